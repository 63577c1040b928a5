"""Voices: whom an attribution means, among the characters or, where nobody is to be seen, among the unseen voices."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rushes.script.attribution import Attribution, attributions_of
from rushes.script.bearers import GAUGES, bearer_kind
from rushes.script.cast import cast, is_stranger, named, stranger
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import lexicon
from rushes.script.looks import described, look_of
from rushes.script.offscreen import LOST
from rushes.script.phrases import Chunk, Phrase
from rushes.script.pronouns import pronoun
from rushes.script.quotes import Quote
from rushes.script.screenplay import Character, Look
from rushes.script.subjects import INANIMATE, TRADES, base_of, says_word
from rushes.script.wordings import COLLECTIVES, DEVICES, NAMED, NARRATORS, SOMEBODY, SUNG, UTTERED

__all__ = ["NARRATOR", "Speaker", "hear_out", "heard_only", "is_voice", "speaker_of", "unseen", "voice_of"]

NARRATOR = "narrator"
SINGER = "singer"
ANNOUNCERS = frozenset(
    {
        "announcer",
        "commentator",
        "sportscaster",
        "broadcaster",
        "play by play commentator",
        "announcers",
        "commentators",
    }
)
"""Who is heard over the pictures unless something is said of how they look or stand."""

AIRED = frozenset(
    {
        "dj",
        "host",
        "announcer",
        "presenter",
        "dispatcher",
        "operator",
        "controller",
        "newsreader",
        "broadcaster",
    }
)
"""Who is on the radio, and heard unless something is said of how they look or stand."""

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


def hear_out(draft: Draft, lexemes: Sequence[Lexeme], chunks: Sequence[Chunk]) -> None:
    """Find who is said to speak each line, and which speakers are out of the picture, before anything is interpreted."""
    draft.attributions = attributions_of(lexemes)
    for chunk in chunks:
        phrase = chunk.phrase
        while phrase is not None:
            for lexeme in (*phrase.determiners, *phrase.lexemes):
                draft.phrases.setdefault(lexeme.start, phrase)
            phrase = phrase.owner
    for i, lexeme in enumerate(lexemes):
        aired = (
            lexeme.norm in AIRED
            and i > 0
            and lexemes[i - 1].norm in ("radio", "tv", "tower", "police", "station")
        )
        aired = aired or lexeme.norm.startswith("radio ")
        if (lexeme.norm in ANNOUNCERS or aired) and lexeme.tag == "N" and lexeme.norm != "radio":
            (draft.seen if _in_picture(lexemes[i + 1 : i + 4]) else draft.unseen).add(lexeme.start)
    for who, how, name in zip(lexemes, lexemes[1:], lexemes[2:], strict=False):
        if how.norm in NAMED and who.has("being") and name.tag == "N" and name.text[:1].isupper():
            draft.called[name.norm] = who.start
    for name, verb in pairwise(lexemes):
        proper = name.tag == "N" and not name.senses and name.text[:1].isupper() and len(name.text) > 2
        again = draft.text.count(name.text) > 1 or draft.text[: name.start].rstrip()[-1:].isalnum()
        if proper and again and not name.text.isupper() and verb.tag == "V":
            draft.actors.add(name.norm)
    draft.actors |= {x.subject.norm for x in draft.attributions.values() if x.subject is not None}
    nouns: dict[str, int] = {}
    for lexeme in lexemes:
        nouns.setdefault(lexeme.norm, lexeme.start)
    for found in draft.attributions.values():
        if found.subject is None:
            continue
        beside = (_off(found) and _beside(found)) or _is_device(_phrase(draft, found.subject))
        new = found.subject.tag != "R" and nouns.get(found.subject.norm) == found.subject.start
        if beside or (found.afar and new):
            draft.unseen.add(_phrase(draft, found.subject).head.start)
        _explain(draft, lexemes, found.subject)


def _explain(draft: Draft, lexemes: Sequence[Lexeme], subject: Lexeme) -> None:
    """ "The narrator, an old man we never see, says": the apposition is the voice and nobody else."""
    phrase = _phrase(draft, subject)
    if not (is_voice(phrase) or phrase.head.start in draft.unseen):
        return
    k = bisect_left(lexemes, subject.start, key=lambda x: x.start)
    following = lexemes[k + 1 : k + 3]
    if len(following) == 2 and following[0].stop == "," and following[1].norm in ("a", "an"):
        other = draft.phrases.get(following[1].start)
        if other is not None:
            draft.apposed[other.head.start] = phrase
            draft.unseen.add(other.head.start)


UNSEEN_VERBS = frozenset(
    {"is", "are", "can", "keeps", "keep", "talk", "talks", "chat", "chats", "discuss", "debate", "describe", "describes",
     "narrates", "narrate", "speaks", "speak", "reacts", "react", "build", "builds"}
)  # fmt: skip
"""What announcers do whom nobody sees."""


def _in_picture(following: Sequence[Lexeme]) -> bool:
    """ "An announcer in a red suit", "the commentator stands": what follows can be seen."""
    for lexeme in following:
        if lexeme.tag in "AX":
            continue
        return lexeme.norm in (
            "in",
            "at",
            "behind",
            "with",
            "wearing",
            "holding",
            "who",
            "sits",
            "stands",
        ) or (lexeme.tag == "V" and not says_word(lexeme) and lexeme.norm not in UNSEEN_VERBS)
    return False


def _off(found: Attribution) -> bool:
    """Words like "off-camera" or "from the next room" stand with the speaker."""
    if found.off or any(x.norm in LOST for x in found.around):
        return True
    told = any(s.category == "where" and s.entry.get("off") for x in found.around for s in x.senses)
    return told and found.subject is None


def _beside(found: Attribution) -> bool:
    """The subject stands with the words round the line, so that what they say is said of it."""
    if found.subject is None:
        return False
    return found.off or not found.around or found.subject.start >= found.around[0].start


def _phrase(draft: Draft, lexeme: Lexeme) -> Phrase:
    return draft.phrases.get(lexeme.start) or Phrase((lexeme,))


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
    if found.subject is None or (_off(found) and not _beside(found)):
        if _off(found):
            return Speaker(_add(draft, "voice", "a voice", Look()), False)
        sung = any(x.norm in SUNG for x in found.around)
        return Speaker(_add(draft, SINGER, "a singing voice", Look()), False) if sung else None
    phrase = _up_to(_phrase(draft, found.subject), found.subject)
    seen = phrase.head.start in draft.seen
    if not seen and is_voice(phrase):
        who = voice_of(draft, phrase)
        seen = who in draft.characters and phrase.owner is None
        return Speaker(who, seen and not _off(found) and not _narrates(phrase))
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
        return Speaker(people[0], not _off(found) and not _behind_the_eyes(draft, phrase))
    if ids and ids[0] in draft.voices:
        return Speaker(ids[0], False)
    if ids and ids[0] in draft.things and phrase.pronoun is not None and found.strong:
        return Speaker(_enliven(draft, ids[0]), not _off(found))
    named = (
        found.strong and found.subject.tag in "NV" and (phrase.determiners or phrase.head.text[:1].isupper())
    )
    if found.thing or ids or named:
        words = draft.text[phrase.start : phrase.end]
        who = ids[0] if ids else "_".join(phrase.head.norm.split())
        return Speaker(_add(draft, who, words, Look()), False)
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


REGISTERS = frozenset(
    {"baritone", "tenor", "bass", "soprano", "falsetto", "drawl", "rasp", "croak", "whisper", "murmur", "growl", "monotone",
     "singsong", "lilt", "brogue", "accent", "tones", "narration", "commentary"}
)  # fmt: skip
"""What somebody's voice is called besides."""

