"""Prompt enhancement: a language model writes the prompt out at more length, as the film's model was taught to read.

What is exact stays exact: every line in quotation marks must come back word for word, or the prompt is filmed as it was
written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rushes.request import PROMPT_LIMIT

__all__ = ["ASKED", "Enhanced", "lines_of", "settled", "written_out"]

ASKED = (
    "You turn short film ideas into one paragraph for a text-to-video model that also makes the sound. Write in "
    "the present tense and in the order in which things happen: the shot and camera, the place and light, who is "
    "there and what they look like, what they do, what is heard. Add only what a director would need and what the"
    " idea leaves open; never change who, where, how many, what is done or what is written on things. Repeat "
    "every line in quotation marks exactly, in its language, and say who speaks and how. No titles, no lists, no "
    "comments: the paragraph alone, of at most 200 words."
)
"""What the language model is told."""
TOKENS = 512
"""How much it may write."""
LEAST = 8
"""Letters below which it has written nothing."""

_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|「([^」]+)」|『([^』]+)』|«([^»]+)»")


@dataclass(frozen=True, slots=True)
class Enhanced:
    """The prompt that is filmed, whether it was `rewritten`, and the line about it for the log."""

    prompt: str
    rewritten: bool
    note: str


def lines_of(prompt: str) -> tuple[str, ...]:
    """What stands in quotation marks, as it stands there."""
    return tuple("".join(found.groups(default="")).strip() for found in _QUOTED.finditer(prompt))


def settled(prompt: str, written: str) -> Enhanced:
    """What to film, given what the language model wrote: its paragraph if it is one and holds every line that is spoken."""
    paragraph = " ".join(written.split()).strip()
    if sum(letter.isalpha() for letter in paragraph) < LEAST or not paragraph.isprintable():
        return Enhanced(prompt, False, "enhance_prompt had no effect: nothing readable was written")
    if len(paragraph) > PROMPT_LIMIT:
        paragraph = paragraph[:PROMPT_LIMIT].rpartition(" ")[0] or paragraph[:PROMPT_LIMIT]
    plain = _plain(paragraph)
    lost = next((line for line in lines_of(prompt) if _plain(line) not in plain), None)
    if lost is not None:
        shown = lost if len(lost) <= 60 else f"{lost[:60]}…"
        return Enhanced(
            prompt, False, f"enhance_prompt had no effect: the line “{shown}” was not kept word for word"
        )
    return Enhanced(
        paragraph, True, "the prompt was written out at more length before it was filmed; see prompt.txt"
    )


def written_out(
    model: Any, reader: Any, prompt: str, *, seed: int, beat: Callable[[], None], tokens: int = TOKENS
) -> Enhanced:
    """Ask `model` (a Gemma for conditional generation) through `reader` (its tokenizer or processor). `beat` is called with
    every token and may raise. The same seed writes the same."""
    import torch

    tokenizer = getattr(reader, "tokenizer", reader)
    messages = [{"role": "system", "content": ASKED}, {"role": "user", "content": f"The idea: {prompt}"}]
    asked = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
    given = tokenizer(asked, return_tensors="pt", add_special_tokens=False).to(model.device)
    with torch.random.fork_rng(devices=_cards(model.device)), torch.no_grad():
        torch.manual_seed(seed)
        answer = model.generate(
            input_ids=given["input_ids"],
            attention_mask=given["attention_mask"],
            max_new_tokens=tokens,
            do_sample=True,
            temperature=0.7,
            top_p=0.9,
            stopping_criteria=[_Beating(beat)],
        )
    written = answer[0, given["input_ids"].shape[1] :]
    return settled(prompt, tokenizer.decode(written, skip_special_tokens=True))


class _Beating:
    """A stopping criterion that never stops, and beats."""

    def __init__(self, beat: Callable[[], None]) -> None:
        self._beat = beat

    def __call__(self, input_ids: Any, scores: Any, **rest: Any) -> Any:
        import torch

        self._beat()
        return torch.zeros(input_ids.shape[0], dtype=torch.bool, device=input_ids.device)


def _cards(device: Any) -> list[Any]:
    return [device] if device.type == "cuda" else []


def _plain(text: str) -> str:
    """Letters and digits alone, in lower case: how a line compares whatever the quotation marks, blanks and dashes about it."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
