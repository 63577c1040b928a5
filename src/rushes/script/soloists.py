"""Soloists: a style or an instrument that is the music alone.

"To smooth jazz", "lo-fi throughout"; "upbeat ukulele", "a sparse string quartet underneath", "suspenseful strings build". A
style or an instrument is heard where it is said to sound, is led in as music, or stands in no place of the picture.
"""

from rushes.script.cues import (
    adverbs,
    brought_out,
    describes_noun,
    goes,
    led,
    loose,
    opening,
    pours,
    scores,
    strongly_led,
    under,
)
from rushes.script.hearing import DETERMINERS
from rushes.script.tunes import Mark, Sheet, kind_of, words_of

__all__ = ["instrumental", "styled"]

Span = tuple[int, int]

LEADS, CUED, VOICING = words_of("leads"), words_of("cued"), words_of("voicing")
PHYSICAL, DEEP, DRIVING = words_of("physical"), words_of("deep"), words_of("driving")
SECTIONS, STRINGED, ENSEMBLES = words_of("sections"), words_of("stringed"), words_of("ensembles")
HOMONYMS, NEXT_TO, BLOWS = words_of("homonyms"), words_of("next_to"), words_of("blows")
POLISHED = words_of("polished")


def styled(sheet: Sheet, i: int) -> Span | None:
    """A style alone whose last word is `i`: "to smooth jazz", "lo-fi throughout", "the radio plays rock"."""
    mark = sheet.ending("style", i)
    if mark is None:
        return None
    start = opening(sheet, mark.start)
    sure = mark.kind == "strong"
    heard = goes(sheet, mark.end, whole=sure, solo=sure) or under(sheet, mark.end)
    poured = pours(sheet, mark.end, sure=sure)
    heard = heard or scores(sheet, mark.end) or poured
    if not heard and describes_noun(sheet, mark):
        return None
    voiced = sheet.word(sheet.before(start)) in VOICING or brought_out(sheet, start)
    heard = heard or voiced or strongly_led(sheet, start)
    described = sheet.any(("tuneful", "mood", "tempo", "style", "genre"), start, mark.start)
    if mark.kind == "strong":
        alone = led(sheet, start) or loose(sheet, start, mark.end)
        return (start, i + 1) if heard or described or alone else None
    plays = poured or (voiced and sheet.word(start - 1) not in DETERMINERS)
    music = plays or (described and (heard or loose(sheet, start, mark.end)))
    return (start, i + 1) if music else None


def instrumental(sheet: Sheet, i: int) -> Span | None:
    """An instrument or an ensemble whose last word is `i`, and that is the music itself."""
    mark = sheet.ending("instrument", i) or sheet.ending("percussion", i)
    if mark is None or sheet.word(i) == "string" or sheet.tokens[i].owns:
        return None
    own = opening(sheet, mark.start)
    drives = scores(sheet, mark.end) and sheet.word(sheet.before(own)) not in ("for", "of", "on", "by")
    start, inner = _joined(sheet, own, over=drives), {sheet.word(k) for k in range(own, mark.start)}
    if _blow(sheet, own, mark) or (mark.kind == "brass" and POLISHED & inner):
        return None
    if "toy" in inner or (mark.kind == "strings" and (PHYSICAL & inner or _stringed(sheet))):
        return None
    if (
        sheet.ending("instrument", i) is None
        and start == own
        and not drives
        and not _driving(sheet, own, mark)
    ):
        return None
    many = _many(sheet, mark)
    behind = _behind(sheet, mark) if many else mark.end
    tonal = not sheet.any(("percussion",), mark.start, mark.end)
    heard, leads = goes(sheet, behind, whole=many, solo=tonal), strongly_led(sheet, start)
    deep = mark.kind in ("strings", "brass", "woodwinds", "choir", "vocals") and bool(DEEP & inner)
    tuneful = deep or sheet.any(("tuneful", "genre"), own, mark.start)
    verb = behind + adverbs(sheet, behind)
    if mark.kind in HOMONYMS and not (drives and (start < own or inner)):
        plays = heard and sheet.word(verb).startswith("play") and mark.kind != "triangle"
        music = plays or (tuneful and (heard or leads) and mark.kind not in ("bugle", "keyboard"))
        return (start, i + 1) if music else None
    if heard or drives:
        return start, verb + 1
    if describes_noun(sheet, mark) and not under(sheet, mark.end):
        return None
    return (start, i + 1) if leads or _unseen(sheet, start, mark, tuneful=tuneful) else None


