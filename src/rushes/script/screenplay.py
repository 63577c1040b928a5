"""The Screenplay: who, where, when, what happens, what is said, what is heard and how it is shot.

Plain frozen data. Nothing here knows frames, metres, meshes or samples. Kinds (`Place.kind`, `Look.species`,
`Action.verb`, `Sound.kind` …) are canonical words from the lexicon tables; the prompt's own words are kept beside them.
"""

from dataclasses import dataclass, field

__all__ = [
    "Action",
    "CameraWish",
    "Character",
    "Garment",
    "Line",
    "Look",
    "Music",
    "OnScreenText",
    "Place",
    "Relation",
    "Screenplay",
    "Shot",
    "Sound",
    "Thing",
    "Unread",
]


@dataclass(frozen=True)
class Garment:
    """One piece of clothing: `kind` is canonical ("raincoat", "sweater", "dress"), colour a CSS name or "#rrggbb" or ""."""

    kind: str
    colour: str = ""
    material: str = ""


@dataclass(frozen=True)
class Look:
    """How a character appears. Empty strings mean the prompt leaves it open (casting decides by seed)."""

    species: str = "person"  # person, dog, bird, cat, horse …
    breed: str = ""  # "golden retriever"
    sex: str = ""  # female, male
    age: str = ""  # baby, child, teen, adult, old
    build: str = ""  # slim, stout, tall, small
    skin: str = ""  # light, tan, brown, dark, or a colour
    hair: str = ""  # colour
    hair_style: str = ""  # bun, long, short, bald, curly, braids, ponytail, bob …
    beard: str = ""  # "", full, moustache, stubble
    glasses: bool = False
    garments: tuple[Garment, ...] = ()
    profession: str = ""  # fisherman, chef, police …
    colour: str = ""  # an animal's coat, when named


@dataclass(frozen=True)
class Relation:
    """`on`, `in`, `left_of`, `right_of`, `in_front_of`, `behind`, `next_to`, `between`, `above`, `far` … of a target id."""

    kind: str
    target: str = ""


@dataclass(frozen=True)
class Character:
    """Somebody (or an animal) who acts. `words` are the prompt's; `count` > 1 is a group acted as one flock or crowd."""

    id: str
    words: str
    look: Look = Look()
    count: int = 1
    relation: Relation | None = None
    distant: bool = False  # "birds in the distance": far background, never a subject of a shot


@dataclass(frozen=True)
class Thing:
    """A prop or set piece that the prompt names ("wooden boat", "kite", "neon signs")."""

    id: str
    words: str
    kind: str
    colour: str = ""
    material: str = ""
    size: str = ""
    count: int = 1
    relation: Relation | None = None


@dataclass(frozen=True)
class Action:
    """A character does something in a beat. Actions and lines with the same beat happen together; beats follow in order."""

    who: str
    verb: str  # canonical: stand, walk, run, sit, meet, wave, smile, laugh, fly, fly_kite, fish, look …
    words: str = ""
    target: str = ""  # id of a character or thing
    manner: tuple[str, ...] = ()  # slowly, happily …
    where: str = ""  # along, towards, away, across, left, right, ""
    beat: int = 0


@dataclass(frozen=True)
class Line:
    """A spoken line, verbatim. `manner`: neutral happy laughing excited angry sad afraid calm whispering shouting."""

    id: str
    who: str  # id of a character, or of a voice of Screenplay.voices ("narrator" for one that nobody names)
    text: str
    manner: str = "neutral"
    language: str = "en"  # "en", "zh", or another ISO code
    onscreen: bool = True
    beat: int = 0


@dataclass(frozen=True)
class Sound:
    """A sound the prompt names. `kind` is canonical (street, walla, waves, wind, birds, crickets, lapping, rain …)."""

    kind: str
    words: str
    level: str = "normal"  # soft, normal, loud
    source: str = ""  # id of a character or thing, "" for the air
    beat: int = -1  # -1: throughout
    shot: int = 0  # number of the shot in which it is heard (0: the first)
    moment: str = (
        ""  # the prompt's words for when: "as the door opens", "on the cut"; "" for when it is named
    )


