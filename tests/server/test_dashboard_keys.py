"""Keys on the dashboard: made, shown once, changed, revoked; a secret is nowhere else."""

from __future__ import annotations

import html
import logging
import re
import secrets
import shlex
from collections.abc import Iterator

import httpx
import pytest
import structlog
from tests.server.dashboards import Browser, with_password
from tests.server.running import Api, create_body

from rushes.predictions.keys import ensure_visitor, list_keys
from rushes.predictions.schema import keys
from rushes.server.keyring import REMEMBERED
from rushes.server.pages import one_look
from rushes.server.pages.doorman import COOKIE
from rushes.server.pages.one_look import ONE_LOOK, SECONDS

KEYS = "/dashboard/keys"


@pytest.fixture(scope="module")
def operator(api: Api) -> Iterator[Browser]:
    """A browser that is signed in."""
    browser = Browser(with_password(api))
    assert browser.sign_in().status_code == 303
    yield browser
    browser.close()


def made(operator: Browser, name: str, **fields: str) -> tuple[str, str, str]:
    """A new key: its id, its secret and its line for the shell."""
    given = {"name": name, "role": "client", "per_minute": "60", "in_flight": "4"} | fields
    answer = operator.get(_led(operator.send(KEYS, given, page=KEYS)))
    assert answer.status_code == 200, answer.text
    found = re.search(r'<pre id="secret"[^>]*>((?:sk|rw)_(\w{8})\w+)</pre>', answer.text)
    line = re.search(r'<pre id="line"[^>]*>(.*?)</pre>', answer.text, re.S)
    assert found
    assert line
    return found[2], found[1], html.unescape(line[1])


def _led(answer: httpx.Response) -> str:
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def test_a_key_made_here_films(operator: Browser) -> None:
    _, secret, line = made(operator, "the website")
    words = shlex.split(line)
    headers = dict(words[i + 1].split(": ", 1) for i, word in enumerate(words) if word == "-H")
    assert headers["X-API-Key"] == secret
    url = next(word for word in words if word.startswith("http"))
    answer = httpx.post(url, headers=headers, content=words[words.index("-d") + 1], timeout=60)
    assert answer.status_code == 200, answer.text


def test_a_workers_key_claims_and_does_not_create(operator: Browser) -> None:
    _, secret, line = made(operator, "left rack", role="worker")
    assert line == f"RUSHES_WORKER_TOKEN={secret} rushes worker --url {operator.api.url}"
    claim = {"worker": "left", "engines": ["none"], "state": "idle", "wait": 0}
    token = {"Authorization": f"Bearer {secret}"}
    assert httpx.post(f"{operator.api.url}/v1/worker/claim", json=claim, headers=token).is_success
    create = httpx.post(
        f"{operator.api.url}/v1/prediction/", json=create_body(), headers={"X-API-Key": secret}
    )
    assert create.status_code == 401


def test_a_secret_is_shown_only_by_the_page_that_its_making_leads_to(operator: Browser) -> None:
    id, secret, _ = made(operator, "once")
    for path in (
        KEYS,
        f"{KEYS}/{id}",
        f"{KEYS}/{id}/made",
        "/dashboard",
        "/dashboard/settings",
        "/dashboard/workers",
    ):
        page = operator.get(path).text
        assert secret not in page
        assert secret[12:] not in page
    assert id in operator.get(KEYS).text
    stored = operator.api.write(lambda connection: [tuple(row) for row in connection.execute(keys.select())])
    assert secret not in str(stored)


NEW = {"name": "new", "role": "client", "per_minute": "1", "in_flight": "1"}


def test_the_answers_with_a_secret_are_kept_nowhere(operator: Browser) -> None:
    answer = operator.send(KEYS, NEW, page=KEYS)
    page = operator.get(_led(answer))
    for each in (answer, page):
        assert each.headers["cache-control"] == "no-store"
        assert each.url.query == b""
    assert '<pre id="secret"' in page.text


