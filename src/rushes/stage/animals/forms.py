"""The form of a look: its breed's or variety's row, else its species'; dyed and made young where the look says so."""

from dataclasses import replace

from rushes.script.screenplay import Look
from rushes.stage.animals.form import Form
from rushes.stage.animals.species import BREEDS, QUADRUPEDS, UNICORN
from rushes.stage.animals.varieties import VARIETIES
from rushes.stage.meshkit.colour import linear

__all__ = ["form_of"]


def form_of(look: Look) -> Form:
    """The form of a look: its breed's row, else its species'; a named coat colour recolours it."""
    form = QUADRUPEDS.get(look.species, QUADRUPEDS["dog"])
    words = look.breed.lower().replace("_", " ").split()
    if look.species == "horse" and "unicorn" in words:
        form = UNICORN
    for k in range(len(words)):
        breed = " ".join(words[k:])
        if look.species == "dog" and breed in BREEDS:
            form = BREEDS[breed]
            break
        if breed in VARIETIES.get(look.species, {}):
            form = VARIETIES[look.species][breed]
            break
    if look.age in ("baby", "child") and form.name != "puppy":
        form = replace(
            form,
            head=form.head * 1.22,
            eye=form.eye * 1.1,
            muzzle=form.muzzle * 0.82,
            tail_length=form.tail_length * 0.8,
        )
    return _dyed(form, look.colour) if look.colour else form


def _dyed(form: Form, colour: str) -> Form:
    """The form in another colour: its shades keep their distance from the coat's own."""
    base = linear(colour)

    def shade(factor: float, white: float = 0.0) -> str:
        mixed = base * factor * (1 - white) + white
        encoded = [round(255 * min(max(float(c), 0.0), 1.0) ** (1 / 2.2)) for c in mixed]
        return "#{:02x}{:02x}{:02x}".format(*encoded)

    return replace(
        form,
        fur=shade(1.0),
        dark=shade(0.72),
        light=shade(1.0, 0.35),
        feet_colour=shade(1.0, 0.25) if form.feet == "paw" else form.feet_colour,
    )
