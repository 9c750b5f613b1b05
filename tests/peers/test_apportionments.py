"""apportionment gives the same seats wherever no lot is drawn."""

import pytest
from apportionment.methods import compute
from hypothesis import assume, given
from hypothesis import strategies as st

from asamblea.counting.apportionment import apportion


@pytest.mark.parametrize(
    ("ours", "theirs"), [("largest-remainder", "hamilton"), ("dhondt", "dhondt"), ("sainte-lague", "saintelague")]
)
@given(sizes=st.lists(st.integers(1, 10**6), min_size=1, max_size=12), seats=st.integers(1, 150))
def test_the_package_apportionment_gives_the_same_seats(ours: str, theirs: str, sizes: list[int], seats: int) -> None:
    result = apportion({f"b{place}": size for place, size in enumerate(sizes)}, seats, ours)
    assume(not result.ties)
    assert list(result.seats.values()) == list(compute(theirs, sizes, seats, fractions=True))