def test_a_reload_shows_no_secret_and_makes_no_second_key(operator: Browser) -> None:
    where = _led(operator.send(KEYS, NEW, page=KEYS))
    assert 'id="secret"' in operator.get(where).text
    before = len(operator.api.write(list_keys))
    again = _led(operator.get(where))
    assert again == f"{where.removesuffix('/made')}?shown=yes"
    page = operator.get(again).text
    assert "was shown once" in page
    assert 'id="secret"' not in page
    assert len(operator.api.write(list_keys)) == before


def test_a_secret_on_its_way_is_out_of_reach_of_scripts_and_other_sites(operator: Browser) -> None:
    answer = operator.send(KEYS, NEW, page=KEYS)
    (said,) = [one for one in answer.headers.get_list("set-cookie") if one.startswith(ONE_LOOK)]
    assert f"Max-Age={SECONDS};" in said
    assert all(f"; {word}" in said.lower() for word in ("httponly", "samesite=strict", f"path={KEYS}"))


def test_a_sealed_secret_opens_for_its_session_and_its_key_alone(operator: Browser) -> None:
    where = _led(operator.send(KEYS, NEW, page=KEYS))
    sealed = operator.http.cookies[ONE_LOOK]
    other = Browser(operator.api)
    other.sign_in()
    other.http.cookies.set(ONE_LOOK, sealed, domain="127.0.0.1", path=KEYS)
    assert _led(other.get(where)).endswith("?shown=yes")
    other.close()
    another, _, _ = made(operator, "another")
    operator.http.cookies.set(ONE_LOOK, sealed, domain="127.0.0.1", path=KEYS)
    assert _led(operator.get(f"{KEYS}/{another}/made")).endswith("?shown=yes")
    assert 'id="secret"' in operator.get(where).text


@pytest.mark.parametrize("place", [0, 14, -1])
def test_a_seal_that_was_tampered_with_opens_nothing(operator: Browser, place: int) -> None:
    where = _led(operator.send(KEYS, NEW, page=KEYS))
    sealed = list(operator.http.cookies[ONE_LOOK])
    sealed[place] = "1" if sealed[place] != "1" else "2"
    operator.http.cookies.delete(ONE_LOOK)
    assert _led(operator.http.get(where, headers=_with(operator, "".join(sealed)))).endswith("?shown=yes")


@pytest.mark.parametrize("given", ["", "A", "AAAA", "====", "A" * 900, "A" * 5000, "\u00fc"])
def test_what_is_no_seal_opens_nothing(operator: Browser, given: str) -> None:
    where = _led(operator.send(KEYS, NEW, page=KEYS))
    operator.http.cookies.delete(ONE_LOOK)
    assert _led(operator.http.get(where, headers=_with(operator, given))).endswith("?shown=yes")


def test_a_seal_is_worth_nothing_after_its_time(operator: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    for left, opens in ((SECONDS, True), (-2, False)):
        monkeypatch.setattr(one_look, "SECONDS", left)
        answer = operator.send(KEYS, NEW, page=KEYS)
        sealed = re.search(rf"{ONE_LOOK}=\"?([\w.-]+)", answer.headers["set-cookie"])
        assert sealed
        page = operator.http.get(_led(answer), headers=_with(operator, sealed[1]))
        assert (page.status_code == 200) is opens


def _with(operator: Browser, sealed: str) -> dict[bytes, bytes]:
    """Headers that bring this session and that seal."""
    cookies = f"{COOKIE}={operator.http.cookies[COOKIE]}; {ONE_LOOK}={sealed}"
    return {b"Cookie": cookies.encode("latin-1")}


def test_a_secret_is_in_no_log(operator: Browser) -> None:
    before = structlog.get_config()["wrapper_class"]
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG))
    try:
        with structlog.testing.capture_logs() as said:
            _, secret, _ = made(operator, "unlogged")
    finally:
        structlog.configure(wrapper_class=before)
    assert [line for line in said if line.get("path") == KEYS]
    assert secret[12:] not in str(said)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"per_minute": "many"}, "Films a minute is not a whole number"),
        ({"per_minute": "-1"}, "Films a minute is not a whole number"),
        ({"in_flight": "1000001"}, "Unfinished at once is 1000001"),
        ({"in_flight": ""}, "Unfinished at once is not a whole number"),
        ({"role": "visitor"}, "for a client or for a worker"),
    ],
)
def test_what_cannot_be_a_key_is_told_in_the_form(
    operator: Browser, fields: dict[str, str], says: str
) -> None:
    before = len(operator.api.write(list_keys))
    given = {"name": "wrong one", "role": "client", "per_minute": "1", "in_flight": "1"} | fields
    answer = operator.send(KEYS, given, page=KEYS)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert says in html.unescape(answer.text)
    assert len(operator.api.write(list_keys)) == before


