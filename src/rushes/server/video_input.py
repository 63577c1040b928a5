"""From OpenAI's words for a video to ours: which model, `seconds` and `size`, texts of a form as what they mean.

Pure: it reads fields and a model, and answers the body of a create with a line for the logs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rushes.catalogue.model import Model
from rushes.catalogue.schema_problem import shown
from rushes.errors import UsageError
from rushes.server.strict_json import DIGITS

__all__ = ["DEFAULT_MODEL", "DEFAULT_SECONDS", "PIXELS", "create_of", "model_named"]

DEFAULT_MODEL = "kling-v2-6-pro-text-to-video"
DEFAULT_SECONDS = "5"
"""OpenAI's is 4, which nothing here films; the hosted model's own, 10, is what `/v1/prediction` takes."""
PIXELS = {"16:9": "1920x1080", "9:16": "1080x1920", "1:1": "1080x1080"}
SIZES = {size: ratio for ratio, size in PIXELS.items()} | {"1280x720": "16:9", "720x1280": "9:16"}
"""Sizes that are taken, with the aspect ratio each means. The last two are the commonest of OpenAI's own."""
DRAFTS = {"960x540": "16:9", "540x960": "9:16", "540x540": "1:1"}
"""Sizes of drafts, which the engine remote of another Rushes asks for."""
OURS = ("webhook_url", "webhook_secret")
"""Fields beside the input that a create of `/v1/prediction` has too."""
REFERENCES = ("_reference", "reference_url")
"""How the fields end that hold a picture, a film or a sound to begin from (input_reference at OpenAI, image_reference
and others at vLLM-Omni, reference_url at SGLang): a film without it would be another."""
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?", re.ASCII)


def model_named(fields: Mapping[str, object]) -> str:
    """The slug that is asked for, or the default. Raises UsageError when it is no text."""
    slug = fields.get("model")
    if slug is None or slug == "":
        return DEFAULT_MODEL
    if not isinstance(slug, str):
        raise UsageError(
            f"model is {shown(slug)}", field="model", mend=f'use the slug of one, such as "{DEFAULT_MODEL}"'
        )
    return slug


def create_of(fields: Mapping[str, object], model: Model, *, texts: bool) -> tuple[dict[str, Any], str]:
    """The body of a create with these fields, and a line for the logs ("" for none). Raises UsageError.

    With `texts` all values are the texts of a form: those of numbers and of true and false are read as such. Anything
    that is neither ours nor OpenAI's stays in the input, where the check of the model's schema judges it.
    """
    _refuse_references(fields)
    input: dict[str, Any] = {
        name: _meant(value, model.properties.get(name, {})) if texts else value
        for name, value in fields.items()
        if name not in ("model", "seconds", "size", "width", "height", *OURS)
    }
    _set_duration(input, fields.get("seconds"), model)
    note = _set_ratio(input, _size(fields), model)
    more = {name: fields[name] for name in OURS if name in fields}
    return {"model": model.slug, "input": input, **more}, note


def _refuse_references(fields: Mapping[str, object]) -> None:
    for name, value in fields.items():
        if name.partition("[")[0].endswith(REFERENCES) and value not in (None, ""):
            raise UsageError(
                f"{name[:40]} is not supported, the models here film from text alone",
                field=name[:40],
                mend="leave it out and describe it in the prompt",
            )


def _meant(value: object, rule: Mapping[str, Any]) -> object:
    """What the text of a form's field means under its rule; as it is when it means nothing else."""
    kind = rule.get("type")
    if not isinstance(value, str) or kind not in ("number", "integer", "boolean"):
        return value
    text = value.strip()
    if kind == "boolean":
        return {"true": True, "false": False}.get(text.lower(), value)
    found = _NUMBER.fullmatch(text) if len(text) <= DIGITS else None
    if found is None:
        return value
    return float(text) if found[2] or found[3] else int(text)


def _set_duration(input: dict[str, Any], given: object, model: Model) -> None:
    """`seconds` as the model's `duration`; `duration` itself is taken where `seconds` is not there."""
    if "duration" not in model.properties:
        if given is not None:
            input["seconds"] = given  # the check of the input notes that it was ignored
        return
    allowed = [str(one) for one in model.properties["duration"].get("enum", ("5", "10"))]
    if given is None or given == "":
        if input.get("duration") is None and DEFAULT_SECONDS in allowed:
            input["duration"] = DEFAULT_SECONDS
        return
    wanted = _whole(given)
    if wanted not in allowed:
        raise UsageError(
            f"seconds is {shown(given)}", field="seconds", mend=f"use {' or '.join(map(shown, allowed))}"
        )
    other = input.get("duration")
    if other is not None and _whole(other) != wanted:
        raise UsageError(
            f"seconds is {wanted} and duration is {shown(other)}", field="seconds", mend="send one of the two"
        )
    input["duration"] = wanted


def _whole(value: object) -> str | None:
    """5, 5.0 and "5" as "5"; None for what is no such thing."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    return str(value).strip()


def _size(fields: Mapping[str, object]) -> object:
    """`size`, or vLLM-Omni's `width` and `height` where there is none; one of the two alone means nothing."""
    size, width, height = fields.get("size"), fields.get("width"), fields.get("height")
    if size in (None, "") and width is not None and height is not None:
        return f"{_whole(width)}x{_whole(height)}"
    return size


def _set_ratio(input: dict[str, Any], given: object, model: Model) -> str:
    """`size` as the model's `aspect_ratio`, and its `quality` where that is a draft's; a line for the logs when another size
    is filmed."""
    if given is None or given == "":
        return ""
    if "aspect_ratio" not in model.properties:
        input["size"] = given
        return ""
    size = given.strip().lower() if isinstance(given, str) else ""
    ratio = SIZES.get(size) or DRAFTS.get(size)
    if ratio is None or ratio not in model.properties["aspect_ratio"].get("enum", (ratio,)):
        raise UsageError(f"size is {shown(given)}", field="size", mend=f"use {_listed(list(SIZES))}")
    other = input.get("aspect_ratio")
    if other is not None and other != ratio:
        raise UsageError(
            f"size is {given}, which is {ratio}, and aspect_ratio is {shown(other)}",
            field="size",
            mend="send one of the two",
        )
    input["aspect_ratio"] = ratio
    filmed = PIXELS[ratio]
    if size in DRAFTS and "quality" in model.properties and input.setdefault("quality", "draft") == "draft":
        return ""
    return "" if given == filmed else f"size {given} is not filmed here, replaced by {filmed} ({ratio})"


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
