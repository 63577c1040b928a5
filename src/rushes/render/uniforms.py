"""Setting uniforms by name: those a program does not have are skipped, those that did not change are not sent again."""

from typing import Any

import numpy as np

__all__ = ["set_uniforms"]


def set_uniforms(program: Any, **values: Any) -> None:
    """Give `program` these values: numbers, tuples or float arrays (matrices already column-major).

    A compiler may drop what it does not need, so an unknown name is no error.
    """
    sent = program.extra
    if sent is None:
        sent = program.extra = {}
    for name, value in values.items():
        if sent.get(name) is value or (
            name in sent and not isinstance(value, np.ndarray) and sent[name] == value
        ):
            continue
        member = program.get(name, None)
        if member is None:
            sent[name] = value
            continue
        if isinstance(value, np.ndarray):
            member.write(np.ascontiguousarray(value, dtype=np.float32).tobytes())
            sent.pop(name, None)
        else:
            member.value = value
            sent[name] = value
