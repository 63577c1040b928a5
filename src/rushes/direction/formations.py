"""Formations: where everybody stands, what he does and what he has in hand where many do something together: a scrum, a tug of
war, a match, a choir. Data and pure functions; `script/occasions.py` says who takes part.

All places are in metres of grown people about the middle of the acting area, x to the right of the picture, z to the camera.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import dist, pi

from rushes.direction.gathering import begun, shifted_path
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Attachment, Figure, Move, Prop, Vec
from rushes.direction.roles import Roles
from rushes.direction.sizes import TIMES
from rushes.script.screenplay import Garment

__all__ = ["FORMATIONS", "Mark", "formed"]

GROWN = 1.75
"""Height in metres of who the places are measured for."""

RIGHT, LEFT = pi / 2, -pi / 2
"""Headings along the picture."""

TEAMS = ("#b5332c", "#2f5f9e")
"""What the teams wear."""
GOWN = "#7a2a3a"
"""A choir's."""

ROPE_HIGH = 0.86
"""Metres of a grown person's tug of war rope over the ground."""


ROPE_HANGS = 0.72
"""Metres by which its ends hang down."""


@dataclass(frozen=True)
class Mark:
    """Where one stands (for who is on his way: metres ahead of the first, and to his left) and what he does: `posture`, and
    `action` over it; `up` metres; `team` 0 or 1, -1 for none; `items` in his slots; `target` of the action."""

    x: float
    z: float
    facing: float = 0.0
    action: str = ""
    up: float = 0.0
    team: int = -1
    items: tuple[tuple[str, str], ...] = ()
    target: str = ""
    garment: tuple[str, str] | None = None


