"""The first page: what this is, which models there are, and the way to the first film."""

from __future__ import annotations

import json
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from rushes.catalogue.model import Model
from rushes.predictions.prediction import Prediction
from rushes.server.endpoints import Endpoints
from rushes.server.pages.markup import with_code
from rushes.server.pages.model import samples, specimens
from rushes.server.pages.model.blocks import Code
from rushes.server.pages.model.facts import Scene, price_of, scenes_of, times_of
from rushes.server.pages.rendering import page
from rushes.server.presence import presence_now
from rushes.server.service import Service, service_of

__all__ = ["endpoints"]

endpoints = Endpoints("Pages")
WITH_FILMS = 24
"""Models whose films are looked up; the cards of more are drawn."""
SHOWN = ("predictionID", "status", "output")
"""Of a finished prediction, on the first page."""


@dataclass(frozen=True, slots=True)
class Card:
    """A model on the first page. `scene` is the example that stands for it; `lack` is why it cannot be filmed here now."""

    title: str
    path: str
    category: str
    description: str
    price: str
    times: str
    lack: str
    needs: tuple[str, ...]
    scene: Scene | None


@endpoints.get("/")
async def home(request: Request) -> Response:
    """The catalogue for people."""
    service = service_of(request)
    presence = await presence_now(service)
    starting = presence.starting(service)  # then it is too early to say what does not run here
    # The ones that run here come first: what the page shows and links to is of those, where there are any.
    models = sorted(
        service.catalogue.models.values(), key=lambda model: bool(presence.lack_of(service, model))
    )
    films = [await service.showcase.of(service.database, model) for model in models[:WITH_FILMS]]
    none: tuple[Prediction | None, ...] = ()
    films += [none] * (len(models) - len(films))
    hero = _hero(models, films)
    shown = {hero.prompt} if hero else set()
    cards = [
        _card(service, model, made, shown, presence.lack_of(service, model))
        for model, made in zip(models, films, strict=True)
    ]
    return page(
        request,
        "home.html",
        cards=[card for card in cards if starting or not card.lack],
        absent=[card for card in cards if card.lack and not starting],
        hero=hero,
        steps=_steps(service, models[0] if models else None),
    )


def _card(
    service: Service, model: Model, films: tuple[Prediction | None, ...], shown: set[str], lack: str
) -> Card:
    """The card of a model; its poster is one that is not `shown` on the page yet, if there is such a one."""
    posters = [scene for scene in scenes_of(model, films) if scene.poster]
    scene = min(posters, key=lambda one: (one.prompt in shown, one.shape != "16:9"), default=None)
    if scene is not None:
        shown.add(scene.prompt)
    return Card(
        title=model.title,
        path=f"/models/{model.slug}",
        category=model.category,
        description=model.description,
        price=price_of(model),
        times=times_of(service, model),
        lack=lack,
        needs=tuple(map(with_code, model.needs)),
        scene=scene,
    )


def _hero(models: list[Model], films: list[tuple[Prediction | None, ...]]) -> Scene | None:
    """The latest film of an example, a wide one if there is one; without a film the first example; or nothing."""
    filmed = [
        (scene.shape == "16:9", film.completed_at or 0.0, number, scene)
        for number, (model, made) in enumerate(zip(models, films, strict=True))
        for scene, film in zip(scenes_of(model, made), made, strict=True)
        if film is not None and scene.film
    ]
    if filmed:
        return max(filmed, key=lambda one: one[:2])[3]
    first = next((model for model in models if model.examples), None)
    return None if first is None else scenes_of(first, (None,))[0]


def _steps(service: Service, model: Model | None) -> tuple[Code, Code, Code] | None:
    """The commands of the way to the first film: a key, a create, a get."""
    if model is None:
        return None
    example = dict(model.examples[0]) if model.examples else {"prompt": "A dog runs along a beach"}
    body = {"model": model.slug, "version": model.version, "input": example}
    finished = specimens.finished(service, model)
    answer = json.dumps({name: finished[name] for name in SHOWN}, indent=2)
    return (
        Code("step-key", "Make a key", "sh", 'export RUSHES_API_KEY=$(rushes keys create "my app")'),
        Code("step-create", "Create a prediction", "sh", samples.create_line(service.public_url, body)),
        Code("step-result", "Get the film", "sh", samples.get_line(service.public_url) + answer),
    )
