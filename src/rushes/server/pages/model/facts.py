"""All that is said of a model, computed from its manifest, the settings of this server and the contract.

The page and llms.txt are two ways of writing it down; neither says anything of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rushes.catalogue.model import Model, Price
from rushes.catalogue.pricing import as_usd, cost
from rushes.predictions.prediction import Prediction
from rushes.predictions.workers import Worker
from rushes.server.pages.markup import as_code, plain, with_code
from rushes.server.pages.model.blocks import Section
from rushes.server.pages.model.sections import sections_of
from rushes.server.pages.wording import money, seconds
from rushes.server.presence import ANY, Presence, engine_for, presence_of
from rushes.server.service import Service, served_path

__all__ = ["Fact", "ModelFacts", "Scene", "facts_of", "price_of", "scenes_of", "times_of"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is so; `text` is small Markdown."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """An example, and its film if it was filmed here. Addresses are paths of this server."""

    number: int
    prompt: str
    shape: str
    form: str
    film: str | None = None
    poster: str | None = None
    captions: str | None = None
    took: float | None = None


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """One model. `addresses` and what the sections say begin with the public address of the server. `lack` is why no film
    of it can be made here now, as a sentence without its stop; "" when one can. `engine` is what it waits for."""

    title: str
    slug: str
    path: str
    category: str
    status: str
    description: str
    price: str
    times: str
    engine: str
    lack: str
    needs: tuple[str, ...]
    facts: tuple[Fact, ...]
    scenes: tuple[Scene, ...]
    sections: tuple[Section, ...]

    @property
    def filmed(self) -> tuple[Scene, ...]:
        """The examples that have a film."""
        return tuple(scene for scene in self.scenes if scene.film)


def facts_of(
    service: Service, model: Model, workers: list[Worker], films: tuple[Prediction | None, ...]
) -> ModelFacts:
    """Everything about a model here and now; `films` are the showcase's, one for each example."""
    presence = presence_of(workers)
    return ModelFacts(
        title=model.title,
        slug=model.slug,
        path=f"/models/{model.slug}",
        category=model.category,
        status=model.status,
        description=plain(model.description),
        price=price_of(model),
        times=times_of(service, model),
        engine=engine_for(service.settings.engine, model),
        lack=presence.lack_of(service, model),
        needs=tuple(map(with_code, model.needs)),
        facts=tuple(_facts(service, model, presence)),
        scenes=scenes_of(model, films),
        sections=sections_of(service, model),
    )


def scenes_of(model: Model, films: tuple[Prediction | None, ...]) -> tuple[Scene, ...]:
    """The examples of a model, with the films that were made of them here."""
    return tuple(_scene(model, number, film) for number, film in enumerate(films))


def times_of(service: Service, model: Model) -> str:
    """How long films of each length take."""
    took = [
        f"{seconds(service.estimates.of(model, {'duration': one}))} for {one} s" for one in _lengths(model)
    ]
    return ", ".join([f"{took[0]} of film", *took[1:]])


def price_of(model: Model) -> str:
    """What a film costs, with what that makes for each length."""
    price = model.price
    if not (price.base or price.per_second or price.per_second_with_audio):
        return "free"
    lengths = _lengths(model)
    loud = [as_usd(cost(model, {"duration": length, "generate_audio": True})) for length in lengths]
    sums = ", ".join(
        f"{money(dollars)} for {length} s" for length, dollars in zip(lengths, loud, strict=True)
    )
    return f"{_rates(price)} ({sums})"


def _lengths(model: Model) -> list[str]:
    return [
        str(one) for one in model.properties.get("duration", {}).get("enum") or model.estimated_time_seconds
    ]


def _facts(service: Service, model: Model, presence: Presence) -> list[Fact]:
    whose = "measured here" if service.estimates.measured(model) else "as its manifest says"
    return [
        Fact("Provider", plain(model.provider)),
        Fact("Version", as_code(model.version)),
        Fact("Filmed by", _engine(service, model, presence)),
        Fact("Price", price_of(model)),
        Fact("Estimated time", f"{times_of(service, model)} ({whose})"),
    ]


def _engine(service: Service, model: Model, presence: Presence) -> str:
    """The engine that would film a prediction now: the one asked for, or what the workers here have."""
    asked = engine_for(service.settings.engine, model)
    if asked != ANY:
        return f"the engine {as_code(asked)}"
    offered = sorted(presence.engines)
    return f"the engine {' or '.join(map(as_code, offered))}" if offered else "the best engine of its workers"


def _rates(price: Price) -> str:
    loud = price.per_second if price.per_second_with_audio is None else price.per_second_with_audio
    parts = [f"{_amount(price.base)} a film"] if price.base else []
    if loud != price.per_second:
        parts.append(f"{_amount(loud)} a second with sound, {_amount(price.per_second)} without")
    elif loud:
        parts.append(f"{_amount(loud)} a second")
    return " and ".join(parts)


def _amount(dollars: Decimal) -> str:
    """US dollars to the last digit that the price has, and to the cent at least."""
    exact = f"{dollars.normalize():f}"
    return f"${max(exact, f'{dollars:.2f}', key=len)}"


def _scene(model: Model, number: int, film: Prediction | None) -> Scene:
    example = model.examples[number]
    form = f"/models/{model.slug}?example={number}#playground"
    shape = str((film.asked if film else example).get("aspect_ratio", "16:9"))
    scene: dict[str, Any] = {"number": number, "prompt": str(example["prompt"]), "shape": shape, "form": form}
    if film is None or film.output is None:
        return Scene(**scene)
    return Scene(
        **scene,
        film=served_path(film.output),
        poster=_shown(film.shown, "poster.jpg"),
        captions=_shown(film.shown, "captions.vtt"),
        took=film.predict_time or None,
    )


def _shown(exhibits: Mapping[str, str], name: str) -> str | None:
    return served_path(exhibits[name]) if name in exhibits else None
