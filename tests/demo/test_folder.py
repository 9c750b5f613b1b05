"""A demonstration's folder is kept, made anew, or left alone."""

from pathlib import Path

import pytest

from asamblea.demo.folder import CLOCK, MADE, clear_stale, finish


def _demonstration(folder: Path) -> Path:
    (folder / CLOCK).write_text("1")
    (folder / "record.sqlite").write_bytes(b"half")
    return folder


def test_a_finished_demonstration_of_this_version_is_kept(tmp_path: Path) -> None:
    finish(_demonstration(tmp_path))

    assert not clear_stale(tmp_path)
    assert (tmp_path / "record.sqlite").exists()


def test_one_whose_making_was_interrupted_is_made_anew(tmp_path: Path) -> None:
    assert clear_stale(_demonstration(tmp_path))
    assert not tmp_path.exists()


def test_one_of_another_version_is_made_anew(tmp_path: Path) -> None:
    finish(_demonstration(tmp_path))
    (tmp_path / MADE).write_text("another")

    assert clear_stale(tmp_path)


def test_a_folder_that_is_no_demonstration_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite").write_bytes(b"a real assembly")

    with pytest.raises(ValueError, match="holds no demonstration; give --data another folder"):
        clear_stale(tmp_path)
    assert (tmp_path / "record.sqlite").exists()


def test_a_folder_that_is_not_there_or_empty_is_taken(tmp_path: Path) -> None:
    assert not clear_stale(tmp_path)
    assert not clear_stale(tmp_path / "nowhere")
