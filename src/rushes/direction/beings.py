"""Beings that are built like people: robots and aliens are puppets in a dress of their own, and can do all that people do."""

from dataclasses import replace

from rushes.script.screenplay import Character, Look, Screenplay, Thing

__all__ = ["embodied"]

DRESS = {
    "robot": {"profession": "robot", "skin": "silver", "hair_style": "bald"},
    "alien": {"profession": "alien", "skin": "green", "hair_style": "bald"},
}
"""Species -> what its puppet's look has that the prompt leaves open."""


ANY = {"animal": "dog"}
"""Species that is none -> the one that stands for it."""
BUILT = frozenset({"snowman"})
"""Beings that are things as long as they do nothing by themselves."""


def embodied(screenplay: Screenplay) -> Screenplay:
    """The screenplay with such beings as people of that profession, any animal as a dog, and a snowman that only
    stands as a thing."""
    acting = {a.who for a in screenplay.actions} | {line.who for line in screenplay.lines}
    still = [c for c in screenplay.characters if c.look.species in BUILT and c.id not in acting]
    things = tuple(Thing(c.id, c.words, c.look.species, count=c.count, relation=c.relation) for c in still)
    people = tuple(_embodied(c) for c in screenplay.characters if c not in still)
    return replace(screenplay, characters=people, things=(*screenplay.things, *things))


def _embodied(character: Character) -> Character:
    look = character.look
    if look.species in ANY and not look.breed:
        return replace(character, look=replace(look, species=ANY[look.species]))
    own = DRESS.get(look.species)
    if own is None or look.breed:
        return character
    open_fields = {name: value for name, value in own.items() if not getattr(look, name)}
    made: Look = replace(look, species="person", age=look.age or "adult", **open_fields)  # type: ignore[arg-type]
    return replace(character, look=made)
