"""Framings: the words with which a sentence sets up a picture of its own ("A close-up shows", "In a wide shot,", "Tight on").

They are read with the shot that they begin, for they tell the camera.
"""

import re
from collections.abc import Iterator

__all__ = ["framed_anew", "framed_only", "framed_within"]

_LINK = (
    r"(?:(?:then|next|finally|now|lastly|and|but|after\s+that|afterwards|later|suddenly|meanwhile|followed\s+by|"
    r"next\s+comes|then\s+comes|next\s+up(?:\s+is)?)\b[,:]?\s+)"
)
_FRAMING = (
    r"(?:(?:extreme\s+|medium\s+|tight\s+|big\s+|super\s+)?close-?\s?ups?(?:\s+(?:shot|view|angle))?|shot|clip|footage|insert|cutaway|"
    r"flashback|montage|(?:aerial|overhead|top-down|bird's-eye|wide|low-angle|high-angle|drone|rear|side|reverse|pov|panoramic|"
    r"first-person|point-of-view|macro)\s+(?:view|angle|shot)|b-roll(?:\s+footage)?|two-shot|split[\s-]screen|drone\s+footage|"
    r"establishing\s+shot|pov|macro|wide|angle|news\s+footage|(?:aerial|drone|archive|archival|satellite|live|amateur|cctv|security|dash-?cam|body-?cam|helicopter|file|stock|library|"
    r"viral|phone|cellphone|grainy|historical|helmet-?cam)\s+(?:pictures|images|imagery|video|shots|scenes|clips|visuals|tape|film)|"
    r"(?:drone|aerial)\s+(?:pull-?\s?back|push-?\s?in|zoom|reveal|fly-?\s?over|orbit|pass|sweep|flight|ascent|descent|rise)|slow[\s-]motion\s+replay|replay)"
)
_SEEN = (
    r"(?:(?:then|now|also|next|finally|briefly|slowly)\s+)?(?:shows?|showing|reveals?|revealing|captures?|capturing|features?|featuring|"
    r"follows?|following|of|on|from|appears?|frames?|framing|displays?|displaying|depicts?|depicting|focus(?:es|ing)?|focused|"
    r"tracks?|catches|holds|lingers|highlights?|highlighting|looks?|looking|inside|over|through|as|in|at|along|across|up|down|past|against|with|under|"
    r"between|around|behind|above|beside|near|by|where|while|into|beneath|outside|just|"
    r"(?!ring|echo|whistl|crack)\w{3,}ing)\b"
)
_FRAMED = re.compile(
    rf"{_LINK}{{0,2}}"
    rf"(?:(?P<article>an?|another|one(?:\s+(?:last|final|more))?|the(?:\s+(?:next|final|last|second|third|fourth|closing|following|ending|opening))?)\s+)?"
    rf"(?P<words>(?:[\w'’-]+,?\s+){{0,5}}?)(?P<shot>{_FRAMING})(?:\s+(?:shot|view|angle|sequence|clip|footage))?(?:\s+(?:again|now|once\s+more))?"
    rf"(?:\s+{_SEEN}|\s*[:—–]|\s+-\s|,\s+(?=(?:as|where|the|an?|his|her|their|its|two|three)\s))",
    re.IGNORECASE,
)
_MOVING = re.compile(
    rf"{_LINK}{{0,2}}(?:an?|another|one\s+(?:last|final))\s+(?:[\w'’-]+,?\s+){{0,3}}?(?:aerial|drone|overhead|wide|low-angle|high-angle|"
    r"tracking|crane|panoramic|top-down|bird's-eye|macro|pov|establishing|handheld|follow|close-?\s?up|steadicam|helicopter|dolly)"
    r"(?:\s+(?:[\w-]+\s+)?(?:shot|view|footage|angle|perspective))?\s+(?:then\s+|now\s+|next\s+|finally\s+|\w{3,12}ly\s+){0,2}(?:glid|sweep|soar|fl(?:y|ies)|drift|ris|push|pull|mov|pan|"
    r"tilt|circl|orbit|zoom|descend|swoop|skim|rac|hover|float|slid|trail|begin|open|start|tak|bring|isolat|pick|find|giv|"
    r"offer|present|watch|peer|dolli|creep|inch)(?:e?s|ing|es)?\b",
    re.IGNORECASE,
)
"""What only a picture does that is named by more than the word "shot": "A drone shot soars over the bay"."""
_NOT_FRAMING = re.compile(
    r"\b(?:is|are|was|in|of|the|a|an|with|and|he|she|they|his|her|it|we|you|who|takes?|has|have|drinks?|pours?|fires?)\s"
    r"|\b(?:espresso|vodka|tequila|whiske?y|rum|coffee|gun|rifle|jump|slap|penalty|free|flu|bank|tee|mug|booster|ginger)\s+shot\Z",
    re.IGNORECASE,
)
"""Words before a "shot" that is none of the camera's."""

