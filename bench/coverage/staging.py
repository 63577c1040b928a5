"""Staged: whether every being, thing, place and doing of a plan has a form of its own, and is no toy, stand-in or gesture."""

from collections.abc import Iterator

from bench.coverage.verdict import Fault

from rushes.direction.director import Terms, direct
from rushes.direction.plan import Figure, Scene
from rushes.script.screenplay import Screenplay
from rushes.stage.figures import BUILDERS as FIGURES
from rushes.stage.props.catalogue import BUILDERS as PROPS
from rushes.stage.repertoire import plays
from rushes.stage.sets.catalogue import BUILDERS as SETS

__all__ = ["faults_of"]

STAND_IN = "has no set of its own"
"""What the log says of a place that is filmed in another's set."""


def faults_of(screenplay: Screenplay) -> tuple[Fault, ...]:
    """What of a screenplay's plan is only a toy, a stand-in or a generic gesture; nothing where all is modelled."""
    plan = direct(screenplay, (), Terms())
    found = [fault for scene in plan.scenes for fault in _scene(scene, screenplay)]
    return tuple(dict.fromkeys(found))


def _scene(scene: Scene, screenplay: Screenplay) -> Iterator[Fault]:
    if scene.set.kind not in SETS:
        yield Fault("place", scene.set.kind)
    for line in screenplay.log:
        if STAND_IN in line:
            yield Fault("place", line.partition(STAND_IN)[0].strip(" “”"))
    for prop in scene.props:
        if prop.kind not in PROPS:
            yield Fault("thing", prop.kind)
    for figure in scene.figures:
        if figure.look.species not in FIGURES:
            yield Fault("being", figure.look.species)
        else:
            yield from _doings(figure)


def _doings(figure: Figure) -> Iterator[Fault]:
    for move in figure.moves:
        if not plays(figure.look.species, move.action):
            yield Fault("doing", f"{figure.look.species} {move.action}")
