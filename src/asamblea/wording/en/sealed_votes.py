"""Sealed votes in English."""

from types import MappingProxyType

EVENTS = MappingProxyType(
    {
        "sealed_vote.opened/1": "Sealed vote {sealed_vote} is open on {matter} until {closes_at:instant}: {device.count} vote by device, {paper.count} on paper. Fingerprint of the setup: {fingerprint}.",
        "tracker.entered/1": "A ballot came in to sealed vote {sealed_vote}: tracker {tracker}.",
        "voting_code.suspended/1": "A voting code of sealed vote {sealed_vote} is suspended: a seat was lost. The first {after} ballots stand.",
        "sealed_vote.closed/1": "Sealed vote {sealed_vote} is closed, with {ballots} ballots.",
        "sealed_vote.ended/1": "The {ballots} ballots of sealed vote {sealed_vote} end at the event {last} of its archive.",
        "sealed_vote.published/1": "The result of sealed vote {sealed_vote} is published: {cast} voted. As the archive has it: {result}",
        "sealed_vote.counted/1": "Sealed vote {sealed_vote} counts {yes} for, {no} against, {blank} blank.",
        "sealed_vote.failed/1": "Sealed vote {sealed_vote} came to nothing: {cause}.",
    }
)

REFUSALS = MappingProxyType(
    {
        "SealedVoteUnknown": "There is no sealed vote {sealed_vote}.",
        "SealedVoteNotAtStage": "Sealed vote {sealed_vote} is {stage}; this needs: {needed}.",
        "SealedVoteRunning": "The matter, or the setup, has sealed vote {sealed_vote} already.",
        "ElectorateTooSmall": "{voters} would vote by device, and the standing orders need {needed}: a result of so few shows how somebody voted. Vote on paper, counted in public.",
        "VoterListUnfit": "The list of those who vote by {way} is out of form: delegates by their ids alone, others by number, root and restricted list.",
        "VotesInBothWays": "{member:member} stands on both lists: one votes by device or on paper.",
        "VoterListsDiffer": "The two lists together are those who can vote, each of them once: {listed} are listed, {electors} can vote.",
        "VotingCodesDiffer": "{codes} voting codes were made for {voters} voters by device: it is one for each.",
        "SealedFieldUnfit": "What stands in {field} is not of the form that a sealed vote has, or is not of this one.",
        "TrackerKnown": "The tracker {tracker} is entered already.",
        "NoSeatLost": "Seats lost by voters by device: {lost}; voting codes suspended: {suspended}. No further one is suspended.",
        "VotingCodeSuspendedBefore": "The voting code {code} is suspended already.",
        "OfficersFirst": "Two officers sign this; {signed} did. From {until:instant} on anybody enrolled may do it alone, if nobody has.",
        "BallotsDiffer": "The archive would hold {ballots} ballots, and {entered} were entered.",
        "CastDiffers": "{cast} cast a ballot and {counted} ballots were counted: the two are equal, or there is no result.",
        "CastUnfit": "{cast} cannot have voted: with these codes and ballots it is at most {most}, and at least one if there was a ballot.",
        "ResultUnfit": "The result of sealed vote {sealed_vote} does not fit its matter, which asks for one question: {shape}, answers: {answers} (and a blank paper before them, where there is one).",
        "BallotUnfit": "The ballot asks: {shape}, answers: {answers}. Its matter takes one question: {takes}, answers: {needed}.",
        "ArchiveUnsound": "The archive does not hold, at {place}, by the rule {rule}: {fault}.",
        "SealedVoteFirst": "Sealed vote {sealed_vote} has no result: nothing on it is counted or moved before.",
        "PaperNow": "Nobody published the result of sealed vote {sealed_vote} on this recall: from now on it is voted on paper.",
        "PaperFirst": "Some vote on paper. The result is published once their hour has passed and their papers are entered, or from {until:instant} on.",
    }
)

FINDINGS = MappingProxyType(
    {
        "sealed.record": "the archive is not the one of the sealed vote in the record",
        "sealed.count": "the number who cast is not the number of ballots counted",
        "sealed.trackers": "the ballots of the archive are not those that were entered in the record",
        "sealed.suspended": "a voting code counts a ballot from after its suspension",
    }
)

WORDS = MappingProxyType(
    {
        "on_election": "election",
        "on_vote": "vote on a motion",
        "on_recall": "recall",
        "one_of_sealed_votes": "sealed vote",
        "ended": "waiting for its result",
        "published": "published",
        "too_few": "so few can still vote that a result would show how somebody voted",
        "not_published": "nobody published a result in time",
        "for_and_against": "papers for and against",
        "sums": "a sum for each candidate",
        "rankings": "papers with numbers",
        "candidate_lists": "lists of candidates",
        "several_questions": "several questions",
        "matter_ended": "what it was on is not voted on any more",
        "device": "device",
    }
)
