"""Pacing: how fast all that happens happens, where the prompt asks for slow motion, fast motion or a time lapse. Voices and the
camera keep their own time."""

from rushes.script.screenplay import Screenplay

__all__ = ["action_rate", "pace_of", "unpaced"]

PACES = {"slow_motion": 0.5, "fast_motion": 2.0, "time_lapse": 8.0}
"""Speed of the action over the film's."""

SUPER = 1 / 3
"""The speed of a slow motion that is called extreme."""

EXTREME = ("super", "ultra", "extreme", "hyper", "超")


def pace_of(screenplay: Screenplay) -> float:
    """The speed of a scene's action: 1 where nothing is said of it."""
    pace = PACES.get(screenplay.speed, 1.0)
    words = screenplay.prompt.lower()
    if screenplay.speed == "slow_motion" and any(
        f"{word}{gap}slow" in words for word in EXTREME for gap in (" ", "-", "")
    ):
        return SUPER
    return SUPER if screenplay.speed == "slow_motion" and "超慢" in words else pace


def action_rate(pace: float, rate: int) -> int:
    """Frames a second of the action: in slow motion more than the film's, so that everything takes longer."""
    return max(round(rate / pace), 1)


def unpaced(screenplay: Screenplay) -> tuple[str, ...]:
    """What to say of what a speed cannot do."""
    speeds = {screenplay.speed, *(shot.speed for shot in screenplay.shots)}
    log = []
    if "time_lapse" in speeds:
        log.append("time lapse: clouds, people and things go faster, the light stays that of one hour")
    if speeds & set(PACES) and screenplay.lines:
        log.append("voices are spoken at their own speed")
    return tuple(log)
