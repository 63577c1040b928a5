"""The OpenAI Python SDK with nothing changed but its base URL."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import openai
import pytest
from tests.clients.hand import MESSAGE
from tests.engines.noop import FILM
from tests.server.running import Api

# OpenAI closes its own service behind these methods, and the SDK says so at every call.
pytestmark = pytest.mark.filterwarnings("ignore:The Sora API:DeprecationWarning")
PROMPT = "A dog runs along a beach"
POLL = 100


@pytest.fixture
def client(live: Api) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{live.url}/v1", api_key=live.key, max_retries=0, timeout=60) as made:
        yield made


def test_it_makes_a_film_and_downloads_it(client: openai.OpenAI, tmp_path: Path) -> None:
    video = client.videos.create_and_poll(prompt=PROMPT, size="1280x720", poll_interval_ms=POLL)
    assert (video.status, video.progress, video.error) == ("completed", 100, None)
    assert (video.object, video.seconds) == ("video", "5")
    client.videos.download_content(video.id).write_to_file(tmp_path / "film.mp4")
    assert (tmp_path / "film.mp4").read_bytes() == FILM


def test_it_streams_a_film(client: openai.OpenAI) -> None:
    video = client.videos.create_and_poll(prompt=PROMPT, poll_interval_ms=POLL)
    with client.videos.with_streaming_response.download_content(video.id, variant="video") as answer:
        assert b"".join(answer.iter_bytes(100)) == FILM


def test_a_new_video_is_queued_and_can_be_retrieved(client: openai.OpenAI) -> None:
    video = client.videos.create(prompt=PROMPT, model="rushes-miniature", size="720x1280")
    assert video.status == "queued"
    again = client.videos.retrieve(video.id)
    assert (again.id, again.model, again.prompt) == (video.id, "rushes-miniature", PROMPT)


def test_more_of_our_inputs_go_in_its_extra_body(client: openai.OpenAI, live: Api) -> None:
    more = {"seconds": "10", "cfg_scale": 0.25, "generate_audio": False, "seed": 7, "negative_prompt": "rain"}
    video = client.videos.create(prompt=PROMPT, extra_body=more)
    stored = live.client.get(f"/v1/prediction/{video.id}").json()["input"]
    assert stored["duration"] == "10"
    assert (stored["cfg_scale"], stored["generate_audio"], stored["seed"]) == (0.25, False, 7)
    assert stored["negative_prompt"] == "rain"


def test_a_failure_ends_its_poll_with_our_message(client: openai.OpenAI) -> None:
    video = client.videos.create_and_poll(prompt="FAIL", poll_interval_ms=POLL)
    assert video.status == "failed"
    assert video.error is not None
    assert (video.error.code, video.error.message) == ("generation_failed", MESSAGE)


def test_its_list_goes_through_all_pages(live: Api) -> None:
    key = live.new_client().headers["X-API-Key"]
    with openai.OpenAI(base_url=f"{live.url}/v1", api_key=key, max_retries=0) as client:
        ids = [client.videos.create(prompt=PROMPT).id for _ in range(5)]
        assert [video.id for video in client.videos.list(limit=2, order="asc")] == ids
        assert [video.id for video in client.videos.list(after=ids[1])] == [ids[0]]


def test_a_deleted_video_is_not_found_any_more(client: openai.OpenAI) -> None:
    video = client.videos.create(prompt="HOLD")
    gone = client.videos.delete(video.id)
    assert (gone.id, gone.deleted, gone.object) == (video.id, True, "video.deleted")
    with pytest.raises(openai.NotFoundError):
        client.videos.retrieve(video.id)


def test_its_asynchronous_client_works_as_well(live: Api) -> None:
    async def film() -> bytes:
        async with openai.AsyncOpenAI(base_url=f"{live.url}/v1", api_key=live.key, max_retries=0) as client:
            video = await client.videos.create_and_poll(prompt=PROMPT, poll_interval_ms=POLL)
            return bytes((await client.videos.download_content(video.id)).content)

    assert asyncio.run(film()) == FILM


def test_what_is_refused_is_the_right_exception_with_our_words(client: openai.OpenAI, live: Api) -> None:
    """The SDK keeps what `error` holds as the body of its exception; the text of the exception has only the code."""
    with pytest.raises(openai.BadRequestError) as seconds:
        client.videos.create(prompt=PROMPT, seconds="8")
    assert seconds.value.body == 'seconds is "8"; use "5" or "10"'
    assert seconds.value.response.json()["message"] == seconds.value.body
    with pytest.raises(openai.NotFoundError) as model:
        client.videos.create(prompt=PROMPT, model="sora-2")
    assert "kling-v2-6-pro-text-to-video" in str(model.value.body)
    with pytest.raises(openai.BadRequestError) as reference:
        client.videos.create(prompt=PROMPT, input_reference=("a.png", b"\x89PNG"))
    assert str(reference.value.body).startswith("input_reference is a file")
    with (
        openai.OpenAI(base_url=f"{live.url}/v1", api_key="sk_wrong", max_retries=0) as stranger,
        pytest.raises(openai.AuthenticationError) as key,
    ):
        stranger.videos.create(prompt=PROMPT)
    assert key.value.body == "the API key is not known"


def test_a_film_that_is_not_ready_is_not_found(client: openai.OpenAI) -> None:
    video = client.videos.create(prompt="HOLD")
    with pytest.raises(openai.NotFoundError) as early:
        client.videos.download_content(video.id)
    assert str(early.value.body).endswith("its film is not ready")
    client.videos.delete(video.id)
