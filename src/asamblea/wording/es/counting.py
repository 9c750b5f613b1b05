"""Un escrutinio dicho en castellano: una oración por etapa, por empate, por paso."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from asamblea.counting.apportionment import Step
from asamblea.counting.comparison import Discrepancy
from asamblea.counting.fates import Fate
from asamblea.counting.result import Count, Stage, Tie, decimal

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "seats": "puestos",
        "quota": "cuota",
        "candidate": "candidatura",
        "stage": "etapa",
        "elected": "Con puesto",
        "exhausted": "sin más preferencias",
        "lost": "perdido por redondeo",
        "name": "nombre",
        "size": "tamaño",
        "per seat": "miembros por puesto",
        "spread": "más y menos miembros por puesto",
        "no seed": "hubo sorteo entre iguales y no se dio semilla: publique una con --seed",
        "sentences": "Etapa por etapa",
        "why": "Por qué esta y no aquella",
        "picture": "Cómo pasan los votos",
        "sums": "Sumas de cada etapa",
        "change": "En pequeño: lo que trajo la etapa. Las sumas se cortan a cinco decimales.",
        "whole": "todos los votos",
        "ties": "Empates",
        "seed": "Semilla del sorteo",
        "method": "método",
        "sheet": "Hoja de escrutinio",
        "fates none": "Nadie se presentó.",
        "picture says": "Cada fila es una candidatura; cada columna, una etapa; el alto de la barra son sus votos y el recuadro punteado, la cuota. Oscuro: con puesto. Cada banda son votos que pasan.",
        "bars say": "El largo de la barra son los votos. Oscuro: con puesto.",
        "undecided": "Puestos que el archivo no permite decidir",
        "outcome none": "Todavía nadie obtiene puesto.",
    }
)


def listed(names: tuple[str, ...]) -> str:
    """Nombres como se enumeran."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " y " + names[-1]


def stage(count: Count, number: int, naming: Callable[[int], str]) -> str:
    """Lo que pasó en una etapa, desde 1, y a quién se eligió."""
    one = count.stages[number - 1]
    of = listed(tuple(map(naming, one.of))) if one.of else ""
    said = f"Etapa {number}: {_happened(count, one, of)}"
    if one.elected and one.action not in {"round", "completion", "correction"}:
        said += f" Con puesto: {listed(tuple(map(naming, one.elected)))}."
    elif one.elected and one.action == "correction":
        said += f" {listed(tuple(map(naming, one.elected)))} ocupa el puesto."
    return said


def _happened(count: Count, one: Stage, of: str) -> str:
    price = "" if one.price is None else decimal(one.price, count.scale, 9)
    match one.action:
        case "first":
            return "Se cuentan las papeletas."
        case "surplus":
            return f"Los votos de {of} que exceden la cuota pasan a las preferencias siguientes."
        case "exclusion":
            return f"{of} tiene menos votos y queda fuera; sus papeletas pasan a las preferencias siguientes."
        case "round":
            return f"{of} obtiene el puesto: cuesta {price} por papeleta, lo mínimo."
        case "completion":
            return f"Ningún grupo puede pagar otro puesto; {of} lo obtiene con la carga menor" + (
                f", {price} por papeleta." if price else ", por sorteo."
            )
        case "iteration":
            return f"Las elegidas retienen de cada voto la parte que completa la cuota, {price}."
        case "second":
            return f"{of} pasan a la segunda vuelta."
        case "second_needed":
            return f"Nadie supera la mitad; hace falta una segunda vuelta entre {of}."
        case "fill":
            return "Quedan tantas candidaturas como puestos."
        case "correction":
            return f"Por paridad cede {of}."


def tie(one: Tie, naming: Callable[[int], str]) -> str:
    """Quiénes empataron y qué lo decidió."""
    by = "las sumas de una etapa anterior tomaron" if one.by == "stage" else "el sorteo tomó"
    return f"Etapa {one.stage}: empatan {listed(tuple(map(naming, one.among)))}; {by} a {naming(one.taken)}."


_PLAIN: Mapping[str, str] = MappingProxyType(
    {
        "people": "{name}: obtiene un puesto reservado a su pueblo, con {votes}.",
        "withdrawn": "{name}: se retiró; las papeletas pasan por encima.",
        "second": "{name}: va a la segunda vuelta, con {votes}.",
    }
)


