"""Work done in a forked child, so that a native library is found in the same state by every line."""

import os
import sys
from collections.abc import Callable

__all__ = ["aside"]

DONE, FAILED = b"+", b"-"


def aside(work: Callable[[], bytes]) -> bytes:
    """What `work` returns in a child of this process. ValueError with its words when it fails there, or when the child dies."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _worked(work, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    if answer[:1] == DONE:
        return answer[1:]
    if answer[:1] == FAILED:
        raise ValueError(answer[1:].decode())
    raise ValueError(f"it stopped with status {status}")


def _worked(work: Callable[[], bytes], writer: int) -> None:
    """In the child: work, write, leave without any clean-up of the parent's."""
    try:
        try:
            answer = DONE + work()
        except Exception as problem:
            lines = str(problem).strip().splitlines() or [type(problem).__name__]
            answer = FAILED + lines[0][:300].encode()
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(answer)
    finally:
        sys.stderr.flush()
        os._exit(0)
