"""Backdrops: things that stand far off, behind all that is played: "with the Eiffel Tower in the background"."""

import re

from rushes.script.draft import Claim, Draft
from rushes.script.screenplay import Relation

__all__ = ["FAR", "set_far"]

FAR = "far"
"""The relation of what stands in the distance, behind everything."""

_AWAY = (
    r"(?:far\s+)?in\s+(?:the\s+)?(?:far\s+|hazy\s+|blurred\s+|blurry\s+|soft\s+)?(?:background|distance)|"
    r"on\s+the\s+(?:far\s+|distant\s+)?horizon|far\s+(?:away|off)|distantly"
)
_AWAY_ZH = r"(?:在?(?:远处|远方|天边|背景(?:中|里|处)?|后景))"


def set_far(draft: Draft) -> None:
    """Give the relation `far` to things that the prompt puts into the distance and into no other relation."""
    for name, thing in draft.things.items():
        if thing.relation is not None or not thing.words:
            continue
        where = _away_of(draft.text, thing.words)
        if where is not None:
            draft.change(name, relation=Relation(FAR))
            draft.claims.append(Claim(*where, f"{name} in the background"))


def _away_of(text: str, words: str) -> tuple[int, int] | None:
    """Start and end of the words that say that `words` are far away, before or behind them in the same clause."""
    named = re.escape(words)
    patterns = (
        rf"\b{named}\s+(?:[\w'’-]+\s+){{0,3}}?(?P<away>{_AWAY})\b",
        rf"\b(?P<away>{_AWAY}),?\s+(?:[\w'’-]+\s+){{0,4}}?{named}\b",
        rf"(?P<away>{_AWAY_ZH})(?:的|是|有|可见|能看到|矗立着|出现){{0,2}}[^，。；、,.]{{0,6}}?{named}",
        rf"(?P<away>以|背景(?:是|为)){named}(?:为背景)?",
    )
    for pattern in patterns:
        found = re.search(pattern, text, re.IGNORECASE)
        if found is not None and not (pattern is patterns[3] and "背景" not in found[0]):
            return found.start("away"), found.end("away")
    return None
