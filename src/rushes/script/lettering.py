"""Lettering: texts to be read in the picture that stand without quotation marks.

Runs of capitals and figures beside a noun or a verb that shows them ("a sign reading NO FISHING", "the scoreboard reads
3–2", "SUPER: BERLIN, 1961", "GAME OVER flashes"), titles that are named as such, addresses and hashtags.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rushes.script.bearers import BEARING_WORDS, GAUGES, TEXT_NOUNS
from rushes.script.quotes import Quote
from rushes.script.wordings import ACRONYMS

__all__ = ["RUN", "lettered"]

_UP = "A-ZÀ-ÖØ-Þ"
_CAPS = rf"(?:[{_UP}0-9][{_UP}0-9’'&.\-/]*[{_UP}0-9]|[{_UP}&0-9])(?:[!?]+|%)?(?![A-Za-zÀ-ɏ0-9_]|[’'][a-z])"
_UNIT = (
    r"(?:%|°\s?[CFK]?|[kmM]?[VAWNJ](?!\w)|k?Pa|psi|rpm|RPM|ppm|lux|Ω|k?Hz|MHz|dB|[Bb][Pp][Mm]|k?g|m[lg]|k?m(?:/h)?|mph|c?m|mm"
    r"|XP|HP|pts|px|fps|元|°)"
)
_FIGURE = (
    rf"(?:\d+ for \d+(?!\w)|[+−–\-#x×]?[$€£¥]?\d+(?:[.,:]\d+)*(?:[–—:/-]\d+(?:[.,:]\d+)*)*(?:\s?{_UNIT}|st|nd|rd|th|p)?"
    r"(?:\s[ap]\.?m\b\.?)?"
    r"(?![A-Za-zÀ-ɏ0-9_]|[.,:]\d))"
)
_SHORT = r"(?:[A-Z]\.){2,5}(?![A-Za-z])|(?:FIG|NO|VOL|EP|PT|CH|ST|DR|MR|MRS|MT|NR|PG|AVE)\.(?= [A-Z0-9])|[♩♪] ?= ?\d+"
_TOKEN = rf"(?>{_SHORT}|{_FIGURE}|{_CAPS})"
_JOIN = r"(?: ?[:—–·•|/+=×*★◆\-] | vs?\.? | | ?[—–·•|★◆] ?)"
RUN = rf"(?P<run>(?>{_TOKEN}(?:{_JOIN}{_TOKEN}){{0,13}}+))"
"""A run of capitals and figures, with the marks between them; what it has taken it keeps, so that the search is linear."""

_NEXT = re.compile(
    rf"(?P<join>, (?:and |then |and then )?|; | and | or | then |, and | ?(?:\.\.\.|…) ?| [◦▪★] )"
    rf"(?P<how>(?:(?:in )?(?:smaller|larger|bigger|small|tiny|fine)(?: (?:type|letters|print|lettering))?,? |below(?: it)?,? "
    rf"|beneath(?: it)?,? |under(?:neath)?(?: it)?,? |above(?: it)?,? )?){RUN}"
)
"""What goes on the run: one more text or the rest of the same."""

_STOPPED = re.compile(
    r"\s*(?:$|[.,;:!?)\]\n(—–\"”]|(?:on|in|inside|into|over|at|as|with|across|along|and|while|above|below|beneath|then|to|by|from"
    r"|for|before|when|beside|under|behind|hangs?|glows?|flickers?|flash|flashes|appears?|fades?|sags|swings?|stands?|leans?"
    r"|is|are|but|until|after|or|blinks?|bangs?|sits?|near|next|against|around|outside|pulls?|bursts?|wafts?|tips?|slides?"
    r"|the|a|an|which|that|where|-|burns?|rolls?|drops?|lies|dangles|flies|flutters|spins?|twice|again|once)\b)"
)
"""What may follow a text that a verb shows: nothing of a noun phrase that would go on it ("shows LED lights")."""

_NOUN = (
    r"title card|titles?|text|words?|captions?|subtitles?|letters|lettering|logo|slogan|tagline|trademark|brand|mark"
    r"|headline|graphic|overlay"
    r"|label|banner|sign|message|chyron|lower third|letter|initials|numbers?|figures?|digits|hashtag|inscription"
    r"|wordmark|menu|options|buttons|tabs"
    r"|strapline|marquee|intertitle|super|supers|graffiti|tag|plate|number plate|licen[cs]e plate|stamp|timestamp"
)
_SHOWS = (
    r"reading|reads?|titled|entitled|spelling|spells|spell|displaying|displays?|labell?ed|flashing|flashes|marked|saying|says?"
    r"|showing|shows?|blinks|blinking|carries|bears|bearing|carrying|stencill?ed|stamped|numbered|proclaims|declares|announces"
    r"|spelled|spelt|captioned|stating|states|screams|lettered|numbered|embossed|branded"
    r"|lists?|listing|offers?|scrolls|scrolling|glows|glowing|flickers"
)
_TURNS = (
    r"(?:flips?|flip|changes?|turns?|switches|switch|updates?|rolls? over|ticks?|clicks?|jumps?|climbs?|drops?|cycles?|goes|go"
    r"|resets?|counts? (?:down|up)|dissolves?|morphs?|moves?|swaps?) (?:over |up |down |back )?(?:to(?: read)?|from)|hits|hit"
    r"|settles? (?:on|at)|stops? (?:on|at)|freezes? (?:on|at)|reaches|lands? on|counts(?: down| up)?"
    r"|resolves? into|types? out|prints"
)
_BEHIND_COLON = re.compile(rf"(?:[:：]|—|–| -)\s+{RUN}")
_BEHIND_NOUN = re.compile(
    rf"(?i:\b(?:{_NOUN})(?:\s+(?:reading|saying|that reads|that says|of))?\s*[:,]?\s+){RUN}"
)
_BEHIND_AMOUNT = re.compile(
    r"(?i:\b(?:time|date|year|score|temperature|speed|total|price|reading|value|clock|result|the numbers?|a number|figure"
    r"|(?:bib|jersey|shirt|race|car|bus|room|house|locker|lane|cell|flight) number)\b,?:? )"
    rf"{RUN}"
)
_BEHIND_VERB = re.compile(rf"(?i:\b(?:{_SHOWS})(?: out)?\s*[:,]?\s+){RUN}")
_BEHIND_RELATIVE = re.compile(rf"(?<=[a-z] )(?:that|which) (?:says?|reads?|spells?(?: out)?)\s*[:,]?\s+{RUN}")
_BEHIND_TURN = re.compile(rf"(?i:\b(?:{_TURNS})\s+){RUN}")
_BEHIND_WRITING = re.compile(
    r"\b(?:skywrites?"
    r"|writes?|wrote|writing|scrawls?|paints?|traces?|traced|types?|carves?|sprays?|scribbles?|chalks?|stamps?|spells? out"
    rf"|engraves?|prints?|painted|scrawled|chalked|sprayed|carved|typed)\s+{RUN}"
)
_BEHIND_PARTICIPLE = re.compile(
    r"(?i:\b(?:labell?ed|marked|reading|titled|entitled|spelling|stamped|stencill?ed|captioned|embroidered|emblazoned"
    rf"|engraved|lettered|branded|headlined|tattooed|inked)\s*[:,]?\s+){RUN}"
)
_BEFORE_NOUN = re.compile(
    rf"(?<![\w’'-]){RUN}(?=\s+(?:neon |warning |wooden |illuminated |red |green |blue |yellow |flashing |metal |paper "
    r"|on-?screen )?"
    r"(?:signs?|banners?|graphics?|messages?|labels?|buttons?|pop-?ups?|captions?|posters?|placards?|stickers?|screens?"
    r"|bugs?|cards?|icons?|prompts?|stamps?|badges?|chyrons?|overlays?|titles?|logos?|lettering|notifications?|alerts?|menus?"
    r"|markings?|wordmark|billboards?|plates?|marquee|hashtag)\b)"
)
_BEFORE_VERB = re.compile(
    rf"(?<![\w’'+-]){RUN}(?=\s+(?:flash|appear|fade|pop|slam|blink|glow|scroll|zoom|snap|float|burn|burst|thump|slide|stamp"
    r"|materiali[sz]e|type|crash|bounce|light|drop|surface|hover|rise|swell|spin|blaze|flare|splash|race|sweep|shine|erupt|explode|gleam|loom|drift|land|assemble|dissolve|pulse|flicker|unroll"
    r"|leap|fill|slam|punch|hang|scream|stretch)(?:s|es)?\b)"
)
_BEFORE_PARTICIPLE = re.compile(
    rf"(?<![\w’'+-]){RUN}(?=,? (?:is |are |was )?(?:in [a-z]+ (?:letters|paint|chalk|neon|type) )?(?:[a-z]+ly )?"
    r"(?:tattooed|printed|painted|stitched|embroidered|stencill?ed|written|scrawled|engraved|etched|carved|spray-?painted"
    r"|chalked|stamped|scratched|burn(?:t|ed)|superimposed|emblazoned|daubed|lettered|inked|iced|embossed|branded|inscribed"
    r"|spelled|spelt|projected|displayed)\b)"
)
_CHINESE = re.compile(rf"(?:片名卡?|标题|文字|字幕|字样|写着|口号)[：:]?\s*{RUN}")
_NAMED_TITLE = re.compile(
    r"\b(?:[Tt]itle card|[Tt]itle|titled|entitled)(?: reads| says| reading)?\s*[:,]?\s+"
    r"(?P<run>[A-Z][\w’'-]*(?: (?:(?:of|the|in|and|a|to|for|on|at|from|with) ){0,3}[A-Z0-9][\w’'-]*){0,9})"
    r"(?=\s+(?:appear|fade|flash|slam|pop|snap|land|glow|come|is|in|on|over)|\s*[.,;])"
)
_NAMED_SIGN = re.compile(
    rf"(?i:\b(?:{TEXT_NOUNS})(?:,)? (?:reading|that reads|which reads|reads|that says|saying|lettered|marked|labell?ed)\s+)"
    r"(?P<run>[A-Z][a-z’'-]+(?: (?:(?:of|the|in|and|a|to|for|on|at|from|with|by|off|&) ){0,2}[A-Z0-9][\w’'-]*){0,9}[!?]?)"
    r"(?=\s*(?:$|[.,;:\n]|on\b|in\b|over\b|above\b|hangs\b|stands\b|and\b|as\b|while\b|at\b|beside\b|leans\b))"
)
_TEAM = r"[A-ZÀ-Þ][\w’']+(?: [A-ZÀ-Þ][\w’']+)?"
_SCORED = re.compile(
    rf"(?i:\b(?:scoreboard|score|scoreline|result|scorebug|graphic)\b[^.;\n]{{0,30}}?[:,]? )"
    rf"(?P<run>{_TEAM} \d+(?: ?[,–—:-] ?| (?:to|vs?\.?) ){_TEAM} \d+|{_TEAM} \d+ ?[–—:-] ?\d+ {_TEAM})"
)
_LABELLED = re.compile(
    r"(?:^|(?<=[.!?;”\"’] )|(?<=\n))(?P<label>(?i:subtitles?|captions?|title|title card|on-?screen text|text on screen"
    r"|text|super|lower third|tagline|logo|text overlay|end card|chyron|headline|banner|sign))"
    r": (?P<run>[A-Z0-9#][^\n.!?\"“”:]{1,80}[.!?]?)"
)
_DESCRIBED = re.compile(
    r"(?i:(?:no|none|an?|in|with|on|white|black|bold|large|small|fades?|the (?:words?|name|brand|logo|title))\b)"
)
_ADDRESS = re.compile(
    r"(?<![\w@.])(?P<run>(?:https?://|www\.)[\w./-]*\w|[\w-]+\.(?:com|org|net|example|io|co|tv|app|shop|eu|uk)(?:/\w+)?)\b"
)
_HASHTAG = re.compile(r"(?P<run>#[A-Za-z]\w{2,})")
_PRICE = re.compile(
    r"(?i:\b(?:price|tag|ticket|sign|label|sticker|for|at)\b[^.;:\n\d]{0,30}?\s)(?P<run>[$€£¥]\d+(?:[.,]\d+)?)(?!\w)"
)
_PRICE_TOO = re.compile(r",? (?:and )?(?P<run>[$€£¥]\d+(?:[.,]\d+)?)(?!\w)")
_INTRODUCED = re.compile(
    r"(?i:\b(?:lower[- ]third|captions?|chyron|graphic|strap|titles?|overlay)\b[^.;:\n]{0,30}? "
    r"(?:introduces?|identif(?:y|ies)|names?|credits?|introducing|identifying)(?: (?:him|her|them|the \w+))?(?: as)? )"
    r"(?P<run>(?:(?:Dr|Prof|Mr|Mrs|Ms|Sgt|Capt|Lt|Col)\. )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+)+"
    r"(?:, [A-Za-z][\w’'-]*(?: [\w’'-]+){0,4})?)"
    r"(?=[.;:]|,|\s(?:as|while|and|in|at|with)\b|$)"
)
_OPTIONS = re.compile(
    r"(?i:\b(?:menu|options|buttons|tabs|choices|menus)\b)[^.:;\n\"“'‘]{0,40}[:(] ?"
    r"(?P<run>[A-Z][\w’'-]*(?: [A-Z0-9][\w’'-]*){0,3}"
    r"(?:, (?:and |or )?[A-Z][\w’'-]*(?: [A-Z0-9][\w’'-]*){0,3}){1,7})(?=[.;)\n]|$)"
)
_PRICED = re.compile(r"(?i:\bprice tags?\b)")

_LAST_STOP = re.compile(r"[.!?;…。！？；\n](?=[’'”\"]?(?:\s|$))")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PART = re.compile(rf"[{_UP}0-9’']+")
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


@dataclass(frozen=True)
class _Way:
    """A place where a run may stand: `sure` texts are taken as they are; others only if their clause has a bearer, which
    `figures` need, too; `kind` of the quotation that it becomes."""

    pattern: re.Pattern[str]
    sure: bool = False
    figures: bool = False
    stopped: bool = False
    kind: str = "text"


_WAYS = (
    _Way(_BEHIND_NOUN, sure=True),
    _Way(_BEHIND_RELATIVE, sure=True, stopped=True),
    _Way(_BEHIND_VERB, figures=True, stopped=True, kind=""),
    _Way(_BEHIND_PARTICIPLE, sure=True, kind=""),
    _Way(_BEHIND_COLON, figures=True, stopped=True),
    _Way(_BEHIND_AMOUNT, figures=True),
    _Way(_BEHIND_TURN, figures=True, stopped=True),
    _Way(_BEHIND_WRITING, sure=True, stopped=True),
    _Way(_BEFORE_NOUN, sure=True),
    _Way(_BEFORE_PARTICIPLE, sure=True),
    _Way(_BEFORE_VERB, sure=True),
    _Way(_CHINESE, sure=True),
)


def lettered(text: str) -> Iterator[Quote]:
    """Texts without marks, each as if it were quoted."""
    for way in _WAYS:
        for match in way.pattern.finditer(text):
            for start, end in _runs(text, match, way):
                yield _quote(text, start, _dotted(text, end), way.kind)
    for pattern in (_NAMED_TITLE, _NAMED_SIGN, _ADDRESS, _SCORED):
        for match in pattern.finditer(text):
            words = match["run"].rstrip(".,")
            if pattern is _NAMED_TITLE and words.split(" ")[0] in ("A", "The", "Card") and " " not in words:
                continue
            yield _quote(text, match.start("run"), match.start("run") + len(words), "text")
    for match in _LABELLED.finditer(text):
        words = match["run"].rstrip().rstrip(".")
        if not _DESCRIBED.match(words) and (
            match["label"].lower() not in ("title", "logo") or _titled(words)
        ):
            yield _quote(text, match.start("run"), match.start("run") + len(words), "text")
    for match in _HASHTAG.finditer(text):
        if _beside(text, match.start(), match.end()):
            yield _quote(text, match.start("run"), match.end("run"), "text")
    for match in _PRICE.finditer(text):
        if _PRICED.search(match[0]) or _bears(_clause(text, match.start("run")), figures=True):
            yield _quote(text, match.start("run"), match.end("run"), "text")
            further: re.Match[str] | None = match
            while further is not None and (further := _PRICE_TOO.match(text, further.end("run"))) is not None:
                yield _quote(text, further.start("run"), further.end("run"), "text")
    for match in _INTRODUCED.finditer(text):
        yield _quote(text, match.start("run"), match.end("run"), "text")
    for match in _OPTIONS.finditer(text):
        for option in re.finditer(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,3}", match["run"]):
            at = match.start("run")
            yield _quote(text, at + option.start(), at + option.end(), "text")


def _quote(text: str, start: int, end: int, kind: str) -> Quote:
    return replace(Quote(start, end, start, end, text[start:end]), kind=kind)


def _clause(text: str, at: int) -> str:
    """What stands before `at` in its sentence."""
    low = max(0, at - LONG_CLAUSE)
    stops = list(_LAST_STOP.finditer(text, low, at))
    return text[stops[-1].end() if stops else low : at]


def _bears(clause: str, *, figures: bool) -> bool:
    """The clause speaks of something that bears words, or shows figures."""
    words = [w.lower() for w in _WORD.findall(clause)]
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


def _runs(text: str, match: re.Match[str], way: _Way) -> Iterator[tuple[int, int]]:
    """Where the texts of a match are: the run, its other parts where commas go on, and those of a list one by one."""
    start, end = match.span("run")
    parts = [(start, _trimmed(text, start, end))]
    if not _worth(text, match, way, parts[0]):
        return
    joins: list[str] = []
    turned = re.compile(rf" to {RUN}").match(text, parts[0][1]) if way.pattern is _BEHIND_TURN else None
    if turned is not None:
        parts.append(turned.span("run"))
        joins.append(" to ")
    if sentence := _sentence_too(text, parts[0][1], way):
        yield parts[0][0], sentence
        return
    while len(parts) < MOST_PARTS and (following := _NEXT.match(text, parts[-1][1])):
        a, b = following.span("run")
        b = _trimmed(text, a, b)
        if b <= a or not (_letters(text[a:b]) or _figure(text[a:b])) or not _STOPPED.match(text, b):
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


def _sentence_too(text: str, end: int, way: _Way) -> int:
    """The end of capitals that go on as a sentence of their own ("ONE TOWN. NO WATER."), 0 where they don't."""
    if way.pattern not in (_BEHIND_COLON, _BEHIND_NOUN):
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
    return [w for w in _PART.findall(run) if len(w) > 1 and not w.isdigit()]


