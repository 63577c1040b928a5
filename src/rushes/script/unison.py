"""Unison: whether the words about a line say that several speak it, and who they are."""

import re
from collections.abc import Sequence

from rushes.script.screenplay import Character, Screenplay

__all__ = ["LONE", "MOST", "members_of", "said_by", "says_in_unison"]

MOST = 6
"""Voices of one line at most: more are no longer told apart."""
LONE = frozenset({"narrator", "camera"})

_VERB = (
    r"(?:say|said|shout|yell|scream|call|cry|cries|cried|answer|repl(?:y|ies|ied)|sing|sang|chant|cheer|whisper|speak|spoke"
    r"|recite|exclaim|ask|greet|respond|roar|announce|declare|pray|swear|vow|repeat|count|read|chorus)(?:s|es|ed|d|ing)?"
)
TOGETHER = re.compile(
    r"\bin (?:perfect |loud |one )?(?:unison|chorus)\b|\b(?:as|with|in) one voice\b|\bas one\b|\ball together\b|\bjointly\b"
    r"|\b(?:at|in) the (?:very )?same (?:time|moment|breath)\b|\bsimultaneously\b|\ball at once\b"
    rf"|\b{_VERB} (?:\w+ ){{0,2}}together\b|\btogether,? (?:they |we )?(?:all |both )?{_VERB}\b|,\s*(?:all )?together[\s:,]*$"
    rf"|\b(?:both|all(?: (?:of them|two|three|four|five|six))?)(?: of (?:the|them))?(?: \w+){{0,3}} {_VERB}\b"
    rf"|\b(?:every(?:one|body)|each of them)\b(?: \w+){{0,4}} {_VERB}\b|\bchorus(?:es|ed)?\b"
    r"|异口同声|齐声|一齐|同时(?:说|喊|大喊|叫|回答)|一起(?:说|喊|大喊|大叫|叫|唱|回答|高呼)|(?:都|全都|大家)(?:说|喊|大喊|叫|回答)",
    re.I,
)
JOINT = re.compile(r"\b(?:chant|sing|cheer|chorus|shout|yell|scream|recite|roar)\b", re.I)
"""Plain plurals of what many do as one ("two boys shout"): "shouts" is one's."""
ALL = re.compile(r"\b(?:every(?:one|body)|all(?: of (?:them|us))?|the whole \w+)\b|大家|所有人|全都", re.I)
PRONOUN = re.compile(r"\b(?:they|both|the two|all|we|together)\b|他们|她们|两人|两个人|都", re.I)
TWO = re.compile(r"\b(?:both|the two)\b|两人|两个人", re.I)
SPOKEN = re.compile(rf"\b{_VERB}\b", re.I)
ADDRESSED = re.compile(r"\b(?:to|at|towards?) (?:the|a|an|his|her|their|each|[A-Z])(?! same)[^,]*", re.I)
SENTENCE = re.compile(r"[.!?。！？\n]")


def members_of(character: Character) -> tuple[str, ...]:
    """The ids under which the members of a group stand on the stage, the first its own."""
    many = min(character.count, MOST)
    return (character.id, *(f"{character.id}.{k}" for k in range(2, many + 1)))


def says_in_unison(lead: str, tail: str, *, alone: bool) -> bool:
    """Whether several speak a line. `alone`: it is the only one of its beat, so a plural speaks it ("two boys shout")."""
    lead = "" if SPOKEN.search(tail) else lead  # “…,” she says: what stands before is another sentence
    if TOGETHER.search(lead) or TOGETHER.search(tail):
        return True
    return alone and (JOINT.search(_clause(lead)) or JOINT.search(tail)) is not None


def said_by(play: Screenplay, speaker: Character, lead: str, tail: str, before: str) -> tuple[str, ...]:
    """The people who say it: those who are named in the clause, else those whom a pronoun means, the latest of them."""
    people = [c for c in play.characters if c.look.species == speaker.look.species and not c.distant]
    lead = "" if SPOKEN.search(tail) else lead
    clause = f"{_clause(lead)} {_clause(tail) if SPOKEN.search(tail) else ''}"
    if SPOKEN.match(tail):
        clause = f"{clause} {ADDRESSED.sub(' ', tail)}"  # “…,” say the boy and the girl
    if ALL.search(f"{lead} {tail}") and not _named(people, clause, plural=True):
        return _ids(people)
    named = _named(people, clause)
    if len(_ids(named)) > 1 or not PRONOUN.search(f"{lead} {tail}"):
        return _ids(named)
    said = SENTENCE.split(before)
    for count in range(1, len(said) + 1):
        meant = _named(people, ". ".join(said[-count:]))
        if len(_ids(meant)) > 1:
            last = _by_mention(meant, before)[-2:] if TWO.search(f"{lead} {tail}") else meant
            return _ids(last)
    return _ids(people)


def _clause(words: str) -> str:
    """The words up to the last verb of speaking, without whom they are spoken to."""
    verbs = list(SPOKEN.finditer(words))
    return ADDRESSED.sub(" ", words[: verbs[-1].end()] if verbs else words)


def _named(people: Sequence[Character], words: str, *, plural: bool = False) -> list[Character]:
    """Those whose noun stands in the words; `plural`: only those who are several."""
    found = [c for c in people if _at(c, words) >= 0]
    several = [c for c in found if c.count > 1 or sum(o.words == c.words for o in people) > 1]
    return several if plural else found


def _at(character: Character, words: str) -> int:
    """Where somebody's noun stands last, -1 where it doesn't."""
    noun = character.words.casefold().split()[-1:] if character.words else []
    noun = noun or [character.id.rpartition("_")[0] or character.id]
    if not noun[0].isascii():
        return words.rfind(character.words)
    own = [noun[0], character.id.split("_")[0].split(".")[0]]
    found = (m.start() for n in own for m in re.finditer(rf"\b{re.escape(n)}s?\b", words, re.I))
    return max(found, default=-1)


def _by_mention(people: Sequence[Character], words: str) -> list[Character]:
    return sorted(people, key=lambda c: _at(c, words))


def _ids(people: Sequence[Character]) -> tuple[str, ...]:
    return tuple(name for c in people for name in members_of(c))[:MOST]
