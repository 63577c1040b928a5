"""Words to be used verbatim that stand without quotation marks.

Speech behind a verb and a colon ("she says: come home!"), speech as in a script ("ANNA: Where are you?"), and texts set in
capitals or behind the word title ("the title card REDLINE appears", "a sign reads OPEN").
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from rushes.script.lexicon import Lexicon, normal
from rushes.script.quotes import Quote
from rushes.script.wordings import ACRONYMS, LABELS

__all__ = ["names_speaker", "with_unquoted"]

COLON = re.compile(r"[:：]\s*")
SENTENCE = re.compile(r"[^.!?。！？\n]*[.!?。！？…]+")
UP_TO_COMMA = re.compile(r"[^,，;；\n]*")
LONGEST_VERB = 4
NEAR = 24
"""Characters before a colon in which its verb is looked for."""


CAPITAL = r"(?:[A-Z0-9][A-Z0-9’'&.\-]*[A-Z0-9]|[A-Z&0-9])[!?]?(?![A-Za-z0-9_’'\-])"
RUN = rf"(?P<run>{CAPITAL}(?:(?: | ?[:—–-] ){CAPITAL}){{0,11}})"
NOUN = (
    r"title card|titles?|text|words?|captions?|subtitles?|letters|lettering|logo|slogan|tagline|headline|graphic|overlay"
    r"|label|banner|sign|message|chyron|lower third"
)
SHOWS = (
    r"reading|reads?|titled|entitled|spelling|spells|displaying|displays|labell?ed|flashing|flashes|marked|saying|says"
    r"|showing|shows"
)
STOPPED = (
    r"(?=\s*(?:$|[.,;:!?)\n]|(?:on|in|over|at|as|with|across|and|while|above|below|beneath|then"
    r"|for|before|when|hangs|glows|flickers)\b))"
)
BEHIND_NOUN = re.compile(
    rf"(?i:\b(?:{NOUN})(?:\s+(?:reading|saying|that reads|that says|of))?\s*[:,]?\s+){RUN}"
)
BEHIND_VERB = re.compile(rf"(?i:\b(?:{SHOWS})\s*[:,]?\s+){RUN}{STOPPED}")
BEHIND_PARTICIPLE = re.compile(
    rf"(?i:\b(?:labell?ed|marked|reading|titled|entitled|spelling|stamped)\s*[:,]?\s+){RUN}"
)
BEFORE_NOUN = re.compile(
    rf"(?<![\w’'-]){RUN}(?=\s+(?:neon |warning |wooden |illuminated |red |flashing )?"
    r"(?:signs?|banners?|graphics?|messages?|labels?|buttons?|pop-ups?|captions?|posters?|placards?|stickers?|screen)\b)"
)
BEFORE_VERB = re.compile(
    rf"(?<![\w’'-]){RUN}(?=\s+(?:flash|appear|fade|pop|slam|blink|glow|scroll|zoom|snap)(?:s|es)?\b)"
)
CHINESE_TITLE = re.compile(rf"(?:片名卡?|标题|文字|字幕|字样|写着|口号)[：:]?\s*{RUN}")
NAMED_TITLE = re.compile(
    r"\b(?:[Tt]itle card|[Tt]itle|titled|entitled)\s*[:,]?\s+"
    r"(?P<run>[A-Z][\w’'-]*(?: (?:(?:of|the|in|and|a|to|for|on|at|from|with) ){0,3}[A-Z0-9][\w’'-]*){0,9})"
    r"(?=\s+(?:appear|fade|flash|slam|pop|snap|land|glow|come|is|in|on|over)|\s*[.,;])"
)
SCRIPT = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?”\"’] ))[ \t]*(?P<name>[A-Z][\w.’'-]*(?: [\w.’'#-]+){0,2})"
    r"(?: ?\((?P<how>[^()\n]{1,40})\))?[ \t]*: *(?P<words>[A-Z¡¿…][^\n]*)",
    re.MULTILINE,
)
"""A name at the beginning of a line or sentence, its manner in brackets, a colon, and what is said."""

PROSE = re.compile(
    r"(?<=[.!?…]) +(?=(?:He|She|They|It|The|A|An|His|Her|Their|Shot|Scene|Cut|As|Then|Camera|Wide|Both|Music|Sound|In|On)\b)"
)
"""Where a script's line goes over into what is seen."""


