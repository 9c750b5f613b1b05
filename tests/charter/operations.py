"""Operations on a text drawn by Hypothesis: each fits the text alone."""

from hypothesis import strategies as st

from asamblea.charter.draft import Draft, Stranded
from asamblea.charter.operations import (
    Amendment,
    Delete,
    Edit,
    Insert,
    Join,
    Move,
    Operation,
    Renumber,
    Replace,
    SplitProvision,
    SplitWords,
)
from asamblea.charter.replay import replayed
from asamblea.charter.tree import ROOT, Charter, Kind, Node, fits
from asamblea.charter.words import words

NEW_KINDS: tuple[Kind, ...] = ("chapter", "article", "paragraph", "item")


@st.composite
def operations(draw: st.DrawFn, text: Charter, number: str) -> Operation:
    """One operation; `number` keeps the ids of what it makes apart from others'."""
    ids = [each for each in text.nodes if each != ROOT]
    id_ = draw(st.sampled_from(ids))
    node = text.nodes[id_]
    known = words(node.text)
    match draw(
        st.sampled_from(["edit", "edit", "point", "insert", "replace", "delete", "move", "label", "split", "join"])
    ):
        case "edit":
            start = draw(st.integers(0, max(0, len(known) - 1)))
            end = draw(st.integers(min(start + 1, len(known)), len(known)))
            return Edit(
                id_, start, end, " ".join(known[start:end]), draw(st.sampled_from(["", f"nuevo {number}"])) or ""
            )
        case "point":
            at = draw(st.integers(0, len(known)))
            return Edit(id_, at, at, " ".join(known[max(0, at - 1) : at]), f"además {number}")
        case "insert":
            kind: Kind = draw(st.sampled_from([each for each in NEW_KINDS if fits(each, node.kind)] or ["item"]))
            after = draw(st.sampled_from(["", *node.children]))
            return Insert(id_, after, (Node(f"n{number}", kind, f"Nuevo {number}", parent=id_),))
        case "replace":
            return Replace(id_, Draft(text).words(id_), f"Otro {number}")
        case "delete":
            return Delete(id_, Draft(text).words(id_))
        case "move":
            parent = draw(st.sampled_from([each for each in text.nodes if fits(node.kind, text.nodes[each].kind)]))
            after = draw(st.sampled_from(["", *(each for each in text.nodes[parent].children if each != id_)]))
            return Move(id_, parent, after)
        case "label":
            return Renumber(id_, f"{number}-A")
        case "split" if node.kind in ("paragraph", "item") and len(known) > 1:
            at = draw(st.integers(1, len(known) - 1))
            return SplitWords(id_, at, known[at - 1], f"s{number}")
        case "split":
            return SplitProvision(
                id_, draw(st.sampled_from(node.children or ("none",))), f"s{number}", f"Parte {number}"
            )
        case _:
            beside = text.nodes[node.parent].children
            return Join(id_, beside[(beside.index(id_) + 1) % len(beside)])


@st.composite
def amendments(draw: st.DrawFn, text: Charter, number: str, most: int = 2) -> Amendment:
    """An amendment of up to so many operations that fits the text when it is alone."""
    drawn = draw(st.lists(operations(text, number), min_size=1, max_size=most))
    base = Draft(text)
    fitting: list[Operation] = []
    for each in drawn:
        try:
            replayed(base, base, Amendment(number, (), (*fitting, each))).text()
        except Stranded:
            continue
        fitting.append(each)
    return Amendment(number, (f"d{number}",), tuple(fitting) or (Renumber(ROOT, ""),))
