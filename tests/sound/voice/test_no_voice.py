"""A machine that cannot speak says so in one sentence with a mend."""

from pathlib import Path

import pytest

from rushes.errors import EnvironmentProblem
from rushes.script.screenplay import Character, Line, Place, Screenplay
from rushes.sound.voice.booth import record
from rushes.sound.voice.speech import Speech

PLAY = Screenplay(
    "x",
    "en",
    Place("studio"),
    characters=(Character("ann", "Ann"),),
    lines=(Line("line0", "ann", "Hello there"),),
)


def test_without_flite_and_espeak_a_line_is_refused_with_a_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "espeakng_loader.py").write_text("raise ImportError('not installed')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))  # the speech process finds this one first
    dumb = Speech(flite_folder=str(tmp_path))
    try:
        assert set(dumb.missing) == {"flite", "espeak"}
        with pytest.raises(EnvironmentProblem, match="libflite1"):
            record(PLAY, seed=0, speech=dumb)
    finally:
        dumb.close()
