"""Casting: every speaking character gets a speaker who fits and cannot be taken for another one in the film."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot, log2

import numpy as np

from rushes.script.screenplay import Character, Look, Screenplay
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.speakers import BASE_PITCH, BASE_TRACT, SPEAKERS, Role, Speaker

__all__ = ["MINIMUM_GAP", "NARRATOR", "Casting", "apart", "cast", "cast_screenplay", "gap"]

NARRATOR = "narrator"
MINIMUM_GAP = 3.0
"""Semitones between two speakers of a film: of pitch, or as much in the height of their formants (see `apart`)."""
TIMBRE = 2.0  # semitones that two base voices are apart even at one pitch: another person's sound
MISFIT = 2  # from here on a speaker is of another age, sex or kind
HEIGHT = 1.5  # how much more a semitone of formants counts than one of pitch
_SMALL = """
cat kitten mouse bird parrot rabbit squirrel hamster frog duck chick fox puppy owl fairy elf bee rat chipmunk hedgehog
gnome goblin pixie butterfly ladybug insect fish penguin chicken turtle lizard doll teddy_bear toy sprite imp
"""
SMALL = frozenset(_SMALL.split())
ROBOTS = frozenset({"robot", "android", "computer", "cyborg", "droid", "ai"})
STRANGE = {
    **dict.fromkeys(
        ("ghost", "spirit", "phantom", "specter", "spectre", "wraith", "banshee", "鬼", "幽灵"), "ghost"
    ),
    **dict.fromkeys(
        ("monster", "demon", "ogre", "troll", "beast", "orc", "dragon", "werewolf", "zombie", "怪兽"),
        "monster",
    ),
    **dict.fromkeys(("alien", "extraterrestrial", "martian", "外星人"), "alien"),
    **dict.fromkeys(("fairy", "elf", "pixie", "goblin", "gnome", "imp"), "small"),
    **dict.fromkeys(("giant", "golem"), "big"),
}
"""Creatures with a voice of their own, by a word of theirs or their species."""
BUILDS = {"stout": (-1.3, 0.97), "tall": (-1.0, 0.97), "big": (-1.4, 0.96), "muscular": (-1.2, 0.97), "small": (1.0, 1.03),
          "slim": (0.5, 1.01), "short": (0.8, 1.02)}  # fmt: skip
"""Semitones and formants by which a body's size moves a voice (Pisanski et al. 2014: tract follows height, pitch hardly)."""
BABY = (3.2, 1.07)
TEEN = (1.0, 1.02)
_DEEP = """
king judge soldier general captain bouncer blacksmith lumberjack guard butcher knight viking gangster boxer wrestler
"""
DEEP = frozenset(_DEEP.split())
"""Professions of men who are cast with a deep voice."""


ASIDES = (3.2, -3.2, 1.8, -1.8, 5.0, -5.0, 6.6, -6.6, 8.2, -8.2)
"""Semitones that a speaker may be moved by to be told from another, in this order."""


@dataclass(frozen=True)
class Casting:
    """`who` is played by `speaker`; `aside` semitones more keep them apart from another of the same voice.

    `sex` is the character's own, or what was chosen for an open one. `tract` scales the formants as a body's size does.
    """

    who: str
    speaker: Speaker
    aside: float = 0.0
    sex: str = ""
    tract: float = 1.0

    def role(self, espeak: bool) -> Role:
        """The engine voice and how it is bent."""
        role = self.speaker.espeak if espeak else self.speaker.flite
        return replace(role, semitones=role.semitones + self.aside, formant=role.formant * self.tract)

    @property
    def pitch(self) -> float:
        """Neutral mean pitch in Hz with flite."""
        return float(BASE_PITCH[self.speaker.flite.voice] * 2 ** (self.role(False).semitones / 12))

    @property
    def infant(self) -> bool:
        """Whether this is a baby's voice."""
        return self.tract == BABY[1]

    @property
    def height(self) -> float:
        """Height of the formants with flite, against the voice rms as it is."""
        return BASE_TRACT[self.speaker.flite.voice] * self.role(False).formant

    def delivery(self, espeak: bool) -> Delivery:
        """The speaker's own way of speaking."""
        role = self.role(espeak)
        return Delivery(semitones=role.semitones, formant=role.formant).over(self.speaker.own)


