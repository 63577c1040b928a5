"""Props: the things a prompt names, with their colours and materials."""

from rushes.script.draft import Draft, Site
from rushes.script.figures import SIDES
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense, lexicon, normal
from rushes.script.looks import inner_material
from rushes.script.phrases import Phrase
from rushes.script.screenplay import Place, Relation, Thing

__all__ = ["bring", "relate", "settle"]

IN_THE_SET = {
    "tree": ("park",),
    "house": ("city_street", "cafe_street"),
    "window": ("city_street", "cafe_street"),
    "cloud": ("mountains",),
    "rock": ("mountains",),
}
"""Parts that a set has anyway: they are found there and not brought as a prop."""

MANY = 3


def bring(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """The id of the thing a phrase names: one that is there ("the boat"), else a new one. Clothes that nobody wears, a hand
    of nobody, a bar of metal and a noun that no table has are things as well."""
    sense = phrase.head.sense("thing", "garment", "body", "material", "place")
    if (sense is None and phrase.head.senses) or _is_nothing(phrase):
        return ()
    kind = _kind(phrase.head, sense)
    name = _there(draft, phrase, kind)
    if not name:
        name = draft.new_id(kind)
        words = draft.text[phrase.start : phrase.named_end]
        draft.things[name] = Thing(name, words, kind, count=_count(phrase, sense))
        draft.names[name] = sense.sort if sense is not None and sense.category == "thing" else kind
        if sense is not None and sense.entry.get("neon"):
            draft.add("light", "neon")
        _hint_place(draft, phrase)
    _describe(draft, phrase, name)
    draft.mention((name,))
    return (name,)


BEATS = frozenset(
    {"step", "steps", "stride", "stroke", "strike", "beat", "blow", "bite", "turn", "pass", "note", "hit", "swing", "movement",
     "impact", "spring", "stitch", "puff", "spin"}
)  # fmt: skip
"""What is done each time: "with each step"."""
PARTS = frozenset({"top", "back", "end", "edge", "side", "bottom", "front", "rest", "foot", "heart"})
"""Parts of what is named behind "of", and things of that name elsewhere."""
TOUCHES = frozenset(
    {"tap", "taps", "press", "presses", "punch", "punches", "slip", "slips", "step", "steps", "ring", "rings"}
)
"""What is done once, quickly, and things of that name elsewhere: taps, presses, rings."""
MANNERS = frozenset(
    {"sharp", "quick", "rapid", "slow", "soft", "gentle", "hard", "light", "sudden", "heavy", "loud", "quiet", "foot", "paw",
     "finger", "note"}
)  # fmt: skip
"""How something is done, and what with: "rapid paw taps", "a slow step"."""
BARE = frozenset(
    {"plonk", "top", "stable", "slip", "match", "matches", "steps", "swings", "weight", "range", "press"}
)
"""Words that name a thing only with an article: "in steps", "stays stable", "the audio matches"."""


def _is_nothing(phrase: Phrase) -> bool:
    """ "With each step", "a deep breath", "in spring", "held to her chest", "the top of a hill": no thing of that name."""
    head = phrase.head
    if head.chinese:
        return False
    each = any(x.norm in ("each", "every") for x in phrase.determiners)
    chest = head.norm == "chest" and phrase.determiner("poss") and not phrase.modifiers
    season = head.norm == "spring" and not phrase.determiners
    home = head.norm == "home" and not phrase.determiners
    touch = head.norm in TOUCHES and any(x.norm in MANNERS for x in phrase.modifiers)
    bare = head.norm in BARE and (not phrase.determiners or phrase.determiner("poss"))
    part = head.norm in PARTS and not head.has("place") and any(a.kind == "of" for a in phrase.attached)
    return (
        (each and head.norm in BEATS)
        or head.norm in ("breath", "breaths")
        or bool(chest or season or home or part or touch or bare)
    )


def _kind(head: Lexeme, sense: Sense | None) -> str:
    if sense is None or sense.category == "place":
        base = sense.base if sense is not None and sense.base.isascii() and sense.base else head.norm
        return base.replace(" ", "_")
    if sense.category == "thing":
        return sense.own
    named = sense.base if sense.base.isascii() else ""
    return (named or sense.kind).replace(" ", "_")


def _count(phrase: Phrase, sense: Sense | None) -> int:
    """The number named; of a plain plural what it is filmed as."""
    number = phrase.count
    if any(x.norm in ("each", "every") for x in phrase.determiners):
        return MANY
    whole = phrase.always_plural or phrase.head.norm.rpartition(" ")[2] in ONE_THING
    if whole and number == 2 and any("pair" in x.norm for x in phrase.determiners):
        return 1  # a pair of scissors
    if number:
        return number
    usual = sense.entry.get("many") if sense is not None else ""
    if (
        sense is not None
        and sense.category == "body"
        and (phrase.owner is not None or phrase.determiner("poss"))
    ):
        usual = "2" if phrase.plural else ""  # somebody's hands
    if phrase.head.has("body") and phrase.plural and phrase.head.norm in PAIRS:
        usual = "2"
    some = phrase.determiner("some") and not any(x.norm in ONE_OF_IT for x in phrase.determiners)
    many = phrase.plural or some or bool(usual and not phrase.determiners)
    if (
        not phrase.head.chinese
        and not phrase.determiner("a")
        and (phrase.always_plural or _paperlike(phrase, sense))
    ):
        many = phrase.head.norm.rpartition(" ")[2] not in ONE_THING
        usual = usual or ("2" if phrase.head.norm in BOTH else "")
        return int(usual or MANY) if many else 1
    return int(usual or MANY) if many and not phrase.always_plural else 1


ONE_OF_IT = frozenset({"a piece of", "a kind of", "a set of", "some", "any"})
"""What a singular noun behind it is one of: "a piece of parchment"."""
PAIRS = frozenset({"hands", "legs", "feet", "eyes", "ears", "arms", "lips", "knees", "thumbs", "shoulders", "wings", "palms",
                   "fists", "elbows", "heels", "thighs", "wrists", "ankles", "eyelids", "forearms"})  # fmt: skip
"""Parts of a body that one has two of."""


def _paperlike(phrase: Phrase, sense: Sense | None) -> bool:
    """ "Papers": the dictionary has the plural as a word of its own."""
    word = phrase.head.norm
    own = sense is not None and sense.base == word and bool(sense.entry.get("sort"))
    return own and word.endswith("s") and not word.endswith(("ss", "us", "is"))


BOTH = frozenset({"chopsticks", "castanets", "crutches", "stirrups", "stilts", "handcuffs", "skates"})
ONE_THING = frozenset(
    {"scissors", "shears", "secateurs", "loppers", "tongs", "pliers", "tweezers", "clippers", "glasses", "sunglasses",
     "goggles", "binoculars", "headphones", "calipers", "forceps", "pincers", "scales", "bagpipes", "bellows", "news",
     "series", "credits", "stairs", "steps", "ruins", "reins", "gallows", "barracks", "stocks", "cutters", "nunchucks",
     "bolt cutters", "wire cutters", "fireworks", "darts", "molasses", "brass knuckles", "dice", "compass", "lens",
     "glass", "gas", "bus", "cross", "dress", "canvas", "mattress", "letters", "words", "waters", "knuckles"}
)  # fmt: skip
"""Words in the plural form for one thing."""


def _there(draft: Draft, phrase: Phrase, kind: str) -> str:
    """The id of a thing that was named before and is meant again, "" for a new one."""
    definite = any(map(phrase.determiner, ("the", "poss", "this")))
    if not definite and phrase.determiners:
        return ""
    for name in reversed(draft.mentions if definite else ()):
        thing = draft.things.get(name)
        if thing is None or kind not in (thing.kind, thing.kind.split("_")[-1], draft.names.get(name)):
            continue
        if _may_be(draft, phrase, name) and not _other_word(phrase, thing):
            return name
    many = phrase.plural and not phrase.always_plural and not phrase.head.chinese
    bare = (
        i
        for i, t in draft.things.items()
        if t.kind == kind and _may_be(draft, phrase, i) and not (many and t.count == 1 and not definite)
    )
    return "" if definite else next(bare, "")


def _other_word(phrase: Phrase, thing: Thing) -> bool:
    """ "The ramekins" are not the custards though the dictionary has both as food; "the camcorder screen" is not the TV's."""
    head = phrase.head
    if head.chinese:
        return False
    own = {s.base for s in head.senses if s.category == "thing"} | {head.norm}
    theirs = thing.words.lower()
    if any(theirs.endswith(word) or word.endswith(theirs.rpartition(" ")[2]) for word in own):
        return False
    stood_for = any(s.entry.get("stands") for s in head.senses if s.category == "thing")
    return stood_for or " " in head.norm


def _may_be(draft: Draft, phrase: Phrase, name: str) -> bool:
    """No colour or number is said that the thing hasn't: "the green apple" is not the red one."""
    thing = draft.things[name]
    tints = {s.kind for x in phrase.modifiers for s in x.senses if s.category == "colour"}
    number = phrase.count if not phrase.determiner("poss") else 0
    ordinal = any(x.norm in ORDINALS for x in phrase.modifiers)
    return (
        (not tints or not thing.colour or thing.colour in tints)
        and number in (0, thing.count)
        and not ordinal
        and not _across(phrase, thing)
    )


def _across(phrase: Phrase, thing: Thing) -> bool:
    """Of two sides the other: "the right hand" is not the left one."""
    if phrase.head.chinese and phrase.head.text[0] in "左右":
        return ("右" if phrase.head.text[0] == "左" else "左") in thing.words
    own = {x.norm for x in phrase.modifiers} & SIDES
    if not own:
        return False
    theirs = set(thing.words.lower().split()) & SIDES
    return bool(theirs and not own & theirs)


ORDINALS = frozenset({"second", "third", "fourth", "other", "another", "next"})
"""Of things of one name they tell one from the last."""


def _hint_place(draft: Draft, phrase: Phrase) -> None:
    """A listed compound that begins with a place hints at it ("park bench", "café table")."""
    first, _, rest = phrase.head.norm.partition(" ")
    thing = phrase.head.sense("thing")
    if (
        not rest
        or (thing is not None and thing.entry.get("sort"))
        or rest.startswith("of ")
        or (thing is not None and thing.entry.get("hold"))
    ):
        return  # "bar of soap", "iceberg lettuce"
    for sense in lexicon().english.get(first, ()):
        if sense.category == "place":
            inside = sense.entry.get("interior") == "1"
            words = (
                phrase.head.text.split(" ")[0] if phrase.head.norm.endswith(" table") else phrase.head.text
            )
            place = Place(sense.kind, words, inside, named=normal(sense.entry.name))
            draft.sites.append(Site(place, 1, phrase.head.text, approximate=False))


def _describe(draft: Draft, phrase: Phrase, name: str) -> None:
    """Colour, material and size from the words round the head, and from within a listed compound ("wet road")."""
    draft.claim(phrase.head, name)
    draft.claim([x for x in phrase.determiners if x.has("num")], f"{draft.things[name].count} of them")
    inner = "wood" if "木" in phrase.head.text[:2] else inner_material(phrase.head)
    if inner:
        draft.change(name, material=inner)
    if phrase.head.text[:1] == "红":
        draft.change(name, colour="red")
    draft.claim((x for x in phrase.modifiers if x.norm in SIDES), name)
    for lexeme in phrase.modifiers:
        _modify(draft, lexeme, name)


def _modify(draft: Draft, lexeme: Lexeme, name: str) -> None:
    for category, field in (
        ("colour", "colour"),
        ("material", "material"),
        ("pattern", "material"),
        ("size", "size"),
    ):
        sense = lexeme.sense(category)
        if sense is not None:
            draft.change(name, **{field: sense.kind})
            draft.claim(lexeme, f"{name}: {field} {sense.kind}")
            return
    age = lexeme.sense("agething")
    if age is not None:
        draft.change(name, size=draft.things[name].size, material=draft.things[name].material or age.kind)
        draft.claim(lexeme, f"{name}: {age.kind}")


def relate(draft: Draft, names: tuple[str, ...], kind: str, targets: tuple[str, ...]) -> None:
    """Say where somebody or something is in relation to another."""
    kind = "above" if kind == "over" else kind
    for name in names:
        item = draft.characters.get(name) or draft.things.get(name)
        if (
            targets and targets[0] != name and item is not None and item.relation is None
        ):  # where it was first said to be
            draft.change(name, relation=Relation(kind, targets[0]))


def settle(draft: Draft, place: str) -> None:
    """Leave out what the set has anyway, unless the prompt says something particular of it."""
    for name, thing in list(draft.things.items()):
        plain = not (thing.colour or thing.material or thing.relation)
        used = any(a.target == name or a.who == name for a in draft.actions)
        used = used or name in draft.scene.get("acting", [])
        if place in IN_THE_SET.get(thing.kind, ()) and plain and not used:
            del draft.things[name]
