"""Music: what a prompt asks to be played, behind the picture or by somebody in it.

The words round a head ("energetic electronic music", "a musical sting") give genre, mood, tempo and instruments; a lesson
gives its notes in their order ("C4, E4, G4", "the A string", "a G major chord") and its scale.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rushes.script.hearing import DETERMINERS, Token, phrase_end, phrase_start, tokens_of
from rushes.script.lexicon import lexicon, normal
from rushes.script.moments import moment_of
from rushes.script.quotes import Quote
from rushes.script.screenplay import Music

__all__ = ["Tune", "music_of"]


@dataclass(frozen=True, slots=True)
class Tune:
    """The music, where its words stand in the prompt, and whether somebody plays it there to be seen."""

    music: Music
    spans: tuple[tuple[int, int], ...]
    played: bool


NOTE = r"[A-G](?:[#♯b♭]|[ -](?:sharp|flat))?\d?"
JOIN = r"(?:\s*[,–—-]\s*(?:and\s+|then\s+)?|\s+(?:and|then|to)\s+)"
ROW = re.compile(rf"(?<![\w'’]){NOTE}(?:{JOIN}{NOTE}(?![\w'’]))+")
SINGLE = re.compile(
    rf"\b(?:notes?|pitch|key)\s+(?:of\s+)?({NOTE})(?![\w'’])|\b(?:open|the|low|high)\s+({NOTE})[ -](?:string|note|key)\b"
)
MODES = r"major|minor|maj|min|dorian|phrygian|lydian|mixolydian|aeolian|locrian|chromatic|pentatonic|blues"
SCALE = re.compile(
    rf"(?<![\w'’])({NOTE})[ -]({MODES})(?:[ -](pentatonic|blues|harmonic|melodic))?\b(?=([^.;]{{0,30}}))"
)
SYMBOL = r"[A-G][#♯b♭]?(?:maj7|m7|min|dim|aug|sus[24]|add9|m|5|6|7|9)?"
CHORD = re.compile(rf"\bchords?\s+({SYMBOL})(?![\w'’])|(?<![\w'’])({SYMBOL})[ -](?:power )?chord\b")
BEATS = re.compile(r"\b(\d{2,3})[ -]?(?:bpm|beats (?:per|a) minute)\b", re.IGNORECASE)
NEGATIONS = frozenset(["no", "without", "not", "any", "nor", "neither", "never", "muted"])
NOT_BEAT = frozenset(["brief", "after", "half", "single", "heart", "of"])
BOWED = frozenset(
    [
        "violin",
        "violins",
        "cello",
        "cellos",
        "viola",
        "fiddle",
        "violinist",
        "cellist",
        "orchestra",
        "quartet",
        "symphony",
    ]
)


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    """Kinds by topic and word."""
    text = (files("rushes.script.tables") / "tunes.tsv").read_text(encoding="utf-8")
    out: dict[str, dict[str, str]] = {}
    for line in text.splitlines()[1:]:
        topic, kind, words = line.split("\t")
        for word in words.split("|"):
            out.setdefault(topic, {}).setdefault(normal(word), kind)
    return out


def _kind(topic: str, word: str) -> str:
    table = _table()[topic]
    found = table.get(word, "")
    if not found and word.endswith("s"):
        found = table.get(word[:-1], "")
    return found


def music_of(text: str, quotes: Sequence[Quote]) -> Tune | None:
    """The music that a prompt asks for; None where it asks for none, or only for none to be played."""
    tokens = tokens_of(text, quotes)
    heads = [span for i in range(len(tokens)) if (span := _head(tokens, i)) is not None]
    heads = [span for span in heads if not _denied(tokens, span[0])]
    playing = _playing(tokens)
    if not heads and not playing:
        return None
    mask = _unquoted(text, quotes)
    notes, scale = _notes(mask) if playing or _pitched(mask) else ((), "")
    spans = heads or playing[:1]
    near = [t for start, end in [*heads, *playing] for t in tokens[max(0, start - 1) : end]]
    tempo = BEATS.search(mask)
    instruments = _all("instrument", tokens if playing or notes else near)
    if len(instruments) > 1 and not {t.word for t in tokens} & BOWED:
        instruments = [k for k in instruments if k != "strings"]  # a guitar's own strings
    start, end = spans[0]
    sentence = _sentence(tokens, start)
    music = Music(
        words=", ".join(dict.fromkeys(text[tokens[a].start : tokens[b - 1].end] for a, b in spans)),
        mood=next(iter([*_moods(near), *_moods(sentence)]), ""),
        tempo=tempo[1] if tempo else next(iter(_all("tempo", tokens if playing or notes else near)), ""),
        instruments=tuple(instruments),
        genre=next(iter(_all("genre", near)), ""),
        notes=notes,
        scale=scale,
        moment=moment_of(text, tokens, start, end),
    )
    return Tune(music, tuple((tokens[a].start, tokens[b - 1].end) for a, b in spans), bool(playing))


def _sentence(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens of the sentence round one."""
    edges = [i for i, t in enumerate(tokens) if t.stop and t.stop in ".;!?\n"]
    start = max((i + 1 for i in edges if i < at), default=0)
    return tokens[start : min((i for i in edges if i >= at), default=len(tokens))]


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].word if 0 <= i < len(tokens) else ""


