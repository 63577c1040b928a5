"""The playground in a real browser; a hand plays the worker."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.reel import tiny_film
from tests.server.running import Api

from rushes.predictions.workers import seen

PAGE = "/models/rushes-miniature"
PLAN = {
    "title": "x",
    "rate": 24,
    "frames": 120,
    "unread": ["zorbing"],
    "lines": [{"who": "girl", "text": "It is snowing!", "start": 24, "end": 60, "manner": "happy"}],
    "scenes": [
        {
            "set": {
                "kind": "park",
                "named": "park",
                "time_of_day": "night",
                "weather": ["snow"],
                "mood": [],
                "light": [],
            },
            "figures": [
                {
                    "id": "girl",
                    "count": 1,
                    "look": {"species": "person", "age": "child"},
                    "moves": [{"action": "walk"}],
                }
            ],
            "props": [],
            "cues": [{"kind": "footstep"}],
            "ambiences": [],
            "texts": [],
            "shots": [{"start": 0, "end": 120, "framing": "medium shot", "lens_mm": 35}],
        }
    ],
}


@pytest.fixture(autouse=True)
def _swept(api: Api) -> Iterator[None]:
    """A worker with the engine has just been heard of; nothing is left in the queue."""
    api.write(seen, "there", ("miniature",), "loading")
    yield
    api.drop_queue()


def begin(page: Page, prompt: str = "A girl walks in a park") -> None:
    """Open the page and film."""
    page.goto(PAGE)
    page.get_by_label("Prompt", exact=True).fill(prompt)
    page.get_by_role("button", name="Film it").click()
    expect(page.locator("#play-stage")).not_to_have_text("Ready")


def show(api: Api, job: dict[str, object], name: str, content: bytes) -> None:
    """Show an exhibit, as a worker."""
    path = f"/v1/worker/jobs/{job['id']}/exhibits/{name}"
    answer = api.worker.put(path, content=content, headers={"X-Lease": str(job["lease"])})
    assert answer.is_success, answer.text


def test_a_draft_plays_until_there_is_a_picture_of_the_film(page: Page, api: Api) -> None:
    begin(page)
    job = api.claim()
    assert job is not None
    show(api, job, "draft.mp4", tiny_film())
    show(api, job, "prompt.txt", b"A girl in a red coat walks in a snowy park")
    film = page.locator("#play-film")
    expect(film).to_be_visible()
    expect(film).to_have_js_property("paused", False)
    assert film.evaluate("film => film.muted")
    expect(page.get_by_text("Draft · the film follows")).to_be_visible()
    expect(page.get_by_role("link", name="Draft")).to_be_visible()
    href = page.get_by_role("link", name="Prompt as filmed").get_attribute("href")
    assert href is not None
    assert page.request.get(href).text().startswith("A girl in a red coat")
    show(api, job, "preview.jpg", b"\xff\xd8\xff\xe0")
    expect(page.locator("#play-film")).to_be_hidden()
    api.film(job, tiny_film())
    expect(page.locator("#play-film")).to_be_visible()
    assert film.evaluate("film => [film.loop, film.muted]") == [False, False]


def test_only_models_that_take_plans_show_a_plan(page: Page, api: Api) -> None:
    page.goto("/models/ltx-2.5")
    expect(page.get_by_role("tab", name="Plan")).to_be_hidden()
    page.get_by_role("tab", name="Storyboard").press("ArrowRight")
    expect(page.get_by_role("tab", name="Notes")).to_be_focused()
    expect(page.get_by_text("With “Draft first” on")).to_be_hidden()
    page.get_by_role("tab", name="Storyboard").click()
    expect(page.get_by_text("With “Draft first” on")).to_be_visible()


def test_a_film_is_made_and_played(page: Page, api: Api) -> None:
    begin(page)
    job = api.claim()
    assert job is not None
    assert job["input"]["prompt"] == "A girl walks in a park"
    api.film(job, tiny_film())
    expect(page.locator("#play-stage")).to_have_text("Done")
    expect(page.locator("#play-film")).to_have_js_property("duration", 5)
    assert page.get_by_role("link", name="Download").get_attribute("href").endswith(".mp4")


def test_the_plan_is_read_changed_and_filmed_again(page: Page, api: Api) -> None:
    begin(page)
    job = api.claim()
    assert job is not None
    show(api, job, "plan.json", json.dumps(PLAN).encode())
    page.get_by_role("tab", name="Plan").click()
    line = page.get_by_label("girl 1.0 s")
    expect(line).to_have_value("It is snowing!")
    expect(page.locator("#plan-view")).to_contain_text("child")
    again = page.get_by_role("button", name="Film this plan")
    expect(again).to_be_disabled()
    line.fill("It is raining!")
    line.blur()
    with page.expect_request("**/play/predictions") as sent:
        again.click()
    assert sent.value.post_data_json["input"]["plan"]["lines"][0]["text"] == "It is raining!"
    page.get_by_role("tab", name="Notes").click()
    expect(page.locator("#play-wrong")).to_contain_text("plan")  # this one is no whole plan


def test_what_was_not_understood_is_said(page: Page, api: Api) -> None:
    begin(page)
    job = api.claim()
    assert job is not None
    show(api, job, "plan.json", json.dumps(PLAN).encode())
    page.get_by_role("tab", name="Notes").click()
    expect(page.locator("#play-unread")).to_contain_text("zorbing")


def test_a_film_is_cancelled(page: Page, api: Api) -> None:
    begin(page)
    page.get_by_role("button", name="Cancel", exact=True).click()
    expect(page.locator("#play-stage")).to_have_text("Cancelled")
    assert api.claim(wait=0.0) is None


def test_a_failure_is_told_in_its_own_words(page: Page, api: Api) -> None:
    begin(page)
    job = api.claim()
    assert job is not None
    api.fail(job, "the camera is out of film", "load another reel")
    expect(page.locator("#play-empty")).to_contain_text("the camera is out of film")
    expect(page.locator("#play-empty")).to_contain_text("load another reel")


def test_a_reload_goes_on_watching(page: Page, api: Api) -> None:
    begin(page)
    expect(page).to_have_url(re.compile("#film="))
    page.reload()
    job = api.claim()
    assert job is not None
    api.film(job, tiny_film())
    expect(page.locator("#play-stage")).to_have_text("Done")


def test_a_wrong_input_is_said_beside_its_field(page: Page) -> None:
    page.goto(PAGE)
    page.get_by_role("button", name="Film it").click()
    expect(page.locator("#wrong-prompt")).to_be_visible()
    expect(page.get_by_label("Prompt", exact=True)).to_be_focused()


def test_markup_in_a_prompt_is_only_text(page: Page, api: Api) -> None:
    prompt = (
        "A sign reads \"<img src=x onerror='document.title=1'>\" </script><script>document.title=1</script>"
    )
    begin(page, prompt)
    job = api.claim()
    assert job is not None
    assert job["input"]["prompt"] == prompt
    api.film(job, tiny_film(1))
    expect(page.locator("#play-reel")).to_contain_text("<img src=x")
    page.reload()
    expect(page.locator("#play-stage")).to_have_text("Done")
    assert page.title() != "1"
    assert page.locator("#play-reel img[src='x']").count() == 0


def test_the_keyboard_films(page: Page, api: Api) -> None:
    page.goto(PAGE)
    page.keyboard.press("/")
    expect(page.get_by_label("Prompt", exact=True)).to_be_focused()
    page.keyboard.type("A dog runs")
    page.keyboard.press("Control+Enter")
    job = api.claim()
    assert job is not None
    assert job["input"]["prompt"] == "A dog runs"


def test_the_request_is_what_the_form_says(page: Page) -> None:
    page.goto(PAGE)
    page.get_by_label("Prompt", exact=True).fill('It\'s "late"')
    page.get_by_text("9:16", exact=True).click()
    page.get_by_role("tab", name="As a request").click()
    expect(page.locator("#sample-curl")).to_contain_text('"aspect_ratio": "9:16"')
    expect(page.locator("#sample-curl")).to_contain_text("It'\\''s")


def test_an_example_fills_the_form(page: Page, api: Api) -> None:
    page.goto(PAGE)
    example = api.service.catalogue.find("rushes-miniature").examples[1]
    page.locator(".play-idea").nth(1).click()
    expect(page.get_by_label("Prompt", exact=True)).to_have_value(example["prompt"])
    expect(page.locator("[name=quality][value=draft]")).to_be_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(browser: Browser, api: Api, scheme: str) -> None:
    with browser.new_context(base_url=api.url, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(PAGE)
        expect(page.locator("#play-estimate")).not_to_be_empty()
        for name in ("Storyboard", "Plan", "Notes", "As a request"):
            page.get_by_role("tab", name=name).click()
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()


def test_a_phone_has_nothing_to_the_side(browser: Browser, api: Api) -> None:
    phone = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
    with browser.new_context(base_url=api.url, **phone) as context:
        page = context.new_page()
        page.goto(PAGE)
        for name in ("Storyboard", "Plan", "Notes", "As a request"):
            page.get_by_role("tab", name=name).click()
            assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_nothing_moves_while_it_loads(context: BrowserContext) -> None:
    page = context.new_page()
    page.add_init_script(
        "window.moved = 0; const add = (list) => list.getEntries().forEach((one) => (window.moved += one.value));"
        "new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(PAGE)
    expect(page.locator("#play-estimate")).not_to_be_empty()
    page.wait_for_timeout(300)
    assert page.evaluate("window.moved") < 0.05
