"""The ShotPlan: everything that is filmed and heard, decided; plain data in frames and metres, JSON in and out.

Coordinates: metres, +y up, the acting area round the origin, the camera normally on +z looking to -z, -x screen left.
Angles are radians; a facing of 0 looks along +z (to the camera), +pi/2 along +x (screen right). Positions of figures are
given on the ground plane: the stage lifts them to its own ground height.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rushes.direction.score import Score
from rushes.script.screenplay import Look

__all__ = [
    "MOUTHS",
    "Ambience",
    "Attachment",
    "CameraKey",
    "Change",
    "Cue",
    "Expression",
    "Figure",
    "Gaze",
    "Mouth",
    "Move",
    "Prop",
    "Scene",
    "SetBrief",
    "Shot",
    "ShotPlan",
    "SpokenLine",
    "Strike",
    "Text",
    "Vec",
]

Vec = tuple[float, float, float]

MOUTHS = ("X", "A", "B", "C", "D", "E", "F", "G", "H")
"""Mouth shapes: rest, closed (p b m), teeth (s t k i), open (eh ae), wide (aa), rounded (ao er), puckered (uw w), lip bite
(f v), tongue up (l)."""


@dataclass(frozen=True)
class Move:
    """A piece of business of one figure from frame `start` (inclusive) to `end` (exclusive).

    `action`: stand walk run sit talk listen laugh wave greet point look_up fly fly_kite fish row gesture crouch jump …
    `sit` and `lie` with a prop as `target`: from then on in its slot `seat` or `lie` (who sits through the whole scene is
    attached to it instead).
    `path`: ground points for locomotion (first = where it starts), empty when it stays where it is; heights of its points
    are metres above the ground, for "fly" above the level of the stage.
    `facing`: final or constant heading; None keeps the heading of the path.
    Moves of one figure may overlap only as layers: one of locomotion/posture (walk, run, sit, stand, fly) and any number
    of business (talk, wave, laugh, fly_kite …).
    """

    start: int
    end: int
    action: str
    path: tuple[Vec, ...] = ()
    facing: float | None = None
    target: str = ""  # figure or prop id
    manner: tuple[str, ...] = ()
    amount: float = 1.0  # 0..1 strength
    ease_in: bool = True  # False: already moving at `start` (the first frame of the film)
    ease_out: bool = True  # False: still moving at `end`


@dataclass(frozen=True)
class Expression:
    """A facial expression: neutral happy laugh sad angry afraid surprised tired tender; eased in and out by the stage."""

    start: int
    end: int
    name: str
    amount: float = 1.0


@dataclass(frozen=True)
class Gaze:
    """Where a figure looks: a figure or prop id, "camera", or "" for straight ahead; `point` overrides."""

    start: int
    end: int
    target: str = ""
    point: Vec | None = None


@dataclass(frozen=True)
class Mouth:
    """One entry of the x-sheet: from `frame` on the mouth is `shape` (see MOUTHS), opened by `amount` 0..1."""

    frame: int
    shape: str
    amount: float = 1.0


@dataclass(frozen=True)
class Strike:
    """A note that is seen played at `frame`: the hand is at its string, key or drum. `pitch` as in `score.Note`."""

    frame: int
    pitch: float = 60.0
    velocity: float = 0.7
    length: int = 0  # frames for which it is held


@dataclass(frozen=True)
class Attachment:
    """Fixed to a slot of a prop or figure: a fisherman to ("boat", "seat"), a rod to ("fisherman", "hand_right")."""

    to: str
    slot: str


@dataclass(frozen=True)
class Figure:
    """One member of the cast on stage. `count` > 1 with species bird/… is a flock round its path."""

    id: str
    look: Look
    position: Vec = (0.0, 0.0, 0.0)
    facing: float = 0.0
    height: float = 1.75
    count: int = 1
    seed: int = 0
    moves: tuple[Move, ...] = ()
    expressions: tuple[Expression, ...] = ()
    gazes: tuple[Gaze, ...] = ()
    mouths: tuple[Mouth, ...] = ()
    stresses: tuple[int, ...] = ()  # frames of stressed words while speaking: the beat of a gesture
    attach: Attachment | None = None
    strikes: tuple[Strike, ...] = ()  # notes that they are seen playing, in order


@dataclass(frozen=True)
class Prop:
    """A thing on stage that is not part of the set."""

    id: str
    kind: str  # boat kite fishing_rod umbrella …
    words: str = ""
    colour: str = ""
    material: str = ""
    size: str = ""
    count: int = 1
    position: Vec = (0.0, 0.0, 0.0)
    facing: float = 0.0
    seed: int = 0
    attach: Attachment | None = None
    moves: tuple[Move, ...] = ()  # a thing that goes its own way: a car, a rolling ball, a falling leaf


@dataclass(frozen=True)
class CameraKey:
    """Camera at a frame: `eye`, `target` in metres (offsets from the followed figure or prop when Shot.follow is set)."""

    frame: int
    eye: Vec
    target: Vec
    focus: float = 0.0  # metres to the plane of focus; 0 = distance to target
    lens_mm: float = 0.0  # 0 = the shot's; keys with different lenses are a zoom


@dataclass(frozen=True)
class Shot:
    """One uninterrupted take: frames `start`..`end` (exclusive), keys are eased between (smooth in and out, or "linear")."""

    start: int
    end: int
    framing: str  # the field's word for the log and storyboard: "medium two-shot", "low tracking shot" …
    keys: tuple[CameraKey, ...]
    lens_mm: float = (
        35.0  # full frame equivalent (36 mm wide at 16:9); vertical formats keep the same diagonal feel
    )
    aperture: float = 2.8  # f-number, scaled for miniatures by the stage: smaller = shallower
    anchor: str = (
        ""  # figure id whose eyes in the shot's first frame are the origin of eye and target (who sits)
    )
    follow: str = ""  # figure id whose ground position is added to eye and target
    ease: str = "smooth"  # smooth, linear; spline = through many keys without a jerk
    handheld: float = 0.0  # 0..1 amount of camera life
    subject: str = ""  # id of the figure (focus follows its head) or prop (its middle) in focus
    twos: bool = False  # shot on twos (12 poses a second) when the camera is locked
    clearance: float = 0.0  # metres the camera must stay above ground (flights)
    shake: float = 0.0  # 0..1 of an intense shaking: jolts many times a second
    roll: float = 0.0  # radians that the picture is tilted (a dutch angle)
    unseen: str = ""  # id of the figure through whose eyes it is seen: not drawn


@dataclass(frozen=True)
class SetBrief:
    """What the set builder has to know."""

    kind: str
    words: str = ""
    named: str = ""  # the canonical noun of the place ("kitchen", "volcano"); "" where the prompt names none
    time_of_day: str = "afternoon"  # dawn morning noon afternoon golden sunset dusk night
    season: str = "summer"
    weather: tuple[str, ...] = ()  # rain snow fog mist storm wind clouds
    light: tuple[str, ...] = ()
    mood: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    features: tuple[str, ...] = ()  # things that are part of the set: neon_sign, table, lamp, tree …
    life: float = 0.5  # 0: nothing that was not asked for … 1: extras and business of the director's own
    seed: int = 0
    reach: tuple[float, float, float, float] = (
        -6.0,
        6.0,
        -4.0,
        4.0,
    )  # x0, x1, z0, z1 that figures and camera cover
    start: int = 0  # frames of the film in which it is seen: what moves by itself begins with its scene
    end: int = 240


@dataclass(frozen=True)
class SpokenLine:
    """A line in the film: `start`, `end` frames; `line` is the Reading's id."""

    line: str
    who: str
    text: str
    start: int
    end: int
    manner: str = "neutral"
    language: str = "en"
    onscreen: bool = True
    start_seconds: float = 0.0  # exact start of the sound
    via: str = ""  # what it is heard through: phone, radio, intercom, megaphone, tv, thoughts; "" = the air
    look: Look | None = None  # of a speaker who is no figure: his voice is cast by it


