"""Casting: every speaking character gets a speaker who fits and cannot be taken for another one in the film."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log2

import numpy as np

from rushes.script.screenplay import Character, Look, Screenplay
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.speakers import BASE_PITCH, SPEAKERS, Role, Speaker

__all__ = ["MINIMUM_GAP", "NARRATOR", "Casting", "cast", "cast_screenplay", "gap"]

NARRATOR = "narrator"
MINIMUM_GAP = 3.0  # semitones between two speakers of the same base voice
SIBLING_GAP = 1.8  # between speakers of one sex with different base voices
_SMALL = """
cat kitten mouse bird parrot rabbit squirrel hamster frog duck chick fox puppy owl fairy elf bee
"""
SMALL = frozenset(_SMALL.split())
ROBOTS = frozenset({"robot", "android", "computer"})


@dataclass(frozen=True)
class Casting:
    """`who` is played by `speaker`; `aside` semitones more keep them apart from another of the same voice.

    `sex` is the character's own, or what was chosen for an open one.
    """

    who: str
    speaker: Speaker
    aside: float = 0.0
    sex: str = ""

    def role(self, espeak: bool) -> Role:
        """The engine voice and how it is bent."""
        role = self.speaker.espeak if espeak else self.speaker.flite
        return replace(role, semitones=role.semitones + self.aside)

    @property
    def pitch(self) -> float:
        """Neutral mean pitch in Hz with flite."""
        return float(BASE_PITCH[self.speaker.flite.voice] * 2 ** (self.role(False).semitones / 12))

    def delivery(self, espeak: bool) -> Delivery:
        """The speaker's own way of speaking."""
        role = self.role(espeak)
        return Delivery(semitones=role.semitones, formant=role.formant).over(self.speaker.own)


def gap(a: Casting, b: Casting) -> float:
    """Semitones between two castings' neutral pitches."""
    return abs(12 * log2(a.pitch / b.pitch))


def cast_screenplay(screenplay: Screenplay, seed: int) -> dict[str, Casting]:
    """Everybody who speaks or can be heard laughing: the screenplay's characters in order, and the narrator if needed."""
    speaking = {line.who for line in screenplay.lines}
    # Speakers first, so that adding a silent extra never recasts a line.
    people = sorted((*screenplay.characters, *screenplay.voices), key=lambda c: c.id not in speaking)
    known = {c.id for c in people}
    strangers = [
        Character(who, who)
        for who in dict.fromkeys(line.who for line in screenplay.lines)
        if who not in known
    ]
    return cast([*people, *strangers], seed)


def cast(characters: Sequence[Character], seed: int) -> dict[str, Casting]:
    """Speakers for `characters` in order. Same characters and seed, same cast; every pair is told apart by ear."""
    rng = np.random.default_rng([seed, 7])
    turn = int(rng.integers(2))
    chosen: dict[str, Casting] = {}
    for index, character in enumerate(characters):
        sex = character.look.sex or ("female", "male")[(turn + index) % 2]
        wanted = _candidates(character, sex, int(rng.integers(1 << 30)))
        chosen[character.id] = replace(_first_clear(character.id, wanted, list(chosen.values())), sex=sex)
    return chosen


def _candidates(character: Character, sex: str, shuffle: int) -> list[Speaker]:
    """Speakers in falling order of fit, unbent voices first; equals are turned round by the seed."""
    kind, age = _kind(character.look), character.look.age
    if character.id == NARRATOR:
        kind, age = "narrator", ""
    if kind == "creature":
        age = (
            "robot"
            if character.look.species in ROBOTS
            else "small"
            if character.look.species in SMALL
            else "big"
        )
    rng = np.random.default_rng(shuffle)
    lots = rng.permutation(len(SPEAKERS))

    def misfit(item: tuple[int, Speaker]) -> tuple[int, int]:
        index, speaker = item
        wanted_sex = kind if kind != "person" else sex
        if speaker.sex == wanted_sex and age in speaker.ages:
            bent = speaker.flite.semitones != 0 and age not in ("child", "baby", "old")
            return (int(bent) + 2 * int(age != "" and speaker.ages.index(age) > 1), int(lots[index]))
        if speaker.sex in ("creature", "narrator") and kind != speaker.sex:
            return (9, int(lots[index]))
        return (5 if speaker.sex == wanted_sex else 7, int(lots[index]))

    return [speaker for _, speaker in sorted(enumerate(SPEAKERS), key=misfit)]


def _kind(look: Look) -> str:
    return "person" if look.species in ("person", "") else "creature"


def _first_clear(who: str, wanted: list[Speaker], taken: list[Casting]) -> Casting:
    """The best fitting speaker who is clear of all the others, moved in pitch when nobody is."""
    for speaker in wanted[:5]:
        candidate = Casting(who, speaker)
        if all(_clear(candidate, other) for other in taken):
            return candidate
    for aside in (3.2, -3.2, 1.8, -1.8, 5.0, -5.0, 6.6, -6.6, 8.2, -8.2):
        for speaker in wanted[:3]:
            candidate = Casting(who, speaker, aside)
            if all(_clear(candidate, other) for other in taken):
                return candidate
    return Casting(who, wanted[0], 3.2 * (len(taken) % 4))


def _clear(a: Casting, b: Casting) -> bool:
    if a.speaker.flite.voice == b.speaker.flite.voice or a.speaker.espeak.voice == b.speaker.espeak.voice:
        return gap(a, b) >= MINIMUM_GAP
    return a.speaker.sex != b.speaker.sex or gap(a, b) >= SIBLING_GAP
