"""Whole films by the engine on the tiny weights: every tier, shape and length, and everything that can go wrong."""

import shutil

import av
import numpy as np
import pytest
import torch
from tests.engines.ltx.listening import Listener
from tests.engines.ltx.small import Narrow, Small
from tests.engines.ltx.tiny import tiny_weights

from rushes.engines.ltx.engine import LOADING
from rushes.engines.ltx.filming import WRITING
from rushes.engines.ltx.recipe import DECODING, ENLARGING, PROMPT, REFINING, SKETCHING, SOUND
from rushes.errors import Cancelled, EnvironmentProblem
from rushes.exhibits import PREVIEW, objection
from rushes.film import probe_film
from rushes.request import FilmRequest

PROMPT_TEXT = "A cat walks along a beach at noon and says “hello” while the wind blows over the sea"


def environment(folder, **further):
    return {"RUSHES_LTX": str(folder), "RUSHES_LTX_DEVICE": "cpu", **further}


@pytest.fixture(scope="module")
def engine(weights_folder, studio):
    """The engine with small films, on the session's model."""
    made = Small(environment(weights_folder))
    made._studio = studio
    return made


@pytest.fixture(scope="module")
def narrow(weights_folder, studio):
    """The engine with films of full length."""
    made = Narrow(environment(weights_folder))
    made._studio = studio
    return made


def asked(**more):
    return FilmRequest(PROMPT_TEXT, **{"duration": 5, "seed": 4, **more}).validated()


def filmed(engine, path, quality="final", listener=None, **more):
    return engine.film(asked(**more), path, quality=quality, progress=listener or Listener())


def pictures(path):
    with av.open(str(path)) as film:
        return np.stack([frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)])


def heard(path):
    with av.open(str(path)) as film:
        return np.concatenate([frame.to_ndarray() for frame in film.decode(audio=0)], axis=1)


@pytest.mark.parametrize(("ratio", "size"), Small.sizes.items())
@pytest.mark.parametrize("tier", ["distilled", "quality"])
def test_both_tiers_film_all_shapes(engine, tmp_path, tier, ratio, size):
    listener = Listener()
    facts = filmed(engine, tmp_path / "film.mp4", listener=listener, tier=tier, aspect_ratio=ratio)
    found = probe_film(tmp_path / "film.mp4")
    assert (found.width, found.height, found.frames, found.rate) == (*size, 16, 24)
    assert found == facts
    assert listener.stages == [PROMPT, SKETCHING, ENLARGING, REFINING, SOUND, DECODING]
    assert listener.steps == listener.totals
    assert objection(PREVIEW, listener.shown[PREVIEW]) == ""


def test_a_draft_is_half_as_wide_and_high(engine, tmp_path):
    listener = Listener()
    facts = filmed(engine, tmp_path / "film.mp4", "draft", listener)
    assert (facts.width, facts.height, facts.frames) == (64, 32, 16)
    assert listener.stages == [PROMPT, SKETCHING, SOUND, DECODING]


@pytest.mark.parametrize(("seconds", "frames"), [(5, 120), (10, 240)])
def test_films_are_as_long_as_asked_for_with_sound_to_the_sample(narrow, tmp_path, seconds, frames):
    facts = filmed(narrow, tmp_path / "film.mp4", duration=seconds)
    assert (facts.frames, facts.duration, facts.width, facts.height) == (frames, seconds, 62, 62)
    assert len(pictures(tmp_path / "film.mp4")) == frames
    with av.open(str(tmp_path / "film.mp4")) as film:
        sound = film.streams.audio[0]
        assert (sound.rate, sound.channels) == (48_000, 2)
        assert float(sound.duration * sound.time_base) == pytest.approx(seconds, abs=0.022)


def test_the_facts_say_what_made_the_film(engine, tmp_path):
    facts = filmed(engine, tmp_path / "film.mp4")
    assert (facts.engine, facts.source_type, facts.seed) == ("ltx", "trainedAlgorithmicMedia", 4)
    assert facts.prompt == PROMPT_TEXT
    assert PROMPT_TEXT.startswith(facts.title.rstrip("…"))
    assert len(facts.title) <= 61


