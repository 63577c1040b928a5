"""The doctor's findings are true of this machine, engines included, and what is missing comes with its mend."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from rushes import doctor
from rushes.cli import main
from rushes.doctor import engines, ltx, machine, remote, trial
from rushes.doctor.child import answer_of
from rushes.doctor.finding import Finding
from rushes.engines.engine import CATALOGUE

URL = "RUSHES_REMOTE_URL"


@cache
def examined() -> dict[str, Finding]:
    return {finding.name: finding for finding in doctor.examine()}


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as left:
        main(["doctor", *arguments])
    return int(left.value.code or 0), capsys.readouterr().out


@contextmanager
def answering(status: int, body: object) -> Iterator[str]:
    """A server that answers every get with this; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            said = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_a_machine_that_runs_these_tests_is_healthy() -> None:
    assert {"drawing", "English voices", "Chinese voices", "film file", "fonts", "cores", "memory"} <= set(
        examined()
    )
    assert doctor.healthy(examined().values())


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import os; os.abort()", "signal 6"),
        ("raise RuntimeError('no driver')", "no driver"),
        ("import sys; sys.exit(3)", "code 3"),
        ("print('{')", "code 0"),
    ],
)
def test_a_crash_in_a_driver_is_a_finding(code: str, why: str) -> None:
    assert why in answer_of(["-c", code])["why"]


def test_a_machine_without_gl_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "_OPEN_GL", "raise OSError('libEGL.so.1: not found')")
    (finding,) = machine._drawing()
    assert finding.state == "missing"
    assert "libEGL.so.1" in finding.detail
    assert "apt install" in finding.mend
    assert not doctor.healthy([finding])


def test_every_engine_has_a_finding_and_none_that_cannot_run_makes_a_machine_ill() -> None:
    found = {name: examined()[f"engine {name}"] for name in (*CATALOGUE, "auto")}
    assert found["miniature"].state == "works"
    assert {finding.state for finding in found.values()} <= {"works", "note"}
    assert all("cannot run here: " in one.detail for name, one in found.items() if one.state == "note")


def answers(monkeypatch: pytest.MonkeyPatch, **told: dict[str, Any]) -> Callable[..., dict[str, Finding]]:
    """The findings where the children answer this; whoever is not told of works."""
    usual: dict[str, Any] = {"lack": "", "mend": "", "details": [], "engine": "miniature"}
    monkeypatch.setattr(engines, "_tried", lambda name: told.get(name, usual))
    return lambda *there: {finding.name: finding for finding in engines.engine_findings(there)}


def test_an_engine_that_lacks_something_says_what_and_how_to_mend_it(monkeypatch: pytest.MonkeyPatch) -> None:
    look = answers(monkeypatch, ltx={"lack": "there is no GPU", "mend": "buy one", "details": []})
    assert look()["engine ltx"] == Finding(
        "engine ltx", "note", "cannot run here: there is no GPU", "buy one"
    )
    assert look()["engine remote"].state == "works"


def test_the_same_lack_is_not_told_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"name": "ltx weights", "state": "note", "detail": "there are no weights", "mend": "fetch them"}
    look = answers(
        monkeypatch, ltx={"lack": "there are no weights; fetch them", "mend": "", "details": [row]}
    )
    assert look()["engine ltx"] == Finding(
        "engine ltx", "note", "cannot run here: there are no weights", "fetch them"
    )
    assert "ltx weights" not in look()


def test_an_engine_that_crashes_while_it_is_tried_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    look = answers(monkeypatch, ltx={"why": "it crashed with signal 11"})
    assert look()["engine ltx"].detail == "cannot run here: it crashed with signal 11"


def test_what_there_is_to_say_of_an_engine_stands_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"name": "ltx GPU", "state": "works", "detail": "cuda:0", "mend": ""}
    look = answers(monkeypatch, ltx={"lack": "", "mend": "", "details": [row]})
    names = list(look())
    assert names.index("ltx GPU") == names.index("engine ltx") + 1


def test_what_the_machine_lacks_the_miniature_engine_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    found = answers(monkeypatch)(Finding("drawing", "missing", "no OpenGL"))
    assert found["engine miniature"].detail == "cannot run here: drawing is missing, see above"
    assert found["engine auto"].state == "note"


@pytest.mark.parametrize(
    ("taken", "says"),
    [
        ("ltx", "takes ltx, since this machine has all it needs"),
        ("miniature", "takes miniature, since neither ltx nor remote can run here"),
    ],
)
def test_what_auto_takes_is_told_with_why(monkeypatch: pytest.MonkeyPatch, taken: str, says: str) -> None:
    assert answers(monkeypatch, auto={"engine": taken})()["engine auto"].detail == says


