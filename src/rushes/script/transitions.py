"""Transitions: the words with which a prompt passes from one picture to the next, in English and Chinese.

Patterns over masked sentences (`sentences.masked`). A transition's words ("The scene then cuts to") are no part of what is
seen; the words of a new framing ("A close-up shows") are, for they tell the camera.
"""

import re
from collections.abc import Iterator

from rushes.script.chinese_cuts import chinese_jump, chinese_passages
from rushes.script.elsewhere import jumps
from rushes.script.framings import framed_anew
from rushes.script.passages import Passage, kind_of

__all__ = [
    "begins_anew",
    "named_length",
    "opening_length",
    "passages_in",
]

_FILM = (
    r"(?:scene|video|shot|view|clip|film|footage|picture|image|visuals?|sequence|ad|advert|advertisement|commercial|trailer|"
    r"teaser|story|action|narrative|movie|perspective|screen|animation|montage|report|broadcast|segment|coverage|feed|"
    r"camera|frame|spot|edit|episode|promo|program|programme|show|newscast|bulletin|stream|we|it)"
)
_ADVERB = r"(?:\w{3,16}ly|then|now|next|back|away|over|again|straight|right|once more|in)"
_ADVERBS = rf"(?:\s+{_ADVERB}){{0,3}}"
_CHANGES = (
    r"(?:(?:smash|hard|match|jump|quick|sharp|cross|whip|fast|straight)?[\s-]?cut(?:s|ting)?|switch(?:es|ing)?|"
    r"transition(?:s|ing)?|chang(?:e|es|ing)|shift(?:s|ing)?|jump(?:s|ing)?|dissolv(?:e|es|ing)|(?:cross-?)?fad(?:e|es|ing)|"
    r"flash(?:es|ing)?|snap(?:s|ping)?|return(?:s|ing)?|wip(?:e|es|ing)|morph(?:s|ing)?|segu(?:e|es|eing)|mov(?:e|es|ing)\s+on)"
)
_CUTS = (
    r"(?:(?:(?P<sort>smash|hard|flash|slam|match|jump|quick|sharp|whip|fast|straight|sudden|abrupt|slow|invisible|cross)[\s-]+)?"
    r"(?P<cut>cut(?:s|ting)?|cross-?\s?fad(?:e|es|ing)|dissolv(?:e|es|ing)|fad(?:e|es|ing)(?:\s+(?:in|out))?)"
    r"(?:\s+(?:back|away|abruptly|suddenly|quickly|sharply|straight|directly|next|now|again|then)){0,2}\s+(?:to|into|in\s+on)\b)"
)
_LINK = (
    r"(?:(?:and|then|next|now|suddenly|finally|meanwhile|later|afterwards?|but|as|until|before|just|moments\s+later|"
    r"after\s+(?:that|this|a\s+(?:moment|beat|pause|while)))\b,?\s+)"
)
_TO = r"\s+(?:to|into)\b(?:\s*[:：—–-])?"

