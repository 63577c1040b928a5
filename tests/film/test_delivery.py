"""What is delivered beside a film can be read by the tools of the trade."""

import csv
import io

import numpy as np
import pytest
import soundfile

from rushes.direction.plan import Ambience, Cue, Scene, SetBrief, ShotPlan, SpokenLine
from rushes.engines.deliverables import rows_of, subtitles_of
from rushes.errors import OutputError
from rushes.film.delivery import Subtitle, cue_sheet, deliver, srt, vtt

LINES = (Subtitle(0.5, 2.25, "she", "Hey!"), Subtitle(61.0, 62.0, "a <robot>", "1 < 2 & 3"))


def test_srt_has_numbers_clocks_and_words() -> None:
    assert srt(LINES).split("\n\n")[0] == "1\n00:00:00,500 --> 00:00:02,250\nHey!"
    assert "2\n00:01:01,000 --> 00:01:02,000\n1 < 2 & 3" in srt(LINES)


def test_vtt_escapes_what_would_be_markup() -> None:
    assert vtt(LINES).startswith("WEBVTT\n")
    assert "<v a &lt;robot&gt;>1 &lt; 2 &amp; 3</v>" in vtt(LINES)


def test_stems_are_read_back_as_they_were(tmp_path) -> None:
    x = (0.3 * np.sin(np.arange(9600) / 20))[:, None].repeat(2, 1).astype(np.float32)
    (path,) = deliver(tmp_path / "film.mp4", {"dialogue": x}, 48_000, {})
    back, rate = soundfile.read(path)
    assert (path.name, rate, soundfile.info(path).subtype) == ("film.dialogue.wav", 48_000, "PCM_24")
    assert np.allclose(back, x, atol=2**-22)


def test_a_folder_that_is_not_there_is_named(tmp_path) -> None:
    with pytest.raises(OutputError, match="does not exist"):
        deliver(tmp_path / "nowhere" / "film.mp4", {}, 48_000, {"srt": "x"})


def test_the_cue_sheet_has_a_row_for_all_that_is_heard() -> None:
    scene = Scene(
        0,
        48,
        SetBrief("park"),
        cues=(Cue(12, "bark", "dog", level=2.0),),
        ambiences=(Ambience("park", end=48),),
    )
    line = SpokenLine("l", "she", "Hey, you!", 24, 40, start_seconds=1.01)
    plan = ShotPlan(2, "", "", 0, 24, 48, "16:9", True, (scene,), (line,))
    rows = list(csv.DictReader(io.StringIO(cue_sheet(rows_of(plan), 24))))
    assert [(r["timecode"], r["kind"], r["what"]) for r in rows] == [
        ("00:00:00:00", "ambience", "park"),
        ("00:00:00:12", "effect", "bark"),
        ("00:00:01:00", "line", "Hey, you!"),
    ]
    assert subtitles_of(plan) == (Subtitle(1.01, 40 / 24, "she", "Hey, you!"),)
