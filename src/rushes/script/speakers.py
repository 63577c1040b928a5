"""Speakers: which character or voice speaks a quotation, by the words beside it."""

import re
from dataclasses import dataclass

from rushes.script.attribution import Attribution
from rushes.script.bearers import GAUGES, bearer_kind
from rushes.script.cast import cast, is_stranger, named, stranger
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.overheard import is_off, phrase_of, stands_beside
from rushes.script.phrases import Phrase
from rushes.script.pronouns import pronoun
from rushes.script.quotes import Quote
from rushes.script.screenplay import Character, Look
from rushes.script.subjects import INANIMATE, TRADES, base_of
from rushes.script.voices import add_voice, is_narrator, is_voice, voice_of
from rushes.script.wordings import COLLECTIVES, DEVICES, SOMEBODY, SUNG, UTTERED

__all__ = ["Speaker", "speaker_of"]

SINGER = "singer"
COMPARED = {
    "younger": 0, "older": 1, "elder": 1, "taller": 0, "shorter": 1, "first": 0, "second": 1, "smaller": 0, "bigger": 1,
    "third": 2, "fourth": 3, "last": -1, "latter": -1, "former": 0, "youngest": 0, "oldest": -1, "eldest": -1, "tallest": 0,
    "shortest": -1, "smallest": 0, "biggest": -1, "largest": -1, "littlest": 0, "loudest": 0, "bravest": 0, "nearest": 0,
    "closest": 0, "farthest": -1, "blonde": 0, "brunette": 1, "redhead": 1, "leader": 0, "boldest": 0,
}  # fmt: skip
"""Which of a pair or a group a comparative means; the same one each time."""
WEARERS = frozenset(
    {"player", "gamer", "viewer", "wearer", "cameraman", "camera operator", "operator", "player character"}
)
FIRST_PERSON = re.compile(
    r"(?i:\bfirst[- ]person\b|\bpov\b|\bpoint[- ]of[- ]view\b|\bbody ?cam\b|\bhelmet cam\b|\bfps\b)"
)
LEADS = frozenset({"protagonist", "main character", "hero", "heroine", "player character", "lead"})


@dataclass(frozen=True)
class Speaker:
    """Who speaks a line: a character's or a voice's id, and whether it is seen."""

    who: str
    onscreen: bool


def _up_to(phrase: Phrase, subject: Lexeme) -> Phrase:
    """The phrase without what the attribution takes for its verb ("a paramedic radios")."""
    if subject.norm in SOMEBODY:
        return Phrase((subject,))
    if phrase.head.start <= subject.start or not subject.has("being"):
        return phrase
    lexemes = tuple(x for x in phrase.lexemes if x.start <= subject.start)
    return Phrase(lexemes or (subject,), phrase.determiners, phrase.owner)


def speaker_of(draft: Draft, quote: Quote) -> Speaker | None:
    """Who speaks a quotation by the words beside it, None where they name nobody."""
    found = draft.attributions.get(quote.start)
    if found is None:
        return None
    if found.subject is None or (is_off(found) and not stands_beside(found)):
        if is_off(found):
            return Speaker(add_voice(draft, "voice", "a voice", Look()), False)
        sung = any(x.norm in SUNG for x in found.around)
        return Speaker(add_voice(draft, SINGER, "a singing voice", Look()), False) if sung else None
    phrase = _up_to(phrase_of(draft, found.subject), found.subject)
    seen = phrase.head.start in draft.seen
    if not seen and is_voice(phrase):
        who = voice_of(draft, phrase)
        seen = who in draft.characters and phrase.owner is None
        return Speaker(who, seen and not is_off(found) and not is_narrator(phrase))
    ids = (
        _it_speaks(draft, phrase)
        or _lead(draft, phrase)
        or _member(draft, phrase)
        or _ids(draft, phrase, found.subject)
    )
    if not any(i in draft.characters or i in draft.voices for i in ids):
        ids = _someone(draft, phrase, found) or ids
    people = [i for i in ids if i in draft.characters]
    if people and phrase.pronoun is not None and found.verb is not None:
        people = _answerer(draft, people[0], found.verb)
    if people:
        return Speaker(people[0], not is_off(found) and not _behind_the_eyes(draft, phrase))
    if ids and ids[0] in draft.voices:
        return Speaker(ids[0], False)
    if ids and ids[0] in draft.things and phrase.pronoun is not None and found.strong:
        return Speaker(_enliven(draft, ids[0]), not is_off(found))
    named = (
        found.strong and found.subject.tag in "NV" and (phrase.determiners or phrase.head.text[:1].isupper())
    )
    if found.thing or ids or named:
        words = draft.text[phrase.start : phrase.end]
        who = ids[0] if ids else "_".join(phrase.head.norm.split())
        return Speaker(add_voice(draft, who, words, Look()), False)
    return None


