"""Eyelines cheated for the camera: in a two-shot people look a little past each other's near ear, so both faces read."""

from dataclasses import replace

from rushes.direction.faces import face_of
from rushes.direction.plan import Figure, Gaze, Shot
from rushes.direction.travel import standing

__all__ = ["cheated"]

TOWARDS_CAMERA = 0.5
"""Metres in front of the partner at which somebody in a two-shot looks: about 25 degrees off, unnoticed on screen."""

STILL = 0.05
"""Metres a second below which a partner counts as standing."""


def cheated(figures: tuple[Figure, ...], shots: tuple[Shot, ...], rate: int) -> tuple[Figure, ...]:
    """Figures with their looks at standing partners cheated inside shots that hold more than one person."""
    groups = [s for s in shots if not s.subject and not s.follow]
    people = {f.id: f for f in figures if f.look.species == "person" and f.attach is None}
    if len(people) < 2 or not groups:
        return figures
    return tuple(replace(f, gazes=_cheated_gazes(f, people, groups, rate)) for f in figures)


def _cheated_gazes(
    figure: Figure, people: dict[str, Figure], groups: list[Shot], rate: int
) -> tuple[Gaze, ...]:
    gazes: list[Gaze] = []
    for gaze in figure.gazes:
        gazes.append(gaze)
        partner = people.get(gaze.target)
        if partner is None or figure.id not in people:
            continue
        for shot in groups:
            start, end = max(gaze.start, shot.start), min(gaze.end, shot.end)
            start = _standing_from(partner, start, end, rate)
            if start < end:
                x, y, z = face_of(partner, end - 1, rate)
                point = (x, y, z + TOWARDS_CAMERA)
                gazes.append(Gaze(start, end, gaze.target, point))
    return tuple(gazes)


def _standing_from(partner: Figure, start: int, end: int, rate: int) -> int:
    """The first frame from which the partner stands still until `end`."""
    frame = end
    while frame > start and standing(partner, frame - 1, rate).speed < STILL:
        frame -= 1
    return frame
