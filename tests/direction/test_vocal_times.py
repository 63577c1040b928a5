"""Laughs and cries have their time among the lines, and a plan that is recorded again keeps them."""

from dataclasses import replace

import numpy as np
from tests.direction.scenes import dialogue

from rushes.direction.director import Terms, direct
from rushes.direction.respeak import spoken_screenplay
from rushes.direction.timeline import Timeline, lay_out
from rushes.plan_file import plan_from_json, plan_to_json
from rushes.script.reading import Phone, Reading, Word
from rushes.script.screenplay import Action, Character, Line, Look, Place, Screenplay
from rushes.script.vocal import called


def reading(name: str, who: str, text: str, seconds: float) -> Reading:
    samples = np.zeros(round(seconds * 48_000), np.float32)
    return Reading(
        name, who, text, samples, 48_000, (Word(0, seconds, text),), (Phone(0, seconds, "aa", "D"),), "x"
    )


def laid_out(play: Screenplay, *readings: Reading) -> Timeline:
    return lay_out(play, readings, 240, 24)


def play(*actions: Action, lines: tuple[Line, ...] = (), prompt: str = "") -> Screenplay:
    people = tuple(Character(i, i, Look(sex="male")) for i in ("ann", "bob"))
    return Screenplay(prompt, "en", Place("park"), characters=people, actions=actions, lines=lines)


def test_two_who_cheer_cheer_together_but_not_at_once() -> None:
    both = play(Action("ann", "cheer"), Action("bob", "cheer"))
    first, second = laid_out(
        both, reading("cheer:ann:0", "ann", "(cheer)", 1.2), reading("cheer:bob:0", "bob", "(cheer)", 1.0)
    ).lines
    assert first.start < second.start < first.end
    assert second.end - second.start == 24


def test_a_sigh_comes_before_the_words_and_a_sob_after_them() -> None:
    said = Line("l", "ann", "No.")
    sigh = laid_out(play(Action("ann", "sigh"), lines=(said,)), reading("l", "ann", "No.", 0.5),
                    reading("sigh:ann:0", "ann", "(sigh)", 1.0))  # fmt: skip
    assert [x.line for x in sigh.lines] == ["sigh:ann:0", "l"]
    sob = laid_out(play(Action("ann", "sob"), lines=(said,)), reading("l", "ann", "No.", 0.5),
                   reading("sob:ann:0", "ann", "(sob)", 2.0))  # fmt: skip
    assert [x.line for x in sob.lines] == ["l", "sob:ann:0"]
    assert sob.lines[1].start >= sob.lines[0].end


def test_a_thought_is_heard_with_a_mouth_that_is_shut() -> None:
    prompt = 'Ann thinks to herself: "I could fly."'
    (line,) = laid_out(
        play(lines=(Line("l", "ann", "I could fly."),), prompt=prompt),
        reading("l", "ann", "I could fly.", 1.0),
    ).lines
    assert (line.via, line.onscreen) == ("thoughts", False)


def test_a_line_that_nobody_can_say_is_said_to_be_mute() -> None:
    lines = (Line("l", "ann", "Yes."), Line("m", "bob", "…!"))
    assert "…!" in laid_out(play(lines=lines), reading("l", "ann", "Yes.", 0.5)).log[0]


def test_a_plan_recorded_again_calls_for_the_same_vocals_and_voices() -> None:
    scene, readings = dialogue()
    radio = Character("voice", "a voice on the radio", Look(sex="female", age="old"))
    scene = replace(
        scene, voices=(radio,), lines=(*scene.lines, Line("r", "voice", "Rain.", onscreen=False, beat=9))
    )
    plan = direct(scene, (*readings, reading("r", "voice", "Rain.", 0.5)), Terms())
    again = spoken_screenplay(plan_from_json(plan_to_json(plan)))
    assert again.voices[0].look == radio.look
    assert {(c.kind, c.who) for c in called(again)} == {(c.kind, c.who) for c in called(scene)}
    assert plan.lines[-1].via == "radio"
