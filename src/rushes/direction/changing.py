"""Plans what becomes of things: when each change begins and ends, and whose deed it is.

A slow change takes most of the film, a swift one two seconds, a sudden one is over as soon as the pieces lie. What a hand
does happens when the hand does it; what falls breaks where it lands.
"""

from dataclasses import dataclass, replace
from math import sqrt

from rushes.direction.changewords import Said, changes_said
from rushes.direction.plan import CameraKey, Change, Figure, Move, Prop, Shot
from rushes.direction.sizes import size_of
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Screenplay

__all__ = ["Changed", "changed_things", "planned_changes", "steadied"]

BEGINS, ENDS = 0.12, 0.82
"""Shares of its time at which a slow change begins and ends."""
SWIFT, SUDDEN = 1.6, 1.2
"""Seconds."""
MOMENT = 0.38
"""Share of its time at which what happens at once happens."""
STRIKE_EVERY, STRIKE_AT = 2.0, 0.55
"""Seconds of a blow of both hands, and the share of it at which they come down (people.motion.deeds.kitchen.break_)."""
BLOWS = frozenset({"break", "hammer", "chop", "hit", "karate", "punch", "kick"})
GRAVITY = 9.81
AFLOAT = 4.2
"""Metres from which a balloon, its string and the ground are seen."""
HUNG = 0.25
"""Metres over the ground from which a thing hangs."""
FALLS = 0.28
"""Share of its time after which something falls that breaks."""
BEARERS = frozenset(
    {
        "table",
        "desk",
        "shelf",
        "counter",
        "stool",
        "nightstand",
        "dining_table",
        "chair",
        "workbench",
        "pedestal",
    }
)
PLANTS = frozenset({
    "flower", "rose", "tulip", "sunflower", "plant", "seed", "sprout", "seedling", "tree", "daisy", "lily", "lotus", "bud",
    "mushroom", "vine", "beanstalk", "poppy", "peony", "sapling", "bush", "cactus", "oak", "bamboo", "acorn", "bean",
})  # fmt: skip

BROKEN = frozenset({"shatter", "explode", "pop", "crumble", "crack"})
SINKING = frozenset({"melt", "shrink", "vanish", "dissolve", "deflate", "shatter", "crumble", "explode"})
DRINKS = frozenset(
    {
        "coffee",
        "tea",
        "milk",
        "water",
        "wine",
        "juice",
        "beer",
        "soup",
        "ink",
        "paint",
        "cola",
        "oil",
        "lemonade",
    }
)
GROUNDED = frozenset({"crumble", "topple", "tear"})
"""Changes in which a thing goes down by itself: it does not fall out of the sky as well."""


@dataclass(frozen=True)
class Changed:
    """The changes of a scene, and its props as they have to be for them: what becomes another is where that will be."""

    changes: tuple[Change, ...]
    props: tuple[Prop, ...]
    figures: tuple[Figure, ...]


def changed_things(screenplay: Screenplay) -> frozenset[str]:
    """Ids of things that change or that something becomes: none of them is left to the set."""
    said = changes_said(screenplay)
    return frozenset({s.what for s in said} | {s.into for s in said if s.into})


def planned_changes(
    screenplay: Screenplay,
    figures: tuple[Figure, ...],
    props: tuple[Prop, ...],
    timeline: Timeline,
) -> Changed:
    """Every change that the screenplay tells of what is on this stage. `timeline.rate` is that of the action."""
    changes: list[Change] = []
    ids = {p.id for p in props} | {f.id for f in figures}
    for said in _together(changes_said(screenplay), props):
        pieces = [name for name in ids if name == said.what or name.startswith(f"{said.what}.")]
        for name in sorted(pieces):
            props = _readied(said, name, props, timeline)
            span = _when(said, name, screenplay, figures, props, timeline)
            by = _doer(screenplay, said)
            changes += _steps(said, name, span, by, ids)
        if said.into in ids and pieces:
            props, figures = _put_in_place(said, props, figures)
    props = _poured_out(changes_said(screenplay), props)
    return Changed(tuple(sorted(changes, key=lambda c: (c.start, c.what, c.kind))), props, figures)


