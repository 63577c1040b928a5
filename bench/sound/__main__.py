"""Prints what the sound of films is worth. `python -m bench.sound --only words,casts --films 50`."""

import json
from pathlib import Path

import click
import numpy as np
from bench.sound.casts import pairs_of
from bench.sound.company import company, nearest
from bench.sound.effects import FILMS, over_speech, stood
from bench.sound.films import mixed
from bench.sound.levels import level_of
from bench.sound.manners import alike, amiss, measured
from bench.sound.onsets import astray
from bench.sound.voices import heard_speakers
from bench.sound.words import Listener, heard_lines

from rushes.sound.voice.speakers import SPEAKERS

PARTS = ("words", "levels", "onsets", "company", "casts", "effects", "voices", "manners")
PROMPTS = Path(__file__).parents[2].parent / "shared" / "prompts" / "avgen_dev.jsonl"

TALKS = [
    'A man says "Good morning, how are you today?" Another man answers "I am very well, thank you."',
    'A woman says "Where have you been all night?" Another woman answers "I was at the station."',
    'A boy says "I want to go home now." A girl answers "We have to wait for mother."',
    'Two boys sit on a wall. One says "Look at that bird over there." The other says "It is only a crow."',
    'An old man says "It will rain in the evening." An old woman answers "You always say so."',
    'A robot says "The door is locked." A man answers "Then open it for us." A woman says "Please hurry up."',
    'A king says "Bring me the sword." A knight answers "Here it is, my lord." A dragon says "You will never win."',
    'A cat says "I am hungry again." A dog answers "You have eaten already." A mouse says "Be quiet, please."',
]
"""Films in which those who are alike speak to each other."""


@click.command()
@click.option("--only", default=",".join(PARTS), help="what to measure: " + ",".join(PARTS))
@click.option("--films", default=50, help="how many public prompts are mixed")
@click.option("--worst", default=8, help="how many of the worst are shown")
def main(only: str, films: int, worst: int) -> None:
    """Measure the sound: words understood, levels and cost, cues on their frames, speakers apart."""
    for part in only.split(","):
        if part not in PARTS:
            raise click.BadParameter(f"there is no part {part!r}; there are {', '.join(PARTS)}")
    if "words" in only:
        words(worst)
    if "company" in only:
        speakers(worst)
    if "casts" in only:
        apart(worst)
    if "effects" in only:
        over_beds()
    if "voices" in only:
        understood()
    if "manners" in only:
        acted()
    if "levels" in only or "onsets" in only:
        many(films, worst, onsets="onsets" in only)


def words(worst: int) -> None:
    """The recogniser's share of the words."""
    rows = list(heard_lines(Listener()))
    said = [len(r.text.split()) for r in rows]
    clean = float(np.average([r.clean for r in rows], weights=said))
    mix = float(np.average([r.mix for r in rows], weights=said))
    click.echo(
        f"words understood of {len(rows)} lines: clean {clean:.1%} (aim 80 %), in the mix {mix:.1%} (aim 65 %)"
    )
    click.echo(f"speech over all else while it is spoken: median {np.median([r.under for r in rows]):.1f} dB")
    for place in dict.fromkeys(r.place for r in rows):
        mine = [r for r in rows if r.place == place]
        shares = f"clean {np.mean([r.clean for r in mine]):.0%} mix {np.mean([r.mix for r in mine]):.0%}"
        click.echo(f"  {place:26} {shares}  speech {np.mean([r.under for r in mine]):+.1f} dB")
    for r in sorted(rows, key=lambda r: r.mix)[:worst]:
        click.echo(f"  {r.mix:4.0%} (clean {r.clean:4.0%}) {r.who}: {r.text} -> {r.wrote}")


def speakers(worst: int) -> None:
    """How far apart the company's voices are."""
    voices = company()
    for v in voices:
        click.echo(
            f"  {v.name:18} {v.pitch:5.0f} Hz, height {v.height:5.0f} Hz, range {v.wobble:4.1f} semitones"
        )
    click.echo(
        "nearest pairs, semitones: " + "; ".join(f"{d:.1f} {a} / {b}" for d, a, b in nearest(voices)[:worst])
    )


def apart(worst: int) -> None:
    """Whether two of one film's cast could be taken for one another."""
    pairs = list(
        pairs_of([json.loads(line)["prompt"] for line in PROMPTS.read_text("utf-8").splitlines()] + TALKS)
    )
    near = sorted(pairs, key=lambda p: max(p.semitones / 3, p.colour / 3))
    click.echo(f"{len(pairs)} pairs who speak in one film; nearest: semitones of pitch and dB of colour")
    for p in near[:worst]:
        click.echo(f"  {p.semitones:4.1f} st {p.colour:4.1f} dB  {p.who[0]} / {p.who[1]}: {p.prompt[:70]}")


