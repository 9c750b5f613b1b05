"""Amendments to a text: where each stands, what the commission proposes, why one falls (rulings B4.3, B4.4)."""

from typing import Literal

AmendmentStage = Literal[
    "gathering",  # waits for sponsors
    "filed",  # has them
    "returned",  # ruled not admissible
    "put",  # its question stands before the assembly
    "adopted",
    "rejected",
    "fell",  # with another that was adopted, or with the one that it amends
    "joined",  # to one that does the same
    "withdrawn",
]
# `excluded` by words adopted before, `identical` to a decided one, `parent`: what it amends was not adopted,
# `replaced` by an adopted compromise.
FallCause = Literal["excluded", "identical", "parent", "replaced"]
Answer = Literal["yes", "no"]
PartFate = Literal["adopted", "rejected"]
Recommended = Literal["accept", "accept_modified", "reject", "refer", "settled", "vote"]
# An amendment touches at most so many articles: what touches more is tabled in several (European Parliament, rule 170).
MOST_ARTICLES = 100
# And names at most so many others that it replaces, or demands that it answers.
MOST_NAMED = 100
PENDING: frozenset[AmendmentStage] = frozenset({"gathering", "filed", "returned", "put"})
# An amendment is voted in at most so many parts: whatever passes of them, the replay has to take what is left.
MOST_PARTS = 8
# What one step lists, at most.
MOST_LISTED = 100
# Put to the vote, or decided by one.
SETTLED: frozenset[AmendmentStage] = frozenset({"put", "adopted", "rejected"})
