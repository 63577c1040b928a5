"""Bodies that make no sense: the right code, our shape, the field and what is allowed, and nothing stored."""

from __future__ import annotations

import gzip
import json
from typing import Any

import httpx
import pytest
from tests.server.running import MODEL, Api, create_body
from tests.server.shapes import is_error, rows

from rushes.predictions.schema import deliveries, metadata

CREATES = ("/v1/prediction", "/v1/prediction/", "/v1/prediction/run")
JSON = {"Content-Type": "application/json"}


def whole(api: Api) -> list[int]:
    """How many rows every table has that a create could write to."""
    return [rows(api, table) for table in (metadata.tables["predictions"], deliveries)]


def sent(api: Api, body: bytes | str, path: str = "/v1/prediction/", **headers: str) -> httpx.Response:
    return api.client.post(path, content=body, headers=JSON | headers)


def refused(api: Api, body: Any, status: int, says: str, path: str = "/v1/prediction/") -> dict[str, str]:
    """The error that this body gets; nothing of it is stored."""
    before = whole(api)
    answer = sent(api, body if isinstance(body, bytes) else json.dumps(body), path)
    told = is_error(answer, status, says)
    assert whole(api) == before
    return told


MALFORMED = {
    "nothing": (b"", "the body is empty"),
    "blanks": (b" \r\n\t", "the body is empty"),
    "a word": (b"hello", "not JSON at line 1, column 1"),
    "a form": (b"model=kling&prompt=dog", "not JSON at line 1, column 1"),
    "a list": (b"[]", "the body is an array"),
    "a string": (b'"{}"', "the body is a string"),
    "a number": (b"5", "the body is a number"),
    "null": (b"null", "the body is null"),
    "true": (b"true", "the body is true or false"),
    "an open object": (b'{"model": "x"', "ends too early"),
    "an open string": (b'{"model": "x', "not JSON|ends too early"),
    "a comma too many": (b'{"model": "x",}', "take out the comma before it"),
    "single quotes": (b"{'model': 'x'}", "use double quotation marks"),
    "typographic quotes": ("{“model”: 1}".encode(), "use straight quotation marks"),
    "Python's True": (b'{"model": True}', "write true in lower case"),
    "a comment": (b'{"model": "x" /* y */}', "line 1, column 15"),
    "two objects": (b"{}{}", "goes on after its JSON"),
    "NaN": (b'{"input": {"cfg_scale": NaN}}', "input.cfg_scale is NaN, which is not JSON"),
    "infinity": (b'{"input": {"cfg_scale": -Infinity}}', "input.cfg_scale is -Infinity, which is not JSON"),
    "too large a number": (b'{"input": {"cfg_scale": 1e999}}', "input.cfg_scale is 1e999, too large"),
    "endless digits": (b'{"input": {"seed": ' + b"9" * 5000 + b"}}", "input.seed is a number of 5,000"),
    "a key twice": (b'{"model": "a", "model": "b"}', "model is there twice; send it once"),
    "a key twice inside": (b'{"input": {"prompt": "a", "prompt": "b"}}', "input.prompt is there twice"),
    "a key twice in disguise": (b'{"model": "a", "\\u006dodel": "b"}', "model is there twice"),
    "a null character": (b'{"input": {"prompt": "a\\u0000b"}}', "input.prompt holds a null character"),
    "a null character in a key": (b'{"input": {"a\\u0000": 1}}', "holds a null character"),
    "a raw null byte": (b'{"input": {"prompt": "a\0b"}}', "not JSON"),
    "half a character": (b'{"input": {"prompt": "\\ud83d"}}', "input.prompt holds half a character"),
    "bad UTF-8": (b'{"input": {"prompt": "\xff\xfe"}}', "not UTF-8 at line 1, column 23"),
    "overlong UTF-8": (b'{"model": "\xc0\xaf"}', "not UTF-8"),
    "UTF-16": ('{"model": "x"}'.encode("utf-16"), "not UTF-8"),
    "a compressed body": (gzip.compress(b"{}"), "the body is compressed"),
    "a raw line break": (b'{"input": {"prompt": "a\nb"}}', "write line breaks as"),
    "depth": (b'{"a":' * 5000 + b"1" + b"}" * 5000, "nested more than 32 levels"),
    "depth of arrays": (b'{"a":' + b"[" * 19_000 + b"]" * 19_000 + b"}", "nested more than 32 levels"),
    "keys": (json.dumps({f"k{at}": at for at in range(100_000)}).encode()[:1_000_000], "commas and brackets"),
    "many keys": (json.dumps({f"k{at}": at for at in range(1500)}).encode(), "more than 1,000 keys"),
    "many keys inside": (
        json.dumps(create_body(**{f"k{at}": at for at in range(1500)})).encode(),
        "more than 1,000 keys",
    ),
    "many elements": (b'{"a": [' + b"1," * 300_000 + b"1]}", "commas and brackets"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_what_is_no_json_object_is_400(api: Api, name: str) -> None:
    body, says = MALFORMED[name]
    refused(api, body, 400, says)


@pytest.mark.parametrize("path", [*CREATES, "/v1/videos", "/v1/videos/"])
@pytest.mark.parametrize("name", ["nothing", "an open object", "NaN", "a key twice", "bad UTF-8", "depth"])
def test_every_create_reads_the_same_json(api: Api, path: str, name: str) -> None:
    body, says = MALFORMED[name]
    refused(api, body, 400, says, path)


@pytest.mark.parametrize("path", ["/v1/worker/claim", "/v1/worker/jobs/x/beat", "/v1/worker/jobs/x/finish"])
@pytest.mark.parametrize("name", ["nothing", "an open object", "NaN", "bad UTF-8"])
def test_workers_are_told_too(api: Api, path: str, name: str) -> None:
    is_error(api.worker.post(path, content=MALFORMED[name][0]), 400)


@pytest.mark.parametrize("path", [*CREATES, "/v1/videos", "/v1/prediction/x/cancel"])
@pytest.mark.parametrize("size", [1_048_577, 10_000_000])
def test_a_body_that_is_too_large_is_413(api: Api, path: str, size: int) -> None:
    before = whole(api)
    body = b'{"model": "' + b"x" * size + b'"}'
    is_error(sent(api, body, path), 413, "larger than 1,048,576 bytes")
    assert whole(api) == before


def test_a_hundred_thousand_keys_are_413_or_400(api: Api) -> None:
    body = json.dumps({f"key{at}": at for at in range(100_000)})
    answer = sent(api, body)
    is_error(answer, 413 if len(body) > 1_048_576 else 400)


def test_a_body_in_pieces_that_is_too_large_is_413(api: Api) -> None:
    before = whole(api)
    answer = api.client.post("/v1/prediction/", content=(b"x" * 65_536 for _ in range(100)))
    is_error(answer, 413)
    assert whole(api) == before


def test_a_body_of_just_the_size_is_read(api: Api) -> None:
    body = json.dumps(create_body(filler="")).encode()
    body = body.replace(b'"filler": ""', b'"filler": "' + b"x" * (1_048_576 - len(body)) + b'"')
    assert len(body) == 1_048_576
    assert sent(api, body).status_code == 200


def test_a_byte_order_mark_is_skipped(api: Api) -> None:
    assert sent(api, b"\xef\xbb\xbf" + json.dumps(create_body()).encode()).status_code == 200


INPUTS = {
    "prompt": [
        (None, "text of 1 to 2,500 characters"),
        (5, "text of 1 to 2,500 characters"),
        (["a dog"], "text of 1 to 2,500 characters"),
        ({"text": "a dog"}, "text of 1 to 2,500 characters"),
        (True, "text of 1 to 2,500 characters"),
        ("", "text of 1 to 2,500 characters"),
        ("   ", ""),
        ("x" * 2501, "text of 1 to 2,500 characters"),
        ("?!…", ""),
        ("a\u0007dog", ""),
    ],
    "duration": [
        ("7", '"5" or "10"'),
        (7, '"5" or "10"'),
        (0, '"5" or "10"'),
        (-5, '"5" or "10"'),
        (5.5, '"5" or "10"'),
        ("5s", '"5" or "10"'),
        ("", '"5" or "10"'),
        (None, '"5" or "10"'),
        (True, '"5" or "10"'),
        ([5], '"5" or "10"'),
        (10**90, '"5" or "10"'),
    ],
    "aspect_ratio": [
        ("4:3", '"16:9", "9:16" or "1:1"'),
        ("16x9", '"16:9", "9:16" or "1:1"'),
        (1.7777, '"16:9", "9:16" or "1:1"'),
        (None, '"16:9", "9:16" or "1:1"'),
        (["16:9"], '"16:9", "9:16" or "1:1"'),
    ],
    "negative_prompt": [
        (5, "text"),
        (None, "text"),
        (["blur"], "text"),
        ("x" * 2501, "2,500 characters"),
    ],
    "cfg_scale": [
        (-0.01, "a number from 0 to 1"),
        (1.01, "a number from 0 to 1"),
        ("0.5", "a number from 0 to 1"),
        (None, "a number from 0 to 1"),
        (True, "a number from 0 to 1"),
        ([0.5], "a number from 0 to 1"),
        (1e308, "a number from 0 to 1"),
    ],
    "generate_audio": [
        ("true", "true or false"),
        (1, "true or false"),
        (0, "true or false"),
        (None, "true or false"),
        ([], "true or false"),
    ],
    "seed": [
        ("7", "a whole number"),
        (-2, "a whole number"),
        (1.5, "a whole number"),
        (2**63, "a whole number"),
        (True, "a whole number"),
        ({}, "a whole number"),
    ],
}


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [
        pytest.param(field, value, allowed, id=f"{field}-{at}")
        for field, cases in INPUTS.items()
        for at, (value, allowed) in enumerate(cases)
    ],
)
def test_a_wrong_input_is_400_and_names_the_field(api: Api, field: str, value: Any, allowed: str) -> None:
    told = refused(api, create_body(**{field: value}), 400, field)
    assert allowed in told["message"]
    assert field in told["details"]


def test_everything_that_is_wrong_is_told_at_once(api: Api) -> None:
    told = refused(api, create_body(prompt="", duration=7, cfg_scale=2), 400, "prompt")
    assert all(field in told["details"] for field in ("prompt", "duration", "cfg_scale"))


@pytest.mark.parametrize("value", [None, "a dog", 5, [], True, '{"prompt": "a dog"}'])
def test_an_input_that_is_no_object_is_400(api: Api, value: Any) -> None:
    refused(api, {"model": MODEL, "input": value}, 400, "input")


def test_a_missing_input_is_400(api: Api) -> None:
    refused(api, {"model": MODEL}, 400, "input")
    refused(api, {"model": MODEL, "input": {}}, 400, "prompt is missing")
    refused(api, {"model": MODEL, "prompt": "a dog"}, 400, "input")


@pytest.mark.parametrize("value", [5, [], {}, True, 0, False])
def test_a_model_of_another_type_is_400(api: Api, value: Any) -> None:
    refused(api, create_body() | {"model": value}, 400, "model is not a slug; name one of")


@pytest.mark.parametrize(
    "value", ["nothing", "x" * 100_000, "../..", "kling\n", "KLING-V2-6-PRO-TEXT-TO-VIDEO", "🎬"]
)
def test_an_unknown_model_is_404_and_told_which_there_are(api: Api, value: str) -> None:
    told = refused(api, create_body() | {"model": value}, 404, MODEL)
    assert len(told["message"]) < 1000


@pytest.mark.parametrize(
    "value",
    [
        *(5, [], {}, True, 0),
        *(
            "example.com/hook",
            "ftp://example.com",
            "//example.com",
            "http://",
            "https:///x",
            "javascript:alert(1)",
        ),
        *(
            "https://user:pw@example.com/",
            "https://example.com:99999/",
            "https://exa mple.com/",
            "https://1.2.3/",
        ),
        *("https://example.com/" + "x" * 3000, "https://example.com/\r\nX-A: b", "https://[::1"),
    ],
)
def test_a_webhook_url_that_cannot_be_one_is_400(api: Api, value: Any) -> None:
    refused(api, create_body() | {"webhook_url": value}, 400, "webhook_url")


@pytest.mark.parametrize("value", [5, [], {}, True])
def test_a_webhook_secret_of_another_type_is_400(api: Api, value: Any) -> None:
    body = create_body() | {"webhook_url": "https://example.com/", "webhook_secret": value}
    refused(api, body, 400, "webhook_secret")


@pytest.mark.parametrize("secret", ["a\r\nX-Evil: 1", "ключ", "x" * 10_000, " "])
def test_a_webhook_secret_that_no_header_can_carry_is_400(api: Api, secret: str) -> None:
    body = create_body() | {"webhook_url": "https://example.com/", "webhook_secret": secret}
    refused(api, body, 400, "webhook_secret")


@pytest.mark.parametrize("path", ["/v1/prediction", "/v1/prediction/run"])
def test_a_multipart_form_is_told_that_json_is_wanted(api: Api, path: str) -> None:
    before = whole(api)
    answer = api.client.post(path, files={"prompt": (None, "a dog")})
    is_error(answer, 400, "multipart form data; send one JSON object")
    assert whole(api) == before


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "nonsense", "application/xml"]
)
def test_json_is_read_whatever_it_is_called(api: Api, kind: str) -> None:
    answer = api.client.post(
        "/v1/prediction/", content=json.dumps(create_body()), headers={"Content-Type": kind}
    )
    assert answer.status_code == 200


def test_a_message_never_carries_what_could_not_be_shown(api: Api) -> None:
    told = refused(api, create_body(duration="\u001b[31m\u202e" + "x" * 5000), 400, "duration")
    assert "\u001b" not in told["message"]
    assert len(told["message"]) < 500


def test_unicode_of_all_planes_goes_in_and_comes_out(api: Api) -> None:
    prompt = "A dog 狗 🐕 a\u0301 \u202e \ufeff end"
    id = api.create(prompt=prompt)
    assert api.client.get(f"/v1/prediction/{id}").json()["input"]["prompt"] == prompt
