"""Excluding: phrases that say what must not be there."""

from collections.abc import Sequence

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase

__all__ = ["SPEECH", "exclude_phrase", "excluded_kinds"]

SPEECH = frozenset({"speech", "dialogue", "dialog", "talking", "speaking", "voices", "对白", "对话", "说话"})
"""What rules out that anything is said."""


FURTHER = frozenset(
    {"extra", "additional", "other", "more", "further", "unwanted", "unnecessary", "another", "second"}
)
"""What is no more than there is: "no extra characters" rules out nobody."""


def exclude_phrase(draft: Draft, phrase: Phrase) -> None:
    """ "No people", "without music": the kinds that are ruled out."""
    if any(x.norm in FURTHER for x in (*phrase.determiners, *phrase.lexemes)):
        draft.claim(phrase.lexemes, "nobody and nothing more")
        return
    kinds = excluded_kinds(phrase.lexemes)
    for lexeme, kind in kinds:
        if kind not in draft.excluded:
            draft.excluded.append(kind)
        draft.claim(lexeme, f"no {kind}")
    draft.claim(phrase.determiners, "no")
    for attached in phrase.attached:
        exclude_phrase(draft, attached.phrase)


def excluded_kinds(lexemes: Sequence[Lexeme]) -> list[tuple[Lexeme, str]]:
    """Canonical kinds of words that rule something out; words about picture quality mean nothing here."""
    out: list[tuple[Lexeme, str]] = []
    for lexeme in lexemes:
        if lexeme.has("musichead"):
            out.append((lexeme, "music"))
        elif lexeme.has("speaker", "soundhead") or lexeme.norm in SPEECH:
            out.append((lexeme, "speech" if not lexeme.has("soundhead") else "sound"))
        elif (sense := lexeme.sense("being")) is not None:
            species = sense.entry.get("species", "person")
            plain = sense.kind in ("person", "crowd") or species != "person"
            out.append((lexeme, species if plain else sense.kind))
        else:
            sense = lexeme.sense("weather", "thing", "sound", "garment", "place", "time", "season", "mood", "light", "style",
                                 "cammove", "genre", "instrument", "verb")  # fmt: skip
            if sense is not None:
                out.append((lexeme, sense.kind))
    return out
