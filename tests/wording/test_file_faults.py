"""Whatever is out of form in a roll's file or in a founding has its Spanish words, and no others are kept."""

import ast

from tests.wording.test_faults import SOURCE, named, template

from asamblea.wording.es.file_faults import SENTENCES
from asamblea.wording.faults import each_fault

READERS = [SOURCE / name for name in ("office/roll_files.py", "office/foundings.py", "web/forms/founded.py")]
# Said by what it lists, or by whoever puts the call together on the command line.
LISTS = "{} faulty: {}"
NOT_ON_A_PAGE = {"a founding call names the hour of the founding sitting", "row {}: {}"}


def rows() -> set[str]:
    """What the reader of a roll yields of its rows."""
    tree = ast.walk(ast.parse(READERS[0].read_text(encoding="utf-8")))
    return {template(node.value) for node in tree if isinstance(node, ast.Yield) and node.value is not None} - {""}


def test_every_fault_of_a_file_or_a_founding_has_its_spanish_words() -> None:
    told = {words for path in READERS for words in named(path)} | rows()
    assert len(rows()) == 4
    assert told - {LISTS} - NOT_ON_A_PAGE == set(SENTENCES)
    assert all(said.count("{}") == words.count("{}") for words, said in SENTENCES.items())


def test_a_list_of_faulty_rows_is_told_row_by_row() -> None:
    said = each_fault("2 faulty: row 3: no name; row 5: the id of row 2", "es")
    assert said == ["fila 3: sin nombre", "fila 5: el mismo id que la fila 2"]
    assert each_fault("nobody has words for this", "es") == ["nobody has words for this"]
