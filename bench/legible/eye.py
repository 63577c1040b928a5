"""The eye: Tesseract reads a piece of a picture, enlarged and with its contrast raised, as somebody does who leans in.

It reads black on white best, so each look is tried as it is and inverted, and as one block, one line or scattered words.
The words must be there letter for letter; where spaces fall, and what else is read round them, does not matter.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

__all__ = ["MISSING", "Picture", "can_read", "folded", "reads"]

Picture = npt.NDArray[np.uint8]

MISSING = (
    "Tesseract is not installed here, and these tests need it to read what is in the picture: run `apt-get install "
    "tesseract-ocr tesseract-ocr-chi-sim` (`./dev test` does)."
)
CHINESE, ENGLISH = "chi_sim", "eng"
LETTER = 64
"""Pixels of height of a line of letters at which Tesseract reads best, or nearly: its own manual says 30 to 40 of capitals."""
PATIENCE = 20.0
"""Seconds that one look may take; most take a tenth of one."""


def can_read() -> bool:
    """Whether Tesseract is here with English and Chinese."""
    if shutil.which("tesseract") is None:
        return False
    told = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    return {CHINESE, ENGLISH} <= set(told.stdout.split())


def folded(words: str) -> str:
    """Letters, figures and signs of `words` alone, full-width forms as narrow ones, capitals as small ones (in letters cut from
    felt an O differs from an o by its neighbours alone): what is compared."""
    return "".join(
        c for c in unicodedata.normalize("NFKC", words).casefold() if c.isalnum() or c in "=+&%$#@!?"
    )


def reads(picture: Picture, words: str) -> bool:
    """Whether the eye finds all of `words` in a picture (height, width, 3) of little more than them: each word whole and in
    one look, so that none is put together from pieces."""
    chinese = re.search(r"[\u3400-\u9fff]", words) is not None
    wanted = [folded(words)] if chinese else [folded(word) for word in words.split() if folded(word)]
    for look, mode in _looks(picture, lines=1 if chinese else min(len(wanted), 3)):
        seen = _told(look, mode, CHINESE if chinese else ENGLISH)
        found = [folded(seen)] if chinese else [folded(word) for word in seen.split()]
        if chinese and wanted[0] in found[0]:
            return True
        if not chinese and all(word in found for word in wanted):
            return True
    return False


def _looks(picture: Picture, lines: int) -> Iterator[tuple[Image.Image, int]]:
    """Greyscale looks at a picture, with the mode of segmentation for each: the surest first."""
    grey = ImageOps.autocontrast(Image.fromarray(picture).convert("L"), cutoff=1)
    scale = float(np.clip(LETTER * 2.2 * lines / grey.height, 0.3, 4.0))
    grey = grey.resize((round(grey.width * scale), round(grey.height * scale)), Image.Resampling.LANCZOS)
    level = _middle(np.asarray(grey))
    black = grey.point(lambda v: 255 if v > level else 0)
    for mode in (6, 11, 7) if lines == 1 else (6, 11):
        for look in (grey, ImageOps.invert(grey), black, ImageOps.invert(black)):
            yield ImageOps.expand(look, 12, fill=int(np.asarray(look)[0].mean())), mode


def _middle(grey: npt.NDArray[np.uint8]) -> int:
    """The level that parts dark from light best (Otsu 1979)."""
    counts = np.bincount(grey.ravel(), minlength=256).astype(float)
    below, levels = np.cumsum(counts), np.arange(256)
    total, weighed = below[-1], np.cumsum(counts * levels)
    with np.errstate(divide="ignore", invalid="ignore"):
        between = (weighed[-1] * below / total - weighed) ** 2 / (below * (total - below))
    return int(np.nanargmax(between))


def _told(look: Image.Image, mode: int, language: str) -> str:
    """What Tesseract reads; one thread, so that a run costs no more than it says."""
    page = io.BytesIO()
    look.save(page, "PNG", compress_level=1)
    done = subprocess.run(
        ["tesseract", "stdin", "stdout", "-l", language, "--psm", str(mode), "--dpi", "150"],
        input=page.getvalue(), capture_output=True, timeout=PATIENCE, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )  # fmt: skip
    return done.stdout.decode("utf-8", "replace")
