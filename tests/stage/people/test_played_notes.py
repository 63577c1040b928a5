"""Whoever plays is seen to play the notes that are heard: hands are down on their frames."""

from dataclasses import replace

import numpy as np
import pytest

from rushes.direction.plan import Attachment, Figure, Move, Prop, Scene, SetBrief, Strike
from rushes.script.screenplay import Look
from rushes.stage.animals.pawwork import HALVES, played_time
from rushes.stage.assembly import build_stage
from rushes.stage.people.motion.notes import blows, handed

STRIKES = tuple(Strike(f, p, 0.8, 6) for f, p in ((30, 60.0), (42, 67.0), (48, 64.0), (60, 72.0), (84, 60.0)))


def hand(deed: str, kind: str, side: str, strikes: tuple[Strike, ...], slot: str = "") -> np.ndarray:
    """The way of a hand over four seconds, (96, 3)."""
    attach = Attachment("ann", slot) if slot else None
    prop = Prop("it", kind, position=(0.0, 0.0, 0.6), attach=attach)
    figure = Figure("ann", Look(), moves=(Move(0, 96, deed, target="it", ease_in=False),), strikes=strikes)
    stage = build_stage(Scene(0, 96, SetBrief("studio", end=96), (figure,), (prop,)), 24)
    return np.array([stage.slot("ann", f"hand_{side}", f)[:3, 3] for f in range(96)])


def lowest_near(height: np.ndarray, frame: int) -> int:
    """The frame round a strike on which a hand is lowest."""
    return frame - 3 + int(np.argmin(height[frame - 3 : frame + 4]))


@pytest.mark.parametrize(
    ("deed", "kind", "how"), [("play_piano", "piano", "keys"), ("drum", "djembe", "sticks")]
)
def test_hands_are_down_on_the_frames_of_the_notes(deed: str, kind: str, how: str) -> None:
    for side, row in zip(("left", "right"), handed(STRIKES, how), strict=True):
        height = hand(deed, kind, side, STRIKES)[:, 1]
        assert all(abs(lowest_near(height, blow.start) - blow.start) <= 1 for blow in row)


def test_a_higher_note_is_played_further_to_the_right() -> None:
    low = hand("play_piano", "piano", "right", (Strike(40, 62.0, 0.8, 30),))
    high = hand("play_piano", "piano", "right", (Strike(40, 74.0, 0.8, 30),))
    assert np.linalg.norm(high[45] - low[45]) > 0.1


def test_a_strum_crosses_the_strings_on_its_frame() -> None:
    chord = tuple(Strike(f, p, 0.8, 12) for f in (36, 60) for p in (40.0, 47.0, 52.0, 56.0))
    way = hand("strum", "guitar", "right", chord, "lap")
    across = np.linalg.norm(np.gradient(way, axis=0), axis=1)
    for frame in (36, 60):
        assert abs(int(np.argmax(across[frame - 4 : frame + 5])) - 4) <= 2


def test_a_bow_turns_on_every_note() -> None:
    strikes = tuple(Strike(f, p, 0.8, 18) for f, p in ((24, 62.0), (42, 64.0), (60, 66.0)))
    way = hand("bow_violin", "violin", "right", strikes, "chin")
    axis = np.linalg.svd(way[24:78] - way[24:78].mean(0), full_matrices=False)[2][0]
    along = (way - way.mean(0)) @ axis
    first, second = along[40] - along[26], along[58] - along[44]
    assert first * second < 0


def test_without_notes_a_player_moves_all_the_same() -> None:
    assert np.ptp(hand("play_piano", "piano", "right", ())[:, 1]) > 0.02


def test_strings_that_are_strummed_are_one_blow() -> None:
    strum = tuple(Strike(10 + k, 40.0 + 5 * k, 0.7, 10) for k in range(4))
    (blow,) = blows(strum)
    assert (blow.start, blow.end, blow.upwards) == (10, 13, False)
    (up,) = blows(tuple(replace(s, pitch=60.0 - 5 * k) for k, s in enumerate(strum)))
    assert up.upwards


def test_the_foot_plays_the_bass_drum() -> None:
    kit = (Strike(0, 36.0), Strike(6, 38.0), Strike(12, 42.0))
    left, right = handed(kit, "sticks")
    assert sorted(b.start for b in (*left, *right)) == [6, 12]


def test_paws_come_down_on_the_notes() -> None:
    cat = Figure("cat", Look(species="cat"), strikes=STRIKES)
    times = [played_time(cat, "drum", s.frame, 24) for s in STRIKES]
    assert [t / HALVES["drum"] for t in times if t is not None] == [1, 2, 3, 4, 5]
