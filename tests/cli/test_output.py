"""What a record holds reaches a terminal as words, and as nothing that a terminal would obey."""

from asamblea.cli.output import safe


def test_spaces_of_every_width_are_printed_as_spaces() -> None:
    assert safe("CONSTITUYENTE\u00a0DEMOCRÁTICO, 1\u202f000\u2003y más") == "CONSTITUYENTE DEMOCRÁTICO, 1 000 y más"


def test_no_control_and_no_mark_that_turns_text_around_is_printed() -> None:
    assert safe("a\x1b[2Jb\u202ec\u200fd") == "a\ufffd[2Jb\ufffdc\ufffdd"
    assert safe("línea\nt'aqa t\u2019aqa עברית cafe\u0301") == "línea\nt'aqa t\u2019aqa עברית cafe\u0301"
