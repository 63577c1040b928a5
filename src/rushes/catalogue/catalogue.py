"""The models there are, in the order they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rushes.catalogue.model import Model
from rushes.errors import UsageError

__all__ = ["LIMITS", "Catalogue", "UnknownModel"]

LIMITS = (1, 500)
"""Fewest and most models of one answer, as the hosted API has it."""
NAMED = 10
"""Models that a message lists."""


class UnknownModel(UsageError):
    """No model has this slug: the server's 404."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Models by slug. The order is that of the mapping: the ones of the package first."""

    models: Mapping[str, Model]

    def find(self, slug: str) -> Model:
        """The model of a slug; raises UnknownModel naming the ones there are."""
        model = self.models.get(slug)
        if model is not None:
            return model
        known = ", ".join(list(self.models)[:NAMED])
        more = f" and {len(self.models) - NAMED} more" if len(self.models) > NAMED else ""
        asked = slug if len(slug) <= 100 else f"{slug[:100]}…"
        asked = asked.encode("utf-8", "backslashreplace").decode()
        raise UnknownModel(f'there is no model "{asked}"', field="model", mend=f"use one of {known}{more}")

    def page(self, name: str = "", *, limit: int = LIMITS[1], offset: int = 0) -> tuple[Model, ...]:
        """At most `limit` models from `offset` on whose title or slug contains `name`, letter case aside.

        Raises UsageError for a limit that is not 1..500 and for a negative offset.
        """
        if not LIMITS[0] <= limit <= LIMITS[1]:
            raise UsageError(
                f"limit is {limit}", field="limit", mend=f"use a number from {LIMITS[0]} to {LIMITS[1]}"
            )
        if offset < 0:
            raise UsageError(f"offset is {offset}", field="offset", mend="use 0 or more")
        wanted = name.strip().casefold()
        found = [
            one
            for one in self.models.values()
            if wanted in one.title.casefold() or wanted in one.slug.casefold()
        ]
        return tuple(found[offset : offset + limit])
