"""Letterforms: what texts without quotation marks look like, and beside which words they stand."""

import re
from dataclasses import dataclass

from rushes.script.bearers import TEXT_NOUNS

__all__ = [
    "ADDRESS",
    "BEFORE_VERB",
    "BEHIND_AMOUNT",
    "BEHIND_COLON",
    "BEHIND_NOUN",
    "BEHIND_TURN",
    "BEHIND_VERB",
    "DESCRIBED",
    "FIGURE",
    "HASHTAG",
    "HEADED",
    "INTRODUCED",
    "JOIN",
    "LABELLED",
    "LAST_STOP",
    "NAMED_SIGN",
    "NAMED_TITLE",
    "NEXT",
    "OPTIONS",
    "PART",
    "PRICE",
    "PRICED",
    "PRICE_TOO",
    "RUN",
    "SCORED",
    "STOPPED",
    "TITLE_COMES",
    "UP",
    "WAYS",
    "WORD",
    "Way",
]

UP = "A-ZÀ-ÖØ-Þ"
CAPS = rf"(?:[{UP}0-9][{UP}0-9’'&.\-/]*[{UP}0-9]|[{UP}&0-9])(?:[!?]+|%)?(?![A-Za-zÀ-ɏ0-9_]|[’'][a-z])"
UNIT = (
    r"(?:%|°\s?[CFK]?|[kmM]?[VAWNJ](?!\w)|k?Pa|psi|rpm|RPM|ppm|lux|Ω|k?Hz|MHz|dB|[Bb][Pp][Mm]|k?g|m[lg]|k?m(?:/h)?|mph|c?m|mm"
    r"|XP|HP|pts|px|fps|元|°)"
)
FIGURE = (
    rf"(?:\d+ for \d+(?!\w)|[+−–\-#x×]?[$€£¥]?\d+(?:[.,:]\d+)*(?:[–—:/-]\d+(?:[.,:]\d+)*)*(?:\s?{UNIT}|st|nd|rd|th|p)?"
    r"(?:\s[ap]\.?m\b\.?)?"
    r"(?![A-Za-zÀ-ɏ0-9_]|[.,:]\d))"
)
SHORT = r"(?:[A-Z]\.){2,5}(?![A-Za-z])|(?:FIG|NO|VOL|EP|PT|CH|ST|DR|MR|MRS|MT|NR|PG|AVE)\.(?= [A-Z0-9])|[♩♪] ?= ?\d+"
TOKEN = rf"(?>{SHORT}|{FIGURE}|{CAPS})"
JOIN = r"(?: ?[:—–·•|/+=×*★◆\-] | vs?\.? | | ?[—–·•|★◆] ?)"
RUN = rf"(?P<run>(?>{TOKEN}(?:{JOIN}{TOKEN}){{0,13}}+))"
"""A run of capitals and figures, with the marks between them; what it has taken it keeps, so that the search is linear."""

NEXT = re.compile(
    rf"(?P<join>, (?:and |then |and then )?|; | and | or | then |, and | ?(?:\.\.\.|…) ?| [◦▪★] )"
    rf"(?P<how>(?:(?:in )?(?:smaller|larger|bigger|small|tiny|fine)(?: (?:type|letters|print|lettering))?,? |below(?: it)?,? "
    rf"|beneath(?: it)?,? |under(?:neath)?(?: it)?,? |above(?: it)?,? )?){RUN}"
)
"""What goes on the run: one more text or the rest of the same."""

STOPPED = re.compile(
    r"\s*(?:$|[.,;:!?)\]\n(—–\"”]|(?:on|in|inside|into|over|at|as|with|across|along|and|while|above|below|beneath|then|to|by|from"
    r"|for|before|when|beside|under|behind|hangs?|glows?|flickers?|flash|flashes|appears?|fades?|sags|swings?|stands?|leans?"
    r"|is|are|but|until|after|or|blinks?|bangs?|sits?|near|next|against|around|outside|pulls?|bursts?|wafts?|tips?|slides?"
    r"|the|a|an|which|that|where|-|burns?|rolls?|drops?|lies|dangles|flies|flutters|spins?|twice|again|once)\b)"
)
"""What may follow a text that a verb shows: nothing of a noun phrase that would go on it ("shows LED lights")."""

