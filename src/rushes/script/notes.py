"""Notes: which of them a prompt names, in their order, and in what scale.

Letters A to G are notes only where music is spoken of; whoever asks has made sure of that. Notes in a row ("C–E–G", "E, A and
D", "G4 → B4", "do re mi") tell most; else chords, else single notes ("the low E string", "middle C").
"""

import re

from rushes.script.tunes import words_of

__all__ = ["FINGERED", "MODES", "PLAYED", "first_note", "notes_of", "pitched"]

SIGN = r"(?:[#♯b♭]|[ -](?:sharp|flat)(?![a-z]))"
OCTAVE = "[0-8₀-₈]"
NOTE = rf"[A-G]{SIGN}?{OCTAVE}?"
QUALITY = r"(?:maj[79]|mMaj7|m7b5|m(?:aj|in)?[679]?|M7|dim7?|aug|sus[24]|add(?:9|11)|[°ø+]|13|11|9|7|6|5)"
BASS = r"(?:/[A-G][#♯b♭]?(?!\w))?"
ELEMENT = rf"[A-G](?:{SIGN}?{OCTAVE}(?!\w)|[#♯b♭]?{QUALITY}(?![\w#♯])|{SIGN})?{BASS}"
"""A note or a chord's symbol: C, F#4, B flat, Am7, D/F#."""
BOUND = r"(?<![\w'’#♯/-])"
END = r"(?![\w'’])(?!-[a-z])"
MARKS = r"\s*(?:->|\.\.\.|[,;–—→➔>/|·•…-])\s*"
LINK = r"(?:and|then|finally|to|up to|down to|back to|followed by)\s+"
JOIN = rf"(?:{MARKS}(?:{LINK})?(?:then\s+)?|\s+(?:{LINK})?(?:then\s+|back to\s+)?)"
ROW = re.compile(rf"{BOUND}{ELEMENT}(?:{JOIN}{ELEMENT}{END})+")
NAME = re.compile(rf"(?<![\w'’#♯/]){ELEMENT}(?![\w'’])")
OCTAVED = re.compile(rf"{BOUND}([A-G]{SIGN}?{OCTAVE})(?![\w'’%])(?![ -](?:power[ -])?chords?\b)")
SIGNED = re.compile(r"[#♯b♭\d]|sharp|flat|m")
NOUNS = r"string|note|key|drone|hole|bar|bell|tine|pedal|tone|drum|field|pipe|valve|chime"
GOES_ON = re.compile(
    rf"\s(?:and|then|to|on|in|with|at|as|over|from|using|while|before|for|is|are|by|or|one|each|up|down|again|together|across"
    rf"|once|twice|three times|four times|without|until|after|back|slowly|softly|gently|evenly|cleanly|quickly"
    rf"|major|minor|maj|min|chords?|(?:{NOUNS})s?)\b|\s*[^\sa-z]|\s*$"
)
"""What follows a letter that is a note; before any other word an A is its article."""
MODES = r"major|minor|maj|min|dorian|phrygian|lydian|mixolydian|aeolian|ionian|locrian|chromatic|pentatonic|blues|kurd|hijaz"
SCALE = re.compile(
    rf"{BOUND}([A-G]{SIGN}?)[ -]((?i:(?:(?:natural|harmonic|melodic)[ -])?(?:{MODES})))(?:[ -]((?i:pentatonic|blues|bebop)))?\b"
)
NAMELESS = re.compile(
    r"\b(chromatic|whole[ -]tone|blues|(?:minor |major )?pentatonic|(?:harmonic |melodic |natural )?minor|major) scale\b",
    re.IGNORECASE,
)
KEY = re.compile(rf"\b(?i:key of )({NOTE}){END}")
SCALED = re.compile(r"\s*(?:scale|chord|triad|arpeggio|pentatonic|blues|key|melody|barre|\(|,|\.|:|$)")
SINGLE = re.compile(
    rf"\b(?i:notes?|pitch|string|key|tuned to)\s+(?:of\s+)?({NOTE}){END}"
    rf"|\b(?i:middle|concert|high|low|open|deep|top|bottom)[ -]({NOTE}){END}"
    rf"|\b(?i:open|the|low|high|an?|single|every|each|his|her)\s+({NOTE})(?:[ -]natural)?[ -](?:{NOUNS})s?\b"
    rf"|{BOUND}([B-G](?:[#♯♭]|[ -](?:sharp|flat))|A[#♯♭]|A-(?:sharp|flat)){END}(?![ -](?i:{MODES})\b)"
    rf"|{OCTAVED.pattern}"
)
CHORD = re.compile(
    rf"\b[Cc]hords?\s+([A-G][#♯b♭]?{QUALITY}?{BASS}){END}"
    rf"|{BOUND}([A-G][#♯b♭]?{QUALITY}?{BASS})[ -](?:(?:power|barre|open|block|broken)[ -])?[Cc]hords?\b"
    rf"|{BOUND}([A-G][#♯b♭]?(?:maj7|m7|m|dim|sus[24]|add9|7))(?![\w'’]| (?:I|not|the)\b)"
)
NAMED = re.compile(
    rf"{BOUND}([A-G]{SIGN}?)[ -]((?i:maj|min|dim|aug|dom)[a-z]*)(?:[ -](?i:seventh|7th|7))?"
    r"(?=(?:[ -]\w+)?[ -](?:chord|triad|arpeggio)|(?:,| and| to| then| or)[^.;]{0,60}?\bchords?\b)"
    rf"|\b[Cc]hords?[,:]? (?:of )?([A-G]{SIGN}?)[ -]((?i:maj|min|dim|aug|dom)[a-z]*)"
)
CHORDAL = re.compile(r"m|sus|add|aug|dim|°|/|[A-G]9|1[13]")
"""What tells a chord's symbol from a note."""
SUFFIX = {"min": "m", "dim": "dim", "aug": "aug", "dom": "7"}
SYLLABLE = r"(?:do|re|mi|fa|sol|so|la|ti|si)"
SOLFA = re.compile(rf"\b{SYLLABLE}\b(?:[\s,–—→-]+{SYLLABLE}\b){{2,}}", re.IGNORECASE)
TUNED = re.compile(r"\b(?:tuned|tuning)(?: \w+)?\W*$", re.IGNORECASE)
TOLD = re.compile(
    r"\b(?:play|note|chord|key|string|fret|pluck|strum|press|strik|struck|hit|tap|alternat|switch|chang|trill|interval|from|between"
    r"|bow|tone|pitch|triad|mov|slid|bend|melody|pattern|sing|sound|ring|draw|octave|hole|bar|hammer|pull|blow)",
    re.IGNORECASE,
)
"""Words before two letters that make them notes."""
PLAYED = re.compile(
    r"\b(?i:play|fret|pluck|press|strum|strik|sound|blow|tap|hit)(?:s|es|e|ing|ming|ting)?\s+"
    r"(?:(?:the|a|an|single|open|low|high|notes?|middle) )*"
    rf"(?:[A-G]{SIGN}?{OCTAVE}|[A-G][#♯]|{NOTE}(?:{JOIN}{NOTE})+|[A-G] (?:major|minor)){END}"
)
STRUCK = re.compile(
    r"\b(?i:play|hit|hold|sound|blow|press|pluck|strik|strum|bow|sing|finger|draw|fret|reach)(?:s|es|e|ing|ming)?\s+"
    rf"(?:[a-z-]+ ){{1,4}}?(?P<note>[A-G]{SIGN}?){END}"
)
"""A single letter that somebody plays: "hits a G", "holds a long low E"."""
FINGERED = re.compile(
    rf"\b(?i:fret|bow|finger|thumb|pluck|pick|fingertip)[^.]{{0,80}}?\b[A-G]{SIGN}? string\b"
)
"""A string has the name of a note only on an instrument."""
BARE = re.compile(
    rf"(?P<before>\b[a-z]+[ ,]+|[,;:(] ?)(?P<note>[A-G]{SIGN}?{OCTAVE}?){END}(?![#♯♭])"
    rf"(?![ -](?i:{MODES}|chords?|triads?|arpeggios?|scales?|clef|strings?)\b)"
    r"(?=\s*[^\sa-z]|\s*$|\s(?:and|then|to|on|in|with|at|as|over|from|while|before|for|is|by|or|one|each|up|down|again|twice|once"
    r"|without|until|after|through|so|half|natural|together|back|where|when|which|that|just|softly|slowly|gently|cleanly|clearly"
    r"|three|four|two|a|an|the|into|under|above|below|rings?|sounds?|holds?|fades?|comes?|lasts?)\b)"
)
"""A letter in a sentence of playing, as "then E, then F", "starting on B-flat3", "hammers down to sound B"."""
LABELS = words_of("labels")
"""Words before a letter that is no note, or is a key."""
PLACE = re.compile(
    r"\b(?:on|of|along|up|down|across|over|at|to|from|off) (?:the|his|her|its) (?:[a-z]+ )?"
    rf"(?P<note>[A-G]{SIGN}?)[ -]strings?\b"
)
"""The string on which another note is played: "holds C on the B string"."""
WINDOW = 60
"""Characters before two letters that are looked through for what makes them notes."""


