"""The dashboard in a browser: from the printed address to a key that works, without a mouse or without a script too."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.server.dashboards import PASSWORD, with_password
from tests.server.running import Api

from rushes.server.pages.dashboard.shell import ROOMS
from rushes.server.pages.first_run import dashboard_url

MINE = (
    "/dashboard",
    "/dashboard/keys",
    "/dashboard/workers",
    "/dashboard/settings",
    "/dashboard/settings/password",
)


def sign_in(page: Page, then: str = "/dashboard") -> None:
    """Through the door, to a page behind it."""
    page.goto(then)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"**{then}")


def wrong_with(page: Page) -> list[str]:
    """What axe finds against WCAG A and AA."""
    tags = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = Axe().run(page, options=tags).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def test_a_newcomer_gets_from_the_printed_address_to_a_key_that_works(page: Page, api: Api) -> None:
    page.goto(dashboard_url(api.service, has_password=False))
    page.get_by_label("Password", exact=True).fill("short")
    expect(page.get_by_text("5 of at least 10 characters")).to_be_visible()
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    expect(page.get_by_text("Strong", exact=True)).to_be_visible()
    page.get_by_label("The same again").fill(PASSWORD)
    page.get_by_role("button", name="Open the dashboard").click()
    page.get_by_role("link", name="Keys", exact=True).click()
    page.get_by_label("Name").fill("the website")
    page.get_by_role("button", name="Make the key").click()
    secret, line = page.locator("#secret").inner_text(), page.locator("#line").inner_text()
    words = shlex.split(line)
    headers = dict(words[at + 1].split(": ", 1) for at, word in enumerate(words) if word == "-H")
    assert headers["X-API-Key"] == secret
    asked = httpx.post(words[3], headers=headers, content=words[words.index("-d") + 1], timeout=60)
    assert asked.status_code == 200, asked.text
    page.get_by_role("link", name="I have it").click()
    assert secret not in page.content()


@pytest.fixture(params=[(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")], ids=str)
def looker(request: pytest.FixtureRequest, browser: Browser, api: Api) -> Iterator[Page]:
    """A page on a desk and on a phone, in the light and in the dark."""
    with_password(api)
    width, scheme = request.param
    size = {"width": width, "height": 900}
    with browser.new_context(base_url=api.url, viewport=size, color_scheme=scheme) as context:
        yield context.new_page()


def test_every_page_is_accessible_and_fits_its_width(looker: Page) -> None:
    looker.goto("/dashboard/sign-in")
    problems = {"/dashboard/sign-in": wrong_with(looker)}
    sign_in(looker)
    for path in MINE:
        looker.goto(path)
        problems[path] = wrong_with(looker)
        wide = looker.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{path} is {wide} px too wide"
    assert not any(problems.values()), problems


def test_the_keyboard_alone_revokes_a_key(page: Page, api: Api) -> None:
    with_password(api)
    sign_in(page, "/dashboard/keys")
    page.get_by_role("link", name="Change or revoke main").press("Enter")
    page.get_by_text("Revoke this key").press("Enter")
    page.get_by_role("button", name="Yes, revoke it").press("Enter")
    page.get_by_text("revoked key").click()
    expect(page.get_by_role("region", name="Revoked keys").get_by_text("main")).to_be_visible()


def test_reloading_the_page_of_a_new_key_makes_no_second_one(page: Page, api: Api) -> None:
    with_password(api)
    sign_in(page, "/dashboard/keys")
    page.get_by_label("Name").fill("only once")
    page.get_by_role("button", name="Make the key").click()
    secret = page.locator("#secret").inner_text()
    page.reload()
    expect(page.get_by_text("Its secret was shown once")).to_be_visible()
    assert secret not in page.content()
    page.get_by_role("link", name="← Keys").click()
    expect(page.get_by_role("link", name="only once", exact=True)).to_have_count(1)


def test_everything_works_without_scripts(browser: Browser, api: Api) -> None:
    with_password(api)
    with browser.new_context(base_url=api.url, java_script_enabled=False) as context:
        page = context.new_page()
        sign_in(page, "/dashboard/keys")
        page.get_by_label("Name").fill("without a script")
        page.get_by_role("button", name="Make the key").click()
        assert page.locator("#secret").inner_text().startswith("sk_")
        for room in ROOMS:
            page.goto(room.path)
            expect(page.locator(".dash-side [aria-current]")).to_have_text(room.title)
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_workers_appear_by_themselves(page: Page, api: Api) -> None:
    with_password(api)
    sign_in(page, "/dashboard/workers")
    expect(page.get_by_text("No worker has been heard of")).to_be_visible()
    assert api.worker.post(
        "/v1/worker/claim", json={"worker": "left-rack", "engines": ["none"], "state": "loading", "wait": 0}
    ).is_success
    expect(page.get_by_role("heading", name="left-rack")).to_be_visible()


def test_a_session_that_ends_leads_a_waiting_page_to_the_door(page: Page, api: Api) -> None:
    with_password(api)
    sign_in(page, "/dashboard/workers")
    with_password(api)  # set anew, which ends all sessions
    page.wait_for_url("**/dashboard/sign-in**")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
