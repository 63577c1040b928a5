"""The colours of moods, for the felt landscape of the studio."""

from dataclasses import dataclass

from rushes.direction.plan import SetBrief

__all__ = ["PALETTES", "Palette", "palette_of"]


@dataclass(frozen=True)
class Palette:
    """Colours of a mood: sweep below and above, four hills from the front backwards, clouds, accent, light behind."""

    low: str
    high: str
    hills: tuple[str, str, str, str]
    cloud: str
    accent: str
    glow: tuple[float, float, float]


PALETTES: dict[str, Palette] = {
    "calm": Palette(
        "#e9d6b8",
        "#8fb0b4",
        ("#7d9a6a", "#93ab86", "#aabfa6", "#c3cfc0"),
        "#fbf4ea",
        "#e8b04a",
        (2.6, 1.9, 1.1),
    ),
    "joyful": Palette(
        "#f6dc9a",
        "#6fb3c8",
        ("#e07a4a", "#eda24f", "#f2c46a", "#8fc1a9"),
        "#fffaf0",
        "#e8503c",
        (3.0, 2.1, 0.9),
    ),
    "sad": Palette(
        "#a9b4c0",
        "#4f6076",
        ("#4a5a6a", "#5d6e80", "#738598", "#8c9caf"),
        "#c9d2dc",
        "#d8c48a",
        (1.0, 1.3, 1.8),
    ),
    "mysterious": Palette(
        "#5f5a80",
        "#231f3f",
        ("#1f3f4a", "#2c5560", "#3a5a78", "#4a4a7c"),
        "#8f86b8",
        "#f0c860",
        (0.8, 1.5, 2.4),
    ),
    "romantic": Palette(
        "#f3c6b4",
        "#8c5a78",
        ("#8a3f58", "#b0607a", "#d08a94", "#e6b0ac"),
        "#fbe9e2",
        "#f2d08a",
        (3.0, 1.4, 1.0),
    ),
    "tense": Palette(
        "#8a6258",
        "#2a2428",
        ("#2c2a2e", "#443438", "#5c3c3c", "#743f3a"),
        "#6a6064",
        "#c8382c",
        (2.8, 0.8, 0.5),
    ),
    "neon": Palette(
        "#7a2f8a",
        "#150f30",
        ("#1f1a4a", "#2f2470", "#45309a", "#7a3aa8"),
        "#5a4aa0",
        "#38d8e0",
        (2.6, 0.6, 2.6),
    ),
    "night": Palette(
        "#4a5a8c",
        "#141c40",
        ("#1f3450", "#2a4566", "#38567a", "#4d6a90"),
        "#a8b4d4",
        "#f4d98a",
        (0.9, 1.2, 2.2),
    ),
    "sunset": Palette(
        "#f4b078",
        "#6a4a80",
        ("#5f3a52", "#8a4a58", "#b8665a", "#dc8c62"),
        "#f6d0b4",
        "#fbe0a0",
        (3.4, 1.5, 0.6),
    ),
    "dawn": Palette(
        "#f2c4ac",
        "#7a86b4",
        ("#5a6a80", "#7a7f98", "#a08fa4", "#c9a6a8"),
        "#fae6dc",
        "#fbe6b8",
        (2.8, 1.5, 1.1),
    ),
}
_ALIASES = {
    "happy": "joyful",
    "playful": "joyful",
    "cheerful": "joyful",
    "peaceful": "calm",
    "serene": "calm",
    "tranquil": "calm",
    "melancholy": "sad",
    "melancholic": "sad",
    "lonely": "sad",
    "nostalgic": "romantic",
    "tender": "romantic",
    "dreamy": "dawn",
    "magical": "mysterious",
    "eerie": "mysterious",
    "ominous": "tense",
    "epic": "sunset",
    "dramatic": "sunset",
    "golden": "sunset",
    "dusk": "sunset",
    "morning": "dawn",
    "dark": "night",
}


def palette_of(brief: SetBrief) -> Palette:
    """The first mood, light word or hour that has colours; else calm."""
    for word in (*brief.mood, *brief.light, brief.time_of_day):
        name = _ALIASES.get(word, word)
        if name in PALETTES:
            return PALETTES[name]
    return PALETTES["calm"]
