"""Findings in English."""

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "record.index": "the index logs.json is out of form",
        "record.missing": "a file is missing",
        "checkpoint.form": "the checkpoint is out of form",
        "checkpoint.signature": "the checkpoint is not signed as it must be",
        "bundle.form": "a bundle of entries is out of form",
        "tree.root": "the entries do not give the signed root",
        "tile.hash": "a tile does not fit the entries",
        "entry.form": "the entry is out of form",
        "entry.seq": "the entry is not the next one",
        "entry.time": "time goes back",
        "log.origin": "the origin does not follow from the founding act",
        "act.body": "the act is for another body",
        "act.time": "the act is out of its time",
        "act.seen": "what the signer was shown is not this record",
        "act.once": "the act is repeated",
        "key.id": "a key's id does not follow from it",
        "act.signature": "a signature does not hold",
        "blob.hash": "a text or file is not the one named",
        "blob.missing": "a public text is missing",
        "evidence.form": "a piece of evidence does not hold",
        "decision.refused": "the standing orders do not allow this act",
        "decision.events": "the rules give another result than the one written",
        "due.events": "time brings something else than what is written",
        "trust.form": "the trust file is out of form",
        "trust.key": "the log's key is not the one known from elsewhere",
        "trust.head": "the log does not extend the head known from elsewhere",
        "trust.missing": "a log known from elsewhere is missing",
        "log.fork": "the log does not extend what was seen before: it was rewritten, or there are two",
        "form": "it is out of form",
    }
)
