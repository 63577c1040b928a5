"""Overview, workers and settings: what they tell, and that nothing secret is in them."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import insert
from tests.server.dashboards import Browser, with_password
from tests.server.running import Api, serving

from rushes.predictions.schema import deliveries
from rushes.server.pages.dashboard.settings import lines_of
from rushes.server.pages.dashboard.shell import ROOMS
from rushes.settings import Settings, settings_table

JPEG = b"\xff\xd8\xff\xe0" + b"picture" * 20


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    with serving(data=tmp_path_factory.mktemp("data"), api_key="a-key-of-my-own-choosing") as running:
        yield running


@pytest.fixture(scope="module")
def operator(api: Api) -> Iterator[Browser]:
    """A browser that is signed in."""
    browser = Browser(with_password(api))
    assert browser.sign_in().status_code == 303
    yield browser
    browser.close()


def shown(api: Api, job: dict[str, Any], name: str) -> None:
    """Hang a picture beside a film that is being made."""
    answer = api.worker.put(
        f"/v1/worker/jobs/{job['id']}/exhibits/{name}", content=JPEG, headers={"X-Lease": job["lease"]}
    )
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("room", [room.path for room in ROOMS])
def test_every_room_opens_and_marks_itself(operator: Browser, room: str) -> None:
    answer = operator.get(room)
    assert answer.status_code == 200
    assert f'href="{room}" aria-current="page"' in answer.text
    assert len(re.findall(r"<h1[ >]", answer.text)) == 1


@pytest.mark.parametrize(
    "path", ["", "/now", "/keys", "/keys/x", "/workers", "/workers/now", "/settings", "/settings/password"]
)
def test_no_room_opens_for_strangers(api: Api, operator: Browser, path: str) -> None:
    stranger = Browser(api)
    answer = stranger.get(f"/dashboard{path}")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/dashboard/sign-in")
    stranger.close()


def test_pages_hold_no_inline_script_or_style(operator: Browser) -> None:
    for room in ROOMS:
        page = operator.get(room.path).text
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", page), room.path


def test_a_worker_is_shown_with_what_it_films(api: Api, operator: Browser) -> None:
    api.drop_queue()
    id = api.create(prompt="A crane lifts <b>a piano</b>")
    job = api.claim()
    assert job is not None
    shown(api, job, "preview.jpg")
    api.worker.post(
        f"/v1/worker/jobs/{id}/beat",
        json={"lease": job["lease"], "progress": 0.25, "stage": "filming shot 1 of 3"},
    )
    page = operator.get("/dashboard/workers/now").text
    assert "hand" in page
    assert "A crane lifts &lt;b&gt;a piano&lt;/b&gt;" in page
    assert "filming shot 1 of 3" in page
    assert "25 %" in page
    preview = re.search(r'<img src="(/files/[^"]*preview\.jpg)"', page)
    assert preview
    assert operator.get(preview[1]).content == JPEG
    api.film(job)


def test_the_workers_page_tells_how_to_start_one_here(api: Api, operator: Browser) -> None:
    assert f"rushes worker --url {api.url}" in operator.get("/dashboard/workers").text


def test_the_overview_counts_and_shows_films_with_their_posters(api: Api, operator: Browser) -> None:
    api.drop_queue()
    api.create(prompt="A tug pulls a lighthouse")
    job = api.claim()
    assert job is not None
    shown(api, job, "poster.jpg")
    api.film(job)
    page = operator.get("/dashboard").text
    assert "A tug pulls a lighthouse" in page
    assert re.search(r'<img class="poster" src="/files/[^"]*poster\.jpg"', page)
    assert "1.5 s" in page  # what a film takes


def test_the_overview_tells_that_no_worker_is_here(tmp_path: Path) -> None:
    with serving(data=tmp_path) as alone:
        browser = Browser(with_password(alone))
        browser.sign_in()
        assert "No worker is here." in browser.get("/dashboard").text
        alone.create()
        assert "No worker is here, and 1 film waits." in browser.get("/dashboard").text
        browser.close()


def test_the_overview_tells_that_the_disk_is_full(tmp_path: Path) -> None:
    with serving(data=tmp_path, min_free="900TB") as full:
        browser = Browser(with_password(full))
        browser.sign_in()
        assert "no film is taken in below" in browser.get("/dashboard").text
        browser.close()


def test_the_overview_tells_that_webhooks_were_given_up(api: Api, operator: Browser) -> None:
    assert "could not be delivered" not in operator.get("/dashboard").text
    now = time.time()
    row = {
        "id": "d1",
        "prediction_id": "p1",
        "key_id": "k1",
        "url": "https://receiver.example/",
        "body": "{}",
        "source": "prediction",
        "state": "FAILED",
        "attempts": 8,
        "next_at": now,
        "created_at": now,
        "completed_at": now,
    }
    api.write(lambda connection: connection.execute(insert(deliveries).values(row)))
    page = operator.get("/dashboard").text
    assert "1 webhook could not be delivered" in page
    assert 'href="/dashboard/webhooks?state=failed"' in page


def test_settings_are_all_there_with_where_they_came_from(operator: Browser) -> None:
    page = operator.get("/dashboard/settings").text
    for setting in settings_table(Settings.model_fields):
        assert f"<code>{setting.name}</code>" in page


def test_the_operators_own_key_is_nowhere(api: Api, operator: Browser) -> None:
    key = api.service.settings.api_key
    assert isinstance(key, SecretStr)
    for room in ROOMS:
        assert key.get_secret_value() not in operator.get(room.path).text, room.path


def test_secrets_are_masked_before_a_template_sees_them(tmp_path: Path) -> None:
    settings = Settings(
        data=tmp_path,
        api_key="sk_the-first-of-all",
        database_url="postgresql://rushes:hunter22@db.example/films?password=hunter23",
        storage_url="s3://AKIA:s3cr3t@films?secret_access_key=s3cr3t2",
    )
    lines = {line.setting.name: line for line in lines_of(settings, {"api_key": "RUSHES_API_KEY"})}
    assert lines["api_key"].value == "set, not shown"
    assert lines["api_key"].origin == "RUSHES_API_KEY"
    assert lines["database_url"].value == "postgresql://***@db.example/films?***"
    said = " ".join(line.value for line in lines.values())
    assert not re.search("first-of-all|hunter|s3cr3t|AKIA", said)


def test_secrets_of_engines_are_not_shown(operator: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUSHES_PLANNER_KEY", "planner-secret")
    monkeypatch.setenv("RUSHES_PLANNER_URL", "http://user:planner-password@planner/v1")
    page = operator.get("/dashboard/settings").text
    assert "planner-" not in page
    assert "set, not shown" in page


def test_a_setting_tells_whether_it_was_given(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path, port=9000, keep_films="7d", prices="rushes-miniature=0.35")
    lines = {line.setting.name: line for line in lines_of(settings, {"port": "--port"})}
    assert (lines["port"].value, lines["port"].origin, lines["port"].given) == ("9000", "--port", True)
    assert (lines["host"].value, lines["host"].origin, lines["host"].given) == ("127.0.0.1", "default", False)
    assert lines["keep_films"].value == "7 days"
    assert lines["prices"].value == "rushes-miniature: base $0.35"
