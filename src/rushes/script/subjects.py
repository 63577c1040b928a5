"""Subjects: who does what a verb says, by the words before it.

The nearest noun phrase that is a subject and can speak; one under a preposition, an object and a thing are passed over.
"""

from collections.abc import Collection, Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.wordings import DEVICES, NAMED, SAYS, SOMEBODY, UTTERED

__all__ = [
    "FAR",
    "INANIMATE",
    "IRREGULAR",
    "NOUNS",
    "TRADES",
    "base_of",
    "can_speak",
    "full_stop",
    "head_of",
    "says_word",
    "subject_of",
]

NOUNS = "DNRGE"
"""Tags within a noun phrase."""

IRREGULAR = {
    "said": "say", "told": "tell", "spoke": "speak", "began": "begin", "sang": "sing", "cried": "cry", "cries": "cry",
    "replied": "reply", "replies": "reply", "swore": "swear", "broke": "break", "rang": "ring", "came": "come",
}  # fmt: skip

SHORTEST = 2
"""Letters of what is no noun."""

HELPING = frozenset(
    {"dares", "dared", "daring", "manages", "managed", "hurries", "hastens", "bothers", "cares", "hesitates", "fails",
     "attempts", "pauses", "turns", "leans in", "leans over", "leans", "bends", "stops", "rises"}
)  # fmt: skip
"""What stands before "to" and a verb of speaking and is no subject."""

FAR = 60
"""Lexemes before a verb in which its subject is looked for."""

NOBODY = frozenset({"there", "itself", "we", "us", "you"})
"""Pronouns of no speaker: "a man whom we only hear says"."""

TRADES = ("er", "or", "ist", "man", "woman", "ian", "ee")
"""How nouns of trades end."""

INANIMATE = ("thing", "place", "garment", "body", "sound", "soundhead", "weather", "time", "light", "lighthead", "musichead",
             "instrument", "shot", "camera", "camsize", "cammove")  # fmt: skip
"""What a noun may mean that never speaks."""


def full_stop(lexeme: Lexeme) -> bool:
    """A stop that ends a sentence or a line."""
    return lexeme.text.strip()[:1] in tuple(".!?;…。！？；") or "\n" in lexeme.text


