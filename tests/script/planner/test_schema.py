"""The schema and the instruction that are sent are made from the Screenplay, and belong together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from tests.script.planner.answers import answer_of

from rushes.script.planner.schema import answer_schema
from rushes.script.planner.telling import MEANINGS, system_text
from rushes.script.planner.vocabulary import canonical
from rushes.script.reader import read
from rushes.script.screenplay import CameraWish, Look, Place, Sound, Thing


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


def test_the_schema_is_one_that_strict_servers_take() -> None:
    schema = answer_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    found = list(objects(schema))
    assert len(found) > 10
    for one in found:
        assert one["required"] == list(one["properties"])
        assert one["additionalProperties"] is False


def test_what_the_reader_reads_fits_the_schema() -> None:
    play = read(
        'A woman in a red coat walks through rainy streets and whispers "Home.", slow zoom in, sad piano music'
    )
    jsonschema.validate(answer_of(play), answer_schema())


def test_what_the_planner_must_not_say_is_not_asked() -> None:
    names = set(answer_schema()["properties"])  # type: ignore[call-overload]
    assert not names & {"prompt", "log", "unread", "excluded", "language", "silent"}


def test_the_instruction_explains_every_field_that_is_asked() -> None:
    defs = answer_schema()["$defs"]
    assert isinstance(defs, dict)
    told = {(owner.__name__, name) for owner, name in MEANINGS}
    for owner, schema in defs.items():
        assert {(owner, name) for name in schema["properties"]} <= told
    text = system_text()
    for name in answer_schema()["properties"]:  # type: ignore[attr-defined]
        assert f'"{name}"' in text


def test_the_instruction_is_short() -> None:
    assert len(system_text()) < 15_000


@pytest.mark.parametrize(
    ("field", "word", "canon"),
    [
        ((Look, "species"), "golden retriever", "dog"),
        ((Look, "species"), "fisherman", "person"),
        ((Look, "profession"), "cop", "police"),
        ((Look, "hair"), "blonde", "blond"),
        ((Thing, "kind"), "rowboat", "boat"),
        ((Thing, "colour"), "#00FF7f", "#00ff7f"),
        ((Place, "kind"), "Beach", "beach"),
        ((Place, "kind"), "咖啡馆", "cafe_street"),
        ((Sound, "kind"), "church bell", "bell"),
        ((CameraWish, "moves"), "zoom in", "push_in"),
        ((CameraWish, "moves"), "push-in", "push_in"),
        ((CameraWish, "size"), "somersault", ""),
        ((Thing, "colour"), "expensive", ""),
    ],
)
def test_words_become_the_words_of_the_lexicon(field: tuple[type, str], word: str, canon: str) -> None:
    assert canonical(field, word) == canon
