"""Lines that overlap: in the plan, in the mouths and in the subtitles."""

from tests.direction.test_vocal_times import reading

from rushes.direction.overlaps import trailing
from rushes.direction.timeline import lay_out
from rushes.film.delivery import Subtitle, srt
from rushes.script.screenplay import Character, Line, Look, Place, Screenplay


def play(prompt: str, *lines: Line) -> Screenplay:
    people = tuple(Character(i, f"the {i}", Look(sex="male")) for i in ("ann", "bob"))
    return Screenplay(prompt, "en", Place("park"), characters=people, lines=lines)


def test_who_says_a_line_too_comes_in_a_moment_later() -> None:
    both = play('Ann and bob shout "Now!" in unison.', Line("line0", "ann", "Now!"))
    readings = (reading("line0", "ann", "Now!", 0.5), reading("line0+bob", "bob", "Now!", 0.5))
    first, second = lay_out(both, readings, 240, 24).lines
    assert (first.who, second.who) == ("ann", "bob")
    assert 0.019 <= second.start_seconds - first.start_seconds <= 0.061


def test_who_interrupts_begins_before_the_other_has_ended() -> None:
    scene = play('The ann says "Let me explain" but the bob interrupts: "No!"',
                 Line("line0", "ann", "Let me explain"), Line("line1", "bob", "No!", beat=1))  # fmt: skip
    readings = (reading("line0", "ann", "Let me explain", 2.0), reading("line1", "bob", "No!", 1.0))
    first, second = lines = lay_out(scene, readings, 240, 24).lines
    assert 0.25 < (first.end - second.start) / 24 < 0.65
    assert trailing(lines, first, 24) > 0 == trailing(lines, second, 24)


def test_a_subtitle_gives_way_and_lines_spoken_at_once_are_rows_of_one() -> None:
    cut = srt((Subtitle(0.0, 2.0, "a", "Let me"), Subtitle(1.6, 3.0, "b", "No!")))
    assert "00:00:00,000 --> 00:00:01,600\nLet me" in cut
    once = srt((Subtitle(0.0, 2.0, "a", "You go."), Subtitle(0.3, 2.2, "b", "You go.")))
    assert once == "1\n00:00:00,000 --> 00:00:02,200\n- You go.\n- You go.\n"
