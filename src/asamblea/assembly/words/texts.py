"""Texts before the assembly, and the questions that are put on them (rulings B2.2, B4)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

# How the words came: as our own tree, or as an Akoma Ntoso document from which the tree was read.
TextForm = Literal["tree", "akoma_ntoso"]
# `final`: the whole text is put; nothing is amended any more.
TextStage = Literal["laid", "final", "adopted"]
QuestionKind = Literal["chapter", "provision", "amendment", "part", "en_bloc", "voting_order", "whole"]
# What is voted by the majority of amendments.
OF_AMENDMENTS: frozenset[QuestionKind] = frozenset({"amendment", "part", "en_bloc"})
# The class of the orders under which each question is voted; nobody chooses an easier one.
CLASSES: Mapping[QuestionKind, str] = MappingProxyType(
    {
        "chapter": "general",
        "provision": "constituent",
        "amendment": "amendment",
        "part": "amendment",
        "en_bloc": "amendment",
        "voting_order": "procedural",
        "whole": "whole",
    }
)
