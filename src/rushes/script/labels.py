"""Labels: "a person is crawling baby", "a person is baby waking up": captions in which both nouns are the same person. Who
is named in general and then said to be somebody who does what nobody does to another is that somebody."""

import re
from dataclasses import replace

from rushes.script.draft import Draft

__all__ = ["same_somebody"]

BY_ONESELF = frozenset({"crawl", "sleep", "wake_up", "cry", "laugh", "smile", "sit", "stand"})
"""What nobody does to another."""

GENERAL = re.compile(
    r"^\s*(?:a|the|one)?\s*(person|someone|somebody|human|figure) is (?:\w+ing )?(?:an? )?(\w+)", re.I
)


def same_somebody(draft: Draft) -> None:
    """Merge the general word into the one that says more."""
    found = GENERAL.match(draft.text)
    if found is None:
        return
    who = {c.words.lower().split()[-1]: c.id for c in draft.characters.values() if c.words}
    general, own = who.get(found.group(1).lower()), who.get(found.group(2).lower())
    if general is None or own is None or general == own:
        return
    mine = [a for a in draft.actions if a.who in (general, own)]
    if not mine or any(a.verb not in BY_ONESELF for a in mine):
        return
    draft.actions = [
        replace(a, who=own, target="" if a.target == own else a.target) if a.who == general else a
        for a in draft.actions
    ]
    del draft.characters[general]
