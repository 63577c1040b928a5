"""Music behind the picture: which phrases of a prompt ask for it.

Some words are music whatever stands beside them (melody, soundtrack). Others only with something musical before or behind
them: a beat, a theme, a track. Styles and instruments that are the music alone are in `soloists`.
"""

from rushes.script.cues import brought_out, denied, goes, led, loose, opening, scores, under, verbal
from rushes.script.hearing import phrase_end
from rushes.script.lexicon import lexicon
from rushes.script.notes import MODES
from rushes.script.soloists import instrumental, styled
from rushes.script.tunes import Mark, Sheet, kind_of, words_of
from rushes.script.wordnet import known

__all__ = ["backing"]

Span = tuple[int, int]

FOLLOWING, FIGURES, HOMONYMS = words_of("following"), words_of("figures"), words_of("homonyms")
PAUSE, DRUMMED, METAL = words_of("pause"), words_of("drummed"), words_of("metal")
CLAIMED, PIECES, PLAIN = words_of("claimed"), words_of("pieces"), words_of("plain")
DANCES = frozenset(["jig", "reel", "march", "polka", "carol", "duet", "rap", "concerto"])
UNDERLYING = frozenset(["bass", "drone", "pulse", "rhythm", "swell", "crescendo"])
SELLING, COUNTED, SCORED_FOR = words_of("selling"), words_of("counted"), words_of("scored_for")


def backing(sheet: Sheet) -> list[Span]:
    """The phrases (token indices) that ask for music, in their order; none within another."""
    found: list[Span] = []
    for i in range(len(sheet.tokens)):
        span = _head(sheet, i) if sheet.closes(i) else None
        if span is None or (found and found[-1][1] >= span[1]) or denied(sheet, span[0]):
            continue
        while found and found[-1][0] >= span[0]:
            found.pop()
        found.append(span)
    return found


def _head(sheet: Sheet, i: int) -> Span | None:
    """The phrase of music whose last noun is token `i`."""
    mark = sheet.ending("head", i)
    if mark is not None:
        return _sure(sheet, mark)
    return _carried(sheet, i) or styled(sheet, i) or instrumental(sheet, i)


def _sure(sheet: Sheet, mark: Mark) -> Span | None:
    i, start = mark.end - 1, opening(sheet, mark.start)
    word, before = sheet.word(i), sheet.word(i - 1)
    if word == "tune" and ((before == "of" and sheet.word(i - 2) == "out") or before in ("in", "fine")):
        return None
    if word == "music" and before in ("sheet", "printed", "written", "folded"):
        return None
    if sheet.word(i + 1) in FOLLOWING or verbal(sheet, i) or _figure(sheet, mark, start):
        return None
    if word in ("soundtrack", "underscore") and start == mark.start and not _told(sheet, i):
        return None
    return start, i + 1


def _told(sheet: Sheet, i: int) -> bool:
    """The soundtrack is said to be music: "The soundtrack is upbeat electronic"."""
    _, end = sheet.sentence(i)
    return sheet.any(("genre", "instrument", "musical", "tuneful"), i + 1, end)


def _figure(sheet: Sheet, mark: Mark, start: int) -> bool:
    """A bird's song, "a symphony of car horns": nobody makes music."""
    word, at = sheet.word(mark.end - 1), mark.end
    if word.startswith("song") and any(_animal(sheet.word(k)) for k in range(max(0, start - 1), mark.start)):
        return True
    named = len(sheet.word(at + 1)) == 1 and sheet.word(at + 1) != "a"  # a chord of G
    if word not in FIGURES or sheet.word(at) != "of" or named:
        return False
    end = phrase_end(sheet.tokens, at + 1)
    if word in ("song", "music"):
        return any(_animal(sheet.word(k)) for k in range(at + 1, end))
    topics = ("genre", "instrument", "percussion", "head", "player", "musical")
    marks = [m for topic in topics for m in sheet.within(topic, at + 1, end)]
    return end > at + 1 and all(m.kind in HOMONYMS for m in marks)


def _animal(word: str) -> bool:
    senses = lexicon().english.get(word, ())
    if senses:
        return any(
            s.category == "being" and s.entry.get("species", s.kind) not in ("person", "") for s in senses
        )
    return bool(word) and any(k.meaning.sort == "animal" for k in known(word))


def _carried(sheet: Sheet, i: int) -> Span | None:
    """A beat, a theme, a track, a note: music where an instrument, a style or a musical adjective stands before it."""
    mark = sheet.ending("maybe", i)
    if (
        mark is None
        or sheet.word(i + 1) in FOLLOWING
        or verbal(sheet, i)
        or sheet.ending("head", mark.start - 1)
    ):
        return None
    start, word = opening(sheet, mark.start), _base(sheet, mark)
    inner = {sheet.word(k) for k in range(start, mark.start)}
    of = _of_music(sheet, mark)
    if of is not None:
        return start, of
    if word in ("sting", "stinger"):
        music = sheet.any(("musical",), start, mark.start)
    elif word == "scale":
        music = bool(inner & set(MODES.split("|"))) or sheet.any(("instrument",), start, mark.start)
    elif word in ("pluck", "strum", "stab") and not sheet.word(i).endswith("s"):
        music = (
            under(sheet, mark.end)
            or goes(sheet, mark.end, whole=False)
            or sheet.any(("musical",), start, mark.start)
        )
    elif word == "jingle":
        music = _sung(sheet, start, i)
    elif word == "crescendo" and sheet.any(("instrument", "head", "style", "musical"), *sheet.sentence(i)):
        music = True
    else:
        said = _for_instruments(sheet, mark.end, word) or (
            word in CLAIMED - PIECES and _called(sheet, mark.end)
        )
        heard = said or _musical(sheet, start, mark, word)
        music = "toy" not in inner and heard
    return (start, i + 1) if music else None


