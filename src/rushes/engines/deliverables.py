"""What the miniature engine delivers beside a film: texts made of the plan and the readings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.direction.plan import ShotPlan
from rushes.film.delivery import CueRow, Subtitle, cue_sheet, deliver, srt, vtt
from rushes.plan_file import plan_to_json
from rushes.script.together import owner_of

if TYPE_CHECKING:
    from rushes.sound.mix.soundtrack import Soundtrack

__all__ = ["delivered", "rows_of", "subtitles_of"]


def delivered(film: Path, plan: ShotPlan, track: Soundtrack | None) -> tuple[Path, ...]:
    """Write stems (none of a silent film), cue sheet, subtitles and plan beside `film`; the paths that were written."""
    if track is None:
        return deliver(film, {}, 1, _texts(plan))
    stems = {
        "dialogue": track.dialogue,
        "effects": track.effects,
        "ambience": track.ambience,
        "music": track.music,
        "mix": track.master,
    }
    return deliver(film, stems, track.rate, _texts(plan))


def _texts(plan: ShotPlan) -> Mapping[str, str]:
    lines = subtitles_of(plan)
    return {
        "cues.csv": cue_sheet(rows_of(plan), plan.rate),
        "srt": srt(lines),
        "vtt": vtt(lines),
        "plan.json": plan_to_json(plan),
    }


def subtitles_of(plan: ShotPlan) -> tuple[Subtitle, ...]:
    """Every spoken line in its time, in the order in which they begin; what several say in unison is one."""
    rate = plan.rate
    found: dict[str, Subtitle] = {}
    for line in plan.lines:
        start, end = line.start_seconds or line.start / rate, line.end / rate
        owner = owner_of(line.line)
        known = found.get(owner)
        if known is not None and known.text == line.text and start < known.end:
            who = f"{known.who}, {line.who}"
            found[owner] = Subtitle(min(start, known.start), max(end, known.end), who, line.text)
        elif line.text:
            found[line.line if owner in found else owner] = Subtitle(start, end, line.who, line.text)
    return tuple(sorted(found.values(), key=lambda s: s.start))


def rows_of(plan: ShotPlan) -> tuple[CueRow, ...]:
    """Everything that is heard, and the shots in which it is."""
    rate = plan.rate
    rows = [
        CueRow(x.start_seconds or x.start / rate, x.end / rate, "line", x.text, x.who)
        for x in plan.lines
        if x.text
    ]
    for scene in plan.scenes:
        rows += [CueRow(s.start / rate, s.end / rate, "shot", s.framing, s.subject) for s in scene.shots]
        rows += [
            CueRow(c.frame / rate, (c.frame + c.length) / rate, "effect", c.kind, c.source, c.level, c.detail)
            for c in scene.cues
        ]
        rows += [
            CueRow(a.start / rate, (a.end or plan.frames) / rate, "ambience", a.kind, level=a.level)
            for a in scene.ambiences
        ]
    for part in plan.score.parts if plan.score else ():
        if part.notes:
            end = max(n.start + n.length for n in part.notes)
            rows.append(CueRow(part.notes[0].start, end, "music", part.instrument, part.player, part.level))
    return tuple(rows)
