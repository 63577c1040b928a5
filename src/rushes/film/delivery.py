"""What is delivered beside a film: its sound in stems, the cue sheet, subtitles and the plan, each under the film's own name.

Stems are 24-bit WAV at the film's sample rate: dialogue, effects, ambience and music before mastering (their sum is what was
mastered) and the mix as it is in the film. A file appears whole or not at all.
"""

from __future__ import annotations

import csv
import io
import wave
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.film.target import explain, part_file

__all__ = ["CueRow", "Subtitle", "cue_sheet", "deliver", "srt", "vtt"]

Samples = npt.NDArray[np.float32]
FULL = 2**23 - 1


@dataclass(frozen=True)
class Subtitle:
    """A line that is read while it is heard: seconds of the film, who speaks, the words."""

    start: float
    end: float
    who: str
    text: str


@dataclass(frozen=True)
class CueRow:
    """A row of the cue sheet: `kind` is line, effect, ambience, music, or shot; times in seconds."""

    start: float
    end: float
    kind: str
    what: str
    source: str = ""
    level: float = 0.0
    detail: str = ""


def srt(lines: Sequence[Subtitle]) -> str:
    """SubRip text. It shows one subtitle at a time: who is interrupted gives way to the next, and lines that are spoken at
    once are rows of one subtitle, each behind a dash."""
    rows = [
        f"{n}\n{_clock(s.start, ',')} --> {_clock(s.end, ',')}\n{s.text}\n"
        for n, s in enumerate(_one_at_a_time(lines), 1)
    ]
    return "\n".join(rows)


AT_ONCE = 0.55
"""Share of the shorter of two lines from which on they are read together."""


def _one_at_a_time(lines: Sequence[Subtitle]) -> list[Subtitle]:
    """The subtitles without two at a time."""
    shown: list[Subtitle] = []
    for now in lines:
        last = shown[-1] if shown else None
        if last is None or now.start >= last.end:
            shown.append(now)
        elif last.end - now.start > AT_ONCE * min(last.end - last.start, now.end - now.start):
            text = f"{_dashed(last.text)}\n{_dashed(now.text)}"
            shown[-1] = Subtitle(last.start, max(last.end, now.end), f"{last.who}, {now.who}", text)
        else:
            shown[-1] = replace(last, end=now.start)
            shown.append(now)
    return shown


def _dashed(text: str) -> str:
    return text if text.startswith("- ") else f"- {text}"


def vtt(lines: Sequence[Subtitle]) -> str:
    """WebVTT text; who speaks is its voice span."""
    rows = [
        f"{_clock(s.start, '.')} --> {_clock(s.end, '.')}\n<v {_plain(s.who)}>{_plain(s.text)}</v>\n"
        for s in lines
    ]
    return "\n".join(["WEBVTT\n", *rows])


def cue_sheet(rows: Sequence[CueRow], rate: int) -> str:
    """The cue sheet as CSV, with timecodes in frames of the film."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(["timecode", "start", "end", "kind", "what", "source", "level_db", "detail"])
    for row in sorted(rows, key=lambda r: (r.start, r.kind, r.what)):
        times = (_timecode(row.start, rate), f"{row.start:.3f}", f"{row.end:.3f}")
        sheet.writerow((*times, row.kind, row.what, row.source, f"{row.level:g}", row.detail))
    return out.getvalue()


def deliver(
    film: Path, stems: Mapping[str, Samples], rate: int, texts: Mapping[str, str]
) -> tuple[Path, ...]:
    """Write `stems` ("dialogue" …) as NAME.dialogue.wav and `texts` ("cues.csv" …) as NAME.cues.csv beside `film`.

    Raises OutputError when one can't be written; what was written before it stays.
    """
    written = [
        _put(film.with_suffix(f".{name}.wav"), partial(_wav, samples=x, rate=rate))
        for name, x in stems.items()
    ]
    written += [_put(film.with_suffix(f".{name}"), partial(_text, text=text)) for name, text in texts.items()]
    return tuple(written)


def _put(path: Path, write: Callable[[Path], None]) -> Path:
    try:
        with part_file(path) as part:
            write(part)
            part.replace(path)
    except OSError as error:
        raise explain(path, error) from error
    return path


def _text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _wav(path: Path, samples: Samples, rate: int) -> None:
    """(n, 2) as 24-bit PCM."""
    whole = np.round(np.clip(samples, -1.0, 1.0) * FULL).astype("<i4")
    packed = whole.reshape(-1, 1).view(np.uint8).reshape(-1, 4)[:, :3]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(3)
        file.setframerate(rate)
        file.writeframes(packed.tobytes())


def _clock(seconds: float, point: str) -> str:
    thousandths = round(max(seconds, 0.0) * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}{point}{rest % 1000:03}"


def _timecode(seconds: float, rate: int) -> str:
    frames = round(seconds * rate)
    whole, frame = divmod(frames, rate)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}:{frame:02}"


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
