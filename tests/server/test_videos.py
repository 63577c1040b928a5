"""The same jobs in the shape of OpenAI's Videos API."""

from __future__ import annotations

from typing import Any

import pytest
from tests.server.running import MODEL, MP4, Api
from tests.server.video_requests import PROMPT, create, refusal

VIDEO = {
    "id",
    "object",
    "model",
    "status",
    "progress",
    "created_at",
    "completed_at",
    "expires_at",
    "size",
    "seconds",
    "prompt",
    "remixed_from_video_id",
    "error",
}


def job_of(api: Api, id: str) -> dict[str, Any]:
    """The lease of this video; whatever stands before it in the queue is failed."""
    while job := api.claim(wait=0.0):
        if job["id"] == id:
            return job
        api.fail(job, "swept away")
    raise AssertionError("it is not in the queue")


def shown(api: Api, id: str) -> dict[str, Any]:
    answer = api.client.get(f"/v1/videos/{id}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_a_video_has_the_fields_of_openai_and_our_defaults(api: Api) -> None:
    video = create(api)
    assert video.keys() == VIDEO
    assert (video["object"], video["status"], video["progress"]) == ("video", "queued", 0)
    assert (video["model"], video["seconds"], video["size"]) == (MODEL, "5", "1920x1080")
    assert (video["prompt"], video["error"], video["completed_at"]) == (PROMPT, None, None)
    assert isinstance(video["created_at"], int)


@pytest.mark.parametrize("path", ["/v1/videos", "/v1/videos/"])
def test_both_slashes_take_a_video_in_and_list_it(api: Api, path: str) -> None:
    id = api.client.post(path, json={"prompt": PROMPT}).json()["id"]
    assert api.client.get(path).json()["data"][0]["id"] == id
    assert api.client.get(f"/v1/videos/{id}/").json()["id"] == id


def test_it_is_the_same_job_under_the_same_id_everywhere(api: Api) -> None:
    id = create(api)["id"]
    assert api.client.get(f"/v1/prediction/{id}").json()["status"] == "processing"
    page = api.client.get("/v1/executions").json()["executions"]
    assert page[0]["id"] == id
    other = api.create(duration=10)
    assert shown(api, other)["seconds"] == "10"


def test_the_words_follow_the_film_to_its_end(api: Api) -> None:
    id = create(api)["id"]
    job = job_of(api, id)
    beat = {"lease": job["lease"], "progress": 0.417, "stage": "filming", "logs": "", "wait": 0}
    assert api.worker.post(f"/v1/worker/jobs/{id}/beat", json=beat).status_code == 200
    video = shown(api, id)
    assert (video["status"], video["progress"]) == ("in_progress", 41)
    api.film(job)
    video = shown(api, id)
    assert (video["status"], video["progress"], video["error"]) == ("completed", 100, None)
    assert video["completed_at"] >= video["created_at"]


def test_a_film_that_came_out_in_another_size_says_so(api: Api) -> None:
    id = create(api)["id"]
    api.deliver(job_of(api, id), engine="ltx", facts={"duration": 5, "width": 1216, "height": 704})
    assert shown(api, id)["size"] == "1216x704"


def test_a_failure_is_told_in_error(api: Api) -> None:
    id = create(api)["id"]
    api.fail(job_of(api, id), "the lamp broke")
    video = shown(api, id)
    assert video["status"] == "failed"
    assert video["error"] == {"code": "generation_failed", "message": "the lamp broke"}


def test_a_cancelled_video_has_failed_with_that_code(api: Api) -> None:
    id = create(api)["id"]
    api.client.post(f"/v1/prediction/{id}/cancel")
    video = shown(api, id)
    assert (video["status"], video["error"]["code"]) == ("failed", "cancelled")


def test_the_content_is_the_film_whole_and_in_ranges(api: Api) -> None:
    id = create(api)["id"]
    api.film(job_of(api, id))
    path = f"/v1/videos/{id}/content"
    whole = api.client.get(path)
    assert (whole.content, whole.headers["content-type"]) == (MP4, "video/mp4")
    part = api.client.get(path, headers={"Range": "bytes=4-7"}, params={"variant": "video"})
    assert (part.status_code, part.content) == (206, b"ftyp")
    head = api.client.head(path)
    assert (head.content, head.headers["content-length"]) == (b"", str(len(MP4)))


def test_content_needs_the_key_of_its_owner(api: Api) -> None:
    id = create(api)["id"]
    api.film(job_of(api, id))
    refusal(api.bare.get(f"/v1/videos/{id}/content"), 401)
    refusal(api.new_client().get(f"/v1/videos/{id}/content"), 404)


def test_content_that_is_not_there_says_why(api: Api) -> None:
    id = create(api)["id"]
    path = f"/v1/videos/{id}/content"
    assert refusal(api.client.get(path), 404) == "the video is queued, its film is not ready"
    api.fail(job_of(api, id), "the lamp broke")
    answer = api.client.get(path)
    assert refusal(answer, 404) == "the video has failed, there is no film"
    assert answer.json()["details"] == "the lamp broke"


def test_an_unknown_variant_is_refused(api: Api) -> None:
    id = create(api)["id"]
    answer = api.client.get(f"/v1/videos/{id}/content", params={"variant": "poster"})
    assert "thumbnail" in refusal(answer, 400)


@pytest.mark.parametrize(("variant", "name"), [("thumbnail", "poster.jpg"), ("spritesheet", "strip.jpg")])
def test_poster_and_strip_are_variants(api: Api, variant: str, name: str) -> None:
    id = create(api)["id"]
    job = job_of(api, id)
    picture = b"\xff\xd8\xff\xe0" + name.encode()
    path = f"/v1/worker/jobs/{job['id']}/exhibits/{name}"
    api.worker.put(path, content=picture, headers={"X-Lease": job["lease"]})
    api.film(job)
    answer = api.client.get(f"/v1/videos/{id}/content", params={"variant": variant})
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.content == picture


def test_a_variant_that_nobody_showed_is_missing(api: Api) -> None:
    id = create(api)["id"]
    api.film(job_of(api, id))
    answer = api.client.get(f"/v1/videos/{id}/content", params={"variant": "thumbnail"})
    assert "no thumbnail" in refusal(answer, 404)


def test_the_order_of_checks_is_that_of_predictions(api: Api) -> None:
    refusal(api.bare.post("/v1/videos", content=b"{"), 401)
    refusal(api.client.post("/v1/videos", content=b"{"), 400)
    limited = api.new_client(in_flight=1)
    id = create(api, limited)["id"]
    refusal(limited.post("/v1/videos", json={"prompt": PROMPT, "model": "no-such", "seconds": "4"}), 404)
    refusal(limited.post("/v1/videos", json={"prompt": PROMPT, "seconds": "4"}), 400)
    answer = limited.post("/v1/videos", json={"prompt": PROMPT})
    refusal(answer, 429)
    assert int(answer.headers["retry-after"]) > 0
    assert limited.delete(f"/v1/videos/{id}").status_code == 200
    create(api, limited)


def test_an_idempotency_key_makes_a_create_safe_to_repeat(api: Api) -> None:
    headers = {"Idempotency-Key": "once"}
    client = api.new_client()
    first = client.post("/v1/videos", json={"prompt": PROMPT, "seconds": 5}, headers=headers).json()
    parts = {"prompt": (None, PROMPT), "seconds": (None, "5")}
    assert client.post("/v1/videos", files=parts, headers=headers).json()["id"] == first["id"]
    refusal(client.post("/v1/videos", json={"prompt": "A cat"}, headers=headers), 409)
    assert len(client.get("/v1/videos").json()["data"]) == 1


def test_the_list_is_in_pages_both_ways(api: Api) -> None:
    client = api.new_client()
    ids = [create(api, client)["id"] for _ in range(5)]
    seen: list[str] = []
    after = ""
    while True:
        page = client.get("/v1/videos", params={"limit": 2, "order": "asc", "after": after}).json()
        assert page["object"] == "list"
        assert (page["first_id"], page["last_id"]) == (page["data"][0]["id"], page["data"][-1]["id"])
        seen += [video["id"] for video in page["data"]]
        after = page["last_id"]
        if not page["has_more"]:
            break
    assert seen == ids
    newest = client.get("/v1/videos", params={"after": ids[2]}).json()
    assert [video["id"] for video in newest["data"]] == [ids[1], ids[0]]
    assert newest["has_more"] is False


def test_an_empty_list_has_no_ends(api: Api) -> None:
    page = api.new_client().get("/v1/videos").json()
    assert page == {"object": "list", "data": [], "first_id": None, "last_id": None, "has_more": False}


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"limit": "0"}, "limit"),
        ({"limit": "101"}, "limit"),
        ({"limit": "x"}, "limit"),
        ({"order": "up"}, "order"),
        ({"after": "no-such"}, "after"),
        ({"after": "../x"}, "after"),
    ],
)
def test_a_wrong_query_is_refused_by_name(api: Api, query: dict[str, str], named: str) -> None:
    assert named in refusal(api.client.get("/v1/videos", params=query), 400)


