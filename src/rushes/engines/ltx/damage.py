"""The sentences about weights that cannot be used: which file, what is wrong, what to do."""

from __future__ import annotations

from pathlib import Path

from rushes.errors import EnvironmentProblem

__all__ = ["PULL", "VARIABLE", "damaged", "unreadable", "unusable"]

VARIABLE = "RUSHES_LTX"
"""The variable that names the folder of weights, and the field of every problem with them."""
PULL = "rushes models pull ltx-2.5 --accept-licence"


def damaged(path: Path, what: str, *, mend: str = "copy it again") -> EnvironmentProblem:
    """A file of the weights is not as it was when it was published."""
    return EnvironmentProblem(f"{path} {what}", field=VARIABLE, mend=f"{mend}, or fetch it with {PULL}")


def unreadable(path: Path, error: OSError) -> EnvironmentProblem:
    """The system does not give a file or folder out: it is not there, it is somebody else's, the disk fails."""
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return damaged(path, f"is a link to {path.readlink()}, which is not there")
        return damaged(path, "is missing")
    return EnvironmentProblem(
        f"{path} cannot be read: {error.strerror or error}",
        field=VARIABLE,
        mend="give the user that runs Rushes the right to read it, or copy the weights again",
    )


def unusable(message: str, mend: str) -> EnvironmentProblem:
    """A whole folder that holds something else than these weights."""
    return EnvironmentProblem(message, field=VARIABLE, mend=mend)
