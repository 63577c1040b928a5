"""What the doctor says of a folder of weights and of where the model would lie."""

from __future__ import annotations

from pathlib import Path

from rushes.doctor import ltx
from rushes.doctor.finding import Finding


def findings(**environment: str) -> dict[str, Finding]:
    return {finding.name: finding for finding in ltx.details(environment)}


def test_weights_are_told_with_their_version_parts_and_licence(weights_folder: Path) -> None:
    weights = findings(RUSHES_LTX=str(weights_folder), RUSHES_LTX_DEVICE="cpu")["ltx weights"]
    assert weights.state == "works"
    assert f"LTX-2.5 in {weights_folder}: distilled and full (tier quality), two stages" in weights.detail
    assert "LTX-2.x Community License" in weights.detail


def test_where_the_model_would_lie_is_told(weights_folder: Path) -> None:
    memory = findings(RUSHES_LTX=str(weights_folder), RUSHES_LTX_DEVICE="cpu")["ltx memory"]
    assert memory.detail.startswith("on cpu all of the denoiser stays on the device, the text encoder too")


def test_a_way_that_there_is_not_is_a_note_with_its_mend(weights_folder: Path) -> None:
    memory = findings(RUSHES_LTX=str(weights_folder), RUSHES_LTX_DEVICE="cpu", RUSHES_LTX_MEMORY="magic")[
        "ltx memory"
    ]
    assert memory.state == "note"
    assert "'magic'" in memory.detail
    assert "resident" in memory.mend


def test_damaged_weights_are_a_note_that_names_them(tmp_path: Path) -> None:
    weights = findings(RUSHES_LTX=str(tmp_path))["ltx weights"]
    assert weights.state == "note"
    assert str(tmp_path) in weights.detail
