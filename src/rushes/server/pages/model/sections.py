"""The sections of a model's page: how it is called, what it answers, what can go wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rushes.catalogue.model import Model
from rushes.catalogue.schema_problem import allowed
from rushes.server import contract, predictions
from rushes.server.answers import error_body
from rushes.server.intake import IDEMPOTENCY_LENGTH
from rushes.server.pages.markup import as_code, plain, with_code
from rushes.server.pages.model import samples, specimens
from rushes.server.pages.model.blocks import Block, Bullets, Code, Paragraph, Section, Table, Tabs
from rushes.server.pages.wording import bytes_size, count, seconds
from rushes.server.predictions import QUIET, RUN_LIMIT
from rushes.server.schemas import SCHEMAS
from rushes.server.service import Service
from rushes.server.waiting import LONGEST_WAIT
from rushes.webhooks.patience import LONGEST_WISH
from rushes.webhooks.schedule import RETRY_DELAYS

__all__ = ["sections_of"]

ANYTHING = (
    "text",
    "true or false",
    "a number",
    "a whole number",
    "an object",
    "an array",
    "what the schema says",
)
KINDS = {"string": "text", "boolean": "true or false", "integer": "whole number", "number": "number"}


def sections_of(service: Service, model: Model) -> tuple[Section, ...]:
    """All of them, in the order in which they are read."""
    needs = (Bullets(tuple(map(with_code, model.needs))),)
    return (
        *((Section("needs", "What it needs", needs),) if model.needs else ()),
        Section("request", "Example request", _request(service, model)),
        Section("input", "Input", _input(model)),
        Section("output", "Output", _output(service, model)),
        Section("polling", "Polling and progress", _polling(service)),
        Section("webhook", "Webhook", _webhook(service)),
        Section("errors", "Errors", _errors()),
        Section("limits", "Safe repeats and limits", _limits(service)),
        Section("notes", "Usage notes", (Bullets(tuple(map(plain, (*model.notes, *_kept(service))))),)),
        Section("licence", "Licence", (Paragraph(plain(model.licence)),)),
    )


def _request(service: Service, model: Model) -> tuple[Block, ...]:
    example = dict(model.examples[0]) if model.examples else {"prompt": "A dog runs along a beach"}
    body = {"model": model.slug, "version": model.version, "input": example}
    base = service.public_url
    codes = (
        Code("request-curl", "curl", "sh", samples.curl(base, body)),
        Code("request-python", "Python", "python", samples.python(base, body)),
        Code("request-javascript", "JavaScript", "javascript", samples.javascript(base, body)),
    )
    keys = tuple((as_code(name), says) for name, says in contract.CREATE.items())
    rows = tuple(
        (as_code(f"{one.method} {one.path}"), " ".join((one.handler.__doc__ or "").split()))
        for one in predictions.endpoints.all
    )
    others: tuple[Block, ...] = tuple(
        Code(
            f"example-{number}",
            f"Example {number + 1}",
            "json",
            json.dumps(one, ensure_ascii=False, indent=2),
            folded=True,
        )
        for number, one in enumerate(model.examples)
        if number
    )
    return (
        Paragraph(
            "Put a key of this server into `RUSHES_API_KEY`; `rushes keys create NAME` and the dashboard make one. Each of "
            "these creates a prediction, waits for it and prints the address of the film, which needs no key."
        ),
        Tabs("request", "Example request", codes),
        *((Paragraph("More inputs to try:"), *others) if others else ()),
        Table("The body of a create", ("Key", "Meaning"), keys),
        Table("Addresses", ("Address", "What it does"), rows),
    )


def _input(model: Model) -> tuple[Block, ...]:
    required = set(model.request_schema["required"])
    rows = tuple(
        (
            as_code(name) + (" *ours*" if name in model.extensions else ""),
            _kind(rule),
            as_code(json.dumps(rule["default"], ensure_ascii=False)) if "default" in rule else "–",
            plain(_allowed(rule)),
            "required" if name in required else "optional",
            plain(str(rule.get("description", ""))),
        )
        for name, rule in model.properties.items()
    )
    said = "Other keys are ignored, and the logs of the prediction name them. Whole numbers are taken for the texts of a list."
    ours = (
        "What is marked *ours* is an extension: the hosted API does not have it." if model.extensions else ""
    )
    schema = json.dumps(_terse(model.request_schema), ensure_ascii=False, indent=2)
    return (
        Table("Input", ("Name", "Type", "Default", "Allowed", "Needed", "Meaning"), rows),
        Paragraph(f"{said} {ours}".strip()),
        Code("request-schema", "JSON Schema, without the meanings", "json", schema, folded=True),
    )


def _terse(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema without the descriptions, which stand in the table above it; `GET /v1/models` has them."""
    properties = {
        name: {key: value for key, value in rule.items() if key != "description"}
        for name, rule in schema["properties"].items()
    }
    return {**schema, "properties": properties}


def _output(service: Service, model: Model) -> tuple[Block, ...]:
    rows = tuple(_fields(SCHEMAS["Prediction"]))
    body = specimens.finished(service, model)
    return (
        Paragraph(
            "A get answers this; `output` is the address of an MP4 file with H.264 picture and AAC sound."
        ),
        Code(
            "output-example", "A finished prediction", "json", json.dumps(body, ensure_ascii=False, indent=2)
        ),
        Table("Fields of a prediction", ("Field", "Type", "Meaning"), rows),
    )


