"""The `ltx` engine: a prompt is read, filmed small, refined, developed and muxed, all by one model that stays in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.engines.ltx.device import device_in
from rushes.engines.ltx.embedding import Embeddings
from rushes.engines.ltx.recipe import SOUND, Recipe, recipe_of, seconds_of, shares_of
from rushes.engines.ltx.timing import Timed, Timings, cache_folder, shape_of
from rushes.engines.ltx.weights import Weights, weights_in
from rushes.engines.ltx.wishes import wished
from rushes.errors import EnvironmentProblem, RushesError
from rushes.progress import Progress, SilentProgress
from rushes.request import ASPECT_RATIOS, DURATIONS, FilmRequest

if TYPE_CHECKING:
    from rushes.engines.ltx.memory import Arrangement
    from rushes.engines.ltx.studio import Studio
    from rushes.film import FilmFacts

__all__ = ["LOADING", "Ltx"]

MEMORY = "RUSHES_LTX_MEMORY"
LOADING = "loading"
"""The stage in which a model is loaded that was not made warm before."""
INSTALL = "pip install 'rushes[ltx]'"
NEEDED = {"torch": "2.", "diffusers": "0.42.", "transformers": "5.", "accelerate": "1."}
"""Package → what its version begins with: the pipeline's inside is relied on, and changes between versions."""


class Ltx:
    """LTX-2.x behind the Engine interface. One of these is made in a process, and holds one model once it is warm."""

    name = "ltx"
    patience = 5.0
    sizes: Mapping[str, tuple[int, int]] = ASPECT_RATIOS
    """Width and height of the picture by aspect ratio."""
    lengths: Mapping[int, int] | None = None
    """Frames by duration in seconds; 24 a second when there is none."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        """Settings are read from `environment`, the process's own unless given."""
        self._environment = os.environ if environment is None else environment
        self._weights: Weights | None = None
        self._studio: Studio | None = None
        self._compiled = False
        self._embeddings = Embeddings()
        self._timings = Timings()

    @property
    def version(self) -> str:
        """The version of the weights; "" where there are none."""
        try:
            return self._found().version
        except RushesError:
            return ""

    def missing(self) -> str:
        """What this machine lacks, the cheapest to find out first: weights, packages, a device, memory."""
        if self._studio is not None:
            return ""
        try:
            weights = self._found()
            if not weights.two_stage:
                wished(FilmRequest("any"), "final", weights)
            if lack := _lacking_package():
                return lack
            self._arranged(weights)
        except RushesError as problem:
            return str(problem).rstrip(".")
        return ""

    def warm(self, say: Callable[[str], None]) -> None:
        """Load the model, and compile it for every size of film where that is wanted; `say` is told each part.

        Raises EnvironmentProblem, UsageError for a setting that is none.
        """
        studio = self._opened(say)
        if self._compiled:
            from rushes.engines.ltx.compiling import warmed
            from rushes.engines.ltx.loading import lacking_memory

            with lacking_memory("the sizes of films were tried"):
                self._compiled = warmed(studio, self._shapes(), say)

    def shares(self, request: FilmRequest, quality: str) -> Mapping[str, float]:
        """From what the last film of that shape took on this machine, else from counted operations."""
        recipe = self._recipe(request, quality)
        seconds = seconds_of(recipe) | dict(self._timings.of(self._shape(recipe)))
        if not request.generate_audio:
            seconds.pop(SOUND, None)
        return shares_of(seconds)

    def film(
        self, request: FilmRequest, path: Path, *, quality: str = "final", progress: Progress | None = None
    ) -> FilmFacts:
        """Film a checked request. Raises RushesError, Cancelled, and MemoryError when the process should be replaced."""
        from rushes.engines.ltx.filming import filmed

        listener = Timed(progress or SilentProgress())
        wishes = wished(request, quality, self._found())
        recipe = self._recipe(request, quality)
        if self._studio is None:
            listener.stage(LOADING, 0)
        studio = self._opened(lambda part: listener.advance(0))
        with ExitStack() as beside:
            if request.draft_first:
                from rushes.engines.ltx.drafting import Drafting

                beside.enter_context(Drafting(request, listener))
            facts = filmed(studio, self._embeddings, request, recipe, wishes, path, listener)
        known = seconds_of(recipe)
        self._timings.keep(
            self._shape(recipe), {name: x for name, x in listener.seconds.items() if name in known}
        )
        return facts

    def _recipe(self, request: FilmRequest, quality: str) -> Recipe:
        return recipe_of(request, quality, self.sizes, self.lengths)

    def _shape(self, recipe: Recipe) -> str:
        return shape_of(recipe, f"{self.version}/{self._studio.arrangement.way if self._studio else ''}")

    def _found(self) -> Weights:
        """The weights, looked through once."""
        if self._weights is None:
            self._weights = weights_in(self._environment)
        return self._weights

    def _device(self) -> str:
        return device_in(self._environment, cache_folder())

    def _arranged(self, weights: Weights) -> Arrangement:
        from rushes.engines.ltx.memory import arrange_soon, budget_on

        wanted, device = self._environment.get(MEMORY, "").strip() or "auto", self._device()
        return arrange_soon(weights, lambda: budget_on(device), wanted)

    def _opened(self, say: Callable[[str], None]) -> Studio:
        """The model; loaded at the first call, never again."""
        if self._studio is None:
            weights = self._found()
            if lack := _lacking_package():
                raise EnvironmentProblem(lack, field="engine")
            say("libraries")
            arrangement = self._arranged(weights)
            from rushes.engines.ltx.readying import readied
            from rushes.engines.ltx.studio import opened

            if arrangement.note:
                say(arrangement.note)
            studio = opened(weights, arrangement, device=self._device(), say=say)
            self._compiled = readied(studio, self._environment, cache_folder(), say)
            self._studio = studio
        return self._studio

    def _shapes(self) -> list[tuple[int, int, int]]:
        """Width, height and frames of every stage of every film in the default tier."""
        recipes = [
            self._recipe(FilmRequest("any", duration=seconds, aspect_ratio=ratio), "final")
            for ratio in self.sizes
            for seconds in DURATIONS
        ]
        return [(*stage.size, recipe.filmed) for recipe in recipes for stage in recipe.stages]


def _lacking_package() -> str:
    """The first needed package that is not there or of another version; nothing is imported."""
    from importlib.metadata import PackageNotFoundError, version

    for name, wanted in NEEDED.items():
        try:
            found = version(name)
        except PackageNotFoundError:
            return f"the Python package {name} is not installed; {INSTALL}"
        if not found.startswith(wanted):
            return f"{name} {found} is installed, and this engine works with {wanted}x; {INSTALL}"
    return ""
