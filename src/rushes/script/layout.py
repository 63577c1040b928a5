"""Layout: a prompt that is set like a screenplay, rewritten to plain words of the same length before it is read.

Headings ("INT. KITCHEN - NIGHT"), cues (a name alone on a line, its speech below), parentheticals ("(whispering)"), names
that are introduced ("ANNA (40s, red coat)"), orders to the camera ("CLOSE ON"), and titles ("SUPER: Paris"). Every offset
into the rewritten text is an offset into the prompt.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rushes.script.attribution import Attribution
from rushes.script.blanking import blank, within
from rushes.script.chinese.labels import unlabelled
from rushes.script.draft import Claim, Draft
from rushes.script.introductions import NAME, introduce
from rushes.script.keyed import unkeyed
from rushes.script.lexemes import Lexeme, lexemes_of
from rushes.script.lexicon import lexicon, normal
from rushes.script.quotes import Quote
from rushes.script.screenplay import Place, Screenplay
from rushes.script.unquoted import names_speaker

__all__ = ["Cue", "Layout", "attribute_cues", "lay_out", "layout_of", "within_doors"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A speaker's name at `start`..`end`; `how` is the parenthetical's words, from `how_at`; `off`: out of the picture."""

    start: int
    end: int
    how: str = ""
    how_at: int = 0
    off: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """`text` is read in place of the prompt; in `body` the speeches and titles of `quotes` are blank as well; `turns` are
    where a shot begins (True) or goes on (False) whatever the words there; `names` are who is cued or introduced."""

    text: str
    body: str
    quotes: tuple[Quote, ...] = ()
    cues: tuple[Cue, ...] = ()
    turns: Mapping[int, bool] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    ages: tuple[tuple[str, str], ...] = ()
    sides: tuple[tuple[int, bool], ...] = ()

    def indoors(self, start: int, end: int) -> bool | None:
        """Whether the first heading within `start`..`end` of the prompt says INT. or EXT., None where neither."""
        return next((inside for at, inside in self.sides if start <= at < end), None)


_CUE = re.compile(rf"[ \t]*(?P<name>{NAME})(?P<how>(?:[ \t]*\([^()\n]{{1,40}}\)){{0,2}})[ \t]*\^?[ \t]*\Z")
_HOW = re.compile(r"[ \t]*\((?P<how>[^()\n]{1,60})\)[ \t]*\Z")
_COLON = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?”\"’] ))[ \t]*(?P<name>[A-Z][\w.’'-]*(?: [\w.’'#-]+){0,2})"
    r"[ \t]?\((?P<how>[^()\n]{1,40})\)(?=[ \t]*[:：])"
)
_OFF = re.compile(
    r"\b(?:V\.? ?O\.?|O\.? ?S\.?|O\.? ?C\.?|off[- ]?(?:screen|camera)|voice[- ]?over|filtered|on phone)(?!\w)",
    re.I,
)
_CONTINUED = re.compile(r"\b(?:cont['’]?d|continued|continuing|beat|pause|more)\b\.?", re.I)
_SLUG = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?:] ))[ \t]*(?:\d{1,3}\.?[ \t]+)?"
    r"(?P<slug>(?:INT|EXT|I/E)\b\.?(?:[ \t]*/[ \t]*(?:INT|EXT)\b\.?)?)[ \t]+"
    r"(?P<rest>[A-Z0-9][^a-z\n.]*(?=[\n.]|\Z|[A-Z][a-z])|[A-Z][^\n.]{2,70}(?=[\n.]|\Z))"
)
_SAME = re.compile(
    r"[-–—,:]*\s*\b(?:CONTINUOUS|SAME(?: TIME)?|(?:MOMENTS |MINUTES |HOURS )?LATER"
    r"|INTERCUT|ESTABLISHING|FLASHBACK|PRESENT(?: DAY)?)\b",
    re.I,
)
_ORDER = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?] ))[ \t]*(?P<order>(?:EXTREME |VERY )?CLOSE ON"
    r"|(?:TIGHT|WIDE|ANGLE|BACK|PUSH IN|PULL BACK) ON|CLOSER ON|INSERT|BACK TO SCENE)"
    r"(?=[\s:–—-])[ \t]*[:–—-]?"
)
_ORDERS = {"EXTREME CLOSE ON": "Extreme close-up", "VERY CLOSE ON": "Macro", "CLOSE ON": "Close-up", "CLOSER ON": "Close-up",
           "TIGHT ON": "Close-up", "WIDE ON": "Wide", "INSERT": "Macro", "PUSH IN ON": "Push in"}  # fmt: skip