def test_the_same_seed_is_the_same_film_and_another_another(engine, tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        filmed(engine, tmp_path / f"{name}.mp4", seed=seed)
    first, again, other = (pictures(tmp_path / f"{name}.mp4") for name in "abc")
    assert np.array_equal(first, again)
    assert np.array_equal(heard(tmp_path / "a.mp4"), heard(tmp_path / "b.mp4"))
    assert not np.array_equal(first, other)


def test_a_prompt_that_is_known_makes_the_same_film(engine, tmp_path, monkeypatch):
    from rushes.engines.ltx.embedding import Embeddings

    monkeypatch.setattr(engine, "_embeddings", Embeddings())
    filmed(engine, tmp_path / "miss.mp4")
    filmed(engine, tmp_path / "hit.mp4")
    assert np.array_equal(pictures(tmp_path / "miss.mp4"), pictures(tmp_path / "hit.mp4"))


def test_a_film_without_sound_has_none_and_the_same_pictures(engine, tmp_path):
    listener = Listener()
    facts = filmed(engine, tmp_path / "silent.mp4", listener=listener, generate_audio=False)
    filmed(engine, tmp_path / "film.mp4")
    assert not facts.sound
    assert SOUND not in listener.stages
    assert np.array_equal(pictures(tmp_path / "silent.mp4"), pictures(tmp_path / "film.mp4"))


def test_what_has_no_effect_is_said(engine, tmp_path):
    listener = Listener()
    filmed(engine, tmp_path / "film.mp4", listener=listener, cfg_scale=0.9, language="en")
    assert [note.split()[0] for note in listener.notes if "had no effect" in note] == [
        "cfg_scale",
        "language",
    ]


def test_a_prompt_that_is_too_long_is_cut_and_that_is_said(engine, tmp_path):
    listener = Listener()
    engine.film(
        FilmRequest("word " * 400, duration=5).validated(),
        tmp_path / "film.mp4",
        quality="draft",
        progress=listener,
    )
    assert any(note.startswith("the prompt is too long") for note in listener.notes)


def test_the_seconds_of_a_film_are_the_shares_of_the_next(engine, tmp_path, monkeypatch):
    from rushes.engines.ltx.timing import Timings

    monkeypatch.setattr(engine, "_timings", Timings(tmp_path / "seconds.json"))
    before = engine.shares(asked(), "final")
    filmed(engine, tmp_path / "film.mp4")
    after = engine.shares(asked(), "final")
    assert list(before) == list(after) == [PROMPT, SKETCHING, ENLARGING, REFINING, SOUND, DECODING]
    assert sum(after.values()) == pytest.approx(1.0)
    assert before != after
    assert SOUND not in engine.shares(asked(generate_audio=False), "final")


@pytest.mark.parametrize(
    "moment", [(PROMPT, 0), (SKETCHING, 3), (ENLARGING, 1), (REFINING, 2), (SOUND, 1), (DECODING, 1)]
)
def test_a_cancelled_film_leaves_nothing_and_the_next_is_as_ever(engine, tmp_path, moment):
    with pytest.raises(Cancelled):
        filmed(engine, tmp_path / "film.mp4", listener=Listener(cancel_at=moment))
    assert not list(tmp_path.iterdir())
    filmed(engine, tmp_path / "film.mp4")
    assert probe_film(tmp_path / "film.mp4").frames == 16


def test_a_cancel_makes_no_difference_to_the_next_film(engine, tmp_path):
    filmed(engine, tmp_path / "before.mp4")
    with pytest.raises(Cancelled):
        filmed(engine, tmp_path / "film.mp4", listener=Listener(cancel_at=(REFINING, 3)), seed=9)
    filmed(engine, tmp_path / "after.mp4")
    assert np.array_equal(pictures(tmp_path / "before.mp4"), pictures(tmp_path / "after.mp4"))


def test_memory_that_runs_out_for_good_asks_for_another_process(engine, studio, tmp_path, monkeypatch):
    def starved(*args, **kwargs):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(studio.pipe.transformer, "forward", starved)
    with pytest.raises(MemoryError):
        filmed(engine, tmp_path / "film.mp4")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "error",
    [
        torch.AcceleratorError("device-side assert triggered"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
        RuntimeError("cuDNN error: CUDNN_STATUS_INTERNAL_ERROR"),
    ],
)
def test_a_device_that_failed_asks_for_another_process(engine, studio, tmp_path, monkeypatch, error):
    def failing(*args, **kwargs):
        raise error

    monkeypatch.setattr(studio.pipe.transformer, "forward", failing)
    with pytest.raises(MemoryError) as failed:
        filmed(engine, tmp_path / "film.mp4")
    assert "loaded anew" in str(failed.value)


def test_enhancing_without_a_language_model_is_said(engine, tmp_path):
    listener = Listener()
    filmed(engine, tmp_path / "film.mp4", "draft", listener, enhance_prompt=True)
    assert any(note.startswith("enhance_prompt had no effect") for note in listener.notes)
    assert "prompt.txt" not in listener.shown


def test_the_text_encoder_of_an_older_version_writes_prompts_out(tmp_path, monkeypatch):
    from rushes.engines.ltx import filming
    from rushes.engines.ltx.enhancing import Enhanced

    asked_of = []

    def written_out(model, reader, prompt, *, seed, beat):
        asked_of.append((type(model).__name__, prompt, seed))
        beat()
        return Enhanced("A grey cat walks along a wide beach", True, "written out")

    monkeypatch.setattr(filming, "written_out", written_out)
    engine = Small(environment(tiny_weights(tmp_path / "weights", "2.3")))
    listener = Listener()
    facts = filmed(engine, tmp_path / "film.mp4", "draft", listener, enhance_prompt=True)
    assert engine.version == "2.3"
    assert asked_of == [("Gemma3ForConditionalGeneration", PROMPT_TEXT, 4)]
    assert listener.shown["prompt.txt"] == b"A grey cat walks along a wide beach"
    assert facts.prompt == PROMPT_TEXT
    assert listener.stages[:2] == [LOADING, WRITING]


def test_a_prompt_enhancer_beside_the_weights_writes_prompts_out(weights_folder, tmp_path):
    """This one has learned nothing, and what it writes is not filmed; the film is."""
    shutil.copytree(weights_folder, tmp_path / "weights")
    shutil.copytree(weights_folder / "text_encoder", tmp_path / "weights" / "prompt_enhancer")
    engine = Small(environment(tmp_path / "weights"))
    listener = Listener()
    filmed(engine, tmp_path / "film.mp4", "draft", listener, enhance_prompt=True)
    assert listener.stages[1] == WRITING
    assert listener.calls > 100
    assert any(note.startswith("enhance_prompt had no effect: ") for note in listener.notes)
    assert probe_film(tmp_path / "film.mp4").frames == 16


def test_a_prompt_enhancer_that_breaks_costs_a_line_and_not_the_film(engine, tmp_path, monkeypatch):
    from rushes.engines.ltx import filming

    def breaking(*args, **kwargs):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(filming, "lacking_writer", lambda studio: "")
    monkeypatch.setattr(filming, "written_out", breaking)
    listener = Listener()
    facts = filmed(engine, tmp_path / "film.mp4", "draft", listener, enhance_prompt=True)
    assert facts.frames == 16
    assert any(note.startswith("enhance_prompt had no effect: OutOfMemory") for note in listener.notes)


def test_a_draft_is_shot_beside_the_film_where_it_is_asked_for(engine, tmp_path, monkeypatch):
    from rushes.engines.ltx import drafting

    monkeypatch.setattr(drafting, "_shot", lambda request, path, listener: path.write_bytes(b"draft"))
    listener = Listener()
    filmed(engine, tmp_path / "film.mp4", "draft", listener, draft_first=True)
    assert listener.shown["draft.mp4"] == b"draft"
    filmed(engine, tmp_path / "film.mp4", "draft", plain := Listener())
    assert "draft.mp4" not in plain.shown


@pytest.mark.parametrize("memory", ["offload", "visiting", "fp8"])
def test_frugal_ways_to_hold_the_model_film_too(weights_folder, tmp_path, memory):
    engine = Small(environment(weights_folder, RUSHES_LTX_MEMORY=memory))
    told = []
    engine.warm(told.append)
    filmed(engine, tmp_path / "film.mp4")
    assert probe_film(tmp_path / "film.mp4").frames == 16
    assert any(line.startswith("transformer, 1 of") for line in told)


def test_a_film_without_a_warm_model_loads_it_first_and_keeps_that_out_of_the_log(weights_folder, tmp_path):
    listener = Listener()
    filmed(Small(environment(weights_folder)), tmp_path / "film.mp4", "draft", listener)
    assert listener.stages == [LOADING, PROMPT, SKETCHING, SOUND, DECODING]
    assert len(listener.notes) == 1
    assert "LUFS" in listener.notes[0]


def test_the_model_is_loaded_once(weights_folder, tmp_path):
    engine = Small(environment(weights_folder))
    told = []
    engine.warm(told.append)
    loaded = list(told)
    engine.warm(told.append)
    filmed(engine, tmp_path / "film.mp4")
    assert told == loaded
    assert engine.missing() == ""


def test_sixteen_bits_film_with_finite_sound(weights_folder, tmp_path):
    from rushes.engines.ltx.memory import Arrangement
    from rushes.engines.ltx.studio import opened
    from rushes.engines.ltx.weights import examined

    engine = Small(environment(weights_folder))
    arrangement = Arrangement("resident", "resident", quality=True)
    engine._studio = opened(examined(weights_folder), arrangement, device="cpu", dtype=torch.bfloat16)
    filmed(engine, tmp_path / "film.mp4")
    assert np.isfinite(heard(tmp_path / "film.mp4")).all()
    assert np.abs(heard(tmp_path / "film.mp4")).max() > 0
    assert probe_film(tmp_path / "film.mp4").frames == 16


def test_without_an_upsampler_there_are_drafts_only(weights_folder, tmp_path):
    shutil.copytree(weights_folder, tmp_path / "weights")
    shutil.rmtree(tmp_path / "weights" / "latent_upsampler")
    engine = Small(environment(tmp_path / "weights"))
    assert "latent_upsampler" in engine.missing()
    with pytest.raises(EnvironmentProblem):
        filmed(engine, tmp_path / "film.mp4")
    assert filmed(engine, tmp_path / "film.mp4", "draft").frames == 16
