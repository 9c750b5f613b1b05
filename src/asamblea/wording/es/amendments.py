"""Enmiendas: qué pasó con ellas, en qué se estorban y qué significan los números de un texto."""

from collections.abc import Mapping
from types import MappingProxyType

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "text": "todo el texto",
        "preamble": "preámbulo",
        "title": "título",
        "transitory": "disposiciones transitorias",
        "chapter": "capítulo",
        "section": "sección",
        "article": "artículo",
        "paragraph": "párrafo",
        "item": "inciso",
    }
)

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "base": "se redactó sobre otro texto",
        "parent": "la enmienda {by}, que esta modifica, no fue aprobada",
        "unknown": "nombra algo que no está en el texto: {provision}",
        "deleted": "lo que modifica ya no está: lo quitó la enmienda {by}",
        "quote": "las palabras que cita no son las del texto sobre el que se redactó",
        "changed": "la enmienda {by}, aprobada antes, cambió esas palabras o ese lugar",
        "cycle": "pondría un texto dentro de sí mismo",
        "place": "las partes que une no están juntas, o entre ellas hay otras",
        "kind": "una parte de esa clase no puede estar en ese lugar",
        "depth": "el texto quedaría con demasiados niveles",
        "id": "da a un texto nuevo un nombre que ya está en uso",
    }
)

CONFLICTS: Mapping[str, str] = MappingProxyType(
    {
        "excludes": "{amendments} se excluyen: solo una puede aprobarse tal como está",
        "identical": "{amendments} dicen lo mismo; sus firmantes pueden unirse",
        "falls_if": "si se aprueba {by}, no queda objeto para {amendments}",
        "depends": "solo si se aprueba {by}: {amendments}",
        "order": "{amendments} pueden aprobarse todas; el orden de aprobación decide el orden del texto",
    }
)

VERBS: Mapping[str, str] = MappingProxyType(
    {
        "insert": "agregó",
        "replace": "sustituyó",
        "delete": "suprimió",
        "move": "trasladó",
        "renumber": "numeró de nuevo",
        "split": "dividió",
        "join": "unió",
    }
)

SHEET: Mapping[str, str] = MappingProxyType(
    {
        "applied": "Aplicadas: {count} de {all}",
        "rebase": "Necesitan redactarse de nuevo sobre el texto actual",
        "suggested": "posible lugar, por confirmar ({likeness} %): {place}",
        "conflicts": "Enmiendas que se encuentran: {count}",
        "no_conflicts": "Ninguna enmienda se encuentra con otra.",
        "merged": "La enmienda {number} dice lo mismo que la {by}, ya aplicada",
        "operation": "operación {number}",
        "at": "en {place}",
        "same": "Los textos son iguales.",
        "changed": "cambió",
        "added": "se agregó",
        "removed": "se quitó",
        "moved": "cambió de lugar",
        "counts": "{changed} partes cambiadas, {added} agregadas, {removed} quitadas, {moved} trasladadas",
        "numbers": "Números que cambian",
        "doubtful": "Remisiones por revisar",
        "doubt.deleted": "remite al artículo {number}, que ya no está",
        "doubt.moved": "remite al artículo {number}, que ahora es el {now}",
        "doubt.unknown": "remite al artículo {number}, que no existe",
        "base": "texto de partida",
        "story": "Cómo llegó a decir esto",
        "brought": "trajo «{words}»",
        "took": "quitó «{words}»",
        "sponsors": "de {sponsors}",
        "by_petition": "una petición de miembros con {signatures} firmas",
        "tabled_in": "presentada en {language}",
        "answers": "responde a {answers}",
        "reading": "votada en la lectura {reading}",
        "part": "su parte {part}: {fate}",
        "voted": "{vote}, lectura {reading}, {at} UTC: {yes} a favor, {no} en contra, {abstain} en abstención; hacían falta {needed}: {outcome}",
        "article_votes": "Las votaciones de {place}",
    }
)
