"""What every storage does, whatever it is made of."""

from __future__ import annotations

import asyncio
import urllib.request
from pathlib import Path

import pytest
from tests.storage.buckets import Bucket
from tests.storage.streams import KEY, ClientGone, broken, film, keys, put, read, stalled

from rushes.storage import FileMissing, Storage, StorageError, content_type

BIG = 11 * 1024 * 1024 + 7
"""Three parts of a multipart upload."""


@pytest.mark.parametrize("size", [0, 1, 256 * 1024, BIG])
def test_what_is_put_is_read_back(storage: Storage, size: int) -> None:
    async def there_and_back() -> bytes:
        assert await put(storage, KEY, film(size)) == size
        return await read(storage, KEY, 0, size)

    assert asyncio.run(there_and_back()) == film(size)


def test_empty_chunks_end_nothing(storage: Storage) -> None:
    async def gaps():
        for piece in (b"", b"one", b"", b"two", b""):
            yield piece

    async def there_and_back() -> bytes:
        assert await storage.put(KEY, gaps(), content_type="video/mp4") == 6
        return await read(storage, KEY, 0, 6)

    assert asyncio.run(there_and_back()) == b"onetwo"


def test_head_tells_size_tag_time_and_type(storage: Storage) -> None:
    async def looked() -> None:
        await put(storage, KEY, b"film")
        found = await storage.head(KEY)
        assert found is not None
        assert (found.key, found.size, found.content_type) == (KEY, 4, "video/mp4")
        assert found.etag is not None
        assert found.etag.startswith('"')
        assert found.etag.endswith('"')
        assert found.modified > 1_600_000_000

    asyncio.run(looked())


@pytest.mark.parametrize("key", ["outputs/none.mp4", "outputs", f"{KEY}/deeper"])
def test_head_of_what_is_no_file_is_none(storage: Storage, key: str) -> None:
    async def looked() -> object:
        await put(storage, KEY, b"film")
        return await storage.head(key)

    assert asyncio.run(looked()) is None


@pytest.mark.parametrize(
    ("start", "end"), [(0, 1), (5, 5), (262_140, 262_150), (2_097_150, 2_097_155), (7, BIG)]
)
def test_a_part_is_read_exactly(storage: Storage, start: int, end: int) -> None:
    async def part() -> bytes:
        await put(storage, KEY, film(BIG))
        return await read(storage, KEY, start, end)

    assert asyncio.run(part()) == film(BIG)[start:end]


def test_pieces_are_at_most_256_kib(storage: Storage) -> None:
    async def lengths() -> list[int]:
        await put(storage, KEY, film(BIG))
        return [len(piece) async for piece in storage.read(KEY, 0, BIG)]

    assert max(asyncio.run(lengths())) == 256 * 1024


@pytest.mark.parametrize("end", [1, 100])
def test_reading_what_is_not_there_says_missing(storage: Storage, end: int) -> None:
    with pytest.raises(FileMissing):
        asyncio.run(read(storage, KEY, 0, end))


def test_reading_past_the_end_is_an_error(storage: Storage) -> None:
    async def beyond() -> None:
        await put(storage, KEY, b"film")
        with pytest.raises(StorageError):
            await read(storage, KEY, 0, 5)

    asyncio.run(beyond())


def test_a_file_replaced_while_it_is_read_is_not_mixed(storage: Storage) -> None:
    async def mixed() -> None:
        await put(storage, KEY, film(BIG))
        reading = storage.read(KEY, 0, BIG)
        seen = [await anext(reading)]

        async def rest() -> None:
            async for piece in reading:
                seen.append(piece)

        await put(storage, KEY, b"\xff" * BIG)
        with pytest.raises(FileMissing):
            await rest()
        assert b"".join(seen) == film(BIG)[: sum(map(len, seen))]

    asyncio.run(mixed())


@pytest.mark.parametrize("size", [1000, BIG])
@pytest.mark.parametrize("error", [ClientGone("gone"), OSError("reset"), ValueError("bad")], ids=repr)
def test_a_broken_stream_raises_its_own_error_and_leaves_nothing(
    storage: Storage, tmp_path: Path, size: int, error: Exception
) -> None:
    async def tried() -> None:
        with pytest.raises(type(error)) as caught:
            await storage.put(KEY, broken(film(size), error), content_type="video/mp4")
        assert caught.value is error
        assert await storage.head(KEY) is None

    asyncio.run(tried())
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("size", [1000, BIG])
def test_a_cancelled_upload_leaves_nothing(storage: Storage, tmp_path: Path, size: int) -> None:
    async def tried() -> None:
        reached = asyncio.Event()
        putting = asyncio.create_task(
            storage.put(KEY, stalled(film(size), reached), content_type="video/mp4")
        )
        await asyncio.wait_for(reached.wait(), 20)
        putting.cancel()
        await asyncio.wait({putting}, timeout=20)
        assert putting.cancelled()
        assert await storage.head(KEY) is None

    asyncio.run(tried())
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_broken_stream_leaves_what_was_there_before(storage: Storage) -> None:
    async def tried() -> bytes:
        await put(storage, KEY, b"old")
        with pytest.raises(ClientGone):
            await storage.put(KEY, broken(film(BIG), ClientGone()), content_type="video/mp4")
        return await read(storage, KEY, 0, 3)

    assert asyncio.run(tried()) == b"old"


