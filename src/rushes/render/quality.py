"""What "final" and "draft" mean in taps and pixels."""

from dataclasses import dataclass

__all__ = ["QUALITIES", "Quality"]


@dataclass(frozen=True)
class Quality:
    """Scale of the picture that is lit before it is enlarged, and how many taps the passes take."""

    scale: float
    shadow_size: int
    shadow_taps: int
    occlusion_taps: int
    mist_steps: int
    focus_taps: int

    def inner_size(self, size: tuple[int, int]) -> tuple[int, int]:
        """Pixels that are lit for an output of `size`: even numbers, at least 16."""
        width, height = (max(16, 2 * round(side * self.scale / 2.0)) for side in size)
        return width, height


QUALITIES = {
    "final": Quality(0.75, 2048, 5, 9, 8, 18),
    "draft": Quality(0.6, 1024, 4, 6, 6, 12),
}
