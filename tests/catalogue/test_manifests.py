"""The package's models are the page's, and a wrong manifest of the operator's is told with its file and field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.catalogue.folder import GOOD, manifest, write

from rushes.catalogue import ManifestError, UnknownModel, check_input, load_catalogue
from rushes.engines.engine import CATALOGUE as ENGINES
from rushes.errors import RushesError, UsageError
from rushes.request import ASPECT_RATIOS, DURATIONS, PROMPT_LIMIT, FilmRequest

PACKAGE = load_catalogue()
HOSTED = PACKAGE.find("kling-v2-6-pro-text-to-video")
TABLE = {
    "prompt": ("string", None),
    "duration": ("string", "10"),
    "aspect_ratio": ("string", "16:9"),
    "negative_prompt": ("string", "blur, distort, and low quality"),
    "cfg_scale": ("number", 0.5),
    "generate_audio": ("boolean", True),
}


def refusal(folder: Path, *manifests: dict[str, Any]) -> ManifestError:
    with pytest.raises(ManifestError) as caught:
        load_catalogue(write(folder, *manifests))
    return caught.value


def test_the_hosted_model_has_the_inputs_of_its_page_in_order() -> None:
    properties = HOSTED.request_schema["properties"]
    assert {name: (rule["type"], rule.get("default")) for name, rule in properties.items()} == TABLE
    assert list(properties) == list(TABLE)
    assert HOSTED.request_schema["required"] == ["prompt"]


def test_enums_and_ranges_are_those_that_films_have() -> None:
    for model in PACKAGE.models.values():
        properties = model.request_schema["properties"]
        assert properties["duration"]["enum"] == [str(one) for one in DURATIONS]
        assert properties["aspect_ratio"]["enum"] == list(ASPECT_RATIOS)
        assert (properties["cfg_scale"]["minimum"], properties["cfg_scale"]["maximum"]) == (0, 1)
        assert properties["prompt"]["maxLength"] == PROMPT_LIMIT
        assert properties["negative_prompt"]["maxLength"] == PROMPT_LIMIT


def test_defaults_are_those_of_a_film_request() -> None:
    request = FilmRequest("a dog")
    for model in PACKAGE.models.values():
        for name, rule in model.request_schema["properties"].items():
            if "default" in rule and name in (
                "negative_prompt",
                "cfg_scale",
                "generate_audio",
                "aspect_ratio",
            ):
                assert rule["default"] == getattr(request, name)


def test_every_input_is_described() -> None:
    for model in PACKAGE.models.values():
        assert all(len(rule["description"]) > 10 for rule in model.properties.values())


def test_schemas_are_json_schema_and_let_unknown_keys_pass() -> None:
    for model in PACKAGE.models.values():
        Draft202012Validator.check_schema(model.request_schema)
        assert Draft202012Validator(model.request_schema).is_valid({"prompt": "a dog", "model_name": "x"})


def test_examples_are_valid_by_the_schema_that_clients_see() -> None:
    for model in PACKAGE.models.values():
        assert model.examples
        for example in model.examples:
            assert Draft202012Validator(model.request_schema).is_valid(example)


def test_engines_of_the_package_exist() -> None:
    assert {model.engine for model in PACKAGE.models.values()} <= {"auto", *ENGINES}


def test_the_public_object_has_what_clients_read_and_is_json() -> None:
    shown = HOSTED.public()
    assert json.loads(json.dumps(shown)) == shown
    assert (shown["slug"], shown["version"], shown["output_type"]) == (HOSTED.slug, "0.0.1", "video")
    assert shown["request_schema"] == HOSTED.request_schema
    assert shown["price"] == {
        "currency": "USD",
        "base": "0",
        "per_second": "0",
        "per_second_with_audio": "0",
    }
    assert shown["estimated_time_seconds"] == 85


def test_a_measured_estimate_is_shown_instead_of_the_manifests() -> None:
    assert HOSTED.public(12.5)["estimated_time_seconds"] == 12.5


def test_an_unknown_slug_names_the_ones_there_are() -> None:
    with pytest.raises(UnknownModel) as caught:
        PACKAGE.find("../etc\ud800")
    assert caught.value.field == "model"
    assert HOSTED.slug in str(caught.value)
    str(caught.value).encode()


def test_models_are_listed_in_order_and_in_pages() -> None:
    slugs = [model.slug for model in PACKAGE.page()]
    assert slugs == ["kling-v2-6-pro-text-to-video", "ltx-2.5", "rushes-miniature", "rushes-remote"]
    assert [model.slug for model in PACKAGE.page(limit=1, offset=1)] == slugs[1:2]
    assert PACKAGE.page(offset=len(slugs)) == ()


@pytest.mark.parametrize("name", ["MINIA", "rushes-min", " Rushes Miniature "])
def test_a_name_finds_titles_and_slugs_in_any_letter_case(name: str) -> None:
    assert [model.slug for model in PACKAGE.page(name)] == ["rushes-miniature"]


@pytest.mark.parametrize(
    ("limit", "offset", "field"), [(0, 0, "limit"), (501, 0, "limit"), (1, -1, "offset")]
)
def test_a_page_outside_its_limits_is_refused(limit: int, offset: int, field: str) -> None:
    with pytest.raises(UsageError) as caught:
        PACKAGE.page(limit=limit, offset=offset)
    assert caught.value.field == field


def test_a_folder_adds_models_behind_the_packages(tmp_path: Path) -> None:
    catalogue = load_catalogue(write(tmp_path, GOOD))
    assert list(catalogue.models) == [*PACKAGE.models, "painted"]
    assert (catalogue.find("painted").status, catalogue.find("painted").version) == ("active", "0.0.1")


def test_a_folder_replaces_a_model_of_the_package_at_its_place(tmp_path: Path) -> None:
    catalogue = load_catalogue(write(tmp_path, manifest(slug=HOSTED.slug)))
    assert list(catalogue.models) == list(PACKAGE.models)
    assert catalogue.find(HOSTED.slug).title == "Painted"


def test_files_that_are_no_manifests_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("not a manifest")
    assert list(load_catalogue(tmp_path).models) == list(PACKAGE.models)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="no such folder"):
        load_catalogue(tmp_path / "nowhere")


def test_two_models_of_one_slug_are_refused(tmp_path: Path) -> None:
    error = refusal(tmp_path, GOOD, GOOD)
    assert error.field == "slug"
    assert "1.json" in error.message
    assert "0.json" in error.message


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("title", {"title": None}),
        ("slug", {"slug": "../up"}),
        ("slug", {"slug": "painted\n"}),
        ("engine", {"engine": 5}),
        ("typo", {"typo": 1}),
        ("status", {"status": "on"}),
        ("price.base", {"price__base": 0.07}),
        ("price.base", {"price__base": "-1"}),
        ("price.per_second", {"price__per_second": "0.123456789"}),
        ("price.per_minute", {"price__per_minute": "1"}),
        ("estimated_time_seconds", {"estimated_time_seconds": {}}),
        ("estimated_time_seconds.5", {"estimated_time_seconds__5": 0}),
        ("request_schema.type", {"request_schema__type": "array"}),
        ("request_schema.required", {"request_schema__required": []}),
        ("request_schema.required", {"request_schema__required": ["prompt", "other"]}),
        ("request_schema.properties.prompt", {"request_schema__properties": {}}),
        ("request_schema.properties.x.type", {"request_schema__properties__x": {}}),
        ("request_schema.properties.x.type", {"request_schema__properties__x": {"type": "strnig"}}),
        (
            "request_schema.properties.x.pattern",
            {"request_schema__properties__x": {"type": "string", "pattern": "("}},
        ),
        (
            "request_schema.properties.x.$ref",
            {"request_schema__properties__x": {"type": "string", "$ref": "#/a"}},
        ),
        (
            "request_schema.properties.x.x-order",
            {"request_schema__properties__x": {"type": "string", "x-order": 1}},
        ),
        ("request_schema.$schema", {"request_schema__$schema": "http://json-schema.org/draft-07/schema#"}),
        ("request_schema.additionalProperties", {"request_schema__additionalProperties": False}),
        ("request_schema.properties.duration.default", {"request_schema__properties__duration__default": 5}),
        (
            "request_schema.properties.duration.default",
            {"request_schema__properties__duration": {"type": "string", "enum": ["15"], "default": "15"}},
        ),
        ("extensions.prompt", {"extensions": {"prompt": {"type": "string"}}}),
        ("extensions.properties.seed.maximum", {"extensions": {"seed": {"type": "integer", "maximum": "9"}}}),
        ("means_absent.seed", {"means_absent": {"seed": [-1]}}),
        ("examples[0]", {"examples": [{"prompt": ""}]}),
    ],
)
def test_a_wrong_field_is_named_with_its_file(tmp_path: Path, field: str, changes: dict[str, Any]) -> None:
    error = refusal(tmp_path, manifest(**changes))
    assert error.field == field
    assert error.message.startswith(f"{tmp_path / '0.json'}: ")
    assert error.mend


def test_a_price_by_the_second_needs_a_duration(tmp_path: Path) -> None:
    error = refusal(tmp_path, manifest(price__per_second="1", request_schema__properties__duration=None))
    assert error.field == "price.per_second"


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b'{"slug": "a", "slug": "b"}',
        b'{"estimated_time_seconds": NaN}',
        b"[" * 9999,
    ],
)
def test_a_file_that_is_no_json_object_is_refused(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "wrong.json").write_bytes(text)
    with pytest.raises(ManifestError, match=r"wrong\.json"):
        load_catalogue(tmp_path)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(RushesError, match=r"folder\.json"):
        load_catalogue(tmp_path)


def test_structured_inputs_are_json_and_not_strings_of_json(tmp_path: Path) -> None:
    model = load_catalogue(write(tmp_path, GOOD)).find("painted")
    assert check_input(model, {"prompt": "a dog", "camera": {"pan": 3}}).values["camera"] == {"pan": 3}
    with pytest.raises(UsageError) as caught:
        check_input(model, {"prompt": "a dog", "camera": '{"pan": 3}'})
    assert caught.value.field == "camera"
    assert "an object, as JSON, not as a string of JSON" in str(caught.value)


@pytest.mark.parametrize(
    ("camera", "field", "allowed"),
    [
        ({"pan": 11}, "camera.pan", "a number from -10 to 10"),
        ({}, "camera.pan", "a number from -10 to 10"),
        ({"pan": 1, "note": "\x00"}, "camera.note", "an object"),
        ({"pan": 1, "n": [1, 10**2000]}, "camera.n[1]", "an object"),
    ],
)
def test_a_problem_within_an_input_is_named_by_its_path(
    tmp_path: Path, camera: dict[str, Any], field: str, allowed: str
) -> None:
    model = load_catalogue(write(tmp_path, GOOD)).find("painted")
    with pytest.raises(UsageError) as caught:
        check_input(model, {"prompt": "a dog", "camera": camera})
    assert caught.value.field == field
    assert allowed in str(caught.value)


def test_file_inputs_are_public_https_addresses(tmp_path: Path) -> None:
    model = load_catalogue(write(tmp_path, GOOD)).find("painted")
    good = {
        "prompt": "a dog",
        "image_url": "https://example.com/a.png",
        "mask_urls": ["https://example.com/b.png"],
    }
    assert check_input(model, good).values["image_url"] == good["image_url"]
    for field, wrong in (
        ("image_url", "http://example.com/a.png"),
        ("mask_urls", ["https://10.0.0.1/b.png"]),
    ):
        with pytest.raises(UsageError) as caught:
            check_input(model, good | {field: wrong})
        assert str(caught.value.field).startswith(field)
        assert "a public https address" in str(caught.value)


@pytest.mark.parametrize("slug", list(PACKAGE.models))
def test_every_model_says_what_it_needs_and_under_which_licence(slug: str) -> None:
    shown = PACKAGE.find(slug).public()
    assert shown["needs"]
    assert all(need.endswith(".") for need in shown["needs"])
    assert shown["licence"].endswith(".")


def test_a_manifest_need_not_say_what_it_needs(tmp_path: Path) -> None:
    assert load_catalogue(write(tmp_path, GOOD)).find("painted").needs == ()


@pytest.mark.parametrize("needs", ["a GPU", [""], [7]])
def test_needs_are_a_list_of_sentences(tmp_path: Path, needs: object) -> None:
    with pytest.raises(ManifestError) as caught:
        load_catalogue(write(tmp_path, manifest(needs=needs)))
    assert str(caught.value.field).startswith("needs")


def test_the_open_weights_take_what_they_can_honour_and_no_plan() -> None:
    model = PACKAGE.find("ltx-2.5")
    assert {"tier", "quality", "draft_first", "enhance_prompt", "seed"} <= set(model.properties)
    assert "plan" not in model.properties
    assert "Community" in model.licence
    defaults = {name: rule["default"] for name, rule in model.properties.items() if "default" in rule}
    assert (defaults["tier"], defaults["draft_first"], defaults["enhance_prompt"]) == (
        "distilled",
        False,
        False,
    )
