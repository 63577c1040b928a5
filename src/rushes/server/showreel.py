"""Filling the gallery of the pages: the examples of the models that have no film yet are queued, for a key of their own."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, select

from rushes.catalogue.checking import check_input
from rushes.catalogue.manifests import load_catalogue
from rushes.catalogue.model import Model
from rushes.catalogue.pricing import cost, with_prices
from rushes.predictions.admission import Order, admit
from rushes.predictions.keys import VISITOR, create_key
from rushes.predictions.schema import IS_ACTIVE, keys, predictions
from rushes.predictions.showcase import SHOWREEL
from rushes.predictions.workers import list_workers
from rushes.server.presence import ANY, engine_for, presence_of
from rushes.server.showcase import films_of
from rushes.settings import Settings

__all__ = ["Take", "filmable", "models_of", "queue_missing"]

NAME = "showreel"
EVERYWHERE = "miniature"
"""The engine that a server without special machines has as soon as it is started."""


@dataclass(frozen=True, slots=True)
class Take:
    """An example and what became of it: `queued` now, `waiting` since an earlier time, or `filmed` already."""

    model: str
    prompt: str
    state: Literal["queued", "waiting", "filmed"]
    id: str


def models_of(settings: Settings, slugs: Sequence[str] = ()) -> list[Model]:
    """The models that a server with these settings has, or those of them with these slugs. Raises UnknownModel."""
    catalogue = with_prices(load_catalogue(settings.models), settings.prices)
    return [catalogue.find(slug) for slug in slugs] if slugs else list(catalogue.models.values())


def filmable(
    connection: Connection, models: Iterable[Model], engine: str
) -> tuple[list[Model], list[tuple[Model, str]]]:
    """The models that the workers of this database can film, and the others, each with why not.

    Before any worker was heard of, those count that a server with the setting `engine` will have by itself.
    """
    presence = presence_of(list_workers(connection))
    usual = set() if presence.workers else {engine, EVERYWHERE}
    here, left = [], []
    for model in models:
        asked = engine_for(engine, model)
        lack = "" if asked in usual or asked == ANY else presence.lack(asked)
        if lack:
            left.append((model, lack))
        else:
            here.append(model)
    return here, left


def queue_missing(connection: Connection, models: Iterable[Model], engine: str) -> list[Take]:
    """Queue the examples that have no film and wait for none. `engine` is the setting of that name."""
    key = _key(connection)
    waiting = _waiting(connection, key)
    takes = []
    for model in models:
        for example, film in zip(model.examples, films_of(connection, model), strict=True):
            order = _order(key, model, check_input(model, dict(example)).values, engine)
            prompt = str(example["prompt"])
            before = waiting.get((model.slug, order.input))
            if film is not None:
                takes.append(Take(model.slug, prompt, "filmed", film.id))
            elif before is not None:
                takes.append(Take(model.slug, prompt, "waiting", before))
            else:
                admit(connection, order)
                takes.append(Take(model.slug, prompt, "queued", order.id))
    return takes


def _key(connection: Connection) -> str:
    """The id of the showreel's key, made if need be: a visitor's, no good for the API, without limits."""
    mine = (keys.c.name == NAME, keys.c.role == VISITOR, keys.c.revoked_at.is_(None))
    found: str | None = connection.execute(select(keys.c.id).where(*mine).limit(1)).scalar()
    return found or create_key(connection, NAME, VISITOR, per_minute=0, in_flight=0)[0].id


def _waiting(connection: Connection, key: str) -> dict[tuple[str, str], str]:
    """Ids of what was queued before and has not ended, by model and input."""
    active = select(predictions.c.model, predictions.c.input, predictions.c.id)
    rows = connection.execute(active.where(predictions.c.key_id == key, IS_ACTIVE))
    return {(row[0], row[1]): row[2] for row in rows}


def _order(key: str, model: Model, values: dict[str, object], engine: str) -> Order:
    return Order(
        id=str(uuid.uuid4()),
        key_id=key,
        model=model.slug,
        version=model.version,
        engine=engine_for(engine, model),
        input=json.dumps(values, ensure_ascii=False),
        source=SHOWREEL,
        cost=cost(model, values),
    )
