"""Pronunciamientos y demandas en español: lo que pasó y por qué no."""

from types import MappingProxyType

EVENTS = MappingProxyType(
    {
        "declaration.filed/1": "{by:member} presenta el pronunciamiento {declaration} de {body:electorate}, fechado {day}: {title:text}.",
        "declaration.entered/1": "Entra el pronunciamiento {declaration} que {body} asentó en su propio registro, fechado {day}: {title:text}.",
        "demand.marked/1": "{by:member} marca la demanda {demand} en el pronunciamiento {declaration}, caracteres {start} a {end}.",
        "demand.unmarked/1": "{by:member} retira la marca de la demanda {demand}.",
        "demands.grouped/1": "{by:member} reúne como la misma demanda, en el grupo {group} ({title:text}): {demands}.",
        "demands.parted/1": "{by:member} separa del grupo {group}: {demands}.",
        "difference.marked/1": "{by:member} anota en qué difiere la demanda {demand}: {note:text}",
        "demand.answered/1": "{by:member}, sobre la demanda {demand}: {kind} {on}{provision:beside} {says}.",
        "figure.marked/1": "{by:member} marca el dato {figure} en el pronunciamiento {declaration}: {event:text}, {measure:text}: {value:text} (al {day}).",
    }
)

REFUSALS = MappingProxyType(
    {
        "NotItsDelegate": "El pronunciamiento de {body:electorate} lo presenta quien ocupa un puesto suyo, o ese órgano en su propio registro.",
        "NotAText": "Un pronunciamiento es un texto con palabras, en UTF-8, de {most} bytes a lo más.",
        "DayMalformed": "«{day}» no es una fecha: escriba el año, el año y el mes, o el día, como 2026-11-25.",
        "DeclarationFiledBefore": "Ese órgano ya presentó ese mismo texto: es el pronunciamiento {declaration}.",
        "DeclarationUnknown": "No hay ningún pronunciamiento {declaration} con ese texto.",
        "NotQuoted": "Los caracteres {start} a {end} del pronunciamiento {declaration} no son las palabras citadas.",
        "DemandUnknown": "No hay ninguna demanda ni grupo {demand}.",
        "NotTheMarker": "La marca la retira quien la hizo: {member:member}.",
        "DemandGrouped": "La demanda {demand} ya está en el grupo {group}: primero sepárela de él.",
        "NotInGroup": "La demanda {demand} no está en ese grupo.",
        "NothingShared": "Un grupo reúne demandas distintas de dos órganos por lo menos, y cada paso nombra {most} a lo más.",
        "AnswerUnknown": "No hay tal respuesta ({on}), o eso ya está dicho así.",
    }
)

WORDS = MappingProxyType(
    {
        "motion": "moción",
        "answers": "responde",
        "answers_no_more": "ya no responde",
        "reading_as_read": "como se leyó",
        "reading_amended": "enmendado: sus palabras finales se votan una vez más",
        "reading_harmonised": "armonizado",
        "reading_new": "nuevo",
        "reading_gone": "suprimido",
        "version_confirmed": "confirmado",
        "version_stale": "desactualizado: otro idioma cambió",
        "version_changed": "cambió después de confirmarse",
        "version_missing": "sin palabras",
        "version_unconfirmed": "nadie lo ha confirmado",
    }
)

SHEET = MappingProxyType(
    {
        "contradict": "se contradicen",
        "against": "en contra",
        "differs": "difiere:",
        "silent": "No dicen nada",
        "became": "Qué fue de ella",
        "nothing": "todavía nada",
        "differ": "difieren",
    }
)
