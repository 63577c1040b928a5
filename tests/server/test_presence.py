"""Which models can be filmed here now: told by the catalogue, its pages and the logs of what waits; nothing is refused."""

from __future__ import annotations

import asyncio
import html
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, update
from tests.server.running import MODEL, Api, serving

from rushes.catalogue.model import Model
from rushes.predictions.schema import predictions, workers
from rushes.predictions.workers import FORGOTTEN, seen
from rushes.server.chores import take_back
from rushes.server.operations import SILENT
from rushes.server.presence import Presence, engine_for

LTX, MINIATURE, REMOTE = "ltx-2.5", "rushes-miniature", "rushes-remote"
NOBODY = "no worker with the engine ltx has been heard of"


@pytest.fixture
def alone(api: Api) -> Iterator[Api]:
    """The server, without any worker and with nothing in its queue."""
    api.drop_queue()
    api.claim(0.0, ("ltx", "remote", "miniature"))
    api.drop_queue()
    api.write(lambda connection: connection.execute(delete(workers)).rowcount)
    yield api
    api.write(lambda connection: connection.execute(delete(workers)).rowcount)


def here(api: Api, *engines: str, state: str = "idle", name: str = "w") -> None:
    """A worker shows itself."""
    api.write(seen, name, engines, state)


def model_of(api: Api, slug: str) -> dict[str, Any]:
    found: dict[str, Any] = api.bare.get(f"/v1/models/{slug}").json()
    return found


def available(api: Api) -> set[str]:
    return {model["slug"] for model in api.bare.get("/v1/models").json() if model["available"]}


def create(api: Api, slug: str) -> dict[str, Any]:
    """A create of the model, as a get shows it."""
    body = {"model": slug, "input": {"prompt": "A dog runs along a beach"}}
    made = api.client.post("/v1/prediction/", json=body)
    assert made.status_code == 200, made.text
    got: dict[str, Any] = api.client.get(f"/v1/prediction/{made.json()['predictionID']}").json()
    return got


def page_of(api: Api, path: str) -> str:
    return html.unescape(api.bare.get(path, headers={"Accept": "text/html"}).text)


def test_all_models_are_listed_whoever_works_here(alone: Api) -> None:
    slugs = {model["slug"] for model in alone.bare.get("/v1/models").json()}
    assert {MODEL, LTX, MINIATURE, REMOTE} <= slugs
    assert available(alone) == {MODEL}


def test_a_model_is_available_as_soon_as_a_worker_with_its_engine_shows_itself(alone: Api) -> None:
    assert (model_of(alone, LTX)["available"], model_of(alone, LTX)["unavailable_because"]) == (False, NOBODY)
    here(alone, "ltx", state="loading")
    assert (model_of(alone, LTX)["available"], model_of(alone, LTX)["unavailable_because"]) == (True, None)
    assert available(alone) == {MODEL, LTX}


def test_a_worker_that_is_silent_does_not_count(alone: Api) -> None:
    here(alone, "ltx")
    past = update(workers).values(seen_at=workers.c.seen_at - (SILENT + FORGOTTEN) / 2)
    alone.write(lambda connection: connection.execute(past).rowcount)
    assert available(alone) == {MODEL}


@pytest.mark.parametrize("named", ["auto", "my.own:Engine"])
def test_a_worker_that_still_chooses_its_engine_is_told_of(alone: Api, named: str) -> None:
    here(alone, named, state="loading")
    assert model_of(alone, MINIATURE)["unavailable_because"].endswith("one is still choosing its engine")


def test_a_worker_that_cannot_load_its_engine_does_not_count_and_is_told_of(alone: Api) -> None:
    here(alone, "ltx", state="unable")
    why = model_of(alone, LTX)["unavailable_because"]
    assert why.startswith("the worker with the engine ltx cannot load it")
    here(alone, "ltx", state="loading", name="another")
    assert available(alone) == {MODEL, LTX}


def test_a_worker_of_auto_counts_for_the_engine_that_it_chose(alone: Api) -> None:
    here(alone, "miniature", "auto")
    assert available(alone) == {MODEL, MINIATURE}


def test_a_worker_of_one_engine_films_for_it_and_what_is_auto(alone: Api) -> None:
    ids = [create(alone, slug)["id"] for slug in (MODEL, MINIATURE, LTX)]
    claimed = [alone.claim(0.0, ("ltx",)) for _ in range(3)]
    assert [job and job["id"] for job in claimed] == [ids[0], ids[2], None]
    for job in claimed[:2]:
        assert job is not None
        alone.fail(job)


@pytest.mark.parametrize(
    ("setting", "named", "engine"),
    [
        ("auto", "auto", "auto"),
        ("ltx", "auto", "ltx"),
        ("ltx", "miniature", "miniature"),
        ("auto", "miniature", "miniature"),
        ("my.own:Engine", "auto", "auto"),
    ],
)
def test_the_engine_that_a_prediction_waits_for(api: Api, setting: str, named: str, engine: str) -> None:
    model: Model = next(m for m in api.service.catalogue.models.values() if m.engine == named)
    assert engine_for(setting, model) == engine