@dataclass(frozen=True)
class Cue:
    """One event of sound at `frame`. `source` is a figure or prop id whose position is heard, or `point` in metres."""

    frame: int
    kind: str  # footstep, splash, bark, rod_creak, kite_flap, wave_crash …
    source: str = ""
    point: Vec | None = None
    level: float = 0.0  # dB relative to the kind's own level
    detail: str = ""  # surface of a footstep, size of a splash …
    length: int = 0  # frames, 0 = the kind's own


@dataclass(frozen=True)
class Ambience:
    """A bed that lasts: kind (street walla waves wind birds crickets lapping rain park …), dB relative to its own level.

    `point` places it (None = all round): waves lie where the sea is.
    """

    kind: str
    level: float = 0.0
    point: Vec | None = None
    start: int = 0
    end: int = 0  # 0 = to the end of the film
    muffled: bool = False  # heard through a wall or a window: rain outside a room


@dataclass(frozen=True)
class Change:
    """A thing becomes otherwise from frame `start` to `end` and stays so: it melts, blooms, shatters, burns, opens …

    `kind`: melt wilt grow shrink inflate deflate bloom sprout shatter crumble explode pop tear crack burn rust freeze
    recolour open close spin swing topple spill bend fold appear vanish dissolve fill empty light_up go_out.
    """

    start: int
    end: int
    kind: str
    what: str  # id of the prop (or of a figure that is nobody's body: a snowman)
    amount: float = 1.0  # 0..1 how far it goes
    by: str = ""  # id of the figure that does it
    colour: str = ""  # what it is recoloured to


