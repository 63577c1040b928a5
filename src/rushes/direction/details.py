"""Details: what a closer shot of somebody at work shows: hands and what is in them, two who are at it together, and a face only
where the doing is in the face."""

from rushes.direction.boxes import Box, boxes_of, united
from rushes.direction.plan import Figure
from rushes.direction.sights import Coverage
from rushes.direction.timeline import Span

__all__ = ["FACES", "detail"]

FACES = frozenset({
    "talk", "listen", "laugh", "whisper", "smile", "cry", "frown", "gasp", "sigh", "blink", "sniff", "sneeze",
    "stick_out_tongue", "nod", "shake_head", "brush_teeth", "shave", "make_up", "smoke", "sing", "look", "think",
    "chew", "lick", "wave", "greet", "shrug", "point", "bark", "meow",
})  # fmt: skip
"""Motions that are seen in a face, or beside one."""

WHOLE_BODY = frozenset({
    "dance", "dance_ballet", "breakdance", "robot_dance", "tap_dance", "hula_hoop", "aerobics", "cheerlead", "yoga",
    "tai_chi", "push_up", "sit_up", "lift_weights", "bend_back", "bend_down", "karate", "jump", "squat",
    "stretch_leg", "somersault", "skip_rope", "dunk", "kick", "fall", "climb", "climb_rope", "wrestle", "sword_fight",
    "fight", "run_on_spot", "walk_on_spot", "dig", "sweep", "golf", "bowl", "throw", "throw_disc", "throw_axe",
    "pitch", "catch", "shoot_basket", "draw_bow", "swing_bat", "swing_racket", "make_bed", "play", "squeeze", "push",
    "chop", "roll", "slide", "spin", "wag", "sleep", "wake_up", "lie", "massage",
})  # fmt: skip
"""Motions of the whole body: coming closer would lose them."""


def detail(case: Coverage, stars: list[Figure], span: Span) -> Box | None:
    """What a closer shot holds besides a face; None where a face is all."""
    star = stars[0]
    moves = [m for m in star.moves if m.start < span.end and m.end > span.start and not m.path]
    motions = [m for m in moves if m.action not in ("stand", "sit", "kneel", "crouch", "ride")]
    speaks = any(m.action in ("talk", "whisper", "fly_kite") for m in motions)
    if speaks or all(m.action in FACES for m in motions):
        return None
    boxes = boxes_of(case.figures, case.props, span.start, case.timeline.rate)
    own = boxes[star.id]
    if any(m.action in WHOLE_BODY for m in motions):
        together = [boxes[m.target] for m in motions if m.target in boxes]
        return united([own, *together])
    waist = own.y0 + (0.42 * own.height if star.attach is None else -0.1)  # a lap has hands in it too
    parts = [Box(own.x0, waist, own.z0, own.x1, own.y1, own.z1)]
    for move in motions:
        target = boxes.get(move.target) if move.action not in FACES else None
        if target is not None and target.width < 2.2:
            cut = Box(
                target.x0,
                max(target.y0, own.y0 + 0.2 * own.height),
                target.z0,
                target.x1,
                target.y1,
                target.z1,
            )
            parts.append(cut if cut.y1 > cut.y0 else target)
    return united(parts)
