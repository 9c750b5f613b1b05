"""Texts and amendments before the assembly, in Spanish."""

from types import MappingProxyType

EVENTS = MappingProxyType(
    {
        "text.laid/1": "El texto {text} queda presentado a la asamblea, con {articles} artículos y preámbulos: «{title:text}».",
        "amendment.tabled/1": "{by:member} presenta la enmienda {amendment} al texto {text}: «{title:text}»; necesita {sponsors_needed} firmas de apoyo.",
        "amendment.sponsored/1": "{by:member} apoya la versión {version} de la enmienda {amendment}.",
        "sponsorship.withdrawn/1": "{by:member} retira su apoyo a la enmienda {amendment}.",
        "amendment.filed/1": "La enmienda {amendment} reúne sus apoyos; sin resolución, queda admitida desde el {ruling_due:instant}.",
        "amendment.revised/1": "La enmienda {amendment} tiene otras palabras: versión {version}, firmada por ahora solo por {by:member}.",
        "amendment.joined/1": "La enmienda {amendment} se une a la {to}, que hace lo mismo.",
        "amendment.withdrawn/1": "La enmienda {amendment} queda retirada.",
        "amendment.admitted/1": "La enmienda {amendment} queda admitida.",
        "amendment.returned/1": "La enmienda {amendment} se devuelve por no ser admisible: «{grounds:text}».",
    }
)

REFUSALS = MappingProxyType(
    {
        "TextUnknown": "No existe el texto {text}.",
        "TextMalformed": "Lo que el paso nombra no tiene su forma en {place}: {fault} [{rule}].",
        "SourceDiffers": "El texto que se presentaría no es el del documento {source:text}.",
        "NotTheTextNow": "Las palabras del texto {text} son ahora otras: {now}.",
        "AmendmentUnknown": "No hay una enmienda {amendment} pendiente a este texto.",
        "AmendmentNotAtStage": "La enmienda {amendment} está: {stage}; hace falta: {needed}.",
        "NeedsRebasing": "La operación {operation} no se sostiene en las palabras de {provision} tal como están: {reason}{by:beside}. Hay que redactarla de nuevo, y una persona lo confirma.",
        "DrawnOnOtherWords": "Aquello sobre lo que se redactó la enmienda {amendment}, o sus propias palabras, ha cambiado: hay que leerla, o redactarla, de nuevo.",
        "LevelTooDeep": "La enmienda {amends} ya enmienda a otra; el reglamento admite {levels} nivel.",
        "IdsTaken": "Las disposiciones que crea una enmienda se llaman «{ids}.…», con un nombre propio que nadie haya usado.",
        "ReachesTooMuch": "Toca o nombra {articles}; como máximo {most} en una enmienda.",
        "HarmonisesMore": "La operación {operation} toca más que la redacción ({touches}): se presenta sola y se lista aparte.",
        "CommissionNeeded": "Esto corresponde a la comisión redactora, o a la mesa mientras no la haya; {member:member} no está en ninguna.",
        "SponsorsAlready": "{member:member} ya apoya esta versión.",
        "NotASponsor": "{member:member} no la apoya.",
        "NotItsMover": "Esto corresponde a quien la presentó, {mover:member}.",
        "OthersSponsorIt": "Otros también la apoyan ({sponsors}): quien ya no la quiera retira su propio apoyo.",
        "OnlySponsor": "Solo {member:member} la apoya: puede retirarla.",
        "NotTheSame": "Las enmiendas {amendment} y {other} no hacen lo mismo.",
        "NothingRevised": "La enmienda {amendment} ya tiene estas palabras.",
        "AmendedItself": "Ya se pusieron a votación o decidieron enmiendas a ella, sobre sus palabras: {amendments}.",
        "ReturnedWithoutGrounds": "La enmienda {amendment} se devuelve con razones, o no se devuelve.",
        "RulingTooLate": "Está admitida desde el {since:instant}.",
        "PurposeChanged": "La nueva versión de {amendment} enmienda lo mismo que la anterior, y armoniza si aquella armonizaba.",
    }
)

WORDS = MappingProxyType(
    {
        "joined": "unida a otra",
        "fell": "decaída",
        "put": "ante la asamblea",
        "rejected": "rechazada",
        "stranded_unknown": "no existe esa disposición",
        "stranded_deleted": "fue suprimida",
        "stranded_quote": "las palabras citadas son otras",
        "stranded_changed": "fue cambiada antes",
        "stranded_cycle": "traslados en círculo",
        "stranded_place": "no son vecinas",
        "stranded_kind": "no puede estar ahí",
        "stranded_depth": "demasiado profunda",
        "stranded_id": "el identificador está en uso",
        "stranded_parent": "lo que enmienda no fue adoptado",
        "stranded_base": "redactada sobre otro texto",
        "term": "un término definido",
        "number": "un número",
        "negation": "una negación",
        "modal": "un verbo modal",
        "reference": "una remisión",
        "provision": "disposiciones enteras",
        "language": "un idioma cuyas palabras no se conocen",
    }
)
