"""The species and breeds that are modelled: a row each, and the row of a Look."""

from dataclasses import replace

from rushes.script.screenplay import Look
from rushes.stage.animals.form import Form

__all__ = ["QUADRUPEDS", "form_of"]

QUADRUPEDS: dict[str, Form] = {"dog": Form("dog")}
BREEDS: dict[tuple[str, str], Form] = {("dog", "golden retriever"): Form("golden retriever")}


def form_of(look: Look) -> Form:
    """The form of a look: its breed's row, else its species'; a named coat colour recolours it."""
    form = BREEDS.get(
        (look.species, look.breed.lower().strip()), QUADRUPEDS.get(look.species, QUADRUPEDS["dog"])
    )
    if look.colour:
        form = replace(form, fur=look.colour, dark=look.colour)
    return form
