"""Why a step of a sealed election cannot be done, in English, where the core does not say it for people."""

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "stage.opening": "is not there: the vote is not open yet",
        "stage.before.Setup": "the vote is not open yet",
        "stage.before.EndBallots": "the vote is not closed yet",
        "stage.before.EncryptedTally": "the ballots are not tallied yet",
        "stage.before.EndShuffles": "the shuffles have not ended yet",
        "stage.after.EndBallots": "the vote is closed",
        "stage.after.EncryptedTally": "the ballots are tallied already",
        "stage.after.EndShuffles": "the shuffles have ended",
        "stage.after.Result": "the result is there already",
    }
)
