"""A clock that a demonstration moves by hand, forward only."""

from asamblea.record.instants import Instant, iso


class ForwardClock:
    """Starts at an instant; `move_to` never goes back."""

    def __init__(self, at: Instant) -> None:
        self._at = at

    def __call__(self) -> Instant:
        return self._at

    def move_to(self, at: Instant) -> None:
        """Move the hand; raises ValueError for an earlier instant."""
        if at < self._at:
            raise ValueError(f"the clock stands at {iso(self._at)} and does not go back to {iso(at)}")
        self._at = at
