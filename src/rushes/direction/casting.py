"""Who and what is on stage: the screenplay's characters become figures, its things props or parts of the set."""

from dataclasses import replace
from functools import lru_cache
from zlib import crc32

from rushes.direction.changing import changed_things
from rushes.direction.measures import height_of
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Attachment, Figure, Prop
from rushes.direction.showers import SHOWERS
from rushes.direction.texts import LABELS
from rushes.script.lexicon import lexicon
from rushes.script.screenplay import Character, Screenplay, Thing

__all__ = [
    "SCENERY",
    "cast_figures",
    "cast_props",
    "features_of",
    "is_matter",
    "seeded",
    "settled",
    "uncounted",
]

FLOCKS = frozenset({"bird", "fish", "butterfly", "bee", "bat"})
"""Species whose many are one figure moving together."""

ONE_BY_ONE = {"person": 8, "": 12}
"""More figures of a group than this are not shown one by one: a set's extras, or fewer, and the log says so."""

PIECES = 12
"""More things than this are a pile, which is one prop."""

SCENERY = frozenset({
    "sun", "moon", "stars", "cloud", "ground", "floor", "ceiling", "wooden_floor", "tile_floor", "tiled_floor", "marble_floor",
    "dance_floor", "road", "grass", "sand", "water", "people", "crowd", "fog", "snow", "sky", "wave", *SHOWERS,
})  # fmt: skip
"""Things that only a set can show."""

DECKS = frozenset({
    "card", "money", "paper", "noodle", "grass", "confetti", "smoke", "spark", "bubble", "clothes",
    "steam", "dust", "soap", "rice", "popcorn", "french_fries", "sugar", "string_of_lights",
})  # fmt: skip
"""Kinds of which a plural is one heap."""

STUFF = frozenset({"soil", "liquid", "air", "water", "fire", "flame", "sand"})
"""Rows of the table of things whose words are matter: nobody holds it, and it lies where it is made."""

PAIRS = frozenset({
    "ski", "roller_skate", "ice_skate", "shoe", "boot", "drumstick", "glove", "sock", "boxing_glove", "ski_pole",
    "knitting_needle", "flipper", "crutch", "earring", "pompom",
})  # fmt: skip
"""Kinds of which a plural without a number is two."""

BODY = frozenset({
    "leg", "hand", "arm", "foot", "head", "back", "hair", "beard", "eyebrow", "finger", "tongue", "face", "tooth",
    "teeth", "ear", "nose", "knee", "shoulder", "neck", "chest", "skin", "muscle", "palm", "fist", "thumb", "wrist",
    "elbow", "hip", "waist", "toe", "heel", "cheek", "lip", "eye", "mouth", "chin", "fingernail", "toenail",
    "mustache", "moustache", "tail", "paw", "wing", "mane", "fur", "beak", "hoof", "claw", "antler",
})  # fmt: skip
"""Parts of bodies: those of who is on stage are no things."""

BRIGHT = ("#d8402e", "#e8a82e", "#3a78b8", "#4f9a5a", "#8a4ac0")
"""Of what is "colourful" the first colour; its maker adds the others."""

OWN_NAILS = frozenset({"cut_nails", "make_up", "paint"})

PROFESSION_PROPS = {"fisherman": "fishing_rod"}
"""What somebody of a profession carries, unless the prompt is to be filmed literally."""


def seeded(seed: int, prompt: str, index: int) -> int:
    """Another cast for every prompt and seed; neighbours in one film have consecutive seeds, which the casting of puppets
    turns into clearly different people."""
    return (crc32(prompt.encode("utf-8", "surrogatepass")) % 1000003 + seed * 7919 + index) % 2147483647


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
    """One figure per acting character (a group becomes its members, birds and fish one flock)."""
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
                    seed=seeded(seed, screenplay.prompt, len(figures)),
                )
            )
    return tuple(figures)


def _heads(character: Character) -> list[tuple[str, int]]:
    if character.count <= 1 or character.look.species in FLOCKS:
        return [(character.id, max(character.count, 1))]
    many = min(character.count, ONE_BY_ONE.get(character.look.species, ONE_BY_ONE[""]))
    return [(character.id if i == 0 else f"{character.id}.{i + 1}", 1) for i in range(many)]


def uncounted(screenplay: Screenplay) -> tuple[str, ...]:
    """What to say of groups that are too many to be shown."""
    log = []
    for character in screenplay.characters:
        shown = len(_heads(character))
        if character.count > 1 and not character.distant and 1 < shown < character.count:
            log.append(f"“{character.words}” are too many to be built: {shown} of them are shown")
    return tuple(log)


