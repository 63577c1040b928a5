"""Cues: what stands before and behind a phrase of music, and tells that it is heard, or that it is not."""

from rushes.script.hearing import DETERMINERS, FUNCTION, adjective, nominal, phrase_start
from rushes.script.lexicon import lexicon
from rushes.script.tunes import Mark, Sheet, kind_of, words_of

__all__ = [
    "adverbs",
    "brought_out",
    "denied",
    "describes_noun",
    "goes",
    "led",
    "loose",
    "opening",
    "pours",
    "scores",
    "strongly_led",
    "under",
    "verbal",
]

NEGATIONS, LEADS_ON, VOICING = words_of("negations"), words_of("leads_on"), words_of("voicing")
COVERS, FURNITURE = words_of("covers"), words_of("furniture")
FILMED, SPEAKERS, VERSIONS = words_of("filmed"), words_of("speakers"), words_of("versions")
NEVER = frozenset(["none", "no", "off", "nil", "zero"])
VERBS = frozenset(["score", "tune", "track", "loop", "hook", "beat"])
"""Heads that are verbs behind "to"."""


def opening(sheet: Sheet, at: int) -> int:
    """Where the phrase begins whose head is at `at`: with its compounds, and with an adjective before a comma."""
    start = phrase_start(sheet.tokens, at)
    while _describes(sheet, start - 1):
        start = phrase_start(sheet.tokens, start - 1)
    joined = sheet.ending("instrument", start - 1) or sheet.ending("genre", start - 1)
    if joined is not None:
        return opening(sheet, joined.start)
    last = sheet.word(start - 2)
    described = last and (kind_of("tuneful", last) or kind_of("mood", last) or adjective(last))
    if described and sheet.tokens[start - 1].stop == ",":
        start = phrase_start(sheet.tokens, start - 2)
    of = sheet.before(start)
    if sheet.word(of) == "of" and sheet.word(of - 1) in VERSIONS:
        return opening(sheet, of - 1)
    return next((k for k in range(at, start, -1) if sheet.apart(k)), start)


def _describes(sheet: Sheet, i: int) -> bool:
    """A melancholy, a pulsing, a whistled one: an adjective with the ending of an adverb or of a verb."""
    word = sheet.word(i)
    if not word.endswith(("ly", "ing", "ed")):
        return False
    participle = word.endswith("ed") and (sheet.word(i - 1) in DETERMINERS or adjective(sheet.word(i - 1)))
    return participle or bool(kind_of("mood", word) or kind_of("tuneful", word))


def denied(sheet: Sheet, start: int) -> bool:
    """ "No music", "without any melody", "music: none": what is named is not to be heard."""
    for k in range(start - 1, max(-1, start - 5), -1):
        if sheet.tokens[k].stop:
            break
        if sheet.word(k) in NEGATIONS:
            return True
    return sheet.word(start) in NEGATIONS or _none(sheet, start) or _absent(sheet, start)


def _absent(sheet: Sheet, start: int) -> bool:
    """ "Music is not heard", "the score is absent"."""
    for k in range(start, min(start + 6, len(sheet.tokens) - 1)):
        if sheet.tokens[k].stop:
            return False
        if sheet.word(k) in ("is", "are", "isn't", "aren't", "was", "stays"):
            return sheet.word(k).endswith("n't") or sheet.word(k + 1) in (
                "not",
                "never",
                "absent",
                "off",
                "muted",
            )
    return False


def _none(sheet: Sheet, start: int) -> bool:
    """ "Music: none": a list says that there is none."""
    for k in range(start, min(start + 8, len(sheet.tokens))):
        token = sheet.tokens[k]
        if token.stop in (":", "—", "–", "Q"):
            said = sheet.text[token.start : token.end].strip("\"'“”‘’ ").lower()
            return sheet.word(k + 1) in NEVER or said in NEVER
        if token.stop:
            return False
    return False


def verbal(sheet: Sheet, i: int) -> bool:
    """ "She tunes a guitar", "to score a goal": a verb, not a noun."""
    word, following, before = sheet.word(i), sheet.word(i + 1), sheet.word(i - 1)
    if before in ("can", "will", "must", "would", "could") or (before == "to" and word in VERBS):
        return True
    bare = before not in DETERMINERS and not adjective(before)
    return word.endswith("s") and bare and following in DETERMINERS | {"it", "him", "them", "up", "down"}


