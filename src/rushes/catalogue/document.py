"""The OpenAPI document of one model: how to create a prediction with it and how to get the result."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from rushes.catalogue.model import Model

__all__ = ["model_document"]

_TEXT = {"type": "string"}
_TEXT_OR_NULL = {"type": ["string", "null"]}


def model_document(model: Model, base_url: str) -> dict[str, Any]:
    """A valid OpenAPI 3.1 document. `base_url` is the public address of the server, with or without a last slash."""
    security: list[dict[str, list[str]]] = [{"ApiKey": []}, {"Bearer": []}]
    return {
        "openapi": "3.1.0",
        "info": {"title": model.title, "version": model.version, "description": model.description},
        "servers": [{"url": base_url.rstrip("/") or "/"}],
        "security": security,
        "paths": {"/v1/prediction/": {"post": _create(model)}, "/v1/prediction/{id}": {"get": _get()}},
        "components": {
            "securitySchemes": {
                "ApiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
                "Bearer": {"type": "http", "scheme": "bearer"},
            },
            "schemas": _schemas(model),
        },
    }


def _create(model: Model) -> dict[str, Any]:
    example = {
        "model": model.slug,
        "version": model.version,
        "input": dict(model.examples[0]) if model.examples else {},
    }
    body: dict[str, Any] = {"schema": {"$ref": "#/components/schemas/Create"}}
    if model.examples:
        body["example"] = example
    return {
        "operationId": "createPrediction",
        "summary": f"Create a prediction with {model.title}",
        "requestBody": {"required": True, "content": {"application/json": body}},
        "responses": {
            "200": _answer("The prediction is accepted.", "Created"),
            **_errors(
                {"400": "The body or an input is invalid.", "429": "Too many creates, or too many in flight."}
            ),
        },
    }


def _get() -> dict[str, Any]:
    return {
        "operationId": "getPrediction",
        "summary": "Get a prediction",
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": _TEXT}],
        "responses": {
            "200": _answer("The prediction as it is now.", "Prediction"),
            **_errors({"404": "There is no such prediction."}),
        },
    }


def _answer(description: str, schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": description, "content": content}


def _errors(codes: dict[str, str]) -> dict[str, Any]:
    told = {"401": "The key is missing or unknown.", **codes, "default": "Anything else that went wrong."}
    return {code: _answer(text, "Error") for code, text in sorted(told.items())}


def _schemas(model: Model) -> dict[str, Any]:
    named = ("status", "message", "details", "error")
    return {
        "Input": deepcopy(dict(model.request_schema)),
        "Create": {
            "type": "object",
            "required": ["model", "input"],
            "properties": {
                "model": {"type": "string", "const": model.slug},
                "version": {"type": "string", "description": "Optional and ignored."},
                "input": {"$ref": "#/components/schemas/Input"},
                "webhook_url": {
                    "type": ["string", "null"],
                    "description": "Told when the prediction has ended.",
                },
                "webhook_secret": {
                    "type": ["string", "null"],
                    "description": "Signs what webhook_url is told.",
                },
            },
        },
        "Created": {
            "type": "object",
            "required": ["status", "message", "predictionID"],
            "properties": {
                "status": {"const": "success"},
                "message": _TEXT,
                "predictionID": _TEXT,
                "id": _TEXT,
            },
        },
        "Prediction": _prediction(),
        "Error": {
            "type": "object",
            "required": list(named),
            "properties": {**dict.fromkeys(named, _TEXT), "status": {"const": "error"}},
        },
    }


def _prediction() -> dict[str, Any]:
    figures = {"predict_time": {"type": "number"}, "cost": {"type": "number"}}
    return {
        "type": "object",
        "required": ["id", "predictionID", "status", "input", "output", "metrics", "urls"],
        "properties": {
            "id": _TEXT,
            "predictionID": _TEXT,
            "status": {"type": "string", "enum": ["processing", "success", "error", "cancelled"]},
            "input": {"$ref": "#/components/schemas/Input"},
            "output": {**_TEXT_OR_NULL, "description": "Address of the MP4 file once the status is success."},
            "logs": _TEXT_OR_NULL,
            "message": _TEXT,
            "metrics": {"type": "object", "required": list(figures), "properties": figures},
            "urls": {"type": "object", "properties": {"get": _TEXT, "cancel": _TEXT}},
        },
    }
