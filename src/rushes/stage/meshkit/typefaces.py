"""Which font file can write a text: the shipped faces for Latin and Cyrillic, the system's for Chinese,
Japanese, Korean.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

import rushes.stage.fonts

__all__ = ["FACES", "face_for", "unwritable"]

FACES = ("serif", "sans", "script", "tube")
"""serif: heavy display; sans: geometric; script: brush; tube: the sans drawn with one thin stroke, as neon
is bent.
"""

_PLACES = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
_WIDE = (  # fonts with Chinese, Japanese or Korean signs, best first
    "NotoSansCJK-Bold.ttc",
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKsc-Regular.otf",
    "SourceHanSansSC-Regular.otf",
    "wqy-zenhei.ttc",
    "wqy-microhei.ttc",
    "DroidSansFallbackFull.ttf",
    "DroidSansFallback.ttf",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "msyh.ttc",
    "simhei.ttf",
    "Arial Unicode.ttf",
    "DejaVuSans-Bold.ttf",
)


@lru_cache(maxsize=1)
def _system_files() -> dict[str, Path]:
    """Where the known wide fonts lie on this computer, by file name."""
    found: dict[str, Path] = {}
    for place in _PLACES:
        for path in sorted(Path(place).rglob("*")) if Path(place).is_dir() else []:
            if path.name in _WIDE:
                found.setdefault(path.name, path)
    return found


@lru_cache(maxsize=32)
def loaded(path: Path, size: int) -> ImageFont.FreeTypeFont:
    """A font at a size in pixels."""
    return ImageFont.truetype(str(path), size)


def _missing(path: Path, text: str) -> str:
    """The characters a font draws only as its box for unknown signs."""
    font = loaded(path, 24)
    unknown = bytes(font.getmask("\U0010fffd"))
    return "".join(c for c in dict.fromkeys(text) if not c.isspace() and bytes(font.getmask(c)) == unknown)


def _candidates(face: str) -> Iterable[Path]:
    folder = Path(rushes.stage.fonts.__file__).parent
    if face in FACES:
        yield folder / f"{face}.ttf"
    yield folder / "serif.ttf"
    for name in _WIDE:
        if name in _system_files():
            yield _system_files()[name]


@lru_cache(maxsize=256)
def face_for(text: str, face: str = "serif") -> Path:
    """The font file that writes the most of a text, the asked face first ("cjk" asks for none of the
    shipped).
    """
    best, fewest = None, 0
    for path in _candidates(face):
        lacking = len(_missing(path, text))
        if lacking == 0:
            return path
        if best is None or lacking < fewest:
            best, fewest = path, lacking
    if best is None:
        raise FileNotFoundError("no font to write a sign with")
    return best


def unwritable(text: str) -> str:
    """The characters no font on this computer can write: for the log."""
    return _missing(face_for(text), text)
