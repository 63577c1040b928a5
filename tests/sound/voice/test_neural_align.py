"""Words found again in another recording of the same text: between eSpeak's voices and paces, and from eSpeak to flite."""

import numpy as np
import pytest

from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.neural.align import placed, warped
from rushes.sound.voice.neural.kokoro import misaki, toned
from rushes.sound.voice.neural.phonemes import clauses_of, sentences
from rushes.sound.voice.speech import shared
from rushes.sound.voice.take import Segment, Take

TEXTS = (
    "I should have stayed home and watched the game with my brother.",
    "We were away a year ago, and now I would rather stay.",
    "The old fisherman pulls his net out of the cold grey water, and smiles.",
)


def _starts(take: Take, text: str) -> dict[int, float]:
    """Start of each word by its number."""
    offsets = [0]
    for word in text.split(" "):
        offsets.append(offsets[-1] + len(word) + 1)
    found: dict[int, float] = {}
    for s in take.segments:
        if s.token >= 0:
            number = int(np.searchsorted(offsets, s.token, side="right")) - 1 if take.ipa else s.token
            found.setdefault(number, s.start)
    return found


def _errors(text: str, guide: Take, other: Take) -> list[float]:
    mine, its = _starts(guide, text), _starts(other, text)
    both = sorted(set(mine) & set(its))
    times = warped([mine[n] for n in both], guide.samples, guide.rate, other.samples, other.rate)
    return [abs(t - its[n]) for t, n in zip(times, both, strict=True)]


def test_another_voice_at_another_pace_is_followed_within_30_ms() -> None:
    errors = []
    for text in TEXTS:
        guide = shared().say(text, "espeak", "en-us+m3", Delivery())
        other = shared().say(text, "espeak", "en-us+f2", Delivery(pace=0.8))
        errors += _errors(text, guide, other)
    assert np.median(errors) < 0.03


@pytest.mark.skipif("flite" in shared().missing, reason="flite is not installed here")
def test_another_synthesizer_is_followed_within_60_ms() -> None:
    errors = []
    for text in TEXTS:
        for voice, alike in (("slt", "f2"), ("rms", "m3"), ("awb", "m3")):
            guide = shared().say(text, "espeak", f"en-us+{alike}", Delivery())
            errors += _errors(text, guide, shared().say(text, "flite", voice, Delivery()))
    assert np.median(errors) < 0.06
    assert np.percentile(errors, 90) < 0.15


def test_a_pause_that_only_one_makes_is_passed_over() -> None:
    text = TEXTS[0]
    guide = shared().say(text, "espeak", "en-us+m3", Delivery())
    starts = np.array(list(_starts(guide, text).values()))
    at = round(starts[5] * guide.rate)
    waited = np.concatenate([guide.samples[:at], np.zeros(guide.rate // 2, np.float32), guide.samples[at:]])
    moved = warped(starts + 0.03, guide.samples, guide.rate, waited, guide.rate) - starts - 0.03
    assert np.abs(moved[:5]).max() < 0.08
    assert np.abs(moved[5:] - 0.5).max() < 0.08


def test_phones_keep_their_order_and_cover_the_samples() -> None:
    segments = tuple(Segment("a", 0.1 * n, 0.1 * n + 0.1, False, 0) for n in range(5))
    found = placed(segments, [0.2, 0.2, 0.1, 0.9, 2.0], 1.0)
    assert found[0].start == 0
    assert found[-1].end == 1
    assert all(s.end - s.start > 0.011 for s in found)


def test_stops_stay_with_their_clauses() -> None:
    assert clauses_of("Hey, you! 3.5 is it?") == [("Hey", ","), ("you", "!"), ("3.5 is it", "?")]
    assert clauses_of("你好，我来了。") == [("你好", ","), ("我来了", ".")]


def test_runs_end_with_a_sentence_and_hold_no_more_than_they_may() -> None:
    runs = sentences([("abc", ","), ("d", "."), ("x " * 30, "")], 20)
    assert runs[0] == [("abc", ","), ("d", ".")]
    assert all(sum(len(s) + 2 for s, _ in run) <= 20 for run in runs)


def test_english_is_written_in_misakis_letters() -> None:
    assert misaki("tʃˈɜːtʃ heɪ ɡoʊ bˈɑːɾəl", "en-us") == "ʧˈɜɹʧ hA ɡO bˈɑTəl"


def test_mandarin_tones_are_arrows() -> None:
    assert toned("mˈɑ5 mˈɑɜ mˈɑ2 mˈɑ5", "m'A55_| m'A35_| m'A214_| m'A51_|") == "mˈɑ→ mˈɑ↗ mˈɑ↓ mˈɑ↘"
