"""Whole films, from the order to a file that is exactly what was asked for; and what is sent and said on the way."""

import numpy as np
import pytest
from tests.engines.remote.conftest import KEY, remote
from tests.engines.remote.films import COLOURS, facts
from tests.engines.remote.stub import FASTVIDEO, says

from rushes.engines.engine import Staged
from rushes.errors import RushesError
from rushes.film import probe_film
from rushes.request import FilmRequest

SIZES = {"16:9": (1920, 1080), "9:16": (1080, 1920), "1:1": (1080, 1080)}
PROMPT = "A fox waits at a bus stop"


def request(prompt: str = PROMPT, **options) -> FilmRequest:
    return FilmRequest(prompt, **{"duration": 5, "aspect_ratio": "1:1", **options}).validated()


@pytest.mark.parametrize(
    ("dialect", "ratio", "duration", "quality"),
    [
        ("vllm-omni", "16:9", 5, "final"),
        ("sglang", "9:16", 5, "draft"),
        ("fastvideo", "1:1", 10, "draft"),
        ("openai", "16:9", 5, "draft"),
    ],
)
def test_a_film_in_each_dialect_has_exactly_its_size_length_and_sound(
    dialect, ratio, duration, quality, stub, listener, tmp_path
):
    server, path = stub(dialect), tmp_path / "film.mp4"
    asked = request(aspect_ratio=ratio, duration=duration, seed=11)
    told = remote(server).film(asked, path, quality=quality, progress=listener)
    width, height = SIZES[ratio] if quality == "final" else (side // 2 for side in SIZES[ratio])
    seen = facts(path)
    assert (seen["size"], seen["frames"], seen["rate"]) == ((width, height), duration * 24, 24.0)
    assert (seen["sample_rate"], seen["channels"]) == (48_000, 2)
    assert 0 <= seen["samples"] - duration * 48_000 < 1024  # the last AAC frame is whole
    assert seen["tone_ends"] == pytest.approx((duration * 24 + (dialect != "openai")) / 24 * 0.992, abs=0.05)
    assert (told.width, told.height, told.frames, told.sound) == (width, height, duration * 24, True)
    assert server.deleted == ["video_gen_0001"]
    assert [name for name, _ in listener.stages] == ["waiting", "waiting", "filming", "fetching", "finishing"]
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_says_what_it_is_and_keeps_its_colours_and_their_moments(stub, listener, tmp_path):
    path = tmp_path / "film.mp4"
    remote(stub()).film(request(seed=5), path, quality="draft", progress=listener)
    told, seen = probe_film(path), facts(path)
    assert (told.engine, told.seed, told.prompt) == ("remote", 5, PROMPT)
    assert told.source_type == "trainedAlgorithmicMedia"
    for picture, colour in zip((seen["first"], seen["last"]), COLOURS, strict=True):
        assert np.abs(picture.astype(int) - colour).max() <= 6
    assert seen["changes"] == 61  # of the 121 that were filmed, the first of the second half


@pytest.fixture
def ordered(listener, tmp_path):
    """Orders a film that nothing comes of, since that takes no time: what the server was asked for."""

    def order(server, asked: FilmRequest, **more: str):
        server.film = lambda fields: b"no film"
        with pytest.raises(RushesError):
            remote(server, **more).film(asked, tmp_path / "a.mp4", quality="draft", progress=listener)
        return server.orders[0]

    return order


@pytest.mark.parametrize(
    ("dialect", "kind"),
    [
        ("vllm-omni", "multipart/form-data"),
        ("sglang", "application/json"),
        ("fastvideo", "application/json"),
        ("openai", "application/json"),
    ],
)
def test_a_form_is_sent_to_vllm_omni_and_json_to_the_others(dialect, kind, stub, ordered):
    server = stub(dialect)
    ordered(server, request())
    assert server.kinds == [kind]


@pytest.mark.parametrize("dialect", ["vllm-omni", "sglang", "fastvideo"])
def test_pixels_frames_seed_and_negative_prompt_arrive_and_no_seconds(dialect, stub, ordered):
    fields = ordered(stub(dialect), request(seed=2**40, negative_prompt="rain", aspect_ratio="9:16"))
    assert (fields["width"], fields["height"], fields["size"]) == (576, 960, "576x960")
    assert (fields["num_frames"], fields["fps"]) == (121, 24)
    assert (fields["seed"], fields["negative_prompt"]) == (2**40, "rain")
    assert "seconds" not in fields


@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("dialect", ["vllm-omni", "sglang"])
def test_sound_is_asked_for_or_not(dialect, wanted, stub, ordered):
    assert ordered(stub(dialect), request(generate_audio=wanted))["generate_sound"] is wanted


@pytest.mark.parametrize("dialect", ["vllm-omni", "sglang"])
def test_a_prompt_of_any_letters_arrives_as_it_is(dialect, stub, ordered):
    words = 'Er sagt: "Grüß Gott —\r\n--boundary\r\n" 狐狸在等车 & <b>'
    assert ordered(stub(dialect), request(words))["prompt"] == words


def test_the_dialect_and_model_that_are_set_are_taken(stub, ordered):
    server = stub("fastvideo")
    server.owner = None
    fields = ordered(server, request(), DIALECT="fastvideo", MODEL="davinci")
    assert server.count("models") == 0
    assert fields["model"] == "davinci"
    assert fields.keys() <= FASTVIDEO


def test_another_rushes_is_recognised_and_spoken_to_as_openai(stub, ordered):
    server = stub("openai")
    server.faults["models"] = [says(200, [{"slug": "ltx-2.5", "request_schema": {"type": "object"}}])]
    assert ordered(server, request())["size"] == "540x540"


def test_progress_that_is_told_is_shown(stub, ordered, listener):
    server = stub("openai")
    server.looks = 4
    ordered(server, request())
    assert ("filming", 100) in listener.stages
    assert not listener.said("does not tell")
    assert listener.steps[:4] == [20, 20, 20, 20]


@pytest.mark.parametrize(
    ("dialect", "words"),
    [
        ("vllm-omni", "vLLM-Omni does not tell how far it is"),
        ("sglang", "SGLang does not tell when it begins to film, or how far it is"),
    ],
)
def test_that_no_progress_is_told_is_said(dialect, words, stub, ordered, listener):
    ordered(stub(dialect), request())
    assert ("filming", 0) in listener.stages
    assert listener.said(words)
    assert not listener.steps


def test_the_log_names_the_host_and_what_had_no_effect_and_never_the_key(stub, ordered, listener):
    server = stub()
    server.key = KEY
    ordered(server, request(cfg_scale=0.9), KEY=KEY)
    assert listener.said(f"127.0.0.1:{server.port}, a server that speaks as vLLM-Omni does")
    assert listener.said("cfg_scale had no effect")
    assert KEY not in "".join(listener.notes)


def test_its_stages_have_shares_of_the_whole():
    engine = remote("http://127.0.0.1:1")
    assert isinstance(engine, Staged)
    assert sum(engine.shares(request(), "final").values()) == pytest.approx(1)
