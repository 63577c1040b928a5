"""What the OpenAPI document says of each endpoint; the words of the contract, in one table."""

from __future__ import annotations

from functools import cache
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from rushes import __version__
from rushes.server.schemas import SCHEMAS

__all__ = ["described", "document"]


def _answer(schema: str, says: str) -> dict[str, Any]:
    return {"description": says, "content": {"application/json": {"schema": _ref(schema)}}}


def _ref(schema: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{schema}"}


def _body(schema: str) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": _ref(schema)}}}}


def _header(name: str, says: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "description": says, "schema": schema}


_ERRORS = {
    400: "The input is not valid; the message names the field and what is allowed.",
    401: "The key is missing or unknown.",
    404: "No such model or prediction, or somebody else's.",
    409: "An Idempotency-Key came again with another body, or a webhook is being sent right now.",
    413: "The body is too large.",
    429: "A limit of the key is reached; see Retry-After.",
    503: "The server cannot do this now; see Retry-After.",
    507: "There is no room for another film; nothing was stored.",
}
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
    responses: dict[int | str, Any] = {200: answer}
    responses |= {code: _answer("Error", _ERRORS[code]) for code in errors}
    return {"responses": responses, "openapi_extra": {"security": _KEYED if keyed else [], **extra}}


@cache
def _table() -> dict[str, dict[str, Any]]:
    either = {"oneOf": [_ref("Created"), _ref("Prediction")]}
    created = {"description": "Taken in.", "content": {"application/json": {"schema": either}}}
    stream = {
        "description": "Events until the end.",
        "content": {"text/event-stream": {"schema": _ref("Event")}},
    }
    page = {"description": "All metrics.", "content": {"text/plain": {"schema": {"type": "string"}}}}
    anything = {
        "description": "An OpenAPI document.",
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
    unready = {503: _answer("Readiness", "Not ready; `reasons` tells why.")}
    return {
        "create": _entry(created, _CREATE_ERRORS, parameters=[_IDEMPOTENCY, _PREFER], **_body("Create")),
        "run": _entry(_answer("Run", "Ended."), _CREATE_ERRORS, parameters=[_IDEMPOTENCY], **_body("Create")),
        "get": _entry(_answer("Prediction", "As it is now."), _ONE_ERRORS),
        "cancel": _entry(_answer("Prediction", "As it is after the cancel."), _ONE_ERRORS),
        "events": _entry(stream, _ONE_ERRORS),
        "models": _entry(_answer("Models", "An array of models."), (400,), keyed=False),
        "model": _entry(_answer("Model", "One model."), (400, 404), keyed=False),
        "model_by_path": _entry(_answer("Model", "One model."), (404,), keyed=False),
        "model_document": _entry(anything, (404,), keyed=False),
        "executions": _entry(
            _answer("Executions", "A page of the history."),
            _PAGE_ERRORS,
            parameters=[
                {
                    "name": name,
                    "in": "query",
                    "required": False,
                    "description": says,
                    "schema": {"type": "string"},
                }
                for name, says in (
                    ("from", "Created at or after, ISO 8601."),
                    ("to", "Created at or before, ISO 8601."),
                )
            ],
        ),
        "webhooks": _entry(_answer("Webhooks", "A page of the log."), _PAGE_ERRORS),
        "webhook": _entry(_answer("Webhook", "One webhook with its attempts."), _ONE_ERRORS),
        "redeliver": _entry(_answer("Webhook", "Queued again."), (*_ONE_ERRORS, 409)),
        "video_create": _entry(
            _answer("Video", "Taken in."),
            _CREATE_ERRORS,
            parameters=[_IDEMPOTENCY],
            requestBody=_video_body(),
        ),
        "video": _entry(_answer("Video", "As it is now."), _ONE_ERRORS),
        "video_list": _entry(_answer("Videos", "A page of videos."), _PAGE_ERRORS),
        "video_delete": _entry(_answer("VideoDeleted", "Deleted."), _ONE_ERRORS),
        "video_content": _video_content(),
        "healthz": _entry(_answer("Health", "The process answers."), (), keyed=False),
        "readyz": _merged(_entry(_answer("Readiness", "Ready."), (), keyed=False), unready),
        "metrics": _entry(page, (503,), keyed=False),
    }


def _video_body() -> dict[str, Any]:
    kinds = {"application/json": "VideoCreate", "multipart/form-data": "VideoForm"}
    return {"required": True, "content": {kind: {"schema": _ref(name)} for kind, name in kinds.items()}}


def _video_content() -> dict[str, Any]:
    film = {"video/mp4": {"schema": {"type": "string", "format": "binary"}}}
    entry = _entry({"description": "The film.", "content": film}, (400, *_ONE_ERRORS))
    parts: dict[int, Any] = {
        206: {"description": "The range of it that was asked for.", "content": film},
        302: {"description": "On to the bucket that has it."},
        304: {"description": "The caller has it already."},
        412: _answer("Error", "The film is not the one that the conditions ask for."),
        416: _answer("Error", "The range lies outside the film."),
    }
    return _merged(entry, parts)


def _merged(entry: dict[str, Any], responses: dict[int, Any]) -> dict[str, Any]:
    return entry | {"responses": entry["responses"] | responses}


def described(name: str) -> dict[str, Any]:
    """The arguments that a route takes for its place in the document."""
    return _table()[name]


def document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI 3.1 document of the whole API."""
    made = get_openapi(
        title="Rushes",
        version=__version__,
        description="Text to film with sound. Errors are always `{status, message, details, error}`.",
        routes=app.routes,
    )
    components = made.setdefault("components", {})
    components["schemas"] = SCHEMAS
    components["securitySchemes"] = {
        "ApiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
        "Bearer": {"type": "http", "scheme": "bearer"},
    }
    for path in made["paths"].values():
        for operation in path.values():
            operation["responses"].pop("422", None)
            for answer in operation["responses"].values():
                answer.setdefault("headers", {})["X-Request-Id"] = {"schema": {"type": "string"}}
    return made
