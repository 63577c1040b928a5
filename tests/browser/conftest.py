"""A real browser and a real server for the tests of the pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from tests.server.running import Api, serving

NAMES = ("chromium", "chromium-browser", "google-chrome")
MINE = "Failed to load resource"  # what a browser says of every answer that is an error, which tests provoke


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for the tests of a file: Playwright's event loop would be in the way of tests elsewhere."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found, "no Chromium here: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    """A server without workers: the tests play the worker."""
    data: Path = tmp_path_factory.mktemp("pages")
    with serving(data=data) as running:
        yield running


@pytest.fixture
def context(browser: Browser, api: Api) -> Iterator[BrowserContext]:
    """A fresh browser profile on a desk."""
    with browser.new_context(base_url=api.url, viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(20_000)
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page of it. Whatever a script or the content policy complains of fails the test."""
    complaints: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error" and MINE not in message.text:
            complaints.append(message.text)

    page = context.new_page()
    page.on("console", heard)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert not complaints, complaints
