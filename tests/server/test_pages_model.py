"""The page of a model and its Markdown say the same, all of it is true of this server, and films are shown with care."""

from __future__ import annotations

import html
import json
import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Connection, update
from tests.server.running import MODEL, Api, serving

from rushes.catalogue.model import Model, Price
from rushes.predictions.admission import Order, admit
from rushes.predictions.keys import list_keys
from rushes.predictions.schema import predictions
from rushes.server.contract import FAULTS
from rushes.server.pages.markup import plain, prose
from rushes.server.pages.model.blocks import Bullets, Code, Table, Tabs
from rushes.server.pages.model.facts import ModelFacts, facts_of, price_of
from rushes.server.showreel import queue_missing

PAGE = {"Accept": "text/html"}
PATH = f"/models/{MODEL}"
PROMPT = "A golden retriever runs along a beach at sunset, waves crashing"
NASTY = "</script><img src=x onerror=alert(1)> `a` *b* [c](javascript:alert(1)) | \\ \"'&amp; <b>"


@pytest.fixture
def clean(api: Api) -> Iterator[Api]:
    """The server, with nothing filmed and nothing kept of its gallery."""
    api.service.showcase.keep = 0.0
    api.drop_queue()
    yield api
    api.drop_queue()
    api.write(lambda connection: connection.execute(update(predictions).values(removed_at=1.0)))


def model_of(api: Api, slug: str = MODEL) -> Model:
    return api.service.catalogue.find(slug)


def facts(api: Api, model: Model | None = None) -> ModelFacts:
    shown = model or model_of(api)
    return facts_of(api.service, shown, [], (None,) * len(shown.examples))


def codes(page: ModelFacts) -> Iterator[Code]:
    for block in (block for section in page.sections for block in section.blocks):
        if isinstance(block, Code):
            yield block
        elif isinstance(block, Tabs):
            yield from block.codes


def cells(page: ModelFacts) -> Iterator[str]:
    for block in (block for section in page.sections for block in section.blocks):
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)


def filmed(api: Api, source: str = "playground", **input: Any) -> dict[str, Any]:
    """A film that came by `source`, with this input beside the first example's."""
    given = dict(model_of(api).examples[0]) | {"negative_prompt": "blur, distort, and low quality"} | input
    key = next(key.id for key in api.write(list_keys) if key.name == "main")
    words = json.dumps(given, ensure_ascii=False)
    order = Order(str(uuid.uuid4()), key, MODEL, "0.0.1", "auto", words, source, 0)
    api.write(admit, order)
    job = api.claim()
    assert job is not None
    return api.film(job)


def page_of(api: Api, path: str = PATH) -> str:
    answer = api.bare.get(path, headers=PAGE)
    assert answer.status_code == 200
    return answer.text


def films_on(page: str) -> list[str]:
    return re.findall(r'<source src="([^"]+)"', page)


def test_the_page_shows_every_fact(api: Api) -> None:
    page = html.unescape(page_of(api))
    said = facts(api)
    assert [code.id for code in codes(said) if code.text.strip() not in page] == []
    assert [cell for cell in cells(said) if html.unescape(prose(cell)) not in page] == []


@pytest.mark.parametrize("slug", [MODEL, "rushes-miniature"])
def test_the_markdown_has_every_fact_of_the_page(api: Api, slug: str) -> None:
    answer = api.bare.get(f"/models/{slug}/llms.txt")
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    said = facts(api, model_of(api, slug))
    text = answer.text
    assert [code.id for code in codes(said) if code.text.rstrip() not in text] == []
    assert [cell for cell in cells(said) if cell not in text] == []
    assert [section.title for section in said.sections if f"\n## {section.title}\n" not in text] == []
    assert [fact.name for fact in said.facts if f"- {fact.name}: " not in text] == []


def test_every_input_stands_in_the_table_and_ours_are_marked(api: Api) -> None:
    text = api.bare.get(f"{PATH}/llms.txt").text
    model = model_of(api)
    for name, rule in model.properties.items():
        row = next(line for line in text.splitlines() if line.startswith(f"| `{name}`"))
        assert plain(rule["description"]) in row
        assert ("*ours*" in row) == (name in model.extensions)


