"""What a create of `/v1/videos` may say, as JSON and as a form, and how it is refused."""

from __future__ import annotations

from typing import Any

import pytest
from tests.server.running import MODEL, Api
from tests.server.video_requests import PROMPT, create, form, refusal

from rushes.server.video_input import SIZES


def test_a_form_means_what_the_same_json_means(api: Api) -> None:
    texts = form(
        api,
        prompt="海边的狗",
        seconds="10",
        size="1080x1920",
        cfg_scale="0.25",
        generate_audio="false",
        seed="7",
        negative_prompt="",
    ).json()
    values = create(
        api,
        prompt="海边的狗",
        seconds=10,
        aspect_ratio="9:16",
        cfg_scale=0.25,
        generate_audio=False,
        seed=7,
        negative_prompt="",
    )
    inputs = [api.client.get(f"/v1/prediction/{one['id']}").json()["input"] for one in (texts, values)]
    assert inputs[0] == inputs[1]
    assert inputs[0]["generate_audio"] is False
    assert (texts["size"], texts["seconds"]) == ("1080x1920", "10")


@pytest.mark.parametrize("given", [4, "4", "8", "12", 7.5, True, "five", [5]])
def test_seconds_that_are_not_ours_are_refused_with_those_that_are(api: Api, given: Any) -> None:
    message = refusal(api.client.post("/v1/videos", json={"prompt": PROMPT, "seconds": given}), 400)
    assert message.startswith("seconds is ")
    assert message.endswith('use "5" or "10"')


@pytest.mark.parametrize("given", ["1792x1024", "1024x1792", "big", 1080, "16:9"])
def test_sizes_that_are_not_ours_are_refused_with_those_that_are(api: Api, given: Any) -> None:
    message = refusal(api.client.post("/v1/videos", json={"prompt": PROMPT, "size": given}), 400)
    assert message.startswith("size is ")
    assert all(size in message for size in SIZES)


@pytest.mark.parametrize(
    ("size", "ratio", "filmed"),
    [
        ("1280x720", "16:9", "1920x1080"),
        ("720x1280", "9:16", "1080x1920"),
        ("960x540", "16:9", "1920x1080"),
    ],
)
def test_sizes_of_openai_are_replaced_and_the_logs_say_so(
    api: Api, size: str, ratio: str, filmed: str
) -> None:
    video = create(api, size=size, quality="high")
    assert video["size"] == filmed
    stored = api.client.get(f"/v1/prediction/{video['id']}").json()
    assert stored["input"]["aspect_ratio"] == ratio
    lines = stored["logs"].splitlines()
    assert lines[0] == f"size {size} is not filmed here, replaced by {filmed} ({ratio})"
    assert '"quality"' in lines[1]


def test_the_size_of_a_draft_asks_for_one_where_the_model_makes_drafts(api: Api) -> None:
    video = create(api, model="rushes-miniature", size="540x960")
    stored = api.client.get(f"/v1/prediction/{video['id']}").json()
    assert (stored["input"]["aspect_ratio"], stored["input"]["quality"]) == ("9:16", "draft")
    assert "replaced" not in stored["logs"]


def test_the_width_and_height_of_vllm_omni_are_a_size(api: Api) -> None:
    assert form(api, prompt=PROMPT, width="720", height="1280").json()["size"] == "1080x1920"
    message = refusal(form(api, prompt=PROMPT, width="832", height="480"), 400)
    assert message.startswith('size is "832x480"')


@pytest.mark.parametrize(
    "fields",
    [{"size": "1920x1080", "aspect_ratio": "1:1"}, {"seconds": "5", "duration": "10"}],
    ids=["size", "seconds"],
)
def test_what_contradicts_itself_is_refused(api: Api, fields: dict[str, str]) -> None:
    message = refusal(api.client.post("/v1/videos", json={"prompt": PROMPT, **fields}), 400)
    assert all(name in message for name in fields)


