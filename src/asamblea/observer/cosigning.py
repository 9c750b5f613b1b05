"""Be a cosigner: verify a log against what was seen of it before, and sign its head with the time.

One command is witness and voucher.
"""

from asamblea.observer.bundles import LogBytes, read_log
from asamblea.observer.findings import Report
from asamblea.observer.index import Listed, read_index
from asamblea.observer.memory import SeenHeads
from asamblea.observer.source import Source
from asamblea.record.checkpoints import cosign
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant


def cosign_record(source: Source, name: str, seed: bytes, at: Instant, seen: SeenHeads) -> dict[str, bytes]:
    """The cosigned checkpoint of every log, by origin; the heads are remembered first.

    Raises Malformed for a log whose tree does not hold or that does not extend what was seen: nothing is signed
    then.
    """
    logs = [_read(source, listed) for listed in read_index(source)]
    for log in logs:
        before = seen.find(log.checkpoint.origin)
        if before is not None and not log.extends(before):
            seen.keep_evidence(log.checkpoint.origin, log.note.encode())
            raise Malformed(
                f"{log.listed.path}/checkpoint", "log.fork", f"does not extend the head of {before.size} seen before"
            )
    for log in logs:
        seen.remember(log.checkpoint.origin, log.note.encode())
    return {log.checkpoint.origin: cosign(log.note, name, seed, at).encode() for log in logs}


def _read(source: Source, listed: Listed) -> LogBytes:
    report = Report()
    log = read_log(source, listed, report)
    if log is None or report.findings:
        first = report.findings[0]
        raise Malformed(first.where, first.rule, first.fault)
    return log