@dataclass(frozen=True)
class Music:
    """Music that is asked for (None in the Screenplay when it isn't)."""

    words: str
    mood: str = ""
    tempo: str = ""  # slow, moderate, fast, or beats a minute as a number
    instruments: tuple[str, ...] = ()
    genre: str = ""
    notes: tuple[
        str, ...
    ] = ()  # in the order in which they are played: "C4", "A", "F#3"; chords as "Am", "C7"
    scale: str = ""  # "C major", "A minor pentatonic"
    moment: str = ""  # the prompt's words for when it begins, swells or stops


@dataclass(frozen=True)
class Place:
    """Where it happens. `named` is the canonical noun of the place ("kitchen", "volcano", "engine room"), "" where none is
    named; `kind` the set in the stage catalogue that comes nearest, `words` the prompt's own."""

    kind: str
    words: str = ""
    interior: bool = False
    signs: tuple[str, ...] = ()  # text that must be readable on signs, verbatim
    named: str = ""


@dataclass(frozen=True)
class CameraWish:
    """What the prompt asks of the camera; everything empty means the director decides."""

    size: str = ""  # extreme_wide wide full medium medium_close close extreme_close
    angle: str = ""  # low, eye, high, overhead, dutch
    lens_mm: float = 0.0  # full-frame equivalent; 0 when not named
    moves: tuple[str, ...] = ()
    """static push_in pull_out pan_left pan_right tilt_up tilt_down track fly orbit crane_up crane_down handheld rack_focus"""
    speed: str = ""  # slow, fast
    subject: str = ""  # id
    focus: tuple[str, ...] = ()  # ids in the order in which focus is pulled to them
    one_take: bool = False
    shallow: bool = False  # little of the picture is sharp ("shallow depth of field")
    hands: bool = False  # on hands at work, whoever they belong to
    subjective: bool = False  # through somebody's own eyes ("POV")
    words: str = ""


@dataclass(frozen=True)
class OnScreenText:
    """Words that must be read in the picture, verbatim. `kind`: title (over the picture or on a card), sign, caption
    (subtitles, lower thirds), screen (on a display), label (on a thing). `thing` is the id of what bears it."""

    text: str
    kind: str = "sign"
    thing: str = ""
    shot: int = 0
    beat: int = -1  # -1: throughout its shot


@dataclass(frozen=True)
class Shot:
    """One shot that the prompt names: characters `start`..`end` of it. `place`, `time_of_day` and `camera` are what is
    said of this shot alone; empty fields mean as in the screenplay. `beats` are its first and last beat."""

    number: int  # from 0
    start: int
    end: int
    words: str
    transition: str = ""  # how it is come to: cut, smash_cut, match_cut, dissolve, fade
    place: Place | None = None
    time_of_day: str = ""
    camera: CameraWish = CameraWish()
    beats: tuple[int, int] = (0, 0)
    black: bool = False  # nothing but a text or the dark
    seconds: float = 0.0  # 0 when not named
    speed: str = ""  # slow_motion, time_lapse, fast_motion, where it is said of this shot alone


@dataclass(frozen=True)
class Unread:
    """A phrase of the prompt that had no effect: character offsets `start`..`end` into the prompt."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Screenplay:
    """All that a prompt asks for, before anybody decides how to film it."""

    prompt: str
    language: str
    place: Place
    time_of_day: str = ""  # dawn morning noon afternoon golden sunset dusk night, "" = open
    season: str = ""  # spring summer autumn winter
    weather: tuple[str, ...] = ()  # rain snow fog mist storm wind clouds
    light: tuple[str, ...] = ()  # warm, cold, neon, soft …
    mood: tuple[str, ...] = ()  # relaxed, epic, sad, tense, joyful …
    characters: tuple[Character, ...] = ()
    things: tuple[Thing, ...] = ()
    actions: tuple[Action, ...] = ()
    lines: tuple[Line, ...] = ()
    voices: tuple[Character, ...] = ()  # who speaks and is never seen: "narrator", "intercom" …
    sounds: tuple[Sound, ...] = ()
    music: Music | None = None
    silent: bool = False  # silence was asked for
    camera: CameraWish = CameraWish()
    shots: tuple[Shot, ...] = ()  # empty when the prompt has a single one
    texts: tuple[OnScreenText, ...] = ()
    speed: str = ""  # slow_motion, time_lapse, fast_motion
    style: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()  # what the prompt or the negative prompt rules out, canonical kinds
    unread: tuple[Unread, ...] = ()
    log: tuple[str, ...] = field(default=())
