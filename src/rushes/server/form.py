"""A multipart form as texts by name: one reading, in memory, or one sentence about what is wrong.

It knows no endpoint. Files are refused before any of their bytes is kept, so nothing is ever written to a disk. What the
strict reader of JSON refuses (a name twice, null characters, broken UTF-8) is refused here too.
"""

from __future__ import annotations

from typing import NoReturn

from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header

from rushes.catalogue.schema_problem import shown
from rushes.server.strict_json import BodyError

__all__ = ["FIELDS", "is_form", "read_form"]

FIELDS = 100
"""Parts of one form; a create has fewer than ten."""
PLAIN = ("", "7bit", "8bit", "binary")
"""Transfer encodings that leave the bytes as they are; RFC 7578 forbids the others."""
EXAMPLE = "for example with curl -F 'prompt=…' -F seconds=5"


def is_form(content_type: str | None) -> bool:
    """Whether a body with this content type is a multipart form."""
    return bool(content_type) and str(content_type).strip().lower().startswith("multipart/")


def read_form(body: bytes, content_type: str) -> dict[str, str]:
    """The fields of a form. Raises BodyError for anything that is not a whole form of texts, whatever the bytes are."""
    kind, options = parse_options_header(content_type)
    if kind != b"multipart/form-data":
        raise BodyError(
            f"the body is {shown(kind.decode('latin-1'))}", mend=f"send multipart/form-data, {EXAMPLE}"
        )
    boundary = options.get(b"boundary", b"")
    if not boundary:
        raise BodyError(
            "the content type of the form names no boundary",
            mend="leave the Content-Type header to the library that makes the form",
        )
    if (
        body.count(b"--" + boundary) > FIELDS + 1
    ):  # before the parser, which is slow at boundaries that are none
        raise BodyError(f"the form has more than {FIELDS} fields", mend="send fewer")
    form = _Form()
    try:
        parser = MultipartParser(
            boundary,
            {
                "on_part_begin": form.begin,
                "on_header_field": form.header_name,
                "on_header_value": form.header_value,
                "on_header_end": form.header_end,
                "on_headers_finished": form.headers_end,
                "on_part_data": form.data,
                "on_part_end": form.end,
                "on_end": form.whole,
            },
        )
        parser.write(body)
    except FormParserError as error:
        at = getattr(error, "offset", -1)
        place = f" at byte {at:,}" if at >= 0 else ""
        raise BodyError(f"the body is not a multipart form{place}", mend=f"send one, {EXAMPLE}") from None
    if not form.complete:
        raise BodyError("the form ends before its last boundary", mend="send all of it")
    return form.fields


class _Form:
    """The form as far as it is read."""

    __slots__ = ("_headers", "_name", "_named", "_parts", "_text", "_value", "complete", "fields")

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self.complete = False
        self._parts = 0
        self._headers: dict[bytes, bytes] = {}
        self._named = bytearray()
        self._value = bytearray()
        self._name = ""
        self._text = bytearray()

    def begin(self) -> None:
        self._parts += 1
        self._headers = {}
        self._text = bytearray()

    def header_name(self, data: bytes, start: int, end: int) -> None:
        self._named += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        self._headers[bytes(self._named).lower()] = bytes(self._value)
        self._named, self._value = bytearray(), bytearray()

    def headers_end(self) -> None:
        """The name of the part that begins; here a file is refused."""
        disposition = self._headers.get(b"content-disposition", b"")
        _, options = parse_options_header(disposition)
        raw = options.get(b"name", b"")
        if not raw:
            raise BodyError(f"part {self._parts} of the form has no name", mend=EXAMPLE)
        name = _utf8(raw, f"the name of part {self._parts} of the form")
        if "\0" in name:
            raise BodyError(f"the name of part {self._parts} of the form holds a null character")
        if b"filename" in options or b"filename*" in disposition.lower():
            _stop(name, "is a file, and files are not taken", "describe it in the prompt")
        if name in self.fields:
            _stop(name, "is there twice", "send it once")
        encoding = self._headers.get(b"content-transfer-encoding", b"").decode("latin-1").strip().lower()
        if encoding not in PLAIN:
            _stop(name, f"has the transfer encoding {shown(encoding)}", "send plain UTF-8")
        self._name = name

    def data(self, data: bytes, start: int, end: int) -> None:
        self._text += data[start:end]

    def end(self) -> None:
        text = _utf8(bytes(self._text), _label(self._name))
        if "\0" in text:
            _stop(self._name, "holds a null character", "take it out")
        self.fields[self._name] = text

    def whole(self) -> None:
        self.complete = True


def _utf8(raw: bytes, what: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise BodyError(f"{what} is not UTF-8", mend="encode it as UTF-8") from None


def _label(name: str) -> str:
    """A name as a message may show it: plain names as they are, others quoted and short."""
    return name if name.isascii() and name.replace("_", "").isalnum() and len(name) <= 40 else shown(name)


def _stop(name: str, what: str, mend: str) -> NoReturn:
    label = _label(name)
    raise BodyError(f"{label} {what}", field=label, mend=mend)
