"""Progress of a film as one fraction, rising, not too often."""

import pytest

from rushes.engines.miniature import Miniature
from rushes.errors import Cancelled
from rushes.worker.reporter import EVERY, Reporter
from rushes.worker.wire import Noted, Progressed


class Ear:
    """What was sent, and a clock that stands until it is moved."""

    def __init__(self, shares=None):
        self.sent = []
        self.now = 0.0
        self.cancelled = False
        self.reporter = Reporter(
            3,
            self.sent.append,
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


@pytest.mark.parametrize("word", ["stage", "advance", "note"])
def test_the_next_word_after_a_cancel_raises(word):
    ear = Ear()
    ear.cancelled = True
    arguments = {"stage": ("filming", 1), "advance": (), "note": ("hello",)}[word]
    with pytest.raises(Cancelled):
        getattr(ear.reporter, word)(*arguments)
    assert ear.sent == []


def test_the_shares_of_the_miniature_engine_make_a_whole():
    assert sum(Miniature.shares.values()) == pytest.approx(1.0)
