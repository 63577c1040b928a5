"""Prints what the sound of films is worth. `python -m bench.sound --only words,levels,onsets,company --films 50`."""

import json
from pathlib import Path

import click
import numpy as np
from bench.sound.company import company, nearest
from bench.sound.films import mixed
from bench.sound.levels import level_of
from bench.sound.onsets import astray
from bench.sound.words import Listener, heard_lines

PARTS = ("words", "levels", "onsets", "company")
PROMPTS = Path(__file__).parents[2].parent / "shared" / "prompts" / "avgen_dev.jsonl"


@click.command()
@click.option("--only", default=",".join(PARTS), help="what to measure: words,levels,onsets,company")
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
