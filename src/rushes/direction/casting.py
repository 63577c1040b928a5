"""Who and what is on stage: the screenplay's characters become figures, its things props or parts of the set."""

from dataclasses import replace
from zlib import crc32

from rushes.direction.measures import height_of
from rushes.direction.plan import Attachment, Figure, Prop
from rushes.script.screenplay import Character, Screenplay, Thing

__all__ = ["SET_FEATURES", "cast_figures", "cast_props", "features_of", "settled"]

FLOCKS = frozenset({"bird", "fish", "butterfly", "bee", "bat"})
"""Species whose many are one figure moving together."""

CROWD_LIMIT = 6
"""More people than this are extras of the set."""

SET_FEATURES = frozenset(
    {
        "neon_sign",
        "sign",
        "table",
        "lamp",
        "street_lamp",
        "tree",
        "road",
        "grass",
        "flower",
        "flowers",
        "cherry_blossom",
        "house",
        "window",
        "puddle",
        "pier",
        "jetty",
        "reeds",
        "people",
        "crowd",
        "string_lights",
        "fog",
        "rock",
        "sand",
        "snow",
        "cloud",
        "moon",
        "sun",
        "star",
        "stars",
    }
)
"""Things that belong to the set rather than to a figure."""

PROFESSION_PROPS = {"fisherman": "fishing_rod"}
"""What somebody of a profession carries, unless the prompt is to be filmed literally."""


def _seed(seed: int, prompt: str, index: int) -> int:
    """Another cast for every prompt and seed; neighbours in one film have consecutive seeds, which the casting of puppets
    turns into clearly different people."""
    return (crc32(prompt.encode()) % 1000003 + seed * 7919 + index) % 2147483647


def settled(screenplay: Screenplay, seed: int) -> Screenplay:
    """The screenplay with every open sex and age of a person decided, so that puppet and voice are cast alike.

    People whose sex is open alternate, women and men, starting by seed.
    """
    characters, turn = [], seed
    for character in screenplay.characters:
        look = character.look
        if look.species == "person" and not character.distant:
            if not look.sex:
                look = replace(look, sex=("female", "male")[turn % 2])
                turn += 1
            look = replace(look, age=look.age or "adult")
        characters.append(replace(character, look=look))
    return replace(screenplay, characters=tuple(characters))


def cast_figures(screenplay: Screenplay, seed: int) -> tuple[Figure, ...]:
    """One figure per acting character (a group of two to six becomes that many, birds and fish one flock)."""
    figures: list[Figure] = []
    for character in screenplay.characters:
        if character.distant and character.look.species == "person":
            continue  # extras: the set provides them
        for name, count in _heads(character):
            figures.append(
                Figure(
                    id=name,
                    look=character.look,
                    height=round(height_of(character.look), 3),
                    count=count,
                    seed=_seed(seed, screenplay.prompt, len(figures)),
                )
            )
    return tuple(figures)


def _heads(character: Character) -> list[tuple[str, int]]:
    if character.count <= 1 or character.look.species in FLOCKS:
        return [(character.id, max(character.count, 1))]
    many = min(character.count, CROWD_LIMIT)
    return [(character.id if i == 0 else f"{character.id}_{i + 1}", 1) for i in range(many)]


def features_of(screenplay: Screenplay, figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """What the set must show: named parts of it, extras for people who are only heard or far away, and "walkers" when
    somebody stands on its ground (a lake then has a bank, a mountain valley a meadow)."""
    named = [t.kind for t in screenplay.things if t.kind in SET_FEATURES]
    extras = ["people" for c in screenplay.characters if c.distant and c.look.species == "person"]
    heard = ["people" for s in screenplay.sounds if s.kind == "walla"]
    flying = {a.who for a in screenplay.actions if a.verb == "fly"}
    grounded = [
        f for f in figures if f.attach is None and f.id not in flying and f.look.species not in FLOCKS
    ]
    return tuple(dict.fromkeys(named + extras + heard + ["walkers"] * bool(grounded)))


def cast_props(
    screenplay: Screenplay, figures: tuple[Figure, ...], seed: int, cfg_scale: float
) -> tuple[Prop, ...]:
    """The props that are named, those a profession brings, and what each is fixed to."""
    props: list[Prop] = []
    overlaid = {text.thing for text in screenplay.texts if text.kind in ("title", "caption")}
    for thing in screenplay.things:
        if thing.kind in SET_FEATURES or thing.id in overlaid:
            continue
        props.append(_prop(thing, screenplay, figures, _seed(seed, screenplay.prompt, 100 + len(props))))
    if cfg_scale < 1.0:
        kinds = {p.kind for p in props}
        for figure in figures:
            kind = PROFESSION_PROPS.get(figure.look.profession, "")
            if kind and kind not in kinds and kind not in screenplay.excluded:
                hand = Attachment(figure.id, "hand_right")
                props.append(
                    Prop(
                        f"{kind}_{figure.id}",
                        kind,
                        attach=hand,
                        seed=_seed(seed, screenplay.prompt, 200 + len(props)),
                    )
                )
    return tuple(props)


HELD = frozenset(
    {
        "kite",
        "fishing_rod",
        "umbrella",
        "balloon",
        "lantern",
        "book",
        "phone",
        "cup",
        "flower",
        "basket",
        "suitcase",
        "bag",
    }
)


def _prop(thing: Thing, screenplay: Screenplay, figures: tuple[Figure, ...], seed: int) -> Prop:
    prop = Prop(
        id=thing.id,
        kind=thing.kind,
        words=thing.words,
        colour=thing.colour,
        material=thing.material,
        size=thing.size,
        count=thing.count,
        seed=seed,
    )
    holder = next((a.who for a in screenplay.actions if a.target == thing.id), "")
    if thing.kind in HELD and not (thing.relation and thing.relation.kind in ("on", "in")):
        people = [f.id for f in figures if f.look.species == "person"]
        holder = holder if holder in people else (people[0] if people else "")
        if holder:
            return replace(prop, attach=Attachment(holder, "hand_right"))
    return prop
