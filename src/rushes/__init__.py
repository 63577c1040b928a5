"""Rushes: text in, film out.

The public names are here; whatever is heavy is imported when it is first used, so `import rushes` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rushes.direction.plan import ShotPlan
    from rushes.film import FilmFacts

__all__ = ["__version__", "make_film", "plan_film"]

__version__ = "0.1.0"
