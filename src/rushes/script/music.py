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
from rushes.script.notes import MODES, PLAYED, notes_of, pitched
from rushes.script.quotes import Quote
from rushes.script.screenplay import Music

__all__ = ["Tune", "music_of"]


@dataclass(frozen=True, slots=True)
class Tune:
    """The music, where its words stand in the prompt, and whether somebody plays it there to be seen."""

    music: Music
    spans: tuple[tuple[int, int], ...]
    played: bool


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
    playing = _playing(tokens) or _notes_played(tokens, _unquoted(text, quotes))
    if not heads and not playing:
        return None
    mask = _unquoted(text, quotes)
    notes, scale = notes_of(mask) if playing or pitched(mask) else ((), "")
    spans = heads or playing[:1]
    near = [t for start, end in [*heads, *playing] for t in tokens[max(0, start - 1) : end]]
    tempo = BEATS.search(mask)
    instruments = _all("instrument", tokens if playing or notes else [*near, *_sentence(tokens, heads[0][0])])
    if len(instruments) > 1 and not {t.word for t in tokens} & BOWED:
        instruments = [k for k in instruments if k != "strings"]  # a guitar's own strings
    if "synth" in instruments and not any(t.word in ("piano", "pianist") for t in tokens):
        instruments = [k for k in instruments if k != "piano"]  # the synthesizer's own keyboard
    start, end = spans[0]
    sentence = _sentence(tokens, start)
    music = Music(
        words=", ".join(dict.fromkeys(text[tokens[a].start : tokens[b - 1].end] for a, b in spans)),
        mood=next(iter([*_moods(near), *_moods(sentence)]), ""),
        tempo=tempo[1] if tempo else next(iter(_all("tempo", tokens if playing or notes else near)), ""),
        instruments=tuple(instruments),
        genre=next(reversed(_all("genre", near)), ""),
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
    if _kind("genre", word) and _kind(
        "play", _word(tokens, start - 1 - (_word(tokens, start - 1) in DETERMINERS))
    ):
        return start, i + 1
    if _kind("genre", word) and _word(tokens, i + 1) in ("plays", "playing"):
        return start, i + 1
    if _sounds_alone(tokens, i):
        return start, i + 2
    return _perhaps(tokens, i, start, inner, described=described)


def _perhaps(
    tokens: Sequence[Token], i: int, start: int, inner: Sequence[str], *, described: bool
) -> tuple[int, int] | None:
    """A word that is music only with something beside it: a beat, a sting, a score, a note."""
    word = tokens[i].word
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
    if word == "scale":
        return (start, i + 1) if re.search(rf"\b(?:{MODES})\b", " ".join(inner)) else None
    if _kind("head", _word(tokens, i - 1)):
        return None
    if _kind("piece", word):
        plays = _word(tokens, i + 1) in ("plays", "swells", "builds", "playing", "rises", "fades")
        return (start, i + 1) if described or (plays and word != "rhythm") else None
    return None


def _sounds_alone(tokens: Sequence[Token], i: int) -> bool:
    """ "A violin plays", "strings build": no toy's, and nobody is needed who plays it."""
    does = _word(tokens, i + 1) in ("plays", "play", "playing", "swells", "swell", "builds", "build")
    instrument = _pitch(tokens, i) or tokens[i].word == "strings"
    return does and instrument and _word(tokens, i + 2) not in DETERMINERS


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


def _notes_played(tokens: Sequence[Token], mask: str) -> list[tuple[int, int]]:
    """ "Frets F#3", "play E, G and B": notes tell that it is played, whatever on."""
    match = PLAYED.search(mask)
    inside = [i for i, t in enumerate(tokens) if match and match.start() <= t.start < match.end()]
    return [(inside[0], inside[-1] + 1)] if inside else []


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
