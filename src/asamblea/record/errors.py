"""The one error that reading a record raises."""


class Malformed(ValueError):  # noqa: N818 -- named for what the bytes are
    """Bytes or values out of form.

    `place` says where, `rule` names the check of docs/spec/record.md; `fault` says more, where there is more.
    """

    def __init__(self, place: str, rule: str, fault: str = "") -> None:
        self.place = place
        self.rule = rule
        self.fault = fault
        super().__init__(f"{place}: {fault or rule}")
