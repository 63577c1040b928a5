"""The Draft: a screenplay while it is being written, and which words of the prompt became what.

The only mutable thing in the room. Everything that takes effect claims the words it came from; what no one claims is
what was not read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from rushes.script.attribution import Attribution
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase
from rushes.script.quotes import Quote
from rushes.script.screenplay import Action, CameraWish, Character, Line, Music, Place, Sound, Thing

__all__ = ["Claim", "Draft", "Opening", "Site"]


@dataclass(frozen=True)
class Claim:
    """Characters `start`..`end` of the prompt became `became` ("place cafe_street", "dog runs" …)."""

    start: int
    end: int
    became: str


@dataclass(frozen=True)
class Site:
    """A place that was named: `weight` 3 where something happens, 2 on its own, 1 by the way."""

    place: Place
    weight: int
    name: str
    approximate: bool


@dataclass(frozen=True)
class Opening:
    """Where a shot began in the draft: its first beat, and how many sites and unknown places were named before it."""

    shot: int
    beat: int
    sites: int
    unknown: int


@dataclass(frozen=True)
class Written:
    """A text to be read in the picture: `start`..`end` of its quotation, `bearer` where the noun that bears it begins
    (-1: none is named)."""

    start: int
    end: int
    text: str
    kind: str
    bearer: int = -1


@dataclass
class Draft:
    """See the fields of Screenplay; here they grow. `mentions` lists ids, the latest last; `groups` members of a group."""

    text: str
    characters: dict[str, Character] = field(default_factory=dict)
    things: dict[str, Thing] = field(default_factory=dict)
    trades: dict[str, str] = field(
        default_factory=dict
    )  # id -> the very noun by which a person was brought on
    names: dict[str, str] = field(default_factory=dict)  # id -> lexicon kind it was introduced as
    actions: list[Action] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    sounds: list[Sound] = field(default_factory=list)
    sites: list[Site] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    voices: dict[str, Character] = field(default_factory=dict)  # who is heard and never seen
    attributions: dict[int, Attribution] = field(default_factory=dict)  # by where the quotation begins
    phrases: dict[int, Phrase] = field(default_factory=dict)  # by where each of its words begins
    called: dict[str, int] = field(default_factory=dict)  # a name -> where the noun of whom it names begins
    actors: set[str] = field(default_factory=set)  # unlisted names of those who act somewhere in the prompt
    unseen: set[int] = field(default_factory=set)  # where the heads of speakers out of the picture begin
    seen: set[int] = field(default_factory=set)  # where the heads of announcers begin who are in the picture
    callers: list[str] = field(
        default_factory=list
    )  # who is said to speak without a quotation, the latest last
    scene: dict[str, list[str]] = field(default_factory=dict)
    music: dict[str, list[str]] = field(default_factory=dict)
    tune: Music | None = None  # what the words themselves tell of the music
    cameras: dict[int, CameraWish] = field(default_factory=dict)  # by shot
    filming: bool = False  # the clause before was about the camera
    silent: bool = False
    excluded: list[str] = field(default_factory=list)
    forbidden: set[str] = field(default_factory=set)  # what the negative prompt rules out
    apposed: dict[int, Phrase] = field(
        default_factory=dict
    )  # where an apposition's head begins -> whom it explains
    claims: list[Claim] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    mentions: list[str] = field(default_factory=list)
    groups: list[tuple[str, ...]] = field(default_factory=list)
    picked: list[str] = field(default_factory=list)
    subject: tuple[str, ...] = ()  # who acted last
    pending: list[Quote] = field(default_factory=list)
    beats: list[tuple[int, int]] = field(default_factory=list)  # where a verb stands, and its beat
    beat: int = 0
    shot: int = 0  # the shot being read; -1 for words before the first, which are for all of them
    openings: list["Opening"] = field(default_factory=list)  # of the shots entered so far
    said: dict[str, list[tuple[str, int]]] = field(
        default_factory=dict
    )  # topic -> what was added in which shot

    @property
    def camera(self) -> CameraWish:
        """What is asked of the camera in the shot being read."""
        return self.cameras.get(self.shot, CameraWish())

    @camera.setter
    def camera(self, wish: CameraWish) -> None:
        self.cameras[self.shot] = wish

    def enter(self, shot: int) -> None:
        """What is read from here on is of this shot: a beat of its own, and nobody acts in it yet."""
        self.beat += shot > 0
        self.shot, self.subject = shot, ()
        unknown = len(self.scene.get("unknown place", []))
        self.openings.append(Opening(shot, self.beat, len(self.sites), unknown))

    def claim(self, lexemes: Lexeme | Iterable[Lexeme], became: str) -> None:
        """These words had the effect `became`."""
        for lexeme in (lexemes,) if isinstance(lexemes, Lexeme) else lexemes:
            self.claims.append(Claim(lexeme.start, lexeme.end, became))

    def note(self, sentence: str) -> None:
        """Say something in the log, once."""
        if sentence not in self.log:
            self.log.append(sentence)

    def add(self, topic: str, value: str) -> None:
        """Put a word into one of the scene's lists (time, season, weather, light, mood, style)."""
        values = self.scene.setdefault(topic, [])
        if value not in values:
            values.append(value)
        self.said.setdefault(topic, []).append((value, self.shot))

    def mention(self, ids: Iterable[str]) -> None:
        """These were spoken of last."""
        for name in ids:
            if name in self.mentions:
                self.mentions.remove(name)
            self.mentions.append(name)

    def new_id(self, word: str) -> str:
        """An id that nobody has: "dog", then "dog_2" …"""
        word = "_".join(word.lower().split()) or "someone"
        name, n = word, 1
        while name in self.characters or name in self.things:
            n += 1
            name = f"{word}_{n}"
        return name

    def change(self, name: str, **fields: object) -> None:
        """Replace fields of a character or a thing."""
        if name in self.characters:
            self.characters[name] = replace(self.characters[name], **fields)  # type: ignore[arg-type]
        elif name in self.things:
            self.things[name] = replace(self.things[name], **fields)  # type: ignore[arg-type]

    def act(self, action: Action) -> None:
        """Add a piece of business unless the same is there already."""
        same = (a for a in self.actions if (a.who, a.verb, a.beat) == (action.who, action.verb, action.beat))
        known = next(same, None)
        if known is None:
            self.actions.append(action)
            return
        manner = tuple(dict.fromkeys(known.manner + action.manner))
        target, where = known.target or action.target, known.where or action.where
        self.actions[self.actions.index(known)] = replace(known, manner=manner, target=target, where=where)

    def hear(self, sound: Sound) -> None:
        """Add a sound; the same kind named again keeps the more particular level and source."""
        sound = replace(sound, shot=max(self.shot, 0))
        for i, known in enumerate(self.sounds):
            if known.kind == sound.kind and known.shot == sound.shot:
                level = known.level if sound.level == "normal" else sound.level
                self.sounds[i] = replace(known, level=level, source=known.source or sound.source)
                return
        self.sounds.append(sound)