def test_every_error_code_is_on_both(api: Api) -> None:
    page, text = page_of(api), api.bare.get(f"{PATH}/llms.txt").text
    for code in FAULTS:
        assert f"<code>{code}</code>" in page
        assert f"| `{code}` |" in text


def test_the_index_is_what_llmstxt_org_asks_for(api: Api) -> None:
    answer = api.bare.get("/llms.txt")
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    lines = [line for line in answer.text.splitlines() if line]
    assert lines[0] == "# Rushes"
    assert lines[1].startswith("> ")
    assert lines[-1].startswith("- [")


def test_what_the_index_names_is_there(api: Api) -> None:
    links = re.findall(r"\]\(([^)]+)\)", api.bare.get("/llms.txt").text)
    ours = [link for link in links if not link.endswith("/dashboard")]
    assert len(ours) >= 4
    assert {api.bare.get(link).status_code for link in ours} == {200}


@pytest.mark.parametrize("path", ["/models/nobody", "/models/nobody/llms.txt"])
def test_an_unknown_model_is_told_apart_for_people_and_machines(api: Api, path: str) -> None:
    person, machine = api.bare.get(path, headers=PAGE), api.bare.get(path)
    assert (person.status_code, machine.status_code) == (404, 404)
    assert person.headers["content-type"].startswith("text/html")
    assert machine.json()["status"] == "error"


def test_texts_of_others_mean_nothing_but_themselves() -> None:
    assert html.unescape(prose(plain(NASTY))) == NASTY
    assert "<" not in prose(plain(NASTY))


def test_an_address_that_is_none_makes_no_link() -> None:
    assert "<a" not in prose("[c](javascript:alert(1)) [d](//elsewhere.example)")


def test_a_manifest_with_markup_in_it_is_shown_as_it_is(api: Api) -> None:
    model = replace(model_of(api), description=NASTY, notes=(NASTY,), examples=({"prompt": NASTY},))
    said = facts(api, model)
    assert html.unescape(prose(said.description)) == NASTY
    notes = next(section for section in said.sections if section.id == "notes").blocks[0]
    assert isinstance(notes, Bullets)
    assert html.unescape(prose(notes.items[0])) == NASTY


@pytest.mark.parametrize(
    ("price", "says"),
    [
        (Price(), "free"),
        (Price(per_second=Decimal("0.07")), "$0.07 a second ($0.35 for 5 s, $0.70 for 10 s)"),
        (Price(base=Decimal("0.5")), "$0.50 a film ($0.50 for 5 s, $0.50 for 10 s)"),
        (
            Price(per_second=Decimal("0.07"), per_second_with_audio=Decimal("0.14")),
            "$0.14 a second with sound, $0.07 without ($0.70 for 5 s, $1.40 for 10 s)",
        ),
    ],
)
def test_a_price_is_told_with_what_it_makes(api: Api, price: Price, says: str) -> None:
    assert price_of(replace(model_of(api), price=price)) == says


def test_limits_and_retention_are_those_of_the_settings(tmp_path: Any) -> None:
    with serving(
        data=tmp_path, creates_per_minute=7, in_flight=3, keep_films="3h", webhook_timeout="9s"
    ) as api:
        text = api.bare.get(f"{PATH}/llms.txt").text
    assert "7 creates in a minute and have 3 predictions unfinished" in text
    assert "fetched for 3 h after" in text
    assert "Any 2xx within 9.0 s" in text


def test_an_example_that_was_not_filmed_says_so(clean: Api) -> None:
    page = page_of(clean)
    assert page.count("Not filmed here yet") == len(model_of(clean).examples)
    assert films_on(page) == []


def test_a_visitors_film_of_an_example_is_shown(clean: Api) -> None:
    filmed(clean, aspect_ratio="1:1", cfg_scale=0.9)
    (film,) = films_on(page_of(clean))
    assert clean.bare.get(film).headers["content-type"] == "video/mp4"


@pytest.mark.parametrize("source", ["prediction", "run", "videos"])
def test_a_clients_film_is_never_shown(clean: Api, source: str) -> None:
    filmed(clean, source)
    assert films_on(page_of(clean)) == []