def test_a_name_with_markup_stays_text(operator: Browser) -> None:
    name = "</td><script>alert(1)</script>"
    id, _, _ = made(operator, name)
    for path in (KEYS, f"{KEYS}/{id}"):
        page = operator.get(path).text
        assert "<script>alert" not in page
        assert html.escape(name) in page


def test_new_limits_hold_at_once(operator: Browser) -> None:
    id, secret, _ = made(operator, "limited", per_minute="0", in_flight="0")
    page = f"{KEYS}/{id}"
    answer = operator.send(f"{page}/limits", {"per_minute": "0", "in_flight": "1"}, page=page)
    assert "The new limits hold." in answer.text
    asked = [
        httpx.post(f"{operator.api.url}/v1/prediction/", json=create_body(), headers={"X-API-Key": secret})
        for _ in range(2)
    ]
    assert [one.status_code for one in asked] == [200, 429]


def test_wrong_limits_change_nothing(operator: Browser) -> None:
    id, _, _ = made(operator, "stays")
    page = f"{KEYS}/{id}"
    answer = operator.send(f"{page}/limits", {"per_minute": "some", "in_flight": "1"}, page=page)
    assert answer.status_code == 400
    (key,) = [key for key in operator.api.write(list_keys) if key.id == id]
    assert (key.per_minute, key.in_flight) == (60, 4)


def test_a_revoked_key_creates_nothing_and_is_listed_as_such(operator: Browser) -> None:
    id, secret, _ = made(operator, "to be revoked")
    page = f"{KEYS}/{id}"
    assert operator.send(f"{page}/revoke", {}, page=page).headers["location"] == KEYS
    create = httpx.post(
        f"{operator.api.url}/v1/prediction/", json=create_body(), headers={"X-API-Key": secret}
    )
    assert create.status_code == 401, REMEMBERED
    assert "revoked" in operator.get(page).text.lower()
    assert f'action="{page}/revoke"' not in operator.get(page).text


def test_revoking_is_asked_about_first(operator: Browser) -> None:
    id, _, _ = made(operator, "asked about")
    page = operator.get(f"{KEYS}/{id}").text
    assert re.search(r"<details.*?<form[^>]*/revoke.*?</details>", page, re.S)


@pytest.mark.parametrize("id", ["nothing", "%00", "a/b", "x" * 300])
def test_a_key_that_is_not_there(operator: Browser, id: str) -> None:
    assert operator.get(f"{KEYS}/{id}").status_code in (400, 404)


def test_visitors_are_one_line_and_no_keys(operator: Browser) -> None:
    visitor = operator.api.write(ensure_visitor, secrets.token_urlsafe(32), 6, 2)
    page = operator.get(KEYS).text
    assert visitor.id not in page
    assert "filmed in the playground" in page
    assert operator.get(f"{KEYS}/{visitor.id}").status_code == 404
