"""Voices: those who are heard and not seen, whose voice a phrase names, and what it sounds like."""

from dataclasses import replace

from rushes.script.chinese.voiced import sounding
from rushes.script.draft import Draft
from rushes.script.lexicon import lexicon
from rushes.script.looks import described, look_of
from rushes.script.phrases import Phrase
from rushes.script.pronouns import pronoun
from rushes.script.screenplay import Character, Look
from rushes.script.wordings import NARRATORS

__all__ = ["NARRATOR", "add_voice", "heard_only", "is_narrator", "is_voice", "unseen", "voice_of"]

NARRATOR = "narrator"


REGISTERS = frozenset(
    {"baritone", "tenor", "bass", "soprano", "falsetto", "drawl", "rasp", "croak", "whisper", "murmur", "growl", "monotone",
     "singsong", "lilt", "brogue", "accent", "tones", "narration", "commentary"}
)  # fmt: skip
"""What somebody's voice is called besides."""


def is_voice(phrase: Phrase) -> bool:
    """The phrase names a voice, not whom it belongs to."""
    head = phrase.head
    spoken = head.norm in NARRATORS or head.norm.rpartition(" ")[2] in ("voice", "voices", "voiceover")
    sung = phrase.owner is not None and head.norm in REGISTERS
    return spoken or sung or head.has("speaker")


def is_narrator(phrase: Phrase) -> bool:
    """The phrase names a voice that tells the film."""
    return phrase.head.norm in NARRATORS or phrase.head.norm.endswith(("voiceover", "voice over"))


def voice_of(draft: Draft, phrase: Phrase) -> str:
    """The id of the voice that a phrase names: the narrator, a character whose voice it is, or a voice of its own."""
    owner = _owner(draft, phrase)
    if owner:
        draft.claim(phrase.lexemes, f"the voice of {owner}")
        return owner
    words = draft.text[phrase.start : phrase.end]
    look = _look(phrase)
    name = NARRATOR if is_narrator(phrase) else "_".join(phrase.head.norm.split())
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
    return add_voice(draft, name, words, look)


def _owner(draft: Draft, phrase: Phrase) -> str:
    """The character on screen whose voice it is (her voice, the mother's voice), "" where it is nobody's."""
    if phrase.owner is not None:
        return next(iter(meant_on_screen(draft, phrase.owner)), "")
    for lexeme in phrase.determiners:
        sex = {"his": "male", "her": "female", "他的": "male", "她的": "female"}.get(lexeme.norm)
        people = [i for i in reversed(draft.mentions) if i in draft.characters]
        if sex:
            fitting = [i for i in people if draft.characters[i].look.sex in (sex, "")]
            return next(iter(fitting), "")
    return ""


def meant_on_screen(draft: Draft, phrase: Phrase) -> list[str]:
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
    look = replace(look, sex=sex or look.sex or deep, species=robot or look.species)
    named = (*phrase.lexemes, *(phrase.owner.lexemes if phrase.owner is not None else ()))
    return sounding(look, "".join(x.text for x in named)) if phrase.head.chinese else look


def add_voice(draft: Draft, name: str, words: str, look: Look) -> str:
    """Bring on a voice, unless a character has that id."""
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
    known = meant_on_screen(draft, phrase)
    if phrase.pronoun is not None:
        return pronoun(draft, phrase.pronoun, head)
    if known:
        draft.mention(known[:1])
        return tuple(known[:1])
    draft.claim(phrase.lexemes, "an unseen voice")
    name = "_".join(head.norm.split())
    while name in draft.characters:
        name += "_off"
    return (add_voice(draft, name, draft.text[phrase.start : phrase.end], _look(phrase)),)


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
