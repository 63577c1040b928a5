"""The catalogue over HTTP: no key, a bare array, and documents that tools can read."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.server.running import MODEL, Api
from tests.server.shapes import is_error

KEYS = {
    *("title", "slug", "version", "output_type", "request_schema", "provider", "category", "status"),
    *("description", "engine", "price", "estimated_time_seconds"),
}


@pytest.mark.parametrize("path", ["/v1/models", "/v1/models/"])
def test_models_are_a_bare_array_and_need_no_key(api: Api, path: str) -> None:
    answer = api.bare.get(path, follow_redirects=False)
    assert answer.status_code == 200
    models = answer.json()
    assert isinstance(models, list)
    assert {MODEL, "rushes-miniature"} <= {model["slug"] for model in models}
    assert all(set(model) >= KEYS for model in models)


def test_models_by_a_part_of_the_name_in_any_letter_case(api: Api) -> None:
    slugs = [model["slug"] for model in api.bare.get("/v1/models", params={"name": "KLING"}).json()]
    assert slugs == [MODEL]
    assert api.bare.get("/v1/models", params={"name": "no such"}).json() == []


def test_models_in_pages(api: Api) -> None:
    every = api.bare.get("/v1/models").json()
    one = [api.bare.get("/v1/models", params={"limit": 1, "offset": at}).json() for at in range(len(every))]
    assert [page[0]["slug"] for page in one] == [model["slug"] for model in every]
    assert api.bare.get("/v1/models", params={"offset": len(every)}).json() == []


@pytest.mark.parametrize(
    "query", [{"limit": 0}, {"limit": 501}, {"limit": "x"}, {"offset": -1}, {"limit": ""}]
)
def test_a_bad_page_is_400_and_names_the_field(api: Api, query: dict[str, Any]) -> None:
    is_error(api.bare.get("/v1/models", params=query), 400, next(iter(query)))


@pytest.mark.parametrize(
    "path",
    [
        f"/v1/model?slug={MODEL}",
        f"/v1/model/?slug={MODEL}",
        f"/v1/models/{MODEL}",
        f"/v1/models/{MODEL}/",
    ],
)
def test_one_model_is_one_object(api: Api, path: str) -> None:
    answer = api.bare.get(path, follow_redirects=False)
    assert answer.status_code == 200
    assert answer.json()["slug"] == MODEL
    assert set(answer.json()) >= KEYS


@pytest.mark.parametrize("path", ["/v1/model?slug=nothing", "/v1/models/nothing", "/v1/models/%2e%2e"])
def test_an_unknown_model_is_404_and_named_with_those_there_are(api: Api, path: str) -> None:
    body = is_error(api.bare.get(path), 404)
    assert MODEL in body["message"]


@pytest.mark.parametrize("path", ["/v1/model", "/v1/model?slug="])
def test_a_model_without_a_slug_is_400(api: Api, path: str) -> None:
    is_error(api.bare.get(path), 400, "slug is missing")


def test_the_schema_is_the_hosted_models(api: Api) -> None:
    schema = api.bare.get(f"/v1/models/{MODEL}").json()["request_schema"]
    Draft202012Validator.check_schema(schema)
    properties = schema["properties"]
    assert list(properties) == [
        "prompt",
        "duration",
        "aspect_ratio",
        "negative_prompt",
        "cfg_scale",
        "generate_audio",
    ]
    assert schema["required"] == ["prompt"]
    assert (properties["duration"]["enum"], properties["duration"]["default"]) == (["5", "10"], "10")
    assert properties["aspect_ratio"]["enum"] == ["16:9", "9:16", "1:1"]
    assert properties["negative_prompt"]["default"] == "blur, distort, and low quality"
    assert (properties["cfg_scale"]["minimum"], properties["cfg_scale"]["maximum"]) == (0, 1)
    assert properties["generate_audio"]["default"] is True


@pytest.mark.parametrize("end", ["", "/"])
def test_each_model_has_an_openapi_document(api: Api, end: str) -> None:
    for model in api.bare.get("/v1/models").json():
        answer = api.bare.get(f"/v1/models/{model['slug']}/schemas/openapi{end}", follow_redirects=False)
        assert answer.status_code == 200
        document = answer.json()
        assert document["openapi"].startswith("3.1")
        assert document["servers"] == [{"url": api.url}]
        assert "/v1/prediction/" in document["paths"]


def test_the_document_of_an_unknown_model_is_404(api: Api) -> None:
    is_error(api.bare.get("/v1/models/nothing/schemas/openapi"), 404)


@pytest.mark.parametrize("path", ["/v1/docs", "/v1/docs/"])
def test_the_api_describes_itself_without_a_key(api: Api, path: str) -> None:
    document = api.bare.get(path, follow_redirects=False).json()
    assert document["openapi"].startswith("3.")
    assert {"/v1/prediction", "/v1/models", "/v1/executions", "/v1/webhooks"} <= set(document["paths"])


def test_a_wrong_key_does_not_matter_where_none_is_needed(api: Api) -> None:
    assert api.bare.get("/v1/models", headers={"X-API-Key": "sk_unknown"}).status_code == 200