def _head(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """The phrase of music whose head is token `i`."""
    word = tokens[i].word
    if not word:
        return None
    pair = f"{_word(tokens, i - 1)} {word}"
    start = phrase_start(tokens, i)
    inner = [tokens[k].word for k in range(start, i)]
    described = any(_kind(topic, w) for w in inner for topic in ("genre", "musical", "instrument"))
    if _kind("head", pair) or _kind("head", word):
        if word in ("track", "song", "theme", "tune", "rap", "strumming") and _word(tokens, i + 1) in (
            "title",
            "name",
        ):
            return None
        if _followed(tokens, i) or (word == "soundtrack" and not inner):
            return None
        return start, i + 1
    if not _kind("maybe", word):
        return None
    musical = any(_kind("musical", w) for w in inner)
    if word in (
        "sting",
        "swell",
        "lift",
        "flourish",
        "interlude",
        "crescendo",
        "hook",
        "cue",
        "bed",
        "fanfare",
    ):
        return (start, i + 1) if musical else None
    if word == "beat":
        plays = _word(tokens, i + 1) in (
            "plays",
            "playing",
            "drops",
            "kicks",
            "pulses",
            "pumps",
            "thumps",
            "builds",
        )
        if NOT_BEAT & {*inner, _word(tokens, start - 1)} or not (described or plays or "drum" in inner):
            return None
        return start, i + 1
    if word in ("note", "notes", "tone", "pad", "drone"):
        return (start, i + 1) if any(_kind("instrument", w) for w in inner) else None
    if word in ("score", "theme", "rhythm", "groove", "loop", "motif", "accompaniment", "track"):
        plays = _word(tokens, i + 1) in ("plays", "swells", "builds", "playing", "rises", "fades")
        return (start, i + 1) if described or (plays and word != "rhythm") else None
    return None


def _followed(tokens: Sequence[Token], i: int) -> bool:
    """ "A music stand", "chord shape": the word only describes another."""
    return _word(tokens, i + 1) in frozenset(
        [
            "stand",
            "box",
            "sheet",
            "video",
            "store",
            "shop",
            "room",
            "school",
            "teacher",
            "lesson",
            "shape",
            "chart",
            "book",
            "player",
            "notes",
            "festival",
            "hall",
        ]
    )


def _denied(tokens: Sequence[Token], start: int) -> bool:
    for k in range(start - 1, max(-1, start - 5), -1):
        if tokens[k].stop:
            return False
        if tokens[k].word in NEGATIONS:
            return True
    return False


def _playing(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """An instrument with pitch that somebody plays: "plays the violin", "a violin being played", "plucks … strings"."""
    places = [i for i, t in enumerate(tokens) if t.word and _pitch(tokens, i)]
    verbs = [i for i, t in enumerate(tokens) if _kind("play", t.word) and t.word]
    strings = [i for i, t in enumerate(tokens) if t.word in ("chord", "chords", "note", "notes", "melody", "scale", "string",
               "strings", "strumming", "strum", "song", "tune", "tone", "triad", "arpeggio")]  # fmt: skip
    if not places or not verbs:
        return []
    near = [v for v in verbs if any(0 < p - v <= 4 for p in places + strings) or _passive(tokens, v, places)]
    near = [v for v in near if not _denied(tokens, v)]
    if not near:
        return []
    first = near[0]
    end = first + 1
    while _word(tokens, end) in DETERMINERS:
        end += 1
    end = phrase_end(tokens, end)
    beside = [p for p in places if 0 < first - p <= 3]
    return [(phrase_start(tokens, beside[0]) if beside else first, end)]


def _pitch(tokens: Sequence[Token], i: int) -> bool:
    kind = _kind("instrument", tokens[i].word) or _kind(
        "instrument", f"{tokens[i].word} {_word(tokens, i + 1)}"
    )
    if tokens[i].word in ("strings", "vocals", "keyboard", "string") and not _word(tokens, i - 1).endswith(
        ("ic", "al")
    ):
        return tokens[i].word == "keyboard" and _word(tokens, i - 1) in ("piano", "synthesizer", "musical")
    return (
        bool(kind) and kind not in ("drums", "bass", "voice") and _word(tokens, i - 1) not in ("bass", "toy")
    )


def _passive(tokens: Sequence[Token], verb: int, places: Sequence[int]) -> bool:
    """ "The violin being played", "the cello is bowed"."""
    return tokens[verb].word in ("played", "strummed", "plucked", "bowed") and any(
        0 < verb - p <= 3 for p in places
    )


def _all(topic: str, tokens: Sequence[Token]) -> list[str]:
    out = []
    for i, token in enumerate(tokens):
        for word in (f"{token.word} {_word(tokens, i + 1)}", token.word):
            kind = _kind(topic, word) if token.word else ""
            if kind:
                out.append(kind)
                break
    if "bass" in out and topic == "instrument":
        out = [k for k in out if k != "guitar"]
    return list(dict.fromkeys(out))


def _moods(tokens: Sequence[Token]) -> list[str]:
    """Moods in the tables' words; what no table has in its own."""
    out = []
    for token in tokens:
        senses = [s.kind for s in lexicon().english.get(token.word, ()) if s.category == "mood"]
        if _kind("mood", token.word) or senses:
            out.append(senses[0] if senses else token.word.replace(" ", "-"))
    return out


def _unquoted(text: str, quotes: Sequence[Quote]) -> str:
    """The text with its quotations blanked, every offset kept."""
    out = list(text)
    for quote in quotes:
        out[quote.start : quote.end] = " " * (quote.end - quote.start)
    return "".join(out)


def _pitched(mask: str) -> bool:
    return bool(SCALE.search(mask) or CHORD.search(mask) or SINGLE.search(mask))


def _notes(mask: str) -> tuple[tuple[str, ...], str]:
    """The notes in their order (else the chord's name), and the scale or key."""
    named = SCALE.search(mask)
    scale = " ".join(part for part in named.groups()[:3] if part) if named else ""
    row = next((m for m in ROW.finditer(mask) if len(re.findall(NOTE, m[0])) > 2 or " and " in m[0]), None)
    if row is not None:
        return tuple(_note(n) for n in re.findall(rf"{NOTE}(?![a-z])", row[0])), scale
    chord = CHORD.search(mask)
    if chord is not None:
        return (_note(chord[1] or chord[2]),), scale
    single = SINGLE.search(mask)
    if single is not None:
        return (_note(single[1] or single[2]),), scale
    if named is not None and re.search(r"\b(?:chord|triad)\b", named[4]):
        return (_note(named[1]) + ("m" if named[2].startswith("min") else ""),), scale
    return (), scale


def _note(name: str) -> str:
    name = re.sub(r"[ -]sharp", "#", re.sub(r"[ -]flat", "b", name))
    return name.replace("♯", "#").replace("♭", "b")
