"""The clock: an hour that is written in figures says the time of day ("5 a.m.", "at 17:30", "凌晨三点" by its own words)."""

import re

from rushes.script.draft import Claim, Draft
from rushes.script.shots import Reel

__all__ = ["read_clock"]

HOUR = re.compile(
    r"(?<![\w:.])(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?(?P<half>[ap])\.?\s?m\b\.?"
    r"|(?P<day>[01]?\d|2[0-3]):[0-5]\d(?!\s?[ap]\.?m)(?:\s?(?:hours|hrs|h)\b)?)",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"\b(?:at|around|about|past|before|after|by|until|it is|it's)\s+(?:around\s+|about\s+)?$", re.IGNORECASE
)
"""What makes an hour of two figures with a colon between: a score or a ratio is none."""

UNTIL = ((5, "night"), (7, "dawn"), (11, "morning"), (13, "noon"), (17, "afternoon"), (19, "golden"), (21, "dusk"),
         (24, "night"))  # fmt: skip
"""Time of day up to each hour."""


def read_clock(draft: Draft, reel: Reel) -> None:
    """Take hours in the prompt for the time of day of their shot, but those that are said or to be read in the picture."""
    here = draft.shot
    told = [line.text for line in draft.lines] + [one.text for one in draft.written]
    for match in HOUR.finditer(draft.text):
        if any(match[0] in words for words in told):
            continue
        if match["day"] and not LEAD.search(draft.text, max(match.start() - 30, 0), match.start()):
            continue
        hour = (
            int(match["day"])
            if match["day"]
            else int(match["hour"]) % 12 + 12 * (match["half"].lower() == "p")
        )
        time = next(name for end, name in UNTIL if hour < end)
        draft.shot = reel.shot_at(match.start())
        draft.add("time", time)
        draft.claims.append(Claim(match.start(), match.end(), f"time {time}"))
    draft.shot = here