def pitched(mask: str) -> bool:
    """Whether a chord, a scale or a single note is named."""
    return bool(_scale(mask) or CHORD.search(mask) or SINGLE.search(mask))


def notes_of(mask: str) -> tuple[tuple[str, ...], str]:
    """The notes in their order (else the chords' names, else single notes), and the scale or key."""
    found = (notes for find in (_rows, _solfa, _chords, _singles, _tuning) if (notes := find(mask)))
    return next(found, ()), _scale(mask)


def first_note(mask: str) -> tuple[int, int] | None:
    """Where the first row, chord or note is named; None where none is."""
    rows = (m for m in ROW.finditer(mask) if _musical(mask, m, _names(mask, m)))
    found = [
        next(rows, None),
        SOLFA.search(mask),
        CHORD.search(mask),
        NAMED.search(mask),
        SINGLE.search(mask),
    ]
    found += [m for m in SCALE.finditer(mask) if not _article(mask, m)][:1] + _struck(mask)[:1]
    return min((m.span() for m in found if m is not None), default=None)


def _scale(mask: str) -> str:
    for named in SCALE.finditer(mask):
        if not _article(mask, named):
            mode = " ".join(part for part in (named[2], named[3]) if part)
            return f"{_plain(named[1])} {mode.lower().replace('-', ' ')}"
    key, nameless = KEY.search(mask), NAMELESS.search(mask)
    if key is not None:
        return _plain(key[1])
    return nameless[1].lower().replace("-", " ") if nameless is not None else ""


