"""A written line made sayable: numbers, capitals, quotes and pauses, each spoken word tied to the word it was written as.

The text of a Reading stays verbatim; this is only what an engine is given to say.
"""

import re
import unicodedata
from dataclasses import dataclass, replace

from rushes.sound.voice.abbreviations import ABBREVIATIONS, in_context, own_dot
from rushes.sound.voice.numerals import spoken_number

__all__ = ["FUNCTION_WORDS", "Written", "sayable", "written"]

_SAID_AS_WORDS = """
NASA ESA NATO UNESCO UNICEF OPEC FIFA UEFA NASDAQ AIDS COVID LASER RADAR SCUBA SONAR SWAT IKEA LEGO YOLO
ASAP NORAD JPEG GIF PIN SIM RAM ROM LOL SOS
"""
SAID_AS_WORDS = frozenset(_SAID_AS_WORDS.split()) - {"SOS", "ASAP"}
"""Capitals pronounced as a word although no dictionary of common words has them."""

_ALWAYS_SPELLED = """
US UFO UFOS TV UK EU UN AI DJ CEO FBI CIA USA DNA GPS VIP PC CD DVD IT ID AC DC LA NY SOS ASAP UCLA CEOS
IMAX OLED OBE EEG IOU UAE
"""
ALWAYS_SPELLED = frozenset(_ALWAYS_SPELLED.split())
"""Capitals that are spelled although they can be read as a word. IT, US, ID, LA only among small letters."""

_SHORT_WORDS = """
ah aha am an and any are art as ask at ate bad bag bar bat be bed bee beg bet big bit boo bow box boy bug
bus but buy by bye can cap car cat cow cry cup cut dad day did die dig do dog dry due ear eat egg end eye
far fat few fix fly for fox fun gas get go god got gun guy had ham hat he hen her hey hi him hip his hit
hmm ho hop hot how hug huh if ill in is it its jam jar jet job jog joy key kid kit la law lay leg let lie
lip lot low mad man map may me men mix mom mud mug my net new no nod nor not now nut oak odd of off oh
oil ok old on one ooh oops or our out ow owl own pan pat pay pen pet pie pig pop pot pub put ran rat raw
red rib rid rip row rub run sad sat saw say sea see set sew she shh shy sir sit six sky so son spy sum
sun tea ten the tie tip to toe too top toy try two ugh up us use van wag war was wax way we web wet who
why wig win wow yay yes yet you zoo
"""
SHORT_WORDS = frozenset(_SHORT_WORDS.split())
"""Words of up to three letters that people do write in capitals for emphasis; other short capitals are spelled."""

LETTERS = {"A": "ay", "I": "eye", "O": "oh", "U": "you"}
"""Letters whose plain form an engine may read as a word; the others are safe as one capital."""

_FUNCTION_WORDS = """
a an the and or but nor so yet if than as at by for from in into of off on onto out over to up with
without about after before i me my mine you your yours he him his she her hers it its we us our ours they
them their theirs this that these those who whom whose which what am is are was were be been being do
does did have has had having will would shall should can could may might must i'm i've i'll i'd you're
you've you'll he's she's it's we're we've they're they've there here not don't isn't aren't wasn't just
too very some any
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""English words that carry no beat of a gesture."""

