"""A body is one JSON object of one reading, or one sentence about what is wrong and where."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rushes.errors import UsageError
from rushes.server.strict_json import DEPTH, KEYS, BodyError, read_json

CREATE = {
    "model": "kling-v2-6-pro-text-to-video",
    "version": "0.0.1",
    "input": {
        "prompt": "一个小女孩 “Hey!” 🎬",
        "duration": 5,
        "cfg_scale": 0.5,
        "seed": None,
        "generate_audio": True,
    },
    "webhook_url": "",
    "tags": [1, [], {}, -0.0, 1e3],
}


def refusal(body: bytes | str, content_type: str | None = None) -> BodyError:
    with pytest.raises(BodyError) as caught:
        read_json(body.encode() if isinstance(body, str) else body, content_type)
    return caught.value


@pytest.mark.parametrize("escaped", [True, False])
@pytest.mark.parametrize("indent", [None, 2])
def test_an_object_is_read_however_it_is_written(escaped: bool, indent: int | None) -> None:
    assert read_json(json.dumps(CREATE, ensure_ascii=escaped, indent=indent).encode()) == CREATE


@pytest.mark.parametrize(
    "content_type",
    [None, "", "application/json", "text/plain", "application/x-www-form-urlencoded", "nonsense"],
)
def test_json_is_read_whatever_the_content_type_says(content_type: str | None) -> None:
    assert read_json(b'{"a": 1}', content_type) == {"a": 1}


@pytest.mark.parametrize("content_type", ["multipart/form-data; boundary=x", " Multipart/Mixed"])
def test_multipart_is_refused_with_a_hint(content_type: str) -> None:
    error = refusal(b"--x\r\n", content_type)
    assert "multipart" in error.message
    assert "JSON object" in str(error.mend)


def test_a_byte_order_mark_is_skipped() -> None:
    assert read_json(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@pytest.mark.parametrize("body", [b"", b" \r\n\t", b"\xef\xbb\xbf"])
def test_an_empty_body_says_what_to_send(body: bytes) -> None:
    error = refusal(body)
    assert "the body is empty" in error.message
    assert '"model"' in str(error.mend)


@pytest.mark.parametrize("body", [b"", b" \r\n\t"])
def test_an_empty_body_is_an_empty_object_where_it_may_be_empty(body: bytes) -> None:
    assert read_json(body, "application/json", may_be_empty=True) == {}


def test_a_body_that_may_be_empty_may_not_be_broken() -> None:
    with pytest.raises(BodyError):
        read_json(b"{", may_be_empty=True)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("[]", "array"),
        ('"{}"', "string"),
        ("5", "number"),
        ("1.5", "number"),
        ("null", "null"),
        ("true", "true or"),
    ],
)
def test_the_top_must_be_an_object(body: str, kind: str) -> None:
    error = refusal(body)
    assert kind in error.message
    assert "one JSON object" in str(error.mend)


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("{", 1, 2),
        ('{"a": 1,}', 1, 9),
        ('{\n "a": 1\n "b": 2}', 3, 2),
        ("{'a': 1}", 1, 2),
        ('{"a": True}', 1, 7),
        ('{"a": 01}', 1, 8),
        ('{"a": .5}', 1, 7),
        ('{"a": "x\ny"}', 1, 9),
        ('{"a": "\x00"}', 1, 8),
        ('{"a": "\\x"}', 1, 8),
        ('{"风": 1}}', 1, 9),
        ('{"a": 1} {"b": 2}', 1, 10),
        ("model=x&prompt=y", 1, 1),
    ],
)
def test_broken_json_is_told_with_its_line_and_column(body: str, line: int, column: int) -> None:
    error = refusal(body)
    assert f"at line {line}, column {column}" in error.message
    assert error.mend


@pytest.mark.parametrize(
    ("body", "mend"),
    [
        ("{'a': 1}", "double quotation marks"),
        ('{"a": 1,}', "take out the comma"),
        ('{"a": [1, ]}', "take out the comma"),
        ('{"a": True}', "lower case"),
        ('{"a": None}', "write null"),
        ('{"a": 1 // one\n}', "comment"),
        ("{“a”: 1}", "straight quotation marks"),
        ('{"a": "x\ny"}', "\\n"),
        ('{"a": 1}x', "nothing else"),
        ('{"a": ', "all of it"),
    ],
)
def test_common_mistakes_get_their_mend(body: str, mend: str) -> None:
    # Which sign Python's reader stops at differs between its versions for a trailing comma.
    said = str(refusal(body))
    assert mend in said or "illegal trailing comma" in said


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b'{"a":\n "\xc3("}', 2, 3),
        ('{"风": "'.encode() + b"\xed\xa0\x80", 1, 8),
        (b"\xff\xfe{", 1, 1),
    ],
)
def test_text_that_is_not_utf8_is_told_with_its_place(body: bytes, line: int, column: int) -> None:
    assert refusal(body).message == f"the body is not UTF-8 at line {line}, column {column}"


def test_a_compressed_body_is_told_as_such() -> None:
    assert "compressed" in refusal(b"\x1f\x8b\x08\x00").message


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ('{"a": 1, "a": 1}', "a"),
        ('{"a": 1, "\\u0061": 2}', "a"),
        ('{"input": {"list": [0, {"prompt": "x", "prompt": "y"}]}}', "input.list[1].prompt"),
        ('{"a": {"b": 1, "b": 2}, "a": 3}', "a"),
    ],
)
def test_a_key_that_comes_twice_is_named(body: str, place: str) -> None:
    error = refusal(body)
    assert (error.field, error.message) == (place, f"{place} is there twice")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
def test_numbers_that_json_has_not_are_refused_with_their_place(number: str) -> None:
    error = refusal(f'{{"input": {{"cfg_scale": {number}}}}}')
    assert error.field == "input.cfg_scale"
    assert "input.cfg_scale" in error.message


@pytest.mark.parametrize(
    "number", ["1" * 101, "1" * 5000, "-" + "9" * 100_000, "0." + "1" * 100, "1" * 5000 + ".5"], ids=len
)
def test_a_number_of_absurd_length_is_refused_with_its_place(number: str) -> None:
    error = refusal(f'{{"input": [{number}]}}')
    assert error.field == "input[0]"
    assert len(str(error)) < 200


def test_a_number_of_a_hundred_digits_is_read() -> None:
    assert read_json(f'{{"a": {"9" * 100}}}'.encode()) == {"a": 10**100 - 1}


def test_nesting_is_read_down_to_its_limit() -> None:
    inside = DEPTH - 1
    assert read_json(b'{"a": ' + b"[" * inside + b"]" * inside + b"}")


@pytest.mark.parametrize(
    "body",
    [
        b'{"a": ' + b"[" * DEPTH + b"]" * DEPTH + b"}",
        b'{"a": ' * (DEPTH + 1) + b"1" + b"}" * (DEPTH + 1),
        b"[" * 10_000 + b"]" * 10_000,
        b"[" * 19_000,
    ],
    ids=len,
)
def test_deeper_nesting_is_refused(body: bytes) -> None:
    assert f"more than {DEPTH} levels" in refusal(body).message


def test_a_thousand_keys_are_read() -> None:
    assert len(read_json(json.dumps({str(n): n for n in range(KEYS)}).encode())) == KEYS


@pytest.mark.parametrize(
    "keys",
    [
        {str(n): n for n in range(KEYS + 1)},
        {"a": [{"x": 1, "y": 2} for _ in range(KEYS // 2)]},
        {str(n): n for n in range(100_000)},
    ],
    ids=["one object", "many objects", "100,000"],
)
def test_more_keys_are_refused(keys: dict[str, object]) -> None:
    assert "1,000 keys" in refusal(json.dumps(keys)).message


@pytest.mark.parametrize("item", [b"[]", b"0", b"{}", b"NaN"])
def test_a_million_of_anything_is_refused(item: bytes) -> None:
    assert "commas and brackets" in refusal(b'{"a": [' + b",".join([item] * 1_000_000) + b"]}").message


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ('{"input": {"prompt": "a\\u0000"}}', "input.prompt"),
        ('{"input": {"prompt": "a\\ud83c"}}', "input.prompt"),
        ('{"input": {"prompt": "\\udfac\\ud83c"}}', "input.prompt"),
        ('{"list": ["a", ["\\ud800"]]}', "list[1][0]"),
        ('{"a\\u0000": 1}', "a\\x00"),
        ('{"input": {"\\udc00": 1}}', "input.\\udc00"),
    ],
)
def test_text_that_cannot_be_stored_is_refused_with_its_place(body: str, place: str) -> None:
    error = refusal(body)
    assert error.field == place
    str(error).encode()


def test_a_character_of_two_escapes_is_read() -> None:
    assert read_json(b'{"a": "\\ud83c\\udfac"}') == {"a": "🎬"}


def test_a_long_key_is_shortened_in_the_message() -> None:
    assert len(str(refusal(json.dumps({"x" * 100_000: float("nan")})))) < 200


def test_a_refusal_is_a_usage_error_of_one_sentence() -> None:
    error = refusal('{"a": NaN}')
    assert isinstance(error, UsageError)
    assert str(error) == "a is NaN, which is not JSON; send a number or null."


json_like = st.recursive(
    st.sampled_from(
        ["1", "-0", "NaN", "1e999", '"\\u0000"', '"\\ud800"', '"a"', "null", "tru", "", "'a'", "9" * 200]
    ),
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda items: f"[{','.join(items)}]")
        | st.lists(st.tuples(st.sampled_from('abab"'), inner), max_size=4).map(
            lambda pairs: "{" + ",".join(f'"{key}":{value}' for key, value in pairs) + "}"
        )
    ),
    max_leaves=30,
).map(str.encode)
pieces = st.lists(
    st.sampled_from([b'{"a":', b"[", b"]", b"}", b'"', b",", b"\\u", b"1", b"\xff", b" ", b"e9"])
).map(b"".join)


@given(st.binary() | pieces | json_like)
@example(b'{"a":"\\ud800')
@example(b'{"":{"":{"":NaN}}}')
def test_any_bytes_are_an_object_or_a_refusal(body: bytes) -> None:
    try:
        read = read_json(body)
    except BodyError as error:
        said = str(error)
    else:
        said = json.dumps(read, allow_nan=False, ensure_ascii=False)
        assert isinstance(read, dict)
        assert not re.search("[\x00\ud800-\udfff]", said)
    assert said.encode()


texts = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]))
numbers = st.integers(-(2**80), 2**80) | st.floats(allow_nan=False, allow_infinity=False)
json_values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(texts, json_values, max_size=5), st.booleans())
def test_any_object_that_is_strict_json_is_read_as_it_is(value: dict[str, object], escaped: bool) -> None:
    assert read_json(json.dumps(value, ensure_ascii=escaped).encode()) == value