def adverbs(sheet: Sheet, at: int) -> int:
    """How many adverbs and the like stand at `at` before a verb: "softly begins to"."""
    n = 0
    while sheet.word(at + n).endswith("ly") or sheet.word(at + n) in ("that", "which", "is", "still"):
        n += 1
    starts = sheet.word(at + n) in ("begins", "starts", "begin", "start") and sheet.word(at + n + 1) == "to"
    return n + 2 if starts else n


def goes(sheet: Sheet, at: int, *, whole: bool, solo: bool = False) -> bool:
    """Behind a phrase stands what music does: it plays, swells, builds. `whole` allows what only a whole track does, `solo`
    what an instrument or a style does, where a track may be a path: it creeps in, winds on."""
    at += adverbs(sheet, at)
    kind = kind_of("goes", sheet.word(at)) if sheet.word(at) else ""
    if sheet.word(at).startswith("pick") and sheet.word(at + 1) == "up":
        return whole or sheet.word(at + 2) in ("speed", "tempo", "pace", "the")
    if kind and sheet.word(at + 1) == "along":
        return whole or solo
    if not kind or (kind == "head" and not whole) or (kind == "solo" and not solo):
        return False
    return not (sheet.word(at) in ("play", "build", "built") and sheet.word(at + 1) in DETERMINERS)


def scores(sheet: Sheet, at: int) -> bool:
    """Behind a phrase stands what only music does to a film: it drives the whole piece, carries the trailer, opens the ad."""
    at += adverbs(sheet, at)
    verb = next((m for m in sheet.within("scores", at, at + 2) if m.start == at), None)
    if verb is None:
        return False
    noun = verb.end
    while sheet.word(noun) in DETERMINERS | {"whole", "entire", "all", "of"} or adjective(sheet.word(noun)):
        noun += 1
    return noun > verb.end and sheet.word(noun) in FILMED


def brought_out(sheet: Sheet, start: int) -> bool:
    """ "Grinds out a polka", "rattles out a jig": before the phrase stands a verb and "out"."""
    before = sheet.before(start)
    return sheet.word(before) == "out" and sheet.word(before - 1).endswith(
        ("s", "ing", "ed", "pump", "blast")
    )


def pours(sheet: Sheet, at: int, *, sure: bool) -> bool:
    """Behind a style stands that it comes out of something: "dribbles from the speaker"; `sure` takes any source."""
    at += adverbs(sheet, at)
    if not sheet.word(at) or not kind_of("pours", sheet.word(at)):
        return False
    end = at + 1
    while end < min(at + 7, len(sheet.tokens)) and not sheet.tokens[end].stop:
        end += 1
    away = sheet.word(at + 1) in ("from", "out", "through", "over", "into", "across", "in", "down", "via")
    return away and (sure or any(sheet.word(k) in SPEAKERS for k in range(at + 2, end)))


def under(sheet: Sheet, at: int) -> bool:
    """Behind a phrase stands where music is: underneath, throughout, in the background, under the whole scene."""
    while sheet.word(at).endswith("ly") and not kind_of("under", sheet.word(at)):
        at += 1
    word, following = sheet.word(at), sheet.word(at + 1)
    if kind_of("under", word) if word else "":
        return True
    if word == "in" and following == "the":
        return sheet.word(at + 2) in ("background", "distance", "mix")
    over = word in ("under", "behind", "over", "through", "beneath") and following in COVERS
    return over and sheet.word(at + 2) not in FURNITURE


def strongly_led(sheet: Sheet, start: int) -> bool:
    """Before a phrase stands "set to", "the sound of", "accompanied by": whatever comes is heard."""
    before = sheet.before(start)
    return f"{sheet.word(before - 1)} {sheet.word(before)}" in LEADS_ON


def led(sheet: Sheet, start: int) -> bool:
    """Before a phrase stands what may lead in music: "to", "with", a verb that plays it."""
    before = sheet.word(sheet.before(start))
    return (
        strongly_led(sheet, start) or before in ("to", "with", "over", "featuring", "by") or before in VOICING
    )


def loose(sheet: Sheet, start: int, end: int) -> bool:
    """The phrase stands by itself between stops: ", a pompous brass theme."."""
    return sheet.stop(sheet.before(start)) and (sheet.stop(end) or under(sheet, end))


def describes_noun(sheet: Sheet, mark: Mark) -> bool:
    """A noun follows that the mark only describes: "a jazz club", "piano keys"."""
    word = sheet.word(mark.end)
    senses = lexicon().english.get(word, ())
    if sheet.word(mark.end - 1).endswith("s") or (senses and all(s.category == "verb" for s in senses)):
        return False
    return (
        bool(word) and word not in FUNCTION and not word.endswith("ly") and (nominal(word) or adjective(word))
    )