def gap(a: Casting, b: Casting) -> float:
    """Semitones between two castings' neutral pitches."""
    return abs(12 * log2(a.pitch / b.pitch))


def apart(a: Casting, b: Casting) -> float:
    """How far two speakers are from being taken for one another: semitones of pitch, formants and timbre together."""
    timbre = TIMBRE if a.speaker.flite.voice != b.speaker.flite.voice else 0.0
    mine, other = a.speaker.own, b.speaker.own
    if (mine.metal, mine.growl) != (other.metal, other.growl) or abs(mine.breath - other.breath) > 0.3:
        timbre += MINIMUM_GAP
    return hypot(gap(a, b), HEIGHT * 12 * log2(a.height / b.height), timbre)


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
        found = _first_clear(character.id, wanted, list(chosen.values()), _body(character.look))
        chosen[character.id] = replace(found, sex=sex)
    return chosen


def _candidates(character: Character, sex: str, shuffle: int) -> tuple[list[Speaker], int]:
    """Speakers in falling order of fit, unbent voices first, and how many of them fit; equals are turned round by the seed."""
    kind, age = _kind(character.look), character.look.age
    if character.id == NARRATOR:
        kind, age = "narrator", ""
    if kind == "creature":
        age = _creature(character)
    rng = np.random.default_rng(shuffle)
    lots = rng.permutation(len(SPEAKERS))

    def misfit(item: tuple[int, Speaker]) -> tuple[int, int]:
        index, speaker = item
        wanted_sex = kind if kind != "person" else sex
        if speaker.sex == wanted_sex and age in speaker.ages:
            bent = speaker.flite.semitones != 0 and age not in ("child", "baby", "old")
            if character.look.profession in DEEP and sex == "male" and age != "old":
                bent = speaker.name != "deep man"
            return (int(bent) + 2 * int(age != "" and speaker.ages.index(age) > 1), int(lots[index]))
        if speaker.sex in ("creature", "narrator") and kind != speaker.sex:
            return (9, int(lots[index]))
        return (5 if speaker.sex == wanted_sex else 7, int(lots[index]))

    order = sorted(enumerate(SPEAKERS), key=misfit)
    return [speaker for _, speaker in order], max(sum(misfit(item)[0] < MISFIT for item in order), 1)


def _creature(character: Character) -> str:
    """The age under which a creature's speaker is found: robot, ghost, monster, alien, small or big."""
    species = character.look.species
    if species in ROBOTS:
        return "robot"
    words = character.words.lower()
    latin = re.findall(r"[a-z]+", words)
    named = next((STRANGE[w] for w in STRANGE if w in (latin if w.isascii() else words)), "")
    if "little" in words.split() or "tiny" in words.split() or species in SMALL:
        return named if named in ("ghost", "alien") else "small"
    return named or STRANGE.get(species, "big")


def _body(look: Look) -> tuple[float, float]:
    """Semitones and formants that a character's size and age move the speaker by."""
    if _kind(look) != "person":
        return 0.0, 1.0
    if look.age == "baby":
        return BABY
    semitones, tract = BUILDS.get(look.build, (0.0, 1.0))
    if look.age == "teen":
        return semitones + TEEN[0], tract * TEEN[1]
    return (semitones, tract) if look.age != "child" else (0.0, 1.0)


def _kind(look: Look) -> str:
    return "person" if look.species in ("person", "") else "creature"


def _first_clear(
    who: str, order: tuple[list[Speaker], int], taken: list[Casting], body: tuple[float, float]
) -> Casting:
    """The best fitting speaker who is clear of all the others; moved in pitch, or a less fitting one, when nobody is."""
    (wanted, fits), (moved, tract) = order, body
    tries = [(0.0, wanted[:fits]), *((aside, wanted[:fits]) for aside in ASIDES[:6])]
    tries += [(0.0, wanted[fits : fits + 3]), *((aside, wanted[:3]) for aside in ASIDES[4:])]
    best, most = Casting(who, wanted[0], moved, tract=tract), -1.0
    for aside, speakers in tries:
        for speaker in speakers:
            candidate = Casting(who, speaker, moved + aside, tract=tract)
            nearest = min((apart(candidate, other) for other in taken), default=MINIMUM_GAP)
            if nearest >= MINIMUM_GAP:
                return candidate
            if nearest > most:
                best, most = candidate, nearest
    return best