def _fields(shape: Mapping[str, Any], above: str = "") -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for name, rule in shape["properties"].items():
        place = f"{above}{name}"
        rows.append((as_code(place), _kind(rule), rule["description"]))
        if any(told.startswith(f"{place}.") for told in contract.PREDICTION):
            rows += _fields(rule, f"{place}.")
    return rows


def _polling(service: Service) -> tuple[Block, ...]:
    base = service.public_url
    states = tuple((as_code(state), says) for state, says in contract.STATES.items())
    events = tuple((as_code(name), says) for name, says in contract.EVENTS.items())
    return (
        Paragraph(
            "Get a prediction every second or two; polls are not counted. Go on for as long as `status` is `processing`: "
            "every prediction ends in one of the other states, also after a restart of the server."
        ),
        Table("States", ("Status", "Meaning"), states),
        Paragraph(
            "Instead of polling, listen: each event carries the body of a get, and a comment keeps the line open when "
            f"nothing has moved for {QUIET:.0f} s."
        ),
        Code("events", "Events", "sh", samples.events_line(base)),
        Table("Events", ("Event", "When"), events),
        Paragraph(
            "Or let the create wait: with the header `Prefer: wait=N` it answers like a get, after N seconds "
            f"({LONGEST_WAIT:.0f} at most) or at the end; `POST /v1/prediction/run` answers only at the end "
            f"({seconds(RUN_LIMIT)} at most)."
        ),
        Code("cancel", "Cancel", "sh", samples.cancel_line(base)),
    )


def _webhook(service: Service) -> tuple[Block, ...]:
    keys = tuple((as_code(key), says) for key, says in contract.WEBHOOK.items())
    headers = tuple((as_code(name), says) for name, says in contract.WEBHOOK_HEADERS.items())
    private = "" if service.private_webhooks else " It must be an address on the public internet."
    whole = seconds(sum(RETRY_DELAYS))
    return (
        Paragraph(
            "With a `webhook_url` in the create, this server posts there when the film is made or has failed, not when it was "
            f"cancelled.{private} The body has exactly these keys:"
        ),
        Table("Body of a webhook", ("Key", "Meaning"), keys),
        Code("webhook-example", "A webhook", "json", specimens.webhook(service)),
        Paragraph("With a `webhook_secret` in the create it is signed:"),
        Table("Headers of a webhook", ("Header", "Meaning"), headers),
        Code("webhook-check", "Check it in Python", "python", samples.signature_check()),
        Paragraph(
            f"Any 2xx within {seconds(service.settings.webhook_timeout)} will do; redirects are not followed. Otherwise it is "
            f"sent again after {', '.join(map(seconds, RETRY_DELAYS))}: {len(RETRY_DELAYS) + 1} attempts within {whole}, "
            f"across restarts. A failure with `Retry-After` is heeded, up to {seconds(LONGEST_WISH)}. "
            "`GET /v1/webhooks/{execution_id}` has the log of it, and "
            "`POST /v1/webhooks/{execution_id}/redeliver` sends it once more."
        ),
    )


def _errors() -> tuple[Block, ...]:
    rows = tuple((as_code(str(code)), fault.when, fault.mend) for code, fault in contract.FAULTS.items())
    body = json.dumps(error_body('duration is 7; use "5" or "10"', "field: duration"), indent=2)
    return (
        Paragraph(
            "Every error has the same body: `message` is one sentence, `error` repeats it, `details` names the field. Every "
            "answer carries an `X-Request-Id`. A film that cannot be made is no HTTP error: its `status` is `error`."
        ),
        Code("error-example", "An error", "json", body),
        Table("Errors", ("Code", "When", "What to do"), rows),
    )


def _limits(service: Service) -> tuple[Block, ...]:
    settings = service.settings
    minute = (
        count(settings.creates_per_minute, "create")
        if settings.creates_per_minute
        else "any number of creates"
    )
    flight = count(settings.in_flight, "prediction") if settings.in_flight else "any number of predictions"
    allowed_here = (
        f"A key may make {minute} in a minute and have {flight} unfinished, unless it was given limits of its own. "
        "Beyond that a create is refused with `429` and `Retry-After`, and leaves nothing behind."
    )
    size = f"A body may have {bytes_size(settings.max_body)}."
    return (
        Paragraph(
            f"Send an `Idempotency-Key` with a create (up to {IDEMPOTENCY_LENGTH} characters, a new one for each film): when "
            "the answer was lost, the same request with the same key gives the same prediction instead of a second one, for "
            "as long as it is remembered."
        ),
        Bullets((allowed_here, "Gets, events, cancels and downloads are not counted.", size)),
    )


def _kept(service: Service) -> tuple[str, str]:
    settings = service.settings
    films = "for ever" if settings.keep_films is None else f"for {seconds(settings.keep_films)}"
    records = "for ever" if settings.keep_records is None else f"for {seconds(settings.keep_records)}"
    return (
        f"Films can be fetched {films} after they are made; expires_at tells until when.",
        f"Predictions are remembered {records} after their end.",
    )


def _kind(rule: Mapping[str, Any]) -> str:
    """The type of a field, in words."""
    kinds = rule.get("type", [])
    named = [kinds] if isinstance(kinds, str) else list(kinds)
    return " or ".join(KINDS.get(kind, kind) for kind in named) or "any"


def _allowed(rule: Mapping[str, Any]) -> str:
    """What may stand there; a dash where anything of its type may."""
    said = allowed(rule)
    return "–" if said in ANYTHING else said
