"""Lettering: texts to be read in the picture that stand without quotation marks.

Runs of capitals and figures beside a noun or a verb that shows them ("a sign reading NO FISHING", "the scoreboard reads
3–2", "SUPER: BERLIN, 1961", "GAME OVER flashes"), titles that are named as such, addresses and hashtags.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rushes.script.bearers import BEARING_WORDS, GAUGES
from rushes.script.letterforms import (
    ADDRESS,
    BEFORE_VERB,
    BEHIND_AMOUNT,
    BEHIND_COLON,
    BEHIND_NOUN,
    BEHIND_TURN,
    BEHIND_VERB,
    DESCRIBED,
    FIGURE,
    HASHTAG,
    HEADED,
    INTRODUCED,
    JOIN,
    LABELLED,
    LAST_STOP,
    NAMED_SIGN,
    NAMED_TITLE,
    NEXT,
    OPTIONS,
    PART,
    PRICE,
    PRICE_TOO,
    PRICED,
    RUN,
    SCORED,
    STOPPED,
    TITLE_COMES,
    UP,
    WAYS,
    WORD,
    Way,
)
from rushes.script.quotes import Quote
from rushes.script.wordings import ACRONYMS

__all__ = ["lettered"]

MOST_PARTS = 12
"""Texts that follow each other in a list."""
LONG_CLAUSE = 200


EMPHATIC = frozenset({"NO", "NOT", "DO", "DONT", "DON'T", "ALL", "THE", "AND", "OR", "WITH", "WITHOUT", "ANY", "VERY", "NEVER",
                      "ALWAYS", "ONLY", "MUST", "EVERY", "ON", "IN", "AT", "TO", "FROM", "THIS", "THAT"})  # fmt: skip
"""Capitals that only raise the voice of the prompt."""


def _titled(words: str) -> bool:
    """Most of its longer words begin with a capital."""
    longer = [w for w in words.split() if len(w) > 3]
    return bool(longer) and sum(w[:1].isupper() for w in longer) * 2 > len(longer)


def lettered(text: str) -> Iterator[Quote]:
    """Texts without marks, each as if it were quoted."""
    for way in WAYS:
        for match in way.pattern.finditer(text):
            for start, end in _runs(text, match, way):
                yield _quote(text, start, _dotted(text, end), way.kind)
    for pattern in (NAMED_TITLE, NAMED_SIGN, ADDRESS, SCORED):
        for match in pattern.finditer(text):
            words = match["run"].rstrip(".,")
            if pattern is NAMED_TITLE and words.split(" ")[0] in ("A", "The", "Card") and " " not in words:
                continue
            yield _quote(text, match.start("run"), match.start("run") + len(words), "text")
    headed = HEADED.match(text)
    if (
        headed is not None
        and TITLE_COMES.search(text)
        and any(w not in ACRONYMS for w in _letters(headed["run"]))
    ):
        yield _quote(
            text, *headed.span("run"), "text"
        )  # "NINE FLOORS DOWN, a thriller teaser. … The title slams in"
    for match in LABELLED.finditer(text):
        words = match["run"].rstrip().rstrip(".")
        if not DESCRIBED.match(words) and (match["label"].lower() not in ("title", "logo") or _titled(words)):
            yield _quote(text, match.start("run"), match.start("run") + len(words), "text")
    for match in HASHTAG.finditer(text):
        if _beside(text, match.start(), match.end()):
            yield _quote(text, match.start("run"), match.end("run"), "text")
    for match in PRICE.finditer(text):
        if PRICED.search(match[0]) or _bears(_clause(text, match.start("run")), figures=True):
            yield _quote(text, match.start("run"), match.end("run"), "text")
            further: re.Match[str] | None = match
            while further is not None and (further := PRICE_TOO.match(text, further.end("run"))) is not None:
                yield _quote(text, further.start("run"), further.end("run"), "text")
    for match in INTRODUCED.finditer(text):
        yield _quote(text, match.start("run"), match.end("run"), "text")
    for match in OPTIONS.finditer(text):
        for option in re.finditer(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,3}", match["run"]):
            at = match.start("run")
            yield _quote(text, at + option.start(), at + option.end(), "text")


def _quote(text: str, start: int, end: int, kind: str) -> Quote:
    return replace(Quote(start, end, start, end, text[start:end]), kind=kind)


def _clause(text: str, at: int) -> str:
    """What stands before `at` in its sentence."""
    low = max(0, at - LONG_CLAUSE)
    stops = list(LAST_STOP.finditer(text, low, at))
    return text[stops[-1].end() if stops else low : at]


def _bears(clause: str, *, figures: bool) -> bool:
    """The clause speaks of something that bears words, or shows figures."""
    words = [w.lower() for w in WORD.findall(clause)]
    nouns = BEARING_WORDS | GAUGES if figures else BEARING_WORDS
    return any(w in nouns or w.removesuffix("s") in nouns for w in words)


def _beside(text: str, start: int, end: int) -> bool:
    """A hashtag belongs to the picture where its sentence speaks of it, not where it tags the prompt."""
    before = _clause(text, start)
    after = text[end : end + 30]
    shown = re.match(
        r"[^.;\n]{0,3}\s*(?:appear|flash|fade|pop|slide|scroll|float|in the|on the|at the|across)", after
    )
    return shown is not None or _bears(before, figures=False) or "hashtag" in before.lower()


def _runs(text: str, match: re.Match[str], way: Way) -> Iterator[tuple[int, int]]:
    """Where the texts of a match are: the run, its other parts where commas go on, and those of a list one by one."""
    start, end = match.span("run")
    parts = [(start, _trimmed(text, start, end))]
    if not _worth(text, match, way, parts[0]):
        return
    joins: list[str] = []
    turned = re.compile(rf" to {RUN}").match(text, parts[0][1]) if way.pattern is BEHIND_TURN else None
    if turned is not None:
        parts.append(turned.span("run"))
        joins.append(" to ")
    if sentence := _sentence_too(text, parts[0][1], way):
        yield parts[0][0], sentence
        return
    while len(parts) < MOST_PARTS and (following := NEXT.match(text, parts[-1][1])):
        a, b = following.span("run")
        b = _trimmed(text, a, b)
        if b <= a or not (_letters(text[a:b]) or _figure(text[a:b])) or not STOPPED.match(text, b):
            break
        parts.append((a, b))
        joins.append(following["join"] + following["how"])
    apart = any(j.strip(" ,;") for j in joins) or len(parts) > 3 or _each_their_own(text, match)
    if apart or len(parts) == 1:
        yield from parts
    else:
        yield parts[0][0], parts[-1][1]


_NEXT_SENTENCE = re.compile(rf"\. {RUN}(?=\.|\s*$|\n|!)")
_DIRECTION = re.compile(
    r"(?:CUT|FADE|SMASH|INT|EXT|CLOSE|WIDE|SFX|MUSIC|END|BACK|DISSOLVE|SHOT|SCENE|NO|VO)\b"
)


def _sentence_too(text: str, end: int, way: Way) -> int:
    """The end of capitals that go on as a sentence of their own ("ONE TOWN. NO WATER."), 0 where they don't."""
    if way.pattern not in (BEHIND_COLON, BEHIND_NOUN):
        return 0
    stop = 0
    while (more := _NEXT_SENTENCE.match(text, stop or end)) is not None:
        directs = _DIRECTION.match(more["run"]) and more["run"].split(" ")[0] != "NO"
        if directs or all(w in ACRONYMS for w in _letters(more["run"])):
            break
        stop = more.end("run")
    return stop


