"""What a stranger can read of a body of the base, over every page and file that the server gives her: numbers and
commitments, and nothing that was typed or uploaded at its desk as restricted.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.web.conftest import log_of
from tests.web.test_forms import drafts, paper

from asamblea.record.blobs import content_of, reference

BODY = "tacna5"
SCAN = b"\x89PNG Zenobia Ticona signed here, at the school of the market"


def lodged(site: Any) -> str:
    """Minutes with a scan, typed twice at the desk and signed; the address of the signing page."""
    client = site[1](f"{BODY}_secretary")
    address = f"/bodies/{log_of(site, BODY)}/forms/minutes-lodge/?elections=0&recalls=0&resolutions=1"
    typed = paper(site, "n-77", body=BODY)
    again = client.post(address, typed)["Location"]
    assert site[1]("anonymous").get(again).status_code == 403
    client = site[1](f"{BODY}_chair")
    signing = client.post(again, {**typed, "scan": SimpleUploadedFile("scan.png", SCAN)})["Location"]
    assert_unread(site, signing)
    key = re.findall(r'name="key" value="([0-9a-f]{32})"', client.get(signing).content.decode())[0]
    assert client.post(signing, {"key": key}).status_code == 302
    return str(signing)


def assert_unread(site: Any, signing: str) -> None:
    """Who has the link of a draft and no session, or one of another body, reads nothing of it."""
    for who in ("anonymous", "loreto1", "observer"):
        answer = site[1](who).get(signing)
        assert (answer.status_code, b"puente" in answer.content) == (403, False), who


def seen(site: Any, start: str, within: str) -> Iterator[tuple[str, bytes]]:
    """Every page that a stranger reaches from one, by its links, as long as they stay within a path."""
    client, known, waiting = site[1]("anonymous"), {start}, [start]
    while waiting:
        address = waiting.pop()
        answer = client.get(address)
        if answer.status_code != 200:
            continue
        content = b"".join(answer) if answer.streaming else answer.content
        yield address, content
        links = {
            link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"#]+)', content.decode(errors="replace"))
        }
        fresh = {each for each in links - known if within in each}
        known |= fresh
        waiting.extend(sorted(fresh))


def test_a_stranger_finds_nothing_restricted_on_any_page_or_in_any_file(site: Any) -> None:
    signing = lodged(site)
    desk, log = site[0], log_of(site, BODY)
    pages = dict(seen(site, f"/bodies/{log}/", log))
    assert len(pages) > 20
    assert any("/minutes/" in page for page in pages)
    assert signing not in pages
    kept = [name for name in desk.office.archive.blobs() if name not in desk.public]
    contents = [opened(desk.office.archive.blob(name)) for name in kept]
    assert SCAN in contents
    told = b"".join(pages.values()) + files(site, log)
    assert [content for content in contents if len(content) > 8 and content in told] == []
    assert b"Zenobia Ticona" not in told
    statuses = {site[1]("anonymous").get(f"/record/blobs/{name}").status_code for name in kept}
    assert statuses == {404}


def opened(file: bytes) -> bytes:
    """What lies behind the 32 random bytes of a blob that is not public."""
    return file[32:]


def files(site: Any, log: str) -> bytes:
    """The log's files and every public blob, as they are served."""
    client, desk = site[1]("anonymous"), site[0]
    size = desk.office.archive.size(desk.demo.country.room.origins[BODY])
    assert size < 256
    paths = [f"/record/{log}/checkpoint", f"/record/{log}/tile/entries/000.p/{size}"]
    blobs = [f"/record/blobs/{name}" for name in desk.public.names()]
    answers = [client.get(path) for path in (*paths, *blobs)]
    assert {each.status_code for each in answers} == {200}
    return b"".join(b"".join(each) if each.streaming else each.content for each in answers)


def test_who_was_there_is_a_number_and_the_hour_of_a_hearing_names_no_place(site: Any) -> None:
    origin = site[0].demo.country.room.origins[BODY]
    archive = site[0].office.archive
    entries = b"".join(archive.entries(origin, 0, archive.size(origin)))
    assert b'"present":' in entries
    assert re.findall(rb'"place":"[^"]', entries) == []
    founders = re.findall(rb'"member":"[0-9a-f]{16}","name":"([^"]*)","offices"', entries)
    assert founders == [b"", b"", b""]


def test_the_last_draft_of_a_body_is_gone_with_its_files_once_it_is_lodged(site: Any) -> None:
    from asamblea.people.models import DraftFile, Typing  # noqa: PLC0415 -- needs the settings

    held = [content_of(reference(each.reference, "test"), bytes(each.file), "test") for each in DraftFile.objects.all()]
    assert SCAN not in held
    assert not Typing.objects.filter(typed__paper="n-77").exists()
    assert all(each.content["payload"].get("paper") != "n-77" for each in drafts())
