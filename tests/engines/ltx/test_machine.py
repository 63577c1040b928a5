"""What the engine says of a machine before it films: what is missing, what is loaded and compiled, what is imported."""

import shutil
import subprocess
import sys
from importlib import metadata

import pytest
import torch
from tests.engines.ltx.small import Small

from rushes.engines.engine import Patient, Staged, Warm
from rushes.engines.ltx.engine import Ltx
from rushes.errors import EnvironmentProblem


def environment(folder, **further):
    return {"RUSHES_LTX": str(folder), "RUSHES_LTX_DEVICE": "cpu", **further}


def test_the_engine_is_what_the_worker_asks_for():
    engine = Ltx({})
    assert all(isinstance(engine, kind) for kind in (Warm, Staged, Patient))
    assert (engine.name, engine.patience) == ("ltx", 5.0)


def test_weights_that_are_there_lack_nothing(weights_folder):
    engine = Ltx(environment(weights_folder))
    assert engine.missing() == ""
    assert engine.version == "2.5"


def test_no_weights_is_told_in_a_sentence(tmp_path):
    engine = Ltx(environment(tmp_path / "nowhere"))
    assert str(tmp_path / "nowhere") in engine.missing()
    assert not engine.missing().endswith(".")
    assert engine.version == ""
    with pytest.raises(EnvironmentProblem):
        engine.warm(print)


def test_damaged_weights_are_told_before_anything_is_loaded(weights_folder, tmp_path):
    shutil.copytree(weights_folder, tmp_path / "weights")
    file = next((tmp_path / "weights" / "transformer").glob("*.safetensors"))
    file.write_bytes(file.read_bytes()[:-1000])
    lack = Ltx(environment(tmp_path / "weights")).missing()
    assert "transformer" in lack


@pytest.mark.parametrize("device", ["auto", "cuda", ""])
def test_no_gpu_is_told_in_a_sentence(weights_folder, device, monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    lack = Ltx(environment(weights_folder) | {"RUSHES_LTX_DEVICE": device}).missing()
    assert "GPU" in lack
    assert "RUSHES_LTX_DEVICE" in lack


def test_a_wish_for_memory_that_is_none_is_told(weights_folder):
    assert "RUSHES_LTX_MEMORY" in Ltx(environment(weights_folder, RUSHES_LTX_MEMORY="plenty")).missing()


@pytest.mark.parametrize("found", [None, "0.31.0"])
def test_packages_that_are_missing_or_old_are_named_with_the_command(weights_folder, monkeypatch, found):
    there = metadata.version

    def version(name):
        if name != "diffusers":
            return there(name)
        if found is None:
            raise metadata.PackageNotFoundError(name)
        return found

    monkeypatch.setattr(metadata, "version", version)
    lack = Ltx(environment(weights_folder)).missing()
    assert "diffusers" in lack
    assert "pip install 'rushes[ltx]'" in lack


def test_compiled_blocks_see_every_size_of_film_before_the_first_is_asked_for(weights_folder, monkeypatch):
    from rushes.engines.ltx import compiling, readying

    seen = []
    monkeypatch.setattr(readying, "wanted", lambda setting, device: (True, "compiled"))
    monkeypatch.setattr(readying, "cache_in", lambda folder: seen.append(folder.parts[-2:]))
    monkeypatch.setattr(readying, "compile_blocks", lambda studio: seen.append("blocks"))
    monkeypatch.setattr(compiling, "warmed", lambda studio, shapes, say: seen.append(shapes) or True)
    engine = Small(environment(weights_folder))
    engine.warm(lambda line: None)
    assert seen == [("rushes", "ltx"), "blocks", engine._shapes()]


def test_memory_that_runs_out_while_sizes_are_tried_is_told_in_a_sentence(
    weights_folder, studio, monkeypatch
):
    """Not by the end of the process, which would be started again and again."""
    from rushes.engines.ltx import compiling

    def full(studio, shapes, say):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(compiling, "warmed", full)
    engine = Small(environment(weights_folder))
    engine._studio, engine._compiled = studio, True
    with pytest.raises(EnvironmentProblem, match="sizes of films") as caught:
        engine.warm(lambda line: None)
    assert caught.value.field == "RUSHES_LTX_MEMORY"


def test_the_shapes_that_are_compiled_are_those_of_all_films():
    shapes = Ltx({})._shapes()
    assert len(set(shapes)) == len(shapes) == 12
    assert (1920, 1088, 241) in shapes
    assert (544, 960, 121) in shapes


def test_importing_the_engine_imports_no_model_library():
    code = "import sys, rushes.engines.ltx.engine; print(*{'torch', 'diffusers', 'av'} & sys.modules.keys())"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.split() == []