def _scrum(count: int) -> list[Mark]:
    """Two packs head to head: three in front, the others behind between them."""
    pack = ((0.74, -0.46), (0.74, 0.46), (0.74, 0.0), (1.34, -0.24), (1.34, 0.24), (1.92, 0.0))
    marks = []
    for k in range(count):
        x, z = pack[(k // 2) % len(pack)]
        left = k % 2 == 0
        marks.append(Mark(-x if left else x, z, RIGHT if left else LEFT, "scrum", team=k % 2))
    return marks


def _tug(count: int) -> list[Mark]:
    """Two files along a rope, left and right of it in turn."""
    marks = []
    for k in range(count):
        left, place = k % 2 == 0, k // 2
        x, z = 0.62 + 0.66 * place, 0.20 if place % 2 else -0.20
        marks.append(
            Mark(-x if left else x, z, RIGHT if left else LEFT, "tug", team=k % 2, target="tug_rope")
        )
    return marks


def _line_out(count: int) -> list[Mark]:
    """Two lines before a thrower; in each a jumper is held up by two, one of them has the ball."""
    line = (
        Mark(0.0, 0.36, -0.5, "lifted", up=0.86, team=0, items=(("football", "hand_right"),)),
        Mark(0.14, -0.42, -0.4, "lifted", up=0.66, team=1),
        Mark(-0.46, 0.36, RIGHT - 0.2, "lift_up", team=0),
        Mark(-0.32, -0.42, RIGHT, "lift_up", team=1),
        Mark(0.46, 0.36, LEFT + 0.2, "lift_up", team=0),
        Mark(0.60, -0.42, LEFT, "lift_up", team=1),
        Mark(-1.75, 0.25, RIGHT - 0.3, "guard", team=0),
        Mark(1.65, -0.10, LEFT + 0.4, "guard", team=1),
    )
    return [line[k % len(line)] for k in range(count)]


def _match(count: int) -> list[Mark]:
    """One has the ball at his feet, opponents are on his heels, a team mate is free."""
    run = (
        Mark(0.0, 0.85, action="dribble_foot", team=0, items=(("football", "ground"),)),
        Mark(-0.85, 0.35, team=1),
        Mark(1.05, 0.05, team=1),
        Mark(1.75, -0.85, team=0),
        Mark(-1.55, -0.45, team=1),
        Mark(-2.0, 0.75, team=0),
        Mark(0.25, -1.25, team=1),
        Mark(2.3, 0.35, team=0),
    )
    return [run[k % len(run)] for k in range(count)]


def _basketball(count: int) -> list[Mark]:
    """A shot at the hoop over a defender's hands, the others under it."""
    court = (
        Mark(-0.95, 0.15, RIGHT - 0.2, "shoot_basket", team=0, items=(("basketball", "hand_right"),)),
        Mark(-0.15, 0.05, LEFT + 0.5, "guard", team=1),
        Mark(0.35, -0.95, LEFT + 0.8, "guard", team=0),
        Mark(0.95, 0.70, LEFT + 0.2, "guard", team=1),
        Mark(-1.75, -0.75, RIGHT - 0.5, "guard", team=0),
        Mark(1.0, -0.55, LEFT + 0.5, "guard", team=1),
    )
    return [court[k % len(court)] for k in range(count)]


def _relay(count: int) -> list[Mark]:
    """In each lane one who hands the baton on and, an arm's length ahead, one who takes it."""
    marks = []
    for k in range(count):
        lane, first = k // 2, k % 2 == 0
        ahead = (0.0, -0.7, 0.55, -1.4)[lane % 4]
        items = (("baton", "hand_right"),) if first else ()
        action = "give_baton" if first else "take_baton"
        marks.append(
            Mark(ahead + (0.0 if first else 1.12), -0.85 * lane, action=action, team=lane % 2, items=items)
        )
    return marks


def _race(count: int) -> list[Mark]:
    """Side by side and staggered, each in his lane."""
    ahead = (0.0, -0.55, 0.35, -0.95, -0.25, 0.75)
    return [Mark(ahead[k % 6], 0.9 - 0.7 * k, team=k % 2) for k in range(count)]


def _band(count: int) -> list[Mark]:
    """Ranks of three, horns before and flutes behind."""
    horns = (("trumpet", "mouth"), ("trombone", "mouth"), ("flute", "mouth"))
    marks = []
    for k in range(count):
        rank, file = k // 3, k % 3
        item = horns[rank % 3]
        action = "play_flute" if item[0] == "flute" else "play_trumpet"
        marks.append(Mark(-1.15 * rank, 1.0 * (1 - file), action=action, items=(item,)))
    return marks


def _choir(count: int) -> list[Mark]:
    """Three rows, each a step higher than the one before it, folders in hand."""
    marks = []
    for k in range(count):
        row, place = k // 3, k % 3
        x = 0.86 * (place - 1) + 0.43 * (row % 2) - 0.14
        marks.append(
            Mark(x, 0.35 - 0.62 * row, -0.16 * x, "sing_together", up=0.30 * row, items=(("book", "hand_right"),),
                 garment=("robe", GOWN))
        )  # fmt: skip
    return marks


def _queue(count: int) -> list[Mark]:
    """One behind the other, all looking the same way, each passing the time."""
    idle = ("", "text_phone", "look_round", "fold_arms", "", "yawn", "look_up", "pockets")
    marks = []
    for k in range(count):
        items = (("phone", "hand_right"),) if idle[k % 8] == "text_phone" else ()
        x = 0.82 * ((count - 1) / 2 - k)
        marks.append(Mark(x, 0.05 * (k % 2), RIGHT - 0.5, idle[k % 8], items=items))
    return marks


def _protest(count: int) -> list[Mark]:
    """Ranks of three, placards up."""
    marks = []
    for k in range(count):
        rank, file = k // 3, (1, 0, 2)[k % 3]
        items = (("placard", "hand_right"),) if (k + rank) % 3 != 2 else ()
        marks.append(Mark(-0.95 * rank - 0.2 * file, 0.92 * (file - 1), action="brandish", items=items))
    return marks


def _class(count: int) -> list[Mark]:
    """Who leads in front, the others in rows behind, all doing the same."""
    marks = [Mark(-0.95, 0.2, action="dance")]
    for k in range(count - 1):
        row, place = k // 3, k % 3
        x = 1.25 * (place - 1) + 0.6 * (row % 2)
        marks.append(Mark(x, -0.7 - 0.95 * row, action="dance"))
    return marks


FORMATIONS: dict[str, Callable[[int], list[Mark]]] = {
    "scrum": _scrum, "tug_of_war": _tug, "line_out": _line_out, "football_match": _match,
    "basketball_game": _basketball, "relay_race": _relay, "foot_race": _race, "band_march": _band, "choir": _choir,
    "queue": _queue, "protest": _protest, "dance_class": _class,
}  # fmt: skip
"""Deed → the marks of so many who do it."""

POSTED = {
    "tug_of_war": (("tug_rope", (0.0, ROPE_HIGH - ROPE_HANGS, 0.0), 0.0),),
    "basketball_game": (("basketball_hoop", (1.7, 0.0, -0.3), LEFT + 0.7),),
}
"""What stands among them: kind, place, heading."""


def formed(
    figures: tuple[Figure, ...], props: tuple[Prop, ...], roles: Roles, facts: PlaceFacts, frames: int
) -> tuple[tuple[Figure, ...], tuple[Prop, ...]]:
    """Everybody of an occasion on his mark, with what he has in hand; all others as they were."""
    deed = next((p.action.verb for p in roles.parts if p.action.verb in FORMATIONS), "")
    group = [f for f in figures if any(p.action.verb == deed for p in roles.of(f.id))] if deed else []
    if not group:
        return figures, props
    scale = sum(f.height for f in group) / len(group) / GROWN
    marks = [_as_told(mark, roles, deed) for mark in FORMATIONS[deed](len(group))]
    goes = any(p.handling.travel for p in roles.parts if p.action.verb == deed)
    way = next((m for f in group for m in f.moves if m.path), None) if goes else None
    placed = {
        f.id: _on_mark(f, mark, scale, facts, frames, way) for f, mark in zip(group, marks, strict=True)
    }
    placed |= _aside([f for f in figures if f.id not in placed], marks, scale, facts)
    held = {f.id for f in group}
    kept = tuple(p for p in props if p.attach is None or p.attach.to not in held or not _brings(marks))
    brought = [item for f, mark in zip(group, marks, strict=True) for item in _items(placed[f.id], mark)]
    posted = [_posted(kind, at, facing, scale, facts) for kind, at, facing in POSTED.get(deed, ())]
    return tuple(placed.get(f.id, f) for f in figures), (*kept, *brought, *posted)


def _aside(
    others: Sequence[Figure], marks: Sequence[Mark], scale: float, facts: PlaceFacts
) -> dict[str, Figure]:
    """Who is there and takes no part (a referee, a conductor) stands at the right of all, turned to them."""
    standing = [f for f in others if f.attach is None and f.count == 1 and not any(m.path for m in f.moves)]
    edge = max(m.x for m in marks) + 0.95
    return {
        f.id: replace(f, position=_at((edge + 0.8 * k, 0.0, 0.45), scale, facts), facing=LEFT + 0.45)
        for k, f in enumerate(standing)
    }


STEPS = {"ballet": "dance_ballet", "zumba": "aerobics", "rehearsal": "dance"}
"""Words of a dance class and what it does."""


def _as_told(mark: Mark, roles: Roles, deed: str) -> Mark:
    """A ballet class dances ballet."""
    words = next((p.action.words for p in roles.parts if p.action.verb == deed), "")
    step = next((step for word, step in STEPS.items() if word in words), "")
    return replace(mark, action=step) if step and mark.action == "dance" else mark


def _brings(marks: Sequence[Mark]) -> bool:
    return any(mark.items for mark in marks)


def _on_mark(
    figure: Figure, mark: Mark, scale: float, facts: PlaceFacts, frames: int, way: Move | None
) -> Figure:
    look = figure.look
    if mark.team >= 0:
        look = replace(look, garments=(*look.garments, Garment("jersey", TEAMS[mark.team])))
    elif mark.garment is not None and not look.garments:
        look = replace(look, garments=(Garment(*mark.garment),))
    figure = replace(figure, look=look, attach=None)
    business = (
        (Move(0, frames, mark.action, target=mark.target, ease_in=False, ease_out=False),)
        if mark.action
        else ()
    )
    if way is not None:
        back = _half(way) if facts.lane == "across" else 0.0
        path = shifted_path(way.path, mark.x * scale - back, -mark.z * scale)
        ways = (replace(way, path=path, start=0, end=frames, ease_in=False, ease_out=False),)
        return begun(replace(figure, moves=(*ways, *business)))
    stand = Move(0, frames, "stand", ease_in=False, ease_out=False)
    at = _at((mark.x, mark.up, mark.z), scale, facts)
    return replace(figure, position=at, facing=round(mark.facing, 4), moves=(stand, *business))


def _half(way: Move) -> float:
    """Metres by which a way across the picture begins earlier, so that its middle is before the middle of the set."""
    return max((dist(way.path[0], way.path[-1])) / 2 - 1.0, 0.0)


def _at(place: Vec, scale: float, facts: PlaceFacts) -> Vec:
    x, y, z = facts.mark
    return (
        round(x + place[0] * scale, 3),
        round(y + place[1] * scale, 3),
        round(z + place[2] * scale, 3),
    )


def _items(figure: Figure, mark: Mark) -> list[Prop]:
    """What one has, made for him: in a slot, or on the ground ahead of him on his way."""
    made = []
    for kind, slot in mark.items:
        prop = Prop(f"{kind}_of_{figure.id}", kind, seed=figure.seed)
        if slot == "ground":
            ways = (
                replace(m, action="drive", path=shifted_path(m.path, 0.55, 0.0))
                for m in figure.moves
                if m.path
            )
            prop = begun(replace(prop, moves=tuple(ways)))
        else:
            prop = replace(prop, attach=Attachment(figure.id, slot))
        made.append(prop)
    return made


def _posted(kind: str, at: Vec, facing: float, scale: float, facts: PlaceFacts) -> Prop:
    if kind != "tug_rope":
        return Prop(kind, kind, position=_at(at, 1.0, facts), facing=facing)
    return Prop(kind, kind, position=_at(at, scale, facts), facing=facing, size=f"{TIMES}{scale:.2f}")