def with_unquoted(text: str, quotes: tuple[Quote, ...], lexicon: Lexicon) -> tuple[Quote, ...]:
    """The quotations and, as if quoted, what else is to be said or read verbatim."""
    out = list(quotes)
    for found in (*_script(text, lexicon), *_capitals(text)):
        if not any(q.start < found.end and found.start < q.end for q in out):
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
        if words:
            out.append(Quote(start, start + len(words), start, start + len(words), words))
    return tuple(sorted(out, key=lambda q: q.start))


def _announced(before: str, lexicon: Lexicon) -> bool:
    """The last word before the colon is a verb of speaking."""
    word = re.search(r"([^\W\d_]+)\s*$", before)
    if word is None:
        return False
    forms = [normal(word[1])] if word[1].isascii() else [word[1][-n:] for n in range(1, LONGEST_VERB + 1)]
    senses = [s for form in forms for s in lexicon.senses(form)]
    return any(s.category == "verb" and s.entry.get("class") == "say" for s in senses)


def _script(text: str, lexicon: Lexicon) -> Iterator[Quote]:
    """Lines of a script: NAME: words, up to the next name, the end of the line, or prose."""
    at = 0
    while match := SCRIPT.search(text, at):
        name, start = match["name"], match.start("words")
        at = start
        if not names_speaker(name, lexicon) or re.match(r"(?:A|An)\b", match["words"]):
            continue
        end = match.end("words")
        following = SCRIPT.search(text, start, end)
        end = following.start() if following else end
        prose = PROSE.search(text, start, end)
        end = prose.start() if prose else end
        words = text[start:end].rstrip()
        if words and words[0] not in "\"“'‘":
            yield Quote(start, start + len(words), start, start + len(words), words, kind="line")
            at = start + len(words)


def names_speaker(name: str, lexicon: Lexicon) -> bool:
    """A name that may stand before its line: somebody, a voice, or capitals that no table has."""
    words = [w for w in normal(name.rstrip(".")).split(" ") if not w.isdigit()]
    if not words or words[0] in LABELS or words[-1] in LABELS:
        return False
    senses = (*lexicon.senses(" ".join(words)), *lexicon.senses(words[-1]))
    if any(s.category in ("being", "name", "speaker") for s in senses):
        return not any(s.category in ("shot", "camsize", "camera", "soundhead") for s in senses)
    titled = any(s.category in ("being", "name") for s in lexicon.senses(words[0]))  # CAPTAIN OKORO
    if name.isupper() and titled and not lexicon.senses(words[-1]):
        return True
    known = any(lexicon.senses(w) for w in words)
    return name.upper() in ("VO", "V.O.", "V.O") or (name.isupper() and len(name) > 2 and not known)


def _capitals(text: str) -> Iterator[Quote]:
    """Texts in capitals beside a noun or verb that shows them, and titles named as such."""
    for pattern in (
        BEHIND_NOUN,
        BEHIND_VERB,
        BEHIND_PARTICIPLE,
        BEFORE_NOUN,
        BEFORE_VERB,
        CHINESE_TITLE,
        NAMED_TITLE,
    ):
        for match in pattern.finditer(text):
            start, words = match.start("run"), match["run"]
            if pattern is not NAMED_TITLE and words.endswith((" A", " I")):
                words = words[:-2]
            letters = [w for w in re.findall(r"[A-Z0-9’']+", words) if len(w) > 1 and not w.isdigit()]
            if pattern is NAMED_TITLE:
                letters = ["title"] if words.split(" ")[0] not in ("A", "The", "Card") or " " in words else []
            weak = pattern in (BEFORE_NOUN, BEHIND_VERB, BEHIND_PARTICIPLE) and all(
                w in ACRONYMS for w in letters
            )
            if not letters or weak or (pattern is BEFORE_VERB and len(letters) < 2):
                continue
            kind = "" if pattern is BEHIND_VERB else "text"
            yield replace(Quote(start, start + len(words), start, start + len(words), words), kind=kind)
