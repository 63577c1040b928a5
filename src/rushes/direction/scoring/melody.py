"""Melody: a motif is stated, repeated over the next chord, answered and brought home, in an arch.

Strong beats take tones of the chord, weak ones steps of the scale between them; leaps are rare, stay within a sixth and are
followed by a step back (Huron, Sweet Anticipation, ch. 5: post-skip reversal, small intervals, arches).
"""

from dataclasses import dataclass

import numpy as np

from rushes.direction.scoring.form import Form, Segment
from rushes.direction.scoring.styles import figure_of

__all__ = ["Tone", "ladder", "sung"]

LEAP = 9
"""Semitones of the widest leap."""
QUICK = 88.0
"""Beats a minute under which the motif of a melody has four notes at least and its answer three."""
STILL = frozenset({"sparse", "creep", "sparsebells"})
STEPS = np.array([-2, -1, -1, 1, 1, 1, 2, 3])


@dataclass(frozen=True)
class Tone:
    """A note in beats of the cue."""

    start: float
    length: float
    pitch: float
    weight: float = 0.7


def ladder(form: Form, segment: Segment, low: float, high: float) -> list[int]:
    """The pitches over a chord that a melody steps on: the scale, with the chord's own tones where they differ."""
    classes = set(form.scale)
    tones = set(segment.chord.classes)
    for strange in tones - classes:
        classes -= {(strange + 1) % 12, (strange - 1) % 12} - tones
        classes.add(strange)
    return [p for p in range(int(np.ceil(low)), int(high) + 1) if p % 12 in classes]


def _onsets(bar: str) -> list[tuple[float, float]]:
    """(start, length) of a bar's notes in its steps."""
    starts = [i for i, c in enumerate(bar) if c == "x"]
    out = []
    for i in starts:
        length = 1
        while i + length < len(bar) and bar[i + length] == "-":
            length += 1
        out.append((float(i), float(length)))
    return out


def sung(
    form: Form, figure: str, rng: np.random.Generator, low: float, high: float, enters: float = 0.0
) -> list[Tone]:
    """A melody between two pitches from beat `enters` on, ending on the tonic with the last chord."""
    metre = form.style.metre
    bars = [_onsets(bar) for bar in figure_of("lead", _known(figure, metre), metre)]
    per_beat = (16 if metre == 4 else 12) / form.style.beats
    motif, answer = _chosen(form, figure, bars, rng)
    contours = [_contour(rng, len(bar)) for bar in (motif, answer)]
    middle = (low + high) / 2
    out: list[Tone] = []
    now = middle
    for bar in range(form.bars):
        first = bar * form.style.beats
        kind = 1 if bar % 4 == 2 and figure != "riff" else 0
        last = bar == form.bars - 1
        rhythm, contour = ((motif, contours[0]), (answer, contours[1]))[kind]
        if bar % 4 == 3 and not last and figure not in ("riff", "running", "jig"):
            rhythm, contour = rhythm[: max(len(rhythm) // 2, 2)], contour
        goal = middle + 4.5 * np.sin(np.pi * ((bar % 4) + 0.4) / 4) - 1.5 + 1.5 * bar / form.bars
        for k, (at, length) in enumerate(rhythm):
            beat = first + at / per_beat
            if beat < enters - 1e-6 or beat >= form.last - 1e-6:
                continue
            segment = form.chord_at(beat)
            strong = k == 0 or at % (2 * per_beat) == 0 or length / per_beat >= 1.5
            now = _next(
                form, segment, now, contour[k] if k else goal - now, strong, low, high, first_of_bar=k == 0
            )
            held = min(length / per_beat, form.last - beat)
            out.append(Tone(beat, held, now, 0.78 if strong else 0.66))
    return _homeward(form, out, now, low, high)


Bar = list[tuple[float, float]]


def _chosen(form: Form, figure: str, bars: list[Bar], rng: np.random.Generator) -> tuple[Bar, Bar]:
    """The motif and its answer; at a slow tempo the motif is one that moves."""
    if form.tempo < QUICK and figure == "lyrical" and form.style.metre == 4:
        bars = [*bars, *(_onsets(bar) for bar in figure_of("lead", "flowing", 4)[:2])]
    shapes = [bars[k] for k in rng.permutation(len(bars))]
    moving = [bar for bar in shapes if len(bar) >= 4]
    if form.tempo < QUICK and figure not in STILL and moving:
        shapes = [moving[0], *(bar for bar in shapes if bar is not moving[0] and len(bar) >= 3)]
    return shapes[0], shapes[1 % len(shapes)]


def _known(figure: str, metre: int) -> str:
    usual = {3: ("waltz", "lyrical"), 6: ("jig", "lullaby", "lyrical")}
    if metre in usual and figure not in usual[metre]:
        return "waltz" if metre == 3 else "jig" if figure in ("lively", "running") else "lullaby"
    return "lyrical" if metre == 4 and figure in ("waltz", "jig", "lullaby") else figure


def _contour(rng: np.random.Generator, count: int) -> list[float]:
    """Steps of the scale from note to note: mostly one, a leap is followed by a step back."""
    out: list[float] = []
    for _ in range(count):
        step = float(rng.choice(STEPS))
        if out and abs(out[-1]) > 1:
            step = -float(np.sign(out[-1]))
        out.append(step)
    return out


def _next(
    form: Form,
    segment: Segment,
    now: float,
    step: float,
    strong: bool,
    low: float,
    high: float,
    *,
    first_of_bar: bool,
) -> float:
    rungs = ladder(form, segment, low, high)
    at = min(range(len(rungs)), key=lambda k: abs(rungs[k] - now))
    if first_of_bar:
        wanted = now + float(np.clip(step, -5, 5))
    else:
        moved = at + round(step)
        if not 0 <= moved < len(rungs):
            moved = at - round(step)
        wanted = float(rungs[min(max(moved, 0), len(rungs) - 1)])
    wanted = float(np.clip(wanted, max(low, now - LEAP), min(high, now + LEAP)))
    tones = [p for p in rungs if p % 12 in segment.chord.classes] if strong else rungs
    others = [p for p in tones if p != now and abs(p - now) <= LEAP] or tones or rungs
    way = np.sign(wanted - now)
    return float(min(others, key=lambda p: (abs(p - wanted) + 1.5 * (np.sign(p - now) == -way), p)))


def _homeward(form: Form, tones: list[Tone], now: float, low: float, high: float) -> list[Tone]:
    """The last note is the tonic, reached by a step."""
    home = [p for p in range(int(low), int(high) + 1) if p % 12 == form.tonic]
    if not home:
        return tones
    final = float(min(home, key=lambda p: abs(p - now)))
    if len(tones) > 1:
        before = tones[-1]
        rungs = [p for p in ladder(form, form.chord_at(before.start), low, high) if p % 12 != form.tonic]
        near = [p for p in rungs if abs(p - final) <= 2]
        came = tones[-2].pitch
        if near:
            pitch = float(min(near, key=lambda p: (p == came, abs(p - came))))
            tones[-1] = Tone(before.start, before.length, pitch, before.weight)
    ring = form.segments[-1].end - form.last
    return [*tones, Tone(form.last, ring, final, 0.74)]
