"""Framed: what a Chinese picture is of, before the word for its size (冰镇汽水罐特写, 城市全景)."""

from rushes.script.phrases import Phrase

__all__ = ["framed_in"]

SOLID = ("thing", "being", "body", "garment")
CAMERA = ("shot", "camera", "camsize", "camangle", "cammove", "camshot", "lens")


def framed_in(phrase: Phrase) -> Phrase | None:
    """The phrase without the words for the camera at its end, None where it names nothing to be seen."""
    if not phrase.head.chinese or not phrase.head.has("camsize"):
        return None
    if phrase.owner is not None and phrase.owner.head.has(*SOLID):
        return phrase.owner  # 小男孩的特写
    named = [i for i, x in enumerate(phrase.lexemes[:-1]) if x.has(*SOLID) and not x.has(*CAMERA)]
    if not named:
        return None
    return Phrase(phrase.lexemes[: named[-1] + 1], phrase.determiners, phrase.owner)