_FILM_CHANGES = re.compile(
    rf"(?:(?<=[,;:—–]\s)|(?<=[,;:—–])|\b(?=and\s)|\b(?=as\s)|\b(?=then\s)|\b(?=before\s)|\b(?=until\s)"
    rf"|\b(?=we\s+(?:then\s+|now\s+)?(?:cut|switch|jump)\b)"
    r"|\b(?=(?:the|our)\s+(?:scene|report|video|film|picture|clip|footage|trailer|segment|story|programme|program|view|broadcast|ad|bulletin|feed)\s+"
    r"(?:then\s+|now\s+|\w{3,12}ly\s+)?(?:cuts|switches|transitions|dissolves|jumps)\s+(?:back\s+|away\s+)?to\b)|\A)"
    rf"{_LINK}{{0,2}}(?:(?:the|this|our)\s+)?(?P<film>{_FILM}){_ADVERBS}\s+(?P<verb>{_CHANGES}){_ADVERBS}{_TO}",
    re.IGNORECASE,
)
_BARE_CUT = re.compile(
    rf"(?:(?<=[,;:.—–]\s)|(?<=[,;:—–])|\b(?=and\s)|\b(?=then\s)|\b(?=before\s)|\b(?=which\s)|\A)"
    rf"{_LINK}{{0,2}}(?:which\s+)?(?:a\s+)?(?:we\s+)?[\[(*]{{0,2}}{_CUTS}(?:\s*[:：—–\])*-]{{1,3}})?",
    re.IGNORECASE,
)
_CUT_ALONE = re.compile(
    rf"{_LINK}{{0,2}}(?:an?\s+)?(?:(?:smash|hard|match|jump|quick|sharp|whip|flash|sudden|slam)[\s-]+cut|cut(?:\s+back)?)\s*(?:[:—–]|-\s|[.!](?=\s|\Z))\s*",
    re.IGNORECASE,
)
"""A cut without what it leads to: "Hard cut: …", "Smash cut."."""
_BLACKOUT = re.compile(
    r"\A(?:then,?\s+|and\s+|suddenly,?\s+)?(?:(?:smash|snap|slam|crash|drop|cut|hard)s?\s+to\s+(?:black|white|title|titles|logo)|(?:to\s+)?black|black-?out|black\s+(?:screen|frame)|"
    r"white-?out)(?=\s*[.!:;—–,]|\s*\Z)",
    re.IGNORECASE,
)
"""Nothing but "Black." or "Smash to black"."""
_CUT_CLOSER = re.compile(
    r"\A(?:(?:then|and|next|now)\b,?\s+)?(?:we\s+)?cuts?(?:\s+(?:back|in|out))?(?=\s+(?:wider?|closer?|tight(?:er)?)(?:\s+(?:on|to|of|in)\b|\s*[:,.;—–]))",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"\A(?:then\s+|and\s+|next,?\s+|finally,?\s+)?(?:(?P<kind>dissolve|fade|wipe)|transition|switch|flash(?:back)?|"
    r"jump|return(?!\s+to\s+(?:your|my|our|his|her|their|sender|base|normal|work)\b)|back)(?:\s+(?:back|over|in|out|forward|up))?\s+(?:to|into|in\s+on|up\s+on)\b(?:\s*[:：—–-])?"
    r"|\A(?:then\s+|and\s+)?(?:smash|snap|slam)\s+(?:back\s+)?to\s+(?=(?:an?|the|his|her|their)\s)"
    r"|\A(?:then\s+|and\s+)?fade\s+(?:up|in)\s+(?:on|from)\b(?:\s*[:：—–-])?",
    re.IGNORECASE,
)
_END = re.compile(
    r"\A(?:and\s+|then\s+|finally,?\s+)?(?:end(?:ing)?\s+on|we\s+(?:end|close|finish|conclude)\s+(?:on|with)|"
    r"end(?:ing)?\s+with(?=\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:shot|close-?\s?up|card|frame|logo|image|screen|view|wide)\b))(?:\s*[:—–])?",
    re.IGNORECASE,
)
"""The last picture: "End on the logo over black"."""
_GOES_ON = re.compile(
    rf"(?:,|;|—|–|\band|\bthen)\s+(?:and\s+)?(?:then\s+|before\s+|finally\s+|suddenly\s+){{0,2}}{_CHANGES}{_ADVERBS}{_TO}",
    re.IGNORECASE,
)
"""The same film changes again: "The video opens on a pier, then switches to a kitchen"."""
_FOLLOWED = re.compile(
    r",?\s*\b(?P<words>(?:and\s+|then\s+)?(?:is\s+|are\s+)?followed\s+by)\s+(?:an?|the|another)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:shots?|cuts?|close-?\s?ups?|clip|montage|(?:title|end|closing|text|logo|black|final|release)[\s-]+(?:card|screen|slate|frame|shot)|"
    r"scene|cutaway|insert|flashback|end\s?card|footage)\b",
    re.IGNORECASE,
)
_CARD_ENDS = re.compile(
    r"(?:\A|,\s+)(?:and\s+|then\s+|finally,?\s+){0,2}(?P<words>(?:(?:the|this)\s+)?(?:\w+\s+)?(?:video|ad|film|scene|spot|commercial|clip|"
    r"trailer|teaser|it|sequence|movie|advert|advertisement|promo|item|report|piece|segment|bulletin|programme|program|show|story|"
    r"broadcast|package)\s+(?:\w+ly\s+)?(?:ends|closes|concludes|finishes|wraps\s+up)"
    r"|(?<=,\s)(?:ending|closing|concluding))\s+(?:on|with)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,4}?(?:screen|card|slate|shot|close-?\s?up|"
    r"end\s?card|logo|frame|background|view|image|black|packshot|pack\s+shot)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\A(?:(?:then|next|finally|and)\b,?\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:wipe|dissolve|fade|cut|transition|swipe|flash|whip\s+pan|cross-?fade|iris)\s+"
    r"(?:takes|brings|leads|carries|sends|throws|jumps|returns|transports|drops|opens)\s+(?:(?:us|the\s+viewers?|you|back|straight|over)\s+){0,2}(?:to|into|on)\b",
    re.IGNORECASE,
)
"""A transition that is named: "A whooshing wipe takes us to a graphic"."""
_COLOURED = re.compile(
    r"\A(?:(?:then|next|finally|suddenly|and)\b,?\s+)?the\s+(?:whole\s+)?(?:screen|picture|image|frame)\s+(?:goes|turns|becomes|fills\s+with|is\s+filled\s+with|floods\s+with)\s+"
    r"(?:(?:solid|plain|pure|deep|bright|dark|pale|completely|all)\s+)?(?:black|white|red|blue|navy|green|yellow|orange|pink|purple|mint|teal|grey|gray|gold|golden|dark)\b"
    r"(?=[^.]*\b(?:logo|icon|words?|text|titles?|letters|name|tagline|slogan|line|url|message)\b)",
    re.IGNORECASE,
)
"""A card by its colour: "The screen goes navy and a shield icon appears with the words …"."""
_ENDS_ON = re.compile(
    r"\A(?:and\s+|then\s+|finally,?\s+)?(?:(?:the|this|our)\s+)?(?:\w+\s+)?(?:video|ad|film|scene|spot|commercial|clip|trailer|teaser|it|sequence|movie|"
    r"advert|advertisement|promo|item|report|piece|segment|bulletin|episode)\s+(?:\w+ly\s+)?(?:ends|closes|concludes|finishes)\s+on\b"
    r"(?!\s+(?:time|cue|schedule|a\s+(?:\w+\s+)?(?:note|chord|beat)))",
    re.IGNORECASE,
)
_CARD_LAST = re.compile(
    r"(?<=[,;]\s)(?:and\s+|then\s+|finally,?\s+|before\s+|until\s+){0,2}(?:the|an?|bold|white|large)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:text|titles?|words?|logo|tagline|slogan|caption|name|card)\b[^,;.]{0,60}?\b(?:on|onto|over|against)\s+(?:an?\s+|the\s+)?"
    r"(?:solid\s+|pure\s+|plain\s+)?(?:black|white|blank|darkness)(?:\s+(?:screen|background|card))?\s*(?=[,;.]|\Z|with\b|as\b|and\b|while\b|to\b)",
    re.IGNORECASE,
)
"""A card at the end of a sentence: "…, then the title appears on black"."""
_SUBJECT = re.compile(rf"\A(?:the|this|a|an|our|we|it)?\s*(?:\w+\s+)?{_FILM}\b", re.IGNORECASE)

