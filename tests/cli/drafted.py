"""An engine that shows a draft and a longer prompt before its film."""

from pathlib import Path

from tests.engines.noop import FILM, Facts, Plain

from rushes.progress import Progress
from rushes.request import FilmRequest


class Drafted(Plain):
    """Shows a draft if it is asked for one."""

    name = "drafted"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        if request.draft_first:
            progress.show("draft.mp4", FILM)
        progress.show("prompt.txt", b"A dog, at more length")
        progress.show("storyboard.jpg", b"\xff\xd8\xff")
        return super().film(request, path, quality=quality, progress=progress)