def test_nobody_elses_video_can_be_begun_from(api: Api) -> None:
    id = create(api)["id"]
    assert "after" in refusal(api.new_client().get("/v1/videos", params={"after": id}), 400)


def test_a_deleted_video_is_gone_with_its_film_and_its_record(api: Api) -> None:
    id = create(api)["id"]
    api.film(job_of(api, id))
    film = api.client.get(f"/v1/prediction/{id}").json()["output"]
    assert api.bare.get(film).status_code == 200
    answer = api.client.delete(f"/v1/videos/{id}")
    assert answer.json() == {"id": id, "object": "video.deleted", "deleted": True}
    refusal(api.bare.get(film), 404)
    refusal(api.client.get(f"/v1/videos/{id}"), 404)
    refusal(api.client.get(f"/v1/prediction/{id}"), 404)
    refusal(api.client.delete(f"/v1/videos/{id}"), 404)


def test_deleting_a_video_that_is_being_filmed_stops_the_film(api: Api) -> None:
    id = create(api)["id"]
    job = job_of(api, id)
    assert api.client.delete(f"/v1/videos/{id}").json()["deleted"] is True
    beat = {"lease": job["lease"], "progress": 0.5, "stage": "filming", "logs": "", "wait": 5}
    assert api.worker.post(f"/v1/worker/jobs/{id}/beat", json=beat).status_code == 409
    assert api.claim(wait=0.0) is None


def test_nobody_elses_video_can_be_seen_or_deleted(api: Api) -> None:
    id = create(api)["id"]
    other = api.new_client()
    refusal(other.get(f"/v1/videos/{id}"), 404)
    refusal(other.delete(f"/v1/videos/{id}"), 404)
    assert shown(api, id)["status"] == "queued"


@pytest.mark.parametrize("path", ["/v1/videos/edits", "/v1/videos/x/remix", "/v1/videos/characters"])
def test_what_openai_has_besides_is_refused_in_our_shape(api: Api, path: str) -> None:
    answer = api.client.post(path, json={"prompt": PROMPT})
    assert answer.status_code in (404, 405)
    refusal(answer, answer.status_code)


def test_the_document_describes_every_path(api: Api) -> None:
    paths = api.bare.get("/v1/docs").json()["paths"]
    assert paths["/v1/videos"].keys() == {"post", "get"}
    assert paths["/v1/videos/{id}"].keys() == {"get", "delete"}
    assert paths["/v1/videos/{id}/content"].keys() == {"get"}
    kinds = paths["/v1/videos"]["post"]["requestBody"]["content"]
    assert kinds.keys() == {"application/json", "multipart/form-data"}
