"""Beings that are built like people: robots and aliens are puppets in a dress of their own, and can do all that people do."""

from dataclasses import replace

from rushes.script.screenplay import Character, Look, Screenplay

__all__ = ["embodied"]

DRESS = {
    "robot": {"profession": "robot", "skin": "silver", "hair_style": "bald"},
    "alien": {"profession": "alien", "skin": "green", "hair_style": "bald"},
}
"""Species -> what its puppet's look has that the prompt leaves open."""


def embodied(screenplay: Screenplay) -> Screenplay:
    """The screenplay with such beings as people of that profession."""
    return replace(screenplay, characters=tuple(_embodied(c) for c in screenplay.characters))


def _embodied(character: Character) -> Character:
    look = character.look
    own = DRESS.get(look.species)
    if own is None or look.breed:
        return character
    open_fields = {name: value for name, value in own.items() if not getattr(look, name)}
    made: Look = replace(look, species="person", age=look.age or "adult", **open_fields)  # type: ignore[arg-type]
    return replace(character, look=made)
