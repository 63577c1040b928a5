"""The way of one film: its prompt is read, noise becomes latents, latents become sound and pictures, and these a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rushes import __version__
from rushes.engines.ltx.decoding import Decoding, glimpse
from rushes.engines.ltx.denoising import Latents, Prompts, denoised, listened, twice
from rushes.engines.ltx.enhancing import written_out
from rushes.engines.ltx.recipe import PROMPT, Recipe
from rushes.engines.ltx.soundtrack import soundtrack
from rushes.engines.ltx.writer import lacking_writer, writer
from rushes.errors import RushesError
from rushes.exhibits import PREVIEW
from rushes.film import FilmFacts, write_film
from rushes.progress import Progress
from rushes.request import FilmRequest, title_of

if TYPE_CHECKING:
    from rushes.engines.ltx.embedding import Embeddings
    from rushes.engines.ltx.studio import Studio
    from rushes.engines.ltx.timing import Timed
    from rushes.engines.ltx.wishes import Wishes

__all__ = ["ENGINE", "WRITING", "filmed"]

ENGINE = "ltx"
WRITING = "writing"
"""The stage in which a prompt is written out; how long it takes nobody knows before."""
BROKEN = ("CUDA error", "CUBLAS_STATUS", "CUDNN_STATUS", "cuDNN error")
"""What an error says when a library of the device failed; one that lacks memory of its own raises no OutOfMemoryError."""


@contextmanager
def _device_errors() -> Iterator[None]:
    """After these the device can't be trusted in this process: memory that is lost, a kernel that failed."""
    import torch

    try:
        yield
    except torch.OutOfMemoryError as error:
        raise MemoryError(f"the GPU's memory ran out: {error}") from error
    except RuntimeError as error:
        if not (isinstance(error, torch.AcceleratorError) or any(sign in str(error) for sign in BROKEN)):
            raise
        raise MemoryError(f"the GPU failed, and the model must be loaded anew: {error}") from error


@_device_errors()
def filmed(
    studio: Studio,
    embeddings: Embeddings,
    request: FilmRequest,
    recipe: Recipe,
    wishes: Wishes,
    path: Path,
    listener: Timed,
) -> FilmFacts:
    """Film one request into `path`; `listener` knows afterwards how long each stage took. Sound that is not wanted is left as
    latents. Raises RushesError, Cancelled, and MemoryError when the process should be replaced."""
    for note in wishes.notes:
        listener.note(note)
    prompt = _written(studio, request, listener)
    listener.stage(PROMPT, 1 + recipe.negative)
    prompts = _prompts(studio, embeddings, prompt, wishes.negative, listener)

    def sketched(latents: Latents) -> None:
        width, height = recipe.size
        if picture := glimpse(studio, latents.picture, (width // 2, height // 2)):
            listener.show(PREVIEW, picture)

    latents = denoised(studio, recipe, prompts, int(request.seed or 0), listener, sketched)
    del prompts  # 385 MB each on the device
    samples = None
    if request.generate_audio:
        samples = soundtrack(studio, latents.sound, recipe.frames, listener)
    frames = Decoding(studio, recipe, listener).frames(latents.picture)
    facts = write_film(path, frames, samples, facts=_facts(request, recipe))
    listener.ended()
    return facts


def _written(studio: Studio, request: FilmRequest, listener: Progress) -> str:
    """The prompt to film: written out at more length where that is asked for. What goes wrong with it costs a line in the log,
    never the film."""
    if not request.enhance_prompt:
        return request.prompt
    lack, enhanced = lacking_writer(studio), None
    if not lack:
        listener.stage(WRITING, 0)
        seed, beat = int(request.seed or 0), partial(listener.advance, 0)
        try:
            with listened(studio, beat), writer(studio) as (model, reader):
                enhanced = written_out(model, reader, request.prompt, seed=seed, beat=beat)
        except RushesError:
            raise
        except Exception as error:  # a language model's library fails in many ways
            lack = f"{type(error).__name__}: {(str(error).splitlines() or [''])[0][:200]}"
    if enhanced is None:
        listener.note(f"enhance_prompt had no effect: {lack}")
        return request.prompt
    listener.note(enhanced.note)
    if enhanced.rewritten:
        listener.show("prompt.txt", enhanced.prompt.encode())
    return enhanced.prompt


def _prompts(
    studio: Studio, embeddings: Embeddings, prompt: str, negative: str | None, listener: Progress
) -> Prompts:
    """Both prompts as numbers, on the device."""
    read = []
    for text, whose in ((prompt, "the prompt"), (negative, "the negative prompt")):
        if text is None:
            continue
        embedding = twice(partial(embeddings.of, studio, text), studio.device, listener)
        if embedding.lost:
            listener.note(f"{whose} is too long: its last {embedding.lost} tokens of text were not read")
        read.append(embedding.padded(studio.device))
        listener.advance()
    return Prompts(*read)


def _facts(request: FilmRequest, recipe: Recipe) -> FilmFacts:
    return FilmFacts(
        width=recipe.size[0],
        height=recipe.size[1],
        frames=recipe.frames,
        title=title_of(request.prompt),
        prompt=request.prompt,
        seed=int(request.seed or 0),
        engine=ENGINE,
        version=__version__,
        sound=request.generate_audio,
        source_type="trainedAlgorithmicMedia",
    )