@dataclass(frozen=True)
class Text:
    """Words that are read in the picture from frame `start` to `end`, verbatim. `kind`: title (large, over the picture),
    caption (a band at the bottom), screen, label and sign (on the thing `bearer`, a prop's id; "" = a sign of the set)."""

    start: int
    end: int
    words: str
    kind: str = "title"
    bearer: str = ""


@dataclass(frozen=True)
class Scene:
    """What is filmed in one place without leaving it: frames `start` to `end` (exclusive) of the film. Everything in it is
    timed in frames of the film. The same figure may be in several scenes, under the same id and with the same look."""

    start: int
    end: int
    set: SetBrief
    figures: tuple[Figure, ...] = ()
    props: tuple[Prop, ...] = ()
    shots: tuple[Shot, ...] = ()
    cues: tuple[Cue, ...] = ()
    ambiences: tuple[Ambience, ...] = ()
    texts: tuple[Text, ...] = ()
    changes: tuple[Change, ...] = ()
    pace: float = (
        1.0  # speed of what happens: a third in slow motion, several times in a time lapse; not of the camera
    )
    room: str = "open"  # reverberation: street room hall forest open …


@dataclass(frozen=True)
class ShotPlan:
    """A film, decided. Same prompt, seed and version give the same plan everywhere."""

    version: int
    prompt: str
    title: str
    seed: int
    rate: int
    frames: int
    aspect_ratio: str
    audio: bool
    scenes: tuple[Scene, ...]
    lines: tuple[SpokenLine, ...] = ()
    score: Score | None = None
    style: tuple[str, ...] = ()  # how the whole film looks: van_gogh, pixel_art, noir …
    unread: tuple[str, ...] = ()
    log: tuple[str, ...] = ()

    @property
    def shots(self) -> tuple[Shot, ...]:
        """All shots of the film in their order."""
        return tuple(shot for scene in self.scenes for shot in scene.shots)

    def cast(self) -> Iterator[Figure]:
        """Every figure of the film once, as it is in the first scene that has it."""
        known: set[str] = set()
        for scene in self.scenes:
            for figure in scene.figures:
                if figure.id not in known:
                    known.add(figure.id)
                    yield figure

    def scene_at(self, frame: float) -> Scene:
        """The scene that is filmed at a frame; the last one after the end."""
        return next((scene for scene in self.scenes if frame < scene.end), self.scenes[-1])