MINDLESS = frozenset({"ai", "a.i", "virtual", "voice", "smart", "digital", "automated", "home", "onboard", "in car",
                      "navigation", "computer", "robotic"})  # fmt: skip
"""What makes an assistant, a speaker or a system a device."""


def _is_device(phrase: Phrase) -> bool:
    """ "The AI assistant", "a smart speaker": a voice from a box, though the noun is somebody's elsewhere."""
    word = phrase.head.norm.rpartition(" ")[2]
    if (word in DEVICES or word in ("nav", "alexa", "siri", "cortana")) and not phrase.head.has("being"):
        return True
    if word not in ("assistant", "speaker", "system", "companion", "concierge", "operator", "interface"):
        return False
    words = [w for x in phrase.lexemes for w in x.norm.split(" ")]
    return any(w in MINDLESS for w in words)


def is_voice(phrase: Phrase) -> bool:
    """The phrase names a voice, not whom it belongs to."""
    head = phrase.head
    spoken = head.norm in NARRATORS or head.norm.rpartition(" ")[2] in ("voice", "voices", "voiceover")
    sung = phrase.owner is not None and head.norm in REGISTERS
    return spoken or sung or head.has("speaker")


def _narrates(phrase: Phrase) -> bool:
    return phrase.head.norm in NARRATORS or phrase.head.norm.endswith(("voiceover", "voice over"))