_BARE = re.compile(
    rf"{_LINK}{{0,2}}(?:(?:back|in)\s+)?(?:(?:extreme(?:ly)?|ultra|very|super|big|medium|mid|low|high)[\s-]+)?(?:(?:wider?|widest|closer?|closest|tighter?|tight|tightest|medium)"
    r"(?:\s+(?:still|again|now))?(?:\s*[:—–]|\s+-\s|\s+on\b(?!\s+(?:the\s+)?heels|\s*[,.;]))"
    r"|(?:macro|aerial|overhead|top[\s-]down|reverse(?:\s+angle)?|over[\s-]the[\s-]shoulder|drone|bird['’]s[\s-]eye|"
    r"eye[\s-]level|insert|cutaway|(?:helmet|body|dash|chest|action|security|surveillance|phone|selfie|trail|wildlife|door|cctv|nest|crash)[\s-]?cam(?:era)?|"
    r"go-?pro|cctv|camcorder)(?:\s+(?:footage|view|shot|angle))?(?:\s*[:—–]|\s+-\s)|(?:insert|detail)\s+(?:on|of)\b|detail\s*[:—–])",
    re.IGNORECASE,
)
"""A size or an angle and nothing else: "Wider:", "Tight on the fuse", "Overhead —"."""
_ON = re.compile(
    r"(?:close|tight|closer|tighter|wide|angle)\s+on\s+(?:the|an?|his|her|their|its)\s", re.IGNORECASE
)
_LETTERS = re.compile(
    rf"{_LINK}{{0,2}}(?:an?\s+)?(?-i:ECU|XCU|BCU|MCU|CU|EWS|VWS|MWS|WS|ELS|MLS|LS|MS|OTS|POV)(?:\s+(?:on|of|from|over|as|through|shot)\b|\s*[:—–,]|\s+-\s)",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    rf"{_LINK}{{0,2}}(?:(?:[\w'’-]+\s+){{1,5}}[\w'’-]+,\s+)?(?:(?:in|from|on|via)\s+(?:(?:an?|another)\s+)?(?P<words>(?:[\w'’-]+,?\s+){{0,4}}?)"
    r"(?:close-?\s?ups?|shot|angle|view|perspective|pov|aerial|macro|wide|two-shot|point\s+of\s+view)"
    r"|at\s+(?:an?\s+)?(?:low|high|dutch|canted|tilted)[\s-]angle|at\s+eye[\s-]level|(?:seen|viewed|filmed|shot)\s+from\s+[\w'’\s-]{3,30}"
    r"|from\s+(?:directly|straight|high)\s+(?:above|overhead)|from\s+(?:overhead|the\s+air|an?\s+drone)"
    r"|(?:from\s+above|overhead|top[\s-]down)(?=,\s+(?:(?:the|a|two|both|his|her)\s+)?(?:\w+\s+)?(?:hands?|fingers?|we|whole|entire)\b))\s*,",
    re.IGNORECASE,
)
"""How it is filmed, before what is: "In a tight close-up, …", "Down on the ice, in a low wide shot, …"."""
_SAME_TAKE = re.compile(
    r"\b(?:single|one|continuous|unbroken|uninterrupted|same|this|that|the|every|any|full|plain|clear|of|to|my|our|your|\w+ing)\s",
    re.IGNORECASE,
)
_LOOKED = re.compile(
    rf"{_LINK}{{0,2}}(?:from\s+)?(?:the\s+)?[\w-]+['’]s\s+(?:own\s+)?(?:pov|point[\s-]of[\s-]view|perspective)\s*(?:[:,—–]|shows|of\b)"
    r"|(?:his|her|their|its)\s+(?:pov|point[\s-]of[\s-]view)\s*(?:[:,—–]|shows|of\b)",
    re.IGNORECASE,
)
_HERO = re.compile(
    r"(?:(?:then|next|finally|lastly|last|and\s+then)\b,?\s+){1,2}the\s+(?:[\w-]+\s+)?(?:(?:hero|beauty|product|money|reveal|pack|closing|wide|reaction|"
    r"overhead|aerial|reverse)\s+shot|close-?\s?up|wide|insert|reveal|packshot|payoff)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:extreme\s+)?(?:macro|close-?\s?up|wide|medium|overhead|aerial|low\s+angle|high\s+angle|top[\s-]down|pov|reverse(?:\s+angle)?|profile)(?:\s+shot)?(?:,\s+[^:,.;]{2,30}){1,3}:",
    re.IGNORECASE,
)
"""Words of the camera before a colon: "Macro, 100mm lens: …"."""
_LOOKED_INTO = re.compile(
    r"we\s+(?:now\s+|then\s+)?(?:look|peer|stare|gaze)\s+(?:straight\s+|directly\s+|right\s+)?(?:down|up|into|through|over|along|out|across|from)\b",
    re.IGNORECASE,
)
_WHIPPED = re.compile(
    rf"{_LINK}{{1,2}}(?:an?|one\s+(?:last|final))\s+(?:(?:\w+\s+)?(?:crash|snap|whip|smash|swish|sudden)[\s-]+(?:zoom|pan)\b"
    r"|(?:\w+,?\s+){0,2}?(?:pan|tilt|dolly|push-in|pull-back|zoom|sweep)\s+(?:across|over|along|down|up|past|through|around)\s)",
    re.IGNORECASE,
)
"""A zoom or pan with which another picture begins: "Finally, a crash zoom into …"."""

