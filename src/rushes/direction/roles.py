"""Roles: who does what, with what and with whom. Data; `enacting.py` fills it from the screenplay."""

from dataclasses import dataclass, field, replace

from rushes.direction.handling import Handling, sorts_of
from rushes.direction.plan import Figure, Prop
from rushes.direction.sizes import TIMES
from rushes.script.screenplay import Action, Look

__all__ = ["AIRY", "BORNE", "FISHES", "PAWED", "Holding", "Pair", "Part", "Roles", "doer_of", "kinds_of"]

AIRY = frozenset({"bird", "bat", "butterfly", "bee"})
BORNE = frozenset({"ride", "sit", "lie"})
"""Postures of who is carried by what he is on."""

HANDY = frozenset({"bear", "panda", "koala", "raccoon", "squirrel", "mouse", "monkey"})
"""Animals that sit up and use their paws as hands."""
PAWED = frozenset({
    "eat_up", "drink_up", "toast", "play_flute", "play_trumpet", "play_harmonica", "squeeze", "strum", "bow_violin",
    "bow_cello",
    "pluck_harp", "play_piano", "mallets", "drum", "type", "hammer", "play_controller", "stir", "chop", "wipe",
    "paint", "write",
    "move_piece", "read", "hold_cards", "throw_up", "juggle", "fish", "text_phone", "phone_call", "shake_bell",
})  # fmt: skip
"""Motions for which an animal sits up and takes the thing in its paws, made small enough for it."""
FISHES = frozenset({"fish", "shark", "whale", "seal", "turtle"})


@dataclass(frozen=True)
class Part:
    """A doing of a figure, or of a thing that acts: `target` is an id on stage, "" for none."""

    who: str
    action: Action
    handling: Handling
    target: str = ""


@dataclass(frozen=True)
class Holding:
    """A prop (or an animal) and where it is about its doer: a place of `handling.PLACES`."""

    item: str
    place: str
    doer: str


@dataclass(frozen=True)
class Pair:
    """Two who do something together, in one of `handling.ARRANGEMENTS`."""

    doer: str
    partner: str
    arrangement: str


@dataclass
class Roles:
    """All parts with all that is on stage for them; filled while they are given out."""

    figures: list[Figure]
    props: list[Prop]
    parts: list[Part] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    settled: set[str] = field(
        default_factory=set
    )  # whose relation says what they do rather than where they are

    def of(self, who: str) -> list[Part]:
        """The parts of somebody, in the order of their beats."""
        return sorted((p for p in self.parts if p.who == who), key=lambda p: p.action.beat)

    def on_foot(self, who: str) -> bool:
        """Whether somebody gets about on his own feet at any time."""
        return any(p.handling.travel and p.handling.posture not in BORNE for p in self.of(who))

    def figure(self, who: str) -> Figure | None:
        """A figure by its id."""
        return next((f for f in self.figures if f.id == who), None)

    def prop(self, name: str) -> Prop | None:
        """A prop by its id."""
        return next((p for p in self.props if p.id == name), None)

    def enlarge(self, name: str, factor: float) -> None:
        """Make a prop so many times as large."""
        made = (replace(p, size=f"{TIMES}{factor:.2f}") if p.id == name else p for p in self.props)
        self.props = list(made)

    def held(self) -> set[str]:
        """Ids of what has a place about somebody."""
        return {h.item for h in self.holdings} | {p.id for p in self.props if p.attach is not None}

    def about(self, doer: str) -> dict[str, str]:
        """Places about somebody and what is there."""
        return {h.place: h.item for h in self.holdings if h.doer == doer}

    def hold(self, item: str, place: str, doer: str) -> None:
        """Give something a place about somebody, unless it has one."""
        if item and item not in self.held() and item != doer:
            self.holdings.append(Holding(item, place, doer))

    def paired(self, who: str) -> Pair | None:
        """The pair that somebody is in."""
        return next((p for p in self.pairs if who in (p.doer, p.partner)), None)

    def unused(self, kind: str) -> Prop | None:
        """A prop of a kind, or of a sort of it, that nobody has."""
        held = self.held()
        return next((p for p in self.props if kind in sorts_of(p.kind) and p.id not in held), None)


def doer_of(look: Look) -> str:
    """What somebody counts as in the table of handling."""
    if look.species == "person":
        return "person"
    sorts = (("bird", AIRY), ("fish", FISHES), ("handy", HANDY))
    return next((sort for sort, species in sorts if look.species in species), "animal")


def kinds_of(roles: Roles, target: str) -> tuple[str, ...]:
    """All that the target of a doing may be called in the table of handling."""
    prop, figure = roles.prop(target), roles.figure(target)
    if prop is not None:
        words = [w for w in prop.words.lower().replace("-", " ").split() if w not in ("a", "an", "the")]
        return (*sorts_of(prop.kind), "_".join(words[-2:]), *words[-1:])
    if figure is not None:
        return (figure.look.species, figure.look.breed, figure.look.age)
    return (target.rstrip("0123456789_"),) if target else ()
