"""What a worker sends back arrives whole, read-only mappings included."""

from types import MappingProxyType

import pytest

from asamblea.observer.workers import can_fork, together


def made(number: int) -> "MappingProxyType[str, int]":
    return MappingProxyType({"number": number})


@pytest.mark.skipif(not can_fork(), reason="this system does not fork")
def test_a_read_only_mapping_travels_between_processes() -> None:
    found = [dict(told) for _, told in together(made, [1, 2], 2) if told is not None]
    assert found == [{"number": 1}, {"number": 2}]
