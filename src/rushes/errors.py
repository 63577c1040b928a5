"""The one tree of errors.

Every error is one clear sentence: what is wrong, which field it concerns, what to do about it. It knows nothing of
where it is shown; the command line and the server turn `exit_code` and `field` into their own forms.
"""

from __future__ import annotations

from typing import ClassVar

__all__ = [
    "Cancelled",
    "EnvironmentProblem",
    "OutputError",
    "PlanError",
    "PromptError",
    "RushesError",
    "UsageError",
]


class RushesError(Exception):
    """Anything Rushes can explain. `message` says what is wrong; `field` names the input; `mend` says what to do."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, field: str | None = None, mend: str | None = None) -> None:
        super().__init__(message)
        self.message = message.strip().rstrip(".")
        self.field = field
        self.mend = mend.strip().rstrip(".") if mend else None

    def __str__(self) -> str:
        named = self.field is None or self.field in self.message
        sentence = self.message if named else f"{self.field}: {self.message}"
        return f"{sentence}; {self.mend}." if self.mend else f"{sentence}."

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with the keywords, so that an error crosses a process border whole."""
        return _rebuild, (type(self), self.message, self.field, self.mend)


def _rebuild(kind: type[RushesError], message: str, field: str | None, mend: str | None) -> RushesError:
    return kind(message, field=field, mend=mend)


class UsageError(RushesError):
    """The caller asked for something that cannot be: wrong type, range or name."""

    exit_code: ClassVar[int] = 2


class PromptError(UsageError):
    """The prompt cannot be read at all: empty, too long, no words, a script nobody here can read."""


class PlanError(UsageError):
    """An edited plan is not a plan: bad JSON, unknown version, a value out of range."""


class EnvironmentProblem(RushesError):
    """This machine lacks something: OpenGL, a voice, a font, an encoder."""


class OutputError(RushesError):
    """The film cannot be written: no such folder, no permission, disk full."""


class Cancelled(RushesError):
    """The user stopped the work. Nothing was written."""

    exit_code: ClassVar[int] = 130

    def __init__(self, message: str = "cancelled, nothing was written", **named: str | None) -> None:
        super().__init__(message, field=named.get("field"), mend=named.get("mend"))
