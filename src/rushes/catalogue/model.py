"""A model as the catalogue has it: its name, its input, what it costs and which engine films it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

__all__ = ["Model", "Price"]

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Price:
    """What a film costs, in USD with at most eight decimals: `base` + seconds of film x `per_second`.

    `per_second_with_audio` is the rate of a film with sound; None when sound costs nothing more.
    """

    base: Decimal = NOTHING
    per_second: Decimal = NOTHING
    per_second_with_audio: Decimal | None = None

    def public(self) -> dict[str, str]:
        """The price as the API shows it, in decimal strings."""
        with_audio = self.per_second if self.per_second_with_audio is None else self.per_second_with_audio
        return {
            "currency": "USD",
            "base": f"{self.base:f}",
            "per_second": f"{self.per_second:f}",
            "per_second_with_audio": f"{with_audio:f}",
        }


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """One entry of the catalogue, out of a manifest that was checked.

    `request_schema` is what clients are shown; `properties` are all inputs that are accepted, its own first and then
    the `extensions`, each with its JSON Schema. `means_absent` names the values that stand for no value, for example
    -1 for `seed`. `engine` is "auto" or an engine's name. `estimated_time_seconds` is processing time by seconds of
    film. `needs` are sentences on what a machine must have to film it; what stands in backticks is to be typed. `validator` is
    the compiled schema of `properties`.
    """

    title: str
    slug: str
    provider: str
    category: str
    output_type: str
    status: str
    version: str
    created_at: str
    description: str
    engine: str
    estimated_time_seconds: Mapping[int, float]
    price: Price
    request_schema: Mapping[str, Any]
    extensions: Mapping[str, Any]
    properties: Mapping[str, Any]
    means_absent: Mapping[str, tuple[object, ...]]
    needs: tuple[str, ...]
    licence: str
    notes: tuple[str, ...]
    examples: tuple[Mapping[str, Any], ...]
    validator: Any = field(repr=False)

    @property
    def default_duration(self) -> int:
        """Seconds of film when nothing is said."""
        default = self.properties.get("duration", {}).get("default")
        return int(default) if default is not None else max(self.estimated_time_seconds)

    def public(self, estimate: float | None = None) -> dict[str, Any]:
        """The object of `GET /v1/models`, ready for JSON.

        `estimate` is the processing time in seconds measured here for a film of the default length; without it the
        manifest's figure is shown.
        """
        figure = self.estimated_time_seconds.get(
            self.default_duration, max(self.estimated_time_seconds.values())
        )
        return {
            "title": self.title,
            "slug": self.slug,
            "version": self.version,
            "output_type": self.output_type,
            "request_schema": self.request_schema,
            "provider": self.provider,
            "category": self.category,
            "status": self.status,
            "description": self.description,
            "engine": self.engine,
            "price": self.price.public(),
            "estimated_time_seconds": figure if estimate is None else estimate,
            "created_at": self.created_at,
            "extensions": self.extensions,
            "examples": list(self.examples),
            "notes": list(self.notes),
            "needs": list(self.needs),
            "licence": self.licence,
        }
