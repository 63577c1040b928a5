"""Lines: spoken lines in other languages than English and Chinese are said in English if there is a translator.

Without one a line is said in its own language, where a voice for it exists. Nothing is guessed, and the log tells which of
the two was done with each line.
"""

from dataclasses import replace
from typing import Protocol

from rushes.errors import RushesError
from rushes.script.language import language_name
from rushes.script.screenplay import Line, Screenplay

__all__ = ["SPOKEN", "Translator", "translated"]

SPOKEN = frozenset({"en", "zh"})
"""Languages in which lines are said as they are."""
SHOWN = 60
"""Characters of a line that the log shows."""


class Translator(Protocol):
    """Translates one line into English. `name` is how the log calls it."""

    @property
    def name(self) -> str: ...

    def reads(self, language: str) -> bool:
        """Whether it translates from this language (ISO 639-1)."""
        ...

    def to_english(self, text: str, language: str) -> str:
        """The English for a line. Raises RushesError where it cannot be had."""
        ...


def translated(screenplay: Screenplay, translator: Translator | None) -> Screenplay:
    """The screenplay with its foreign lines in English where `translator` can, and what was done in its log."""
    lines: list[Line] = []
    said: list[str] = []
    for line in screenplay.lines:
        if line.language in SPOKEN:
            lines.append(line)
            continue
        changed, note = _in_english(line, translator)
        lines.append(changed)
        said.append(note)
    return replace(screenplay, lines=tuple(lines), log=(*screenplay.log, *said)) if said else screenplay


def _in_english(line: Line, translator: Translator | None) -> tuple[Line, str]:
    """A line as it will be said, and the sentence for the log."""
    name, shown = language_name(line.language), _shown(line.text)
    if translator is None:
        return line, f"{shown} is said in {name}: no translator is set up (RUSHES_TRANSLATOR)"
    if not translator.reads(line.language):
        return line, f"{shown} is said in {name}, which {translator.name} does not translate"
    try:
        english = translator.to_english(line.text, line.language).strip()
    except RushesError as problem:
        return line, f"{shown} is said in {name}: {translator.name} failed ({problem.message})"
    if not english:
        return line, f"{shown} is said in {name}: {translator.name} gave no words for it"
    return replace(
        line, text=english, language="en"
    ), f"{shown} ({name}) is said in English as {_shown(english)}, by {translator.name}"


def _shown(text: str) -> str:
    return f"“{text if len(text) <= SHOWN else text[: SHOWN - 1] + '…'}”"
