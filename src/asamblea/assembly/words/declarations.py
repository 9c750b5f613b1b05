"""Declarations of bodies: what they hold, and what answers a demand (docs/spec/charter.md, sections 11 and 14)."""

from typing import Literal

# What answers a demand: a motion, an amendment to a text, a provision of a text.
AnswerKind = Literal["motion", "amendment", "provision"]
# What a person says of it: that it answers, or no more.
Answering = Literal["answers", "answers_no_more"]
# A declaration has at most so many bytes.
MOST_BYTES = 1 << 20
# One step puts together at most so many demands.
MOST_TOGETHER = 100
