"""Explain: the prompt with each phrase linked to what it became, and what was not read."""

from collections.abc import Sequence
from dataclasses import dataclass

from rushes.script.draft import Claim
from rushes.script.reader import draft_of

__all__ = ["Link", "explain", "explained"]

GREEN, RED, DIM, OFF = "\x1b[32m", "\x1b[31m", "\x1b[2m", "\x1b[0m"
UNREAD = "not read"


@dataclass(frozen=True)
class Link:
    """Characters `start`..`end` of the prompt became `became`; `read` is False where they had no effect."""

    start: int
    end: int
    words: str
    became: str
    read: bool = True


def explain(prompt: str, *, negative_prompt: str = "", language: str | None = None) -> tuple[Link, ...]:
    """Links in the order of the prompt, never overlapping; small words that belong to none are left out."""
    screenplay, draft = draft_of(prompt, negative_prompt=negative_prompt, language=language)
    links = [Link(c.start, c.end, prompt[c.start : c.end], c.became) for c in _merged(draft.claims)]
    links += [Link(u.start, u.end, u.words, UNREAD, read=False) for u in screenplay.unread]
    out: list[Link] = []
    for link in sorted(links, key=lambda x: (x.start, -x.end)):
        if not out or link.start >= out[-1].end:
            out.append(link)
    return tuple(out)


def _merged(claims: Sequence[Claim]) -> list[Claim]:
    """One claim a span: all that the same words became, in the order in which it was decided."""
    became: dict[tuple[int, int], list[str]] = {}
    for claim in claims:
        words = became.setdefault((claim.start, claim.end), [])
        if claim.became and claim.became not in words:
            words.append(claim.became)
    return [Claim(start, end, ", ".join(words)) for (start, end), words in became.items()]


def explained(prompt: str, links: Sequence[Link], *, colour: bool = False) -> str:
    """The prompt with what was read marked, then a line for each phrase; `colour` uses a terminal's colours."""
    marked, at = "", 0
    for link in links:
        marked += prompt[at : link.start] + _mark(link, colour)
        at = link.end
    width = min(max((len(link.words) for link in links), default=0), 40)
    rows = [f"  {link.words[:40]:<{width}}  {_arrow(link, colour)}" for link in links]
    return "\n".join([marked + prompt[at:], "", *rows])


def _mark(link: Link, colour: bool) -> str:
    if colour:
        return f"{GREEN if link.read else RED}{link.words}{OFF}"
    return f"[{link.words}]" if link.read else f"({link.words})"


def _arrow(link: Link, colour: bool) -> str:
    text = f"→ {link.became}" if link.read else f"✗ {link.became}"
    return f"{DIM}{text}{OFF}" if colour else text
