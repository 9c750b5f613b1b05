"""Akoma Ntoso: any text goes through it unchanged; what is hostile or foreign is told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.charter.formats.sources import EDITION, SPANISH, faults
from tests.charter.texts import outline

from asamblea.charter.formats.akn import write_akn
from asamblea.charter.formats.akn_reader import read_akn
from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.formats.printed import printed
from asamblea.charter.tree import KINDS, ROOT, Kind, Node, charter, fits
from asamblea.charter.words import tidy
from asamblea.record.errors import Malformed

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn")), max_size=30)
WORDS = LETTERS.map(lambda text: tidy(text, "generated"))
LABELS = st.sampled_from(["", "", "", "1", "5-A", "IV", "a", "ñ", "3 bis", "Única", "Trigésima quinta"])


@st.composite
def texts(draw: st.DrawFn) -> Imported:
    """A text of any shape that the tree allows, with notes anywhere."""
    nodes: list[Node] = []
    kinds: dict[str, Kind] = {ROOT: "text"}
    open_ = [ROOT]
    for number in range(draw(st.integers(0, 12))):
        del open_[draw(st.integers(1, len(open_))) :]
        parent = open_[-1]
        fitting: list[Kind] = [each for each in KINDS if fits(each, kinds[parent])]
        kind = draw(st.sampled_from(fitting))
        node = Node(f"n{number}", kind, draw(WORDS), draw(LABELS), parent)
        if len(open_) > 11:
            continue
        nodes.append(node)
        kinds[node.id] = kind
        open_.append(node.id)
    notes = draw(st.lists(st.builds(Note, st.sampled_from(sorted(kinds)), st.tuples(WORDS)), max_size=3))
    language = draw(st.sampled_from(["es", "qu", "ay", "ar", "spa"]))
    return Imported(charter(language, draw(WORDS), nodes), tuple(notes))


@given(texts())
def test_every_text_is_valid_and_the_same_when_it_is_read_again(source: Imported) -> None:
    document = write_akn(source, SPANISH, EDITION)
    assert faults(document) == []
    if len(source.text.nodes) > 1 or source.text.root.text:
        again = read_akn(document, "again", "en")
        assert (again.text, again.notes) == (source.text, source.notes)


BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>&c;</body></act></akomaNtoso>"""
OUTSIDE = b"""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>&x;</body></act></akomaNtoso>"""


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        (BOMB, "xml.doctype"),
        (OUTSIDE, "xml.doctype"),
        (b"<akomaNtoso", "xml.form"),
        (b"", "xml.form"),
        (b"\x00\x01", "xml.form"),
        (b"<html/>", "akn.root"),
        (f'<akomaNtoso xmlns="{NAMESPACE}"/>'.encode(), "akn.root"),
        (f'<akomaNtoso xmlns="{NAMESPACE}"><act><body/></act></akomaNtoso>'.encode(), "text.empty"),
        (b" " * (32 * 1024 * 1024 + 1), "text.size"),
        (("<a>" * 300 + "</a>" * 300).encode(), "xml.form"),
    ],
)
def test_what_is_no_document_is_refused_and_named(document: bytes, rule: str) -> None:
    with pytest.raises(Malformed) as caught:
        read_akn(document, "draft.xml", "es")
    assert (caught.value.rule, caught.value.place.split(":")[0]) == (rule, "draft.xml")


FOREIGN = f"""<akomaNtoso xmlns="{NAMESPACE}"><act name="act"><meta><identification source="#x"><FRBRExpression>
<FRBRlanguage language="eng"/></FRBRExpression></identification></meta><body>
<chapter eId="chp_I"><num>Chapter I</num><heading>Of rights</heading>
<section eId="sec_1"><num>1.</num><heading>Land</heading>
<subsection eId="s"><num>(1)</num><content><p>The land <i>belongs</i> to those who work it<authorialNote
 marker="*"><p>Moved.</p></authorialNote>.</p></content></subsection>
<paragraph><num>(2)</num><content><blockList><listIntroduction>It covers:</listIntroduction>
<item><num>(a)</num><p>fields;</p></item>
<item><num>(b)</num><p>water.</p><p>And wells.</p></item></blockList></content></paragraph>
</section></chapter></body></act></akomaNtoso>"""


def test_a_foreign_document_is_read_as_far_as_a_tree_can_hold_it() -> None:
    found = read_akn(FOREIGN.encode(), "foreign.xml", "es")
    shown = [(each.node.kind, each.number, each.words) for each in printed(found, SPANISH)]
    assert shown == [
        ("chapter", "CAPÍTULO I", "Of rights"),
        ("section", "SECCIÓN 1", "Land"),
        ("article", "Artículo 1", ""),
        ("paragraph", "", "The land belongs to those who work it."),
        ("paragraph", "2.", "It covers:"),
        ("item", "a)", "fields;"),
        ("item", "b)", "water."),
        ("item", "", "And wells."),
    ]
    assert (found.text.language, found.notes[0].paragraphs) == ("en", ("Moved.",))


def test_an_id_that_stands_twice_is_refused() -> None:
    document = write_akn(Imported(outline()), SPANISH, EDITION).replace(b'GUID="p2"', b'GUID="p1"')
    with pytest.raises(Malformed, match="stands twice"):
        read_akn(document, "again", "es")
