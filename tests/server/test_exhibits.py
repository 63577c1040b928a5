"""What workers show beside a film: taken under the lease, served to anybody with its address, gone with the film."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.predictions.rows import time_passes
from tests.server.running import Api, serving
from tests.server.shapes import is_error
from tests.storage.buckets import cloudless, fresh_bucket, s3_server

from rushes.exhibits import EXHIBITS
from rushes.predictions.schema import predictions
from rushes.server.chores import clean, take_back

JPEG = b"\xff\xd8\xff\xe0"
SAMPLES = {
    "plan.json": b'{"a": "plan"}',
    "captions.vtt": b"WEBVTT\n",
    "draft.mp4": b"\x00\x00\x00\x18ftypisom",
    "prompt.txt": "A dog runs, “woof”".encode(),
}


def running(api: Api) -> dict[str, Any]:
    """A new prediction's job."""
    api.drop_queue()
    api.create()
    job = api.claim()
    assert job is not None
    return job


def put(
    api: Api, job: dict[str, Any], name: str, data: bytes | None = None, **headers: str
) -> httpx.Response:
    """The answer to an exhibit of a job."""
    content = data if data is not None else SAMPLES.get(name, JPEG)
    return api.worker.put(
        f"/v1/worker/jobs/{job['id']}/exhibits/{name}",
        content=content,
        headers={"X-Lease": job["lease"]} | headers,
    )


def shown(api: Api, job: dict[str, Any]) -> dict[str, str]:
    return dict(api.client.get(f"/v1/prediction/{job['id']}").json()["exhibits"])


def stored(api: Api, job: dict[str, Any]) -> list[str]:
    """Names of the exhibits of a prediction that lie in the storage."""
    folder = Path(api.service.settings.data) / "films" / "outputs" / job["id"]
    return sorted(path.name.split("-")[-1] for path in folder.rglob("*") if path.suffix in (".jpg", ".json"))


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    """A server on SQLite, for what no database decides."""
    with serving(data=tmp_path_factory.mktemp("one")) as api:
        yield api


def test_nothing_is_shown_at_first(api: Api) -> None:
    assert shown(api, running(api)) == {}


def test_each_name_has_a_link_of_its_own(api: Api) -> None:
    job = running(api)
    for name in reversed(EXHIBITS):
        answer = put(api, job, name)
        assert (answer.status_code, answer.json()) == (200, {})
    links = shown(api, job)
    assert list(links) == list(EXHIBITS)
    for name, link in links.items():
        assert link.startswith(f"{api.url}/files/{job['id']}/1/")
        assert api.bare.get(link).content == SAMPLES.get(name, JPEG)


def test_a_newer_one_takes_the_place_of_the_one_before(api: Api) -> None:
    job = running(api)
    put(api, job, "preview.jpg", JPEG + b"1")
    old = shown(api, job)["preview.jpg"]
    put(api, job, "preview.jpg", JPEG + b"2")
    new = shown(api, job)["preview.jpg"]
    assert api.bare.get(new).content == JPEG + b"2"
    is_error(api.bare.get(old), 404)
    assert stored(api, job) == ["preview.jpg"]


def test_who_has_lost_the_lease_shows_nothing(api: Api) -> None:
    job = running(api)
    is_error(put(api, job | {"lease": "old"}, "poster.jpg"), 409, "the lease is lost")
    api.client.post(f"/v1/prediction/{job['id']}/cancel")
    is_error(put(api, job, "poster.jpg"), 409, "the lease is lost")
    assert (shown(api, job), stored(api, job)) == ({}, [])


