"""What a job costs beyond its film, with an engine that has it ready."""

import time
from pathlib import Path

import pytest
from tests.worker.processes import cpu_seconds, family, resident_megabytes

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")

JOBS = 300


def test_many_small_jobs_share_one_connection_and_cost_little(api, process):
    running = process()
    api.ended(api.add())
    engine = max(family(running.pid), key=cpu_seconds)
    before = [cpu_seconds(pid) for pid in (running.pid, engine)]
    began = time.monotonic()
    for _ in range(JOBS):
        last = api.add()
    api.ended(last)
    took = time.monotonic() - began
    spent = [cpu_seconds(pid) - at for pid, at in zip((running.pid, engine), before, strict=True)]
    each = [f"{1000 * seconds / JOBS:.2f} ms" for seconds in spent]
    print(
        f"\n{JOBS} no-op jobs: {JOBS / took:.0f}/s; CPU of a job: worker {each[0]}, engine process {each[1]}; "
        f"memory: worker {resident_megabytes(running.pid):.0f} MB, engine {resident_megabytes(engine):.0f} MB"
    )
    assert len(api.finished) == JOBS + 1
    assert {end["status"] for end in api.finished} == {"success"}
    assert api.connections <= 5  # one, and those of beats where a job was slow
    assert resident_megabytes(running.pid) < 60