_ONLY = re.compile(
    r"(?:an?\s+)?(?:[\w'’-]+,?\s+){0,3}?(?:close-?\s?up|shot|angle|view|pov|wide|aerial|macro|insert)\s*[.:]?\s*\Z",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:an?|the|his|her|their|its|two|three|four|someone|somebody|he|she|they|it|hands)\s+"
    r"(?!(?:\w+\s+)?(?:light(?:ing)?|mood|style|camera|colou?rs?|atmosphere|music|audio|sound\w*|scene|video|look|tone|palette|"
    r"background|image|texture|composition)\b)[\w'’-]+\s+\w",
    re.IGNORECASE,
)
_SIZES = re.compile(
    r"\b(?:wide|close-?\s?up|medium|aerial|macro|establishing|overhead|full|long)\b(?:\s+(?:shot|view|angle))?",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:pull|zoom|push|camera|dolly|track|widen)", re.IGNORECASE)
"""What is wider or closer behind such words is the same picture."""
_PAUSE = re.compile(
    r"(?P<weak>[;—–]\s*|\s-\s+)|,\s+(?:and\s+)?(?=then\b|finally\b|followed\b)", re.IGNORECASE
)


_HERE = re.compile(
    r"\s+(?:in|at)\s+an?\s+[^,.:;]{3,40},(?:(?!\b(?:is|are|\w+s\s+(?:the|an?|his|her|its))\b)[^.;:])*[.]?\Z",
    re.IGNORECASE,
)
"""Where the picture is that was told of before: "Medium shot in a cluttered front room, rain ticking on the window"."""


def framed_anew(text: str) -> bool:
    """A sentence begins with a framing of its own: "A close-up shows", "Wide shot of", "Wider:", "In close-up, …"."""
    return _framed(text, 0)


def framed_only(text: str, following: str) -> bool:
    """A sentence is a framing and no more, and the next one tells what is in the picture: "Close-up. A needle drops"."""
    only = _ONLY.match(text) is not None and not _NOT_FRAMING.search(text)
    return only and _TOLD.match(following) is not None


def framed_within(text: str) -> Iterator[int]:
    """Where another framing begins in the middle of a sentence: "…, then a close-up of", or, behind a semicolon, a framing
    where the sentence has had one."""
    size = _SIZES.search(text)
    for pause in _PAUSE.finditer(text):
        had = pause["weak"] is None or (size is not None and size.end() <= pause.start())
        following = pause.end() if pause["weak"] is not None else _behind_comma(text, pause)
        if _MOVED.search(text, 0, following) is not None and _BARE.match(text, following) is not None:
            continue
        if (had and _framed(text, following)) or _ON.match(text, following):
            yield following


def _behind_comma(text: str, pause: re.Match[str]) -> int:
    return pause.start() + len(pause[0]) - len(pause[0].lstrip(", "))


def _framed(text: str, at: int) -> bool:
    if any(
        p.match(text, at) for p in (_BARE, _LETTERS, _LOOKED, _LOOKED_INTO, _WHIPPED, _MOVING, _HERO, _LISTED)
    ):
        return True
    fronted = _FRONTED.match(text, at)
    if fronted is not None and not _SAME_TAKE.search(fronted["words"] or ""):
        return True
    match = _FRAMED.match(text, at)
    if match is None:
        return False
    article = (match["article"] or "").lower()
    if not article and at == 0 and _HERE.match(text, match.end("shot")):
        return False
    return article != "the" and not _NOT_FRAMING.search(match["words"] + match["shot"])