def _together(told: tuple[Said, ...], props: tuple[Prop, ...]) -> list[Said]:
    """ "The cup tips over and coffee spills" is one change, of the cup; what falls down as it breaks does not tip over too."""
    kinds = {p.id: p.kind for p in props}
    spilt = next((s for s in told if s.kind == "spill"), None)
    vessel = next((s.what for s in told if s.kind == "topple" and kinds.get(s.what) not in DRINKS), "")
    whole = {s.what for s in told if s.kind in BROKEN}
    kept = []
    for said in told:
        if said.kind == "topple" and (said.what in whole or (spilt is not None and said.what == vessel)):
            continue
        if said is spilt and vessel:
            said = replace(said, what=vessel)
        kept.append(said)
    return kept


def _poured_out(told: tuple[Said, ...], props: tuple[Prop, ...]) -> tuple[Prop, ...]:
    """The drink that runs into a vessel or out of it is no cup of its own: the vessel bears its name."""
    kinds = {p.id: p for p in props}
    vessel = next((s.what for s in told if s.kind in ("topple", "fill") and s.what in kinds), "")
    spilt = {s.what for s in told if s.kind == "spill"}
    drink = next((p for p in props if p.kind.rpartition("_")[2] in DRINKS and p.id != vessel), None)
    filled = any(s.kind == "fill" for s in told)
    if drink is not None and drink.id not in spilt and not filled:
        drink = None
    if drink is None or not vessel or vessel == drink.id:
        return props
    named = (replace(p, words=f"{p.words} {drink.kind}") if p.id == vessel else p for p in props)
    return tuple(p for p in named if p.id != drink.id)


def steadied(
    shots: tuple[Shot, ...], changes: tuple[Change, ...], figures: tuple[Figure, ...], props: tuple[Prop, ...]
) -> tuple[Shot, ...]:
    """Of a figure that melts or is gone there is one shot: one looks at all of it, not where its head has been. A balloon is
    looked for over its string."""
    if not figures and any(p.kind == "balloon" and p.attach is None for p in props) and changes:
        return tuple(replace(shot, keys=tuple(_lifted(key) for key in shot.keys)) for shot in shots)
    bodies = {f.id for f in figures}
    if (
        len(figures) != 1
        or not any(c.what in bodies and c.kind in SINKING for c in changes)
        or len(shots) < 2
    ):
        return shots
    first, last = shots[0], shots[-1]
    begin, end = first.keys[0], first.keys[-1]
    (ex, ey, ez), (tx, ty, tz) = end.eye, end.target
    lower = replace(
        end, frame=last.end, eye=(ex, ey - 0.15 * abs(ty), ez), target=(tx, ty - 0.45 * abs(ty), tz)
    )
    return (replace(first, end=last.end, keys=(begin, lower)),)


def _lifted(key: CameraKey) -> CameraKey:
    (ex, _, ez), (tx, _, tz) = key.eye, key.target
    back = max(AFLOAT / max(ez - tz, 0.1), 1.0)
    return replace(key, eye=(tx + (ex - tx) * back, 1.05, tz + (ez - tz) * back), target=(tx, 0.85, tz))