@pytest.mark.parametrize(
    "input", [{"prompt": f"{PROMPT}!"}, {"negative_prompt": "a rude word"}, {"plan": {"version": 2}}]
)
def test_no_words_but_the_examples_get_onto_the_page(clean: Api, input: dict[str, Any]) -> None:
    filmed(clean, **input)
    assert films_on(page_of(clean)) == []


def test_the_latest_film_is_the_one_that_is_shown(clean: Api) -> None:
    filmed(clean)
    before = films_on(page_of(clean))
    filmed(clean, seed=3)
    assert films_on(page_of(clean)) != before


def test_a_film_that_was_removed_is_not_shown(clean: Api) -> None:
    filmed(clean)
    clean.write(lambda connection: connection.execute(update(predictions).values(removed_at=1.0)))
    assert films_on(page_of(clean)) == []


def test_a_poster_that_a_worker_brought_is_shown(clean: Api) -> None:
    filmed(clean)
    shown = json.dumps({"poster.jpg": "outputs/a/1/secret-poster.jpg"})
    clean.write(lambda connection: connection.execute(update(predictions).values(exhibits=shown)))
    assert 'poster="/files/a/1/secret-poster.jpg"' in page_of(clean)
    assert 'poster="/files/a/1/secret-poster.jpg"' in page_of(clean, "/")


def test_the_first_page_shows_a_film_as_soon_as_there_is_one(clean: Api) -> None:
    assert films_on(page_of(clean, "/")) == []
    filmed(clean)
    assert films_on(page_of(clean, "/")) == films_on(page_of(clean))


@pytest.mark.parametrize("path", ["/", PATH])
def test_nothing_is_fetched_from_elsewhere(api: Api, path: str) -> None:
    page = page_of(api, path)
    fetched = re.findall(r'(?:src|poster|data-src)="([^"]+)"|<link [^>]*href="([^"]+)"', page)
    assert [address for pair in fetched for address in pair if address and not address.startswith("/")] == []
    assert "style=" not in page
    assert "<script>" not in page


@pytest.mark.parametrize("path", ["/", PATH])
def test_the_page_with_its_styles_and_scripts_has_less_than_100_kb(api: Api, path: str) -> None:
    page = page_of(api, path)
    assets = set(re.findall(r'(?:src|href)="(/static/[^"]+\.(?:css|js))"', page))
    assert assets
    assert len(page.encode()) + sum(len(api.bare.get(asset).content) for asset in assets) <= 100_000


def test_nothing_secret_is_on_the_pages(api: Api) -> None:
    shown = page_of(api) + page_of(api, "/") + api.bare.get(f"{PATH}/llms.txt").text
    assert api.key not in shown
    assert api.service.seal.hex() not in shown
    assert "rw_" not in shown


def take_all(api: Api) -> Callable[[Connection], Any]:
    return lambda connection: queue_missing(connection, [model_of(api)], "auto")


def test_the_showreel_queues_what_has_no_film(clean: Api) -> None:
    takes = clean.write(take_all(clean))
    assert [take.state for take in takes] == ["queued"] * len(model_of(clean).examples)
    assert [take.state for take in clean.write(take_all(clean))] == ["waiting"] * len(takes)


def test_what_the_showreel_filmed_is_on_the_page_and_not_queued_again(clean: Api) -> None:
    takes = clean.write(take_all(clean))
    for _ in takes:
        job = clean.claim()
        assert job is not None
        clean.film(job)
    assert len(films_on(page_of(clean))) == len(takes)
    assert {take.state for take in clean.write(take_all(clean))} == {"filmed"}


def test_the_showreels_key_has_no_limits_and_is_made_once(clean: Api) -> None:
    for _ in range(2):
        clean.write(take_all(clean))
    (key,) = [key for key in clean.write(list_keys, ("visitor",)) if key.name == "showreel"]
    assert (key.role, key.per_minute, key.in_flight) == ("visitor", 0, 0)


def test_only_pages_without_a_secret_travel_packed(api: Api) -> None:
    assert api.bare.get("/").headers["content-encoding"] == "gzip"
    with_token = api.bare.get(f"/models/{MODEL}")
    assert "content-encoding" not in with_token.headers
