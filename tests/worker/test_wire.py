"""The lines between a worker and its engine process."""

import pytest

from rushes.worker.wire import (
    Cancel,
    Failed,
    Film,
    Filmed,
    Noted,
    Progressed,
    Ready,
    Shown,
    Unable,
    decode,
    encode,
)

MESSAGES = [
    Film(1, {"prompt": "line\nbreak “ü”"}, "/tmp/film.mp4", "final"),
    Cancel(1),
    Ready("noop", "1", "as asked for"),
    Unable("no", 2),
    Progressed(1, "filming", 0.5),
    Noted(1, "one\ntwo"),
    Shown(1, "poster.jpg"),
    Filmed(1, {"frames": 120}, 1.5),
    Failed(1, "refused", "no", "prompt", "", 0.1),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_a_message_is_one_line_and_comes_back_the_same(message):
    line = encode(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode(line) == message


@pytest.mark.parametrize(
    "line", [b"", b"hello", b"[]", b"{}", b'{"is": "shout"}', b'{"is": "cancel"}', b'{"is": []}']
)
def test_anything_else_is_a_value_error(line):
    with pytest.raises(ValueError):
        decode(line)
