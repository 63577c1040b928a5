"""Prompts as numbers, remembered: the text encoder is the largest model of all, and often not where the GPU is.

What is kept are the hidden states of the words alone, on the host: 376 kB a word where a padded prompt has 385 MB. The padding
is on the left, and what stands in it reaches nothing: the connectors put zeros there, and then registers of their own.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rushes.engines.ltx.studio import Studio

__all__ = ["LENGTH", "Embedding", "Embeddings", "Padded"]

LENGTH = 1024
"""Tokens the text encoder reads; the pipeline pads to it, and what is longer is cut."""
LIMIT = 512 * 1024 * 1024
"""Bytes of hidden states that are kept."""


@dataclass(frozen=True, slots=True)
class Padded:
    """What the pipeline takes: hidden states (1, 1024, width x layers) and the mask (1, 1024) of what is not padding."""

    states: Any
    mask: Any


@dataclass(frozen=True, slots=True)
class Embedding:
    """The hidden states (tokens, width x layers) of one text on the host; `lost` tokens at its end were not read."""

    states: Any
    lost: int = 0

    @property
    def size(self) -> int:
        """Bytes on the host."""
        return int(self.states.numel() * self.states.element_size())

    def padded(self, device: Any) -> Padded:
        """As the pipeline takes it, on `device`: zeros on the left."""
        import torch

        count, width = self.states.shape
        states = torch.zeros((1, LENGTH, width), dtype=self.states.dtype, device=device)
        states[0, LENGTH - count :] = self.states.to(device)
        mask = torch.zeros((1, LENGTH), dtype=torch.int64, device=device)
        mask[0, LENGTH - count :] = 1
        return Padded(states, mask)


class Embeddings:
    """The texts that were read last, up to `limit` bytes; the very last is kept whatever its size."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._kept: OrderedDict[tuple[str, str], Embedding] = OrderedDict()

    @property
    def size(self) -> int:
        """Bytes that are kept."""
        return sum(embedding.size for embedding in self._kept.values())

    def of(self, studio: Studio, text: str) -> Embedding:
        """The embedding of `text`; the text encoder is asked only when it is not known."""
        key = (str(studio.weights.folder), text.strip())
        if key not in self._kept:
            self._keep(key, _read(studio, text))
        else:
            self._kept.move_to_end(key)
        return self._kept[key]

    def _keep(self, key: tuple[str, str], embedding: Embedding) -> None:
        self._kept[key] = embedding
        while self.size > self._limit and len(self._kept) > 1:
            self._kept.popitem(last=False)


def _read(studio: Studio, text: str) -> Embedding:
    """Ask the text encoder, wherever it works."""
    import torch

    pipe = studio.pipe
    asked = len(pipe.tokenizer(text.strip(), add_special_tokens=True)["input_ids"])
    with studio.text_encoder() as device, torch.no_grad():
        states, mask, _, _ = pipe.encode_prompt(
            text, do_classifier_free_guidance=False, max_sequence_length=LENGTH, device=device
        )
    words = states[0][mask[0].bool()].to("cpu", studio.dtype, copy=True)
    return Embedding(words, max(asked - LENGTH, 0))
