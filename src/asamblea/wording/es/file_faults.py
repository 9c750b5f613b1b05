"""What is out of form in the spreadsheet of a roll or in what a founding says, in Spanish."""

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "row {}: no name": "fila {}: sin nombre",
        "row {}: the id of row {}": "fila {}: el mismo id que la fila {}",
        "row {}: the name of row {}": "fila {}: el mismo nombre que la fila {}",
        "row {}: a field is longer than {} characters or cannot be printed": "fila {}: un campo pasa de {} caracteres o no se puede imprimir",
        "row {} is not UTF-8: save the spreadsheet as CSV in UTF-8": "la fila {} no está en UTF-8: guarde la hoja de cálculo como CSV en UTF-8",
        "row 1 has no column name (or nombre)": "la fila 1 no tiene una columna nombre (o name)",
        "holds {} members; a roll has 1 to {}": "tiene {} miembros; un padrón tiene de 1 a {}",
        "chair, secretary and tellers are different persons, each with a name": "quien preside, quien lleva las actas y quienes cuentan son personas distintas, cada una con su nombre",
        "{} stands {} times on the roll, not once": "{} está {} veces en el padrón, y debe estar una",
        "{} in {} is no hour": "{} en {} no es una hora",
        "{} is none of {}": "{} no es ninguno de {}",
        "{}: give 1 to {} characters": "{}: escriba de 1 a {} caracteres",
        "bodies, line {}: give id, name, seats": "órganos, línea {}: escriba id, nombre, puestos",
        "the public halves of the keys cannot be read": "no se pueden leer las mitades públicas de las llaves",
        "holds {} keys for {} persons": "hay {} llaves para {} personas",
    }
)
