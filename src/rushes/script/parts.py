"""Parts and matter: hands that the picture shows by themselves, clothes that nobody wears, what things are made of."""

from dataclasses import replace

from rushes.script.draft import Draft
from rushes.script.figures import SIDES
from rushes.script.phrases import Phrase

__all__ = ["by_itself", "made_of", "only_goes_on", "part_of"]


def only_goes_on(phrase: Phrase) -> bool:
    """An unlisted -ing word by itself ("stacking and overlapping") names no thing."""
    sense = phrase.head.sense("thing")
    gathered = sense is not None and bool(sense.entry.get("sort"))
    return (
        gathered and phrase.head.norm.endswith("ing") and not phrase.determiners and len(phrase.lexemes) == 1
    )


def part_of(phrase: Phrase) -> Phrase | None:
    """ "A guitar body" shows the guitar, "audience heads" the audience; a hand is shown by itself."""
    names = [x for x in phrase.modifiers if x.has("thing") and not x.has("material", "colour")]
    body = phrase.head.sense("body")
    if not names and body is not None and body.kind not in ("hand", "leg"):
        names = [x for x in phrase.modifiers if x.has("being")]
    if not names or phrase.owner is not None:
        return None
    upto = phrase.lexemes.index(names[-1]) + 1
    return replace(phrase, lexemes=phrase.lexemes[:upto], ids=None)


SEEN = frozenset({"hand", "leg"})
MATTER = frozenset(
    ["metal", "steel", "iron", "copper", "bronze", "glass", "wood", "stone", "marble", "brick", "concrete", "leather", "denim",
     "wool", "cotton", "linen", "silk", "velvet", "lace", "paper", "plastic", "rubber", "straw", "fur", "clay", "felt", "ice"]
)  # fmt: skip
"""Nouns for what things are made of."""

LIMBS = frozenset(
    {"hand", "feet", "finger", "thumb", "arm", "palm", "fist", "foot", "paw", "fingertip", "index finger", "middle finger",
     "ring finger", "little finger", "pinky", "knuckle", "forearm", "elbow", "wrist", "leg", "knee", "toe", "heel", "thigh",
     "shin", "lip", "lips", "eye", "fingernail", "hoof", "claw", "talon", "tentacle", "beak", "snout", "trunk",
     "wing", "tail", "tongue"}
)  # fmt: skip
"""Parts of a body that a picture may show by themselves."""

SHOWN_BY = frozenset({"of", "from", "on", "towards"})
HELD_BY = frozenset({"in", "with", "between", "next_to", "against", "under"})
"""Prepositions before hands that hold or touch something ("cupped in two hands")."""


def by_itself(phrase: Phrase, role: str, relation: str) -> bool:
    """Clothes that nobody wears, a hand of nobody in the picture, a material that is handled."""
    head = phrase.head
    whose = phrase.determiner("poss") or phrase.owner is not None
    if head.has("garment"):
        return not whose and relation not in ("with",)
    body = head.sense("body")
    if body is not None:
        return not phrase.determiner("poss") and _shows_part(phrase, role, relation)
    bitten = (
        role == "place"
        and phrase.determiner("the")
        and head.norm in ("paper", "glass", "metal", "wood", "fabric", "leather")
    )
    matter = head.norm in MATTER and not head.has("colour", "being")
    return matter and (role in ("object", "subject") or bool(bitten))


def _shows_part(phrase: Phrase, role: str, relation: str) -> bool:
    head = phrase.head
    body = head.sense("body")
    assert body is not None
    counted = bool(phrase.count) or phrase.determiner("a") or phrase.determiner("other")
    bare = phrase.plural and not phrase.determiners and phrase.owner is None
    sided = bool({x.norm for x in phrase.modifiers} & SIDES)
    held = relation in HELD_BY and head.norm not in ("arm", "arms")
    shown = role in ("subject", "fragment") or relation in SHOWN_BY or sided
    shown = shown or ((role == "object" or held) and (counted or bare))
    owned = phrase.owner is not None or any(x.has("being") for x in phrase.modifiers)
    plain = (
        counted or phrase.determiner("the") or owned or (bool(phrase.modifiers) and not phrase.determiners)
    )
    part = body.base in LIMBS or head.norm in LIMBS or (head.chinese and body.kind in SEEN)
    whole = counted and role in ("subject", "fragment") and not head.chinese  # "a face appears in the window"
    return (part or whole) and shown and bool(plain or sided or phrase.plural)


def made_of(draft: Draft, phrase: Phrase, ids: tuple[str, ...]) -> None:
    """ "A statue of white marble", "a boat made of paper"."""
    for name in ids:
        for category in ("material", "colour") if name in draft.things else ():
            sense = next((s for x in phrase.lexemes if (s := x.sense(category)) is not None), None)
            if sense is not None:
                draft.change(name, **{category: sense.kind})
                draft.claim(
                    [x for x in phrase.lexemes if x.has(category)], f"{name}: {category} {sense.kind}"
                )
