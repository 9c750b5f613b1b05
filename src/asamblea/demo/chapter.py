"""What the demonstration has to read: a chapter before the assembly with a handful of amendments that meet one another,
and two declarations with demands in them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from asamblea.charter.amendments import amendment_json
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import hash_of, to_bytes
from asamblea.charter.operations import Amendment
from asamblea.charter.redrawing import redrawn
from asamblea.charter.tree import Charter, Node, charter
from asamblea.charter.words import joined, words
from asamblea.record.blobs import Reference, public
from asamblea.record.canonical import digest, encode

# An act by persons of the cast, with the blobs that it names.
Do = Callable[[str, dict[str, Any], tuple[str, ...], Mapping[Reference, bytes]], None]

_ARTICLES = {
    "dignity": (
        "Dignidad",
        "Toda persona nace libre e igual en dignidad y derechos.",
        "Nadie puede ser privado de ellos por su origen, su lengua o su opinión.",
    ),
    "water": (
        "Agua",
        "El agua es un bien común y su acceso, un derecho de toda persona.",
        "El Estado garantiza el agua para el consumo humano antes que para cualquier otro uso.",
    ),
    "education": (
        "Educación",
        "La educación pública es gratuita en todos los niveles.",
        "Se imparte en la lengua de cada pueblo y en castellano.",
    ),
    "mandate": (
        "Mandato",
        "Quien representa puede ser revocado en cualquier momento por quienes lo eligieron.",
    ),
}


def _text() -> Charter:
    nodes = [Node("rights", "chapter", "De los derechos y del poder de los pueblos")]
    for name, (heading, *paragraphs) in _ARTICLES.items():
        nodes.append(Node(name, "article", heading, parent="rights"))
        nodes += [Node(f"{name}-{number}", "paragraph", each, parent=name) for number, each in enumerate(paragraphs, 1)]
    return charter("es", "Proyecto de Constitución", nodes)


CHAPTER = _text()
BASE = (
    "Los comités de base pedimos: agua para todos los pueblos antes que para las minas. "
    "Que quien nos represente pueda ser revocado. En la marcha del 15 fueron detenidas 14 personas."
)
BOARD = (
    "La mesa recoge lo que llegó: agua para todos los pueblos antes que para las grandes empresas. "
    "En la marcha del 15 fueron detenidas 11 personas."
)


@dataclass(slots=True)
class Chapter:
    """Tells the story through `do`, and remembers what was tabled."""

    do: Do
    origin: str
    tabled: dict[str, Amendment] = field(default_factory=dict)
    marked: int = 0

    def tell(self) -> None:
        """The chapter is laid and amended, two declarations are filed and marked."""
        base = to_bytes(CHAPTER)
        self._act(
            "text.lay/1",
            ("secretary",),
            title="Proyecto de Constitución: primer capítulo",
            base=base,
            form="tree",
            source="",
        )
        self._amendments()
        self._declarations()

    def _amendments(self) -> None:
        """Two that say the same, one that excludes them, one that deletes what another edits, one to another."""
        water, people = CHAPTER.nodes["water-1"].text, CHAPTER.nodes["water-2"].text
        public_good = water.replace("un bien común", "un bien público, inalienable")
        self._table(("ana", "bruno"), "Agua inalienable", {"water-1": public_good})
        self._table(("carmen", "d4"), "Que el agua no se venda", {"water-1": public_good})
        self._table(
            ("d5", "ana"), "El agua es de los pueblos", {"water-1": water.replace("un bien común", "de los pueblos")}
        )
        self._table(
            ("bruno", "d4"),
            "También para la tierra",
            {"water-2": people.replace("humano", "humano y la agricultura familiar")},
        )
        self._table(("d4", "d5"), "Sin orden de usos", {"water-2": ""})
        self._table(
            ("carmen", "ana"),
            "Lenguas",
            {"education-2": f"{CHAPTER.nodes['education-2'].text}\n\nSe enseña la lengua originaria de cada lugar."},
        )
        self._table(
            ("bruno",),
            "Y de los bosques",
            {"water-1": public_good.replace("El agua es", "El agua de ríos y bosques es")},
            amends="a1",
        )

    def _table(self, who: tuple[str, ...], title: str, written: dict[str, str], amends: str = "") -> None:
        number = f"a{len(self.tabled) + 1}"
        ground = consolidate(CHAPTER, [self.tabled[amends]]).text if amends else CHAPTER
        ids = f"demo-{number}"
        amendment = Amendment("", (), redrawn(ground, written, ids), hash_of(CHAPTER), amends)
        self.tabled[number] = Amendment(number, (), amendment.operations, amendment.base, amends)
        self._act(
            "amendment.table/1",
            who,
            text="t1",
            title=title,
            base=to_bytes(CHAPTER),
            words=encode(amendment_json(amendment)),
            parent=encode(amendment_json(_bare(self.tabled[amends]))) if amends else "",
            reasons="",
            ids=ids if "\n\n" in "".join(written.values()) else "",
            plain=("text", "ids"),
        )

    def _declarations(self) -> None:
        """The base and the board declare; what they demand alike is put together, their figures stand side by side."""
        self._file("base", ("ana",), "Pronunciamiento de los comités de base", BASE, "2026-11-15")
        self._file(self.origin, ("chair", "secretary"), "Relación de la mesa", BOARD, "2026-11-16")
        first = self._mark("dc1", BASE, "agua para todos los pueblos antes que para las minas")
        self._mark("dc1", BASE, "Que quien nos represente pueda ser revocado")
        other = self._mark("dc2", BOARD, "agua para todos los pueblos antes que para las grandes empresas")
        self._act(
            "demand.group/1",
            ("bruno",),
            group="",
            title="El agua antes que otros usos",
            demands=[first, other],
            plain=("group",),
        )
        for declaration, text, value in (("dc1", BASE, "14"), ("dc2", BOARD, "11")):
            place = _place(declaration, text, f"detenidas {value} personas")
            told = {"event": "Marcha del 15 de noviembre", "measure": "personas detenidas", "value": value}
            self._act("figure.mark/1", ("carmen",), place=place, day="2026-11-15", plain=("day",), **told)

    def _file(self, body: str, who: tuple[str, ...], title: str, text: str, day: str) -> None:
        self._act("declaration.file/1", who, body=body, title=title, text=text, day=day, plain=("body", "day"))

    def _mark(self, declaration: str, text: str, found: str) -> str:
        self._act("demand.mark/1", ("carmen",), place=_place(declaration, text, found), against=False)
        self.marked += 1
        return f"dm{self.marked}"

    def _act(self, act: str, who: tuple[str, ...], plain: tuple[str, ...] = ("form", "source"), **told: Any) -> None:
        """An act whose prose goes into public blobs; what is named in `plain` stays as it is."""
        files: dict[Reference, bytes] = {}
        payload: dict[str, Any] = {}
        for name, value in told.items():
            if name in plain or not isinstance(value, str | bytes) or not value:
                payload[name] = value
                continue
            content = value.encode() if isinstance(value, str) else value
            files[public(content)] = content
            payload[name] = str(public(content))
        self.do(act, payload, who, files)


def _bare(amendment: Amendment) -> Amendment:
    return Amendment("", (), amendment.operations, amendment.base, amendment.amends)


def _place(declaration: str, text: str, found: str) -> dict[str, Any]:
    start = text.index(found)
    quote = digest(joined(words(found)).encode())
    where = str(public(text.encode()))
    return {"declaration": declaration, "text": where, "start": start, "end": start + len(found), "quote": quote}
