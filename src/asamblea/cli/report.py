"""The observer's report on paper. Its first line says what it does not show."""

from html import escape

from asamblea.observer.findings import Report
from asamblea.wording import finding as finding_said
from asamblea.wording.say import sentences

_STYLE = (
    "body{font:11pt/1.5 serif;max-width:42em;margin:2em auto;padding:0 1em}h1{font-size:1.4em}h2{font-size:1.1em}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:.3em .5em;text-align:left;"
    "overflow-wrap:anywhere;vertical-align:top}@page{size:A4;margin:20mm}"
)


def report_html(record: str, report: Report, lang: str) -> str:
    """The whole page, with its own style and nothing from elsewhere."""
    say = sentences("words", lang)
    consistent = say["consistent"] if report.valid else say["inconsistent"]
    verdict = f"{consistent}: {len(report.findings)}. {say[f'trust_{report.trust}']}"
    parts = [
        f"<p><strong>{escape(say['report_limits'])}</strong></p>",
        f"<h1>{escape(say['report_title'])}</h1><p>{escape(record)}</p>",
        f"<p>{escape(verdict)}</p>",
        f"<p>{escape(say['bodies'])}: {report.bodies}; {escape(say['entries'])}: {report.entries}</p>",
        _table(
            say["findings"],
            [
                (each.where, f"{finding_said(each.rule, each.fault, each.reasons, lang)} [{each.rule}]")
                for each in report.findings
            ],
        ),
        _table(
            say["attested_by"],
            [(say.get(kind, kind), str(count)) for kind, count in sorted(report.attested.items())],
            sum(report.attested.values()),
        ),
        _table(
            say["intervals"],
            [(say.get(kind, kind), str(count)) for kind, count in report.intervals.items()],
            sum(report.intervals.values()),
        ),
        _table(
            say["unchecked"],
            [(each.where, f"{each.what} ({say.get(each.why, each.why)})") for each in report.unchecked],
        ),
        _table(
            say["heads"],
            [(head.origin, f"{head.size} {_groups(head.root)} {', '.join(head.cosigned_by)}") for head in report.heads],
        ),
    ]
    title = escape(say["report_title"])
    head = f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return head + "".join(parts) + "</html>\n"


def _table(title: str, rows: list[tuple[str, str]], total: int | None = None) -> str:
    """A titled table; behind the title how many there are, by default as many as rows."""
    title = title[:1].upper() + title[1:]
    body = "".join(f"<tr><th>{escape(one)}</th><td>{escape(other)}</td></tr>" for one, other in rows)
    return f"<h2>{escape(title)}: {len(rows) if total is None else total}</h2>" + (
        f"<table>{body}</table>" if rows else ""
    )


def _groups(root: str) -> str:
    return " ".join(root[at : at + 4] for at in range(0, len(root), 4))
