"""The facts as Markdown, for machines: /llms.txt (https://llmstxt.org) and one text for each model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rushes.catalogue.model import Model
from rushes.server.pages.markup import as_code, plain, with_code
from rushes.server.pages.model.blocks import Block, Bullets, Code, Paragraph, Table, Tabs
from rushes.server.pages.model.facts import ModelFacts, Scene
from rushes.server.presence import Presence
from rushes.server.service import Service

__all__ = ["index_text", "model_text"]

ABOUT = (
    "> Text to film with sound, on a server of one's own. A prompt becomes a clip of 5 or 10 seconds in 1080p over a "
    "prediction API: create, poll, download."
)
KEYS = (
    "Creates need an API key in `X-API-Key`, which the operator of this server makes; films need none. The text of each model "
    "has its input, programs that run, errors and limits."
)
BAR = re.compile(r"(?<!\\)\|")


def index_text(service: Service, presence: Presence) -> str:
    """What is where."""
    url = service.public_url
    models = [
        f"- [{plain(model.title)}]({url}/models/{model.slug}/llms.txt): {_about(model, presence.lack_of(service, model))}"
        for model in service.catalogue.models.values()
    ]
    api = [f"- [Models as JSON]({url}/v1/models): names, input schemas, prices; no key is needed"]
    if service.settings.docs:
        api = [f"- [OpenAPI document]({url}/v1/docs): every address with its bodies and errors", *api]
    people = [
        f"- [Home]({url}/): the models",
        f"- [Dashboard]({url}/dashboard): keys, predictions, usage; for the operator",
    ]
    parts = [
        "# Rushes",
        ABOUT,
        f"The API is at {url}/v1. {KEYS}",
        "## Models",
        "\n".join(models),
        "## API",
        "\n".join(api),
        "## Optional",
        "\n".join(people),
    ]
    return "\n\n".join(parts) + "\n"


def _about(model: Model, lack: str) -> str:
    """What it is, what it needs, and whether it runs here."""
    needs = f" Needs: {' '.join(map(with_code, model.needs))}" if model.needs else ""
    absent = f" *Not running on this server*: {plain(lack)}." if lack else ""
    return f"{plain(model.description)}{absent}{needs}"


def model_text(service: Service, facts: ModelFacts) -> str:
    """All that the page of a model says."""
    url = service.public_url
    known = [
        f"- Model: `{facts.slug}`",
        f"- Category: {plain(facts.category)}",
        f"- Status: {plain(facts.status)}",
        *(f"- {fact.name}: {fact.text}" for fact in facts.facts),
    ]
    schema = f"{url}/v1/models/{facts.slug}/schemas/openapi"
    parts = [
        f"# {plain(facts.title)}",
        f"> {facts.description}",
        "\n".join(known),
        *_absent(facts),
        f"[Page with playground]({url}{facts.path}) · [OpenAPI document of this model]({schema})",
        *_films(url, facts.filmed),
    ]
    for section in facts.sections:
        parts.append(f"## {section.title}")
        parts += [text for block in section.blocks for text in _block(block)]
    return "\n\n".join(parts) + "\n"


def _absent(facts: ModelFacts) -> Iterator[str]:
    if facts.lack:
        yield (
            f"*Not running on this server*: {plain(facts.lack)}. A create is accepted and waits for such a worker. What the "
            f"model needs is below; its operator starts it with {as_code(f'rushes serve --engine {facts.engine}')}, or "
            f"beside other engines with {as_code(f'rushes worker --engine {facts.engine}')}, and "
            f"{as_code('rushes doctor')} says whether a machine can run it."
        )


def _films(url: str, scenes: Iterable[Scene]) -> Iterator[str]:
    films = [f"- [{plain(scene.prompt)}]({url}{scene.film})" for scene in scenes]
    if films:
        yield "## Filmed on this server"
        yield "\n".join(films)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.text
        case Bullets():
            yield "\n".join(f"- {item}" for item in block.items)
        case Table():
            lines = [block.head, ("---",) * len(block.head), *block.rows]
            yield "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)
        case Code():
            yield from _code(block)
        case Tabs():
            for code in block.codes:
                yield from _code(code)


def _code(code: Code) -> Iterator[str]:
    longest = max((len(run) for run in re.findall(r"`+", code.text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield f"### {code.name}"
    yield f"{fence}{code.language}\n{code.text.rstrip()}\n{fence}"


def _cell(text: str) -> str:
    return BAR.sub(r"\|", text)