def test_models_for_any_engine_wait_for_the_one_of_the_settings(tmp_path: Path) -> None:
    with serving(data=tmp_path, engine="ltx") as api:
        assert model_of(api, MODEL)["unavailable_because"] == NOBODY
        assert create(api, MODEL)["engine"] == "ltx"
        here(api, "ltx")
        assert available(api) == {MODEL, LTX}


@pytest.mark.parametrize(
    ("own", "presence", "starting"),
    [
        (0, Presence(), False),
        (1, Presence(), True),
        (1, Presence(workers=1, choosing=True), True),
        (1, Presence(frozenset({"ltx"}), 1), False),
        (1, Presence(known=False), False),
    ],
)
def test_a_server_whose_own_workers_have_not_said_their_engine_is_starting(
    api: Api, own: int, presence: Presence, starting: bool
) -> None:
    settings = api.service.settings.model_copy(update={"workers": own})
    assert presence.starting(replace(api.service, settings=settings)) is starting


def test_without_a_database_nobody_can_be_told_of() -> None:
    assert "cannot be told" in Presence(known=False).lack("ltx")
    assert Presence(known=False).lack("auto") == ""


def test_what_waits_for_an_engine_that_nobody_has_says_so_at_once(alone: Api) -> None:
    said = create(alone, LTX)
    assert said["status"] == "processing"
    assert said["logs"] == f"{NOBODY}; it waits until one comes, 24 h at most\n"


@pytest.mark.parametrize("slug", [MODEL, MINIATURE])
def test_what_somebody_can_film_has_no_word_about_it(alone: Api, slug: str) -> None:
    here(alone, "miniature", "auto")
    assert create(alone, slug)["logs"] == ""


def test_what_may_wait_for_ever_says_so(tmp_path: Path) -> None:
    with serving(data=tmp_path, queue_limit="forever") as api:
        assert create(api, LTX)["logs"] == f"{NOBODY}; it waits until one comes, however long that takes\n"


def test_what_waited_too_long_ends_with_the_engine_named(tmp_path: Path) -> None:
    with serving(data=tmp_path, queue_limit="1s") as api:
        id = create(api, LTX)["id"]
        old = update(predictions).values(created_at=1.0)
        api.write(lambda connection: connection.execute(old).rowcount)
        asyncio.run_coroutine_threadsafe(take_back(api.service), api.loop).result(30)
        body = api.client.get(f"/v1/prediction/{id}").json()
        assert (body["status"], body["message"]) == (
            "error",
            "no worker with the engine ltx took this prediction in time",
        )


def test_the_page_of_an_absent_model_says_what_it_needs_and_lets_nobody_run_it(alone: Api) -> None:
    page = page_of(alone, f"/models/{LTX}")
    assert f"N{NOBODY[1:]}." in page
    assert "rushes models pull ltx-2.5 --accept-licence" in page
    assert "rushes worker --url" in page
    assert 'id="play-go" disabled' in page
    here(alone, "ltx")
    page = page_of(alone, f"/models/{LTX}")
    assert "Runs here" in page
    assert "Not running" not in page
    assert 'id="play-go" disabled' not in page
    assert "rushes models pull ltx-2.5 --accept-licence" in page


def test_the_first_page_tells_what_runs_from_what_does_not(alone: Api) -> None:
    here(alone, "miniature", "auto")
    runs, _, absent = page_of(alone, "/").partition("Not running on this server")
    assert f'href="/models/{MINIATURE}"' in runs
    assert f'href="/models/{LTX}"' not in runs
    assert f'href="/models/{LTX}"' in absent
    assert "71 GB of weights" in absent


def test_machines_are_told_the_same(alone: Api) -> None:
    text, index = alone.bare.get(f"/models/{LTX}/llms.txt").text, alone.bare.get("/llms.txt").text
    assert f"*Not running on this server*: {NOBODY}" in text
    assert "## What it needs" in text
    assert "`rushes serve --engine ltx`" in text
    line = next(line for line in index.splitlines() if line.startswith("- [LTX-2.5]"))
    assert NOBODY in line
    assert "71 GB of weights" in line
    here(alone, "ltx")
    assert "Not running" not in alone.bare.get(f"/models/{LTX}/llms.txt").text


@pytest.mark.parametrize("slug", [LTX, MINIATURE, REMOTE])
def test_the_page_with_its_styles_and_scripts_has_less_than_100_kb(alone: Api, slug: str) -> None:
    page = page_of(alone, f"/models/{slug}")
    assets = {part.split('"')[0] for part in page.split('"') if part.startswith("/static/")}
    sizes = [
        len(alone.bare.get(asset).content) for asset in assets if asset.split("?")[0].endswith(("css", "js"))
    ]
    assert len(sizes) > 4
    assert len(page.encode()) + sum(sizes) <= 100_000
