"""What a form of ours sends: texts by name, read once and never more than a little."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.requests import Request

from rushes.server.answers import Refusal
from rushes.server.bodies import read_at_most

__all__ = ["form_of", "number_in"]

LARGEST = 64 * 1024
FIELDS = 50
KIND = "application/x-www-form-urlencoded"
KEPT = "rushes.form"


async def form_of(request: Request) -> dict[str, str]:
    """The fields of the form in the body; of a name that is there twice the last. Raises Refusal 400, 413 and 415."""
    if KEPT not in request.scope:
        request.scope[KEPT] = await _read(request)
    fields: dict[str, str] = request.scope[KEPT]
    return fields


async def _read(request: Request) -> dict[str, str]:
    body = await read_at_most(request, LARGEST, "send less")
    if not body:
        return {}
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != KIND:
        raise Refusal(415, "this is not what the form on this page sends", f"send {KIND}")
    try:
        text = body.decode("ascii")
        fields = dict(
            parse_qsl(
                text, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=FIELDS
            )
        )
    except ValueError:
        raise Refusal(400, "the form is broken", "reload the page and send it again") from None
    if any("\0" in value for value in fields.values()):
        raise Refusal(400, "the form holds a null character", "take it out")
    return fields


def number_in(fields: dict[str, str], name: str, label: str) -> int:
    """A whole number. Raises Refusal 400 which calls it by its `label`."""
    written = fields.get(name, "").strip()
    if not (written.isascii() and written.isdigit() and len(written) <= 9):
        raise Refusal(
            400, f"{label} is not a whole number", f"write one into the field {label!r}; 0 is no limit"
        )
    return int(written)
