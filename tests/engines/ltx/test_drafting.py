"""The miniature's draft beside a film that takes longer."""

import threading
from pathlib import Path

import pytest

from rushes.engines.ltx.drafting import Drafting
from rushes.engines.miniature import Miniature
from rushes.errors import Cancelled, RushesError
from rushes.film import probe_film
from rushes.request import FilmRequest

MP4 = b"\x00\x00\x00\x18ftypisom"
REQUEST = FilmRequest(
    "A red ball lies on a table", duration=5, seed=3, draft_first=True, tier="quality"
).validated()


class Listener:
    """Keeps what it is told; raises Cancelled once it is `cancelled`."""

    def __init__(self):
        self.shown, self.notes, self.stages = {}, [], []
        self.cancelled = False

    def _check(self):
        if self.cancelled:
            raise Cancelled

    def stage(self, name, total):
        self._check()
        self.stages.append(name)

    def advance(self, n=1):
        self._check()
        assert n == 0, "the draft's steps are not the film's"

    def note(self, text):
        self._check()
        self.notes.append(text)

    def show(self, name, data):
        self._check()
        self.shown[name] = data


def shooting(request, path: Path, listener):
    listener.stage("filming", 1)
    for name in ("plan.json", "storyboard.jpg", "captions.vtt", "poster.jpg"):
        listener.show(name, b"shown")
    listener.note("a note of the draft's")
    listener.advance(1)
    path.write_bytes(MP4)


def test_the_storyboard_and_the_draft_are_shown_and_nothing_that_is_not_the_films():
    listener = Listener()
    with Drafting(REQUEST, listener, shooting) as draft:
        draft.wait()
    assert listener.shown == {"storyboard.jpg": b"shown", "draft.mp4": MP4}
    assert (listener.notes, listener.stages) == ([], [])


def test_the_draft_is_of_the_same_prompt_length_shape_and_seed():
    asked = []
    with Drafting(REQUEST, Listener(), lambda request, path, listener: asked.append(request)) as draft:
        draft.wait()
    (request,) = asked
    assert (request.prompt, request.frames, request.size, request.seed) == (
        REQUEST.prompt,
        120,
        (1920, 1080),
        3,
    )
    assert not request.draft_first


@pytest.mark.parametrize("error", [RushesError("no voice here"), ValueError("a bug")])
def test_a_draft_that_cannot_be_shot_is_a_line_in_the_log(error):
    listener = Listener()

    def failing(request, path, told):
        raise error

    with Drafting(REQUEST, listener, failing) as draft:
        draft.wait()
    assert len(listener.notes) == 1
    assert "no draft was shot" in listener.notes[0]
    assert listener.shown == {}


@pytest.mark.parametrize("how", ["the film is there first", "the film is cancelled"])
def test_a_draft_is_given_up_when_nobody_waits_for_it(how):
    listener, began = Listener(), threading.Event()

    def endless(request, path, told):
        began.set()
        while True:
            told.advance(1)

    with Drafting(REQUEST, listener, endless):
        assert began.wait(20)
        listener.cancelled = how == "the film is cancelled"
    assert listener.shown == {}
    assert bool(listener.notes) is (how == "the film is there first")
    assert not [thread for thread in threading.enumerate() if thread.name == "draft"]


def test_what_a_draft_imports_is_imported_before_there_are_two_threads(monkeypatch):
    order = []
    monkeypatch.setattr(Miniature, "warm", lambda self, say: order.append(threading.current_thread().name))
    monkeypatch.setattr(Drafting, "_run", lambda self: order.append(threading.current_thread().name))
    with Drafting(REQUEST, Listener()) as draft:
        draft.wait()
    assert order == [threading.main_thread().name, "draft"]


def test_a_real_draft_is_a_film_of_half_the_size(tmp_path):
    listener = Listener()
    with Drafting(FilmRequest("A red ball lies on a table", duration=5).validated(), listener) as draft:
        draft.wait()
    path = tmp_path / "draft.mp4"
    path.write_bytes(listener.shown["draft.mp4"])
    facts = probe_film(path)
    assert (facts.width, facts.height, facts.frames) == (960, 540, 120)
    assert listener.shown["storyboard.jpg"].startswith(b"\xff\xd8\xff")
