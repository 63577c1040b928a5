"""The delivery log as the API shows it: whose keys are the vendor's, and which never holds a secret."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from rushes.predictions.outbox import Attempt, Delivery
from rushes.webhooks.attempt import HIDDEN, STANDING_HEADERS

__all__ = ["delivery_entry", "delivery_entry_with_attempts"]


def delivery_entry(delivery: Delivery) -> dict[str, Any]:
    """One element of `webhooks` in `GET /v1/webhooks`; `status` and `next_attempt_at` are ours."""
    headers = STANDING_HEADERS | {"webhook-id": delivery.id}
    if delivery.signed:
        headers["X-Webhook-Secret"] = HIDDEN
    return {
        "execution_id": delivery.prediction_id,
        "url": delivery.url,
        "request": json.loads(delivery.body),
        "headers": headers,
        "source": delivery.source,
        "created_at": _iso(delivery.created_at),
        "status": delivery.state,
        "next_attempt_at": _iso(delivery.next_at) if delivery.state == "PENDING" else None,
    }


def delivery_entry_with_attempts(delivery: Delivery) -> dict[str, Any]:
    """The body of `GET /v1/webhooks/{execution_id}`."""
    return delivery_entry(delivery) | {"attempts": [_attempt(each) for each in delivery.attempts]}


def _attempt(attempt: Attempt) -> dict[str, Any]:
    return {
        "status": attempt.status,
        "status_code": attempt.status_code,
        "response": attempt.response,
        "error_message": attempt.error_message,
        "created_at": _iso(attempt.created_at),
        "duration": round(attempt.duration, 3),
    }


def _iso(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
