"""Players: who is seen making music, on what, and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from rushes.direction.plan import Figure, Prop, Scene
from rushes.direction.scoring.casting import usual_name
from rushes.direction.scoring.instruments import compass_of

__all__ = ["AIR", "DEEDS", "Player", "players_of"]

DEEDS = {
    "strum": "guitar", "bow_violin": "violin", "bow_cello": "cello", "pluck_harp": "harp", "play_piano": "piano",
    "mallets": "xylophone", "play_flute": "flute", "play_trumpet": "trumpet", "play_harmonica": "harmonica",
    "drum": "drums", "squeeze": "accordion", "shake_bell": "tambourine",
}  # fmt: skip
"""What is played by a doing where no prop tells."""
AIR = "air_drum"
KINDS = {
    "grand_piano": "piano", "piano_keyboard": "keyboard", "synthesizer": "synth", "bass_guitar": "electric bass",
    "acoustic_guitar": "acoustic guitar", "electric_guitar": "electric guitar", "pipe_organ": "church organ",
    "drum_kit": "drums", "drum": "drums", "drum_machine": "electronic drums", "snare_drum": "snare drum",
    "bongo": "bongos", "steel_drum": "steelpan", "recorder_flute": "recorder", "pan_flute": "panpipes",
    "french_horn": "french horn", "double_bass": "double bass", "triangle_instrument": "triangle", "maraca": "maracas",
    "sleigh_bell": "tambourine", "singing_bowl": "singing bowl", "music_stand": "", "violin_bow": "violin",
}  # fmt: skip
"""Kinds of props that are instruments under another name."""
NO_MUSIC = frozenset(
    {"turntable_deck", "mixing_console", "bell", "whistle", "conch", "conch_horn", "microphone"}
)
"""What is handled like an instrument and makes a sound effect, no notes."""
SILENT_DEEDS = frozenset({"shake_bell"})


@dataclass(frozen=True)
class Player:
    """`id` of a figure, its `instrument`, and the frames `start` to `end` in which it is seen playing."""

    id: str
    instrument: str
    start: int
    end: int
    deed: str


def players_of(scenes: Sequence[Scene]) -> tuple[Player, ...]:
    """Everybody who plays, once, with the first to the last frame of it."""
    found: dict[str, Player] = {}
    for scene in scenes:
        for figure in scene.figures:
            for move in figure.moves:
                if move.action not in DEEDS and move.action != AIR:
                    continue
                instrument = _instrument(figure, move.action, move.target, scene.props)
                if not instrument and move.action != AIR:
                    continue
                known = found.get(figure.id)
                start, end = max(move.start, scene.start), min(move.end, scene.end)
                if known is not None:
                    start, end = min(start, known.start), max(end, known.end)
                found[figure.id] = Player(
                    figure.id, known.instrument if known else instrument, start, end, move.action
                )
    return tuple(found.values())


def _instrument(figure: Figure, deed: str, target: str, props: Sequence[Prop]) -> str:
    if deed == AIR:
        return ""
    near = [p for p in props if p.id == target] + [
        p for p in props if p.attach is not None and p.attach.to == figure.id
    ]
    for prop in near:
        if prop.kind in NO_MUSIC:
            return ""
        name = usual_name(KINDS.get(prop.kind, prop.kind))
        if name and compass_of(name) is not None:
            return name
    return "" if near or deed in SILENT_DEEDS else DEEDS[deed]