NOUN = (
    r"title card|titles?|text|words?|captions?|subtitles?|letters|lettering|logo|slogan|tagline|trademark|brand|mark"
    r"|headline|graphic|overlay"
    r"|label|banner|sign|message|chyron|lower third|letter|initials|numbers?|figures?|digits|hashtag|inscription"
    r"|wordmark|menu|options|buttons|tabs"
    r"|strapline|marquee|intertitle|super|supers|graffiti|tag|plate|number plate|licen[cs]e plate|stamp|timestamp"
)
SHOWS = (
    r"reading|reads?|titled|entitled|spelling|spells|spell|displaying|displays?|labell?ed|flashing|flashes|marked|saying|says?"
    r"|showing|shows?|blinks|blinking|carries|bears|bearing|carrying|stencill?ed|stamped|numbered|proclaims|declares|announces"
    r"|spelled|spelt|captioned|stating|states|screams|lettered|numbered|embossed|branded"
    r"|lists?|listing|offers?|scrolls|scrolling|glows|glowing|flickers"
)
TURNS = (
    r"(?:flips?|flip|changes?|turns?|switches|switch|updates?|rolls? over|ticks?|clicks?|jumps?|climbs?|drops?|cycles?|goes|go"
    r"|resets?|counts? (?:down|up)|dissolves?|morphs?|moves?|swaps?) (?:over |up |down |back )?(?:to(?: read)?|from)|hits|hit"
    r"|settles? (?:on|at)|stops? (?:on|at)|freezes? (?:on|at)|reaches|lands? on|counts(?: down| up)?"
    r"|resolves? into|types? out|prints"
)
BEHIND_COLON = re.compile(rf"(?:[:：]|—|–| -)\s+{RUN}")
BEHIND_NOUN = re.compile(
    rf"(?i:\b(?:{NOUN})(?:\s+(?:reading|saying|that reads|that says|of))?\s*[:,]?\s+){RUN}"
)
BEHIND_AMOUNT = re.compile(
    r"(?i:\b(?:time|date|year|score|temperature|speed|total|price|reading|value|clock|result|the numbers?|a number|figure"
    r"|(?:bib|jersey|shirt|race|car|bus|room|house|locker|lane|cell|flight) number)\b,?:? )"
    rf"{RUN}"
)
BEHIND_VERB = re.compile(rf"(?i:\b(?:{SHOWS})(?: out)?\s*[:,]?\s+){RUN}")
BEHIND_RELATIVE = re.compile(rf"(?<=[a-z] )(?:that|which) (?:says?|reads?|spells?(?: out)?)\s*[:,]?\s+{RUN}")
BEHIND_TURN = re.compile(rf"(?i:\b(?:{TURNS})\s+){RUN}")
BEHIND_WRITING = re.compile(
    r"\b(?:skywrites?"
    r"|writes?|wrote|writing|scrawls?|paints?|traces?|traced|types?|carves?|sprays?|scribbles?|chalks?|stamps?|spells? out"
    rf"|engraves?|prints?|painted|scrawled|chalked|sprayed|carved|typed)\s+{RUN}"
)
BEHIND_PARTICIPLE = re.compile(
    r"(?i:\b(?:labell?ed|marked|reading|titled|entitled|spelling|stamped|stencill?ed|captioned|embroidered|emblazoned"
    rf"|engraved|lettered|branded|headlined|tattooed|inked)\s*[:,]?\s+){RUN}"
)
BEFORE_NOUN = re.compile(
    rf"(?<![\w’'-]){RUN}(?=\s+(?:neon |warning |wooden |illuminated |red |green |blue |yellow |flashing |metal |paper "
    r"|on-?screen )?"
    r"(?:signs?|banners?|graphics?|messages?|labels?|buttons?|pop-?ups?|captions?|posters?|placards?|stickers?|screens?"
    r"|bugs?|cards?|icons?|prompts?|stamps?|badges?|chyrons?|overlays?|titles?|logos?|lettering|notifications?|alerts?|menus?"
    r"|markings?|wordmark|billboards?|plates?|marquee|hashtag)\b)"
)
BEFORE_VERB = re.compile(
    rf"(?<![\w’'+-]){RUN}(?=\s+(?:flash|appear|fade|pop|slam|blink|glow|scroll|zoom|snap|float|burn|burst|thump|slide|stamp"
    r"|materiali[sz]e|type|crash|bounce|light|drop|surface|hover|rise|swell|spin|blaze|flare|splash|race|sweep|shine|erupt|explode|gleam|loom|drift|land|assemble|dissolve|pulse|flicker|unroll"
    r"|leap|fill|slam|punch|hang|scream|stretch)(?:s|es)?\b)"
)
BEFORE_PARTICIPLE = re.compile(
    rf"(?<![\w’'+-]){RUN}(?=,? (?:is |are |was )?(?:in [a-z]+ (?:letters|paint|chalk|neon|type) )?(?:[a-z]+ly )?"
    r"(?:tattooed|printed|painted|stitched|embroidered|stencill?ed|written|scrawled|engraved|etched|carved|spray-?painted"
    r"|chalked|stamped|scratched|burn(?:t|ed)|superimposed|emblazoned|daubed|lettered|inked|iced|embossed|branded|inscribed"
    r"|spelled|spelt|projected|displayed)\b)"
)
CHINESE = re.compile(rf"(?:片名卡?|标题|文字|字幕|字样|写着|口号)[：:]?\s*{RUN}")
NAMED_TITLE = re.compile(
    r"\b(?:[Tt]itle card|[Tt]itle|titled|entitled)(?: reads| says| reading)?\s*[:,]?\s+"
    r"(?P<run>[A-Z][\w’'-]*(?: (?:(?:of|the|in|and|a|to|for|on|at|from|with) ){0,3}[A-Z0-9][\w’'-]*){0,9})"
    r"(?=\s+(?:appear|fade|flash|slam|pop|snap|land|glow|come|is|in|on|over)|\s*[.,;])"
)
NAMED_SIGN = re.compile(
    rf"(?i:\b(?:{TEXT_NOUNS})(?:,)? (?:reading|that reads|which reads|reads|that says|saying|lettered|marked|labell?ed)\s+)"
    r"(?P<run>[A-Z][a-z’'-]+(?: (?:(?:of|the|in|and|a|to|for|on|at|from|with|by|off|&) ){0,2}[A-Z0-9][\w’'-]*){0,9}[!?]?)"
    r"(?=\s*(?:$|[.,;:\n]|on\b|in\b|over\b|above\b|hangs\b|stands\b|and\b|as\b|while\b|at\b|beside\b|leans\b))"
)
TEAM = r"[A-ZÀ-Þ][\w’']+(?: [A-ZÀ-Þ][\w’']+)?"
SCORED = re.compile(
    rf"(?i:\b(?:scoreboard|score|scoreline|result|scorebug|graphic)\b[^.;\n]{{0,30}}?[:,]? )"
    rf"(?P<run>{TEAM} \d+(?: ?[,–—:-] ?| (?:to|vs?\.?) ){TEAM} \d+|{TEAM} \d+ ?[–—:-] ?\d+ {TEAM})"
)
LABELLED = re.compile(
    r"(?:^|(?<=[.!?;”\"’] )|(?<=\n))(?P<label>(?i:subtitles?|captions?|title|title card|on-?screen text|text on screen"
    r"|text|super|lower third|tagline|logo|text overlay|end card|chyron|headline|banner|sign))"
    r": (?P<run>[A-Z0-9#][^\n.!?\"“”:]{1,80}[.!?]?)"
)
DESCRIBED = re.compile(
    r"(?i:(?:no|none|an?|in|with|on|white|black|bold|large|small|fades?|the (?:words?|name|brand|logo|title))\b)"
)
ADDRESS = re.compile(
    r"(?<![\w@.])(?P<run>(?:https?://|www\.)[\w./-]*\w|[\w-]+\.(?:com|org|net|example|io|co|tv|app|shop|eu|uk)(?:/\w+)?)\b"
)
HEADED = re.compile(
    rf"\A[\W_]*{RUN}(?=,? (?:is )?(?:an?|the)\b[^.\n]{{0,80}}?\b(?:trailer|teaser|film|movie|short|thriller|comedy|drama"
    r"|documentary|game|series|promo|musical|commercial|spot|ad)\b|: |\. |\s*\n)"
)
TITLE_COMES = re.compile(
    r"(?:[Tt]he|[Ii]ts|a final|[Mm]ain) (?:film['’]s |movie['’]s |final |main |game['’]s )?title (?:card )?[a-z]+"
)
HASHTAG = re.compile(r"(?P<run>#[A-Za-z]\w{2,})")
PRICE = re.compile(
    r"(?i:\b(?:price|tag|ticket|sign|label|sticker|for|at)\b[^.;:\n\d]{0,30}?\s)(?P<run>[$€£¥]\d+(?:[.,]\d+)?)(?!\w)"
)
PRICE_TOO = re.compile(r",? (?:and )?(?P<run>[$€£¥]\d+(?:[.,]\d+)?)(?!\w)")
INTRODUCED = re.compile(
    r"(?i:\b(?:lower[- ]third|captions?|chyron|graphic|strap|titles?|overlay)\b[^.;:\n]{0,30}? "
    r"(?:introduces?|identif(?:y|ies)|names?|credits?|introducing|identifying)(?: (?:him|her|them|the \w+))?(?: as)? )"
    r"(?P<run>(?:(?:Dr|Prof|Mr|Mrs|Ms|Sgt|Capt|Lt|Col)\. )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+)+"
    r"(?:, [A-Za-z][\w’'-]*(?: [\w’'-]+){0,4})?)"
    r"(?=[.;:]|,|\s(?:as|while|and|in|at|with)\b|$)"
)
OPTIONS = re.compile(
    r"(?i:\b(?:menu|options|buttons|tabs|choices|menus)\b)[^.:;\n\"“'‘]{0,40}[:(] ?"
    r"(?P<run>[A-Z][\w’'-]*(?: [A-Z0-9][\w’'-]*){0,3}"
    r"(?:, (?:and |or )?[A-Z][\w’'-]*(?: [A-Z0-9][\w’'-]*){0,3}){1,7})(?=[.;)\n]|$)"
)
PRICED = re.compile(r"(?i:\bprice tags?\b)")

