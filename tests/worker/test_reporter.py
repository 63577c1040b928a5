"""Progress of a film as one fraction, rising, not too often."""

from pathlib import Path

import pytest

from rushes.engines.miniature import Miniature
from rushes.errors import Cancelled
from rushes.exhibits import EXHIBITS
from rushes.request import FilmRequest
from rushes.worker.reporter import EVERY, PREVIEW_EVERY, Reporter
from rushes.worker.wire import Noted, Progressed, Shown

JPEG = b"\xff\xd8\xff\xe0 a picture"


class Ear:
    """What was sent, and a clock that stands until it is moved."""

    def __init__(self, shares=None, place=Path("/nowhere")):
        self.sent = []
        self.now = 0.0
        self.cancelled = False
        self.reporter = Reporter(
            3,
            self.sent.append,
            place=place,
            shares=shares or {},
            cancelled=lambda: self.cancelled,
            clock=lambda: self.now,
        )

    @property
    def told(self):
        return [(m.stage, m.fraction) for m in self.sent if isinstance(m, Progressed)]


def test_stages_begin_where_their_shares_put_them():
    ear = Ear({"planning": 0.1, "filming": 0.8, "finishing": 0.1})
    for stage in ("planning", "filming", "finishing"):
        ear.reporter.stage(stage, 0)
    assert ear.told == [("planning", 0.0), ("filming", 0.1), ("finishing", 0.9)]


def test_steps_move_within_the_share_of_their_stage():
    ear = Ear({"planning": 0.2, "filming": 0.8})
    ear.reporter.stage("filming", 4)
    ear.now = 1.0
    ear.reporter.advance(2)
    assert ear.told[-1] == ("filming", 0.6)


def test_a_stage_that_comes_again_does_not_turn_back():
    ear = Ear({"planning": 0.5, "filming": 0.5})
    ear.reporter.stage("filming", 1)
    ear.reporter.stage("planning", 1)
    ear.now = 1.0
    ear.reporter.advance()
    fractions = [fraction for _, fraction in ear.told]
    assert fractions == [0.5, 0.5, 0.5]


def test_more_steps_than_were_announced_stay_within_the_share():
    ear = Ear({"filming": 0.7, "finishing": 0.3})
    ear.reporter.stage("filming", 2)
    ear.now = 1.0
    ear.reporter.advance(50)
    assert ear.told[-1] == ("filming", 0.7)


def test_without_shares_each_stage_takes_most_of_what_is_left():
    ear = Ear()
    for now, stage in enumerate(("one", "two", "three"), start=1):
        ear.now = now
        ear.reporter.stage(stage, 1)
        ear.now = now + 0.5
        ear.reporter.advance()
    fractions = [fraction for _, fraction in ear.told]
    assert fractions == sorted(fractions)
    assert 0.95 <= fractions[-1] < 1


def test_a_stage_that_has_no_share_keeps_the_fraction():
    ear = Ear({"filming": 1.0})
    ear.reporter.stage("filming", 2)
    ear.now = 1.0
    ear.reporter.advance()
    ear.reporter.stage("polishing", 5)
    assert ear.told[-1] == ("polishing", 1.0)


def test_steps_in_quick_succession_are_told_ten_times_a_second():
    ear = Ear()
    ear.reporter.stage("filming", 1000)
    for _ in range(1000):
        ear.now += 0.001
        ear.reporter.advance()
    assert 1 / EVERY - 1 <= len(ear.told) <= 1 / EVERY + 2


def test_notes_are_sent_as_they_are():
    ear = Ear()
    ear.reporter.note("sepia had no effect")
    assert ear.sent == [Noted(3, "sepia had no effect")]


def test_what_is_shown_lies_beside_the_film_and_is_told(tmp_path):
    ear = Ear(place=tmp_path)
    for data in (JPEG, JPEG + b" that is newer"):
        ear.reporter.show("poster.jpg", data)
    assert ear.sent == [Shown(3, "poster.jpg")] * 2
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "exhibits").iterdir()] == [
        ("poster.jpg", JPEG + b" that is newer")
    ]


def test_previews_are_told_at_most_every_second_and_a_half(tmp_path):
    ear = Ear(place=tmp_path)
    for now in (0.0, 0.5, PREVIEW_EVERY - 0.1, PREVIEW_EVERY, PREVIEW_EVERY + 0.1):
        ear.now = now
        ear.reporter.show("preview.jpg", JPEG + str(now).encode())
    assert ear.sent == [Shown(3, "preview.jpg")] * 2
    assert (tmp_path / "exhibits" / "preview.jpg").read_bytes().endswith(str(PREVIEW_EVERY).encode())


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("poster.png", JPEG, "no exhibit"),
        ("../poster.jpg", JPEG, "no exhibit"),
        ("poster.jpg", b"", "empty"),
        ("poster.jpg", b"\x89PNG", "image/jpeg"),
        ("poster.jpg", JPEG + bytes(EXHIBITS["poster.jpg"].most), "bytes"),
    ],
)
def test_what_cannot_be_shown_is_a_note(tmp_path, name, data, why):
    ear = Ear(place=tmp_path)
    ear.reporter.show(name, data)
    assert [type(message) for message in ear.sent] == [Noted]
    assert why in ear.sent[0].text
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_takes_nothing_is_a_note():
    ear = Ear(place=Path("/nowhere"))
    ear.reporter.show("poster.jpg", JPEG)
    assert ear.sent == [Noted(3, "not shown: poster.jpg cannot be written: No such file or directory")]


@pytest.mark.parametrize("word", ["stage", "advance", "note", "show"])
def test_the_next_word_after_a_cancel_raises(word):
    ear = Ear()
    ear.cancelled = True
    words = {"stage": ("filming", 1), "advance": (), "note": ("hello",), "show": ("poster.jpg", JPEG)}
    with pytest.raises(Cancelled):
        getattr(ear.reporter, word)(*words[word])
    assert ear.sent == []


def test_the_shares_of_the_miniature_engine_make_a_whole():
    assert sum(Miniature().shares(FilmRequest("a dog"), "final").values()) == pytest.approx(1.0)