def voice_of(draft: Draft, phrase: Phrase) -> str:
    """The id of the voice that a phrase names: the narrator, a character whose voice it is, or a voice of its own."""
    owner = _owner(draft, phrase)
    if owner:
        draft.claim(phrase.lexemes, f"the voice of {owner}")
        return owner
    words = draft.text[phrase.start : phrase.end]
    look = _look(phrase)
    name = NARRATOR if _narrates(phrase) else "_".join(phrase.head.norm.split())
    base = name
    another = phrase.determiner("other") or any(x.norm in ("second", "third") for x in phrase.lexemes)
    other_sex = name in draft.voices and look.sex not in ("", draft.voices[name].look.sex)
    n = 1
    while (
        name in draft.characters
        or name in draft.things
        or (name in draft.voices and (another or other_sex) and n < 9)
    ):
        n += 1
        name = f"{base}_{n}"
    draft.claim(phrase.lexemes, "an unseen voice")
    return _add(draft, name, words, look)


def _owner(draft: Draft, phrase: Phrase) -> str:
    """The character on screen whose voice it is (her voice, the mother's voice), "" where it is nobody's."""
    if phrase.owner is not None:
        return next(iter(_known(draft, phrase.owner)), "")
    for lexeme in phrase.determiners:
        sex = {"his": "male", "her": "female", "他的": "male", "她的": "female"}.get(lexeme.norm)
        people = [i for i in reversed(draft.mentions) if i in draft.characters]
        if sex:
            fitting = [i for i in people if draft.characters[i].look.sex in (sex, "")]
            return next(iter(fitting), "")
    return ""


def _known(draft: Draft, phrase: Phrase) -> list[str]:
    """Who is on already and may be meant by a definite phrase, the latest first."""
    if phrase.determiner("a") or phrase.determiner("other") or phrase.head.norm.startswith("co "):
        return []
    head = phrase.head
    kinds = (head.norm, *(s.kind for s in head.senses if s.category == "being"))
    people = [i for i in reversed(draft.mentions) if i in draft.characters]
    return [i for i in people if draft.names.get(i) in kinds or i == head.norm]


def _look(phrase: Phrase) -> Look:
    """What a voice sounds like: sex, age and trade from the words before it and from whose it is."""
    look = Look()
    words = [w for x in phrase.lexemes for w in x.norm.split(" ")]
    beings = [*(x for x in phrase.modifiers), *((phrase.owner.head,) if phrase.owner is not None else ())]
    senses = [s for x in beings for s in x.senses if s.category == "being"]
    senses += [s for w in words for s in lexicon().senses(w) if s.category == "being"]
    if senses:
        look = look_of(senses[0].entry, senses[0].own if senses[0].entry.get("own") else "")
    for lexeme in (*phrase.modifiers, *(phrase.owner.modifiers if phrase.owner is not None else ())):
        told = described(look, lexeme)
        look = told[0] if told is not None else look
    sex = next(({"male": "male", "female": "female"}[w] for w in words if w in ("male", "female")), "")
    deep = "male" if "deep" in words else ""
    robot = "robot" if {"robotic", "computer", "robot", "synthetic"} & set(words) else ""
    return replace(look, sex=sex or look.sex or deep, species=robot or look.species)


def _add(draft: Draft, name: str, words: str, look: Look) -> str:
    if name not in draft.characters:
        draft.voices.setdefault(name, Character(name, words, look))
    return name


def unseen(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Somebody who speaks from out of the picture: the one who is known already, else a voice."""
    if (whole := draft.apposed.get(phrase.head.start)) is not None:
        return _apposition(draft, whole, phrase)
    if is_voice(phrase):
        return (voice_of(draft, phrase),)
    head = phrase.head
    known = _known(draft, phrase)
    if phrase.pronoun is not None:
        return pronoun(draft, phrase.pronoun, head)
    if known:
        draft.mention(known[:1])
        return tuple(known[:1])
    draft.claim(phrase.lexemes, "an unseen voice")
    name = "_".join(head.norm.split())
    while name in draft.characters:
        name += "_off"
    return (_add(draft, name, draft.text[phrase.start : phrase.end], _look(phrase)),)


def _apposition(draft: Draft, whole: Phrase, phrase: Phrase) -> tuple[str, ...]:
    """The voice that an apposition is about, which sounds as the apposition says."""
    ids = (voice_of(draft, whole),) if is_voice(whole) else unseen(draft, whole)
    look = _look(phrase)
    for name in ids:
        voice = draft.voices.get(name)
        if voice is not None:
            told = replace(voice.look, sex=voice.look.sex or look.sex, age=voice.look.age or look.age)
            draft.voices[name] = replace(voice, look=told)
    draft.claim(phrase.lexemes, "what an unseen voice is like")
    return ids


def heard_only(draft: Draft) -> tuple[Character, ...]:
    """The voices that have lines."""
    speaking = {line.who for line in draft.lines}
    return tuple(voice for name, voice in draft.voices.items() if name in speaking)