def _article(mask: str, named: re.Match[str]) -> bool:
    """ "A major storm": no scale."""
    return named[1] == "A" and _opens(mask, named.start()) and SCALED.match(mask, named.end()) is None


def _opens(mask: str, at: int) -> bool:
    """Whether a sentence begins there, so that its A may be an article: "A major storm"."""
    before = mask[max(0, at - 12) : at].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?:;\n"


def _rows(mask: str) -> tuple[str, ...]:
    """All rows of notes, joined in their order; a row that was named before, or is a tuning, is passed over."""
    rows: list[tuple[int, tuple[str, ...]]] = []
    for match in ROW.finditer(mask):
        names = _names(mask, match)
        row = tuple(_plain(n) for n in names)
        if not _musical(mask, match, names) or any(row == known for _, known in rows):
            continue
        if not _tells_tuning(mask, match.start()):
            rows.append((match.start(), row))
    if rows:
        rows += _beside(mask, rows)
    return tuple(note for _, row in sorted(rows) for note in row)


def _tells_tuning(mask: str, at: int) -> bool:
    return TUNED.search(mask[max(0, at - 24) : at]) is not None


def _tuning(mask: str) -> tuple[str, ...]:
    """What the strings are tuned to, where nothing else is named."""
    row = next((m for m in ROW.finditer(mask) if _tells_tuning(mask, m.start())), None)
    return tuple(_plain(n) for n in _names(mask, row)) if row is not None else ()


def _beside(mask: str, rows: list[tuple[int, tuple[str, ...]]]) -> list[tuple[int, tuple[str, ...]]]:
    """Notes that stand outside the rows and in none of them; two with their octaves before the first row are one themselves."""
    known = {name for _, row in rows for name in row}
    if any(CHORDAL.search(name) for name in known):
        return []
    first = min(at for at, _ in rows)
    spans = [m.span() for m in ROW.finditer(mask)]
    octaved = {m.start(1): _plain(m[1]) for m in OCTAVED.finditer(mask)}
    octaved = {at: name for at, name in octaved.items() if not any(a <= at < b for a, b in spans)}
    ahead = [at for at in octaved if at < first]
    opening = tuple(octaved[at] for at in sorted(ahead))
    again = any(row[: len(opening)] == opening for _, row in rows)
    keeps = set(ahead) if len(ahead) > 1 and not again else set()
    letters = {re.sub(OCTAVE, "", name) for name in known}
    keeps |= {at for at in octaved if octaved[at] not in known}
    bare = {m.start("note"): _plain(m["note"]) for m in _bare(mask)}
    bare = {at: name for at, name in bare.items() if not any(a <= at < b for a, b in spans)}
    octaved |= {at: name for at, name in bare.items() if name not in letters and at not in octaved}
    keeps |= {at for at in bare if at in octaved and octaved[at] not in known}
    return [(at, (octaved[at],)) for at in sorted(keeps)]


