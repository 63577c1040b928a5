"""Reels: what was read in each shot becomes the screenplay's list of shots."""

from copy import copy
from dataclasses import replace

from rushes.script.draft import Draft, Opening
from rushes.script.scenery import choose_place
from rushes.script.screenplay import CameraWish, Place, Shot
from rushes.script.shots import HEADER, Reel
from rushes.script.stations import LAST

__all__ = ["place_of_film", "shots_of", "speed_of_film", "styles_of_film", "time_of_film", "whole_camera"]

SPEEDS = ("slow_motion", "time_lapse", "fast_motion")
"""Words of the style table that are no style but how fast time goes by."""


def shots_of(draft: Draft, reel: Reel) -> tuple[Shot, ...]:
    """The shots of a prompt, none where it has a single one."""
    if len(reel.cuts) < 2:
        return ()
    return tuple(_shot(draft, reel, number) for number in range(len(reel.cuts)))


def _shot(draft: Draft, reel: Reel, number: int) -> Shot:
    cut = reel.cuts[number]
    start, end = reel.span(number)
    return Shot(
        number=number,
        start=start,
        end=end,
        words=draft.text[start:end].strip(),
        transition=cut.transition or ("cut" if number else ""),
        place=_place(draft, number),
        time_of_day=_said(draft, "time", number),
        camera=draft.cameras.get(number, CameraWish()),
        beats=_beats(draft, number),
        black=cut.black,
        seconds=cut.seconds,
        speed=_speed(draft, number),
    )


def whole_camera(draft: Draft, reel: Reel) -> CameraWish:
    """What is asked of the camera for the whole film: in the words before the first shot, or in its only one."""
    before = draft.cameras.get(HEADER, CameraWish())
    if len(reel.cuts) > 1:
        return before
    only = draft.cameras.get(0, CameraWish())
    return CameraWish(
        size=only.size or before.size,
        angle=only.angle or before.angle,
        lens_mm=only.lens_mm or before.lens_mm,
        moves=only.moves or before.moves,
        speed=only.speed or before.speed,
        subject=only.subject or before.subject,
        focus=only.focus or before.focus,
        one_take=only.one_take or before.one_take,
        shallow=only.shallow or before.shallow,
        subjective=only.subjective or before.subjective,
        words=", ".join(w for w in (before.words, only.words) if w),
    )


def place_of_film(draft: Draft, reel: Reel) -> Place:
    """Where the film is set: where its first shot that names a place is."""
    unknown = draft.scene.get("unknown place", [])
    if len(reel.cuts) > 1:
        for number in (*range(len(reel.cuts)), HEADER):
            sites, strangers = _of_shot(draft, number)
            if sites[0] < sites[1] or strangers[0] < strangers[1]:
                own = copy(draft)  # its log is the draft's
                own.sites = draft.sites[slice(*sites)]
                return choose_place(own, next(iter(unknown[slice(*strangers)]), ""))
    return choose_place(draft, next(iter(unknown), ""))


def time_of_film(draft: Draft, reel: Reel) -> list[str]:
    """The times of day that are said of the whole film or of its first shot, in the order in which they are named."""
    times = draft.scene.get("time", [])
    if len(reel.cuts) < 2:
        return times
    said = draft.said.get("time", [])
    return list(dict.fromkeys(value for value, shot in said if shot <= 0))


def speed_of_film(draft: Draft, reel: Reel) -> str:
    """slow_motion, time_lapse or fast_motion, where it is said of the whole film or of its only shot."""
    many = len(reel.cuts) > 1
    said = [value for value, shot in draft.said.get("style", []) if shot == HEADER or not many]
    return next((value for value in said if value in SPEEDS), "")


def _speed(draft: Draft, number: int) -> str:
    said = [value for value, shot in draft.said.get("style", []) if shot == number]
    return next((value for value in said if value in SPEEDS), "")


def styles_of_film(draft: Draft) -> tuple[str, ...]:
    """The styles that are asked for; speeds of the film are none."""
    return tuple(style for style in draft.scene.get("style", []) if style not in SPEEDS)


def _place(draft: Draft, number: int) -> Place | None:
    """The shot's own place, None where it names none."""
    sites, strangers = _of_shot(draft, number)
    unknown = draft.scene.get("unknown place", [])[slice(*strangers)]
    own = copy(draft)
    named = draft.sites[slice(*sites)]
    own.sites = [site for site in named if site.weight > LAST] if number else named
    own.log, own.signs = [], []
    if not own.sites and not unknown:
        return None
    return replace(choose_place(own, next(iter(unknown), "")), signs=())


def _said(draft: Draft, topic: str, number: int) -> str:
    return next((value for value, shot in draft.said.get(topic, []) if shot == number), "")


def _opening(draft: Draft, number: int) -> int:
    """Which of the draft's openings is the shot's, or the next one's where nothing was read in it."""
    return next((i for i, o in enumerate(draft.openings) if o.shot >= number), len(draft.openings))


def _of_shot(draft: Draft, number: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Which of the draft's sites and of its unknown places a shot names."""
    ends = Opening(0, draft.beat + 1, len(draft.sites), len(draft.scene.get("unknown place", [])))
    edges = [*draft.openings, ends]
    a, b = edges[_opening(draft, number)], edges[_opening(draft, number + 1)]
    return (a.sites, b.sites), (a.unknown, b.unknown)


def _beats(draft: Draft, number: int) -> tuple[int, int]:
    """First and last beat; a shot in which nothing was read has the beat before it."""
    edges = [o.beat for o in draft.openings] + [draft.beat + 1]
    first, following = edges[_opening(draft, number)], edges[_opening(draft, number + 1)]
    return (first, max(following - 1, first))
