"""What is wrong with an input, all of it in one error."""

from __future__ import annotations

from rushes.errors import UsageError

__all__ = ["InputError"]


class InputError(UsageError):
    """An input that the model does not take. `message`, `field` and `mend` are of the first problem.

    `problems` has one sentence for each, in the order of the schema, and `details` all of them in one string.
    """

    def __init__(
        self,
        message: str,
        *,
        field: str | None = None,
        mend: str | None = None,
        problems: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, field=field, mend=mend)
        self.problems = problems or (str(self),)

    @property
    def details(self) -> str:
        """Every problem, one sentence after the other."""
        return " ".join(self.problems)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.message, self.field, self.mend, self.problems)


def _rebuild(message: str, field: str | None, mend: str | None, problems: tuple[str, ...]) -> InputError:
    return InputError(message, field=field, mend=mend, problems=problems)
