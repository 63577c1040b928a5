"""One attempt to deliver a webhook: the request that is made of a delivery, and the outcome that is made of the answer."""

from __future__ import annotations

import json
import ssl

from rushes import __version__
from rushes.predictions.outbox import Due, Outcome
from rushes.webhooks.egress import TIME_LIMIT, Answer, GuardedNetwork, post
from rushes.webhooks.patience import asked_wait, wish
from rushes.webhooks.signature import signing_headers
from rushes.webhooks.target import parse_target

__all__ = ["HIDDEN", "RESPONSE_KEPT", "STANDING_HEADERS", "attempt"]

STANDING_HEADERS = {"Content-Type": "application/json", "User-Agent": f"Rushes/{__version__} (+webhook)"}
RESPONSE_KEPT = 2048
"""Characters of a response that go into the log."""
HIDDEN = "(hidden)"


async def attempt(
    due: Due,
    *,
    now: float,
    network: GuardedNetwork,
    tls: ssl.SSLContext | None = None,
    limit: float = TIME_LIMIT,
) -> Outcome:
    """Send a delivery once. `now` is the wall clock, for the signature and for a date until which to wait."""
    body = due.body.encode()
    headers = STANDING_HEADERS | signing_headers(due.id, int(now), body, due.secret)
    answer = await post(parse_target(due.url), headers, body, network=network, tls=tls, limit=limit)
    return _outcome(answer, due.secret, now + answer.duration)


def _outcome(answer: Answer, secret: str | None, now: float) -> Outcome:
    status = answer.status_code
    succeeded = status is not None and 200 <= status < 300
    asked = None if succeeded else asked_wait(answer.retry_after, now)
    if succeeded:
        problem = None
    elif status is None:
        problem = answer.problem
    else:
        problem = f"The receiver answered {status}" + (
            "; redirects are not followed" if 300 <= status < 400 else ""
        )
        problem += f"; it asks {wish(asked)}" if asked else ""
    response = None if status is None else _shown(answer, secret)
    return Outcome(succeeded, status, response, problem, answer.duration, asked)


def _shown(answer: Answer, secret: str | None) -> str:
    """The beginning of a response as text that any database takes, without the secret that a receiver may echo."""
    text = answer.body.decode("utf-8", "replace").replace("\x00", "\ufffd")
    if secret is not None:
        forms = (secret, json.dumps(secret)[1:-1], secret.encode("latin-1").decode("utf-8", "replace"))
        for form in forms:
            text = text.replace(form, HIDDEN)
        if answer.problem is not None:  # perhaps cut in the middle of an echo
            text = text[: -max(map(len, forms))]
    return text[:RESPONSE_KEPT]
