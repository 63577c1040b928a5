"""What an engine shows travels through a real worker to whoever looks at the prediction, and never costs the film."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image
from tests.engines.noop import FILM
from tests.faults.crew import crew
from tests.faults.processes import until
from tests.server.running import Api, serving

from rushes.exhibits import EXHIBITS
from rushes.server import exhibits


def look(api: Api, id: str) -> dict[str, Any]:
    return dict(api.client.get(f"/v1/prediction/{id}").json())


def ended(api: Api, id: str) -> dict[str, Any]:
    """The prediction when it has ended."""
    until(lambda: look(api, id)["status"] != "processing", f"the end of {id}")
    return look(api, id)


def test_all_that_is_shown_is_there_at_the_end(store: dict[str, Any], tmp_path: Path) -> None:
    with serving(**store) as api, crew(api, tmp_path / "workers.log", 1, engine="Showing", seconds=1.0):
        body = ended(api, api.create())
        assert body["status"] == "success"
        assert set(body["exhibits"]) == set(EXHIBITS)
        contents = {name: api.bare.get(link).content for name, link in body["exhibits"].items()}
        assert contents["plan.json"] == b'{"a": "plan"}'
        assert contents["poster.jpg"].endswith(b"poster")
        assert contents["strip.jpg"].endswith(b"strip")
        assert api.bare.get(body["output"]).content == FILM


def test_the_storyboard_is_there_while_the_film_is_made(tmp_path: Path) -> None:
    with (
        serving(data=tmp_path / "data") as api,
        crew(api, tmp_path / "workers.log", 1, engine="Showing", seconds=30.0),
    ):
        id = api.create()
        until(lambda: "preview.jpg" in look(api, id)["exhibits"], "a preview")
        body = look(api, id)
        assert body["status"] == "processing"
        assert {"plan.json", "storyboard.jpg", "captions.vtt"} <= set(body["exhibits"])


def test_an_engine_that_shows_nothing_gets_a_poster_and_a_strip(tmp_path: Path) -> None:
    with serving(data=tmp_path / "data") as api, crew(api, tmp_path / "workers.log", 1, engine="Plain"):
        links = ended(api, api.create())["exhibits"]
        assert list(links) == ["poster.jpg", "strip.jpg"]
        sizes = [Image.open(io.BytesIO(api.bare.get(link).content)).size for link in links.values()]
        assert sizes == [(128, 72), (8 * 128, 72)]


def test_a_server_that_takes_no_exhibits_gets_the_film(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> str:
        raise exhibits.Refusal(413, "it is too large")

    monkeypatch.setattr(exhibits, "objection", refused)
    with serving(data=tmp_path / "data") as api, crew(api, tmp_path / "workers.log", 1, engine="Plain"):
        body = ended(api, api.create())
        assert (body["status"], body["exhibits"]) == ("success", {})
        assert httpx.get(body["output"]).status_code == 200