@pytest.mark.parametrize("model", ["sora-2", "sora-2-pro", "no-such"])
def test_a_model_that_is_not_here_is_404_with_those_that_are(api: Api, model: str) -> None:
    message = refusal(
        api.client.post("/v1/videos", json={"prompt": PROMPT, "model": model, "size": "tiny"}), 404
    )
    assert MODEL in message


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"cfg_scale": "much"}, "cfg_scale"),
        ({"cfg_scale": "2"}, "cfg_scale"),
        ({"cfg_scale": "nan"}, "cfg_scale"),
        ({"cfg_scale": "1e999"}, "cfg_scale"),
        ({"seed": "1.5"}, "seed"),
        ({"seed": "9" * 5000}, "seed"),
        ({"generate_audio": "perhaps"}, "generate_audio"),
        ({"prompt": ""}, "prompt"),
        ({"prompt": "a\0b"}, "prompt"),
        ({"duration": "7"}, "duration"),
    ],
)
def test_a_wrong_text_in_a_form_is_refused_by_name(api: Api, fields: dict[str, str], named: str) -> None:
    assert named in refusal(form(api, **{"prompt": PROMPT, **fields}), 400)


@pytest.mark.parametrize("name", ["image_reference", "video_reference", "audio_reference", "reference_url"])
def test_references_of_other_servers_are_refused_too(api: Api, name: str) -> None:
    assert name in refusal(form(api, prompt=PROMPT, **{name: "https://example.com/a.png"}), 400)


def test_a_reference_picture_is_refused_in_every_form(api: Api) -> None:
    picture = {"input_reference": ("a.png", b"\x89PNG", "image/png")}
    answers = [
        api.client.post("/v1/videos", data={"prompt": PROMPT}, files=picture),
        form(api, prompt=PROMPT, **{"input_reference[image_url]": "https://example.com/a.png"}),
        api.client.post("/v1/videos", json={"prompt": PROMPT, "input_reference": {"file_id": "file-1"}}),
    ]
    assert all("input_reference" in refusal(answer, 400) for answer in answers)


@pytest.mark.parametrize(
    ("kind", "body", "says"),
    [
        ("multipart/form-data", b"--x\r\n", "boundary"),
        ("multipart/mixed; boundary=x", b"--x--\r\n", "multipart/mixed"),
        ("multipart/form-data; boundary=x", b"", "ends before"),
        ("multipart/form-data; boundary=x", b'{"prompt": "dog"}', "not a multipart form"),
        ("multipart/form-data; boundary=" + "x" * 300, b"--", "not a multipart form"),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\ndog\r\n--x--\r\n", "no name"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="prompt"\r\n\r\ndo',
            "ends before",
        ),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="prompt"\r\n\r\n\xff\r\n--x--\r\n',
            "prompt is not UTF-8",
        ),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="prompt"\r\nContent-Transfer-Encoding: base64\r\n\r\n',
            "base64",
        ),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="prompt"\r\n\r\ndog\r\n' * 2 + b"--x--\r\n",
            "there twice",
        ),
        (
            "multipart/form-data; boundary=x",
            b"".join(
                b'--x\r\nContent-Disposition: form-data; name="a%d"\r\n\r\n\r\n' % at for at in range(101)
            )
            + b"--x--\r\n",
            "more than 100",
        ),
    ],
)
def test_a_form_that_is_none_is_refused_in_one_sentence(api: Api, kind: str, body: bytes, says: str) -> None:
    answer = api.client.post("/v1/videos", content=body, headers={"Content-Type": kind})
    assert says in refusal(answer, 400)


def test_a_form_larger_than_the_limit_is_refused(api: Api) -> None:
    picture = {"input_reference": ("a.png", b"x" * 2_000_000, "image/png")}
    refusal(api.client.post("/v1/videos", data={"prompt": PROMPT}, files=picture), 413)


def test_no_file_of_a_form_goes_to_a_disk(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: Any) -> None:
        raise AssertionError("a temporary file was made")

    monkeypatch.setattr("starlette.formparsers.SpooledTemporaryFile", refuse)
    picture = {"picture": ("a.png", b"x" * 900_000, "image/png")}
    message = refusal(api.client.post("/v1/videos", data={"prompt": PROMPT}, files=picture), 400)
    assert message.startswith("picture is a file")