def _dotted(text: str, end: int) -> int:
    """With the dots that a text ends in ("MEANWHILE...")."""
    dots = re.match(r"(?:\.\.\.|…)(?=\s|$)", text[end : end + 4])
    return end + len(dots[0]) if dots else end


def _each_their_own(text: str, match: re.Match[str]) -> bool:
    """Buttons, labels, menus: what follows them in a row is one text each."""
    return bool(re.search(r"(?i:\b(?:labels|buttons|menu|options|tabs|words|signs|captions|numbers|digits|in turn)\b)",
                          _clause(text, match.start("run"))))  # fmt: skip


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a run without an article or pronoun that begins the next sentence part, and without a full stop."""
    words = (
        text[start:end] if re.search(r"(?:[A-Z]\.){2,}$", text[start:end]) else text[start:end].rstrip(".")
    )
    for tail in (" A", " I"):
        goes_on = re.match(r" [a-z]", text[end : end + 2]) is not None
        if goes_on and words.endswith(tail) and not re.search(rf"[–—:·•|-]{tail}$", words):
            words = words[: -len(tail)]
    return start + len(words.rstrip(" :–—·•|-"))


def _letters(run: str) -> list[str]:
    """The words of a run that have more than one letter."""
    run = re.sub(r"(?<=\b[A-Z])\.(?=[A-Z]\b|$)", "", run)
    return [w for w in PART.findall(run) if len(w) > 1 and not w.isdigit()]


def _figure(run: str) -> bool:
    """Figures that a display shows: more than a bare digit or two, or with a sign or a unit."""
    return bool(re.fullmatch(rf"{FIGURE}(?:{JOIN}{FIGURE})*", run))


def _worth(text: str, match: re.Match[str], way: Way, part: tuple[int, int]) -> bool:
    run = text[part[0] : part[1]]
    if not run or run in ("A", "I", "&"):
        return False
    letters = _letters(run)
    clause = _clause(text, part[0])
    if letters and all(w in EMPHATIC for w in letters) and re.match(r" [a-z]", text[part[1] : part[1] + 2]):
        return False  # "NO subtitles"
    if re.match(r"\s*[:：]\s*[\"“'‘]", text[part[1] : part[1] + 6]):
        return False  # "TITLE CARD: “…”"
    if way.stopped and run[-1] not in "!?" and not STOPPED.match(text, part[1]):
        return False
    if way.pattern in (BEHIND_COLON, BEHIND_AMOUNT) and _played(text, match, run):
        return False
    if re.fullmatch(r"(?:[A-Z][ +&♥\-]{1,3})+[A-Z]", run) and _SPELT.search(match[0][: -len(run)]):
        return True
    if not letters:
        return _figures_shown(text, match, way, run, clause)
    if all(w in ACRONYMS for w in letters) and way.pattern is not BEHIND_NOUN:
        return False
    if way.pattern is BEFORE_VERB and len(letters) < 2 and not _fills(text, part, letters):
        return False
    if way.pattern is BEHIND_COLON:
        return _bears(clause, figures=False)
    return way.sure or way.pattern is BEHIND_VERB or _bears(clause, figures=True)


_PICTURE = re.compile(
    r"\s+\w+s\b[^.;:\n]{0,30}\b(?:screen|frame|black|display|in (?:red|gold|white|green|yellow|huge|giant|bold|block|neon)"
    r"|letters|picture|HUD|scoreboard|monitor|viewfinder|corner|board|wall)\b"
)


def _fills(text: str, part: tuple[int, int], letters: Sequence[str]) -> bool:
    """ "VICTORY fills the screen": a single word is a text only where the picture is spoken of behind it; it may be a name."""
    long = bool(letters) and len(letters[0]) > 1
    return long and _PICTURE.match(text, part[1]) is not None


_SPELT = re.compile(r"(?i:\b(?:initials?|letters?|spell(?:s|ing|ed|t)?(?: out)?|monogram)\b\W*)$")
_FRAMED = re.compile(r"(?i:\b(?:image|screen|frame|picture|black|corner|shot|card|footage)\b)")
_TOLD = re.compile(
    r"(?i:\b(?:carry|carries|carrying|shows?|showing|displays?|reads?|gives?|tells?|flashes|bears?|with) the \w+,?:? ?)$"
)
_NOTE = re.compile(rf"[A-G][#♯b♭]?(?:m|maj|min|dim|sus|add|aug|M)?\d?(?:{JOIN}[A-G][#♯b♭]?m?\d?)*")
_TUNE = re.compile(
    r"(?i:\b(?:notes?|melody|chords?|scale|tones?|arpeggio|strings?|triad|tune|fret|pitch|octave|bars?|beats?|ding)\b)"
)


def _played(text: str, match: re.Match[str], run: str) -> bool:
    """ "One note at a time: C4, E4": what is played, not read."""
    return _NOTE.fullmatch(run) is not None and (
        len(run) < 4 or _TUNE.search(_clause(text, match.start("run"))) is not None
    )


def _figures_shown(text: str, match: re.Match[str], way: Way, run: str, clause: str) -> bool:
    """A run without words is a text where a gauge or a board shows it; a single capital where it is said to be a letter."""
    single = re.fullmatch(rf"[{UP}]", run) is not None
    if single:
        return bool(re.search(r"(?i:\b(?:letter|initial|grade|word|button)\s+)$", match[0][: -len(run)]))
    if not _figure(run):
        return False
    signed = re.match(r"[+−][\d$]", run) is not None
    if way.pattern is BEFORE_VERB:
        return signed or not re.fullmatch(r"[\d,. ]+", run)
    if way.pattern is BEHIND_NOUN:
        counted = re.search(r"(?i:\b(?:number|numbers|figure|figures|digits|text|caption|title|sign|plate|label)[\s:,]+)$",
                            match[0][: -len(run)])  # fmt: skip
        return counted is not None and STOPPED.match(text, match.end("run")) is not None
    if way.pattern is BEHIND_AMOUNT:
        numbered = re.match(r"(?i:the number |a number |.*\bnumber )", match[0]) is not None and len(run) > 1
        told = _TOLD.search(clause) is not None or _bears(clause, figures=True)
        dated = (
            re.match(r"(?i:(?:date|year)[,:])", match[0]) is not None and _FRAMED.search(clause) is not None
        )
        return numbered or dated or (not run.isdigit() and told)
    if not way.figures:
        return False
    counts = way.pattern is BEHIND_TURN and match[0].lower().startswith("count")
    return _bears(clause, figures=True) and not (counts and not re.search(r"[:.]", run))
