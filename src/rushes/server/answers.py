"""Answers in JSON, and the one shape of every error."""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.responses import Response

from rushes.errors import RushesError

__all__ = ["Refusal", "error_answer", "error_body", "json_answer", "refused", "sentence"]


class Refusal(Exception):
    """An error answer on its way out: `status` is the HTTP code, `message` one sentence, `details` more words."""

    def __init__(
        self, status: int, message: str, details: str = "", headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.details = details
        self.headers = dict(headers or {})

    def answer(self) -> Response:
        """The answer it stands for."""
        return error_answer(self.status, self.message, self.details, self.headers)


def refused(status: int, error: RushesError, headers: Mapping[str, str] | None = None) -> Refusal:
    """A refusal in the words of one of our errors; its details name the field."""
    return Refusal(status, sentence(error), f"field: {error.field}" if error.field else "", headers)


def sentence(error: RushesError) -> str:
    """What is wrong, which field, what to do; without the full stop, as API messages are."""
    return str(error).removesuffix(".")


def json_answer(body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """`body` as JSON in UTF-8."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Response(
        text.encode("utf-8", "replace"), status, dict(headers) if headers else None, "application/json"
    )


def error_body(message: str, details: str = "") -> dict[str, str]:
    """`{status, message, details, error}`; `error` repeats the message, since clients read one or the other."""
    return {"status": "error", "message": message, "details": details, "error": message}


def error_answer(
    status: int, message: str, details: str = "", headers: Mapping[str, str] | None = None
) -> Response:
    """An error in its one shape."""
    return json_answer(error_body(message, details), status, headers)