def features_of(screenplay: Screenplay, figures: tuple[Figure, ...], facts: PlaceFacts) -> tuple[str, ...]:
    """What the set must show: named parts of it, extras for people who are only heard or far away, and "walkers" when
    somebody stands on its ground (a lake then has a bank, a mountain valley a meadow)."""
    named = [t.kind for t in screenplay.things if _is_scenery(t, screenplay, facts)]
    extras = ["people" for c in screenplay.characters if c.distant and c.look.species == "person"]
    heard = ["people" for s in screenplay.sounds if s.kind == "walla"]
    flying = {a.who for a in screenplay.actions if a.verb in ("fly", "float", "soar")}
    grounded = [
        f for f in figures if f.attach is None and f.id not in flying and f.look.species not in FLOCKS
    ]
    return tuple(dict.fromkeys(named + extras + heard + ["walkers"] * bool(grounded)))


def _is_scenery(thing: Thing, screenplay: Screenplay, facts: PlaceFacts) -> bool:
    """Whether the set shows it: what only a set can, and what this one has anyway unless somebody uses it, something is
    in relation to it, or it is to look in a way of its own."""
    if thing.id in changed_things(screenplay):
        return False
    if thing.kind in SCENERY:
        return True
    if thing.kind not in facts.shows or thing.colour or thing.material or thing.relation is not None:
        return False
    acted = {a.target for a in screenplay.actions if a.who != thing.id and a.verb not in ("shine", "look")}
    items: tuple[Thing | Character, ...] = (*screenplay.things, *screenplay.characters)
    borne = {text.thing for text in screenplay.texts}
    related = {item.relation.target for item in items if item.relation is not None}
    return thing.id not in acted | related | borne | {a.who for a in screenplay.actions if a.verb != "shine"}


@lru_cache(maxsize=1)
def _matter() -> frozenset[str]:
    senses = (s for group in lexicon().english.values() for s in group if s.category == "thing")
    return frozenset(sense.own for sense in senses if sense.entry.kind in STUFF)


def is_matter(kind: str) -> bool:
    """Smoke, droplets, sparks, mud."""
    return kind in _matter()


@lru_cache(maxsize=1)
def _overlays() -> frozenset[str]:
    """Kinds that are words over the picture rather than things."""
    senses = (s for group in lexicon().english.values() for s in group if s.category == "thing")
    return frozenset(sense.own for sense in senses if sense.entry.get("screen"))


def cast_props(
    screenplay: Screenplay, figures: tuple[Figure, ...], seed: int, cfg_scale: float, facts: PlaceFacts
) -> tuple[Prop, ...]:
    """The props that are named, each piece by itself, and those a profession brings."""
    props: list[Prop] = []
    written = {thing.id: thing.kind for thing in screenplay.things}
    overlaid = {
        text.thing
        for text in screenplay.texts
        if text.kind in ("title", "caption") or written.get(text.thing) in LABELS
    }
    for thing in screenplay.things:
        if figures and _is_body(thing, screenplay):
            continue
        overlay = thing.id in overlaid or (thing.kind in _overlays() and thing.kind in ("title", "caption"))
        if not overlay and not _is_scenery(thing, screenplay, facts):
            props += _pieces(thing, seeded(seed, screenplay.prompt, 100 + len(props)))
    if cfg_scale < 1.0:
        kinds = {p.kind for p in props}
        for figure in figures:
            kind = PROFESSION_PROPS.get(figure.look.profession, "")
            if kind and kind not in kinds and kind not in screenplay.excluded:
                own = seeded(seed, screenplay.prompt, 200 + len(props))
                hand = Attachment(figure.id, "hand_right")
                props.append(Prop(f"{kind}_{figure.id}", kind, attach=hand, seed=own))
    return tuple(props)


def _is_body(thing: Thing, screenplay: Screenplay) -> bool:
    """A part of somebody's body; nails are one's own where they are cut."""
    verbs = {a.verb for a in screenplay.actions if a.target == thing.id}
    if thing.kind == "trunk" and thing.words.startswith("its "):
        return True
    return thing.kind in BODY or (thing.kind == "nail" and bool(verbs & OWN_NAILS))


def _pieces(thing: Thing, seed: int) -> list[Prop]:
    number = thing.count
    if thing.kind in PAIRS and number == 3 and "three" not in thing.words:
        number = 2  # a plural without a number
    one = Prop(
        id=thing.id,
        kind=thing.kind,
        words=thing.words,
        colour=BRIGHT[seed % len(BRIGHT)] if thing.colour == "multicolor" else thing.colour,
        material=thing.material,
        size=thing.size,
        seed=seed,
    )
    if number > PIECES or (number > 1 and (thing.kind in DECKS or is_matter(thing.kind))):
        return [replace(one, count=number)]
    return [one, *(replace(one, id=f"{thing.id}.{i + 1}", seed=seed + i) for i in range(1, max(number, 1)))]
