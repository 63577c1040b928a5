"""What the template of the playground shows: the form, what a film costs and takes here, and whether one may film."""

from __future__ import annotations

import json
from dataclasses import dataclass

from starlette.requests import Request

from rushes.catalogue.model import Model
from rushes.server.pages.playground.form import Field, fields_of
from rushes.server.pages.visitors import Visitor, playground_open
from rushes.server.service import service_of

__all__ = ["Playground", "playground_of"]


@dataclass(frozen=True, slots=True)
class Playground:
    """The playground of one model for one visitor. `facts` is JSON for the script of the page, no secret in it but the
    visitor's own token. `lack` is why nobody here could film it now, as a sentence without its stop, or ""."""

    model: Model
    open: bool
    closed_because: str
    lack: str
    main: tuple[Field, ...]
    more: tuple[Field, ...]
    facts: str

    @property
    def takes_plan(self) -> bool:
        """Whether a film of this model may come with its plan, which can be filmed again."""
        return "plan" in self.model.properties

    @property
    def board(self) -> str:
        """What stands where the storyboard will be."""
        if self.takes_plan:
            return "The director's stills appear here before the camera rolls: one for each shot."
        if "draft_first" in self.model.properties:
            return "With “Draft first” on, the stills of the draft appear here: one for each shot."
        return "Films of this model come without a storyboard."


async def playground_of(request: Request, model: Model, visitor: Visitor, lack: str) -> Playground:
    """Everything for `playground.html`; pass it on as `playground`."""
    service = service_of(request)
    allowed = await playground_open(request)
    fields = fields_of(model)
    lengths = model.properties.get("duration", {}).get("enum") or model.estimated_time_seconds
    facts = {
        "model": model.slug,
        "version": model.version,
        "token": visitor.token,
        "publicUrl": service.public_url,
        "price": model.price.public(),
        "seconds": {str(length): service.estimates.of(model, {"duration": length}) for length in lengths},
        "takesPlan": "plan" in model.properties,
        "examples": list(model.examples),
        "lack": lack,
    }
    return Playground(
        model=model,
        open=allowed,
        closed_because="" if allowed else _why(service.settings.playground),
        lack=lack,
        main=tuple(field for field in fields if field.main),
        more=tuple(field for field in fields if not field.main),
        facts=json.dumps(facts, ensure_ascii=False, separators=(",", ":")),
    )


def _why(setting: str) -> str:
    if setting == "off":
        return "The playground is switched off on this server. Use the API with a key."
    return "On this server the playground is for the operator: sign in to film from here, or use the API with a key."