_NEXT = re.compile(
    r"\A(?:then,?\s+|and\s+|finally,?\s+)?(?:(?:the|a|one)\s+)?(?:very\s+)?(?:next|final|last|second|third|fourth|closing|ending|"
    r"concluding|following)\s+(?:shot|scene|frame|image|clip|picture|sequence|graphic|slate|card|image|panel|story|item|clip|segment)(?P<how>,[^,]{1,60},)?\s+(?:is|shows|features|reveals|depicts|captures|"
    r"follows|presents|displays|has|holds\s+on)\b"
    r"|\A(?:and\s+)?the\s+(?:second|third|fourth|fifth|last|next)(?:\s+one)?\s+(?:is|shows)\s+(?=an?\s+(?:[\w-]+\s+){0,3}?(?:close-?\s?up|shot|wide|view|"
    r"macro|aerial|angle|insert)\b)"
    r"|\A(?:then,?\s+|and\s+|finally,?\s+)?(?:the\s+)?(?:next|second|third|fourth|last|final)\s+(?:person|interviewee|passer-?by|respondent|"
    r"pedestrian|interview|guest|candidate|contestant)(?=\s+(?:is|was)\b|\s*[:—–])",
    re.IGNORECASE,
)
_FILM_THEN = re.compile(
    rf"\A(?:intercut|juxtaposed|intercutting)\s+with\b|\A(?:the\s+)?{_FILM}\s+(?:then|next|finally|now)\s+(?:shows|reveals|features|presents|displays|depicts|moves\s+to|goes\s+to)\b"
    rf"|\A(?:the\s+|our\s+)?(?:\w+\s+)?{_FILM}\s+(?:then\s+|next\s+|now\s+)?(?:continues|moves|goes|heads|resumes|picks\s+up|carries\s+on|"
    rf"hands\s+over|crosses|turns|returns|travels|shifts)\s+(?:(?:over|back|on|live|straight|now)\s+){{0,2}}(?:to|at|inside|outside|in|from)\s+(?:the|an?)\b"
    r"|\A(?:then,?\s+|next,?\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,2}?(?:cut-?\s?scene|cinematic|flashback|montage|title\s+sequence|loading\s+screen|"
    r"kill-?\s?cam|(?:instant\s+|slow-motion\s+|slow\s+motion\s+|super-slow\s+)?replay)\s+(?:then\s+|now\s+)?"
    r"(?:begins|plays|starts|follows|rolls|kicks\s+in|triggers|runs|shows|repeats|reveals|catches|captures|confirms)\b"
    rf"|\A(?:then|next|finally),?\s+(?:the\s+)?{_FILM}\s+(?:shows|reveals|features|presents|displays|depicts|moves\s+to|goes\s+to)\b",
    re.IGNORECASE,
)
_CHANGES_ALONE = re.compile(
    rf"\A{_LINK}{{0,2}}(?:the\s+)?(?:{_FILM}|(?:camera\s+)?angle|viewpoint|point\s+of\s+view|set-?up)(?<!camera){_ADVERBS}\s+{_CHANGES}{_ADVERBS}"
    rf"(?:\s*[.;!]*\s*\Z|\s*[:—–])",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"\A(?:(?:the|this|our|an?)\s+)?(?:[\w-]+\s+){{0,2}}?{_FILM}\s+(?:opens?|begins?|starts?)(?:\s+\w+ly)?\s+(?:with|on|in|at|inside)\b"
    r"|\A(?:we\s+)?open(?:ing)?\s+(?:with|on|in)\b:?|\A(?:fade|fading)\s+in(?:\s+(?:on|from\s+black(?:\s+(?:to|on))?|to))?\b:?"
    r"|\A(?:opening|first|establishing)\s+(?:shot|scene|clip|image|frame)\s*[:—–-]|\A开场(?:是|为|[：:，,])"
    r"|\A(?:视频|影片|画面|短片|广告|故事)(?:以|从|由)(?=[^。！？]{1,24}(?:开始|开场|开头|拉开))",
    re.IGNORECASE,
)
_FILMED = re.compile(
    r"\b(?!opening\b|first\b|establishing\b)\w+\s+(?:shot|view|camera|frame|angle)\s+\w", re.IGNORECASE
)
"""A shot that is of some sort ("a crane shot begins on"): its words are read."""
_NAMED = re.compile(
    r"\A(?:(?:the|a)\s+)?(?:next|second|third|fourth|final|last|closing|ending|end|opening|another)\s+(?:shot|scene|clip|frame|image|beat|moment|picture|view|panel)"
    r"(?:\s*[:—–-]\s*|,\s+)",
    re.IGNORECASE,
)

