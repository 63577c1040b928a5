"""Beings that are heard because they are there: what buzzes, hisses and clucks, and people who are many.

`beings.tsv` has a row for each sound of a species. Columns: `species`, parted by `|`; `when`: always, moving, still; `every`:
seconds from one sound to the next (varied by a third), or `lasting`; kind, detail, level of the `Cue`. Who does something of a
voice (a call, a line, sleep) is not heard besides.
"""

from collections.abc import Iterator, Sequence
from random import Random

from rushes.direction.foley.rows import Ringing, ringing
from rushes.direction.plan import Cue, Figure

__all__ = ["being_cues", "beings", "crowd_cues", "rain_cues"]

_CALLING = "bark howl meow neigh roar chirp growl moo talk sing sleep eat drink graze"
CALLING = frozenset(_CALLING.split())
MANY = 5
"""People from whom on one hears that they are many."""
_PERFORMED = """
sing sing_together dance dance_ballet breakdance tap_dance juggle strum bow_violin bow_cello pluck_harp play_piano drum
play_flute play_trumpet squeeze play_harmonica mallets shake_bell cheerlead bow receive_award
"""
PERFORMED = frozenset(_PERFORMED.split())
"""What one claps for when it is over."""
GLAD = frozenset({"stadium", "arena", "circus", "concert", "race", "boxing_ring"})
"""Places in which those who look on cheer."""
HELD_OVER = frozenset({"umbrella", "parasol"})


def beings() -> dict[str, tuple[Ringing, ...]]:
    """Every row of `beings.tsv` by species."""
    return ringing("beings.tsv")


def being_cues(figure: Figure, frames: int, rate: int, rng: Random) -> Iterator[Cue]:
    """What is heard of somebody who is there."""
    if figure.mouths or any(m.action in CALLING for m in figure.moves):
        rows: tuple[Ringing, ...] = tuple(r for r in beings().get(figure.look.species, ()) if not r.every)
    else:
        rows = beings().get(figure.look.species, ())
    goes = [m for m in figure.moves if m.path]
    for row in rows:
        if row.when == "still" and goes:
            continue
        spans = [(m.start, min(m.end, frames)) for m in goes] if row.when == "moving" else [(0, frames)]
        for start, end in spans:
            if not row.every:
                yield Cue(start, row.kind, figure.id, None, row.level, row.detail, end - start)
                continue
            now = start + row.every * rate * rng.uniform(0.2, 0.8)
            while now < end:
                yield Cue(round(now), row.kind, figure.id, None, row.level, row.detail)
                now += row.every * rate * rng.uniform(0.7, 1.4)


def crowd_cues(
    figures: Sequence[Figure], place: str, frames: int, rate: int, heard: bool, gathered: bool = False
) -> Iterator[Cue]:
    """Those who are many murmur (unless a bed of voices is `heard` already), cheer where it is a match or a show, and clap when
    somebody who performs has done; `gathered`: the set shows them, who are none of the figures."""
    people = [f for f in figures if f.look.species == "person"]
    many = sum(f.count for f in people)
    performs = {f.id for f in people for m in f.moves if m.action in PERFORMED}
    lookers = [f for f in people if f.id not in performs and not _busy(f)]
    audience = sum(f.count for f in lookers)
    if place in GLAD and audience >= MANY:
        yield Cue(0, "crowd", lookers[0].id, None, -6.0, "", frames)
    elif many >= MANY and audience >= MANY and not heard:
        loud = min(many, 40) / 8 - 6.0
        yield Cue(0, "murmur", lookers[0].id, None, round(loud, 1), "big" if many > 12 else "", frames)
    if (audience < 2 and not gathered) or not performs:
        return
    ends = [m.end for f in people for m in f.moves if m.action in PERFORMED]
    if max(ends) < frames - rate // 2:
        start = max(ends)
        detail = "" if audience >= MANY or gathered else "small"
        source = lookers[0].id if lookers else ""
        yield Cue(start, "applause", source, None, -3.0, detail, frames - start)


def _busy(figure: Figure) -> bool:
    """Goes along, speaks, or does something of his own."""
    return bool(figure.mouths) or any(m.action in ("march", "run", "scrum", "tug") for m in figure.moves)


def rain_cues(
    figures: Sequence[Figure], props: dict[str, str], frames: int, rate: int, rng: Random
) -> Iterator[Cue]:
    """Rain on what is held over a head, or on the clothes of who stands in it; `props`: ids of what is held over somebody, by
    whom."""
    for figure in figures:
        if figure.look.species != "person" or figure.count > 1:
            continue
        over = props.get(figure.id, "")
        every, level, source = (0.42, 0.0, over) if over else (1.3, -6.0, figure.id)
        now = rng.uniform(0.1, 0.4) * rate
        while now < frames:
            yield Cue(round(now), "rain_on_coat", source, None, level, "big" if over else "")
            now += every * rate * rng.uniform(0.7, 1.3)
