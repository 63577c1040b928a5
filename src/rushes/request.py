"""What is asked for: a prompt and its options, checked in one place for the command line, Python and the server.

The fields, defaults and rules are those of the hosted model's input schema; `seed` and `language` are ours.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from rushes.errors import PromptError, UsageError

__all__ = [
    "ASPECT_RATIOS",
    "DURATIONS",
    "LANGUAGES",
    "PROMPT_LIMIT",
    "RATE",
    "TIERS",
    "FilmRequest",
    "title_of",
]

RATE = 24
"""Frames a second of every film."""
DURATIONS = (5, 10)
"""Seconds a film may last."""
ASPECT_RATIOS = {"16:9": (1920, 1080), "9:16": (1080, 1920), "1:1": (1080, 1080)}
"""Width and height in pixels of each aspect ratio."""
PROMPT_LIMIT = 2500
"""Characters, as in the hosted model."""
LANGUAGES = ("en", "zh", "es", "fr", "de", "pt", "it", "ja", "ko")
"""Languages that a prompt may be said to be in. English and Chinese are read, of the others their common words."""
TIERS = ("distilled", "quality")
"""What open weights may be asked for: the quick ones, or the full ones, which take several times longer."""
SEED_LIMIT = 2**63
TITLE = 60
"""Letters of a title that is taken from the prompt."""

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」|『[^』]*』|«[^»]*»|‘[^’]*’")
_READABLE = (
    "LATIN",
    "CJK",
    "FULLWIDTH",
    "IDEOGRAPHIC",
    "HIRAGANA",
    "KATAKANA",
    "KATAKANA-HIRAGANA",
    "HANGUL",
)


@dataclass(frozen=True, slots=True)
class FilmRequest:
    """One film, as the caller wants it. Unchecked until `validated`."""

    prompt: str
    duration: int | str = 10
    aspect_ratio: str = "16:9"
    negative_prompt: str = "blur, distort, and low quality"
    cfg_scale: float = 0.5
    generate_audio: bool = True
    seed: int | None = None
    language: str | None = None
    plan: Mapping[str, Any] | None = None
    """A plan that is filmed as it stands, instead of reading the prompt; what is in it is checked by `plan_file.plan_of`."""
    tier: str = TIERS[0]
    """Which weights film, where an engine has several."""
    draft_first: bool = False
    """Whether the miniature engine's draft is shown before an engine that takes longer begins."""
    enhance_prompt: bool = False
    """Whether an engine that can may write the prompt out at more length first; what it wrote is kept with the film."""

    @property
    def frames(self) -> int:
        """Pictures in the film."""
        return int(self.duration) * RATE

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return ASPECT_RATIOS[self.aspect_ratio]

    def validated(self) -> FilmRequest:
        """The same request with every field checked and in its plain form (`duration` and `seed` are integers).

        Raises UsageError, or PromptError for the prompt, naming the field.
        """
        return replace(
            self,
            prompt=_prompt(self.prompt),
            duration=_duration(self.duration),
            aspect_ratio=_choice("aspect_ratio", self.aspect_ratio, tuple(ASPECT_RATIOS)),
            negative_prompt=_text("negative_prompt", self.negative_prompt),
            cfg_scale=_scale(self.cfg_scale),
            generate_audio=_boolean("generate_audio", self.generate_audio),
            seed=_seed(self.seed),
            language=None if self.language is None else _choice("language", self.language, LANGUAGES),
            plan=_plan(self.plan),
            tier=_choice("tier", self.tier, TIERS),
            draft_first=_boolean("draft_first", self.draft_first),
            enhance_prompt=_boolean("enhance_prompt", self.enhance_prompt),
        )

    @classmethod
    def of(cls, prompt: str, options: dict[str, object]) -> FilmRequest:
        """A checked request from loose options; a name that is no option raises UsageError."""
        known = [field.name for field in fields(cls) if field.name != "prompt"]
        for name in options:
            if name not in known:
                raise UsageError(
                    f"{name} is not an option", field=name, mend=f"use one of {', '.join(known)}"
                )
        return cls(prompt, **options).validated()  # type: ignore[arg-type]  # validated() checks the types


