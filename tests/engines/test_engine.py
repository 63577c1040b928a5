"""How a name becomes an engine."""

import subprocess
import sys

import pytest
from tests.engines.noop import Lacking, Noop

import rushes
from rushes.engines import engine as engines
from rushes.engines.engine import CATALOGUE, choose_engine, load_engine
from rushes.errors import Cancelled, EnvironmentProblem, UsageError
from rushes.progress import SilentProgress


def test_every_engine_of_the_catalogue_loads_and_knows_its_name():
    for name in CATALOGUE:
        assert load_engine(name).name == name


def test_an_import_path_is_an_engine():
    assert isinstance(load_engine("tests.engines.noop:Noop"), Noop)


@pytest.mark.parametrize("name", ["unheard-of", "", "no.colon", ":Class", "module:"])
def test_an_unknown_name_is_refused(name):
    with pytest.raises(UsageError) as error:
        load_engine(name)
    assert error.value.field == "engine"
    assert "miniature" in str(error.value)


@pytest.mark.parametrize(
    "name", ["no.such.module:Class", "tests.engines.noop:Nobody", "tests.engines.noop:SECONDS"]
)
def test_what_cannot_be_imported_or_made_is_explained(name):
    with pytest.raises(EnvironmentProblem) as error:
        load_engine(name)
    assert error.value.field == "engine"
    assert name in str(error.value)


def test_what_cannot_film_is_no_engine():
    with pytest.raises(UsageError) as error:
        load_engine("builtins:dict")
    assert error.value.field == "engine"


def test_an_engine_that_lacks_something_says_what():
    with pytest.raises(EnvironmentProblem) as error:
        choose_engine("tests.engines.noop:Lacking")
    assert Lacking().missing() in str(error.value)


def test_auto_is_the_miniature_while_there_is_no_other(monkeypatch):
    monkeypatch.setattr(engines, "CATALOGUE", {"miniature": "tests.engines.noop:Noop"})
    engine, why = choose_engine("auto")
    assert engine.name == "noop"
    assert "miniature" in why


@pytest.mark.parametrize(
    ("ltx", "chosen", "reason"),
    [
        ("tests.engines.noop:Slow", "slow", "has all it needs"),
        ("tests.engines.noop:Lacking", "noop", "there is no camera"),
        ("no.such.module:Class", "noop", "ModuleNotFoundError"),
    ],
)
def test_auto_is_ltx_where_it_can_run_and_says_why(monkeypatch, ltx, chosen, reason):
    monkeypatch.setattr(engines, "CATALOGUE", {"miniature": "tests.engines.noop:Noop", "ltx": ltx})
    engine, why = choose_engine("auto")
    assert engine.name == chosen
    assert reason in why


def test_auto_is_remote_where_ltx_cannot_run_and_a_cluster_is_named(monkeypatch):
    three = {
        "miniature": "tests.engines.noop:Noop",
        "ltx": "tests.engines.noop:Lacking",
        "remote": "tests.engines.noop:Slow",
    }
    monkeypatch.setattr(engines, "CATALOGUE", three)
    assert choose_engine("auto")[0].name == "slow"


def test_auto_is_the_miniature_on_a_machine_with_nothing(monkeypatch):
    for name in ("RUSHES_LTX", "RUSHES_REMOTE_URL"):
        monkeypatch.delenv(name, raising=False)
    engine, why = choose_engine("auto")
    assert engine.name == "miniature"
    assert "ltx cannot run here" in why
    assert "RUSHES_REMOTE_URL is not set" in why


def test_naming_engines_loads_nothing_heavy():
    code = "import sys, rushes.engines.engine; print({'numpy', 'av', 'moderngl'} & set(sys.modules))"
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert answer.stdout.strip() == "set()"


def test_the_worker_itself_loads_nothing_heavy():
    code = "import sys, rushes.worker.loop; print({'numpy', 'av', 'moderngl', 'httpx'} & set(sys.modules))"
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert answer.stdout.strip() == "set()"


def test_make_film_tells_what_has_no_effect_on_a_miniature(tmp_path):
    heard = []

    class Listener(SilentProgress):
        def note(self, text):
            heard.append(text)
            if "no effect" in text:
                raise Cancelled

    with pytest.raises(Cancelled):
        rushes.make_film("A dog runs", tmp_path / "dog.mp4", duration=5, tier="quality", progress=Listener())
    assert heard[-1].startswith("tier quality had no effect")