def test_a_lease_lost_while_the_file_was_stored_leaves_no_file(
    one: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = running(one)
    from rushes.server import exhibits

    monkeypatch.setattr(exhibits, "exhibit", lambda *_: None)
    is_error(put(one, job, "poster.jpg"), 409, "the lease is lost")
    assert (shown(one, job), stored(one, job)) == ({}, [])


def test_a_film_keeps_what_was_shown(api: Api) -> None:
    job = running(api)
    put(api, job, "poster.jpg")
    api.film(job)
    assert list(shown(api, job)) == ["poster.jpg"]
    is_error(put(api, job, "strip.jpg"), 409, "the lease is lost")


def test_another_attempt_begins_with_nothing(api: Api) -> None:
    job = running(api)
    put(api, job, "poster.jpg")
    said = {"lease": job["lease"], "status": "retry", "engine": "miniature", "logs": ""}
    assert api.worker.post(f"/v1/worker/jobs/{job['id']}/finish", json=said).json()["recorded"] is True
    assert (shown(api, job), stored(api, job)) == ({}, [])
    again = api.claim()
    assert again is not None
    put(api, again, "strip.jpg")
    assert (list(shown(api, job)), stored(api, job)) == (["strip.jpg"], ["strip.jpg"])


def test_what_is_given_back_begins_with_nothing(api: Api) -> None:
    job = running(api)
    put(api, job, "poster.jpg")
    said = {"lease": job["lease"], "logs": ""}
    assert api.worker.post(f"/v1/worker/jobs/{job['id']}/release", json=said).status_code == 200
    assert (shown(api, job), stored(api, job)) == ({}, [])


def test_what_a_silent_worker_has_shown_goes_with_its_lease(api: Api) -> None:
    job = running(api)
    put(api, job, "poster.jpg")
    api.write(time_passes, 3600, predictions)
    api.service.hearing.since = -1e9
    asyncio.run_coroutine_threadsafe(take_back(api.service), api.loop).result(30)
    assert (shown(api, job), stored(api, job)) == ({}, [])


def test_events_tell_of_what_is_shown(api: Api) -> None:
    job = running(api)
    with api.client.stream("GET", f"/v1/prediction/{job['id']}/events") as answer:
        lines = (line for line in answer.iter_lines() if line.startswith("data: "))
        assert json.loads(next(lines)[6:])["exhibits"] == {}
        put(api, job, "storyboard.jpg")
        assert list(json.loads(next(lines)[6:])["exhibits"]) == ["storyboard.jpg"]


def test_what_is_shown_goes_with_the_film_and_its_record(tmp_path: Path) -> None:
    with serving(data=tmp_path, keep_films="1h", keep_records="1d") as api:
        job = running(api)
        put(api, job, "poster.jpg")
        link = shown(api, job)["poster.jpg"]
        api.film(job)
        api.write(time_passes, 3601, predictions)
        asyncio.run_coroutine_threadsafe(clean(api.service), api.loop).result(30)
        assert (shown(api, job), stored(api, job)) == ({}, [])
        is_error(api.bare.get(link), 404)


@pytest.mark.parametrize("way", ["forgotten", "deleted"])
def test_a_record_that_goes_leaves_nothing_to_look_at(tmp_path: Path, way: str) -> None:
    with serving(data=tmp_path, keep_films="forever", keep_records="1d") as api:
        job = running(api)
        put(api, job, "poster.jpg")
        api.film(job)
        if way == "deleted":
            assert api.client.delete(f"/v1/videos/{job['id']}").status_code == 200
        else:
            api.write(time_passes, 90_000, predictions)
            asyncio.run_coroutine_threadsafe(clean(api.service), api.loop).result(30)
        assert stored(api, job) == []


@pytest.mark.parametrize("name", ["poster.png", "film.mp4", "poster.jpg%2f..", "POSTER.JPG"])
def test_a_name_that_is_none_is_404(one: Api, name: str) -> None:
    is_error(put(one, running(one), name), 404)


@pytest.mark.parametrize("name", ["poster.jpg", "plan.json"])
def test_what_is_too_large_is_413_and_what_just_fits_is_taken(one: Api, name: str) -> None:
    job, most = running(one), EXHIBITS[name].most
    content = SAMPLES.get(name, JPEG).ljust(most, b" ")
    is_error(put(one, job, name, content + b" "), 413, f"{most:,} bytes")
    assert shown(one, job) == {}
    assert put(one, job, name, content).status_code == 200


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("poster.jpg", b""),
        ("poster.jpg", b"<svg>"),
        ("plan.json", b"[]"),
        ("captions.vtt", b"<html>"),
        ("draft.mp4", b"ftypisom"),
    ],
)
def test_what_is_not_what_its_name_says_is_400(one: Api, name: str, data: bytes) -> None:
    job = running(one)
    is_error(put(one, job, name, data), 400, name)
    assert stored(one, job) == []


def test_without_a_lease_it_is_400(one: Api) -> None:
    job = running(one)
    answer = one.worker.put(f"/v1/worker/jobs/{job['id']}/exhibits/poster.jpg", content=JPEG)
    is_error(answer, 400, "X-Lease")


def test_a_clients_key_shows_nothing(one: Api) -> None:
    job = running(one)
    headers = {"X-Lease": job["lease"]}
    path = f"/v1/worker/jobs/{job['id']}/exhibits/poster.jpg"
    is_error(one.client.put(path, content=JPEG, headers=headers), 401)
    is_error(one.bare.put(path, content=JPEG, headers=headers), 401)


@pytest.mark.parametrize("name", EXHIBITS)
def test_an_exhibit_is_sent_as_what_it_is_and_kept_for_ever(one: Api, name: str) -> None:
    job = running(one)
    put(one, job, name)
    link = shown(one, job)[name]
    answer = one.bare.get(link)
    headers = answer.headers
    place = "attachment" if name == "plan.json" else "inline"
    assert headers["content-type"] == EXHIBITS[name].media_type
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    assert headers["content-disposition"] == f'{place}; filename="{name}"'
    assert headers["x-content-type-options"] == "nosniff"
    head, same = one.bare.head(link), one.bare.get(link, headers={"If-None-Match": headers["etag"]})
    assert head.headers["cache-control"] == headers["cache-control"]
    assert (same.status_code, same.headers["cache-control"]) == (304, headers["cache-control"])


def test_an_exhibit_comes_from_here_where_films_come_from_a_bucket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cloudless(monkeypatch)
    with s3_server() as endpoint, fresh_bucket(endpoint) as bucket:
        monkeypatch.setenv("AWS_ENDPOINT", endpoint)
        monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
        with serving(data=tmp_path, storage_url=f"s3://{bucket.name}/films", files_via="redirect") as api:
            job = running(api)
            for content in (JPEG + b"1", JPEG + b"2"):
                put(api, job, "poster.jpg", content)
            answer = api.bare.get(shown(api, job)["poster.jpg"])
            assert (answer.status_code, answer.content) == (200, JPEG + b"2")
            assert len(bucket.client.list_objects_v2(Bucket=bucket.name)["Contents"]) == 1
            api.film(job)
            output = api.client.get(f"/v1/prediction/{job['id']}").json()["output"]
            assert api.bare.get(output).status_code == 302


def test_a_film_is_sent_as_before(one: Api) -> None:
    job = running(one)
    one.film(job)
    answer = one.bare.get(one.client.get(f"/v1/prediction/{job['id']}").json()["output"])
    assert answer.headers["content-type"] == "video/mp4"
    assert answer.headers["cache-control"] == "private, max-age=3600"
