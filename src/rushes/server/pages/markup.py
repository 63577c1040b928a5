"""The small Markdown that facts are written in, as HTML: `code`, *marks* and [links](address), nothing else.

Machines get it as it stands. Texts of others go through `plain` first, so that they mean nothing but themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, escape

__all__ = ["FILTERS", "as_code", "plain", "prose", "verbatim", "with_code"]

_SPECIAL = re.compile(r"([\\`*\[\]<>_|])")
_MARKS = re.compile(
    r"\\(?P<sign>[\\`*\[\]<>_|])|`(?P<code>[^`]+)`|\*(?P<mark>[^*]+)\*|\[(?P<text>[^\]]+)\]\((?P<address>[^)\s]+)\)"
)
_TICKS = re.compile("`([^`]+)`")
_OURS = re.compile(r"(https?://|/(?!/)|#)")


def plain(text: str) -> str:
    """A text with nothing in it that is markup, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def as_code(text: str) -> str:
    """A text set as code."""
    return f"`{text}`" if text.strip() and "`" not in text and "\n" not in text else plain(text)


def with_code(text: str) -> str:
    """A text of others in which nothing is markup but what stands in backticks: that is code."""
    parts = _TICKS.split(" ".join(text.split()))
    return "".join(
        as_code(part) if number % 2 else _SPECIAL.sub(r"\\\1", part) for number, part in enumerate(parts)
    )


def prose(text: str) -> Markup:
    """Small Markdown as HTML, everything else in it escaped."""
    parts, at = [], 0
    for found in _MARKS.finditer(text):
        parts += [escape(text[at : found.start()]), _html(found)]
        at = found.end()
    return Markup("").join([*parts, escape(text[at:])])


def _html(found: re.Match[str]) -> Markup:
    if found["sign"]:
        return escape(found["sign"])
    if found["code"]:
        return Markup("<code>{}</code>").format(found["code"])
    if found["mark"]:
        return Markup('<em class="mark">{}</em>').format(found["mark"])
    if _OURS.match(found["address"]):
        return Markup('<a href="{}">{}</a>').format(found["address"], found["text"])
    return escape(found[0])


def verbatim(text: str) -> Markup:
    """A text between two tags, for instance of <pre>: quotation marks stand as they are there, which makes code shorter.
    Not for attributes."""
    return Markup(str(escape(text)).replace("&#34;", '"').replace("&#39;", "'"))


FILTERS: dict[str, Callable[..., str]] = {"prose": prose, "verbatim": verbatim}