def test_the_trial_of_auto_is_the_choice_that_a_worker_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(URL, raising=False)
    monkeypatch.setenv("RUSHES_LTX", "/nowhere")
    assert answer_of(["-m", "rushes.doctor.trial", "auto"]) == {"engine": "miniature"}
    monkeypatch.setenv(URL, "http://127.0.0.1:9")
    assert answer_of(["-m", "rushes.doctor.trial", "auto"]) == {"engine": "remote"}


def test_an_engine_that_cannot_be_imported_is_a_lack_with_a_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CATALOGUE, "broken", "rushes.engines.nothing:Nothing")
    answer = trial.tried("broken", {})
    assert "ModuleNotFoundError" in answer["lack"]
    assert answer["mend"]


def test_without_weights_the_doctor_says_how_to_get_them(tmp_path: Path) -> None:
    found = {finding.name: finding for finding in ltx.details({"RUSHES_DATA": str(tmp_path)})}
    weights = found["ltx weights"]
    assert weights.state == "note"
    assert str(tmp_path) in weights.detail
    assert "rushes models pull ltx-2.5 --accept-licence" in weights.mend
    assert "ltx memory" not in found


def test_without_its_packages_ltx_says_what_to_install_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ltx, "PACKAGES", ("no-such-package", "httpx"))
    found = ltx.details({"RUSHES_LTX": "/nowhere"})
    assert [finding.name for finding in found] == ["ltx weights", "ltx packages"]
    assert found[1].detail == "no-such-package is not installed"
    assert "rushes[ltx]" in found[1].mend


def test_a_look_that_fails_in_a_strangers_way_is_a_note() -> None:
    def look() -> Finding:
        raise RuntimeError("driver mismatch\nand a long trace")

    assert ltx._told("x", look) == Finding("x", "note", "cannot be told: RuntimeError: driver mismatch")


@pytest.mark.parametrize(
    ("setting", "says"),
    [("no", "not compiled"), ("auto", "not compiled"), ("sometimes", "RUSHES_LTX_COMPILE is 'sometimes'")],
)
def test_why_blocks_are_not_compiled_is_told(setting: str, says: str) -> None:
    pytest.importorskip("torch")
    environment = {"RUSHES_LTX_COMPILE": setting}
    finding = ltx._told("ltx compile", lambda: ltx._compile(environment, "cpu"))
    assert finding.state == "note"
    assert says in finding.detail


def test_no_server_is_asked_where_none_is_named() -> None:
    assert remote.details({}) == []


@pytest.mark.parametrize(
    ("owner", "state", "says"),
    [
        ("vllm", "works", "answers and speaks as vLLM-Omni does"),
        ("sglang", "works", "answers and speaks as SGLang does"),
        ("somebody", "note", "answers and does not say what kind of server it is"),
    ],
)
def test_a_server_is_recognised_by_its_models(owner: str, state: str, says: str) -> None:
    with answering(200, {"data": [{"id": "m", "owned_by": owner}]}) as url:
        (finding,) = remote.details({URL: url})
    assert (finding.state, finding.detail) == (state, f"{url.removeprefix('http://')} {says}")


def test_the_dialect_that_was_set_is_told() -> None:
    with answering(200, {"data": []}) as url:
        (finding,) = remote.details({URL: url, "RUSHES_REMOTE_DIALECT": "sglang"})
    assert finding.state == "works"
    assert "spoken to as SGLang" in finding.detail


def test_a_server_that_refuses_the_key_is_a_note_without_the_key() -> None:
    with answering(401, {}) as url:
        (finding,) = remote.details({URL: url, "RUSHES_REMOTE_KEY": "sk-secret"})
    assert (finding.state, "refuses the key" in finding.detail) == ("note", True)
    assert "sk-secret" not in str(finding)


def test_a_server_that_is_not_there_is_a_note() -> None:
    (finding,) = remote.details({URL: "http://127.0.0.1:9"})
    assert finding.state == "note"
    assert finding.detail == "127.0.0.1:9 cannot be reached"


def test_the_findings_come_as_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [Finding("drawing", "missing", "no OpenGL", "install it"), Finding("engine ltx", "note", "没有")]
    monkeypatch.setattr(doctor, "examine", lambda: found)
    code, out = run(capsys, "--json")
    told = json.loads(out)
    assert code == 1
    assert told["healthy"] is False
    assert [Finding(**row) for row in told["findings"]] == found


def test_the_findings_come_as_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "examine", lambda: [Finding("engine ltx", "note", "no GPU", "buy one")])
    code, out = run(capsys)
    assert code == 0
    assert [line.split() for line in out.splitlines()] == [
        ["note", "engine", "ltx", "no", "GPU"],
        ["→", "buy", "one"],
    ]
