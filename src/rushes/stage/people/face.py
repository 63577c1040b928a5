"""What a face does: expressions, the x-sheet of the mouth and blinks become one FaceState per frame."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np

from rushes.direction.plan import Expression, Figure
from rushes.stage.people.brows import BrowState
from rushes.stage.people.mouth import SHAPES, MouthShape, blended

__all__ = ["EXPRESSIONS", "Feeling", "blink", "feeling_at", "felt", "mouth_at"]


@dataclass(frozen=True)
class Feeling:
    """An expression in numbers. Brows in metres raised; lids 0..1; `corner` metres and `widen` factor act on the mouth also
    while it speaks; `open` opens a silent mouth towards a laugh (0..1); `tilt`/`nod` radians of the head (left, down)."""

    brow_inner: float = 0.0
    brow_middle: float = 0.0
    brow_outer: float = 0.0
    pinch: float = 0.0
    upper: float = 0.10
    lower: float = 0.10
    slant: float = 0.0
    cheek: float = 0.0
    corner: float = 0.0
    widen: float = 0.0
    open: float = 0.0
    press: float = 0.0
    pupil: float = 1.0
    tilt: float = 0.0
    nod: float = 0.0


EXPRESSIONS: Mapping[str, Feeling] = {
    "neutral": Feeling(corner=0.009),
    "happy": Feeling(brow_middle=0.005, brow_outer=0.003, upper=0.10, lower=0.46, cheek=0.85, corner=0.024, widen=0.24),
    "laugh": Feeling(
        brow_inner=0.006, brow_middle=0.010, brow_outer=0.005, upper=0.20, lower=0.92, cheek=1.0,
        corner=0.023, widen=0.22,
        open=0.8, nod=-0.05,
    ),
    "sad": Feeling(
        brow_inner=0.015, brow_outer=-0.009, upper=0.26, lower=0.12, slant=0.75,
        corner=-0.018, widen=-0.06, nod=0.12,
    ),
    "angry": Feeling(
        brow_inner=-0.019, brow_middle=-0.007, brow_outer=0.010, pinch=0.012, upper=0.20, lower=0.34,
        slant=-0.85, corner=-0.010,
        press=0.4, nod=0.06,
    ),
    "afraid": Feeling(
        brow_inner=0.021, brow_middle=0.008, brow_outer=-0.002, pinch=0.005, upper=-0.10, lower=-0.06,
        corner=-0.009, widen=0.05,
        open=0.22, pupil=0.72, nod=-0.03,
    ),
    "surprised": Feeling(
        brow_inner=0.019, brow_middle=0.022, brow_outer=0.017, upper=-0.16, lower=-0.10, open=0.45,
        widen=-0.25, pupil=0.86, nod=-0.05,
    ),
    "tired": Feeling(
        brow_inner=0.004, brow_middle=-0.004, brow_outer=-0.006, upper=0.42, lower=0.16, slant=0.25, corner=-0.004,
        nod=0.10,
    ),
    "tender": Feeling(
        brow_inner=0.008, brow_middle=0.003, upper=0.20, lower=0.30, slant=0.2, cheek=0.45, corner=0.015,
        widen=0.08, tilt=0.09, nod=0.03,
    ),
}  # fmt: skip
ALIASES = {
    "joy": "happy",
    "smile": "happy",
    "excited": "happy",
    "calm": "tender",
    "relaxed": "tender",
    "fear": "afraid",
    "laughing": "laugh",
}
EASE_SECONDS = 0.30


def _eased(u: float) -> float:
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def _share(e: Expression, frame: float, ease: float) -> float:
    """How much of an expression shows: eased in from its start and out after its end."""
    rise = 1.0 if e.start <= 0 else _eased((frame - e.start) / ease + 0.35)
    return e.amount * rise * _eased(1.0 - (frame - e.end) / ease)


def _mixed(parts: list[tuple[Feeling, float]]) -> Feeling:
    return Feeling(**{f.name: sum(getattr(p, f.name) * w for p, w in parts) for f in fields(Feeling)})


def feeling_at(figure: Figure, frame: float, rate: int) -> Feeling:
    """The expression of a figure: later ones take over from earlier ones; moves that laugh or smile add theirs."""
    shown = list(figure.expressions)
    for move in figure.moves:
        if move.action in ("laugh", "smile", "fly_kite", "wave", "greet", "hug", "jump"):
            name = "laugh" if move.action == "laugh" else "happy"
            soft = move.amount if move.action in ("laugh", "smile") else 0.75 * move.amount
            shown.insert(
                0 if move.action not in ("laugh", "smile") else len(shown),
                Expression(move.start, move.end, name, soft),
            )
    state = EXPRESSIONS["neutral"]
    for e in shown:
        share = _share(e, frame, EASE_SECONDS * rate)
        if share > 1e-4:
            aim = EXPRESSIONS.get(e.name) or EXPRESSIONS[ALIASES.get(e.name, "neutral")]
            state = _mixed([(state, 1 - share), (aim, share)])
    return state


def felt(state: Feeling, others: list[tuple[str, float]]) -> Feeling:
    """A feeling with the expressions that a doing brings along, by their shares."""
    for name, share in others:
        state = _mixed([(state, 1 - share), (EXPRESSIONS[ALIASES.get(name, name)], share)])
    return state


def mouth_at(figure: Figure, frame: float, rate: int, feeling: Feeling, laughing: float = 0.0) -> MouthShape:
    """The mouth: the x-sheet blended over about 1.5 frames (at 24 a second), coloured by the feeling.

    `laughing` 0..1 is the pulse of a laugh.
    """
    spoken, speaking = _spoken(figure, frame, rate)
    silent = SHAPES["X"]
    openness = max(feeling.open, laughing) * (1 - speaking)
    if openness > 0.01:
        wide = SHAPES["E"] if feeling.widen < -0.1 else LAUGH
        silent = blended({silent: 1 - openness, wide: openness})
    base = (
        blended({spoken: speaking, silent: 1 - speaking})
        if 0 < speaking < 1
        else (spoken if speaking else silent)
    )
    rounding = min(base.pout / 0.012, 1.0)
    closed = 1.0 - min((base.up + base.low) / 0.02, 1.0)
    return _coloured(base, feeling, rounding, closed)


LAUGH = MouthShape(
    width=0.064, up=0.010, low=0.036, corner=0.010, teeth=0.012, tongue=0.3, square=0.1, jaw=0.020
)


def _coloured(base: MouthShape, feeling: Feeling, rounding: float, closed: float) -> MouthShape:
    """A viseme as this feeling says it: rounded shapes keep their width, open ones smile less in the corners."""
    widen = feeling.widen * (1 - 0.75 * rounding)
    corner = feeling.corner * (1 - 0.55 * rounding) * (0.72 + 0.28 * closed)
    changed = {f.name: getattr(base, f.name) for f in fields(MouthShape)}
    changed["width"] = base.width * (1 + widen)
    changed["corner"] = base.corner + corner
    changed["press"] = min(base.press + feeling.press * closed, 1.0)
    if feeling.corner > 0.008 and closed < 0.8:
        changed["teeth"] = base.teeth + 0.003
    return MouthShape(**changed)


CLOSING = frozenset({SHAPES["A"], SHAPES["G"]})
"""Shapes that must be reached however short they are: lips that do not meet for a p are seen at once."""


def _spoken(figure: Figure, frame: float, rate: int) -> tuple[MouthShape, float]:
    """The x-sheet at a frame, smoothed by a raised cosine, and 0..1 whether the figure is speaking round here."""
    sheet = figure.mouths
    if not sheet:
        return SHAPES["X"], 0.0
    half = 1.2 * rate / 24
    taps = np.array([-0.75, -0.375, 0.0, 0.375, 0.75]) * half + 0.5
    weight = np.array([0.12, 0.24, 0.28, 0.24, 0.12])
    frames = np.array([m.frame for m in sheet])
    found: dict[MouthShape, float] = {}
    speaking = total = 0.0
    for tap, w in zip(taps, weight, strict=True):
        i = int(np.searchsorted(frames, frame + tap, side="right")) - 1
        entry = sheet[i] if i >= 0 else None
        shape, amount = (SHAPES.get(entry.shape, SHAPES["X"]), entry.amount) if entry else (SHAPES["X"], 0.0)
        if shape in CLOSING:
            w = 4.0 * w
        total += w
        if entry is not None and not _resting(sheet, i, frame + tap, rate):
            speaking += w
        found[shape] = found.get(shape, 0.0) + w * amount
        found[SHAPES["X"]] = found.get(SHAPES["X"], 0.0) + w * (1 - amount)
    return blended({shape: w / total for shape, w in found.items()}), speaking / total


def _resting(sheet: tuple[object, ...], i: int, frame: float, rate: int) -> bool:
    """A rest that lasts: the mouth may follow the feeling then."""
    entry = sheet[i]
    if getattr(entry, "shape", "X") != "X":
        return False
    until = getattr(sheet[i + 1], "frame", 0) if i + 1 < len(sheet) else 10**9
    return bool(until - getattr(entry, "frame", 0) > 0.3 * rate)


def blink(seed: int, frame: float, rate: int) -> float:
    """0 open … 1 shut: a blink of 7 frames (at 24) about every three seconds, placed by the seed."""
    seconds = frame / rate
    slot = 2.9
    total = 0.0
    for k in range(int(seconds // slot) - 1, int(seconds // slot) + 2):
        rng = np.random.default_rng([seed & 0xFFFFFFFF, k + 1000, 5])
        at = (k + 0.25 + 0.5 * float(rng.random())) * slot
        for start in (at, at + 0.34) if rng.random() < 0.22 else (at,):
            t = seconds - start
            if -0.09 < t < 0.20:
                total = max(total, _eased((t + 0.09) / 0.09) if t < 0.03 else _eased(1 - (t - 0.03) / 0.17))
    return total


def brows(feeling: Feeling, lift: float, side: float, seed: int) -> BrowState:
    """Brows of a feeling; `lift` metres of emphasis. The two sides differ a little, as real ones do."""
    odd = 1.0 + side * 0.18 * (1 if seed % 2 else -1)
    return BrowState(
        feeling.brow_inner + lift * 0.8,
        feeling.brow_middle + lift * odd,
        feeling.brow_outer + lift * odd,
        feeling.pinch,
    )