def _it_speaks(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """ "A parrot on a chair tilts its head. “Hello,” it says": an animal or a robot, never the chair."""
    if phrase.pronoun is None or phrase.pronoun.kind != "it":
        return ()
    on = [i for i in (*draft.subject, *reversed(draft.mentions)) if i in draft.characters]
    beasts = [i for i in on if draft.characters[i].look.species != "person"]
    return tuple((beasts or on)[:1])


def _behind_the_eyes(draft: Draft, phrase: Phrase) -> bool:
    """The player of a game in first person, who wears the camera, is not in the picture."""
    return phrase.head.norm in WEARERS and FIRST_PERSON.search(draft.text) is not None


def _answerer(draft: Draft, who: str, verb: Lexeme) -> list[str]:
    """Nobody answers himself: "The teacher nods. “Yes,” she replies." is the teacher where the girl has just spoken."""
    sex = draft.characters[who].look.sex
    answers = bool({"reply", "answer", "respond"} & base_of(verb.norm))
    if not answers or not draft.lines or draft.lines[-1].who != who:
        return [who]
    others = [i for i in draft.subject if i != who and i in draft.characters]
    return [i for i in others if draft.characters[i].look.sex in (sex, "")][:1] or [who]


def _someone(draft: Draft, phrase: Phrase, found: Attribution) -> tuple[str, ...]:
    """A thing's word that is somebody where it speaks: Rose, the whole class, a controller."""
    head = phrase.head
    if head.has("name") and not phrase.determiners:
        return named(draft, phrase)
    if found.strong and found.verb is not None and _enlivened(phrase):
        return _alive(draft, phrase)
    trade = head.norm.endswith(TRADES) and head.norm not in DEVICES
    if head.norm in UTTERED:
        return ()
    lively = found.strong and not head.has(*INANIMATE) and head.norm not in DEVICES
    if phrase.determiners and head.tag == "N" and head.senses and lively:
        return stranger(draft, phrase)
    if head.norm in COLLECTIVES or (trade and phrase.determiners and head.tag == "N"):
        return stranger(draft, phrase)
    return ()


def _enlivened(phrase: Phrase) -> bool:
    """A thing that speaks with a mouth, in a film where things do: a statue, a teapot, a brush; no radio and no machine."""
    head = phrase.head
    word = head.norm.rpartition(" ")[2]
    silent = (
        head.has("musichead", "soundhead", "sound", "genre")
        or word in SUNG
        or word in DEVICES
        or word in UTTERED
        or word.removesuffix("s") in UTTERED
        or bearer_kind(head)
        or word in GAUGES
    )
    return head.tag == "N" and bool(phrase.determiners) and head.has(*SHOWN) and not silent


SHOWN = ("thing", "garment", "instrument", "place", "weather", "body")
"""What may speak in a film where things do."""


def _enliven(draft: Draft, name: str) -> str:
    """ "A tiny cloud bumps into a hill. “Sorry!” it squeaks": the thing as a character."""
    thing = draft.things.pop(name)
    draft.characters[name] = Character(name, thing.words, Look(profession=thing.kind))
    draft.names[name] = thing.kind
    draft.note(f"“{thing.words}” speaks: cast as somebody")
    draft.mention((name,))
    return name


def _alive(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """The thing as a character."""
    word = phrase.head.norm
    known = [
        i
        for i in draft.things
        if draft.things[i].kind == word or draft.things[i].words.lower().endswith(word)
    ]
    words = draft.things.pop(known[-1]).words if known else draft.text[phrase.start : phrase.end]
    name = known[-1] if known else draft.new_id(word)
    draft.characters[name] = Character(name, words, Look(profession=word))
    draft.names[name] = word
    draft.note(f"“{words}” speaks: cast as somebody")
    draft.mention((name,))
    return (name,)


def _member(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """The younger or the older one of those who are on."""
    place = COMPARED.get(phrase.head.norm)
    fitting = [g for g in draft.groups if place is not None and max(2, place + 1) <= len(g)]
    if place is None or not fitting or phrase.head.has("being"):
        return ()
    member = fitting[-1][place]
    draft.claim(phrase.head, member)
    draft.mention((member,))
    return (member,)


def _lead(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """The hero of the film by that name: whoever acted first, where nobody was brought on as the hero."""
    if phrase.head.norm not in LEADS or phrase.determiner("a"):
        return ()
    if any(draft.names.get(i) == phrase.head.norm for i in draft.characters):
        return ()
    people = [
        i
        for i, c in draft.characters.items()
        if c.look.species == "person" and not c.distant and c.count == 1
    ]
    first = next((a.who for a in draft.actions if a.who in people), "") or next(iter(people), "")
    if first:
        draft.claim(phrase.head, first)
        draft.mention((first,))
    return (first,) if first else ()


def _ids(draft: Draft, phrase: Phrase, subject: Lexeme) -> tuple[str, ...]:
    """Whom the phrase names; somebody new where it names a person whom no table has."""
    from rushes.script.mentions import meet  # it asks here for voices, too

    ids = meet(draft, phrase, "subject", acts=True)
    if ids or phrase.pronoun is not None:
        return ids
    phrase.ids = None
    ids = meet(draft, phrase, "subject", acts=True)
    if not ids and subject.has("pron") and subject.tag == "R":
        sense = subject.sense("pron")
        ids = pronoun(draft, sense, subject) if sense is not None else ()
    if not ids and subject.has("being"):
        ids = cast(draft, Phrase((subject,), phrase.determiners))
    someone = subject.norm in ("someone", "somebody", "everyone", "everybody")
    if not ids and (is_stranger(phrase) or someone):
        ids = stranger(draft, phrase)
    phrase.ids = ids
    return ids
