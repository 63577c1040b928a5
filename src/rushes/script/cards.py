"""Cards: pictures of nothing but a text, a logo or a product on a plain ground, and what comes between them."""

import re
from dataclasses import dataclass

__all__ = ["Cards"]

_TEXT = (
    r"(?:text|titles?|words?|caption|tagline|slogan|logo|lettering|letters|title\s+card|end\s+card|message|name|phrase|"
    r"credits?)"
)
_PLAIN = re.compile(
    r"\b(?:on|against|over|onto|across)\s+(?:an?\s+|the\s+|pure\s+|solid\s+|plain\s+)*(?:black|white|blank|dark|plain|solid|empty|"
    r"\w+\s+)?\s*(?:screen|background|backdrop|card|slate)\b|\b(?:on|over|onto|against)\s+(?:pure\s+|solid\s+|pitch\s+)?black\b"
    r"(?![\s-]+(?:and|(?!(?:with|as|while|before|over|under|in\s+time|to\s+an?|at\s+the|letter)\b)\w))"
    r"|\A(?:then,?\s+)?(?:an?\s+|the\s+)?(?:black|blank|white)\s+(?:screen|card|frame)\b"
    r"|(?:黑屏|黑幕|黑底|黑色背景|黑色屏幕|白屏|白底|纯色背景|白色背景|黑色屏幕|黑场)",
    re.IGNORECASE,
)
_BLACK = re.compile(r"\bblack\b(?!\s*-?(?:and|&))|黑", re.IGNORECASE)
_TEXT_FIRST = re.compile(
    rf"\A(?:then,?\s+|next,?\s+|finally,?\s+|and\s+)?(?:(?:the|a|an|bold|large|white|final)\s+){{0,3}}(?:\w+\s+)?{_TEXT}\b"
    r"|\A(?:随后|接着|然后|最后)?(?:文字|字幕|标题|片名|标语|大字)"
    rf"|\A(?:then,?\s+|next,?\s+|finally,?\s+)?(?:on|over|against)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:black|white|blank|dark|plain)"
    rf"(?:\s+(?:screen|background|backdrop|card))?,?\s+(?:[\w-]+\s+){{0,4}}?{_TEXT}\b"
    rf"|\A(?:then,?\s+)?(?:an?\s+|the\s+)?(?:black|blank|white)\s+(?:screen|card|frame)\b[^.]{{0,40}}\b{_TEXT}\b"
    r"|\A(?:随后|接着|然后|最后|在)?(?:黑屏|黑色屏幕|黑色背景|黑底|黑幕|白屏|白底|白色背景)(?:上|中|里)?[^，。；]{0,6}(?:文字|字幕|标题|片名|字样|标语)"
    r"|\A(?:随后|接着|然后|最后)?(?:黑屏|黑场|黑幕|黑底|白屏|白底)[，,]?(?:一行)?(?:白|黑|红|金|大|小)?色?(?:小|大)?字",
    re.IGNORECASE,
)
_APPEARS = re.compile(
    r"\b(?:flash(?:es)?|appears?|fades?\s+in|pops?\s+(?:up|on)|slams?|snaps?|cuts?\s+in|(?:is|are)\s+(?:shown|stamped|written|spelled|typed|burned|etched|drawn|set)|shows|fills|"
    r"reads?|reading|says|lands|hits|with|drops?|falls?|stamps?|burns?|types?|slides?|zooms?|scrolls?|rolls?|settles?|forms?|assembles?|blooms?|"
    r"emerges?|materiali[sz]es?|glows?|stands?|hangs?|spins?|punch(?:es)?|bursts?|blinks?|unfolds?|rises?|spells?|comes?\s+up|lights?\s+up|"
    r"dissolves?\s+in|flickers?|pulses?|thuds?|locks?|clicks?)\b"
    r"|闪现|渐显|显现|淡入|出现|浮现|弹出|闪过|显示",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\A(?:it|they|this|that|these|those|the\s+(?:screen|letters|card|background|music|sound|audio|voice|voiceover|narrator|soundtrack)|"
    r"music|sound|audio|a\s+voice\w*|(?:\w+\s+){0,4}music)\b|\A(?:它|音乐|声音|画外音|旁白|屏幕|背景)",
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"\A(?:(?:the|an?|its|some|one|single|final|soft|gentle)\s+)*(?:[\w'’-]+,?\s+){0,4}?(?:guitars?|pianos?|drums?|drumbeats?|strings?|synths?|violins?|cellos?|"
    r"orchestra|choir|brass|ukulele|flute|bass|organ|harp|horns?|trumpets?|bells?|jingles?|music|melody|tune|song|beats?|chords?|notes?|"
    r"score|theme|soundtrack|stings?|chimes?|whoosh|boom|thud|hums?|silence|applause|voice\w*|narrat\w+|sounds?|audio|sfx|ambien\w+|"
    r"heartbeat|drone|hit|crackle|static|laughter|wind)\s*(?:\(|[,.;:]|\Z|(?:then\s+|softly\s+|slowly\s+|gently\s+|quietly\s+)?(?:plays?|swells?|rings?|"
    r"fades?|throughout|under|underneath|behind|in\s+the\s+background|sounds?|is|are|hits?|lands?|drops?|builds?|says?|lingers?|hangs?|"
    r"continues?|stops?|cuts?|echoes|strums?|rolls?|thumps?|pulses?|closes|ends|over|as|with|and|of)\b)",
    re.IGNORECASE,
)
"""What is heard over the card."""
_END_CARD = re.compile(
    r"\A(?:(?:then|next|finally|and|lastly)\b,?\s+)?(?:(?:we|it|the\s+(?:\w+\s+)?(?:video|ad|advert|advertisement|film|spot|commercial|trailer|teaser|clip))\s+)?"
    r"(?:(?:ends?|close[sd]?|finish(?:es)?|closing|ending|out)\s+(?:on|with)\s+)?(?:(?:the|an?|our)\s+)?(?:(?:final|plain|simple|clean|white|black|bold|animated)\s+)*"
    r"(?:(?:end|closing|title|logo|credit|brand|release|tagline|final|last|text|super)[\s-]*(?:cards?|slates?|plate|tag|titles?|boards?|frame|screen)|"
    r"pack\s?shot|endcard|end\s+(?:on|with)\s+(?:the\s+)?(?:logo|brand|tagline|slogan|title|name)\b|(?:logo|title)(?=\s+(?:on|over|against)\b))"
    r"\s*(?:[:—–(,.]|-\s|\Z|(?:[\w’'-]+\s+){0,4}?(?:reads?|reading|says?|saying|shows?|showing|with|appears?|fades?|follows?|slams?|pops?|flashes|fills|on|over|against|"
    r"in|displays?|displaying|featuring|for)\b)",
    re.IGNORECASE,
)
"""A card called so: "End card:", "The closing slate reads"."""
_LAST = re.compile(r"\b(?:end|closing|final|ends|close|closes|finishes|pack\s?shot|endcard)\b", re.IGNORECASE)
_OVER_PICTURE = re.compile(
    r"\b(?:superimposed|overlaid|(?:over|across|onto|above|on\s+top\s+of)\s+(?:the|an?|his|her|their|its)\s+(?!(?:\w+\s+)?(?:black|white|blank|dark|plain|solid|"
    r"background|backdrop|ground|screen|frame|card)\b)\w)",
    re.IGNORECASE,
)
_PACKSHOT = re.compile(
    rf"\A(?:finally,?\s+|then,?\s+)?(?:the|an?)\s+(?:[\w-]+\s+){{1,4}}?appears?\s+(?:alongside|next\s+to|beside|with|under|above|over|below)\s+"
    rf"(?:the|a|an|its)\s+(?:[\w-]+\s+){{0,2}}?{_TEXT}\b",
    re.IGNORECASE,
)
_GROUND = re.compile(
    r"\b(?:on|against|over|before|in\s+front\s+of)\s+an?\s+(?P<ground>(?:[\w&-]+,?\s+){0,5}?)(?:background|backdrop)\b",
    re.IGNORECASE,
)


@dataclass
class Cards:
    """What was seen last while a prompt is gone through sentence by sentence: a card or a picture, and before which ground."""

    card: bool = False
    carded: bool = False  # there was a card before
    black: bool = False  # the last turn was to black
    last: bool = False  # the card was called the last one
    ground: str = ""

    def first(self, text: str) -> None:
        """Take the first sentence."""
        self._look(text)

    def turn(self, text: str) -> bool:
        """Take a further sentence; True where it must be another picture than the one before."""
        card, ground = self.card, self.ground
        self._look(text)
        if self.card:
            return True
        if card:
            return not (self.last or _SAME.match(text) or _HEARD.match(text))
        changed = bool(ground and self.ground and ground != self.ground)
        return changed or bool(_PACKSHOT.match(text))

    def _look(self, text: str) -> None:
        plain = _PLAIN.search(text)
        writing = bool(_TEXT_FIRST.match(text)) and (plain is not None or bool(_APPEARS.search(text)))
        called = _END_CARD.match(text)
        if called is not None and not _OVER_PICTURE.search(text):
            self.card, self.last = True, _LAST.search(called[0]) is not None
        else:
            self.card = writing and (plain is not None or self.carded)
        self.carded = self.carded or self.card
        self.black = self.card and bool(_BLACK.search(plain[0]) if plain is not None else writing)
        ground = _GROUND.search(text)
        if ground is not None:
            self.ground = ground["ground"].strip().lower()