def _steps(said: Said, name: str, span: Span, by: str, ids: set[str]) -> list[Change]:
    """One change, or two where one thing goes and another comes. "A seed sprouts into a plant" has the plant grow of it."""
    start, end = span.start, span.end
    one = Change(start, end, said.kind, name, by=by, colour=said.colour)
    if said.into not in ids or said.into == name:
        return [replace(one, kind="bloom")] if said.kind == "transform" else [one]
    if said.kind == "transform":
        turn = (start + end) // 2
        return [replace(one, kind="vanish", end=turn), Change(turn, end, "appear", said.into, by=by)]
    early = start + (end - start) // 5
    return [
        replace(one, kind="vanish", end=early),
        Change(start + (early - start) // 2, end, "sprout", said.into),
    ]


def _put_in_place(
    said: Said, props: tuple[Prop, ...], figures: tuple[Figure, ...]
) -> tuple[tuple[Prop, ...], tuple[Figure, ...]]:
    """What something becomes is where that was."""
    old = next((p for p in props if p.id == said.what), None)
    if old is None:
        return props, figures
    if old.attach is not None and old.attach.to == said.into:
        new = next((p for p in props if p.id == said.into), None)
        there = new.position if new is not None else (0.0, 0.0, 0.0)
        freed = replace(old, attach=None, position=there)
        return tuple(freed if p.id == old.id else p for p in props), figures
    becomes_figure = any(f.id == said.into for f in figures)
    if becomes_figure:
        x, _, z = next(f.position for f in figures if f.id == said.into)
        freed = replace(old, attach=None, position=(x, 0.0, z))
        return tuple(freed if p.id == old.id else p for p in props), figures
    put = (
        replace(p, attach=old.attach, position=old.position, facing=old.facing, moves=())
        if p.id == said.into
        else p
        for p in props
    )
    return tuple(put), figures


def _readied(said: Said, name: str, props: tuple[Prop, ...], timeline: Timeline) -> tuple[Prop, ...]:
    """What collapses has no way of its own; what falls and breaks falls as things fall, once, early in its time."""
    prop = next((p for p in props if p.id == name), None)
    if prop is None:
        return props
    if said.kind in GROUNDED and any(m.action == "fall" for m in prop.moves):
        low = min(m.path[-1][1] for m in prop.moves if m.path) if any(m.path for m in prop.moves) else 0.0
        x, _, z = prop.position
        prop = replace(prop, moves=tuple(m for m in prop.moves if m.action != "fall"), position=(x, low, z))
    elif said.kind in BROKEN and any(m.action == "fall" and m.path for m in prop.moves):
        prop, props = _dropped(prop, props, timeline)
    elif said.kind in BROKEN and prop.attach is None and prop.position[1] > HUNG and not prop.moves:
        x, _, z = prop.position  # what hangs would fall out of the picture
        prop = replace(prop, position=(x, 0.0, z))
    elif said.kind in ("bloom", "sprout", "grow") and prop.kind.rpartition("_")[2] in PLANTS:
        props, prop = _planted(props, prop, said.into)
    elif said.kind == "open" and prop.kind in ("treasure_chest", "treasure"):
        prop = replace(prop, kind="chest", words=prop.words or "treasure chest")
    elif said.kind == "burn":
        props, prop = _out_of_the_flames(props, prop)
    return tuple(prop if p.id == name else p for p in props)


def _out_of_the_flames(props: tuple[Prop, ...], prop: Prop) -> tuple[tuple[Prop, ...], Prop]:
    """The flames into which something bursts are its own, and no thing on which it lies."""
    flames = {p.id: p for p in props if p.kind in ("flame", "fire", "flames")}
    kept = tuple(p for p in props if p.id not in flames)
    under = flames.get(prop.attach.to) if prop.attach is not None else None
    if under is not None:
        prop = replace(prop, attach=under.attach, position=under.position)
    needed = {p.attach.to for p in (*kept, prop) if p.attach is not None and p.id != prop.id}
    return (kept if not needed & set(flames) else props), prop


def _planted(props: tuple[Prop, ...], prop: Prop, into: str) -> tuple[tuple[Prop, ...], Prop]:
    """What grows and blooms grows out of the ground, not out of a table that nobody has named."""
    under = prop.attach.to if prop.attach is not None and prop.attach.slot == "top" else ""
    if under != "table":
        return props, prop
    borne = [
        p for p in props if p.attach is not None and p.attach.to == under and p.id not in (prop.id, into)
    ]
    if not borne:
        freed = (replace(p, attach=None) if p.id == into else p for p in props)
        props = tuple(p for p in freed if p.id != under)
    return props, replace(prop, attach=None, position=(0.0, 0.0, 0.0))


def _dropped(prop: Prop, props: tuple[Prop, ...], timeline: Timeline) -> tuple[Prop, tuple[Prop, ...]]:
    """It slides off what is there to fall from, or off a stool, and falls in a curve beside it."""
    fall = next(m for m in prop.moves if m.action == "fall" and m.path)
    x, low, z = fall.path[-1]
    bearer = next((p for p in props if p.kind in BEARERS and p.attach is None and p.id != prop.id), None)
    if bearer is None:
        bearer = Prop(f"stand_of_{prop.id}", "stool", position=(x - 0.3, low, z))
        props = (*props, bearer)
    size = size_of(bearer.kind, f"{bearer.size} {bearer.words}")
    bx, by, bz = bearer.position
    high, edge = by + size.height, bx + size.width / 2
    drop = max(high - low, 0.2)
    out = edge + 0.12 + 0.28 * drop
    path = (
        (bx, high, bz), (edge, high, bz), (edge + 0.45 * (out - edge), high - 0.12 * drop, bz),
        (edge + 0.8 * (out - edge), high - 0.5 * drop, bz), (out, low, bz),
    )  # fmt: skip
    start = fall.start + round(FALLS * (fall.end - fall.start))
    end = start + max(round((0.35 + sqrt(2 * drop / GRAVITY)) * timeline.rate), 3)
    move = replace(fall, start=start, end=end, path=path, ease_in=False, ease_out=False)
    others = tuple(m for m in prop.moves if m.action != "fall")
    return replace(prop, position=path[0], facing=0.0, attach=None, moves=(*others, move)), props


def _when(
    said: Said,
    name: str,
    screenplay: Screenplay,
    figures: tuple[Figure, ...],
    props: tuple[Prop, ...],
    timeline: Timeline,
) -> Span:
    span = _beat(said, screenplay, timeline)
    rate = timeline.rate
    prop = next((p for p in props if p.id == name), None)
    fall = next((m for m in prop.moves if m.action == "fall" and m.path), None) if prop is not None else None
    long = span.end - span.start
    if said.pace == "slow":
        return Span(span.start + round(BEGINS * long), span.start + round(ENDS * long))
    seconds = (SWIFT if said.pace == "swift" else SUDDEN) * _heavy(prop)
    if fall is not None and said.kind in BROKEN:
        start = fall.end
    else:
        deed = _deed(said, name, figures)
        start = _struck(deed, rate) if deed is not None else span.start + round(MOMENT * long)
    start = min(start, max(timeline.frames - rate, 1))
    return Span(start, min(start + max(round(seconds * rate), 6), max(timeline.frames, start + 6)))


def _heavy(prop: Prop | None) -> float:
    """What is as high as a house takes longer to come down: with the root of its height (free fall)."""
    height = size_of(prop.kind, f"{prop.size} {prop.words}").height if prop is not None else 1.0
    return min(max(sqrt(height / 1.2), 1.0), 2.2)


def _beat(said: Said, screenplay: Screenplay, timeline: Timeline) -> Span:
    """The time of the action that tells it, else the whole scene."""
    own = [a for a in screenplay.actions if said.what in (a.who, a.target)]
    told = [
        a for a in own if a.words and a.words.lower() in screenplay.prompt[said.at : said.at + 24].lower()
    ]
    action = next(iter(told or own), None)
    span = timeline.span(action.beat) if action is not None else Span(0, timeline.frames)
    return span if span.end - span.start >= timeline.rate else Span(0, timeline.frames)


def _doer(screenplay: Screenplay, said: Said) -> str:
    return next((a.who for a in screenplay.actions if a.target == said.what and a.who != said.what), "")


def _deed(said: Said, name: str, figures: tuple[Figure, ...]) -> Move | None:
    moves = (m for f in figures for m in f.moves if m.target in (name, said.what) and m.action in BLOWS)
    return next(moves, None)


def _struck(move: Move, rate: int) -> int:
    """The frame at which the second blow lands, or the first where there is no time for more."""
    blow = STRIKE_EVERY * rate
    first = move.start + STRIKE_AT * blow
    return round(first + blow if first + 2 * blow < move.end else first)
