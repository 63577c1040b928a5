"""Words to be used verbatim that stand without quotation marks.

Speech behind a verb and a colon ("she says: come home!"), speech as in a script ("ANNA: Where are you?"), and texts that
stand without marks (`lettering`).
"""

import re
from collections.abc import Iterator

from rushes.script.bearers import BEARING_WORDS
from rushes.script.chinese.unmarked import unmarked
from rushes.script.lettering import lettered
from rushes.script.lexicon import Lexicon, normal
from rushes.script.quotes import Quote
from rushes.script.unlisted import stand_in
from rushes.script.wordings import LABELS

__all__ = ["names_speaker", "with_unquoted"]

COLON = re.compile(r"[:：]\s*")
SENTENCE = re.compile(r"[^.!?。！？\n]*[.!?。！？…]+")
UP_TO_COMMA = re.compile(r"[^,，;；\n]*")
LONGEST_VERB = 4
NEAR = 24
"""Characters before a colon in which its verb is looked for."""


SCRIPT = re.compile(
    r"(?:(?:^|(?<=\n))[ \t]*(?P<name>(?:(?:Dr|Mr|Mrs|Ms|St|Sgt|Prof)\. )?[A-Z][\w’'-]*(?: [\w’'#-]+){0,7})"
    r"|(?<=[.!?”\"’] )[ \t]*(?P<within>[A-Z][\w.’'-]*(?: [\w.’'#-]+){0,2}))"
    r"(?: ?\((?P<how>[^()\n]{1,40})\))?[ \t]*: *(?P<words>[A-Z¡¿…][^\n]*)",
    re.MULTILINE,
)
"""A name at the beginning of a line or sentence, its manner in brackets, a colon, and what is said."""

PROSE = re.compile(
    r"(?<=[.!?…]) +(?=(?:He|She|They|It|The|A|An|His|Her|Their|Shot|Scene|Cut|As|Then|Camera|Wide|Both|Music|Sound|In|On)\b)"
)
"""Where a script's line goes over into what is seen."""


STOPS = tuple(".!?…。！？")
DESCRIBED = re.compile(r" (?:in|with|under|on|at|behind|from|of|wearing|holding|by|beside|near|to|through)\b")
"""Where a speaker's name goes over into what they look like."""
SENTENCE_END = re.compile(r"[.!?…]+[\"”’']?(?= |$)")
SHORT = 4
PERSONAL = re.compile(
    r"(?i:\b(?:i|i['’]\w+|you|you['’]\w+|we|we['’]\w+|my|your|our|me|us|let['’]s|don['’]t|it['’]s|that['’]s)\b)"
)
COUNTED = re.compile(r"(?:One|Two|Three|Four|Several|Another)\b")
NAMES = re.compile(r"[A-Z]{2,}(?![A-Z])(?! [A-Z]{2})")
"""One passenger: OLENA …, a name and no speech."""


HEARD_ONCE = frozenset(
    {
        "scream",
        "silence",
        "explosion",
        "noise",
        "laugh",
        "laughter",
        "knock",
        "bang",
        "crash",
        "gunshot",
        "applause",
        "scene",
    }
)
"""What stands before a colon and is heard or seen, never somebody who speaks."""


def with_unquoted(text: str, quotes: tuple[Quote, ...], lexicon: Lexicon) -> tuple[Quote, ...]:
    """The quotations and, as if quoted, what else is to be said or read verbatim."""
    out = list(quotes)
    for found in (*_script(text, lexicon), *unmarked(text), *lettered(text)):
        across = [q for q in out if q.start < found.end and found.start < q.end]
        wide = found.end - found.start
        if all(q not in quotes and q.end - q.start < wide for q in across):
            out = [q for q in out if q not in across]  # the longest of two that say the same
            out.append(found)
    quotes = tuple(sorted(out, key=lambda q: q.start))
    for colon in COLON.finditer(text):
        start = colon.end()
        inside = any(q.start <= colon.start() < q.end or q.start == start for q in quotes)
        if inside or not _announced(text[max(0, colon.start() - NEAR) : colon.start()], lexicon):
            continue
        limit = min([q.start for q in quotes if q.start > start], default=len(text))
        match = SENTENCE.match(text, start, limit) or UP_TO_COMMA.match(text, start, limit)
        words = match[0].rstrip() if match else ""
        if match and match.end() == limit and limit < len(text) and words[-1:] not in STOPS:
            continue  # the words lead up to a quotation of their own
        if words:
            out.append(Quote(start, start + len(words), start, start + len(words), words))
    return tuple(sorted(out, key=lambda q: q.start))


