"""What the OpenAPI document says of each endpoint; the words of the contract, in one table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from rushes import __version__
from rushes.server.contract import FAULTS, STATES
from rushes.server.endpoints import Endpoint
from rushes.server.schemas import SCHEMAS

__all__ = ["document"]


def _answer(schema: str, says: str) -> dict[str, Any]:
    return {"description": says, "content": {"application/json": {"schema": _ref(schema)}}}


def _ref(schema: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{schema}"}


def _body(schema: str) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": _ref(schema)}}}}


def _header(name: str, says: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "description": says, "schema": schema}


_KEYED: list[dict[str, list[str]]] = [{"ApiKey": []}, {"Bearer": []}]
_IDEMPOTENCY = _header(
    "Idempotency-Key",
    "Makes a create safe to repeat: the same key and body give the same prediction.",
    {"type": "string", "minLength": 1, "maxLength": 255},
)
_PREFER = _header(
    "Prefer",
    "`wait=N` holds the answer up to N seconds (60 at most) until the prediction has ended.",
    {"type": "string"},
)
_CREATE_ERRORS = (400, 401, 404, 409, 413, 429, 503, 507)
_ONE_ERRORS = (401, 404, 413, 503)
_PAGE_ERRORS = (400, 401, 503)


def _entry(
    answer: dict[str, Any],
    errors: tuple[int, ...],
    *,
    keyed: bool = True,
    **extra: Any,
) -> dict[str, Any]:
    responses = {"200": answer} | {str(code): _answer("Error", FAULTS[code].when) for code in errors}
    return {"responses": responses, "security": _KEYED if keyed else [], **extra}


def _query(name: str, says: str, **schema: Any) -> dict[str, Any]:
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": says,
        "schema": schema or {"type": "string"},
    }


def _page(limit: int, most: int = 500) -> list[dict[str, Any]]:
    return [
        _query("limit", "How many at most.", type="integer", minimum=1, maximum=most, default=limit),
        _query("offset", "How many to pass over.", type="integer", minimum=0, default=0),
    ]


def _kept(media: str, schema: dict[str, Any], says: str) -> dict[str, Any]:
    return {"description": says, "content": {media: {"schema": schema}}}


@cache
def _table() -> dict[str, dict[str, Any]]:
    return _predictions() | _models() | _records() | _videos() | _operations()


def _predictions() -> dict[str, dict[str, Any]]:
    either = {"oneOf": [_ref("Created"), _ref("Prediction")]}
    created = _kept("application/json", either, "Taken in.")
    return {
        "create": _entry(created, _CREATE_ERRORS, parameters=[_IDEMPOTENCY, _PREFER], **_body("Create")),
        "run": _entry(_answer("Run", "Ended."), _CREATE_ERRORS, parameters=[_IDEMPOTENCY], **_body("Create")),
        "get": _entry(_answer("Prediction", "As it is now."), _ONE_ERRORS),
        "cancel": _entry(_answer("Prediction", "As it is after the cancel."), _ONE_ERRORS),
        "events": _entry(_kept("text/event-stream", _ref("Event"), "Events until the end."), _ONE_ERRORS),
    }


def _models() -> dict[str, dict[str, Any]]:
    slug = _query("slug", "Which one.") | {"required": True}
    named = [_query("name", "Part of a title or slug."), *_page(500)]
    document = _kept("application/json", {"type": "object"}, "An OpenAPI document.")
    one = _answer("Model", "One model.")
    return {
        "models": _entry(_answer("Models", "An array of models."), (400,), keyed=False, parameters=named),
        "model": _entry(one, (400, 404), keyed=False, parameters=[slug]),
        "model_by_path": _entry(one, (404,), keyed=False),
        "model_document": _entry(document, (404,), keyed=False),
    }


def _records() -> dict[str, dict[str, Any]]:
    wanted = [
        *_page(50),
        _query("model", "The slug of a model."),
        _query("status", "A status.", type="string", enum=list(STATES)),
        _query("from", "Created at or after, ISO 8601."),
        _query("to", "Created at or before, ISO 8601."),
    ]
    return {
        "executions": _entry(
            _answer("Executions", "A page of the history."), _PAGE_ERRORS, parameters=wanted
        ),
        "webhooks": _entry(_answer("Webhooks", "A page of the log."), _PAGE_ERRORS, parameters=_page(50)),
        "webhook": _entry(_answer("Webhook", "One webhook with its attempts."), _ONE_ERRORS),
        "redeliver": _entry(_answer("Webhook", "Queued again."), (*_ONE_ERRORS, 409)),
    }


def _videos() -> dict[str, dict[str, Any]]:
    wanted = [
        _page(20, most=100)[0],
        _query("after", "The id of the video before the first."),
        _query("order", "By the time of creation.", type="string", enum=["asc", "desc"], default="desc"),
    ]
    taken = _answer("Video", "Taken in.")
    return {
        "video_create": _entry(taken, _CREATE_ERRORS, parameters=[_IDEMPOTENCY], requestBody=_video_body()),
        "video": _entry(_answer("Video", "As it is now."), _ONE_ERRORS),
        "video_list": _entry(_answer("Videos", "A page of videos."), _PAGE_ERRORS, parameters=wanted),
        "video_delete": _entry(_answer("VideoDeleted", "Deleted."), _ONE_ERRORS),
        "video_content": _video_content(),
    }


def _operations() -> dict[str, dict[str, Any]]:
    unready = {"503": _answer("Readiness", "Not ready; `reasons` tells why.")}
    return {
        "healthz": _entry(_answer("Health", "The process answers."), (), keyed=False),
        "readyz": _merged(_entry(_answer("Readiness", "Ready."), (), keyed=False), unready),
        "metrics": _entry(_kept("text/plain", {"type": "string"}, "All metrics."), (503,), keyed=False),
    }


def _video_body() -> dict[str, Any]:
    kinds = {"application/json": "VideoCreate", "multipart/form-data": "VideoForm"}
    return {"required": True, "content": {kind: {"schema": _ref(name)} for kind, name in kinds.items()}}


def _video_content() -> dict[str, Any]:
    film = {"video/mp4": {"schema": {"type": "string", "format": "binary"}}}
    variant = _query("variant", "Only video is made.", type="string", enum=["video"], default="video")
    entry = _entry({"description": "The film.", "content": film}, (400, *_ONE_ERRORS), parameters=[variant])
    parts = {
        "206": {"description": "The range of it that was asked for.", "content": film},
        "302": {"description": "On to the bucket that has it."},
        "304": {"description": "The caller has it already."},
        "412": _answer("Error", "The film is not the one that the conditions ask for."),
        "416": _answer("Error", "The range lies outside the film."),
    }
    return _merged(entry, parts)


def _merged(entry: dict[str, Any], responses: dict[str, Any]) -> dict[str, Any]:
    return entry | {"responses": entry["responses"] | responses}


def document(endpoints: Iterable[Endpoint]) -> dict[str, Any]:
    """The OpenAPI 3.1 document of these endpoints; those without an entry are left out."""
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints:
        if endpoint.entry:
            paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Rushes",
            "version": __version__,
            "description": "Text to film with sound. Errors are always `{status, message, details, error}`.",
        },
        "paths": paths,
        "components": {
            "schemas": SCHEMAS,
            "securitySchemes": {
                "ApiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
                "Bearer": {"type": "http", "scheme": "bearer"},
            },
        },
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    """One method of one path: its entry, with the names in the path and the request id that every answer carries."""
    entry = _table()[endpoint.entry]
    named = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in re.findall(r"{(\w+)}", endpoint.path)
    ]
    carried = {"X-Request-Id": {"schema": {"type": "string"}}}
    responses = {code: answer | {"headers": carried} for code, answer in entry["responses"].items()}
    said = " ".join((endpoint.handler.__doc__ or "").split())
    return entry | {
        "operationId": endpoint.entry,
        "tags": [endpoint.tag],
        "summary": said.partition(". ")[0].rstrip("."),
        "description": said,
        "parameters": [*named, *entry.get("parameters", [])],
        "responses": responses,
    }
