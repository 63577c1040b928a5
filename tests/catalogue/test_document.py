"""Each model has an OpenAPI document of its own that tools can read."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.catalogue.folder import GOOD, write

from rushes.catalogue import Catalogue, Model, load_catalogue, model_document

PACKAGE: Catalogue = load_catalogue()


@pytest.fixture(params=[*PACKAGE.models, "painted"])
def model(request: pytest.FixtureRequest, tmp_path: Path) -> Model:
    return load_catalogue(write(tmp_path, GOOD)).find(request.param)


def references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for one in value.values():
            yield from references(one)
    elif isinstance(value, list):
        for one in value:
            yield from references(one)


def test_it_is_openapi_3_1(model: Model) -> None:
    validator = pytest.importorskip("openapi_spec_validator")
    validator.validate(model_document(model, "https://films.example.com/"))


def test_it_is_json_and_its_schemas_are_json_schema(model: Model) -> None:
    document = model_document(model, "https://films.example.com/")
    assert json.loads(json.dumps(document)) == document
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_every_reference_leads_somewhere(model: Model) -> None:
    document = model_document(model, "https://films.example.com")
    for reference in references(document):
        place = document
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]


def test_it_has_the_models_own_input_and_the_servers_address(model: Model) -> None:
    document = model_document(model, "https://films.example.com/base/")
    assert document["components"]["schemas"]["Input"] == model.request_schema
    assert document["servers"] == [{"url": "https://films.example.com/base"}]
    assert set(document["paths"]) == {"/v1/prediction/", "/v1/prediction/{id}"}


def test_its_example_is_a_body_that_its_schema_takes() -> None:
    document = model_document(PACKAGE.find("rushes-miniature"), "https://films.example.com")
    body = document["paths"]["/v1/prediction/"]["post"]["requestBody"]["content"]["application/json"]
    schema = document["components"]["schemas"]["Create"] | {"components": document["components"]}
    assert Draft202012Validator(schema).is_valid(body["example"])
    assert not Draft202012Validator(schema).is_valid(body["example"] | {"input": {}})


def test_changing_a_document_changes_no_model(model: Model) -> None:
    before = copy.deepcopy(dict(model.request_schema))
    model_document(model, "")["components"]["schemas"]["Input"]["properties"].clear()
    assert model.request_schema == before
