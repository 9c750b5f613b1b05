"""Figures stand side by side; nothing is added up or averaged."""

from typing import Any

from tests.acts.declarations.declared import NORTH, Declared

from asamblea.assembly.state.declarations import FIGURES


def test_a_figure_is_marked_with_its_event_its_measure_and_its_date() -> None:
    declared = Declared()
    room = declared.room
    text = "Murieron más de 20 personas."
    declared.file("north", "d1", text, "2022-12-16")
    place = declared.place("dc3", text, "más de 20")
    given: dict[str, Any] = {
        "event": room.text("muertes"),
        "measure": room.text("en total"),
        "value": room.text("más de 20"),
    }
    room.act("figure.mark/1", "d3", place=place, day="2022-12", **given)
    figure = FIGURES.at(room.state, "df1")
    assert (figure.day, figure.event) == ("2022-12", given["event"])


def test_it_quotes_and_is_of_a_date() -> None:
    declared = Declared()
    room = declared.room
    place = declared.place("dc1", NORTH, "agua")
    given: dict[str, Any] = {"event": room.text("e"), "measure": room.text("m"), "value": room.text("v")}
    assert room.refused("figure.mark/1", "d3", place=place, day="hoy", **given) == ("DayMalformed",)
    assert room.refused("figure.mark/1", "chair", place=place, day="2026", **given) == ("SeatNeeded",)
    wrong = {**place, "end": place["end"] + 3}
    assert room.refused("figure.mark/1", "d3", place=wrong, day="2026", **given) == ("NotQuoted",)
