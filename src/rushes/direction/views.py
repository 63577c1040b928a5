"""Views of somebody: through his own eyes, and over somebody's shoulder."""

from dataclasses import replace
from math import atan2, cos, hypot, pi, sin

from rushes.direction.faces import face_of
from rushes.direction.framing import Setup
from rushes.direction.measures import eye_height
from rushes.direction.moves import keys_for
from rushes.direction.operating import held_as_asked, moves_of, operated
from rushes.direction.plan import Figure, Shot, Vec
from rushes.direction.sights import FAR_WAY, Coverage, stars_of, way_of
from rushes.direction.timeline import Span
from rushes.direction.travel import standing
from rushes.script.screenplay import CameraWish

__all__ = ["eyes_take", "shoulder_take"]


def eyes_take(case: Coverage, wish: CameraWish, star: Figure, span: Span) -> Shot:
    """Through somebody's own eyes: what is before them, and nothing of themselves."""
    rate = case.timeline.rate
    spot = standing(star, span.start, rate)
    eyes = eye_height(star.look)
    heading = spot.heading
    others = [f for f in stars_of(case) if f.id != star.id]
    seen = next((standing(f, span.start, rate).position for f in others), None)
    far = way_of(case, star, span.start, span.end) > FAR_WAY
    if seen is not None and not far:
        heading = atan2(seen[0] - spot.position[0], seen[2] - spot.position[2])
    elif not far and abs(heading) < 1.0:
        heading += pi  # nobody is before them: they look into the place, not out of it
    ahead: Vec = (3.0 * sin(heading), eyes * 0.94, 3.0 * cos(heading))
    at = (0.0, 0.0, 0.0) if far else spot.position
    eye = (at[0], at[1] + eyes, at[2]) if far else face_of(star, span.start, rate)
    target = (at[0] + ahead[0], eye[1] + ahead[1] - eyes, at[2] + ahead[2])
    keys = operated(replace(wish, moves=tuple(m for m in wish.moves if m != "track")), Setup(eye, target, 24.0),
                    Setup(eye, target, 30.0), span, 0.3)  # fmt: skip
    return replace(
        held_as_asked(Shot(span.start, span.end, "point of view", keys, wish.lens_mm or 24.0, 11.0), wish),
        follow=star.id if far else "",
        unseen=star.id,
        handheld=0.8,
    )


def shoulder_take(case: Coverage, wish: CameraWish, star: Figure, other: Figure, span: Span) -> Shot:
    """Over somebody's shoulder at who is before them."""
    rate = case.timeline.rate
    a, b = (standing(f, span.start, rate).position for f in (star, other))
    away = max(hypot(b[0] - a[0], b[2] - a[2]), 0.2)
    ux, uz = (b[0] - a[0]) / away, (b[2] - a[2]) / away
    nx, nz = (-uz, ux) if ux >= 0 else (uz, -ux)  # across the line between them, on the audience's side
    eye = (
        b[0] + 0.85 * ux + 0.34 * nx,
        1.04 * face_of(other, span.start, rate)[1],
        b[2] + 0.85 * uz + 0.34 * nz,
    )
    face = face_of(star, span.start, rate)
    target = (face[0] - 0.1 * ux, face[1] - 0.05, face[2] - 0.1 * uz)
    setup = Setup(eye, target, wish.lens_mm or 45.0)
    keys = keys_for(setup, "push_in", span.start, span.end, 0.05)
    if moves_of(wish):
        keys = operated(wish, setup, setup, span, 0.15)
    shot = Shot(
        span.start,
        span.end,
        "over the shoulder",
        keys,
        setup.lens_mm,
        4.5,
        subject=star.id,
        ease="linear",
    )
    return held_as_asked(shot, wish)
