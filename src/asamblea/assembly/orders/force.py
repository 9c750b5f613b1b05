"""Which rules this version keeps. The others are adopted, loaded, shown and compared, and said to be not in force:
their part is not built yet.
"""

# By the beginning of a rule's pattern; the longest that fits decides. A rule is kept because code reads it, or because
# there is no act that would break it.
_IN_FORCE: dict[str, bool] = {
    "name": True,
    "members": True,
    "sittings": True,
    "debates": True,
    "votes": True,
    "classes": True,
    "elections": True,
    "header.calendar": True,
    "header.effective": True,
    "header.pending": True,
    "header.scope_limits": True,
    "bodies.min_members": True,
    "bodies.roll.vouchers": True,
    "seats.cards": True,
    "seats.vacant_seats": True,
    "seats.split_gain": True,
    "seats.part_members": True,
    "delegates.alternate_order": True,
    "delegates.substitution": True,
    "delegates.resignation": True,
    "credentials.signers": True,
    "credentials.lodging": True,
    "credentials.rival": True,
    "credentials.rival_officers": True,
    "credentials.decide": True,
    "credentials.double_registration": True,
    "convocation.duty": True,
    "convocation.petition.bodies": True,
    "convocation.petition.check": True,
    "convocation.petition.members": True,
    "convocation.petition.regions": True,
    "convocation.second_call": True,
    "amendments.committee_majority": True,
    "amendments.majority": True,
    "amendments.renewal": True,
    "amendments.renewed_before": True,
    "agenda.whole_texts": True,
    "agenda.translation_delay": True,
    "header.authentic": True,
    "amendments.second_reading": True,
    "amendments.extra_vote_after": True,
    "amendments.levels": True,
    "amendments.order_published": True,
    "amendments.order_movers": True,
    "amendments.pull_out": True,
    "amendments.ruling": True,
    "amendments.joint_debate": True,
    "floor.again": True,
    "floor.others": True,
    "floor.repeat": True,
    "floor.repeat_share": True,
    "floor.second_turns": True,
    "floor.spread": True,
    "ballots.roll_call": True,
    "ballots.min_open_remote": True,
    "ballots.min_open_base": True,
    "ballots.running_totals": True,
    "ballots.tie": True,
    "ballots.casting_vote": True,
    "ballots.proxies": True,
    "ballots.change": True,
    "ballots.opinion": True,
    "ballots.reconsider": True,
    "ballots.reconsider.call_near": False,
    "recall": True,
    "recall.hearing.slot_plenary": False,
    "recall.hearing.postponement": False,
    "recall.vote.resume": False,
    "recall.vote.successor": False,
    "recall.challenge": False,
    "guarding.change": True,
    "guarding.change.entrenched.bodies": False,
    "guarding.change.entrenched.answering": False,
    "guarding.appeal": True,
    "guarding.emergency": True,
    "guarding.interests.own": True,
    "guarding.interests.voluntary": True,
    "guarding.duties.schedule": True,
    "guarding.duties.draw": True,
    "sealed": True,
}


def in_force(path: str) -> bool:
    """Whether this version keeps the rule at this path, or of this pattern. A duty that other fields time as well
    (opening, ruling, putting) is kept by those.
    """
    while path:
        if path in _IN_FORCE:
            return _IN_FORCE[path]
        path = path.rpartition(".")[0]
    return False