def _figure(run: str) -> bool:
    """Figures that a display shows: more than a bare digit or two, or with a sign or a unit."""
    return bool(re.fullmatch(rf"{_FIGURE}(?:{_JOIN}{_FIGURE})*", run))


def _worth(text: str, match: re.Match[str], way: _Way, part: tuple[int, int]) -> bool:
    run = text[part[0] : part[1]]
    if not run or run in ("A", "I", "&"):
        return False
    letters = _letters(run)
    clause = _clause(text, part[0])
    if letters and all(w in EMPHATIC for w in letters) and re.match(r" [a-z]", text[part[1] : part[1] + 2]):
        return False  # "NO subtitles"
    if re.match(r"\s*[:：]\s*[\"“'‘]", text[part[1] : part[1] + 6]):
        return False  # "TITLE CARD: “…”"
    if way.stopped and run[-1] not in "!?" and not _STOPPED.match(text, part[1]):
        return False
    if way.pattern in (_BEHIND_COLON, _BEHIND_AMOUNT) and _played(text, match, run):
        return False
    if re.fullmatch(r"(?:[A-Z][ +&♥\-]{1,3})+[A-Z]", run) and _SPELT.search(match[0][: -len(run)]):
        return True
    if not letters:
        return _figures_shown(text, match, way, run, clause)
    if all(w in ACRONYMS for w in letters) and way.pattern is not _BEHIND_NOUN:
        return False
    if way.pattern is _BEFORE_VERB and len(letters) < 2 and not _fills(text, part, letters):
        return False
    if way.pattern is _BEHIND_COLON:
        return _bears(clause, figures=False)
    return way.sure or way.pattern is _BEHIND_VERB or _bears(clause, figures=True)


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
_NOTE = re.compile(rf"[A-G][#♯b♭]?(?:m|maj|min|dim|sus|add|aug|M)?\d?(?:{_JOIN}[A-G][#♯b♭]?m?\d?)*")
_TUNE = re.compile(
    r"(?i:\b(?:notes?|melody|chords?|scale|tones?|arpeggio|strings?|triad|tune|fret|pitch|octave|bars?|beats?|ding)\b)"
)


