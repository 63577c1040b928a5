"""The doctor's findings are true of this machine, and what is missing comes with its mend."""

from __future__ import annotations

import pytest

from rushes import doctor


def test_a_machine_that_runs_these_tests_is_healthy() -> None:
    findings = {finding.name: finding for finding in doctor.examine()}
    assert {"drawing", "English voices", "Chinese voices", "film file", "fonts", "cores", "memory"} <= set(
        findings
    )
    assert doctor.healthy(list(findings.values()))


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
    assert why in doctor._child(["-c", code])["why"]


def test_a_machine_without_gl_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_OPEN_GL", "raise OSError('libEGL.so.1: not found')")
    (finding,) = doctor._drawing()
    assert finding.state == "missing"
    assert "libEGL.so.1" in finding.detail
    assert "apt install" in finding.mend
    assert not doctor.healthy([finding])