def _blow(sheet: Sheet, start: int, mark: Mark) -> bool:
    """ "A low guitar twang": one blow of an instrument is a sound, no music."""
    one = sheet.word(start - 1) in ("a", "an", "one", "single", "final", "last", "each", "with")
    return one and sheet.word(mark.end) in BLOWS and not sheet.word(mark.end - 1).endswith("s")


def _behind(sheet: Sheet, mark: Mark) -> int:
    """Index of the verb behind "a choir of children", else behind the mark."""
    if sheet.word(mark.end) != "of":
        return mark.end
    near = range(mark.end + 2, mark.end + 5)
    return next((k for k in near if goes(sheet, k, whole=True)), mark.end)


def _many(sheet: Sheet, mark: Mark) -> bool:
    """Instruments that are many: nobody holds them."""
    plural = sheet.word(mark.end - 1).endswith("s")
    return mark.kind in SECTIONS and (plural or mark.kind not in ("drums", "strings"))


def _driving(sheet: Sheet, start: int, mark: Mark) -> bool:
    """Drums that play a style or a beat: more than a sound in the picture."""
    inner = {sheet.word(k) for k in range(start, mark.start)}
    known = sheet.any(("genre",), start, mark.start) or bool(inner & DRIVING)
    grand = mark.kind in ("taiko", "timpani") and sheet.strong("tuneful", start, mark.start)
    struck = sheet.any(("tuneful", "beaty"), start, mark.start) and goes(sheet, mark.end, whole=True)
    return _many(sheet, mark) and (known or grand or struck)


def _joined(sheet: Sheet, start: int, *, over: bool) -> int:
    """Where "tabla and sitar", "piano, cello and flute" begins; `start` itself for one alone. `over` passes over "a"."""
    before = sheet.before(start) if over else start - 1
    while before > 0 and (
        sheet.word(before) == "and" or (sheet.tokens[before].stop == "," and before < start - 1)
    ):
        last = sheet.ending("instrument", before - 1) or sheet.ending("percussion", before - 1)
        if last is None:
            break
        start = opening(sheet, last.start)
        before = start - 1
    return start


def _unseen(sheet: Sheet, start: int, mark: Mark, *, tuneful: bool) -> bool:
    """An instrument stands in no place and does nothing: it is heard."""
    before, end = sheet.word(sheet.before(start)), mark.end
    determined = sheet.word(start - 1) in DETERMINERS - {"some", "more"}
    strongly, many = _audible(sheet, start, mark.start), _many(sheet, mark)
    if before in ("of", "and", "like") and not (strongly and before == "and"):
        return False
    if not sheet.stop(sheet.before(start)) and (
        before not in LEADS or sheet.word(sheet.before(start) - 1) in NEXT_TO
    ):
        return False
    if under(sheet, end):
        return tuneful or not determined or kind_of("under", sheet.word(end)) != ""
    if not sheet.stop(end) and sheet.word(end) not in (
        "and",
        "as",
        "while",
        "then",
        "until",
        "plus",
        "or",
        "but",
    ):
        return False
    if determined:
        return strongly or (tuneful and (many or before in CUED))
    alone = _sentence_of_its_own(sheet, start, end) or (mark.kind in ENSEMBLES and sheet.stop(end))
    mass = not sheet.word(end - 1).endswith("s") and before in ("to", "with", "over")
    return tuneful or alone or mass


def _audible(sheet: Sheet, start: int, end: int) -> bool:
    """What describes an instrument is said of its sound, not of itself: a mournful, a faint one, no small one."""
    return any(m.kind in ("strong", "audible") for m in sheet.within("tuneful", start, end))


def _sentence_of_its_own(sheet: Sheet, start: int, end: int) -> bool:
    """ "Piano. Slow.": nothing else is in the sentence."""
    opens = start == 0 or sheet.tokens[start - 1].stop in (".", "!", "?", "\n", ":", ";")
    return opens and (end >= len(sheet.tokens) or sheet.tokens[end].stop in (".", "!", ";"))


def _stringed(sheet: Sheet) -> bool:
    """An instrument is named whose own strings these may be."""
    return any(m.kind in STRINGED for m in sheet.marks("instrument"))
