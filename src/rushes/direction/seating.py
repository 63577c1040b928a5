"""Seating and handing out: on what people sit, lie and ride without the prompt saying more than where they are, and what they
hold that is named beside them for no use."""

from dataclasses import replace

from rushes.direction.casting import is_matter
from rushes.direction.handling import Handling, sorts_of
from rushes.direction.plan import Figure, Prop
from rushes.direction.roles import Holding, Part, Roles
from rushes.direction.sizes import size_of
from rushes.script.screenplay import Action, Character, Relation, Screenplay, Thing

__all__ = ["SEATS", "free_seat", "hand_out", "opened_up", "seat_all", "seat_related"]

SEATS = (
    "boat",
    "bench",
    "chair",
    "armchair",
    "couch",
    "swing",
    "stool",
    "wheelchair",
    "throne",
    "recliner",
    "seat",
)
SHARED = ("boat", "bench", "couch")
"""Seats for several."""

RIDDEN = ("bicycle", "motorcycle", "car", "van", "bus", "truck", "train", "sled", "carriage", "cart", "boat", "canoe", "kayak",
          "sailboat", "raft", "gondola", "scooter", "rocking_horse", "wheelchair")  # fmt: skip
BEDS = ("bed", "hammock", "mattress", "crib", "sleeping_bag")
LYING = frozenset({"lie", "sleep", "wake_up"})
HANDY = 0.75
"""Metres: what is larger is not held merely because it is named beside somebody."""


def seat_related(roles: Roles, screenplay: Screenplay) -> None:
    """Who is on or in something that one sits on, lies on or rides in has it as a seat."""
    for character in screenplay.characters:
        relation = character.relation
        if relation is None or relation.kind not in ("on", "in", "at"):
            continue
        figure, prop = roles.figure(character.id), roles.prop(relation.target)
        mount = roles.figure(relation.target)
        if figure is None or figure.look.species != "person":
            continue
        verbs = {a.verb for a in screenplay.actions if a.who == figure.id}
        if mount is not None and mount.look.species != "person":
            _seat(roles, figure, mount.id, "back", "ride")
        elif prop is not None:
            place = _place_on(prop, relation, verbs)
            if place:
                posture = {"lie": "lie", "under": "stand"}.get(place, "sit")
                _seat(roles, figure, prop.id, place, posture, silent=bool(verbs))


def _place_on(prop: Prop, relation: Relation, verbs: set[str]) -> str:
    kinds = set(sorts_of(prop.kind))
    if kinds & set(BEDS) and prop.kind not in (
        "pillow",
        "blanket",
        "rug",
        "mat",
        "carpet",
        "towel",
        "cushion",
    ):
        return "lie" if verbs & LYING or not verbs else "seat"
    if prop.kind == "couch" and verbs & LYING:
        return "lie"
    if relation.kind != "at" and (kinds & set(SEATS) or kinds & set(RIDDEN)):
        return "" if verbs & {"stand", "jump", "dance"} else "seat"
    return "under" if prop.kind in ("treadmill", "skateboard", "surfboard", "snowboard", "yoga_mat") else ""


def _seat(roles: Roles, figure: Figure, item: str, place: str, posture: str, *, silent: bool = False) -> None:
    roles.holdings.append(Holding(item, place, figure.id))
    if not silent:
        own = Handling(posture, posture=posture)
        roles.parts.append(Part(figure.id, Action(figure.id, posture), own, item))


def seat_all(roles: Roles) -> None:
    """Who sits without saying on what takes a seat that is there and free, or a place beside somebody."""
    for figure in roles.figures:
        places = roles.about(figure.id)
        sits = any(p.handling.posture == "sit" for p in roles.of(figure.id))
        if (
            not sits
            or {"seat", "back", "under", "lie", "on"} & places.keys()
            or figure.look.species != "person"
        ):
            continue
        seat = next((s for s in (roles.unused(kind) for kind in SEATS) if s is not None), None) or _shared(
            roles
        )
        if seat is not None:
            roles.holdings.append(Holding(seat.id, "seat", figure.id))


def opened_up(roles: Roles) -> None:
    """A car in which somebody sits is an open one: puppets have large heads, and who drives is to be seen."""
    taken = {h.item for h in roles.holdings if h.place == "seat"}
    roles.props = [
        replace(p, words=f"{p.words} convertible".strip())
        if p.id in taken and p.kind == "car" and "convertible" not in p.words
        else p
        for p in roles.props
    ]


def free_seat(roles: Roles) -> Prop | None:
    """A seat that is there and that nobody has."""
    return next((s for s in (roles.unused(kind) for kind in SEATS) if s is not None), None)


def _shared(roles: Roles) -> Prop | None:
    """A seat for several, on which somebody sits already."""
    names = [h.item for h in roles.holdings if h.place == "seat"]
    return next((p for p in roles.props if p.id in names and p.kind in SHARED), None)


def hand_out(roles: Roles, screenplay: Screenplay) -> None:
    """What is named beside people, for no use and in no place, is held by them: an umbrella, a book, a phone."""
    settled = {a.target for a in screenplay.actions} | {a.who for a in screenplay.actions}
    settled |= {t.id for t in screenplay.things if t.relation is not None}
    everything: tuple[Thing | Character, ...] = (*screenplay.things, *screenplay.characters)
    settled |= {item.relation.target for item in everything if item.relation is not None}
    people = [f for f in roles.figures if f.look.species == "person" and f.count == 1]
    roles.props = [p for p in roles.props if not _is_spare(p, roles)]
    for prop in roles.props:
        if prop.id in settled | roles.held() or prop.count > 1 or not _handy(prop):
            continue
        place = next(((hand, f) for f in people for hand in _free_hands(roles, f)), None)
        if place is not None:
            roles.hold(prop.id, place[0], place[1].id)


NUMBERS = frozenset({
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "several", "many",
    "few",
})  # fmt: skip


def _is_spare(prop: Prop, roles: Roles) -> bool:
    """One weapon or tool too many: a plural without a number is as many as there are hands for."""
    words = set(prop.words.lower().split())
    if prop.id in roles.held() or words & NUMBERS or any(c.isdigit() for c in prop.words):
        return False
    alike = [p for p in roles.props if p.kind == prop.kind and p.words == prop.words]
    return size_of(prop.kind).rest == "hand" and any(p.id in roles.held() for p in alike) and len(alike) > 1


def _handy(prop: Prop) -> bool:
    if is_matter(prop.kind):
        return False
    size = size_of(prop.kind, f"{prop.size} {prop.words}")
    return (
        size.rest == "hand"
        or (size.rest == "table" and max(size.width, size.height, size.depth) <= HANDY)
        or prop.kind in ("bag", "suitcase", "basket", "briefcase", "balloon", "kite", "bucket", "guitar_case")
    )


def _free_hands(roles: Roles, figure: Figure) -> tuple[str, ...]:
    """The hands in which nothing is, of somebody who does not need both."""
    busy = set(roles.about(figure.id)) | {
        p.attach.slot for p in roles.props if p.attach is not None and p.attach.to == figure.id
    }
    if busy & {"both", "table", "front", "wall", "before", "lap", "mouth", "chin"}:
        return ()
    return tuple(hand for hand in ("hand_right", "hand_left") if hand not in busy)
