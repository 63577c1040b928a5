"""Rows as bodies: what the API shows of a prediction."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from rushes.exhibits import EXHIBITS
from rushes.predictions.prediction import Prediction
from rushes.predictions.schema import ACTIVE, CANCELLED, ERROR, SUCCESS
from rushes.server.service import Service

__all__ = ["STATUS", "created_body", "execution_body", "iso", "prediction_body", "run_body", "usd"]

STATUS = {
    "queued": "processing",
    "processing": "processing",
    "success": "success",
    "error": "error",
    "cancelled": "cancelled",
}
"""States as clients know them: a word they don't know makes several of them poll for ever."""
MICROCENTS = 100_000_000
"""In a dollar."""


def iso(seconds: float | None) -> str | None:
    """Epoch seconds as ISO 8601 in UTC with milliseconds."""
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def usd(microcents: int) -> float:
    """Micro-cents as the number of dollars that bodies show."""
    return microcents / MICROCENTS


def created_body(prediction: Prediction) -> dict[str, Any]:
    """The answer to a create."""
    return {
        "status": "success",
        "message": "Prediction created successfully",
        "predictionID": prediction.id,
        "id": prediction.id,
    }


def prediction_body(service: Service, prediction: Prediction) -> dict[str, Any]:
    """The answer to a get: the envelope of the hosted API and what is ours beside it."""
    one = f"{service.public_url}/v1/prediction/{prediction.id}"
    body: dict[str, Any] = {
        "id": prediction.id,
        "predictionID": prediction.id,
        "model": prediction.model,
        "version": prediction.version,
        "status": STATUS[prediction.state],
        "input": prediction.asked,
        "output": service.film_url(prediction.output) if prediction.output else None,
        "logs": prediction.logs,
        "metrics": {"predict_time": round(prediction.predict_time, 3), "cost": _cost(prediction)},
        "urls": {"get": one, "cancel": f"{one}/cancel", "events": f"{one}/events"},
        "exhibits": _exhibits(service, prediction),
        "progress": round(prediction.progress, 4),
        "stage": prediction.stage,
        "engine": prediction.made_by or prediction.engine,
        "created_at": iso(prediction.created_at),
        "started_at": iso(prediction.started_at),
        "completed_at": iso(prediction.completed_at),
        "expires_at": iso(prediction.expires_at) if prediction.output else None,
    }
    return body | _words(prediction)


def _exhibits(service: Service, prediction: Prediction) -> dict[str, str]:
    """Name → link of what there is to look at beside the film, in the order in which it comes about."""
    return {name: service.film_url(prediction.shown[name]) for name in EXHIBITS if name in prediction.shown}


def _cost(prediction: Prediction) -> float:
    """What was charged; nothing while it runs, and nothing for what did not come."""
    return usd(prediction.cost) if prediction.state == SUCCESS else 0


def _words(prediction: Prediction) -> dict[str, str]:
    if prediction.state in ACTIVE:
        return {"message": "Prediction is being processed"}
    if prediction.state == CANCELLED:
        return {"message": prediction.message or "Prediction was cancelled"}
    if prediction.state == ERROR:
        message = prediction.message or "the film could not be made"
        return {"message": message, "details": prediction.details or "", "error": message}
    return {"message": "Prediction completed successfully"}


def run_body(service: Service, prediction: Prediction) -> dict[str, Any]:
    """The answer to a synchronous run."""
    shown = prediction_body(service, prediction)
    return {
        "status": shown["status"],
        "message": shown["message"],
        "predictionID": prediction.id,
        "id": prediction.id,
        "output": shown["output"],
        "error": shown.get("error"),
        "metrics": shown["metrics"],
    }


def execution_body(service: Service, prediction: Prediction) -> dict[str, Any]:
    """One line of the history."""
    ended = prediction.completed_at
    began = prediction.started_at
    return {
        "id": prediction.id,
        "model": prediction.model,
        "status": STATUS[prediction.state],
        "execution_cost": _cost(prediction),
        "run_time": round(ended - began, 3) if ended and began else 0,
        "created_at": iso(prediction.created_at),
        "started_at": iso(began),
        "completed_at": iso(ended),
        "output": service.film_url(prediction.output) if prediction.output else None,
    }
