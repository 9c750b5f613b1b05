"""Textos constitucionales: lo que se imprime junto a ellos, y lo que halló quien los leyó."""

from collections.abc import Mapping
from types import MappingProxyType

from asamblea.charter.formats.printed import Labels

LABELS = Labels(
    preamble="PREÁMBULO",
    title="TÍTULO",
    chapter="CAPÍTULO",
    section="SECCIÓN",
    article="Artículo",
    contents="Contenido",
    notes="Notas",
    note="Nota",
    back="Volver al texto, nota",
    of="de",
)

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "article.heading": "El artículo {said} está sin el encabezado que llevan los demás",
        "article.order": "Un artículo no sigue al anterior: {said}",
        "part.order": "Un título o capítulo no sigue al anterior: {said}",
        "item.order": "Un número no sigue a ninguno: {said}",
        "paragraph.number": "Un párrafo sin número sigue a otros numerados; se cuenta con ellos: {said}",
        "note.mark": "Una llamada quedó sin nota: {said}",
        "note.quoted": "Una nota trae otro texto; véase dónde termina: {said}",
        "words.joined": "Se unió un párrafo cortado: {said}",
        "words.apostrophes": "Las palabras traen más de un apóstrofo; ninguno se cambió: {said}",
        "signs.repaired": "Se repararon signos guardados con otra codificación: {said}",
        "dropped.markup": "Se quitó lo que no es texto: {said}",
        "dropped.matter": "Se quitó la ficha inicial, renglones {said}",
        "dropped.contents": "Se quitó un índice de {said} renglones",
        "dropped.picture": "Se quitó una imagen: {said}",
        "dropped.deleted": "Se quitó lo que estaba tachado en control de cambios: {said}",
        "kept.inserted": "Se tomó lo insertado en control de cambios: {said}",
        "kept.table": "Un cuadro se tomó renglón por renglón: {said}",
        "akn.element": "Un elemento no tiene lugar en el texto; sus palabras se conservan: {said}",
        "akn.label": "Un número no puede fijarse: {said}",
    }
)

SHEET: Mapping[str, str] = MappingProxyType(
    {
        "found": "Para revisar",
        "line": "renglón",
        "more": "y {count} veces más",
        "kinds": "artículos: {article}, párrafos: {paragraph}, incisos: {item}, notas: {notes}",
        "hash": "Huella del texto (SHA-256)",
        "difference": "Diferencia de dos versiones",
        "before": "Antes",
        "after": "Después",
        "moved": "Cambió de lugar.",
        "no difference": "Las dos versiones dicen lo mismo.",
        "whole": "Todo el texto",
        "written": "Escrito: {out}",
    }
)

LISTS: Mapping[str, str] = MappingProxyType(
    {
        "marshalled": "Lista ordenada de enmiendas",
        "voting": "Lista de votación",
        "under": "{name} · {count} enmiendas",
        "stands": "Texto que se enmienda",
        "would": "Como quedaría",
        "rank": "Orden",
        "number": "Enmienda",
        "title": "Enmienda {number} · {place}",
        "place": "Lugar",
        "of": "Presentan",
        "in": "Presentada en {language}.",
        "amends": "Modifica la enmienda {number}.",
        "replaces": "Reemplaza a las enmiendas {numbers}, como texto de acuerdo.",
        "reason": "Por qué en este orden",
        "outcome": "Resultado",
        "votes": "a favor {for}, en contra {against}, abstenciones {abstained}",
        "with": "junto con {numbers}",
        "part": "parte {number} (operaciones {operations}) {outcome}",
        "empty": "No hay enmiendas.",
    }
)

OPERATIONS: Mapping[str, str] = MappingProxyType(
    {
        "move": "Trasládese: {place}. Lugar nuevo: {there}.",
        "renumber": "Fíjese el número {label}: {place}.",
        "derive": "Numérese según el orden: {place}.",
        "split": "Divídase: {place}.",
        "join": "Únase lo que sigue: {place}.",
        "delete": "Suprímase: {place}.",
        "replace": "Sustitúyase: {place}.",
        "insert": "Agréguese: {place}.",
    }
)

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "amends": "modifica la enmienda {before} y se vota antes que ella",
        "compromise": "es un texto de acuerdo y se vota antes que {before}, a las que reemplaza",
        "falls": "suprime o sustituye todo el lugar: si se aprueba, no queda objeto para {before}",
        "depends": "{before} la necesitan",
        "identical": "dicen lo mismo y se votan juntas",
        "furthest": "de las que se excluyen, cambia más palabras",
        "text": "según el orden del texto",
        "moved": "puesta aquí por quien pide este orden",
    }
)

OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "adopted": "aprobada",
        "rejected": "rechazada",
        "withdrawn": "retirada",
        "excluded": "no se vota: se aprobó la enmienda {by}, que la excluye",
        "fell": "cae: se aprobó la enmienda {by}",
        "parent": "cae: no se aprobó la enmienda {by}",
    }
)