def _played(text: str, match: re.Match[str], run: str) -> bool:
    """ "One note at a time: C4, E4": what is played, not read."""
    return _NOTE.fullmatch(run) is not None and (
        len(run) < 4 or _TUNE.search(_clause(text, match.start("run"))) is not None
    )


def _figures_shown(text: str, match: re.Match[str], way: _Way, run: str, clause: str) -> bool:
    """A run without words is a text where a gauge or a board shows it; a single capital where it is said to be a letter."""
    single = re.fullmatch(rf"[{_UP}]", run) is not None
    if single:
        return bool(re.search(r"(?i:\b(?:letter|initial|grade|word|button)\s+)$", match[0][: -len(run)]))
    if not _figure(run):
        return False
    signed = re.match(r"[+−][\d$]", run) is not None
    if way.pattern is _BEFORE_VERB:
        return signed or not re.fullmatch(r"[\d,. ]+", run)
    if way.pattern is _BEHIND_NOUN:
        counted = re.search(r"(?i:\b(?:number|numbers|figure|figures|digits|text|caption|title|sign|plate|label)[\s:,]+)$",
                            match[0][: -len(run)])  # fmt: skip
        return counted is not None and _STOPPED.match(text, match.end("run")) is not None
    if way.pattern is _BEHIND_AMOUNT:
        numbered = re.match(r"(?i:the number |a number |.*\bnumber )", match[0]) is not None and len(run) > 1
        told = _TOLD.search(clause) is not None or _bears(clause, figures=True)
        dated = (
            re.match(r"(?i:(?:date|year)[,:])", match[0]) is not None and _FRAMED.search(clause) is not None
        )
        return numbered or dated or (not run.isdigit() and told)
    if not way.figures:
        return False
    counts = way.pattern is _BEHIND_TURN and match[0].lower().startswith("count")
    return _bears(clause, figures=True) and not (counts and not re.search(r"[:.]", run))