def _sung(sheet: Sheet, start: int, i: int) -> bool:
    """A jingle that sells, is of a style or in a key; not that of keys and collars."""
    keyed = sheet.word(i + 1) in ("in", "on") and sheet.any(("instrument",), i + 2, i + 9)
    style = sheet.word(i) == "jingle" and any(m.kind != "metal" for m in sheet.within("genre", start, i))
    sells = any(sheet.word(k) in SELLING or sheet.word(k).endswith(" note") for k in range(start, i))
    played = any(m.kind not in HOMONYMS for m in sheet.within("instrument", start, i))
    manner = any(
        sheet.word(k) in ("pizzicato", "plucked", "whistled", "strummed", "staccato") for k in range(start, i)
    )
    return sells or style or played or manner or keyed or sheet.word(i + 1) in ("plays", "playing")


def _for_instruments(sheet: Sheet, at: int, word: str) -> bool:
    """ "A piece for celesta and harp", "a jig on fiddle and drum"."""
    scored = word in CLAIMED or word in SCORED_FOR
    return (
        scored
        and sheet.word(at) in ("for", "on", "by")
        and sheet.any(("instrument", "percussion"), at + 1, at + 5)
    )


def _called(sheet: Sheet, at: int) -> bool:
    """ "The beat is steady, bass-heavy", "the track is a mellow jazz trio": it is said to be music."""
    if sheet.word(at) not in ("is", "feels", "stays", "sounds"):
        return False
    end = at + 1
    while end < min(at + 7, len(sheet.tokens)) and sheet.tokens[end].stop in ("", ","):
        end += 1
    return sheet.any(("genre", "instrument", "beaty"), at + 1, end) or sheet.strong("tuneful", at + 1, end)


def _base(sheet: Sheet, mark: Mark) -> str:
    words = " ".join(sheet.word(k) for k in range(mark.start, mark.end))
    if words.endswith("ies"):
        return words[:-3] + "y"
    return words[:-1] if words.endswith("s") and kind_of("maybe", words[:-1]) else words


def _of_music(sheet: Sheet, mark: Mark) -> int | None:
    """Index behind "of strings" after "a swell"; None where nothing musical follows."""
    if sheet.word(mark.end) != "of":
        return None
    end = phrase_end(sheet.tokens, mark.end + 1)
    last = sheet.ending("instrument", end - 1) or sheet.ending("head", end - 1)
    style = sheet.ending("style", end - 1)
    strong = style is not None and style.kind == "strong"
    return end if strong or (last is not None and last.kind not in HOMONYMS) else None


def _musical(sheet: Sheet, start: int, mark: Mark, word: str) -> bool:
    """What stands before or behind a head that need not be music makes it music."""
    inner = {sheet.word(k) for k in range(start, mark.start)}
    if word == "beat" and PAUSE & {*inner, sheet.word(start - 1)}:
        return False
    brass = "brass" in inner and word in METAL
    if not brass and sheet.any(("musical", "instrument", "player"), start, mark.start):
        return True
    if word in DRUMMED and sheet.any(("percussion",), start, mark.start):
        return True
    if "bass" in inner and word in ("lick", "run", "hook", "solo", "riff", "groove", "loop"):
        return True
    strong = sheet.strong("style", start, mark.start) or _in_key(sheet, mark.end)
    strong = strong or (word in CLAIMED | UNDERLYING and scores(sheet, mark.end))
    if strong or word not in CLAIMED:
        return strong
    return _claimed(sheet, start, mark, word)


def _in_key(sheet: Sheet, at: int) -> bool:
    """ "In B-flat major", "in D minor"."""
    key = sheet.word(at) == "in" and sheet.word(at + 1)[:1] in tuple("abcdefg")
    return bool(key) and any(sheet.word(k) in ("major", "minor") for k in (at + 2, at + 3))


def _claimed(sheet: Sheet, start: int, mark: Mark, word: str) -> bool:
    """Heads that something said of them makes music, without an instrument or a style of its own."""
    at = mark.end
    if word in PIECES:
        heard = (
            (word in DANCES and brought_out(sheet, start))
            or sheet.word(at).startswith("play")
            or kind_of("play", sheet.word(sheet.before(start))) == "sure"
        )
    else:
        heard = goes(sheet, at, whole=word in ("beat", "instrumental", "accompaniment", "theme"))
    tuneful, lively = sheet.any(("tuneful",), start, mark.start), sheet.any(("beaty",), start, mark.start)
    if sheet.any(("genre", "style"), start, mark.start):
        vague = word in ("bed", "backing", "track", "piece", "number", "loop", "scale")
        return not vague or heard or tuneful or led(sheet, start)
    if word == "score" and (sheet.word(at) in COUNTED or sheet.word(at).isdigit()):
        return False
    if word in ("beat", "groove", "track") and (lively or word != "track"):
        return heard or lively
    if word in PLAIN and sheet.strong("tuneful", start, mark.start):
        return word not in ("theme", "loop") or heard or led(sheet, start) or loose(sheet, start, at)
    if word in ("scale", "carol"):
        return False
    return heard or (tuneful and (led(sheet, start) or under(sheet, at)))