_BLACK = re.compile(
    r"\s*(?:a\s+)?(?:black|blackness|pitch\s+black|darkness)\b(?!\s*(?:and|-)\s*white|\s+(?!screen|on\b|as\b|and\b|with\b|card|frame)\w)",
    re.IGNORECASE,
)

_WHITE = re.compile(
    r"\s*(?:pure\s+|blinding\s+)?white(?:ness)?\b(?!\s+(?!on\b|as\b|and\b|with\b|screen\b)\w)", re.IGNORECASE
)

_OBJECTIVE = re.compile(r"cut|switch|transition|jump|return", re.IGNORECASE)
_PICTURED = frozenset({"picture", "image", "show", "stream"})
"""What is the film's own picture where it switches or cuts; it may change and shift for other reasons."""
_SWITCHES = re.compile(r"switch|cut|transition|return|dissolve", re.IGNORECASE)
_OWN_MOTION = frozenset({"camera", "we", "it"})
"""What moves and changes in other ways as well: only words of the cutting room make a cut of it."""

_MANNER = re.compile(
    r"\s*(?:(?:a|an|its|the)\s+)?(?:(?:normal|real|regular|full|slow|fast|half|double)[\s-]+(?:speed|time|motion)|colou?r\b|"
    r"black[\s-]and[\s-]white|silence|(?:slower|faster|calmer|warmer|darker|brighter)\b|slow\s?mo)",
    re.IGNORECASE,
)
"""What the same picture may change to."""

