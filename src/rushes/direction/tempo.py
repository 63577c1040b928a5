"""The tempo of a doing: how fast and how far somebody does what he does, by manner, age and seed. The picture moves by it and
what is struck is heard by it, so that a clap is seen and heard on the same frame.
"""

from rushes.direction.plan import Figure, Move

__all__ = ["tempo_of"]

MANNERS = {  # tempo, size
    "slowly": (0.68, 0.95), "gently": (0.78, 0.8), "softly": (0.8, 0.8), "calmly": (0.8, 0.85), "carefully": (0.72, 0.85),
    "tired": (0.72, 0.72), "sadly": (0.75, 0.72), "lazily": (0.7, 0.75), "gracefully": (0.85, 1.08), "tenderly": (0.8, 0.85),
    "fast": (1.35, 1.0), "quickly": (1.35, 1.0), "rapidly": (1.45, 1.0), "hurriedly": (1.4, 1.0), "energetically": (1.22, 1.2),
    "vigorously": (1.22, 1.2), "excitedly": (1.2, 1.2), "happily": (1.1, 1.1), "joyfully": (1.12, 1.15), "angrily": (1.2, 1.2),
    "furiously": (1.3, 1.25), "wildly": (1.3, 1.3), "enthusiastically": (1.18, 1.2), "playfully": (1.1, 1.1),
    "nervously": (1.25, 0.8), "quietly": (0.85, 0.75), "loudly": (1.05, 1.15), "passionately": (1.1, 1.2),
}  # fmt: skip
AGES = {"baby": (1.15, 1.0), "child": (1.12, 1.12), "teen": (1.05, 1.05), "old": (0.8, 0.8)}
"""How manner and age change tempo and size. Old people move a fifth slower (Bohannon 1997, walking; tasks are alike)."""


def tempo_of(figure: Figure, move: Move) -> tuple[float, float]:
    """Factors of tempo and of size of what a figure does in a move."""
    pace, size = AGES.get(figure.look.age, (1.0, 1.0))
    for manner in move.manner:
        tempo, reach = MANNERS.get(manner, (1.0, 1.0))
        pace, size = pace * tempo, size * reach
    own = ((figure.seed * 37) % 101) / 101.0 - 0.5  # nobody keeps exactly the tempo of another
    return pace * (1 + 0.10 * own), size * (1 + 0.12 * own)
