"""An entry of the lookbook: something of the stock, the plan that shows it, and the frames to draw."""

from dataclasses import dataclass

from rushes.direction.plan import CameraKey, Figure, Prop, Scene, SetBrief, Shot, ShotPlan, Vec

__all__ = ["RATE", "Entry", "orbit", "shown"]

RATE = 24
FRAMES = 240


@dataclass(frozen=True)
class Entry:
    """`section` is the chapter, `name` is unique in it and a file's name, `caption` is what stands under the strip."""

    section: str
    name: str
    caption: str
    plan: ShotPlan
    frames: tuple[float, ...]


def shown(
    keys: tuple[CameraKey, ...],
    figures: tuple[Figure, ...] = (),
    props: tuple[Prop, ...] = (),
    *,
    lens_mm: float = 50.0,
    time_of_day: str = "afternoon",
    place: str = "studio",
) -> ShotPlan:
    """A plan with one shot on the studio's sweep, or in another set for what is too large for it."""
    brief = SetBrief(kind=place, time_of_day=time_of_day, reach=(-6.0, 6.0, -6.0, 6.0))
    shot = Shot(0, FRAMES, "", keys, lens_mm, 8.0)
    return ShotPlan(
        2, "", "", 1, RATE, FRAMES, "16:9", False, (Scene(0, FRAMES, brief, figures, props, (shot,)),)
    )


def orbit(
    middle: Vec, away: float, above: float, degrees: tuple[float, ...]
) -> tuple[tuple[CameraKey, ...], tuple[float, ...]]:
    """Camera positions round a point, `away` and `above` it in metres, and the frames at which they are reached. The camera
    jumps from each to the next: the frames between are not drawn."""
    from math import cos, radians, sin

    keys, frames = [], []
    for k, angle in enumerate(degrees):
        a = radians(angle)
        eye = (middle[0] + away * sin(a), middle[1] + above, middle[2] + away * cos(a))
        keys.append(CameraKey(20 + 40 * k, eye, middle))
        frames.append(20.0 + 40 * k)
    return tuple(keys), tuple(frames)
