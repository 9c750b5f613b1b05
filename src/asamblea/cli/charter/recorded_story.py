"""The story of a provision out of a record: who brought and took its words, by which votes, in which reading."""

from collections.abc import Iterator

from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.translations import original_of
from asamblea.charter.draft import BASE, Source
from asamblea.charter.story import Sentence, Story
from asamblea.cli.charter.amending import Teller
from asamblea.observer.texts import TextTold, VoteTold, motion_on, reading_of, tabled_in, votes_on
from asamblea.record.canonical import Json
from asamblea.record.instants import iso
from asamblea.wording import word
from asamblea.wording.amendments import WORDS, by_petition
from asamblea.wording.say import Naming


class RecordedStory:
    """Tells what stands behind the words of a text, in a language."""

    def __init__(self, found: TextTold, naming: Naming, lang: str) -> None:
        self.found, self.naming, self.lang = found, naming, lang
        self.sheet = WORDS[lang].SHEET

    def json(self, story: Story, sentences: list[Sentence]) -> Json:
        """The story as the command prints it."""
        article = self._article(story.provision)
        return {
            "provision": story.provision,
            "sentences": [
                {
                    "runs": [{"words": run.words, "source": list(run.source)} for run in each.runs],
                    "gone": [
                        {"words": run.words, "source": list(run.source), "taken": list(taken)}
                        for run, taken in each.gone
                    ],
                }
                for each in sentences
            ],
            "deeds": [{"verb": each.verb, "source": list(each.source)} for each in story.deeds],
            "amendments": {number: self._amendment_json(number) for number in self._numbers(story, sentences)},
            "article": article,
            "votes": [self._vote_json(vote) for vote in self._votes(motion_on(self.found, article))],
        }

    def _article(self, provision: str) -> str:
        text = self.found.words.text
        return text.article(provision) if provision in text.nodes else provision

    def _numbers(self, story: Story, sentences: list[Sentence]) -> tuple[str, ...]:
        """The amendments that are named, each once, in their order."""
        sources = [run.source for each in sentences for run in each.runs]
        sources += [source for each in sentences for run, taken in each.gone for source in (run.source, taken)]
        sources += [each.source for each in story.deeds]
        return tuple(dict.fromkeys(each.amendment for each in sources if each.amendment in self.found.amendments))

    def _votes(self, motion: str) -> tuple[VoteTold, ...]:
        return votes_on(self.found.state, motion) if motion else ()

    def _amendment_json(self, number: str) -> Json:
        tabled = tabled_in(self.found, number)
        return {
            "title": self.naming(tabled.title),
            "sponsors": [self.naming(each) for each in tabled.sponsors],
            "signatures": tabled.signatures,
            "answers": list(tabled.answers),
            "harmonises": tabled.harmonises,
            "language": self._language(number),
            "reading": reading_of(self.found.state, number),
            "votes": [self._vote_json(vote) for vote in self._votes(tabled.motion)],
            "parts": [
                {
                    "operations": list(part.operations),
                    "fate": part.fate,
                    "votes": [self._vote_json(vote) for vote in self._votes(part.motion)],
                }
                for part in tabled.parts
            ],
        }

    def _sponsors(self, tabled: TabledAmendment) -> list[str]:
        petition = [by_petition(tabled.signatures, self.lang)] if tabled.signatures else []
        return [*petition, *map(self.naming, tabled.sponsors)]

    def _language(self, number: str) -> str:
        """The language in which an amendment was tabled."""
        known = original_of(self.found.state, number)
        return TEXTS.at(self.found.state, self.found.id).language if known is None else known.language

    def _vote_json(self, vote: VoteTold) -> Json:
        return {
            "vote": vote.vote,
            "motion": vote.motion,
            "reading": vote.reading,
            "at": iso(vote.at),
            "yes": vote.yes,
            "no": vote.no,
            "abstain": vote.abstain,
            "needed": vote.needed,
            "outcome": vote.outcome,
            "by_name": {choice: sorted(map(self.naming, who)) for choice, who in vote.by_name.items()},
        }

    def lines(self, story: Story, sentences: list[Sentence]) -> list[str]:
        """The story for people."""
        place = Teller(self.found.words.text, self.lang).place
        lines = [f"{self.sheet['story']}: {place(story.provision)}"]
        for each in sentences:
            lines += ["", " ".join(run.words for run in each.runs)]
            lines += [
                f"  {self._who(run.source)}: {self.sheet['brought'].format(words=run.words)}" for run in each.runs
            ]
            lines += [f"  {self._who(taken)}: {self.sheet['took'].format(words=run.words)}" for run, taken in each.gone]
        verbs = WORDS[self.lang].VERBS
        lines += [f"  {self._who(each.source)}: {verbs[each.verb]}" for each in story.deeds]
        for number in self._numbers(story, sentences):
            lines += ["", *self._amendment_lines(number)]
        article = self._article(story.provision)
        votes = self._votes(motion_on(self.found, article))
        if votes:
            lines += [
                "",
                self.sheet["article_votes"].format(place=place(article)),
            ]
            lines += [line for vote in votes for line in self._vote_lines(vote)]
        return lines

    def _who(self, source: Source) -> str:
        return str(self.sheet["base"]) if source == BASE else source.amendment

    def _amendment_lines(self, number: str) -> Iterator[str]:
        tabled = tabled_in(self.found, number)
        yield f"{number}: {self.naming(tabled.title)}"
        yield "  " + self.sheet["sponsors"].format(sponsors=", ".join(self._sponsors(tabled)))
        if original_of(self.found.state, number) is not None:
            yield "  " + self.sheet["tabled_in"].format(language=word(self._language(number), self.lang))
        if tabled.answers:
            yield "  " + self.sheet["answers"].format(answers=", ".join(tabled.answers))
        yield "  " + self.sheet["reading"].format(reading=reading_of(self.found.state, number))
        for number_of_part, part in enumerate(tabled.parts, 1):
            yield "  " + self.sheet["part"].format(part=number_of_part, fate=word(part.fate or "", self.lang))
            for vote in self._votes(part.motion):
                yield from self._vote_lines(vote)
        for vote in self._votes(tabled.motion):
            yield from self._vote_lines(vote)

    def _vote_lines(self, vote: VoteTold) -> Iterator[str]:
        outcome = word(vote.outcome, self.lang)
        yield "  " + self.sheet["voted"].format(
            vote=vote.vote,
            reading=vote.reading,
            at=iso(vote.at)[:16].replace("T", " "),
            yes=vote.yes,
            no=vote.no,
            abstain=vote.abstain,
            needed=vote.needed,
            outcome=outcome,
        )
        for choice, who in sorted(vote.by_name.items()):
            yield f"    {word(choice, self.lang)}: {', '.join(sorted(map(self.naming, who)))}"
