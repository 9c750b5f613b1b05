"""A roll from a spreadsheet: every faulty row named, all or nothing."""

from itertools import count

import pytest

from asamblea.office.roll_files import read_roll
from asamblea.record.errors import Malformed


def read(text: str | bytes) -> list[tuple[str, str, str]]:
    numbers = count(1)
    content = text if isinstance(text, bytes) else text.encode()
    roll = read_roll(content, "roll.csv", lambda size: next(numbers).to_bytes(size, "big"))
    assert len({member.id for member in roll}) == len({member.salt for member in roll}) == len(roll)
    return [(member.name, member.number, member.contact) for member in roll]


@pytest.mark.parametrize(
    "text",
    [
        "name,id,contact\nRosa Ñahui,7,999\nJuan,8,\n",
        "\ufeffNombre;Número;Contacto\r\nRosa  Ñahui ;7;999\r\n;;\r\nJuan;8\r\n",
        "contacto\tname\tother\tid\n999\tRosa Ñahui\tx\t7\n\tJuan\t\t8\n",
    ],
)
def test_columns_in_either_language_and_any_order_are_read(text: str) -> None:
    assert read(text) == [("Rosa Ñahui", "7", "999"), ("Juan", "8", "")]


def test_the_name_alone_suffices() -> None:
    assert read("nombre\nRosa\nJuan") == [("Rosa", "", ""), ("Juan", "", "")]


def test_every_faulty_row_is_named_at_once() -> None:
    with pytest.raises(Malformed) as fault:
        read("name,id\nRosa,1\n,2\nJuan,1\nAna,\nÁNA ,\n" + "x" * 201 + ",9\n")
    assert str(fault.value) == (
        "roll.csv: 4 faulty: row 3: no name; row 4: the id of row 2; row 6: the name of row 5; "
        "row 7: a field is longer than 200 characters or cannot be printed"
    )


def test_two_members_of_one_name_are_told_apart_by_the_bodys_numbers() -> None:
    assert len(read("name,id\nJuan Quispe,1\nJuan Quispe,2\n")) == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name\nRosa\nÑahui\n".encode("latin-1"), "row 3 is not UTF-8"),
        ("name\nRosa\n".encode("utf-16"), "row 1 is not UTF-8"),
        (b"", "row 1 has no column name"),
        (b"apellido\nRosa\n", "row 1 has no column name"),
        (b"name\n\n", "holds 0 members"),
        (b'name\n"Rosa', "row 2: "),
    ],
)
def test_what_is_no_roll_is_one_line(content: bytes, said: str) -> None:
    with pytest.raises(Malformed, match=said):
        read(content)
