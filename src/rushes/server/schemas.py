"""The shapes of bodies, for the OpenAPI document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rushes.exhibits import EXHIBITS
from rushes.server.contract import CREATE, EVENTS, PREDICTION, STATES

__all__ = ["SCHEMAS"]

_TEXT = {"type": "string"}
_MAYBE_TEXT = {"type": ["string", "null"]}
_NUMBER = {"type": "number"}
_COUNT = {"type": "integer", "minimum": 0}
_STATUS = {"type": "string", "enum": list(STATES)}
_TIME = {"type": ["string", "null"], "format": "date-time"}


def _object(properties: dict[str, Any], optional: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, **more}


def _told(shape: dict[str, Any], words: Mapping[str, str], above: str = "") -> dict[str, Any]:
    """The shape with what each of its fields means; `words` has fields of objects after a dot."""
    properties = {}
    for name, schema in shape["properties"].items():
        said = words[f"{above}{name}"]
        if any(place.startswith(f"{above}{name}.") for place in words):
            schema = _told(schema, words, f"{above}{name}.")
        properties[name] = schema | {"description": said}
    return shape | {"properties": properties}


def _of(schema: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{schema}"}


def _list(schema: str) -> dict[str, Any]:
    return {"type": "array", "items": _of(schema)}


_WEBHOOK = {
    "execution_id": _TEXT,
    "url": _TEXT,
    "request": {"type": "object"},
    "headers": {"type": "object"},
    "source": _TEXT,
    "created_at": _TIME,
    "status": {"type": "string", "enum": ["PENDING", "SUCCESS", "FAILED"]},
    "next_attempt_at": _TIME,
}
_ATTEMPT = {
    "status": {"type": "string", "enum": ["PENDING", "SUCCESS", "FAILED"]},
    "status_code": {"type": ["integer", "null"]},
    "response": _MAYBE_TEXT,
    "error_message": _MAYBE_TEXT,
    "created_at": _TIME,
    "duration": _NUMBER,
}
_VIDEO = {
    "prompt": {"type": "string", "minLength": 1, "maxLength": 2500},
    "model": {
        "type": "string",
        "description": "The slug of a model; kling-v2-6-pro-text-to-video when absent.",
    },
    "size": {
        "type": "string",
        "enum": [
            "1920x1080",
            "1080x1920",
            "1080x1080",
            "1280x720",
            "720x1280",
            "960x540",
            "540x960",
            "540x540",
        ],
        "description": "1920x1080, 1080x1920 or 1080x1080; 1280x720 and 720x1280 are replaced by the full size of "
        "their shape, and the logs say so. 960x540, 540x960 and 540x540 ask for a draft, where the model makes drafts. "
        "The model's default aspect ratio when absent.",
    },
    "aspect_ratio": {
        "type": "string",
        "enum": ["16:9", "9:16", "1:1"],
        "description": "The model's own input, in place of size.",
    },
    "negative_prompt": {
        "type": "string",
        "maxLength": 2500,
        "description": "As in the model's request_schema.",
    },
    "webhook_url": {"type": ["string", "null"], "description": "As in a create of /v1/prediction."},
    "webhook_secret": {"type": ["string", "null"], "description": "As in a create of /v1/prediction."},
}
_VIDEO_OPTIONAL = tuple(name for name in _VIDEO if name != "prompt")

SCHEMAS: dict[str, Any] = {
    "Error": _object({"status": {"const": "error"}, "message": _TEXT, "details": _TEXT, "error": _TEXT}),
    "Create": _told(
        _object(
            {
                "model": {"type": "string", "examples": ["kling-v2-6-pro-text-to-video"]},
                "version": {},
                "input": {"type": "object"},
                "webhook_url": _MAYBE_TEXT,
                "webhook_secret": _MAYBE_TEXT,
            },
            ("version", "webhook_url", "webhook_secret"),
        ),
        CREATE,
    ),
    "Created": _object(
        {"status": {"const": "success"}, "message": _TEXT, "predictionID": _TEXT, "id": _TEXT}
    ),
    "Prediction": _told(
        _object(
            {
                "id": _TEXT,
                "predictionID": _TEXT,
                "model": _TEXT,
                "version": _TEXT,
                "status": _STATUS,
                "input": {"type": "object"},
                "output": _MAYBE_TEXT,
                "logs": _TEXT,
                "message": _TEXT,
                "details": _TEXT,
                "error": _TEXT,
                "metrics": _object({"predict_time": _NUMBER, "cost": _NUMBER}),
                "urls": _object({"get": _TEXT, "cancel": _TEXT, "events": _TEXT}),
                "exhibits": _object(dict.fromkeys(EXHIBITS, _TEXT), tuple(EXHIBITS)),
                "progress": {"type": "number", "minimum": 0, "maximum": 1},
                "stage": _TEXT,
                "engine": _TEXT,
                "created_at": _TIME,
                "started_at": _TIME,
                "completed_at": _TIME,
                "expires_at": _TIME,
            },
            ("details", "error"),
        ),
        PREDICTION,
    ),
    "Event": _object(
        {
            "event": {"type": "string", "enum": list(EVENTS)},
            "data": {
                "type": "string",
                "description": "A Prediction as JSON.",
                "contentMediaType": "application/json",
                "contentSchema": _of("Prediction"),
            },
        }
    ),
    "Run": _object(
        {
            "status": _STATUS,
            "message": _TEXT,
            "predictionID": _TEXT,
            "id": _TEXT,
            "output": _MAYBE_TEXT,
            "error": _MAYBE_TEXT,
            "metrics": _object({"predict_time": _NUMBER, "cost": _NUMBER}),
        }
    ),
    "Model": _object(
        {
            "title": _TEXT,
            "slug": _TEXT,
            "version": _TEXT,
            "output_type": _TEXT,
            "request_schema": {"type": "object"},
            "provider": _TEXT,
            "category": _TEXT,
            "status": _TEXT,
            "description": _TEXT,
            "engine": _TEXT,
            "price": {"type": "object"},
            "estimated_time_seconds": _NUMBER,
            "needs": {"type": "array", "items": _TEXT},
            "available": {"type": "boolean"},
            "unavailable_because": _MAYBE_TEXT,
        }
    ),
    "Models": _list("Model"),
    "Execution": _object(
        {
            "id": _TEXT,
            "model": _TEXT,
            "status": _STATUS,
            "execution_cost": _NUMBER,
            "run_time": _NUMBER,
            "created_at": _TIME,
            "started_at": _TIME,
            "completed_at": _TIME,
            "output": _MAYBE_TEXT,
        }
    ),
    "Executions": _object(
        {"executions": _list("Execution"), "total_count": _COUNT, "offset": _COUNT, "limit": _COUNT}
    ),
    "WebhookEntry": _object(_WEBHOOK),
    "Attempt": _object(_ATTEMPT),
    "Webhooks": _object(
        {"webhooks": _list("WebhookEntry"), "limit": _COUNT, "offset": _COUNT, "total_count": _COUNT}
    ),
    "Webhook": _object(_WEBHOOK | {"attempts": _list("Attempt"), "message": _TEXT}, ("message",)),
    "VideoCreate": _object(
        _VIDEO
        | {
            "seconds": {
                "enum": ["5", "10", 5, 10],
                "description": "Length of the film, the model's duration: 5 when absent.",
            },
            "cfg_scale": {
                "type": "number",
                "minimum": 0,
                "maximum": 1,
                "description": "As in the model's request_schema.",
            },
            "generate_audio": {"type": "boolean", "description": "As in the model's request_schema."},
            "seed": {"type": "integer", "minimum": 0, "description": "As in the model's extensions."},
        },
        (*_VIDEO_OPTIONAL, "seconds", "cfg_scale", "generate_audio", "seed"),
    ),
    "VideoForm": _object(
        _VIDEO
        | {
            "seconds": {"type": "string", "enum": ["5", "10"], "description": "5 when absent."},
            "cfg_scale": {
                "type": "string",
                "pattern": r"^(0(\.\d+)?|1)$",
                "description": "A number as text.",
            },
            "generate_audio": {"type": "string", "enum": ["true", "false"]},
            "seed": {"type": "string", "pattern": r"^\d{1,18}$", "description": "A whole number as text."},
        },
        (*_VIDEO_OPTIONAL, "seconds", "cfg_scale", "generate_audio", "seed"),
        description="The same as texts; a part that is a file is refused.",
    ),
    "Video": _object(
        {
            "id": _TEXT,
            "object": {"const": "video"},
            "model": _TEXT,
            "status": {"type": "string", "enum": ["queued", "in_progress", "completed", "failed"]},
            "progress": {"type": "integer", "minimum": 0, "maximum": 100},
            "created_at": {"type": "integer"},
            "completed_at": {"type": ["integer", "null"]},
            "expires_at": {"type": ["integer", "null"]},
            "size": _TEXT,
            "seconds": _TEXT,
            "prompt": _TEXT,
            "remixed_from_video_id": _MAYBE_TEXT,
            "error": {"type": ["object", "null"], "properties": {"code": _TEXT, "message": _TEXT}},
        }
    ),
    "Videos": _object(
        {
            "object": {"const": "list"},
            "data": _list("Video"),
            "first_id": _MAYBE_TEXT,
            "last_id": _MAYBE_TEXT,
            "has_more": {"type": "boolean"},
        }
    ),
    "VideoDeleted": _object(
        {"id": _TEXT, "object": {"const": "video.deleted"}, "deleted": {"type": "boolean"}}
    ),
    "Health": _object({"status": {"const": "ok"}, "version": _TEXT}),
    "Readiness": _object(
        {
            "status": {"type": "string", "enum": ["ready", "loading", "unready"]},
            "reasons": {"type": "array", "items": _TEXT},
            "workers": {"type": "array", "items": {"type": "object"}},
            "version": _TEXT,
        }
    ),
}
