"""Somebody who has only the address that `rushes serve` printed, a browser, and no key: to a finished film."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, expect
from tests.faults.processes import Process, family, kill_all, until

LONG = 240_000
"""Milliseconds that a draft of five seconds may take on a busy machine; it takes some fifteen seconds on a quiet one."""


def test_from_the_printed_address_to_a_film(browser: Browser, tmp_path: Path) -> None:
    flags = ("--data", str(tmp_path / "data"), "--port", "0", "--min-free", "0")
    server = Process(tmp_path / "serve.log", "serve", *flags)
    try:
        until(lambda: "Rushes serves at" in server.said() or not server.alive, "the address")
        address = re.search(r"Rushes serves at (\S+)", server.said())
        assert address, server.said()
        with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
            page = context.new_page()
            page.goto(address[1])
            page.get_by_role("link", name="Rushes Miniature").first.click()
            page.get_by_label("Prompt", exact=True).fill("A robot waves and says “Hello there!” in a kitchen")
            page.get_by_text("draft", exact=True).click()
            page.get_by_text("5", exact=True).click()
            page.get_by_role("button", name="Film it").click()
            expect(page.locator("#play-board")).to_be_visible(timeout=LONG)
            expect(page.locator("#play-preview")).to_be_visible(timeout=LONG)
            expect(page.locator("#play-stage")).to_have_text("Done", timeout=LONG)
            expect(page.locator("#play-film")).to_have_js_property("duration", 5)
            assert page.locator("#play-film track").count() == 1
            page.get_by_role("tab", name="Plan").click()
            expect(page.get_by_role("textbox", name=re.compile("^robot"))).to_have_value("Hello there!")
    finally:
        kill_all(family(server.pid))
        server.kill()