def _bare(mask: str) -> list[re.Match[str]]:
    """Letters that stand alone in a sentence and label nothing."""
    found = []
    for match in BARE.finditer(mask):
        before = match["before"].strip(" ,;:(")
        labelled = before in LABELS or _tells_tuning(mask, match.start("note"))
        if not labelled and not _opens(mask, match.start("note")):
            found.append(match)
    return found


def _names(mask: str, match: re.Match[str]) -> list[str]:
    """The notes of a row; an "A" at its end that is the article of the next noun is none."""
    names = [m[0] for m in NAME.finditer(match[0])]
    if len(names) > 2 and not names[0][-1].isdigit() and all(name[-1].isdigit() for name in names[1:]):
        names = names[1:]  # "an octave on D, D2 and D3"
    article = names[-1] == "A" and not GOES_ON.match(mask, match.end())
    return names[:-1] if article else names


def _musical(mask: str, match: re.Match[str], names: list[str]) -> bool:
    """Two letters need a word of playing before them; letters that only a space joins are notes from three on."""
    if len(names) < 2:
        return False
    if len(names) > 2 or all(SIGNED.search(n) for n in names):
        return True
    told = TOLD.search(mask[max(0, match.start() - WINDOW) : match.start()].rpartition(".")[2])
    behind = re.compile(rf"\s*(?:chord|{NOUNS})s?\b").match(mask, match.end())
    return bool(told or behind) and re.fullmatch(r"[A-G]\s+[A-G]", match[0]) is None


def _solfa(mask: str) -> tuple[str, ...]:
    found = SOLFA.search(mask)
    return tuple(re.findall(r"\w+", found[0])) if found is not None else ()


def _chords(mask: str) -> tuple[str, ...]:
    """Chords by their symbols ("Am", "G chord") and in words ("a D minor triad")."""
    found = [(m.start(), _plain(m[1] or m[2] or m[3])) for m in CHORD.finditer(mask)]
    found = [(at, name) for at, name in found if name != "A" or not _opens(mask, at)]
    found += [(m.start(), _named(m)) for m in NAMED.finditer(mask)]
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def _named(match: re.Match[str]) -> str:
    """The symbol of a chord in words: "D minor seventh" is Dm7."""
    kind = (match[2] or match[4]).lower()[:3]
    seventh = re.search(r"[ -](?:seventh|7th|7)$", match[0], re.IGNORECASE) is not None
    suffix = (
        ("maj7" if kind == "maj" else f"{SUFFIX[kind].rstrip('7')}7") if seventh else SUFFIX.get(kind, "")
    )
    return _plain(match[1] or match[3]) + suffix


def _singles(mask: str) -> tuple[str, ...]:
    found = {
        m.start(m.lastindex or 0): _plain(next(g for g in m.groups() if g)) for m in SINGLE.finditer(mask)
    }
    found |= {m.start("note"): _plain(m["note"]) for m in [*_struck(mask), *_bare(mask)]}
    places = {m.start("note") for m in PLACE.finditer(mask) if " open " not in m[0]}
    named = {at: name for at, name in found.items() if at not in places} or found
    return tuple(dict.fromkeys(name for _, name in sorted(named.items())))


def _struck(mask: str) -> list[re.Match[str]]:
    found = (m for m in STRUCK.finditer(mask) if not re.match(rf"[ -](?i:{MODES})\b", mask[m.end() :]))
    return [m for m in found if m["note"] != "A" or GOES_ON.match(mask, m.end())]


def _plain(name: str) -> str:
    name = re.sub(r"[ -]sharp", "#", re.sub(r"[ -]flat", "b", name))
    return name.replace("♯", "#").replace("♭", "b").translate(str.maketrans("₀₁₂₃₄₅₆₇₈", "012345678"))