"""Orders to the camera as the reader knows them; the others only begin a shot."""
_TITLE = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?] ))[ \t]*"
    r"(?P<word>TITLE(?: CARD)?|SUPER(?:IMPOSE)?|CHYRON|CAPTION|INTERTITLE)[ \t]*[:：][ \t]*(?P<words>[^\n\"“«'‘][^\n\"“«]*)"
)
_SENTENCE_ENDS = re.compile(r"(?<=[a-zA-Z0-9]{2})[.!?] (?=[A-Z])")
_FADE = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?] ))[ \t]*(?P<words>FADE (?:IN|OUT|UP)|THE END|END CREDITS)(?=[ \t]*[:.]?[ \t]*(?:\n|\Z))"
)
_CALLED = re.compile(r"\b(?P<who>[a-z]+),? (?:named|called|nicknamed|christened) (?P<name>[A-Z][\w’'-]+)")
"""A robot called Pip: the name is a name, whatever else the word means."""
_DIRECTION = re.compile(
    r"\A(?:FADE|CUT|SMASH|DISSOLVE|MATCH|INT|EXT|I/E|THE END|END|TITLE|SUPER|OVER BLACK|BLACK)\b"
)
_LONGEST_SPEECH = 1500


def layout_of(prompt: str) -> Layout:
    """A prompt's layout; one that is set like prose comes back as it is."""
    prompt = unlabelled(unkeyed(prompt))
    out = list(prompt)
    quotes: list[Quote] = []
    cues: list[Cue] = []
    starts = _slugs(prompt, out)
    _speeches(prompt, out, quotes, cues, bool(starts))
    spoken = [(q.start, q.end) for q in quotes]
    for match in _FADE.finditer(prompt):
        blank(out, *match.span("words"))
    for match in _TITLE.finditer(prompt):
        words = _SENTENCE_ENDS.split(match["words"])[0].rstrip(" .\t")
        start = match.start("words")
        if words and not within(spoken, start):
            quotes.append(Quote(start, start + len(words), start, start + len(words), words, kind="text"))
            blank(out, *match.span("word"))
    for match in _COLON.finditer(prompt):
        if not within(spoken, match.start("name")) and names_speaker(match["name"], lexicon()):
            cues.append(_cue(match.start("name"), match.end("name"), match["how"], match.start("how")))
            blank(out, match.end("name"), match.end())
    turns = dict.fromkeys(_orders(prompt, out, spoken, starts), True)
    turns |= {end + len(prompt[end:]) - len(prompt[end:].lstrip(" .\n")): False for end in starts}
    names = {normal(prompt[c.start : c.end]) for c in cues}
    ages = dict(introduce(prompt, out, spoken))
    names |= set(ages) | {
        normal(m["name"]) for m in _CALLED.finditer(prompt) if names_speaker(m["who"], lexicon())
    }
    text, quotes = "".join(out), sorted(quotes, key=lambda q: q.start)
    for quote in quotes:
        blank(out, quote.start, quote.end)
    for cue in cues:
        if any(
            q.start > cue.end and not text[cue.end : q.start].strip(" :") for q in quotes if q.kind == "line"
        ):
            blank(out, cue.start, cue.end + 1)
    return Layout(
        text,
        "".join(out),
        tuple(quotes),
        tuple(sorted(cues, key=lambda c: c.start)),
        turns,
        frozenset(names),
        tuple(ages.items()),
        tuple((m.start("slug"), m["slug"].startswith(("INT", "I/E"))) for m in _SLUG.finditer(prompt)),
    )


def _slugs(prompt: str, out: list[str]) -> list[int]:
    """Headings of scenes in small letters, which are no names; where each ends."""
    ends: list[int] = []
    for match in _SLUG.finditer(prompt):
        start, end = match.span("rest")
        rest = match["rest"].rstrip()
        rest = rest.removesuffix(" A")
        end = start + len(rest)
        out[start:end] = [c if len(c.lower()) != 1 else c.lower() for c in rest]
        for at, stop in _before_place(rest):
            blank(out, start + at, start + stop)
        for same in _SAME.finditer(rest):
            blank(out, start + same.start(), start + same.end())
        blank(out, *match.span("slug"))
        if prompt[end : end + 1] == " ":
            out[end] = "."
        ends.append(end)
    return ends


def _before_place(rest: str) -> Iterator[tuple[int, int]]:
    """The words of a heading before the noun of its place, which are no things ("AUTO REPAIR GARAGE")."""
    words = list(re.finditer(r"[^\s,/]+", re.split(r"\s[-–—]+\s|[-–—,/.(]", rest)[0]))
    for n, word in enumerate(words):
        tail = normal(rest[word.start() : words[-1].end()])
        if any(s.category == "place" for s in lexicon().senses(tail)):
            yield from [(words[0].start(), word.start())] if n else []
            return


