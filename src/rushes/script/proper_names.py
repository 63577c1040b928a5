"""Proper names: whether words in capitals name somebody, or a place that nobody knows."""

from rushes.script.phrases import Phrase
from rushes.script.wordnet import known

__all__ = ["NAMED_BEHIND", "is_called_after", "is_christian_name", "is_proper", "is_titled", "is_unheard_of"]

NAMED_BEHIND = ("in", "at", "over", "through", "across", "along")
"""Prepositions behind which an unheard-of name is a place's."""


def is_called_after(phrase: Phrase) -> bool:
    """ "Along Hadrian's Wall", "on Brooklyn's Pier": both in capitals, and no person's own thing."""
    owner = phrase.owner
    both = owner is not None and owner.head.text[:1].isupper() and phrase.head.text[:1].isupper()
    return (
        both
        and owner is not None
        and not owner.determiners
        and not phrase.head.chinese
        and not phrase.head.has("place")
    )


def is_unheard_of(phrase: Phrase) -> bool:
    """A name of a place that nobody knows ("the Zorblax", "Narnia"); words of the dictionary that are no places are none."""
    head = phrase.head
    capital = head.text[:1].isupper() and not head.text.isupper() and not head.text.endswith(("ese", "ish"))
    return not head.senses and capital and not head.chinese and not known(head.norm)


def is_christian_name(phrase: Phrase, acts: bool) -> bool:
    """ "Jade runs", "she waves at Rose": a name that is a thing's word as well, in capitals and by itself."""
    head = phrase.head
    capital = head.text[:1].isupper() and not head.text.isupper()
    return acts and capital and head.has("name") and not phrase.determiners and len(phrase.lexemes) == 1


ACRONYMS = frozenset(
    {"VR", "AR", "AI", "UI", "TV", "HD", "POV", "CGI", "HUD", "UHD", "FPS", "RPG", "RTS", "MMO", "NPC", "GPS", "LED", "LCD",
     "USB", "DIY", "PSA", "SFX", "VFX", "BGM", "FX", "INT", "EXT", "ASMR", "BBC", "CNN", "NASA", "UFO", "GIF", "DSLR", "CCTV"}
)  # fmt: skip
"""Capitals that are nobody's name."""


def is_titled(phrase: Phrase) -> bool:
    """ "Captain Reyes", "Officer Danner": somebody's trade and a name that no table has, both in capitals."""
    if len(phrase.lexemes) < 2 or phrase.determiners:
        return False
    *titles, last = phrase.lexemes
    unknown = not last.senses and last.text[:1].isupper() and len(last.text) > 1 and last.text not in ACRONYMS
    return unknown and all(x.has("being") and x.text[:1].isupper() for x in titles)


ANYTHING = frozenset(
    {"what", "whatever", "whoever", "nothing", "everything", "something", "anything", "neither", "none"}
)
SCIENCES = ("logy", "graphy", "ics", "ism", "tion", "ment", "ness", "ity", "ing", "ture", "nomy", "metry")
"""Endings of what is no name."""


def is_proper(phrase: Phrase) -> bool:
    """A name: capitalised words that no table has."""
    short = all(x.text in ACRONYMS for x in phrase.lexemes) or known(phrase.head.norm)  # "Physics lecture: …"
    return (
        not short
        and phrase.head.norm not in ANYTHING
        and not phrase.determiners
        and not phrase.head.norm.endswith(SCIENCES)
        and all(not x.senses and x.text[:1].isupper() and len(x.text) > 1 for x in phrase.lexemes)
    )
