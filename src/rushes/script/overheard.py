"""Overheard: who is said to speak each line, and who of them is out of the picture, before anybody is brought on."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from rushes.script.attribution import Attribution
from rushes.script.attributions import attributions_of
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.offscreen import LOST
from rushes.script.phrases import Chunk, Phrase
from rushes.script.subjects import says_word
from rushes.script.voices import is_voice
from rushes.script.wordings import DEVICES, NAMED

__all__ = ["hear_out", "is_off", "phrase_of", "stands_beside"]

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
        beside = (is_off(found) and stands_beside(found)) or _is_device(phrase_of(draft, found.subject))
        new = found.subject.tag != "R" and nouns.get(found.subject.norm) == found.subject.start
        if beside or (found.afar and new):
            draft.unseen.add(phrase_of(draft, found.subject).head.start)
            if found.subject.chinese:
                draft.unseen.add(found.subject.start)  # 儿子的声音: the head is the voice
        _explain(draft, lexemes, found.subject)


def _explain(draft: Draft, lexemes: Sequence[Lexeme], subject: Lexeme) -> None:
    """ "The narrator, an old man we never see, says": the apposition is the voice and nobody else."""
    phrase = phrase_of(draft, subject)
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


def is_off(found: Attribution) -> bool:
    """Words like "off-camera" or "from the next room" stand with the speaker."""
    if found.off or any(x.norm in LOST for x in found.around):
        return True
    told = any(s.category == "where" and s.entry.get("off") for x in found.around for s in x.senses)
    return told and found.subject is None


def stands_beside(found: Attribution) -> bool:
    """The subject stands with the words round the line, so that what they say is said of it."""
    if found.subject is None:
        return False
    return found.off or not found.around or found.subject.start >= found.around[0].start


def phrase_of(draft: Draft, lexeme: Lexeme) -> Phrase:
    """The noun phrase that holds a lexeme."""
    return draft.phrases.get(lexeme.start) or Phrase((lexeme,))


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
