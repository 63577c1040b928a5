"""The operator's dashboard in a real browser: the way in, what is done there, and who cannot."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from tests.browser.reel import tiny_film
from tests.faults.receiver import receiving
from tests.server.running import Api, create_body

from rushes.predictions.sessions import end_sessions, open_session, set_password
from rushes.server.pages.cookies import new_cookie
from rushes.server.pages.doorman import COOKIE, digest_of_session
from rushes.server.pages.first_run import set_up_token
from rushes.server.passwords import kept_hash

PASSWORD = "a fox in the cutting room"
MARKUP = "<img src=x onerror='document.title=1'><script>document.title=1</script>"
PAGES = ("", "/predictions", "/usage", "/webhooks", "/keys", "/workers", "/settings")


@pytest.fixture(autouse=True)
def _swept(api: Api) -> Iterator[None]:
    yield
    api.drop_queue()


def signed_in(api: Api, context: BrowserContext) -> None:
    """Have the context signed in, without the door."""
    cookie = new_cookie()
    api.write(set_password, "no hash of any password")
    api.write(open_session, digest_of_session(cookie))
    context.add_cookies([{"name": COOKIE, "value": cookie, "url": api.url}])


@pytest.fixture
def operator(api: Api, context: BrowserContext, page: Page) -> Page:
    """A page of somebody who is signed in."""
    signed_in(api, context)
    return page


def test_from_the_printed_address_to_a_key_that_works(api: Api, page: Page) -> None:
    page.goto(f"/dashboard/set-up?token={set_up_token(api.service)}")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The same again").fill(PASSWORD)
    page.get_by_role("button", name="Open the dashboard").click()
    page.get_by_role("link", name="Keys").click()
    page.get_by_label("Name").fill("the website")
    page.get_by_role("button", name="Make the key").click()
    secret = page.locator("#secret").inner_text().strip()
    answer = httpx.post(f"{api.url}/v1/prediction/", json=create_body(), headers={"X-API-Key": secret})
    assert answer.status_code == 200, answer.text
    page.reload()
    assert secret not in page.content()


def test_a_session_that_is_over_comes_back_to_where_it_was(api: Api, page: Page) -> None:
    test_url = f"{api.url}/dashboard/usage?days=7"
    hashed = asyncio.run_coroutine_threadsafe(kept_hash(PASSWORD), api.loop).result(30)
    api.write(set_password, hashed)
    page.goto("/dashboard/sign-in")
    _sign_in(page)
    page.goto(test_url)
    expect(page.get_by_role("heading", name="Usage")).to_be_visible()
    api.write(end_sessions)
    page.reload()
    _sign_in(page)
    expect(page).to_have_url(test_url)


def _sign_in(page: Page) -> None:
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).not_to_have_url(re.compile("/sign-in"))


def test_a_search_needs_no_button(api: Api, operator: Page) -> None:
    api.create(prompt="A lighthouse keeper")
    api.create(prompt="A baker at dawn")
    operator.goto("/dashboard/predictions")
    expect(operator.get_by_text("A baker at dawn")).to_be_visible()
    operator.get_by_label("Search").fill("lighthouse")
    expect(operator.get_by_text("A baker at dawn")).to_have_count(0)
    expect(operator.get_by_text("A lighthouse keeper")).to_be_visible()


def test_a_running_film_is_cancelled(api: Api, operator: Page) -> None:
    id = api.create()
    operator.goto(f"/dashboard/predictions/{id}")
    operator.get_by_role("button", name="Cancel").click()
    expect(operator.locator(".badge").first).to_have_text("Cancelled")
    assert api.client.get(f"/v1/prediction/{id}").json()["status"] == "cancelled"


def test_a_page_that_is_watched_shows_the_end_by_itself(api: Api, operator: Page) -> None:
    id = api.create()
    operator.goto(f"/dashboard/predictions/{id}")
    job = api.claim()
    assert job is not None
    api.film(job, tiny_film(1))
    expect(operator.locator("video")).to_be_visible(timeout=15_000)


def test_a_webhook_is_delivered_again(api: Api, operator: Page) -> None:
    with receiving() as receiver:
        body = create_body() | {"webhook_url": receiver.url()}
        id = api.client.post("/v1/prediction/", json=body).json()["predictionID"]
        job = api.claim()
        assert job is not None
        api.fail(job)
        operator.goto(f"/dashboard/predictions/{id}")
        expect(operator.get_by_text("success (200)")).to_be_visible(timeout=15_000)
        operator.get_by_role("button", name="Send again").click()
        expect(operator.locator("tbody tr")).to_have_count(2, timeout=15_000)
        assert receiver.by_prediction()[id] == 2


def test_markup_is_never_run(api: Api, operator: Page) -> None:
    other = api.new_client(name=MARKUP)
    id = api.create(other, prompt=f"A sign says “{MARKUP}”")
    job = api.claim()
    assert job is not None
    api.fail(job, MARKUP, MARKUP)
    for path in (
        "/dashboard",
        "/dashboard/predictions",
        f"/dashboard/predictions/{id}",
        "/dashboard/keys",
        "/dashboard/usage",
    ):
        operator.goto(path)
        assert operator.locator("img[src='x']").count() == 0, path
        assert operator.title() != "1", path


def test_another_site_cannot_act_in_ones_name(api: Api, operator: Page, context: BrowserContext) -> None:
    id = api.create()

    def trap(route: Route) -> None:
        form = f'<form method=post action="{api.url}/dashboard/predictions/{id}/cancel"></form>'
        route.fulfill(
            body=f"<!doctype html>{form}<button onclick='document.forms[0].submit()'>go</button>",
            content_type="text/html",
        )

    context.route("http://evil.test/**", trap)
    operator.goto("http://evil.test/")
    with operator.expect_response("**/cancel") as answered:
        operator.get_by_role("button").click()
    assert answered.value.status in (303, 403)
    assert api.client.get(f"/v1/prediction/{id}").json()["status"] == "processing"


def test_the_dashboard_cannot_be_framed(api: Api, operator: Page) -> None:
    headers = httpx.get(f"{api.url}/dashboard/sign-in").headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(browser: Browser, api: Api, scheme: str) -> None:
    id = api.create()
    with browser.new_context(base_url=api.url, color_scheme=scheme) as context:
        signed_in(api, context)
        page = context.new_page()
        for name in (*PAGES, f"/predictions/{id}"):
            page.goto(f"/dashboard{name}")
            found = Axe().run(page)
            assert found.violations_count == 0, f"{name}: {found.generate_report()}"


def test_a_phone_has_nothing_to_the_side(browser: Browser, api: Api) -> None:
    id = api.create()
    phone = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
    with browser.new_context(base_url=api.url, **phone) as context:
        signed_in(api, context)
        page = context.new_page()
        for name in (*PAGES, f"/predictions/{id}"):
            page.goto(f"/dashboard{name}")
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, name
