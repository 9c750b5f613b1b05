"""Golden records verify; each broken one is found by its own rule and by no other: with that check switched off it
passes, and it alone.
"""

import json
import subprocess
import zipfile
from pathlib import Path

import pytest
from tests.records import golden, museum_signatures
from tests.records.forge import Forge, played
from tests.records.museum import BEHIND, PIECES
from tests.records.says import SAYS, WINGS, player, said
from tests.records.says import broken as broken_record
from tests.records.switches import without

from asamblea.assembly.editions import editions
from asamblea.assembly.events.base import KINDS
from asamblea.observer.source import FolderSource, ZipSource
from asamblea.observer.verify import verify
from asamblea.wording import LANGUAGES
from asamblea.wording.say import sentences

GOOD = Path(__file__).resolve().parents[1] / "records" / "good"
EARLIER = sorted((GOOD.parent / "earlier").glob("*.zip"))
GOLDEN = sorted(golden.GOLDEN)
# No act has a second edition to turn to yet.
NEVER = {"edition.adopt/1", "edition.adopted/1"}
SECOND = Path(__file__).resolve().parents[1] / "interop" / "verify.mjs"
# A note in evidence is held to what a checkpoint is (docs/spec/record.md, section 6): where nobody asks it of
# checkpoints, it holds as evidence, and only what would follow from it may be missed.
LEANING: dict[str, dict[str, frozenset[str]]] = {
    "checkpoint.form": {"cosigned_note_of_nothing": frozenset({"decision.events"})},
    "checkpoint.signature": {"cosigned_note_with_a_second_line_that_is_false": frozenset()},
}
# Rules that need the standing orders; the second verifier stops at the bytes.
OF_DECISIONS = {"decision.refused", "decision.events", "due.events"}


def second_verifier(folder: Path) -> tuple[int, list[str]]:
    """Exit code of the Node verifier, and the rules that it found broken."""
    done = subprocess.run(["node", str(SECOND), str(folder)], capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    return done.returncode, sorted({each["rule"] for each in json.loads(done.stdout)["findings"]})


def unpacked(name: str, folder: Path) -> Path:
    with zipfile.ZipFile(GOOD / f"{name}.zip") as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(params=PIECES)
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[frozenset[str], Path]:
    return PIECES[request.param][1], broken_record(request.param, tmp_path)


def test_the_forger_changes_nothing_of_himself(tmp_path: Path) -> None:
    assert verify(FolderSource(Forge(played("founding")).write(tmp_path))).report.findings == []


def test_the_museum_has_all_its_wings() -> None:
    assert {wing.__name__ for wing in WINGS} <= {defect.__module__ for defect, _ in PIECES.values()}


def test_what_is_no_defect_is_found_by_neither_verifier(tmp_path: Path) -> None:
    forge = Forge(player("every-edition"))
    museum_signatures.passkey_whose_client_data_says_more(forge)
    folder = forge.write(tmp_path)
    assert found(folder) == frozenset()
    assert second_verifier(folder) == (0, [])


def test_a_broken_record_is_found_by_its_own_rule_alone(broken: tuple[frozenset[str], Path]) -> None:
    rules, folder = broken
    assert {each.rule for each in verify(FolderSource(folder)).report.findings} == rules


@pytest.mark.parametrize("name", PIECES)
def test_a_broken_record_gives_its_message(name: str, tmp_path: Path) -> None:
    """`museum.json` holds what `asamblea verify` says of each piece."""
    assert said(broken_record(name, tmp_path)) == json.loads(SAYS.read_text(encoding="utf-8"))[name]


def found(folder: Path) -> frozenset[str]:
    return frozenset(each.rule for each in verify(FolderSource(folder), workers=1).report.findings)


@pytest.mark.parametrize("name", PIECES)
def test_with_its_check_switched_off_a_broken_record_passes(name: str, tmp_path: Path) -> None:
    _, rules = PIECES[name]
    folder = broken_record(name, tmp_path)
    for rule in rules:
        with without(rule) as places:
            assert places
            assert found(folder) == BEHIND[name] - {rule}
    assert found(folder) == rules


def test_every_check_has_a_piece_that_nothing_else_would_find() -> None:
    """But a defect of a bundle changes the tree, and a false key id does not follow from its act."""
    alone = {rule for name, (_, rules) in PIECES.items() for rule in rules if not BEHIND[name]}
    assert {rule for _, rules in PIECES.values() for rule in rules} - alone == {"bundle.form", "key.id"}


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every piece."""
    return {name: broken_record(name, tmp_path_factory.mktemp(name)) for name in PIECES}


@pytest.mark.deep
@pytest.mark.parametrize("rule", sorted({rule for _, rules in PIECES.values() for rule in rules}))
def test_with_a_check_switched_off_every_other_piece_is_found_as_before(rule: str, museum: dict[str, Path]) -> None:
    others = {name: rules for name, (_, rules) in PIECES.items() if rule not in rules}
    with without(rule):
        assert {name: found(museum[name]) for name in others} == {**others, **LEANING.get(rule, {})}


def test_a_broken_record_is_found_alike_on_several_cores(broken: tuple[frozenset[str], Path]) -> None:
    _, folder = broken
    one, more = (verify(FolderSource(folder), workers=cores, stretch=9).report for cores in (1, 2))
    assert more == one


def test_a_golden_record_is_told_alike_on_several_cores(tmp_path: Path) -> None:
    folder = Forge(played("founding")).write(tmp_path)
    one, more = (verify(FolderSource(folder), workers=cores, stretch=9) for cores in (1, 3))
    assert more == one


def test_the_second_verifier_refuses_what_is_broken_in_the_bytes(broken: tuple[frozenset[str], Path]) -> None:
    rules, folder = broken
    if rules <= OF_DECISIONS:
        assert second_verifier(folder) == (0, [])
    else:
        assert second_verifier(folder) == (1, sorted(rules - OF_DECISIONS))


@pytest.mark.parametrize("name", GOLDEN)
def test_a_golden_record_verifies_with_both_verifiers(name: str, tmp_path: Path) -> None:
    report = verify(ZipSource(GOOD / f"{name}.zip")).report
    assert (report.findings, report.trust) == ([], "none")
    assert second_verifier(unpacked(name, tmp_path)) == (0, [])


@pytest.mark.parametrize("path", EARLIER, ids=lambda path: path.stem)
def test_a_record_of_an_earlier_day_still_verifies(path: Path) -> None:
    """Its orders are those of its day: rules that came later have a default that changes nothing."""
    assert verify(ZipSource(path)).report.findings == []


@pytest.mark.parametrize("name", GOLDEN)
def test_a_scenario_played_again_gives_its_golden_record_byte_for_byte(name: str, tmp_path: Path) -> None:
    good = unpacked(name, tmp_path / "golden")
    again = Forge(golden.GOLDEN[name]()).write(tmp_path / "again")
    files = sorted(path.relative_to(good) for path in good.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert [path for path in files if (good / path).read_bytes() != (again / path).read_bytes()] == []


def test_the_golden_records_hold_every_edition_of_every_act_and_event() -> None:
    held: set[str] = set()
    for told in (told for path in GOOD.glob("*.zip") for told in verify(ZipSource(path)).logs.values()):
        held |= {step.act for step in told.steps} | {event.NAME for step in told.steps for event in step.events}
    assert (set(editions()) | set(KINDS)) - held == NEVER


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_the_museum_has_its_sentence(language: str) -> None:
    assert {rule for _, rules in PIECES.values() for rule in rules} <= set(sentences("findings", language))
