"""The proportions and dress of a four-legged animal: one frozen row per species or breed.

Lengths are in units of the height at the withers (the shoulder blades), so one row serves a fox terrier and a wolfhound.
Colours are sRGB "#rrggbb".
"""

from dataclasses import dataclass
from math import sin

__all__ = ["Form"]


@dataclass(frozen=True)
class Form:
    """One animal. The defaults are a friendly retriever.

    `leg` is the height of the elbow. `feet`: paw, hoof, cloven, pad. `ears`: drop, prick, button, long, round, side, flap.
    `tail`: plume, otter, curl, bob, brush, horse, switch, corkscrew, cat, whip. `coat`: hide, short, flowing, curly,
    wool, shaggy.
    `crest`: "", mane (a horse's), ring (a lion's). `horns`: "", short, ram, antlers, ossicones, unicorn, tusks, rhino.
    """

    name: str = "retriever"
    length: float = 1.0  # of the trunk
    leg: float = 0.49
    bone: float = 1.0  # thickness of the legs
    girth: float = 1.0  # thickness of the trunk
    tuck: float = 0.05  # how far the waist is drawn up
    neck: float = 1.0
    neck_girth: float = 1.14
    neck_lift: float = 0.0  # radians the neck is carried above the usual
    head: float = 1.0
    muzzle: float = 1.0  # length
    muzzle_width: float = 1.0
    muzzle_drop: float = 0.0  # radians: a horse's face hangs
    brow: float = 1.0  # height of the forehead: 0 runs straight into the nose
    cheeks: float = 1.0
    eye: float = 1.0
    eye_spread: float = 0.0  # 0 looks ahead like a dog, 1 sideways like a cow
    nose: float = 1.0
    snout: str = "dog"  # dog, cat, hoofed, pig, rabbit
    ears: str = "drop"
    ear: float = 1.0
    whiskers: bool = False
    tail: str = "plume"
    tail_length: float = 1.0
    feet: str = "paw"
    coat: str = "flowing"
    crest: str = ""
    horns: str = ""
    pants: bool = True  # breathes through an open mouth, tongue out, when it runs
    collar: str = "#b3262e"
    fur: str = "#d9973f"
    light: str = "#f3d7a0"  # chest, belly, feathering, muzzle
    dark: str = "#bb7428"  # back and ears
    feet_colour: str = "#efcf98"
    iris: str = "#47240f"
    nose_colour: str = "#17110f"
    patches: str = ""  # colour of large patches, "" = none
    ear_colour: str = ""  # "" = as the dark
    spectacles: str = ""  # colour round the eyes
    hump: float = 0.0  # height of a camel's
    trunk: float = 0.0  # length of an elephant's, in shares of the usual
    face: str = ""  # colour of the head, "" = as the fur
    socks: str = ""  # colour of the lower legs, "" = as the fur
    mask: str = ""  # colour of the upper face, "" = as the fur
    spots: str = ""  # colour of small spots all over
    stripes: str = ""
    striped: float = 1.0  # how broad the stripes are; over 1 they run over neck and legs too

    @property
    def head_top(self) -> float:
        """Height of the top of the head over the height at the withers: Figure.height is measured to there."""
        return 0.87 + sin(0.88 + self.neck_lift) * 0.36 * self.neck + 0.233 * self.head