def title_of(prompt: str) -> str:
    """A film's title where nobody has given one: the prompt's beginning on one line, cut between words where it has blanks."""
    line = " ".join(prompt.split())
    if len(line) <= TITLE:
        return line
    start = line[:TITLE]
    return f"{start.rpartition(' ')[0] or start[:-1]}…"


def _text(field: str, value: object) -> str:
    if not isinstance(value, str):
        raise UsageError(f"{field} must be text, not {_named(value)}", field=field, mend="give a string")
    if len(value) > PROMPT_LIMIT:
        raise UsageError(
            f"{field} has {len(value):,} characters where {PROMPT_LIMIT:,} are allowed",
            field=field,
            mend=f"shorten it by {len(value) - PROMPT_LIMIT:,}",
        )
    return value.strip()


def _prompt(value: object) -> str:
    try:
        text = _text("prompt", value)
    except UsageError as error:
        raise PromptError(error.message, field="prompt", mend=error.mend) from None
    if not text:
        raise PromptError("the prompt is empty", field="prompt", mend="say what should be seen and heard")
    if not text.isprintable() and any(_is_control(letter) for letter in text):
        raise PromptError(
            "the prompt holds control characters or broken text", field="prompt", mend="give plain UTF-8 text"
        )
    if not any(letter.isalpha() for letter in text):
        raise PromptError("the prompt has no words", field="prompt", mend="say what should be seen and heard")
    _readable(text)
    return text


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cs", "Cc") and letter not in "\t\r\n"


def _readable(text: str) -> None:
    """Refuse a prompt whose scenario is in a script that is not read here; spoken lines may be in any."""
    if text.isascii():
        return
    letters = [letter for letter in _QUOTED.sub("", text) if letter.isalpha()]
    scripts = Counter(unicodedata.name(letter, "UNKNOWN").split()[0] for letter in letters)
    readable = sum(count for script, count in scripts.items() if script in _READABLE)
    if readable * 2 >= len(letters):
        return
    foreign = max((s for s in scripts if s not in _READABLE), key=lambda s: scripts[s]).capitalize()
    raise PromptError(
        f"the prompt is written in {foreign} script, which is not understood",
        field="prompt",
        mend="write it in English or Chinese (spoken lines in quotation marks may stay as they are)",
    )


def _duration(value: object) -> int:
    for seconds in DURATIONS:
        if value == str(seconds) or (type(value) is int and value == seconds):
            return seconds
    raise UsageError(f"duration is {_named(value)}", field="duration", mend="use 5 or 10 (seconds)")


def _choice(field: str, value: object, allowed: tuple[str, ...]) -> str:
    if isinstance(value, str) and value in allowed:
        return value
    raise UsageError(f"{field} is {_named(value)}", field=field, mend=f"use one of {', '.join(allowed)}")


def _scale(value: object) -> float:
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and math.isfinite(value)
        and 0 <= value <= 1
    ):
        return float(value)
    raise UsageError(f"cfg_scale is {_named(value)}", field="cfg_scale", mend="use a number from 0 to 1")


def _boolean(field: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise UsageError(f"{field} is {_named(value)}", field=field, mend="use true or false")


def _plan(value: object) -> Mapping[str, Any] | None:
    if value is None or isinstance(value, dict):
        return value
    raise UsageError(
        f"plan is {_named(value)}", field="plan", mend="give the object that `rushes plan` prints"
    )


def _seed(value: object) -> int:
    if value is None:
        return 0
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < SEED_LIMIT:
        return value
    raise UsageError(f"seed is {_named(value)}", field="seed", mend="use a whole number from 0")


def _named(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:40]}…"
