"""`docs/spec/procedure.md` maps all 104 edge cases to tests that exist, to who owes them, or to "not filed"."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "spec" / "procedure.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d+) \| [^|]+ \| ([^|]+) \|$", re.MULTILINE)
NOT_FILED = {26, 27, 28, 67, 68, *range(71, 82), 96, 103}
# The cases of "Standing orders".
OWN = {*range(1, 10), *range(29, 52), *range(54, 59), 61, 62, 63, 69, 70, 85, 86, 87, 91, 97, 98, 99, 101}


def test_every_edge_case_is_mapped_to_a_test_that_exists_or_to_who_owes_it() -> None:
    rows = {int(number): held for number, held in ROW.findall(PAGE)}
    assert set(rows) == set(range(1, 105))
    written = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w*edge_\w+)", path.read_text(encoding="utf-8"))
    }
    for number, held in rows.items():
        named = re.findall(r"`(test_\w+)`", held)
        assert set(named) <= written, number
        assert all(f"edge_{number}_" in name for name in named), number
        assert named or held.startswith(("issue", "not filed")), number
    assert {number for number, held in rows.items() if held.startswith("not filed")} == NOT_FILED
    assert {number for number in OWN if not rows[number].startswith("`")} == set()
