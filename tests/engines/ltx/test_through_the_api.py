"""Films from the API to the file: a real server, a real worker, the engine in its process, tiny weights."""

import time

import pytest
from tests.engines.ltx.small import MARK, PACE, Small
from tests.server.running import TOKEN, create_body, serving
from tests.worker.conftest import ROOT, ThreadedWorker

from rushes.engines.ltx.recipe import DECODING, SKETCHING
from rushes.film import probe_film

PATIENCE = 60


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with serving(data=tmp_path_factory.mktemp("data")) as api:
        yield api


@pytest.fixture(scope="module")
def crew(served, weights_folder, tmp_path_factory):
    """A worker whose first process runs out of memory with its first job, which is here as `first`; then it takes its time."""
    folder = tmp_path_factory.mktemp("crew")
    settings = {
        "RUSHES_LTX": str(weights_folder),
        "RUSHES_LTX_DEVICE": "cpu",
        "OMP_NUM_THREADS": "1",
        PACE: "0.15",
        MARK: str(folder / "hungry"),
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        for name, value in settings.items():
            patch.setenv(name, value)
        made = ThreadedWorker(served.url, folder, "tests.engines.ltx.small:Hungry", token=TOKEN)
        try:
            made.first = until(served, create(served, cfg_scale=0.8), ended)
            yield made
        finally:
            made.close()


def create(api, **asked):
    body = create_body(duration="5", **asked) | {"model": "ltx-2.5"}
    answer = api.client.post("/v1/prediction/", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()["predictionID"]


def get(api, id):
    return api.client.get(f"/v1/prediction/{id}").json()


def until(api, id, true):
    """All that is told of a prediction until `true` is, the last one last."""
    deadline = time.monotonic() + PATIENCE
    told = [get(api, id)]
    while not true(told[-1]):
        assert time.monotonic() < deadline, told[-1]
        time.sleep(0.02)
        told.append(get(api, id))
    return told


def ended(told):
    return told["status"] != "processing"


def test_memory_used_up_gives_the_job_to_a_fresh_process(crew):
    assert crew.first[-1]["status"] == "success", crew.first[-1]
    assert crew.said("memory")
    assert len(crew.said("engine ready")) == 2


def test_a_film_is_made_and_delivered(served, crew, tmp_path):
    told = crew.first
    output = told[-1]["output"]
    film = served.bare.get(output if isinstance(output, str) else output[0])
    (tmp_path / "film.mp4").write_bytes(film.content)
    facts = probe_film(tmp_path / "film.mp4")
    assert (facts.width, facts.height, facts.frames) == (*Small.sizes["16:9"], 16)
    assert (facts.engine, facts.sound, facts.source_type) == ("ltx", True, "trainedAlgorithmicMedia")
    assert "cfg_scale had no effect" in told[-1]["logs"]
    assert {SKETCHING, DECODING} & {one["stage"] for one in told}
    assert len({one["progress"] for one in told}) > 3


def test_a_cancel_in_the_middle_of_a_step_leaves_the_model_for_the_next(served, crew):
    first = create(served)
    until(served, first, lambda told: told["stage"] == SKETCHING)
    process = crew.pid
    assert served.client.post(f"/v1/prediction/{first}/cancel").status_code == 200
    assert until(served, first, ended)[-1]["status"] == "cancelled"
    second = create(served, aspect_ratio="1:1")
    assert until(served, second, ended)[-1]["status"] == "success"
    assert crew.pid == process