def test_no_part_of_a_broken_upload_stays_in_the_bucket(s3: Storage, bucket: Bucket) -> None:
    async def tried() -> None:
        with pytest.raises(ClientGone):
            await s3.put(KEY, broken(film(BIG), ClientGone()), content_type="video/mp4")
        reached = asyncio.Event()
        putting = asyncio.create_task(s3.put(KEY, stalled(film(BIG), reached), content_type="video/mp4"))
        await asyncio.wait_for(reached.wait(), 20)
        assert bucket.client.list_multipart_uploads(Bucket=bucket.name).get("Uploads")
        putting.cancel()
        await asyncio.wait({putting}, timeout=20)

    asyncio.run(tried())
    assert not bucket.client.list_multipart_uploads(Bucket=bucket.name).get("Uploads")


def test_list_and_delete_keep_to_whole_segments(storage: Storage) -> None:
    names = {"outputs/a/1/x.mp4", "outputs/a/2/y.mp4", "outputs/ab/1/z.mp4", "other.json"}

    async def tried() -> None:
        for name in names:
            await put(storage, name, b"film")
        assert await keys(storage) == names
        assert await keys(storage, "outputs/a") == {"outputs/a/1/x.mp4", "outputs/a/2/y.mp4"}
        assert await storage.delete_prefix("outputs/a/") == 2
        assert await keys(storage) == {"outputs/ab/1/z.mp4", "other.json"}
        assert await storage.delete_prefix("outputs/a") == 0
        assert await keys(storage, "outputs/a") == set()

    asyncio.run(tried())


def test_one_file_is_deleted_and_no_other(storage: Storage) -> None:
    async def tried() -> None:
        for name in ("outputs/a/1/x.jpg", "outputs/a/1/y.jpg"):
            await put(storage, name, b"picture")
        await storage.delete("outputs/a/1/x.jpg")
        await storage.delete("outputs/a/1/none.jpg")
        assert await keys(storage) == {"outputs/a/1/y.jpg"}

    asyncio.run(tried())


def test_many_uploads_at_once_do_not_mix(storage: Storage) -> None:
    async def tried() -> None:
        bodies = {f"outputs/{number}/1/x.mp4": bytes([number]) * 300_000 for number in range(8)}
        await asyncio.gather(*(put(storage, key, body) for key, body in bodies.items()))
        for key, body in bodies.items():
            assert await read(storage, key, 0, 300_000) == body

    asyncio.run(tried())


def test_a_bucket_keeps_the_type_and_the_prefix(s3: Storage, bucket: Bucket) -> None:
    asyncio.run(put(s3, KEY, b"film"))
    found = bucket.client.head_object(Bucket=bucket.name, Key=f"some/prefix/{KEY}")
    assert found["ContentType"] == "video/mp4"


def test_a_presigned_url_gives_the_film_to_anybody(s3: Storage) -> None:
    async def signed() -> str | None:
        await put(s3, KEY, b"film")
        return await s3.presigned(KEY, 60)

    url = asyncio.run(signed())
    assert url is not None
    assert "X-Amz-Expires=60" in url
    with urllib.request.urlopen(url, timeout=20) as answer:
        assert answer.read() == b"film"


def test_a_folder_signs_nothing(folder: Storage) -> None:
    assert asyncio.run(folder.presigned(KEY, 60)) is None


def test_only_a_folder_knows_its_free_room(folder: Storage, s3: Storage) -> None:
    free = folder.free_bytes()
    assert free is not None
    assert free > 0
    assert s3.free_bytes() is None


def test_deleting_clears_folders_and_unfinished_files(folder: Storage, tmp_path: Path) -> None:
    """What a killed server left of an upload goes with the prediction's other files."""
    asyncio.run(put(folder, KEY, b"film"))
    asyncio.run(put(folder, "outputs/other/1/x.mp4", b"film"))
    films = tmp_path / "films"
    (films / f"{KEY}#1").write_bytes(b"half a film")
    assert asyncio.run(keys(folder, "outputs/4f1c")) == {KEY}
    assert asyncio.run(folder.delete_prefix("outputs/4f1c")) == 1
    assert [path.name for path in (films / "outputs").iterdir()] == ["other"]
    asyncio.run(folder.delete_prefix("outputs/other"))
    assert list(films.iterdir()) == []


def test_deleting_does_not_follow_a_link_out_of_the_folder(folder: Storage, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "keep.txt").write_text("keep")
    asyncio.run(put(folder, KEY, b"film"))
    (tmp_path / "films" / "outputs" / "4f1c" / "link").symlink_to(outside)
    asyncio.run(folder.delete_prefix("outputs/4f1c"))
    assert (outside / "keep.txt").read_text() == "keep"


@pytest.mark.parametrize(
    ("key", "media"),
    [
        ("a/x.mp4", "video/mp4"),
        ("x.PNG", "image/png"),
        ("x.jpg", "image/jpeg"),
        ("x.jpeg", "image/jpeg"),
        ("x.json", "application/json"),
        ("x.html", "application/octet-stream"),
        ("mp4", "video/mp4"),
    ],
)
def test_the_ending_tells_the_type(key: str, media: str) -> None:
    assert content_type(key) == media
