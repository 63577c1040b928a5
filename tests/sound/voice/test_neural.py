"""Neural voices of the operator's folder: spoken lines, times, sameness, pace, casting, fallbacks and every complaint."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto
from tests.sound.voice.neural_models import kokoro, piper

from rushes.errors import EnvironmentProblem
from rushes.script.reading import Reading
from rushes.script.screenplay import Character, Line, Look, Place, Screenplay
from rushes.sound.voice.booth import record
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.espeak import ESpeak
from rushes.sound.voice.neural.__main__ import main as told
from rushes.sound.voice.neural.engine import Neural
from rushes.sound.voice.speech import Speech

SAID = "The cat sat on a mat."


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("voices")
    piper(folder, "ann", hertz=210)
    piper(folder, "bob", hertz=110, durations=True)
    piper(folder, "carl", hertz=125)
    piper(folder, "many", hertz=205, speakers=3)
    kokoro(folder / "kokoro", ("af_x", "am_y", "zf_z", "jf_w"))
    return folder


@pytest.fixture(scope="module")
def speech(company: Path) -> Iterator[Speech]:
    speech = Speech(voices_folder=str(company))
    yield speech
    speech.close()


def film(*lines: Line) -> Screenplay:
    looks = {
        "she": Look(sex="female"),
        "her": Look(sex="female", age="adult"),
        "he": Look(sex="male"),
        "him": Look(sex="male", age="adult"),
        "girl": Look(sex="female", age="child"),
    }
    people = tuple(
        Character(who, who, look) for who, look in looks.items() if who in {line.who for line in lines}
    )
    return Screenplay("", "en", Place("street"), characters=people, lines=lines)


def recorded(folder: Path, *lines: Line, seed: int = 3) -> tuple[Reading, ...]:
    speech = Speech(voices_folder=str(folder))
    try:
        return record(film(*lines), seed=seed, speech=speech)
    finally:
        speech.close()


FOUR = (
    Line("l0", "she", "Hey! NASA called at 10:30."),
    Line("l1", "he", "Did they? I was out."),
    Line("l2", "her", "He never is in.", "whispering"),
    Line("l3", "him", "Now he is.", "angry"),
)


@pytest.fixture(scope="module")
def four(speech: Speech) -> tuple[Reading, ...]:
    return record(film(*FOUR), seed=3, speech=speech)


def test_everybody_has_a_neural_voice_of_his_own(four: tuple[Reading, ...]) -> None:
    assert all("(neural " in r.voice for r in four)
    assert len({r.voice.split("(neural ")[1].split(")")[0] for r in four}) == 4


def test_phones_follow_one_another_and_cover_the_samples(four: tuple[Reading, ...]) -> None:
    for reading in four:
        assert reading.phones[0].start == 0
        assert reading.phones[-1].end == pytest.approx(reading.seconds, abs=1e-4)
        assert all(
            a.end == pytest.approx(b.start, abs=1e-9)
            for a, b in zip(reading.phones, reading.phones[1:], strict=False)
        )
        assert all(p.end > p.start for p in reading.phones)


def test_words_are_the_written_ones_in_order_of_time(four: tuple[Reading, ...]) -> None:
    assert [w.text for w in four[0].words] == ["Hey", "NASA", "called", "at", "10:30"]
    starts = [w.start for w in four[0].words]
    assert starts == sorted(starts)


def test_the_same_seed_gives_the_same_samples(company: Path, four: tuple[Reading, ...]) -> None:
    again = recorded(company, *FOUR)
    assert all(np.array_equal(a.samples, b.samples) for a, b in zip(again, four, strict=True))
    assert [r.phones for r in again] == [r.phones for r in four]


@pytest.mark.parametrize("voice", ["ann", "many:p1", "af_x"])
def test_pace_is_the_models_own(speech: Speech, voice: str) -> None:
    slow, quick = (len(speech.say(SAID, "neural", voice, Delivery(pace=p)).samples) for p in (0.8, 1.2))
    assert slow == pytest.approx(1.5 * quick, rel=0.08)


def test_speakers_of_one_model_are_heard_apart(speech: Speech) -> None:
    first, last = (len(speech.say(SAID, "neural", f"many:p{n}", Delivery()).samples) for n in (0, 2))
    assert last > 1.1 * first


def test_phones_lie_where_the_models_durations_say(speech: Speech) -> None:
    take = speech.say("We saw a sea shell", "neural", "bob", Delivery())
    starts = dict.fromkeys(s.token for s in take.segments if s.token >= 0)
    found = {token: next(s.start for s in take.segments if s.token == token) for token in starts}
    # Every symbol, spaces and stresses too, is 45 ms: "wiː sˈɔː ɐ sˈiː ʃˈɛl" before each word has 4, 9, 11, 16 symbols.
    for token, symbols in ((3, 5), (9, 12)):
        if token in found:
            assert found[token] == pytest.approx(0.045 * symbols, abs=0.12)


def test_a_woman_keeps_her_voice_as_it_is(four: tuple[Reading, ...]) -> None:
    assert _pitch(four[0]) == pytest.approx(208, abs=9)


def test_a_girl_is_bent_to_a_childs_pitch(company: Path) -> None:
    reading, *_ = recorded(company, Line("l", "girl", "We are all here."))
    assert "(neural " in reading.voice
    assert _pitch(reading) > 225


def test_a_language_without_a_voice_is_spoken_by_espeak_and_said_so_once(tmp_path: Path) -> None:
    piper(tmp_path, "ann", hertz=210)
    lines = (
        Line("a", "she", "Hello."),
        Line("b", "she", "你好", language="zh"),
        Line("c", "she", "我来了", language="zh"),
    )
    readings = recorded(tmp_path, *lines)
    log = [note for r in readings for note in r.log]
    assert "(neural ann)" in readings[0].voice
    assert log.count("no neural voice for zh in RUSHES_VOICES; spoken by eSpeak NG") == 1


def test_a_woman_is_not_played_by_a_mans_voice(tmp_path: Path) -> None:
    piper(tmp_path, "bob", hertz=110)
    (reading,) = recorded(tmp_path, Line("a", "she", "Hello."))
    assert "(neural" not in reading.voice
    assert "no neural voice in RUSHES_VOICES can be bent" in reading.log[-1]


def test_a_sex_told_by_pitch_is_in_the_log(tmp_path: Path) -> None:
    piper(tmp_path, "ann", hertz=210)
    (reading,) = recorded(tmp_path, Line("a", "she", "Hello."))
    assert reading.log == ("ann is taken for female, as its pitch is 210 Hz",)


def test_a_symbol_that_the_voice_lacks_is_dropped_and_named(tmp_path: Path) -> None:
    path = piper(tmp_path, "ann", hertz=210)
    config = json.loads(Path(f"{path}.json").read_text())
    del config["phoneme_id_map"]["θ"]
    Path(f"{path}.json").write_text(json.dumps(config))
    (reading,) = recorded(tmp_path, Line("a", "she", "A thin path."))
    assert "ann does not know the symbol θ" in reading.log


def test_the_cards_say_who_plays_whom(tmp_path: Path) -> None:
    for name in ("one", "two"):
        piper(tmp_path, name, hertz=205)
    speaker = recorded(tmp_path, Line("a", "she", "Hello."), seed=1)[0].voice.split(" (")[0]
    for name in ("one", "two"):
        (tmp_path / "voices.toml").write_text(f'[{name}]\nsex = "female"\nplays = "{speaker}"\n')
        assert f"{speaker} (neural {name})" in recorded(tmp_path, Line("a", "she", "Hello."), seed=1)[0].voice


@pytest.mark.parametrize("speed", [TensorProto.FLOAT, TensorProto.INT32])
def test_kokoros_exports_are_told_by_their_inputs(tmp_path: Path, speed: int) -> None:
    kokoro(tmp_path, ("af_x",), speed=speed, tokens="input_ids")
    assert len(Neural(tmp_path, ESpeak()).say(SAID, "af_x", Delivery()).samples) > 12_000


def test_more_than_kokoro_says_at_once_is_said_in_pieces(speech: Speech) -> None:
    quick = Delivery(pace=2.0)
    once = len(speech.say(SAID.rstrip("."), "neural", "af_x", quick).samples)
    text = ", ".join([SAID.rstrip(".")] * 30)
    assert len(speech.say(text, "neural", "af_x", quick).samples) > 28 * once


def test_kokoro_speaks_mandarin(speech: Speech) -> None:
    play = film(Line("a", "she", "飞起来了！", language="zh"))
    (reading,) = record(play, seed=3, speech=speech)
    assert "(neural zf_z)" in reading.voice
    assert [w.text for w in reading.words] == list("飞起来了")


def _spoilt(tmp_path: Path, kind: str) -> Path:
    path = piper(tmp_path, "ann", hertz=210)
    beside = Path(f"{path}.json")
    config = json.loads(beside.read_text())
    if kind == "no folder":
        return tmp_path / "nowhere"
    if kind == "empty":
        path.unlink()
        beside.unlink()
    elif kind == "damaged":
        path.write_bytes(path.read_bytes()[:200])
    elif kind == "no map":
        del config["phoneme_id_map"]
        beside.write_text(json.dumps(config))
    elif kind == "no json":
        beside.write_text("{")
    elif kind == "other symbols":
        beside.write_text(json.dumps({**config, "phoneme_type": "pinyin"}))
    elif kind == "no config":
        beside.unlink()
    elif kind == "another model":
        kokoro(tmp_path / "k", ("af_x",))
        (tmp_path / "k" / "kokoro.onnx").replace(path)
    elif kind == "strange card":
        (tmp_path / "voices.toml").write_text('[ann]\ngender = "female"\n')
    elif kind == "card of nobody":
        (tmp_path / "voices.toml").write_text('[eve]\nsex = "female"\n')
    return tmp_path


COMPLAINTS = {
    "no folder": "there is no folder",
    "empty": "there is no neural voice in",
    "damaged": "ann.onnx cannot be loaded",
    "no map": "ann.onnx.json has no phoneme_id_map",
    "no json": "ann.onnx.json is no config of a Piper voice",
    "other symbols": "symbols of the type 'pinyin'",
    "no config": "there is no ann.onnx.json",
    "another model": "ann.onnx has no input input",
    "strange card": "'ann' has gender",
    "card of nobody": "names 'eve'",
}


@pytest.mark.parametrize("kind", COMPLAINTS)
def test_what_is_wrong_with_a_spoilt_folder_is_told(tmp_path: Path, kind: str) -> None:
    answer = told(_spoilt(tmp_path, kind))
    assert COMPLAINTS[kind] in str(answer.get("error"))
    assert answer["mend"]


def test_a_spoilt_folder_is_one_sentence_before_anything_is_spoken(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        recorded(_spoilt(tmp_path, "damaged"), Line("a", "she", "Hello."))
    assert COMPLAINTS["damaged"] in caught.value.message
    assert caught.value.field == "RUSHES_VOICES"
    assert caught.value.mend
    assert "\n" not in str(caught.value)


def test_without_onnxruntime_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    piper(tmp_path, "ann", hertz=210)
    (tmp_path / "onnxruntime.py").write_text("raise ImportError('not installed')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(EnvironmentProblem, match="onnxruntime"):
        recorded(tmp_path, Line("a", "she", "Hello."))


def test_the_doctor_is_told_language_sex_and_pitch(company: Path) -> None:
    command = [sys.executable, "-m", "rushes.sound.voice.neural", str(company)]
    done = subprocess.run(command, capture_output=True, check=True, env=dict(os.environ))
    answer = json.loads(done.stdout)
    ann = next(row for row in answer["voices"] if row["key"] == "ann")
    assert (ann["language"], ann["sex"], round(ann["pitch"], -1)) == ("en", "female", 210)
    assert "jf_w" in answer["notes"][0]


def _pitch(reading: Reading) -> float:
    """Median over loud 40 ms frames, by autocorrelation."""
    x = reading.samples[::3].astype(np.float64)
    found = []
    for start in range(0, len(x) - 640, 320):
        frame = x[start : start + 640]
        if frame.std() > 0.4 * x.std():
            lags = np.correlate(frame, frame, "full")[639:]
            found.append(16000 / (40 + int(lags[40:200].argmax())))
    return float(np.median(found))
