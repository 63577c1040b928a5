"""The weights that Rushes can fetch when the operator asks for them: where they are, under which licence, what they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rushes.engines.ltx.weights import NAME, REPOSITORY

__all__ = ["OFFERS", "Offer"]


@dataclass(frozen=True, slots=True)
class Offer:
    """One set of weights by its name."""

    name: str
    engine: str
    repository: str
    licence: str
    terms: str
    """What the licence says, in our own words; no more than a summary."""
    size: int
    """Bytes to fetch, roughly: before the hub is asked nobody knows better."""
    needs: str

    @property
    def page(self) -> str:
        """Where the weights and the text of their licence are."""
        return f"https://huggingface.co/{self.repository}"


OFFERS: Mapping[str, Offer] = MappingProxyType(
    {
        NAME: Offer(
            name=NAME,
            engine="ltx",
            repository=REPOSITORY,
            licence="LTX-2.x Community License",
            terms=(
                "It is free for people and companies with less than 10 million US dollars of revenue a year; others need a "
                "paid licence of Lightricks, as may handing on fine-tuned weights. It forbids certain uses, and you pass "
                "these restrictions on to whoever gets the weights or uses your service. The terms are accepted on the page "
                "of the weights, with your own account."
            ),
            size=71_000_000_000,
            needs="an NVIDIA GPU and the extra rushes[ltx]",
        )
    }
)
