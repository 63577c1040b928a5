"""The dashboard's predictions, webhooks and usage, as somebody who is signed in sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
from tests.server.running import Api, create_body

from rushes.predictions.sessions import open_session
from rushes.server.pages.cookies import new_cookie
from rushes.server.pages.doorman import COOKIE, digest_of_session

ROOT = "/dashboard/predictions"


@pytest.fixture(scope="module")
def operator(api: Api) -> Iterator[httpx.Client]:
    """A browser that is signed in."""
    cookie = new_cookie()
    api.write(open_session, digest_of_session(cookie))
    with httpx.Client(base_url=api.url, cookies={COOKIE: cookie}, timeout=30) as client:
        yield client


def token(client: httpx.Client) -> str:
    """What the forms of the dashboard show."""
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', client.get("/dashboard/usage").text)
    assert found
    return found[1]


def made(api: Api, **input: object) -> str:
    """The id of a prediction that has its film."""
    api.drop_queue()
    id = api.create(**input)
    job = api.claim()
    assert job is not None
    assert job["id"] == id
    api.film(job)
    return id


@pytest.mark.parametrize(
    "path", [ROOT, f"{ROOT}/some-id", "/dashboard/usage", "/dashboard/usage.csv", "/dashboard/webhooks"]
)
def test_strangers_are_shown_the_door(api: Api, path: str) -> None:
    answer = httpx.get(api.url + path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(("/dashboard/sign-in", "/dashboard/set-up"))


def test_predictions_of_all_keys_are_there(api: Api, operator: httpx.Client) -> None:
    other = api.new_client(name="the other app")
    api.create(prompt="A crow on a fence")
    api.create(other, prompt="A heron in the reeds")
    page = operator.get(ROOT).text
    assert "A crow on a fence" in page
    assert "A heron in the reeds" in page
    assert "the other app" in page


def test_a_search_finds_words_of_a_prompt(api: Api, operator: httpx.Client) -> None:
    api.create(prompt="A lighthouse in 100% fog")
    api.create(prompt="An owl at 100 paces")
    page = operator.get(ROOT, params={"q": "100%"}).text
    assert "lighthouse" in page
    assert "paces" not in page


def test_a_state_is_chosen(api: Api, operator: httpx.Client) -> None:
    made(api, prompt="A kettle that is done")
    waiting = api.create(prompt="A kettle that waits")
    done = operator.get(ROOT, params={"state": "success"}).text
    assert "A kettle that is done" in done
    assert waiting not in done
    assert operator.get(ROOT, params={"state": "nonsense"}).status_code == 400


def test_markup_in_a_prompt_is_text(api: Api, operator: httpx.Client) -> None:
    id = api.create(prompt='A sign "<script>alert(1)</script>"')
    for path in (ROOT, f"{ROOT}/{id}"):
        page = operator.get(path)
        assert page.status_code == 200
        assert "&lt;script&gt;alert" in page.text
        assert "<script>alert" not in page.text


def test_a_prediction_is_cancelled(api: Api, operator: httpx.Client) -> None:
    api.drop_queue()
    id = api.create()
    assert operator.post(f"{ROOT}/{id}/cancel").status_code == 403
    answer = operator.post(f"{ROOT}/{id}/cancel", data={"csrf": token(operator)})
    assert answer.status_code == 303
    assert api.client.get(f"/v1/prediction/{id}").json()["status"] == "cancelled"


def test_a_prediction_is_filmed_again_for_its_key(api: Api, operator: httpx.Client) -> None:
    id = made(api, prompt="A swan, again", seed=5)
    answer = operator.post(f"{ROOT}/{id}/retry", data={"csrf": token(operator)})
    again = answer.headers["location"].rpartition("/")[2]
    body = api.client.get(f"/v1/prediction/{again}").json()
    assert body["input"]["seed"] == 5
    assert id in body["logs"]


def test_a_webhook_is_sent_again(api: Api, operator: httpx.Client) -> None:
    api.drop_queue()
    body = create_body() | {"webhook_url": "http://127.0.0.1:9/hook", "webhook_secret": "whsec_dG9wc2VjcmV0"}
    id = api.client.post("/v1/prediction/", json=body).json()["predictionID"]
    job = api.claim()
    assert job is not None
    api.fail(job)
    page = operator.get("/dashboard/webhooks").text
    assert "http://127.0.0.1:9/hook" in page
    answer = operator.post(f"/dashboard/webhooks/{id}/redeliver", data={"csrf": token(operator)})
    assert answer.status_code in (303, 409)  # 409: the first attempt is just under way
    assert "topsecret" not in page
    assert "dG9wc2VjcmV0" not in operator.get(f"{ROOT}/{id}").text


def test_usage_counts_what_was_made(api: Api, operator: httpx.Client) -> None:
    before = _made_today(operator)
    made(api)
    assert _made_today(operator) == before + 1


def test_a_key_called_like_a_formula_is_text_in_the_file(api: Api, operator: httpx.Client) -> None:
    api.create(api.new_client(name="=HYPERLINK(1)"))
    assert "'=HYPERLINK(1)" in operator.get("/dashboard/usage.csv").text


def _made_today(operator: httpx.Client) -> int:
    lines = operator.get("/dashboard/usage.csv", params={"days": 1}).text.splitlines()[1:]
    return sum(int(line.split(",")[4]) for line in lines)
