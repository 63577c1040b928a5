"""The playground over HTTP: a visitor's own key, and nobody else's pages, films or addresses."""

from __future__ import annotations

import contextlib
import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.server.running import MODEL, Api, create_body, serving

PLAY = "/play/predictions"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    with serving(
        data=tmp_path_factory.mktemp("data"), playground_per_minute=0, playground_in_flight=2
    ) as running:
        yield running


class Visitor:
    """A browser, as far as HTTP goes: it has the page's cookie and token."""

    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url, timeout=30)
        self.facts = facts(self.http.get(f"/models/{MODEL}").text)

    def film(self, body: dict[str, Any] | None = None, **headers: str) -> httpx.Response:
        given = {"X-CSRF": self.facts["token"]} | {
            name.replace("_", "-"): text for name, text in headers.items()
        }
        return self.http.post(PLAY, json=body or create_body(), headers=given)


def facts(page: str) -> dict[str, Any]:
    """What the page tells its script."""
    found = re.search(r'data-facts="([^"]*)"', page)
    assert found
    return dict(json.loads(html.unescape(found[1])))


@pytest.fixture
def arriving() -> Iterator[Callable[[str], Visitor]]:
    """Makes visitors of an address, who leave at the end."""
    with contextlib.ExitStack() as leaving:

        def arrive(url: str) -> Visitor:
            visitor = Visitor(url)
            leaving.callback(visitor.http.close)
            return visitor

        yield arrive


@pytest.fixture
def visitor(api: Api, arriving: Callable[[str], Visitor]) -> Iterator[Visitor]:
    yield arriving(api.url)
    api.drop_queue()


def test_visitors_film_without_a_key(api: Api, visitor: Visitor) -> None:
    answer = visitor.film()
    assert answer.status_code == 200, answer.text
    job = api.claim()
    assert job is not None
    api.film(job)
    body = visitor.http.get(f"{PLAY}/{answer.json()['predictionID']}").json()
    assert body["status"] == "success"
    assert body["output"].endswith(".mp4")


def test_the_cookie_is_hidden_from_scripts_and_other_sites(api: Api) -> None:
    said = httpx.get(f"{api.url}/models/{MODEL}").headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=lax" in said


def test_a_look_leaves_nothing_in_the_database(api: Api, arriving: Callable[[str], Visitor]) -> None:
    seen = arriving(api.url)
    answer = seen.http.get(PLAY)
    assert answer.json() == {"predictions": [], "total_count": 0}
    assert seen.http.get(f"{PLAY}/anything").status_code == 404


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_a_create_without_the_pages_token_is_refused(visitor: Visitor, token: str) -> None:
    answer = visitor.film(X_CSRF=token)
    assert answer.status_code == 403
    assert "reload" in answer.json()["details"]


def test_another_visitors_token_is_refused(
    api: Api, visitor: Visitor, arriving: Callable[[str], Visitor]
) -> None:
    assert visitor.film(X_CSRF=arriving(api.url).facts["token"]).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example", "Origin": "http://127.0.0.1.evil.example"},
    ],
)
def test_other_sites_and_names_cannot_film(visitor: Visitor, headers: dict[str, str]) -> None:
    assert visitor.film(**headers).status_code == 403


def test_a_visitor_has_no_webhooks(visitor: Visitor) -> None:
    answer = visitor.film(create_body() | {"webhook_url": "http://127.0.0.1:1/"})
    assert answer.status_code == 400
    assert "webhook_url" in answer.json()["message"]


def test_another_browsers_film_is_not_there(
    api: Api, visitor: Visitor, arriving: Callable[[str], Visitor]
) -> None:
    id = visitor.film().json()["predictionID"]
    other = arriving(api.url)
    assert other.film().status_code == 200
    for path in (f"{PLAY}/{id}", f"{PLAY}/{id}/events"):
        assert other.http.get(path).status_code == 404
    token = {"X-CSRF": other.facts["token"]}
    assert other.http.post(f"{PLAY}/{id}/cancel", headers=token).status_code == 404


def test_the_cookie_is_no_key_of_the_api(visitor: Visitor, api: Api) -> None:
    id = visitor.film().json()["predictionID"]
    cookie = visitor.http.cookies["rushes_visitor"]
    answer = httpx.get(f"{api.url}/v1/prediction/{id}", headers={"X-API-Key": cookie})
    assert answer.status_code == 401


def test_visitors_have_limits_of_their_own(visitor: Visitor) -> None:
    answers = [visitor.film().status_code for _ in range(3)]
    assert answers == [200, 200, 429]


def test_a_visitor_cancels_his_film(visitor: Visitor) -> None:
    id = visitor.film().json()["predictionID"]
    token = {"X-CSRF": visitor.facts["token"]}
    assert visitor.http.post(f"{PLAY}/{id}/cancel").status_code == 403
    assert visitor.http.post(f"{PLAY}/{id}/cancel", headers=token).json()["status"] == "cancelled"


@pytest.mark.parametrize("who", ["off", "signed-in"])
def test_a_closed_playground_films_for_nobody_who_is_not_signed_in(
    tmp_path: Path, who: str, arriving: Callable[[str], Visitor]
) -> None:
    with serving(data=tmp_path, playground=who) as closed:
        visitor = arriving(closed.url)
        assert visitor.film().status_code == 403
        assert 'id="play-go"' not in visitor.http.get(f"/models/{MODEL}").text


def test_a_prompt_with_markup_stays_text(visitor: Visitor) -> None:
    prompt = 'A sign reads "</script><img src=x onerror=alert(1)>"'
    id = visitor.film(create_body() | {"input": {"prompt": prompt}}).json()["predictionID"]
    assert visitor.http.get(f"{PLAY}/{id}").json()["input"]["prompt"] == prompt


def test_the_form_has_every_simple_input_of_the_schema(api: Api) -> None:
    page = httpx.get(f"{api.url}/models/{MODEL}").text
    for name, rule in api.service.catalogue.find(MODEL).properties.items():
        assert (f'data-field="{name}"' in page) == (rule["type"] != "object"), name
