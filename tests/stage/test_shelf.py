"""Meshes on the shelf: made once, never half a one, never too many, and never needed."""

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from rushes.stage.meshkit.shelf import kept, shelf_folder, title


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def book(size=3):
    return {"points": np.arange(size * 3, dtype=np.float32).reshape(-1, 3)}


def never():
    raise AssertionError("it is on the shelf")


def test_what_was_made_is_not_made_again():
    kept("one", book)
    again, note = kept("one", never)
    assert np.array_equal(again["points"], book()["points"])
    assert note == ""


def test_a_title_tells_contents_apart():
    assert title("toy", 1) == title("toy", 1)
    assert len({title("toy", 1), title("toy", 2), title("to", "y1"), title(b"toy", 1)}) == 4


@pytest.mark.parametrize(
    "harm", [lambda b: b[:-9], lambda b: b[:40] + b"?" + b[41:], lambda b: b"", lambda b: b"x" * 99]
)
def test_a_spoilt_book_is_made_anew(harm):
    kept("one", book)
    path = shelf_folder() / "one.mesh"
    path.write_bytes(harm(path.read_bytes()))
    again, _ = kept("one", book)
    assert np.array_equal(again["points"], book()["points"])
    assert np.array_equal(kept("one", never)[0]["points"], book()["points"])


def test_writers_at_the_same_time_do_each_other_no_harm():
    with ThreadPoolExecutor(8) as many:
        found = list(
            many.map(lambda k: kept(f"book{k % 3}", lambda: book(5000))[0]["points"].shape, range(48))
        )
    assert set(found) == {(5000, 3)}
    assert not list(shelf_folder().glob("*.part"))


def test_the_shelf_drops_what_was_not_read_for_longest():
    for k in range(6):
        kept(f"book{k}", lambda: book(1000), most=60_000)
        path = shelf_folder() / f"book{k}.mesh"
        os.utime(path, (1000 + k, 1000 + k))
    left = {path.stem for path in shelf_folder().glob("*.mesh")}
    assert sum(path.stat().st_size for path in shelf_folder().iterdir()) <= 60_000
    assert "book5" in left
    assert "book0" not in left


def test_a_folder_that_cannot_be_written_is_said_and_done_without(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    made, note = kept("one", book)
    assert np.array_equal(made["points"], book()["points"])
    assert "not kept" in note
