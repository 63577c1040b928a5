"""Commission: what kind of music is wanted, from its genre, mood, tempo and key, or from the mood of the film alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rushes.direction.scoring.pitches import SCALES, scale_of
from rushes.direction.scoring.styles import Style, mood_family, style_of
from rushes.script.screenplay import Music, Screenplay

__all__ = ["STING", "Commission", "commissioned", "wanted_by_mood"]

STING = re.compile(r"\b(?:sting|stinger|stab|logo)s?\b", re.I)
"""Words of a few notes that strike a moment."""
MINORS = frozenset({
    "minor", "harmonic minor", "melodic minor", "dorian", "phrygian", "octatonic", "minor pentatonic", "in", "hirajoshi",
    "locrian", "kurd",
})  # fmt: skip
GLOOMY = frozenset({"sad", "tense", "dark"})
KEYS = (0, 2, 4, 5, 7, 9, 10)
"""Tonics that lie well on most instruments."""
GLOOM = {"jazz": ("i7", "iv7", "V7", "i7"), "": ("i", "bVI", "bIII", "bVII")}
MOVING = frozenset(
    {"joyful", "sad", "epic", "tense", "romantic", "mysterious", "hopeful", "nostalgic", "dark"}
)
"""Moods of a film that call for music by themselves."""


NATIVE = {
    "chinese": "guzheng erhu pipa guqin dizi yangqin suona xiao sanxian xun ruan jinghu banhu sheng hulusi",
    "japanese": "koto shamisen shakuhachi",
    "indian": "sitar tabla sarod veena tanpura bansuri santoor mridangam harmonium",
    "arabic": "oud ney darbuka duduk",
    "celtic": "bagpipes bodhran fife",
    "bluegrass": "banjo",
    "russian": "balalaika",
    "tango": "bandoneon",
    "african": "djembe balafon kora mbira",
    "caribbean": "steelpan",
    "medieval": "lute recorder hurdy-gurdy lyre",
    "baroque": "harpsichord church_organ",
    "new age": "handpan singing_bowl tongue_drum glass_harmonica",
    "lullaby": "music_box celesta",
    "tribal": "taiko",
    "rock": "drums electric_guitar distorted_guitar electric_bass slap_bass",
    "parisian": "accordion",
    "italian": "mandolin",
    "indie": "ukulele",
    "drone": "didgeridoo",
    "spaghetti western": "harmonica",
    "electronic": "synth synth_lead keyboard electronic_drums",
    "polka": "tuba",
    "latin": "congas bongos",
}
"""What is played on an instrument where no style is named."""


@dataclass(frozen=True)
class Commission:
    """`known`: whether the genre that was asked for has a style."""

    style: Style
    tempo: float
    exact: bool
    tonic: int
    mode: str
    progression: tuple[str, ...]
    known: bool


def wanted_by_mood(play: Screenplay) -> str:
    """The family of a film's mood that calls for music; "" where none does."""
    families = (mood_family(word) for word in play.mood)
    return next((f for f in families if f in MOVING), "")


def commissioned(music: Music, play: Screenplay, instruments: Sequence[str], seed: int) -> Commission:
    """The style, tempo, key and progression of what is asked for."""
    rng = np.random.default_rng([seed & 0x7FFFFFFF, 41])
    family = mood_family(music.mood) or next((f for f in map(mood_family, play.mood) if f), "")
    native = _native(instruments)
    genre = music.genre or ("march" if re.search(r"\bfanfare\b", music.words, re.I) else "")
    if not genre and not family and STING.search(music.words) and not re.search(r"\bmusic\b", music.words):
        family = "epic"
    if not genre or (
        genre in ("traditional", "folk", "world", "acoustic") and (native or play.language == "zh")
    ):
        genre = native or ("chinese" if genre and play.language == "zh" else genre)
    own = "" if family and not music.genre and genre not in OLD else genre
    style, known = style_of(own, family)
    tempo, exact = _tempo(music, style, rng)
    tonic, mode = int(rng.choice(KEYS)), _mode(style, family, rng)
    asked = scale_of(music.scale) if music.scale else None
    if asked is not None:
        named = next((name for name, steps in SCALES.items() if steps == asked[1]), mode)
        tonic, mode = asked[0], named if named not in ("chromatic", "bebop") else mode
    return Commission(style, tempo, exact, tonic, mode, _progression(style, mode, rng), known)


OLD = frozenset(
    {"chinese", "japanese", "indian", "arabic", "celtic", "african", "medieval", "lullaby", "drone"}
)
"""Styles of an instrument that no mood replaces."""


def _native(instruments: Sequence[str]) -> str:
    """The style of the first of the instruments that has one of its own."""
    own = {name.replace("_", " "): genre for genre, row in NATIVE.items() for name in row.split()}
    return next((own[n] for i in instruments if (n := i.replace("_", " ")) in own), "")


def _tempo(music: Music, style: Style, rng: np.random.Generator) -> tuple[float, bool]:
    low, high = style.tempo
    if music.tempo.isdigit():
        asked = float(music.tempo)
        return (asked / 1.5 if style.metre == 6 else asked), True
    named = bool(music.genre)
    if music.tempo == "slow":
        return (low * 0.88 if named else min(low, 68.0)), False
    if music.tempo == "fast":
        return (high * 1.06 if named else max(high, 128.0)), False
    share = rng.uniform(0.3, 0.7) if music.tempo == "moderate" else rng.uniform(0.1, 0.9)
    return low + share * (high - low), False


def _mode(style: Style, family: str, rng: np.random.Generator) -> str:
    modes = style.modes
    if family in GLOOMY:
        dark = [m for m in modes if m in MINORS]
        return dark[0] if dark else "minor"
    if family in ("joyful", "hopeful", "romantic", "peaceful", "funny"):
        bright = [m for m in modes if m not in MINORS]
        modes = tuple(bright) or modes
    return modes[0] if len(modes) == 1 or rng.random() < 0.6 else modes[int(rng.integers(1, len(modes)))]


def _progression(style: Style, mode: str, rng: np.random.Generator) -> tuple[str, ...]:
    """One of the style's that agrees with the mode."""
    minor = mode in MINORS
    fitting = [p for p in style.progressions if _minor(p) == minor]
    if not fitting and minor and mode in ("minor", "harmonic minor"):
        sevenths = any("7" in n for n in style.progressions[0])
        return GLOOM["jazz" if sevenths else ""]
    fitting = fitting or list(style.progressions)
    return fitting[int(rng.integers(len(fitting)))]


def _minor(progression: tuple[str, ...]) -> bool:
    tonics = [n for n in progression if re.match(r"[iI](?![iIvV])", n)]
    return bool(tonics) and tonics[0][0] == "i"
