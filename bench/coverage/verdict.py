"""Verdicts: what was wanted of a prompt, what the Screenplay has, and what is wrong with it."""

from dataclasses import dataclass

from rushes.script.screenplay import Screenplay

__all__ = ["Fault", "Verdict", "brief"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong. `label` is the sort of mistake ("extra", "verb"), `detail` the case."""

    label: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.label}: {self.detail}" if self.detail else self.label


@dataclass(frozen=True, slots=True)
class Verdict:
    """A prompt of one dimension, judged: read right where there are no faults."""

    dimension: str
    prompt: str
    wanted: str
    found: str
    faults: tuple[Fault, ...]

    @property
    def read(self) -> bool:
        """The Screenplay has exactly what is required."""
        return not self.faults


def brief(screenplay: Screenplay) -> str:
    """The Screenplay in a line, to stand beside what was wanted."""
    s, parts = screenplay, []
    for c in s.characters:
        look = " ".join(w for w in (c.look.colour, c.look.breed or c.look.species, c.look.profession) if w)
        where = f" {c.relation.kind} {c.relation.target}" if c.relation else ""
        parts.append(f"{c.id}=“{c.words}” {look} ×{c.count}{where}{' far' if c.distant else ''}")
    for t in s.things:
        where = f" {t.relation.kind} {t.relation.target}" if t.relation else ""
        parts.append(f"{t.id}=“{t.words}” {t.colour} {t.kind} ×{t.count}{where}".replace("  ", " "))
    parts += [f"{a.who} does {a.verb} {a.target}".rstrip() for a in s.actions]
    parts.append(f"place {s.place.kind} “{s.place.words}”{' inside' if s.place.interior else ''}")
    if s.weather:
        parts.append("weather " + " ".join(s.weather))
    camera = [*s.camera.moves, s.camera.size, s.camera.angle, *s.camera.focus]
    if any(camera):
        parts.append("camera " + " ".join(w for w in camera if w))
    parts += [f"style {w}" for w in s.style] + ([f"speed {s.speed}"] if s.speed else [])
    return "; ".join(parts)
