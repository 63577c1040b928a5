"""Keys: what can name a file, and what never comes near a disk."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from tests.storage.streams import keys, put, read

from rushes.storage import BadKey, Storage, check_key, check_prefix

TRICKS = {
    "empty": "",
    "parent": "..",
    "climb": "../secret.mp4",
    "climb inside": "outputs/../../secret.mp4",
    "dots in a name": "outputs/a..b/x.mp4",
    "here": "outputs/./x.mp4",
    "hidden": "outputs/.ssh/x.mp4",
    "absolute": "/etc/passwd",
    "two slashes": "outputs//x.mp4",
    "closing slash": "outputs/x/",
    "escaped": "outputs/%2e%2e/x.mp4",
    "escaped slash": "outputs%2fx.mp4",
    "backslash": "outputs\\..\\x.mp4",
    "drive": "C:/x.mp4",
    "nul": "outputs/x.mp4\0.png",
    "line end": "outputs/x.mp4\n",
    "space": "outputs/a film.mp4",
    "not ascii": "outputs/ﬁlm.mp4",
    "full-width dots": "outputs/\uff0e\uff0e/x.mp4",
    "lone surrogate": "outputs/\udc80.mp4",
    "staging name": "outputs/x.mp4#1",
    "home": "~/x.mp4",
    "closing dot": "outputs/x.",
    "long name": "outputs/" + "x" * 201,
    "long key": "/".join(["x" * 100] * 6),
    "very long": "x" * 100_000,
}


@pytest.mark.parametrize("key", TRICKS.values(), ids=TRICKS)
def test_a_path_trick_is_no_key(key: str) -> None:
    with pytest.raises(BadKey) as caught:
        check_key(key)
    assert caught.value.field == "key"
    assert caught.value.mend
    assert not caught.value.retryable
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("key", ["x", "outputs/4f1c-22/1/-_aZ09.mp4", "a.b/c.d.json", "x" * 200])
def test_a_plain_name_is_a_key(key: str) -> None:
    assert check_key(key) == key


def test_a_prefix_may_end_with_one_slash() -> None:
    assert check_prefix("outputs/4f1c/") == "outputs/4f1c"


@pytest.mark.parametrize("prefix", ["", "/", "outputs//", "..", "outputs/../"])
def test_a_prefix_that_means_everything_or_elsewhere_is_refused(prefix: str) -> None:
    with pytest.raises(BadKey):
        check_prefix(prefix)


@pytest.mark.parametrize("trick", ["climb", "absolute", "nul", "very long", "escaped", "backslash"])
def test_no_call_takes_a_path_trick(storage: Storage, tmp_path: Path, trick: str) -> None:
    key = TRICKS[trick]
    (tmp_path / "secret.mp4").write_bytes(b"secret")

    async def tried() -> None:
        calls = [
            lambda: put(storage, key, b"new"),
            lambda: storage.head(key),
            lambda: read(storage, key, 0, 3),
            lambda: keys(storage, key),
            lambda: storage.delete_prefix(key),
            lambda: storage.presigned(key, 60),
        ]
        for call in calls:
            with pytest.raises(BadKey):
                await call()
        assert await keys(storage) == set()

    asyncio.run(tried())
    assert (tmp_path / "secret.mp4").read_bytes() == b"secret"
