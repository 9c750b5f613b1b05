"""Appeals: what a panel says (procedure 3.25)."""

from typing import Literal

# Whether the result could have been another without the breach.
PanelBearing = Literal["possible", "impossible"]
PanelChoice = Literal["uphold", "annul"]
# A breach annuls only if the result could have been another, unless its subject is one of those presumed.
BreachOf = Literal["notice", "quorum", "count", "defence", "text", "secrecy", "roll"]
