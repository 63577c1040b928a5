"""What is heard of a doing is heard on the frame on which the picture shows its contact."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from tests.stage.people.contacts import RATE, Stage, cue_frames, doing, held, performed

from rushes.direction.plan import Figure, Prop
from rushes.script.screenplay import Look
from rushes.stage.animals.deeds import DEEDS as ACTS
from rushes.stage.animals.forms import form_of
from rushes.stage.animals.posture import posture
from rushes.stage.people.motion.perform import Performance

Measure = Callable[[Performance], float]


def low(part: str, out: float = 0.0) -> Measure:
    """Height of a part, or of a point so far along what a hand grips."""
    return lambda now: float((now.parts[part] @ np.array([0.0, out, 0.0, 1.0]))[1])


def feet(now: Performance) -> float:
    """Height of the lower foot."""
    return float(min(now.feet["l"].ankle[1], now.feet["r"].ankle[1]))


def ahead(*parts: str) -> Measure:
    """How far the foremost of the parts is held back."""
    return lambda now: float(min(now.parts["root"][2, 3] - now.parts[part][2, 3] for part in parts))


def apart(now: Performance) -> float:
    """Metres between both hands."""
    return float(np.linalg.norm(now.parts["hand_l"][:3, 3] - now.parts["hand_r"][:3, 3]))


def led(now: Performance) -> float:
    """Height of the thing that goes its own way with the hands."""
    frame, place = next(iter(now.pose.leads.values()))
    return float(((now.parts[frame] if isinstance(frame, str) else frame) @ place)[1, 3])


def two(figure: Figure, far: float) -> tuple[Figure, Figure]:
    """Somebody and his partner, face to face."""
    return figure, replace(figure, id="mate", position=(0.0, 0.0, far), facing=np.pi)


def alone(action: str, thing: str = "", aim: str = "") -> Stage:
    target = Prop("aim", aim, position=(0.0, 0.8 if aim == "baseball" else 0.0, 0.6))
    props = (*((held(thing),) if thing else ()), *((target,) if aim else ()))
    return Stage((doing(action, target="aim" if aim else ""),), props)


CONTACTS = {
    "clap": (alone("clap"), "clap", apart),
    "hammer": (alone("hammer", "hammer"), "hammer", low("hand_r")),
    "chop": (alone("chop", "axe"), "chop", low("hand_r")),
    "cut": (alone("cut", "knife"), "chop", low("hand_r", 0.2)),
    "break": (alone("break"), "impact", low("hand_r")),
    "dribble": (alone("dribble", "basketball"), "bounce", led),
    "press": (alone("press"), "switch", ahead("hand_r")),
    "punch": (alone("punch"), "punch", ahead("hand_r")),
    "box": (alone("box", aim="heavy_bag"), "punch", ahead("hand_l", "hand_r")),
    "fight": (Stage(two(doing("fight"), 1.1)), "punch", ahead("hand_l", "hand_r")),
    "high_five": (Stage(two(doing("high_five"), 0.8)), "clap", ahead("hand_r")),
    "golf": (alone("golf", "golf_club", "golf_ball"), "bat", low("hand_r")),
    "swing_bat": (alone("swing_bat", "baseball_bat", "baseball"), "bat", ahead("hand_r")),
    "row": (alone("row"), "oar", low("hand_r", 1.0)),
    "aim_gun": (alone("aim_gun", "pistol"), "gunshot", lambda now: -low("hand_r")(now)),
    "move_piece": (alone("move_piece"), "tap", low("hand_r")),
}  # fmt: skip
"""Doing: the stage, the kind that is heard, and what is least at the contact."""


@pytest.mark.parametrize("name", sorted(CONTACTS))
def test_a_blow_is_heard_on_its_frame(name: str) -> None:
    stage, kind, measure = CONTACTS[name]
    for cue in [c for c in cue_frames(stage, kind) if 6 <= c < 110][:2]:
        near = [measure(performed(stage, cue + d)) for d in (-1.0, -0.5, 0.0, 0.5, 1.0)]
        wide = [measure(performed(stage, cue + d)) for d in (-5.0, -4.0, -3.0, -2.0, 2.0, 3.0, 4.0, 5.0)]
        assert min(near) <= min(wide) + 0.03
        assert max(wide) > min(near) + 0.02


@pytest.mark.parametrize("name", ["jump", "skip_rope", "somersault", "shoot_basket", "dunk"])
def test_a_landing_is_heard_when_the_feet_are_down_again(name: str) -> None:
    stage = alone(name, "basketball" if name in ("dunk", "shoot_basket") else "")
    for cue in [c for c in cue_frames(stage, "footstep") if 6 <= c < 110][:2]:
        before, after = feet(performed(stage, cue - 2)), feet(performed(stage, cue + 1))
        assert before > after + 0.02


def test_the_rope_is_under_the_feet_while_they_are_in_the_air() -> None:
    stage = alone("skip_rope", "jump_rope")
    tap = next(c for c in cue_frames(stage, "tap") if c > 6)
    now = performed(stage, tap)
    frame, place = next(iter(now.pose.leads.values()))
    assert isinstance(frame, str)
    bow = float((now.parts[frame] @ place @ np.array([0.0, -0.5, 0.0, 1.0]))[1])
    assert bow < 0.1
    assert feet(now) > 0.12


def test_a_kick_is_heard_while_the_foot_is_fastest() -> None:
    stage = alone("kick", aim="football")
    (cue,) = cue_frames(stage, "kick")
    way = [float(performed(stage, cue + d).feet["r"].ankle[2]) for d in range(-8, 9)]
    assert abs(int(np.argmax(np.diff(way))) - 8) <= 2


def test_keys_are_heard_only_while_fingers_move() -> None:
    stage = alone("type")
    heights = [low("hand_l")(performed(stage, f / 2)) for f in range(220)]
    moving = {
        f for f in range(109) if max(heights[2 * f : 2 * f + 10]) - min(heights[2 * f : 2 * f + 10]) > 0.004
    }
    keys = [c for c in cue_frames(stage, "click") if c < 105]
    assert len(keys) > 10
    assert all({c, c - 4} & moving for c in keys)


def test_blades_meet_where_the_swing_stops() -> None:
    stage = Stage(two(doing("sword_fight"), 1.3), (held("sword"),))
    for cue in [c for c in cue_frames(stage, "sword_clash") if c > 6][:2]:
        at = {d: performed(stage, cue + d).parts["hand_r"][:3, 3] for d in (-4, -1, 0, 2)}
        swung, stood = (float(np.linalg.norm(at[a] - at[b])) for a, b in ((-4, -1), (0, 2)))
        assert swung > 4 * stood


def test_a_swimmers_hand_goes_back_under_water_and_ahead_over_it() -> None:
    stage = alone("swim")
    at = [performed(stage, f).parts for f in range(40)]
    way = np.array([now["hand_l"][1:3, 3] - now["chest"][1:3, 3] for now in at])
    high, ahead_by = way[1:, 0], np.diff(way[:, 1])
    assert ahead_by[high > 0.15].min() > 0
    assert ahead_by[high < -0.15].max() < 0


def test_a_stroke_splashes_where_the_hand_goes_in() -> None:
    stage = alone("swim")
    ahead_by = [float(now.parts["hand_l"][2, 3]) for now in (performed(stage, f) for f in range(10, 55))]
    entry = 10 + int(np.argmax(ahead_by))
    assert min(abs(entry - c) for c in cue_frames(stage, "splash")) <= 1


def beast(action: str, species: str) -> Figure:
    return replace(doing(action), look=Look(species=species))


@pytest.mark.parametrize(
    ("action", "species", "kind"),
    [
        ("howl", "wolf", "howl"),
        ("neigh", "horse", "whinny"),
        ("roar", "lion", "lion"),
        ("bark", "dog", "bark"),
    ],
)
def test_a_call_is_heard_as_the_head_goes_up(action: str, species: str, kind: str) -> None:
    calls = cue_frames(Stage((beast(action, species),)), kind)
    nods = [ACTS[action](f / RATE, 0.0, form_of(Look(species=species))).nod for f in range(120)]
    high = max(nods)
    assert len(calls) > 1
    for cue in calls[:2]:
        assert nods[cue] < 0.6 * high
        assert max(nods[cue : cue + 14]) > 0.8 * high


def test_paws_are_heard_where_a_jump_ends() -> None:
    cat = beast("jump", "cat")
    (first, *_) = cue_frames(Stage((cat,)), "paw")
    up = [posture(cat, f, RATE).hop for f in (first - 3, first, first + 1)]
    assert up[0] > 0.3
    assert min(up[1:]) <= 0.12