def understood() -> None:
    """The recogniser's share of every speaker's words, as they are and made as large as a grown-up."""
    for row in heard_speakers(Listener()):
        click.echo(
            f"  {row.name:18} {row.plain:4.0%} of the words, {row.sized:4.0%} by a listener of that size, "
            f"{row.pace:.2f} words a second"
        )


def acted() -> None:
    """Every speaker's manners against neutral, in steps just noticed, in English and Mandarin."""
    for language in ("en", "zh"):
        for speaker in SPEAKERS:
            voices = measured(speaker, language)
            steps, a, b = alike(voices)
            wrong = list(amiss(voices, ranges=language == "en" and speaker.name != "robot"))
            click.echo(
                f"{language} {speaker.name}: nearest {steps:.1f} steps, {a} / {b}; amiss: {wrong or 'none'}"
            )
            click.echo("  steps from neutral  pitch  range  tempo  level  slope  noise")
            for manner, voiced in voices.items():
                moved = voiced.steps(voices["neutral"])
                click.echo(f"  {manner:17} " + " ".join(f"{step:+6.1f}" for step in moved))


def over_beds() -> None:
    """Every effect of invented films against its bed, and against the words where there are some."""
    click.echo(
        "LU over the bed (what goes on 2 to 8, events 6 to 14), dB in the best octave (3 and more), LUFS"
    )
    for name, prompt in FILMS.items():
        film = mixed(prompt)
        words = over_speech(film)
        click.echo(f"{name}: {prompt}" + ("" if np.isnan(words) else f" (beside the words {words:+.1f} LU)"))
        for s in stood(film):
            length = "goes on" if s.lasting else f"{s.cues} times"
            click.echo(f"  {s.kind:16} {length:9} {s.over:+6.1f} LU {s.best:+6.1f} dB {s.loudness:7.1f} LUFS")


def many(count: int, worst: int, *, onsets: bool) -> None:
    """Loudness, peaks, clicks, cost and, where wanted, onsets of many films."""
    prompts = [json.loads(line)["prompt"] for line in PROMPTS.read_text("utf-8").splitlines()][:count]
    made = []
    late: list[tuple[str, float]] = []
    for prompt in prompts:
        film = mixed(prompt)
        made.append((level_of(film), film.seconds, film.megabytes, film.track.log))
        if onsets:
            late += astray(film)
    levels = [m[0] for m in made]
    click.echo(f"{len(made)} films of 10 s")
    loud = np.array([x.loudness for x in levels])
    click.echo(
        f"loudness {loud.min():.1f} to {loud.max():.1f} LUFS, highest peak {max(x.peak for x in levels):.2f} dBFS"
    )
    click.echo(
        f"clicks {sum(x.clicks for x in levels)}, clipped {sum(x.clipped for x in levels)}, "
        f"largest offset {max(x.offset for x in levels):.4f}, films of another length {sum(bool(x.astray) for x in levels)}"
    )
    over = np.array([x.speech_over_bed for x in levels])
    click.echo(f"speech over ambience: median {np.nanmedian(over):.1f} LU, least {np.nanmin(over):.1f}")
    cost = np.array([m[1] for m in made])
    click.echo(
        f"CPU seconds of a mix: median {np.median(cost):.2f}, worst {cost.max():.2f}; memory {made[-1][2]:.0f} MB"
    )
    logged: dict[str, int] = {}
    for m in made:
        for note in m[3]:
            logged[note] = logged.get(note, 0) + 1
    for note, times in sorted(logged.items(), key=lambda item: -item[1])[:worst]:
        click.echo(f"  {times} x {note}")
    if late:
        off = np.array([abs(f) for _, f in late])
        click.echo(f"{len(late)} cues: {np.mean(off <= 1):.1%} within a frame; worst: " + _worst(late, worst))


def _worst(late: list[tuple[str, float]], worst: int) -> str:
    by_kind: dict[str, float] = {}
    for kind, frames in late:
        if abs(frames) > abs(by_kind.get(kind, 0.0)):
            by_kind[kind] = frames
    rows = sorted(by_kind.items(), key=lambda item: -abs(item[1]))[:worst]
    return ", ".join(f"{kind} {frames:+.1f}" for kind, frames in rows)


if __name__ == "__main__":
    main()
