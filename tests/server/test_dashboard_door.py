"""The door of the dashboard: the first password, sign-in, sessions, and forms that others would like to send."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx
import pytest
from sqlalchemy import Connection, delete, update
from tests.server.dashboards import PASSWORD, Browser, token_in, with_password
from tests.server.running import Api

from rushes.predictions.schema import passwords, sessions
from rushes.predictions.sessions import set_password
from rushes.server.pages.doorman import COOKIE, digest_of_session, own_path
from rushes.server.pages.first_run import dashboard_url, set_up_token
from rushes.server.passwords import hashed, objection


@pytest.fixture
def bare(api: Api) -> Iterator[Browser]:
    """A browser at a server that has no password yet."""
    api.write(_forget)
    browser = Browser(api)
    yield browser
    browser.close()


@pytest.fixture
def stranger(api: Api) -> Iterator[Browser]:
    """A browser at a server that has one, whose failures were forgiven."""
    with_password(api)
    api.service.throttle.forgive()
    browser = Browser(api)
    yield browser
    browser.close()
    api.service.throttle.forgive()


@pytest.fixture
def operator(stranger: Browser) -> Browser:
    """A browser that is signed in."""
    assert stranger.sign_in().status_code == 303
    return stranger


def _forget(connection: Connection) -> None:
    connection.execute(delete(passwords))
    connection.execute(delete(sessions))


def test_without_a_password_everybody_is_told_where_it_is_set(bare: Browser) -> None:
    assert bare.get("/dashboard").headers["location"] == "/dashboard/set-up"
    page = bare.get("/dashboard/set-up").text
    assert "rushes serve" in page
    assert 'name="password"' not in page


def test_the_printed_address_sets_the_password_and_lets_in(api: Api, bare: Browser) -> None:
    printed = dashboard_url(api.service, has_password=False)
    assert 'autocomplete="new-password"' in bare.http.get(printed).text
    answer = bare.set_up()
    assert (answer.status_code, answer.headers["location"]) == (303, "/dashboard")
    assert bare.get("/dashboard").status_code == 200


def test_a_token_is_worth_nothing_once_there_is_a_password(api: Api, bare: Browser) -> None:
    page = bare.get(f"/dashboard/set-up?token={set_up_token(api.service)}").text
    with_password(api)
    given = {"csrf": token_in(page), "token": set_up_token(api.service), "password": "another one for me"}
    answer = bare.http.post("/dashboard/set-up", data=given | {"again": "another one for me"})
    assert answer.headers["location"].startswith("/dashboard/sign-in")
    assert bare.sign_in("another one for me").status_code == 403
    assert (
        bare.get(f"/dashboard/set-up?token={set_up_token(api.service)}").headers["location"] == "/dashboard"
    )


@pytest.mark.parametrize("token", ["", "0" * 64, "ü"])
def test_a_wrong_token_sets_nothing(bare: Browser, token: str) -> None:
    assert 'name="password"' not in bare.get(f"/dashboard/set-up?token={token}").text
    assert bare.set_up(token=token).status_code == 403
    assert bare.get("/dashboard").headers["location"] == "/dashboard/set-up"


@pytest.mark.parametrize(
    ("password", "again", "says"),
    [
        ("tiny one", "tiny one", "shorter than 10 characters"),
        ("felt whale orbits", "felt whale orbit", "not the same"),
        ("aaaaaaaaaaaa", "aaaaaaaaaaaa", "different characters"),
        ("1234567890", "1234567890", "guessed first"),
    ],
)
def test_a_weak_or_mistyped_password_is_refused_in_a_sentence(
    bare: Browser, password: str, again: str, says: str
) -> None:
    answer = bare.set_up(password, again)
    assert answer.status_code == 400
    assert says in answer.text
    assert password not in answer.text


def test_a_password_of_words_will_do() -> None:
    assert objection(PASSWORD) == ""


def test_the_right_password_leads_to_where_one_wanted_to_go(stranger: Browser) -> None:
    assert stranger.get("/dashboard/keys").headers["location"] == "/dashboard/sign-in?then=/dashboard/keys"
    answer = stranger.sign_in(then="/dashboard/keys")
    assert (answer.status_code, answer.headers["location"]) == (303, "/dashboard/keys")
    assert stranger.get("/dashboard/keys").status_code == 200


@pytest.mark.parametrize(
    "then",
    [
        "https://evil.example",
        "//evil.example",
        "/dashboard//evil.example",
        "/dashboard\\evil",
        "/dashboard\r\nSet-Cookie: a=b",
        "/dashboardevil",
        "javascript:alert(1)",
    ],
)
def test_nobody_is_led_to_another_site(stranger: Browser, then: str) -> None:
    assert own_path(then) == "/dashboard"
    assert stranger.sign_in(then=then).headers["location"] == "/dashboard"


def test_a_wrong_password_is_told_in_one_sentence_and_never_shown(stranger: Browser) -> None:
    answer = stranger.sign_in("not-the-one-at-all")
    assert answer.status_code == 403
    assert "That is not the password." in answer.text
    assert "not-the-one-at-all" not in answer.text
    assert stranger.get("/dashboard").status_code == 303


def test_after_five_failures_even_the_right_one_has_to_wait(
    stranger: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stranger.api.service.throttle, "_clock", lambda: 1000.0)
    for _ in range(5):
        assert stranger.sign_in("wrong").status_code == 403
    answer = stranger.sign_in()
    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "2"
    assert "too many wrong passwords" in answer.text


def test_the_session_cookie_is_hidden_and_only_its_digest_is_stored(api: Api, stranger: Browser) -> None:
    said = stranger.sign_in().headers.get_list("set-cookie")
    (cookie,) = [one for one in said if one.startswith(f"{COOKIE}=")]
    assert "httponly" in cookie.lower()
    assert "samesite=lax" in cookie.lower()
    secret = stranger.http.cookies[COOKIE]
    stored = api.write(lambda connection: [row[0] for row in connection.execute(sessions.select())])
    assert digest_of_session(secret) in stored
    assert secret not in stored


def test_a_cookie_from_elsewhere_is_never_taken_over(stranger: Browser) -> None:
    planted = "A" * 43
    stranger.http.cookies.set(COOKIE, planted, domain="127.0.0.1", path="/")
    assert stranger.sign_in().status_code == 303
    now = [cookie.value for cookie in stranger.http.cookies.jar if cookie.name == COOKIE]
    assert planted not in now
    with httpx.Client(base_url=stranger.api.url, cookies={COOKIE: planted}) as attacker:
        assert attacker.get("/dashboard").status_code == 303


def test_signing_out_ends_the_session_for_whoever_kept_its_cookie(operator: Browser) -> None:
    kept = operator.http.cookies[COOKIE]
    answer = operator.send("/dashboard/sign-out", {}, page="/dashboard/settings/password")
    assert answer.headers["location"] == "/dashboard/sign-in"
    with httpx.Client(base_url=operator.api.url, cookies={COOKIE: kept}) as thief:
        assert thief.get("/dashboard").status_code == 303


@pytest.mark.parametrize("column", ["seen_at", "created_at"])
def test_a_session_ends_by_itself(operator: Browser, column: str) -> None:
    long_ago = time.time() - (15 * 86400 if column == "created_at" else 13 * 3600)
    operator.api.write(lambda connection: connection.execute(update(sessions).values({column: long_ago})))
    assert operator.get("/dashboard/keys").headers["location"] == "/dashboard/sign-in?then=/dashboard/keys"


def test_an_expired_session_changes_nothing(operator: Browser) -> None:
    csrf = token_in(operator.get("/dashboard/keys").text)
    operator.api.write(lambda connection: connection.execute(delete(sessions)))
    answer = operator.http.post("/dashboard/keys", data={"csrf": csrf, "name": "late", "role": "worker"})
    assert answer.status_code == 401
    assert "not signed in any more" in answer.text


def test_an_expired_session_sends_a_page_that_renews_itself_to_the_door(operator: Browser) -> None:
    operator.api.write(lambda connection: connection.execute(delete(sessions)))
    answer = operator.http.get("/dashboard/workers/now", headers={"HX-Request": "true"})
    assert answer.headers["hx-redirect"].startswith("/dashboard/sign-in")


def test_a_page_that_renews_itself_does_not_keep_a_session_alive(operator: Browser) -> None:
    an_hour_ago = time.time() - 3600
    operator.api.write(lambda connection: connection.execute(update(sessions).values(seen_at=an_hour_ago)))
    operator.http.get("/dashboard/workers/now", headers={"HX-Request": "true"})
    assert _seen(operator.api) == pytest.approx(an_hour_ago)
    operator.get("/dashboard/workers")
    assert _seen(operator.api) > an_hour_ago + 3000


def _seen(api: Api) -> float:
    return float(api.write(lambda connection: connection.execute(sessions.select()).one().seen_at))


def test_changing_the_password_ends_all_other_sessions(operator: Browser) -> None:
    other = Browser(operator.api)
    assert other.sign_in().status_code == 303
    fields = {"present": PASSWORD, "password": "a heron reads the paper", "again": "a heron reads the paper"}
    answer = operator.send("/dashboard/settings/password", fields, page="/dashboard/settings/password")
    assert answer.status_code == 303
    assert operator.get("/dashboard").status_code == 200
    assert other.get("/dashboard").status_code == 303
    other.close()


def test_the_password_is_not_changed_without_the_present_one(operator: Browser) -> None:
    fields = {
        "present": "who knows",
        "password": "a heron reads the paper",
        "again": "a heron reads the paper",
    }
    answer = operator.send("/dashboard/settings/password", fields, page="/dashboard/settings/password")
    assert answer.status_code == 403
    with_present = Browser(operator.api)
    assert with_present.sign_in().status_code == 303
    with_present.close()


def test_a_password_set_elsewhere_ends_the_session(operator: Browser) -> None:
    operator.api.write(set_password, hashed("set on the command line"))
    assert operator.get("/dashboard").status_code == 303


@pytest.mark.parametrize("csrf", ["", "0" * 64])
def test_sign_in_needs_the_token_of_its_page(stranger: Browser, csrf: str) -> None:
    stranger.get("/dashboard/sign-in")
    answer = stranger.http.post("/dashboard/sign-in", data={"csrf": csrf, "password": PASSWORD})
    assert answer.status_code == 403
    assert COOKIE not in stranger.http.cookies


def test_sign_in_needs_the_cookie_of_its_token(stranger: Browser) -> None:
    csrf = token_in(stranger.get("/dashboard/sign-in").text)
    answer = httpx.post(
        f"{stranger.api.url}/dashboard/sign-in", data={"csrf": csrf, "password": PASSWORD}, timeout=60
    )
    assert answer.status_code == 403


FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Host": "evil.example"},
    {"Host": "evil.example", "Origin": "http://evil.example"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_other_sites_cannot_sign_in(stranger: Browser, headers: dict[str, str]) -> None:
    answer = stranger.sign_in(**headers)
    assert answer.status_code == 403
    assert COOKIE not in stranger.http.cookies


@pytest.mark.parametrize("headers", FOREIGN)
def test_other_sites_cannot_act_for_the_operator(operator: Browser, headers: dict[str, str]) -> None:
    fields = {"name": "from elsewhere", "role": "worker"}
    assert (
        operator.send("/dashboard/keys", fields, page="/dashboard/keys", headers=headers).status_code == 403
    )
    assert "from elsewhere" not in operator.get("/dashboard/keys").text


def test_another_sessions_token_is_refused(operator: Browser) -> None:
    other = Browser(operator.api)
    other.sign_in()
    csrf = token_in(other.get("/dashboard/keys").text)
    other.close()
    fields = {"csrf": csrf, "name": "not mine", "role": "worker"}
    assert operator.http.post("/dashboard/keys", data=fields).status_code == 403


@pytest.mark.parametrize("csrf", [None, "", "0" * 64])
def test_forms_need_their_token(operator: Browser, csrf: str | None) -> None:
    fields = {"name": "no token", "role": "worker"} | ({} if csrf is None else {"csrf": csrf})
    assert operator.http.post("/dashboard/keys", data=fields).status_code == 403


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"x=" + b"y" * 70_000, "application/x-www-form-urlencoded", 413),
        (b"{}", "application/json", 415),
        (b"x=%ff", "application/x-www-form-urlencoded", 400),
        (b"x=%00", "application/x-www-form-urlencoded", 400),
        ("x=ü".encode(), "application/x-www-form-urlencoded", 400),
    ],
)
def test_what_is_no_form_is_refused(stranger: Browser, content: bytes, kind: str, status: int) -> None:
    answer = stranger.http.post("/dashboard/sign-in", content=content, headers={"Content-Type": kind})
    assert answer.status_code == status


def test_pages_of_the_dashboard_are_kept_nowhere_and_framed_by_nobody(operator: Browser) -> None:
    headers = operator.get("/dashboard").headers
    assert headers["cache-control"] == "no-store"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