_SHOWN = frozenset({"screen", "frame", "picture", "image", "show", "stream"})
"""What may be a thing in the picture too ("the screen changes to a map")."""


def passages_in(text: str, *, first: bool) -> Iterator[Passage]:
    """The transitions within a sentence, from its left; offsets are into the sentence. `first`: it opens the prompt."""
    found = [*_changes(text), *_bare_cuts(text), *_endings(text, first=first), *chinese_passages(text)]
    order = None if first else _ORDER.match(text) or _END.match(text) or _CUT_CLOSER.match(text)
    if order is not None:
        found.append(_passage(text, order, order.start()))
    dark = None if first else _BLACKOUT.match(text)
    if dark is not None:
        found.append(Passage(0, dark.end(), kind_of(dark[0]), "white" not in dark[0].lower()))
    at = -1
    for passage in sorted(found, key=lambda p: (p.start, -p.end)):
        if passage.start >= at:
            yield passage
            at = passage.end


def _changes(text: str) -> Iterator[Passage]:
    for match in _FILM_CHANGES.finditer(text):
        passage, film = _passage(text, match, match.start()), match["film"].lower()
        if _MANNER.match(text, match.end()) and "cut" not in match["verb"].lower():
            continue
        if film in _OWN_MOTION and not _OBJECTIVE.search(match["verb"]):
            continue
        plain = passage.black or _WHITE.match(text, match.end())
        switched = film in _PICTURED and _SWITCHES.search(match["verb"]) is not None
        if film not in _SHOWN or plain or switched or "cut" in match["verb"].lower():
            yield passage
    if _SUBJECT.match(text):
        for match in _GOES_ON.finditer(text):
            yield _passage(text, match, match.start() + len(match[0]) - len(match[0].lstrip(",;—– ")))


def _bare_cuts(text: str) -> Iterator[Passage]:
    alone = _CUT_ALONE.match(text)
    if alone is not None:
        yield _passage(text, alone, alone.start())
    for match in _BARE_CUT.finditer(text):
        fade = match["cut"].lower().startswith("fad")
        if not fade or match.start() == 0 or _BLACK.match(text, match.end()):
            yield _passage(text, match, match.start())


def _endings(text: str, *, first: bool) -> Iterator[Passage]:
    """ "Followed by a title card"; "the video ends on a white screen"."""
    ends = None if first else _ENDS_ON.match(text) or _TAKEN.match(text)
    if ends is not None:
        told = "whip" in ends[0].lower()  # how the camera comes there is read
        yield Passage(0, 0 if told else ends.end(), kind_of(ends[0]))
    coloured = None if first else _COLOURED.match(text)
    if coloured is not None:
        yield Passage(0, 0)
    for match in _FOLLOWED.finditer(text):
        yield Passage(match.start("words"), match.end("words"))
    for match in _CARD_LAST.finditer(text):
        yield Passage(
            match.start(), match.start(), "cut", "black" in match[0].lower() or "dark" in match[0].lower()
        )
    card = _CARD_ENDS.search(text)
    if card is not None and not (first and card.start() == 0):
        start = card.start() + len(card[0]) - len(card[0].lstrip(", "))
        on = re.search(r"\b(?:on|with)\b", card[0])
        yield Passage(start, card.start() + (on.end() if on else 0))


def _passage(text: str, match: re.Match[str], start: int) -> Passage:
    black = _BLACK.match(text, match.end())
    return Passage(start, black.end() if black else match.end(), kind_of(match[0]), bool(black))


def opening_length(text: str) -> int:
    """How many characters of the first sentence only say that the film begins ("The video opens with")."""
    match = _OPENS.match(text)
    return match.end() if match is not None and not _FILMED.search(match[0]) else 0


def named_length(text: str) -> int:
    """How many characters at the beginning of a sentence head a shot without a number ("Final shot:")."""
    match = _NAMED.match(text)
    return match.end() if match is not None else 0


def begins_anew(text: str) -> int:
    """-1 where a sentence behind the first goes on in the same picture; else how many of its characters only say that it
    doesn't ("The video then shows"), 0 where all are to be read ("Back at the diner, …")."""
    film = _FILM_THEN.match(text) or _CHANGES_ALONE.match(text) or _NEXT.match(text)
    if film is not None:
        told = film.groupdict().get("how")
        return film.start("how") if told else film.end()
    jumped = jumps(text) or (not text.isascii() and chinese_jump(text))
    return 0 if jumped or framed_anew(text) else -1
