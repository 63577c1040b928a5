"""The contract in words: what codes, states, fields and keys mean. The OpenAPI document and the pages both read it here.

Texts are small Markdown: `code` is the only markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rushes.exhibits import EXHIBITS

__all__ = [
    "CREATE",
    "EVENTS",
    "FAULTS",
    "FINISHED",
    "PREDICTION",
    "STATES",
    "WEBHOOK",
    "WEBHOOK_HEADERS",
    "Fault",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """An HTTP error: when it is answered, and what the caller does about it."""

    when: str
    mend: str


AGAIN = "Send it again after the seconds in `Retry-After`, with the same `Idempotency-Key`."

FAULTS: Mapping[int, Fault] = {
    400: Fault(
        "The input is not valid; the message names the field and what is allowed.",
        "Correct what the message names; the same request will never do.",
    ),
    401: Fault(
        "The key is missing or unknown.",
        "Send a key of this server in `X-API-Key`, or as `Authorization: Bearer`.",
    ),
    404: Fault(
        "No such model or prediction, or somebody else's.",
        "Check the slug or the id, and that the key is the one that made it.",
    ),
    405: Fault("The address does not take that method.", "Use one of the methods in the header `Allow`."),
    408: Fault("The request, or its body, took too long to arrive.", "Send it in one go."),
    409: Fault(
        "An Idempotency-Key came again with another body, or a webhook is being sent right now.",
        "Take a new `Idempotency-Key` for a new request.",
    ),
    413: Fault("The body is too large.", "Send less; nothing in a create needs that much."),
    429: Fault("A limit of the key is reached; see Retry-After.", AGAIN),
    431: Fault("The head of the request is too large.", "Send fewer or shorter headers."),
    500: Fault(
        "Something broke inside the server.", "Try again; tell the operator the `X-Request-Id` of the answer."
    ),
    503: Fault("The server cannot do this now; see Retry-After.", AGAIN),
    507: Fault(
        "There is no room for another film; nothing was stored.",
        "Try again later; the operator has to free some space.",
    ),
}
"""By HTTP code."""

STATES: Mapping[str, str] = {
    "processing": "It waits for a worker or is being filmed; `progress` and `stage` tell how far it is.",
    "success": "The film is at `output`.",
    "error": "It could not be made; `message` and `details` tell why.",
    "cancelled": "It was cancelled. There is no film, no charge and no webhook.",
}
"""The words of `status`; there are no others."""
FINISHED = tuple(state for state in STATES if state != "processing")

CREATE: Mapping[str, str] = {
    "model": "The slug of a model.",
    "version": "Taken and not looked at.",
    "input": "As the model's request_schema says.",
    "webhook_url": "Called once when the prediction has ended.",
    "webhook_secret": "Signs the webhook.",
}
"""What the body of a create says."""

PREDICTION: Mapping[str, str] = {
    "id": "The prediction's id.",
    "predictionID": "The same id again, under the name that the create's answer has.",
    "model": "The slug of the model.",
    "version": "The version of the model that took it in.",
    "status": "Where it stands: see the states.",
    "input": "What is filmed: the input with its defaults filled in.",
    "output": "The film; its path ends in .mp4. No key is needed. null until `status` is success.",
    "logs": "What happened, line by line: what was not understood, what was ignored.",
    "message": "One sentence about where it stands.",
    "details": "More about an error; only when `status` is error.",
    "error": "The message of an error again; only when `status` is error.",
    "metrics": "Figures.",
    "metrics.predict_time": "Seconds of filming; 0 while it runs.",
    "metrics.cost": "What was charged in USD; 0 unless there is a film.",
    "urls": "Where to ask about it.",
    "urls.get": "This object.",
    "urls.cancel": "POST here stops it.",
    "urls.events": "Its progress as server-sent events.",
    "exhibits": f"Links to what there is to see beside the film, as it comes about: {', '.join(EXHIBITS)}. No key needed.",
    "progress": "How much is done, 0 to 1.",
    "stage": "What is being done, in a word.",
    "engine": "The engine that films it.",
    "created_at": "When it was taken in.",
    "started_at": "When its filming began.",
    "completed_at": "When it ended.",
    "expires_at": "Until when the film can be fetched; null while there is none, or when it is kept for ever.",
}
"""What a get answers, by field; fields of objects after a dot."""

EVENTS: Mapping[str, str] = {
    "progress": "Whenever anything of it moves.",
    "done": "Once, at the end; then the stream closes.",
}
"""Names of server-sent events; the data of each is the body of a get."""

WEBHOOK: Mapping[str, str] = {
    "exec_id": "The prediction's id.",
    "status": "`succeeded` or `failed`.",
    "output": "The film's address, or null.",
    "error": "Why there is none, or null.",
}
"""The body of a webhook: exactly these keys."""

WEBHOOK_HEADERS: Mapping[str, str] = {
    "webhook-id": "The same on every attempt: forget what you have seen already.",
    "webhook-timestamp": "When this attempt was sent, in epoch seconds.",
    "webhook-signature": "`v1,` and the base64 of HMAC-SHA256 over id, timestamp and body; only with a secret.",
    "X-Webhook-Secret": "The secret itself, as the hosted API sends it; only with a secret.",
}
"""What a webhook carries beside its body (Standard Webhooks 1.0)."""
