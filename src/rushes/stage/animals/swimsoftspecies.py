"""Soft kinds of swimmers: octopus, jellyfish, seahorse. Each has a head of its own, made like that of a
turtle."""

from rushes.stage.animals.swimshape import Hull
from rushes.stage.animals.swimspecies import REEF, Swimmer

__all__ = ["JELLYFISH", "OCTOPUS", "SEAHORSE"]

OCTOPUS = Swimmer(
    "octopus", REEF.hull, 0.56, None, arms=8, bend="arms", wave=0.0, beats=0.7, draught=0.8,
    back="#d9604a", belly="#f6c3a4", mark="#a83a34", gape=0.5,
    head=Swimmer(
        "octopus head",
        Hull(
            (
                (0, 0.0, -0.06, 0), (0.02, 0.12, -0.15, 0.13), (0.12, 0.28, -0.25, 0.28),
                (0.32, 0.42, -0.3, 0.375), (0.58, 0.47, -0.26, 0.385), (0.82, 0.4, -0.12, 0.28),
                (0.95, 0.27, 0.04, 0.14), (1.0, 0.16, 0.1, 0.02),
            ),
            ((0, 0.0), (0.02, 0.0), (0.024, 0.04), (0.04, 0.12), (0.07, 0.26), (0.1, 0.4)), 0.45,
        ),
        0.4, None, eye=(0.15, 0.6, 0.1), gaze=0.42, neck=0.9, back="#d9604a", belly="#e98466",
        mark="#a83a34", iris="#c98a1e", marking="spotted_fish", lips="#7a2a2a", extras=("white",),
        counter=0.2, soft=0.2, gape=0.45,
    ),
    head_at=(0.0, 0.235, 0.02), head_size=0.52,
)  # fmt: skip
JELLYFISH = Swimmer(
    "jellyfish", REEF.hull, 0.95, None, arms=8, bend="bell", wave=0.0, beats=0.7, draught=0.9,
    back="#b58ad8", belly="#f6dcec", mark="#8a5fb8", felt=0.9,
    head=Swimmer(
        "bell",
        Hull(
            (
                (0, -0.04, -0.1, 0), (0.02, 0.06, -0.12, 0.11), (0.1, 0.2, -0.125, 0.25),
                (0.3, 0.34, -0.13, 0.39), (0.5, 0.38, -0.13, 0.425), (0.7, 0.34, -0.13, 0.39),
                (0.9, 0.2, -0.125, 0.25), (0.98, 0.06, -0.12, 0.11), (1.0, -0.04, -0.1, 0.01),
            ),
            (
                (0, 0.0), (0.002, 0.0), (0.004, 0.06), (0.012, 0.13), (0.025, 0.2), (0.04, 0.27),
                (0.055, 0.34),
            ),
            0.2, 0.9,
        ),
        0.4, None, eye=(0.09, 0.56, 0.062), gaze=0.45, neck=0.9, back="#b58ad8", belly="#f1d3ea",
        mark="#d9b6ee", iris="#3a2450", marking="spotted_fish", lips="#6a3f7a", counter=0.05, soft=0.25,
        gape=0.22, felt=0.9,
    ),
    head_at=(0.0, 0.17, 0.02), head_size=0.6,
)  # fmt: skip
SEAHORSE = Swimmer(
    "seahorse", REEF.hull, 0.78, None, bend="upright", wave=0.0, beats=1.2, draught=0.9, back="#f0a93c",
    belly="#fbe3a6", mark="#c9742a",
    head=Swimmer(
        "seahorse head",
        Hull(
            (
                (0, 0.02, -0.08, 0), (0.025, 0.05, -0.11, 0.07), (0.1, 0.03, -0.09, 0.06),
                (0.24, 0.045, -0.09, 0.068), (0.4, 0.14, -0.13, 0.13), (0.6, 0.24, -0.17, 0.18),
                (0.82, 0.2, -0.17, 0.16), (0.95, 0.1, -0.1, 0.09), (1.0, 0.04, -0.04, 0.02),
            ),
            ((0, 0.4), (0.02, 0.36), (0.05, 0.38), (0.07, 0.46)), 0.5,
        ),
        0.4, None, eye=(0.5, 0.62, 0.092), gaze=0.42, neck=0.95, back="#f0a93c", belly="#fbe3a6",
        mark="#c9742a", iris="#3f7f76", marking="plain", lips="#b8652a", extras=("white",), counter=0.3,
        soft=0.2, gape=0.4,
    ),
    head_at=(0.0, 0.3, 0.06), head_size=0.46,
)  # fmt: skip