def _announced(before: str, lexicon: Lexicon) -> bool:
    """The last word before the colon is a verb of speaking."""
    word = re.search(r"([^\W\d_]+)\s*$", before)
    if word is None or re.search(
        r"(?i:\b(?:the|an?|his|her|their|its|this|that)\s+)$", before[: word.start()]
    ):
        return False
    if not word[1].endswith(("s", "d", "g")) and re.search(r"(?i:\ban?\s+\w+\s+)$", before[: word.start()]):
        return False  # "a silent scream:"
    forms = [normal(word[1])] if word[1].isascii() else [word[1][-n:] for n in range(1, LONGEST_VERB + 1)]
    senses = [s for form in forms for s in lexicon.senses(form)]
    return any(s.category == "verb" and s.entry.get("class") == "say" for s in senses)


def _script(text: str, lexicon: Lexicon) -> Iterator[Quote]:
    """Lines of a script: NAME: words, up to the next name, the end of the line, or prose."""
    at = 0
    while match := SCRIPT.search(text, at):
        own = match["name"] is not None
        name, start = DESCRIBED.split(match["name"] or match["within"])[0], match.start("words")
        at = start
        if not names_speaker(name, lexicon) or re.match(r"(?:A|An)\b", match["words"]):
            continue
        if COUNTED.match(name) and NAMES.match(match["words"]):
            continue
        end = match.end("words")
        following = SCRIPT.search(text, start, end)
        end = following.start() if following else end
        prose = PROSE.search(text, start, end)
        end = prose.start() if prose else end
        end = end if own else _spoken_part(text, start, end)
        words = text[start:end].rstrip()
        if words and words[0] not in "\"“'‘":
            yield Quote(start, start + len(words), start, start + len(words), words, kind="line")
            at = start + len(words)


def _spoken_part(text: str, start: int, end: int) -> int:
    """Where a speech within a line of prose ends: behind its first sentence and those that sound like speech."""
    at = start
    for match in SENTENCE_END.finditer(text, start, end):
        if at > start and not _sounds_spoken(text[at : match.end()]):
            break
        at = match.end()
    return at if at > start else end


def _sounds_spoken(sentence: str) -> bool:
    """It speaks of me or you, asks, calls, or is of a few words."""
    return (
        sentence.rstrip()[-1:] in "?!"
        or len(sentence.split()) <= SHORT
        or PERSONAL.search(sentence) is not None
    )


def names_speaker(name: str, lexicon: Lexicon) -> bool:
    """A name that may stand before its line: somebody, a voice, or capitals that no table has."""
    words = [w for w in normal(name.rstrip(".")).split(" ") if not w.isdigit()]
    if (
        not words
        or words[0] in LABELS
        or words[-1] in LABELS
        or words[-1] in HEARD_ONCE
        or words[-1].removesuffix("s") in BEARING_WORDS
    ):
        return False
    senses = (*lexicon.senses(" ".join(words)), *lexicon.senses(words[-1]))
    senses = senses or stand_in(words[-1:], [words[-1]], listed=False)[1]
    if any(s.category in ("being", "name", "speaker") for s in senses):
        return not any(s.category in ("shot", "camsize", "camera", "soundhead") for s in senses)
    titled = any(s.category in ("being", "name") for s in lexicon.senses(words[0]))  # CAPTAIN OKORO
    if name.isupper() and titled and not lexicon.senses(words[-1]):
        return True
    known = any(lexicon.senses(w) for w in words)
    return name.upper() in ("VO", "V.O.", "V.O") or (name.isupper() and len(name) > 2 and not known)
