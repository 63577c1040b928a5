"""Styles: what a genre or a mood sounds like (tempo, metre, harmony, who plays what), and the patterns of accompaniment.

`styles.tsv` has a row per style, `patterns.tsv` a row per figure. A bar of a figure is a row of sixteenths (twelve in
three-four and six-eight): for chords `X x o` all tones from loud to soft, digits single tones from the lowest, `b f` the
root or fifth below, `D U` a strum down or up, `t` a tremolo's stroke; for basses degrees of the chord, `a` a step to the
next root; for drums a line for each drum; for melodies where a note begins. `-` holds, `.` rests.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

__all__ = ["Style", "all_styles", "families", "figure_of", "mood_family", "style_of"]


@dataclass(frozen=True)
class Style:
    """A row of the table. Roles are (instrument, figure); an instrument "-" leaves the role out."""

    name: str
    tempo: tuple[float, float]
    metre: int
    swing: float
    modes: tuple[str, ...]
    progressions: tuple[tuple[str, ...], ...]
    lead: tuple[str, str]
    comp: tuple[tuple[str, str], ...]
    pad: tuple[tuple[str, str], ...]
    bass: tuple[str, str]
    drums: tuple[str, str]

    @property
    def beats(self) -> int:
        """Beats in a bar: quarters in four-four and three-four, dotted quarters in six-eight."""
        return {4: 4, 3: 3, 6: 2}[self.metre]


MOODS = {
    "joyful": "joyful happy cheerful cheery bright playful whimsical joyous upbeat lively festive uplifting merry carefree"
    " bouncy sunny quirky melodious fun",
    "sad": "sad melancholic melancholy somber sombre mournful sorrowful lonely bittersweet wistful tragic heartbreaking"
    " poignant haunting plaintive",
    "epic": "epic triumphant heroic majestic grand dramatic powerful soaring sweeping stirring cinematic",
    "tense": "tense suspenseful ominous menacing eerie dramatic-tension urgent intense thrilling ticking suspense anxious",
    "dark": "dark creepy sinister scary horror brooding spooky foreboding unsettling gloomy",
    "romantic": "romantic tender loving intimate sweet warm sensual passionate lush",
    "mysterious": "mysterious mystical magical dreamy ethereal enchanting otherworldly enigmatic curious wondrous",
    "peaceful": "peaceful calm calming soothing serene gentle tranquil meditative soft delicate sparse minimal quiet light",
    "relaxed": "relaxed relaxing mellow chill laid-back smooth cozy cool lazy easygoing",
    "nostalgic": "nostalgic sentimental reflective vintage retro",
    "hopeful": "hopeful inspiring inspirational emotional motivational optimistic moving heartfelt",
    "funny": "funny comedic comic silly goofy humorous mischievous sneaky",
    "energetic": "energetic high-energy driving pulsing pounding punchy rhythmic aggressive fierce exciting thumping raw",
}
"""Words of mood by the family that the styles are written for."""


@lru_cache(maxsize=1)
def families() -> dict[str, str]:
    """The family of every word of mood."""
    return {word: family for family, words in MOODS.items() for word in words.split()}


SCREEN = frozenset({"orchestral", "symphonic", "cinematic", "film"})
VAGUE = SCREEN | {
    "traditional",
    "world",
    "acoustic",
    "electronic",
    "digital",
    "synth",
    "latin",
    "experimental",
    "folk",
}
"""Genres that say little where another one is named beside them."""
SCREENED = frozenset({"epic", "tense", "dark", "mysterious", "romantic", "sad", "hopeful"})
"""Moods whose own styles are orchestral."""


def mood_family(word: str) -> str:
    """The family of a mood; "" for one that isn't known."""
    return families().get(word.lower().strip().replace(" ", "-"), "")


def _lines(name: str) -> list[list[str]]:
    text = (files("rushes.direction.scoring") / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:] if line]


def _roles(cell: str) -> tuple[tuple[str, str], ...]:
    pairs = (each.partition("/") for each in cell.split(";"))
    return tuple((name, figure) for name, _, figure in pairs if name != "-" and figure != "none")


def _style(row: list[str]) -> tuple[Style, str]:
    name, genres, tempo, metre, swing, modes, progressions, lead, comp, pad, bass, drums = row
    low, high = map(float, tempo.split("-"))
    style = Style(
        name,
        (low, high),
        int(metre),
        float(swing),
        tuple(modes.split("|")),
        tuple(tuple(each.split()) for each in progressions.split(";")),
        next(iter(_roles(lead)), ("-", "")),
        _roles(comp),
        _roles(pad),
        next(iter(_roles(bass)), ("-", "")),
        next(iter(_roles(drums)), ("-", "")),
    )
    return style, genres


@lru_cache(maxsize=1)
def _styles() -> dict[str, Style]:
    """Styles by genre, those of the moods by `m:` and the family."""
    out: dict[str, Style] = {}
    for row in _lines("styles.tsv"):
        style, genres = _style(row)
        for genre in genres.split("|"):
            out.setdefault(genre, style)
    return out


def all_styles() -> tuple[Style, ...]:
    """Every row of the table."""
    return tuple(dict.fromkeys(_styles().values()))


def style_of(genre: str, mood: str = "") -> tuple[Style, bool]:
    """The style of a genre ("lo-fi hip-hop": of the first of its words that has one), else that of a mood's family; and
    whether the genre is known."""
    table = _styles()
    words = genre.split()
    named = [
        " ".join(words[at : at + n]) for n in range(len(words), 0, -1) for at in range(len(words) - n + 1)
    ]
    found = [name for name in named if name in table]
    clear = [name for name in found if name not in VAGUE]
    if not clear and SCREEN & set(found) and mood in SCREENED:
        return table[f"m:{mood}"], True
    if found:
        return table[(clear or found)[0]], True
    return table[f"m:{mood}"], not genre


@lru_cache(maxsize=1)
def _figures() -> dict[tuple[str, str, int], tuple[str, ...]]:
    return {(k, n, int(m)): tuple(b.split(" / ")) for k, n, m, b in _lines("patterns.tsv")}


ANY = {
    ("comp", 4): "quarters", ("comp", 3): "waltz", ("comp", 6): "arpeggio", ("bass", 4): "half", ("bass", 3): "waltz",
    ("bass", 6): "jig", ("drums", 4): "pop", ("drums", 3): "waltz", ("drums", 6): "jig",
}  # fmt: skip


def figure_of(kind: str, name: str, metre: int) -> tuple[str, ...]:
    """The bars of a figure; of a usual one where there is none of that name in the metre."""
    known = _figures()
    return known.get((kind, name, metre)) or known[kind, ANY[kind, metre], metre]