QUOTES = str.maketrans(dict.fromkeys('“”"«»', " "))
APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʼ`", "'"))
EDGES = " '\"“”‘’«»()[]{}<>*.,;:!?…—–¿¡，。！？、：；「」『』（）《》"
LONGEST = 45
"""Letters of a word that are spoken: no English word has more."""
STOPS = {",": ",", ";": ",", ":": ",", "!": "!", "?": "?", ".": "."}
WEB = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)*|[\w-]+\.(?:com|org|net|io|ai|co|uk|de|cn|edu|gov|tv))(?:[/?].*)?", re.I
)
SHORT_PAUSE = 0.22  # seconds added at a dash
LONG_PAUSE = 0.38  # seconds added at an ellipsis


@dataclass(frozen=True)
class Written:
    """One written word: its `text` as printed, the words to `say`, the `stop` after it, seconds of added `pause`."""

    text: str
    say: tuple[str, ...]
    stop: str = ""
    pause: float = 0.0


def sayable(words: tuple[Written, ...]) -> str:
    """The string for an engine: spoken words parted by one space, stops attached. Token n is the n-th spoken word."""
    return " ".join(" ".join(w.say) + w.stop for w in words if w.say)


def written(text: str, *, english: bool = True) -> tuple[Written, ...]:
    """A line in written words; empty when nothing in it can be said.

    English numbers and capitals are put into words and accents dropped; other languages are left to their engine.
    """
    tokens = _tokens(text)
    shouted = _all_capitals(tokens)
    parts = [_parts(token.translate(APOSTROPHES)) for token in tokens]
    cores = [core for core, _, _ in parts]
    found: list[Written] = []
    for place, (core, stop, pause) in enumerate(parts):
        dotted = stop == "."
        if dotted and own_dot(core, cores[place + 1] if place + 1 < len(cores) else ""):
            stop = ""  # the dot of "Mr." ends no sentence
        if not core:
            if found and (stop or pause):
                before = found[-1]
                found[-1] = replace(before, stop=before.stop or stop or ",", pause=max(before.pause, pause))
            continue
        say = (
            (_in_place(cores, place, dotted) or _english(core, shouted))
            if english
            else (core[: 3 * LONGEST],)
        )
        if say:
            found.append(Written(tokens[place].strip(EDGES) or tokens[place], say, stop, pause))
    return tuple(found)


def _in_place(cores: list[str], place: int, dotted: bool) -> tuple[str, ...]:
    """What a word says because of its neighbours, () when they don't matter."""
    before = cores[place - 1] if place else ""
    after = cores[place + 1] if place + 1 < len(cores) else ""
    said = in_context(cores[place], before, after, dotted=dotted)
    return tuple(said.split()) if said else ()


def _english(core: str, shouted: bool) -> tuple[str, ...]:
    """The spoken words of one written one; hyphens and slashes part words."""
    whole = _address(core) or (spoken_number(core) if any(c.isdigit() or c in "½¼¾" for c in core) else None)
    parts = [part for part in re.split(r"(?<!^)[-–/_]+", core) if part]
    said = (whole or " ".join(_said(part, shouted) for part in parts)).split()
    return tuple(word for word in map(_folded, said) if word)


def _address(core: str) -> str | None:
    """Hashtags, @names, mail addresses and web addresses, their signs put into words; None for what is none."""
    if match := re.fullmatch(r"[#＃](\w[\w-]*)", core):
        number = spoken_number(match[1])
        words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|_", " ", match[1])
        return f"number {number}" if number else "hashtag " + " ".join(_said(w, False) for w in words.split())
    if match := re.fullmatch(r"@(\w[\w.-]*)", core):
        return "at " + _dotted(match[1])
    if re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", core):
        return _dotted(core)
    bare = re.sub(r"^[a-z]+://", "", core)
    if bare != core or WEB.fullmatch(core):
        return _dotted(bare.rstrip("/"))
    return None


def _dotted(address: str) -> str:
    """An address with its signs as words."""
    said = re.sub(r"^www(?=\.)", "W W W", address[: 3 * LONGEST])
    signs = {
        ".": " dot ",
        "@": " at ",
        "/": " slash ",
        "-": " dash ",
        "_": " underscore ",
        "+": " plus ",
        ":": " colon ",
    }
    words = re.sub(r"[^\w ]|_", lambda m: signs.get(m[0], " "), said).split()
    return " ".join(w if len(w) == 1 else (spoken_number(w) or _said(w, False)) for w in words)


def _folded(word: str) -> str:
    """ASCII letters of a word: "café" → "cafe"; "" when no letter is left, one that never ends is cut."""
    plain = unicodedata.normalize("NFKD", word[: 4 * LONGEST]).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9',]", "", plain)[:LONGEST]
    return plain if re.search(r"[A-Za-z]", plain) else ""


def _tokens(text: str) -> list[str]:
    """Whitespace words, with dashes between words standing alone."""
    flat = text.translate(QUOTES)
    flat = re.sub(r"(?<=\w)(—|–|--|\.{2,}|…)(?=\w)", r"\1 ", flat)
    return flat.split()


def _parts(token: str) -> tuple[str, str, float]:
    """The word itself, the stop after it, and how long to wait there."""
    pause = 0.0
    if re.search(r"(…|\.{2,})\W*$", token):
        pause = LONG_PAUSE
    elif re.search(r"(—|–|--|-)$", token):
        pause = SHORT_PAUSE
    tail = re.search(r"[^\w%‰°℃℉²³$€£¥&+=@½¼¾']*$", token)
    marks = tail.group(0) if tail else ""
    core = token[: len(token) - len(marks)].lstrip("([{<*–—.,…¿¡，。！？、：；（「『《")
    core = core if re.match(r"-\d", core) else core.lstrip("-")
    core = core.strip("'")
    stop = next((m for m in marks if m in "!?"), "") or next(
        (STOPS[m] for m in reversed(marks) if m in STOPS), ""
    )
    if pause and stop not in ("!", "?"):
        stop = ","
    return core, stop, pause


def _all_capitals(tokens: list[str]) -> bool:
    """A line that is shouted in capitals: every word of it, and more than one of two letters."""
    words = [t for t in (re.sub(r"[^A-Za-z]", "", t) for t in tokens) if t]
    return len([w for w in words if len(w) > 1]) > 1 and all(w.isupper() for w in words)


def _said(core: str, shouted: bool) -> str:
    lower = core.lower()
    if lower in ABBREVIATIONS:
        return ABBREVIATIONS[lower]
    if any(c.isdigit() and c.isascii() for c in core):
        return _with_digits(core, shouted)
    if re.fullmatch(r"(?:[A-Za-z]\.){2,}[A-Za-z]?", core + ("." if "." in core else "")):
        return _spelled(core.replace(".", "").upper())
    if re.fullmatch(r"[A-Z]{2,}(?:'?s)?", core):
        return _capitals(core, shouted)
    return re.sub(r"[^\w']+", " ", core.replace("+", " plus ")).strip()


def _capitals(core: str, shouted: bool) -> str:
    """Say-as-word list, then capitals always spelled, then what reads as a word is one, else letter by letter."""
    letters = core[:-2] if core.endswith("'s") else core[:-1] if core[-1] == "s" else core
    if letters in SAID_AS_WORDS:
        return core.lower()
    if letters in ALWAYS_SPELLED and not (shouted and letters in ("IT", "US", "ID", "LA")):
        return _spelled(core)
    if shouted or letters.lower() in SHORT_WORDS or _pronounceable(letters.lower()):
        return core.lower()
    return _spelled(core)


def _pronounceable(letters: str) -> bool:
    """Four letters or more, with vowels where English needs them."""
    return (
        len(letters) > 3
        and not re.search(r"[^aeiouy]{4}|^[^aeiouy]{3}(?<!str|spr|scr|spl|thr|sch|shr)", letters)
        and bool(re.search(r"[aeiouy]", letters[:4]))
    )


def _spelled(core: str) -> str:
    plural = core.endswith("s") and not core.isupper()
    letters = [LETTERS.get(c, c) for c in core if c.isalpha() and c.isupper()]
    return " ".join(letters) + ("s" if plural and letters else "")


def _with_digits(core: str, shouted: bool) -> str:
    number = spoken_number(core)
    if number is not None:
        return number
    parts = re.findall(r"[A-Za-z']+|[0-9]+(?:[.,][0-9]+)*", core[: 4 * LONGEST])
    return " ".join(spoken_number(p) or (_said(p, shouted) if p[0].isalpha() else _pointed(p)) for p in parts)


def _pointed(figures: str) -> str:
    """ "2.0.1" → "two point zero point one"."""
    words = {".": "point", ",": ""}
    return " ".join(words.get(p) or spoken_number(p) or "" for p in re.findall(r"[0-9]{1,40}|[.,]", figures))
