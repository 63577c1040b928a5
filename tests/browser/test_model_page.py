"""The page of a model and the first page in a browser: for everybody, on a phone, by keyboard."""

from __future__ import annotations

import re
import subprocess
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sqlalchemy import delete
from tests.browser.reel import tiny_film
from tests.server.running import MODEL, Api

from rushes.predictions.schema import workers
from rushes.predictions.workers import seen
from rushes.server.showreel import queue_missing

MODEL_PAGE = f"/models/{MODEL}"
ABSENT = "/models/ltx-2.5"
"""The page of a model that no worker of the server can film."""
PAGES = ("/", MODEL_PAGE, ABSENT)


@pytest.fixture(autouse=True, scope="module")
def _filmed(api: Api) -> None:
    """One example was filmed here, the others were not."""
    api.service.showcase.keep = 0.0
    api.write(queue_missing, [api.service.catalogue.find(MODEL)], "auto")
    job = api.claim()
    assert job is not None
    api.film(job, tiny_film())
    api.drop_queue()


def overflow(page: Page) -> list[str]:
    """What reaches beyond the right edge of the window."""
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => e.tagName + "." + e.className)"""
    )
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_everybody_can_use_it(browser: Browser, api: Api, path: str, scheme: str, width: int) -> None:
    view = {"width": width, "height": 900}
    with browser.new_context(base_url=api.url, viewport=view, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(path)
        for folded in page.locator("details.folded summary").all():
            folded.click()
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_is_to_the_side(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(path)
    for folded in page.locator("details.folded summary").all():
        folded.click()
    assert overflow(page) == []


def test_tabs_go_by_keyboard(page: Page) -> None:
    page.goto(MODEL_PAGE)
    page.get_by_role("tablist", name="Example request").get_by_role("tab", name="curl").focus()
    for name in ("Python", "JavaScript", "curl", "Python"):
        page.keyboard.press("ArrowRight")
        tab = page.get_by_role("tablist", name="Example request").get_by_role("tab", name=name)
        expect(tab).to_be_focused()
        expect(tab).to_have_attribute("aria-selected", "true")
    expect(page.locator("#request-python")).to_be_visible()
    expect(page.locator("#request-curl")).to_be_hidden()


def test_what_is_copied_from_the_page_films(context: BrowserContext, page: Page, api: Api) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/")
    page.get_by_role("button", name="Copy: Create a prediction").click()
    expect(page.locator("#said")).to_have_text("Copied")
    line = str(page.evaluate("navigator.clipboard.readText()"))
    said = subprocess.run(
        ["sh", "-c", line],
        env={"RUSHES_API_KEY": api.key, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert '"predictionID"' in said.stdout
    job = api.claim()
    assert job is not None
    api.fail(job)


@pytest.mark.parametrize("path", ["/", MODEL_PAGE])
def test_the_film_of_this_server_plays(page: Page, path: str) -> None:
    page.goto(path)
    film = page.locator("video[poster], .scene video, .hero video").first
    film.evaluate("film => film.play()")
    page.wait_for_function("film => film.currentTime > 0", arg=film.element_handle())


def test_an_example_is_taken_to_the_form(page: Page, api: Api) -> None:
    page.goto(MODEL_PAGE)
    prompt = api.service.catalogue.find(MODEL).examples[1]["prompt"]
    page.get_by_role("link", name=f"Film it yourself: {prompt}").click()
    expect(page.locator("#in-prompt")).to_have_value(prompt)


def test_the_headings_are_in_order(page: Page) -> None:
    for path in PAGES:
        page.goto(path)
        levels = [
            int(level)
            for level in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => h.tagName[1])")
        ]
        assert levels.count(1) == 1
        assert all(then - now <= 1 for now, then in pairwise(levels))


def test_nothing_moves_while_it_loads(context: BrowserContext) -> None:
    page = context.new_page()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    for path in PAGES:
        page.goto(path, wait_until="networkidle")
        assert page.evaluate("window.moved") < 0.01, path


def test_nobody_orders_what_nobody_films(page: Page, api: Api) -> None:
    page.goto(ABSENT)
    expect(page.get_by_role("heading", name="Not running on this server")).to_be_visible()
    film = page.get_by_role("button", name="Film it")
    expect(film).to_be_disabled()
    expect(film).to_have_accessible_description(re.compile("no worker with the engine ltx has been heard of"))
    page.get_by_label("Prompt", exact=True).fill("A dog runs along a beach")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#play-stage")).to_have_text("Ready")
    assert page.request.get("/play/predictions").json()["total_count"] == 0


def test_the_way_from_a_model_that_does_not_run_to_one_that_does(page: Page, api: Api) -> None:
    page.goto(ABSENT)
    page.get_by_role("link", name="What to do").click()
    expect(page.get_by_role("heading", name="What it needs")).to_be_in_viewport()
    page.get_by_role("link", name="Models that run here").click()
    expect(page.get_by_role("heading", name="Models that run here")).to_be_in_viewport()


def test_a_page_is_looked_at_again_once_a_worker_is_there(page: Page, api: Api) -> None:
    page.goto(ABSENT)
    api.write(seen, "late", ("ltx",), "idle")
    page.get_by_role("link", name="Look again").click()
    expect(page.get_by_role("button", name="Film it")).to_be_enabled()
    expect(page.get_by_text("Not running on this server")).to_have_count(0)
    api.write(lambda connection: connection.execute(delete(workers)).rowcount)


def test_a_page_that_is_open_notices_that_a_worker_has_come(page: Page, api: Api) -> None:
    page.goto(ABSENT)
    api.write(seen, "later", ("ltx",), "idle")
    expect(page.get_by_role("button", name="Film it")).to_be_enabled(timeout=20_000)
    expect(page.get_by_role("heading", name="It runs here now")).to_be_visible()
    expect(page.get_by_text("Not running on this server")).to_have_count(0)
    api.write(lambda connection: connection.execute(delete(workers)).rowcount)