def fate(count: Count, one: Fate, naming: Callable[[int], str]) -> str:
    """Por qué esta y no aquella, y por cuánto."""
    name, votes, margin = naming(one.number), decimal(one.votes, count.scale), decimal(one.margin, count.scale)
    beside = naming(one.beside) if one.beside else ""
    if one.kind == "share":
        return f"{name}: {_share(count, one, beside)}."
    if one.kind == "fewer" and count.method == "equal-shares" and count.stages[-1].action == "round":
        return (
            f"{name}: sin puesto; antes de la última ronda quienes la aprueban tenían {votes} del precio de un puesto."
        )
    if one.kind in _PLAIN:
        return _PLAIN[one.kind].format(name=name, stage=one.stage, votes=votes)
    match one.kind:
        case "quota":
            over = f"la cuota y {margin} más" if one.margin else "la cuota justa"
            return f"{name}: obtiene puesto en la etapa {one.stage} con {votes}, {over}."
        case "list":
            by = f", {margin} más que {beside}" if beside else ""
            return f"{name}: un puesto de su lista, con {votes}{by if one.margin else _equal(beside, one.by)}."
        case "left":
            return f"{name}: obtiene puesto en la etapa {one.stage} con {votes}, al quedar tantas como puestos."
        case "most" | "majority":
            by = f", {margin} más que {beside}" if beside else ""
            return f"{name}: obtiene puesto en la etapa {one.stage} con {votes}{by if one.margin else _equal(beside, one.by)}."
        case "parity":
            return f"{name}: ocupa un puesto en la etapa {one.stage} por paridad, con {votes}."
        case "gave_way":
            return f"{name}: cede el puesto en la etapa {one.stage} a {beside} por paridad, con {votes}."
        case "excluded":
            by = f", {margin} menos que {beside}, quien le sigue" if beside else ""
            return f"{name}: queda fuera en la etapa {one.stage} con {votes}{by if one.margin else _equal(beside, one.by)}."
        case _:
            by = f", {margin} menos que {beside}" if beside else ""
            return f"{name}: sin puesto, con {votes}{by if one.margin else _equal(beside, one.by)}."


def _share(count: Count, one: Fate, beside: str) -> str:
    if not one.votes:
        return f"obtiene puesto en la ronda {one.stage}, por sorteo"
    price, rise = decimal(one.votes, count.scale, 9), decimal(one.margin, count.scale, 9)
    said = f"obtiene puesto en la ronda {one.stage} a {price} por papeleta"
    if not one.margin:
        return said + _equal(beside, one.by)
    return said + (f", {rise} menos que {beside}" if beside else "")


def _equal(beside: str, by: str) -> str:
    decided = {"": "", "stage": "; decidieron las sumas de una etapa anterior", "lot": "; decidió el sorteo"}[by]
    return f", lo mismo que {beside}{decided}" if beside else ""


def step(one: Step) -> str:
    """Por qué alguien recibe puestos."""
    measure = "" if one.measure is None else decimal(one.measure)
    because = {
        "fixed": "fijados de antemano",
        "minimum": "el mínimo",
        "whole": f"cuotas enteras en {measure}",
        "remainder": f"por un resto de {measure}",
        "quotient": f"por un cociente de {measure}",
        "step": "según la escala",
        "equal": "a partes iguales",
    }[one.kind]
    return f"{one.name}: {one.seats} ({because}{', por sorteo' if one.lot else ''})"


BESIDE: Mapping[str, str] = MappingProxyType(
    {
        "none": "La fuente no nombra a nadie con puesto.",
        "same": "La fuente da los puestos a las mismas personas.",
        "other": "La fuente da los puestos a otras personas.",
    }
)


def compared(stages: int, figures: int) -> str:
    """Cuántas etapas se compararon con la fuente, y cuántas cifras difieren."""
    if not stages:
        return "La fuente no imprime sumas por etapa."
    return f"Etapas comparadas con la fuente: {stages}; cifras que difieren: {figures}."


def missing(papers: int) -> str:
    """Papeletas que solo tiene la fuente, o solo el archivo."""
    verb, one = ("falta" if papers > 0 else "sobra"), abs(papers) == 1
    number = f"{verb}{'' if one else 'n'} {abs(papers)} papeleta{'' if one else 's'}"
    return f"Frente a la primera etapa de la fuente, al archivo de papeletas le {number}."


def discrepancy(one: Discrepancy, names: Sequence[str]) -> str:
    """Una cifra de la fuente que el escrutinio no da, y qué parece su error."""
    if one.kind == "stages":
        return f"La fuente imprime {one.printed} etapas; el escrutinio tiene {one.computed}."
    because = {
        "not a number": "que no es un número",
        "fraction dropped": "sin su fracción",
        "repeated": "otra vez la cifra de la etapa anterior",
        "follows": "que sigue contando con su propio error",
        "unexplained": "sin explicación",
        "papers": "de otras papeletas",
    }[one.kind]
    return (
        f"Etapa {one.stage}, {names[one.candidate - 1]}: {one.computed}; la fuente imprime {one.printed!r}, {because}."
    )


def tally(same: int, other: list[str], undeclared: list[str], staged: int, differ: list[str]) -> str:
    """Qué dio la comparación con la fuente en todos los archivos."""
    told = f"Junto a la fuente: las mismas personas en {same}, otras en {len(other)}, sin nombrar a nadie en {len(undeclared)}"
    told += f"; sumas por etapa en {staged}, de las que {staged - len(differ)} coinciden enteras."
    lists = (("Otras personas", other), ("Cifras que difieren", differ), ("Sin nombrar a nadie", undeclared))
    return "\n".join([told, *(f"{what}: {', '.join(names)}" for what, names in lists if names)])