def base_of(word: str) -> set[str]:
    """What a verb's form may come from."""
    word = word.split(" ")[0]
    out = {word, IRREGULAR.get(word, word)}
    for ending in ("s", "es", "ed", "d", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            cut = word.removesuffix(ending)
            out |= {cut, cut + "e"}
            if len(cut) > 2 and cut[-1] == cut[-2]:
                out.add(cut[:-1])
    return out


def says_word(lexeme: Lexeme) -> bool:
    """It may be a verb of speaking."""
    if lexeme.stop or lexeme.quote is not None or lexeme.norm in NAMED:
        return False
    if any(s.category == "verb" and s.entry.get("class") == "say" for s in lexeme.senses):
        return True
    if lexeme.chinese:
        return lexeme.text.endswith(("说", "道", "问", "喊", "叫", "答", "念"))
    return bool(base_of(lexeme.norm) & SAYS)


def can_speak(lexeme: Lexeme) -> bool:
    """Somebody or a voice."""
    if lexeme.tag == "R":
        return lexeme.has("pron") and not lexeme.has("de") and lexeme.norm not in NOBODY
    if lexeme.has("being", "speaker", "name"):
        return True
    proper = not lexeme.senses and lexeme.text[:1].isupper() and not lexeme.chinese and lexeme.tag == "N"
    proper = proper and len(lexeme.text) > 1
    return proper or lexeme.norm.split(" ")[-1] in (
        "voice",
        "voices",
        "voiceover",
        "everyone",
        "someone",
        "somebody",
    )


def _phrase_start(lexemes: Sequence[Lexeme], k: int) -> int:
    while (
        k > 0
        and (
            lexemes[k - 1].tag in NOUNS or (lexemes[k - 1].tag == "A" and lexemes[k].tag == "E")
        )  # 身旁的学徒
        and lexemes[k - 1].tag != "R"
        and not lexemes[k - 1].stop
        and not _restarts(lexemes, k)
    ):
        k -= 1
    return k


def _restarts(lexemes: Sequence[Lexeme], k: int) -> bool:
    """An article begins a phrase of its own, and so does a noun behind a pronoun."""
    if lexemes[k].norm in SOMEBODY:
        return True
    return lexemes[k].tag == "D" and lexemes[k - 1].tag in "NR"


def subject_of(lexemes: Sequence[Lexeme], verb: int) -> tuple[Lexeme | None, bool]:
    """Who does what the verb at `verb` says: the nearest noun phrase before it that is a subject and can speak.

    The second is True where it is a thing that stands right before the verb ("the radio says").
    """
    participle = lexemes[verb].norm.split(" ")[0].endswith("ing")
    k, commas = _last_before(lexemes, verb), 0
    others: dict[str, Lexeme] = {}
    near, whose = True, False  # nothing but adverbs since the verb; a "who" is looking for its noun
    uttered = k >= 0 and lexemes[k].norm in UTTERED and any(x.tag == "D" for x in lexemes[max(0, k - 2) : k])
    if uttered and _role(lexemes, _phrase_start(lexemes, k)) != "governed":
        return lexemes[k], True
    first = max(0, verb - FAR)
    while k >= first:
        lexeme = lexemes[k]
        if (lexeme.stop and full_stop(lexeme)) or (lexeme.quote is not None and _ends(lexemes, k)):
            break
        if lexeme.stop or lexeme.quote is not None or lexeme.tag not in NOUNS:
            commas += bool(lexeme.stop)
            near = near and not lexeme.stop and (lexeme.tag in "AXT" or lexeme.norm == "to")
            k -= 1
            continue
        start = k if lexeme.tag == "R" else _phrase_start(lexemes, k)
        phrase = lexemes[start : k + 1]
        role = _role(lexemes, start)
        if lexeme.norm == "it" and not near:
            near, k = False, k - 1
            continue
        relative = lexeme.tag == "R" and any(s.entry.get("rel") for s in lexeme.senses)
        if relative:
            whose, k = True, start - 1
            continue
        head = head_of(phrase)
        taken = (
            whose
            or role == "subject"
            or (near and role == "object" and not _serial(lexemes, start))
            or (near and participle and head is not None)
            or (role == "object" and commas == 2 and phrase[-1].has("speaker"))
        )
        if taken and head is not None:
            under = participle and commas and _under(lexemes, start)
            if not under:
                return _apposed_to(lexemes, start, head) or head, False
            others.setdefault("fallback", head)
        elif taken and near and role == "subject" and not participle and phrase[-1].tag == "N":
            return phrase[-1], True
        elif role == "subject" and (kind := _stand_in(phrase, others)):
            others[kind] = phrase[-1]
        near, k = False, start - 1
    found = others.get("fallback") or others.get("unknown")
    thing = others.get("device") or others.get("inert")
    return (found, False) if found is not None or thing is None else (thing, True)


def _last_before(lexemes: Sequence[Lexeme], verb: int) -> int:
    """The lexeme before a verb, before the "to" of an infinitive and what helps it."""
    k = verb - 1
    if k < 0 or lexemes[k].norm != "to":
        return k
    return k - 2 if k > 0 and lexemes[k - 1].norm in HELPING else k - 1


def _stand_in(phrase: Sequence[Lexeme], others: Collection[str]) -> str:
    """What a subject that cannot speak is, for want of one that can: device (the nearest), unknown, inert, or ""."""
    last = phrase[-1]
    if "device" not in others and last.norm.rpartition(" ")[2] in DEVICES:
        return "device"
    if phrase[0].tag == "D" and last.tag == "N" and _lively(last):
        return "unknown"
    return "inert" if phrase[0].tag == "D" and last.has("thing") else ""


APPOSED = 14
"""Lexemes before an apposition in which the noun that it explains begins."""


def _apposed_to(lexemes: Sequence[Lexeme], start: int, head: Lexeme) -> Lexeme | None:
    """ "The narrator, an old man we never see, says": whom the noun between commas explains, None where it is no apposition."""
    comma = start - 1
    if (
        comma < 1
        or lexemes[comma].stop != ","
        or lexemes[start].norm not in ("a", "an", "his", "her", "their")
    ):
        return None
    first = comma
    while (
        first > 0
        and comma - first < APPOSED
        and not lexemes[first - 1].stop
        and lexemes[first - 1].quote is None
    ):
        first -= 1
    before = lexemes[first:comma]
    if not before or any(x.tag in "VPSC" for x in before):
        return None
    opens = first == 0 or full_stop(lexemes[first - 1]) or lexemes[first - 1].quote is not None
    named = before[-1]
    explained = named.tag == "N" and can_speak(named) and not named.has("place")
    return named if opens and explained and (named.has("speaker", "name") or before[0].tag == "D") else None


def _ends(lexemes: Sequence[Lexeme], k: int) -> bool:
    """A quotation that ends its sentence: what follows begins a new one."""
    quote = lexemes[k].quote
    following = lexemes[k + 1] if k + 1 < len(lexemes) else None
    return (
        quote is not None
        and quote.text[-1:] in ".!?"
        and following is not None
        and following.text[:1].isupper()
    )


def _role(lexemes: Sequence[Lexeme], start: int) -> str:
    """subject, object or under a preposition, by what stands before the phrase."""
    k = start - 1
    while k > 0 and lexemes[k].tag == "X" and lexemes[k].chinese and lexemes[k - 1].tag in "VX":
        k -= 1  # 递来一瓶水
    if k >= 0 and lexemes[k].tag == "C" and k >= 1 and lexemes[k - 1].tag in NOUNS:
        return "subject"
    if k < 0 or lexemes[k].stop or lexemes[k].quote is not None:
        return "subject"
    if lexemes[k].tag == "P":
        return "governed"
    return "object" if lexemes[k].tag == "V" else "subject"


def _serial(lexemes: Sequence[Lexeme], start: int) -> bool:
    """姐姐抱住他说: the second Chinese verb is done by who does the first, unless that one is to see or to hear."""
    verb = lexemes[start - 1].sense("verb") if start else None
    return verb is not None and lexemes[start - 1].chinese and verb.entry.get("class") != "gaze"


def head_of(phrase: Sequence[Lexeme]) -> Lexeme | None:
    """The word of a phrase that can speak: its last noun, or the being before it ("the pilot voice")."""
    last = phrase[-1]
    if last.norm.endswith("ed") and len(phrase) == 1 and last.text.islower():
        return None
    if can_speak(last):
        return last
    before = phrase[-2] if len(phrase) > 1 else None
    if before is not None and before.has("being") and last.norm not in DEVICES and _form_s(last):
        return before  # "a grill cook fans …", "a trainer clicks": the last word is the verb
    if last.tag == "N" and last.senses and not last.has("being"):
        return None
    stranger = last.tag == "N" and not last.senses and any(x.tag == "D" for x in phrase)
    stranger = stranger and len(last.norm) > SHORTEST
    return last if stranger and not last.norm.endswith(("ing", "s")) else None


def _lively(lexeme: Lexeme) -> bool:
    """A noun that may be somebody: it means no thing, or it ends as trades do."""
    return not lexeme.has(*INANIMATE) or (lexeme.norm.endswith(TRADES) and lexeme.norm not in DEVICES)


def _form_s(lexeme: Lexeme) -> bool:
    return any(s.form in ("s", "plural") for s in lexeme.senses) or (
        not lexeme.senses and lexeme.norm.endswith("s")
    )


def _under(lexemes: Sequence[Lexeme], start: int) -> bool:
    """The phrase is the subject of a clause that is under another (as …, while …)."""
    return start > 0 and lexemes[start - 1].tag in "SP" and lexemes[start - 1].has("sub")
