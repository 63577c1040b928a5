"""Hand-made screenplays that ask for music."""

from rushes.direction.plan import Figure, Move, Prop, Scene, SetBrief
from rushes.direction.score import Score
from rushes.direction.scoring.compose import compose
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Look, Music, Place, Screenplay

RATE = 24


def play(prompt: str = "", music: Music | None = None, **more: object) -> Screenplay:
    """A screenplay of nothing but its music."""
    return Screenplay(prompt, "en", Place("studio"), music=music, **more)  # type: ignore[arg-type]


def player(deed: str, kind: str, start: int = 24, frames: int = 240) -> Scene:
    """Somebody who plays on a prop from frame `start` on."""
    move = Move(start, frames, deed, target="it")
    figure = Figure("ann", Look(), moves=(move,))
    prop = Prop("it", kind)
    return Scene(0, frames, SetBrief("studio", end=frames), (figure,), (prop,))


def score(
    screenplay: Screenplay,
    scenes: tuple[Scene, ...] = (),
    frames: int = 240,
    seed: int = 1,
    cfg_scale: float = 0.5,
    shots: dict[int, Span] | None = None,
    timeline: Timeline | None = None,
) -> Score | None:
    """Its score."""
    line = timeline or Timeline(frames, RATE, frames, (), {0: Span(0, frames)})
    return compose(screenplay, line, shots or {}, scenes, frames, RATE, seed, cfg_scale)


def some(found: Score | None) -> Score:
    """A score that has to be there."""
    assert found is not None
    return found
