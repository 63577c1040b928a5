"""The shot of hands at work: what is handled and the hands about it fill the picture, the face stays outside it."""

from math import cos, pi, sin

from rushes.direction.boxes import Box, boxes_of, united
from rushes.direction.framing import APERTURES, holding
from rushes.direction.moves import keys_for
from rushes.direction.plan import Figure, Shot
from rushes.direction.sights import Coverage
from rushes.direction.timeline import Span
from rushes.script.screenplay import CameraWish

__all__ = ["hands_take"]

TILT, ON_KEYS, OVERHEAD = 0.27, 0.55, 1.05
"""Radians that the camera looks down: past a head that is bent over its work, on keys and strings that lie flat, from above."""
FLAT = frozenset(
    {
        "play_piano",
        "type",
        "write",
        "paint",
        "pluck_zither",
        "mallets",
        "move_piece",
        "shuffle_cards",
        "hold_cards",
    }
)
"""Doings on something that lies flat: it must be looked down upon."""
RAISED = {
    "bow_violin": (0.46, 0.80), "play_flute": (0.66, 0.90), "play_trumpet": (0.62, 0.88), "play_harmonica": (0.66, 0.90),
    "brush_teeth": (0.66, 0.90), "eat": (0.52, 0.86), "drink": (0.56, 0.88), "clap": (0.52, 0.74), "shake_bell": (0.56, 0.84),
    "strum": (0.30, 0.56), "make_up": (0.64, 0.92), "brush_hair": (0.66, 0.98), "smoke": (0.62, 0.90),
    "phone_call": (0.62, 0.92),
}  # fmt: skip
"""Shares of the height between which hands are that work before the breast or the face."""
BELOW, ABOVE = 0.42, 0.60
"""The same of all others."""
SIDE, BESIDE, BEHIND = 0.52, 0.75, 1.95
"""Radians beside the front from which hands are filmed: neither the body nor the head stands in the way, nor what
is played: an upright piano is looked at from behind its player's elbow."""
ROOM = 0.30
"""Half the width in metres of what hands work in."""


def hands_take(case: Coverage, wish: CameraWish, star: Figure, span: Span) -> Shot:
    """One take of somebody's hands over a span, slowly nearer unless the camera is to be still."""
    box = _work(case, star, span)
    doings = {m.action for m in star.moves if m.start < span.end and m.end > span.start}
    tilt = OVERHEAD if wish.angle == "overhead" else ON_KEYS if doings & FLAT else TILT
    lens = wish.lens_mm or (60.0 if "extreme" in wish.size else 45.0)
    beside = (
        SIDE if tilt == OVERHEAD else BEHIND if "play_piano" in doings else BESIDE if doings & FLAT else SIDE
    )
    turned = (star.facing + pi) % (2 * pi) - pi
    side = min(turned + beside, turned - beside, key=abs)  # of its two sides the one towards us
    setup = holding(case.gate, box, fill=1.0, angle=side, tilt=tilt, lens_mm=lens)
    move = next(iter(wish.moves), "push_in")
    usual = move if move in ("push_in", "pull_out", "static") else "push_in"
    keys = keys_for(setup, usual, span.start, span.end, 0.0 if usual == "static" else 0.07)
    return Shot(
        span.start, span.end, "close-up of hands", keys, setup.lens_mm, APERTURES["medium"], ease="linear"
    )


def _work(case: Coverage, star: Figure, span: Span) -> Box:
    """Where the hands are, and as much of what they work on as is near them."""
    boxes = boxes_of(case.figures, case.props, span.start, case.timeline.rate)
    own = boxes[star.id]
    tall = own.y1 - own.y0
    heading = star.facing
    x, z = (own.x0 + own.x1) / 2 + 0.30 * sin(heading), (own.z0 + own.z1) / 2 + 0.30 * cos(heading)
    shares = next((RAISED[m.action] for m in star.moves if m.action in RAISED), (BELOW, ABOVE))
    low, high = (own.y0 + share * tall for share in shares)
    hands = Box(x - ROOM, low, z - 0.2, x + ROOM, high, z + 0.2)
    aims = {m.target for m in star.moves if m.start < span.end and m.end > span.start}
    about = [boxes[p.id] for p in case.props if p.id in boxes and p.id in aims]
    near = [_cut(b, hands) for b in about if b.meets(hands.moved()) or _close(b, hands)]
    return united([hands, *near])


def _close(box: Box, hands: Box) -> bool:
    (ax, _, az), (bx, _, bz) = box.middle, hands.middle
    return abs(ax - bx) < 1.0 and abs(az - bz) < 1.0


def _cut(box: Box, hands: Box) -> Box:
    """The part of a thing that lies about the hands: of a piano the keys before the player."""
    reach = 0.12
    x0, x1 = max(box.x0, hands.x0 - reach), min(box.x1, hands.x1 + reach)
    y0, y1 = max(box.y0, hands.y0 - 0.15), min(box.y1, hands.y1 + 0.12)
    z0, z1 = max(box.z0, hands.z0 - reach), min(box.z1, hands.z1 + reach)
    return Box(x0, y0, z0, x1, y1, z1) if x0 < x1 and y0 < y1 and z0 < z1 else hands
