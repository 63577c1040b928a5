"""`--planner` on the command line, and its variables."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.script.planner.answers import answer_of
from tests.script.planner.stub import endpoint, says

from rushes.cli import main
from rushes.script.reader import read

PROMPT = "A dog runs in a park"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


def test_plan_asks_the_planner_that_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUSHES_PLANNER_KEY", "sk-4711")
    answer = answer_of(read(PROMPT)) | {"mood": ["tense"]}
    with endpoint(says(answer)) as stub:
        code, out, err = run(capsys, "plan", PROMPT, "--planner", stub.url, "--planner-model", "tiny")
    assert code == 0
    assert json.loads(out)["scenes"][0]["set"]["mood"] == ["tense"]
    assert "read by the planner at 127.0.0.1" in err
    assert stub.asked[0]["model"] == "tiny"
    assert stub.headers[0]["authorization"] == "Bearer sk-4711"
    assert "sk-4711" not in out + err


def test_the_variables_name_it_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with endpoint(says("no")) as stub:
        monkeypatch.setenv("RUSHES_PLANNER_URL", stub.url)
        monkeypatch.setenv("RUSHES_PLANNER_MODEL", "small")
        code, _, err = run(capsys, "plan", PROMPT)
    assert code == 0
    assert err.count("is not used: the answer is not JSON") == 1
    assert stub.asked[0]["model"] == "small"


def test_nobody_is_asked_unless_an_address_is_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUSHES_PLANNER_KEY", "sk-4711")
    monkeypatch.setattr("rushes.script.planner.planner.ask", pytest.fail)
    code, _, err = run(capsys, "plan", PROMPT, "--planner-model", "tiny")
    assert code == 0
    assert "planner" not in err


def test_an_address_that_is_none_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "plan", PROMPT, "--planner", "localhost")
    assert (code, out) == (2, "")
    assert "the planner's address is no http or https URL" in err
    assert "Traceback" not in err


def test_a_plan_that_is_made_asks_no_planner(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run(capsys, "shoot", "plan.json", "--planner", "http://127.0.0.1:1/v1")
    assert code == 2
    assert "--planner is decided in the plan already" in err