LAST_STOP = re.compile(r"[.!?;…。！？；\n](?=[’'”\"]?(?:\s|$))")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
PART = re.compile(rf"[{UP}0-9’']+")


@dataclass(frozen=True)
class Way:
    """A place where a run may stand: `sure` texts are taken as they are; others only if their clause has a bearer, which
    `figures` need, too; `kind` of the quotation that it becomes."""

    pattern: re.Pattern[str]
    sure: bool = False
    figures: bool = False
    stopped: bool = False
    kind: str = "text"


WAYS = (
    Way(BEHIND_NOUN, sure=True),
    Way(BEHIND_RELATIVE, sure=True, stopped=True),
    Way(BEHIND_VERB, figures=True, stopped=True, kind=""),
    Way(BEHIND_PARTICIPLE, sure=True, kind=""),
    Way(BEHIND_COLON, figures=True, stopped=True),
    Way(BEHIND_AMOUNT, figures=True),
    Way(BEHIND_TURN, figures=True, stopped=True),
    Way(BEHIND_WRITING, sure=True, stopped=True),
    Way(BEFORE_NOUN, sure=True),
    Way(BEFORE_PARTICIPLE, sure=True),
    Way(BEFORE_VERB, sure=True),
    Way(CHINESE, sure=True),
)