def _speeches(prompt: str, out: list[str], quotes: list[Quote], cues: list[Cue], set_so: bool) -> None:
    """A name alone on a line, and the lines up to the next blank one: what that name says."""
    lines = [(m.start(), m[0].rstrip("\n")) for m in re.finditer(r"[^\n]*\n|[^\n]+", prompt)]
    compact = "\n\n" not in prompt
    i = 0
    while i + 1 < len(lines):
        at, line = lines[i]
        match = _CUE.match(line)
        i += 1
        if match is None or _DIRECTION.match(match["name"]) or not _cued(match["name"]):
            continue
        said: list[tuple[int, str]] = []
        hows = [
            (at + match.start("how") + h.start(1), h[1]) for h in re.finditer(r"\(([^()]*)\)", match["how"])
        ]
        hows = [(start, how) for start, how in hows if how]
        j = i
        while (
            j < len(lines)
            and lines[j][1].strip()
            and not (said and compact)
            and not (said and _CUE.match(lines[j][1]))
        ):
            (hows if (how := _HOW.match(lines[j][1])) else said).append(
                (lines[j][0] + how.start("how"), how["how"]) if how else lines[j]
            )
            j += 1
        if not said or not (set_so or hows or _sure(match["name"])):
            continue
        start, name_end = at + match.start("name"), at + match.end("name")
        parts = [how for _, how in hows]
        cues.append(_cue(start, name_end, ", ".join(parts), hows[0][0] if hows else 0))
        quotes.append(_quote(prompt, said))
        blank(out, name_end, quotes[-1].start, ":")
        blank(out, quotes[-1].end, lines[j - 1][0] + len(lines[j - 1][1]))
        i = j


def _cued(name: str) -> bool:
    """Capitals that name a speaker, a being among them ("ROBOT UNIT 7")."""
    beings = (s for word in normal(name).split(" ") for s in lexicon().senses(word) if s.category == "being")
    return names_speaker(name, lexicon()) or (" " in name and next(beings, None) is not None)


def _sure(name: str) -> bool:
    senses = lexicon().senses(normal(name))
    return any(s.category in ("being", "name", "speaker") for s in senses)


def _quote(prompt: str, said: Sequence[tuple[int, str]]) -> Quote:
    first, last = said[0], said[-1]
    start = first[0] + len(first[1]) - len(first[1].lstrip())
    end = min(last[0] + len(last[1].rstrip()), start + _LONGEST_SPEECH)
    words = " ".join(line.strip() for _, line in said)[: end - start]
    bare = words.strip('"“”«»') if words[:1] in '"“«' else words
    return Quote(start, end, start, end, bare, kind="line")


def _cue(start: int, end: int, how: str, at: int) -> Cue:
    off = bool(_OFF.search(how))
    return Cue(start, end, _CONTINUED.sub("", _OFF.sub("", how)), at, off)


def _orders(
    prompt: str, out: list[str], spoken: Sequence[tuple[int, int]], starts: Sequence[int]
) -> Iterator[int]:
    """Orders to the camera as sentences of their own; yields where one begins a shot."""
    for match in _ORDER.finditer(prompt):
        start, end = match.start("order"), match.end()
        if within(spoken, start):
            continue
        words = _ORDERS.get(match["order"], "")
        blank(out, start, end, words)
        if words:
            out[min(start + len(words), len(out) - 1)] = "."
        opens = any(not prompt[e:start].strip(" .\n") for e in starts) or not prompt[:start].strip()
        if not opens:
            yield start


def lay_out(draft: Draft, layout: Layout) -> None:
    """Tell the draft what the layout was read as, and how old they are who are introduced with an age."""
    for at, (was, now) in enumerate(zip(draft.text, layout.text, strict=True)):
        if was != now and was != now.upper():
            draft.claims.append(Claim(at, at + 1, "layout"))
    for name, age in layout.ages:
        character = draft.characters.get("_".join(name.split()))
        if character is not None and age and not character.look.age:
            draft.change(character.id, look=replace(character.look, age=age))


def within_doors(layout: Layout, screenplay: Screenplay) -> Screenplay:
    """The film's and each shot's place, inside or outside as the heading says."""

    def sided(place: Place, start: int, end: int) -> Place:
        side = layout.indoors(start, end)
        return place if side is None else replace(place, interior=side)

    shots = tuple(
        replace(shot, place=sided(shot.place, shot.start, shot.end)) if shot.place is not None else shot
        for shot in screenplay.shots
    )
    place = sided(screenplay.place, 0, len(screenplay.prompt))
    return replace(screenplay, place=place, shots=shots) if layout.sides else screenplay


def attribute_cues(draft: Draft, layout: Layout, quotes: Sequence[Quote], lexemes: Sequence[Lexeme]) -> None:
    """What is said behind a cue is said by that name; a name that is only heard is a voice."""
    seen = {normal(layout.text[c.start : c.end]) for c in layout.cues if not c.off}
    where = {c.start for c in layout.cues}
    seen |= {x.norm for x in lexemes if x.norm in layout.names and x.start not in where}
    for cue in layout.cues:
        quote = next((q for q in quotes if q.start >= cue.end), None)
        subject = next(
            (x for x in reversed(lexemes) if cue.start <= x.start < x.end <= cue.end and not x.stop), None
        )
        if quote is None or subject is None or layout.text[cue.end : quote.start].strip(' \t:：\n"“'):
            continue
        around = tuple(
            replace(x, start=x.start + cue.how_at, end=x.end + cue.how_at)
            for x in lexemes_of(cue.how, (), lexicon())
        )
        if cue.off:
            around = (Lexeme(cue.start, cue.start, "", "unseen"), *around)
            if subject.norm not in seen and subject.start in draft.phrases:
                draft.unseen.add(draft.phrases[subject.start].head.start)
        draft.attributions[quote.start] = Attribution(None, subject, True, around)
