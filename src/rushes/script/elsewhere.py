"""Elsewhere: a sentence that begins at another place or time than the one before is another shot.

A time or a place said outright ("That night,", "Back at the diner,", "Backstage,"), or a place that changes sides: into a
house that was seen from outside, out of it, from one room to another. What is only a part of the same picture ("On the
counter, …", "In the distance, …") is none.
"""

import re
from dataclasses import dataclass, field

from rushes.script.lexicon import Sense, lexicon, normal

__all__ = ["Whereabouts", "jumps", "names_place"]

_JUMP = re.compile(
    r"\A(?:and\s+|then\s+|but\s+)?(?:"
    r"back\s+(?:at|in|on|inside|outside)\s+(?:the|an?|his|her|their|our|my|earth)\b"
    r"|back\s+(?:at|to|in)\s+(?:normal|real|regular|full)[\s-](?:speed|time)\b"
    r"|meanwhile,?\s+(?:in|at|on|inside|outside|across|back|elsewhere|somewhere|far|miles|over)\b"
    r"|elsewhere\b|somewhere\s+else\b|cutaway\b|flashback\b|flash-?\s?forward\b|b-roll\b"
    r"|(?:the\s+(?:next|following)|that(?:\s+same)?|the\s+same|later\s+(?:that|the\s+same))\s+(?:day|night|morning|evening|afternoon|week|year)\b"
    r"|(?:just\s+)?(?:an?|one|two|three|four|five|six|ten|twenty|several|many|some|a\s+few|\d+)\s+(?:hours?|days?|weeks?|months?|years?|decades?)"
    r"\s+(?:later|earlier|before)\b|(?:hours|days|weeks|months|years|decades|centuries)\s+(?:later|ago|earlier|before)\b"
    r"|later,?\s+(?:in|at|on|inside|outside|back)\b|the\s+(?:scene|setting|location)\s+is\s+now\b"
    r"|later(?:,\s+|\s*:\s*)(?:the|an?|he|she|they|his|her|their|two|three)\s+(?!music|sound|audio|song|melody|beat)"
    r"|by\s+(?:the\s+(?:next|following)\s+)?(?:morning|nightfall|evening|dawn|dusk|sunset|sunrise|noon|midnight|night|day)\b,"
    r"|in\s+(?:the|an?|another)\s+(?:next|final|last|second|third|following|closing|different|flashback|another)\s*(?:shot|scene|clip|frame|image)\b"
    r"|in\s+(?:a\s+flashback|another\s+(?:shot|scene|clip|room|place|part))\b"
    r"|(?:when|as|once)\s+(?:the\s+)?(?:image|picture|screen|view|scene|footage|vision|feed|video)\s+(?:slowly\s+|finally\s+)?"
    r"(?:returns?|comes?\s+(?:back|up)|clears?|fades?\s+(?:back\s+)?(?:in|up)|resumes?|reappears?|cuts\s+back)\b"
    r"|(?:in|on)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?replay\b"
    r"|(?:[\w-]+\s+)?(?:highlights|footage|clips|b-roll|archive|vox\s+pops|credits)\s+(?:then\s+)?(?:rolls?|plays?|follows?|runs?)\b"
    r"|(?:quick|rapid|fast|brief|sudden|staccato|lightning)[\s-]+(?:fire\s+)?(?:flashes|cuts|shots|glimpses|images|vignettes|snippets|montage)\b"
    r"|(?:flashes|glimpses|snippets|vignettes)\s*:"
    r"|[^,.:;¤]{2,40},\s+meanwhile,|(?:the|our)\s+(?:[\w-]+\s+){1,3}?back\s+(?:in|at)\s+the\b|(?:the|our)\s+[\w\s-]{2,24},\s+back\s+(?:in|at)\s+the\b"
    r"|in\s+the\s+(?:second|third|fourth|fifth)(?:\s+one)?,"
    r"|back\s+(?:on|to|at)\s+camera\b|(?:exterior|interior)(?:\s+(?:again|shot|view))?\s*[,:—–]|(?:exterior|interior)\s+of\b"
    r"|over\s+to\s+(?:our|the|you|\w+\s+(?:in|at|outside|on))\b|(?:inside|outside|underwater)\s+(?:again|once\s+more)\b"
    r"|on\s+(?:another|a\s+(?:second|third|different))\s+(?:camera|monitor|feed|angle|channel)\b"
    r"|we\s+(?:now\s+|then\s+)?(?:go|cross|switch|turn|head|return|jump)\s+(?:(?:live|over|back|straight|now|next)\s+){0,2}to\b"
    r"|live\s+(?:from|at|on|in)\s+(?:the|an?|location)\b|on\s+location\b,|(?:at|from)\s+the\s+scene\b,"
    r"|(?:now|then|next),?\s+we\s+(?:see|are)\b|we\s+(?:then|now|next)\s+(?:see|are)\b)",
    re.IGNORECASE,
)

_UNDER_WATER = re.compile(
    r"(?:underwater|under\s+(?:the\s+)?(?:water|waves|sea|ice|surface)|(?:beneath|below)\s+the\s+(?:\w+\s+)?(?:surface|waves?|water|waterline|ice))\s*[,:]",
    re.IGNORECASE,
)
_WET = re.compile(
    r"\b(?:underwater|under\s+water|submerged|seabed|reef|aquarium|(?:beneath|below|under)\s+the\s+(?:\w+\s+)?(?:surface|waves?|water|ice)|"
    r"(?:beaker|glass|jar|bowl|tank|cup|flask|pot))\b",
    re.IGNORECASE,
)
"""Where one is under water already, or where the water is in a vessel."""
_AWAY = re.compile(
    r"(?:backstage|downstairs|upstairs|next\s+door|across\s+town|below\s+decks?|belowdecks?|ashore|on\s+shore|back\s+home|far\s+away|"
    r"miles\s+away|on\s+the\s+other\s+side\s+of\s+(?:town|the\s+(?:city|world|planet|country))|halfway\s+across\s+the\s+world)\s*[,:]",
    re.IGNORECASE,
)
_NEXT_PLACE = re.compile(
    r"(?:(?:and\s+)?(?:then|next|now|last|lastly|finally|after\s+that|later|afterwards)\b,?\s+)(?:the|an?|his|her|their)\s+"
    r"(?P<noun>(?:[\w'’-]+\s+){0,4}?[\w'’-]+)(?P<end>\s*:|\s*[,.](?=\s|\Z)|,?\s+(?:at|by|before|after|in\s+the)\s+(?:noon|night|dawn|dusk|midnight|"
    r"daybreak|sunrise|sunset|morning|evening|afternoon|rain|snow|dark|fog)\b)",
    re.IGNORECASE,
)
"""The next place, or what goes on there, without a verb: "Then a lumber yard at noon: …", "Last, the race: …"."""
_FRONT = re.compile(
    r"(?P<way>(?:(?:deep|high|far|down|up|out|over|back)\s+)?(?:inside|outside|aboard|in|at|on|above|below|beneath|under)(?:\s+of)?)"
    r"(?:\s+(?P<det>the|an?|his|her|their|its)\s+(?P<noun>(?:[\w'’-]+\s+){0,3}?[\w'’-]+))?"
    r"(?:\s*[,:]|(?=\s+(?:an?|the|two|three|four|his|her|their|someone|another)\s))",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:(?:and|then|now|but|meanwhile)\b,?\s+){1,2}", re.IGNORECASE)
_ABOUT = re.compile(
    r",\s*(?:the\s+|an?\s+|cold\s+|heavy\s+|soft\s+|distant\s+)*(?:rain\w*|wind\w*|snow\w*|thunder\w*|storm\w*|lightning|traffic|birds?|sirens?|bells?|"
    r"dogs?|crickets?|cicadas|world|night|sky|sun|moon|weather|it|waves|fog|noise|silence|light|darkness|dawn|everything|all)\b",
    re.IGNORECASE,
)
"""What goes on outside is heard or felt inside as well."""
_OUTSIDE = re.compile(
    r"\b(?:exterior|outside|outdoors?|fa[cç]ade|from\s+the\s+street|front\s+door|rooftop|driveway)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:inside|in|into|aboard|within)\s+(?:the|an?|his|her|their|its)\s+(?P<noun>(?:[\w-]+\s+){0,2}[\w-]+)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
VEHICLES = frozenset({
    "car", "cab", "taxi", "van", "bus", "truck", "train", "plane", "airplane", "helicopter", "ship", "boat",
    "submarine", "tram", "ambulance", "limousine", "spaceship", "spacecraft", "capsule", "carriage", "tank",
    "rocket", "ferry",
})  # fmt: skip
"""What one may be inside of, though it is a thing."""
_ARRIVES = re.compile(
    rf"\b(?:the|an?|his|her)\s+(?:[\w-]+\s+){{0,2}}?(?:{'|'.join(sorted(VEHICLES))})\s+(?:\w+ly\s+)?(?:\w+s)\b",
    re.IGNORECASE,
)
"""A vehicle does something, seen from outside: "A bus arrives"."""
HEIGHTS = frozenset({
    "ice", "deck", "roof", "ground", "river", "water", "tarmac", "pitch", "court", "ledge", "ridge", "trail",
    "snow", "sand", "plain", "plains", "clouds", "treetops", "canopy", "rooftops",
})  # fmt: skip
"""Where one is down on or high above, besides the places."""
EVENTS = frozenset({
    "race", "match", "game", "final", "finale", "wedding", "concert", "show", "party", "funeral", "trial", "battle",
    "fight", "ceremony", "interview", "chase", "escape", "performance", "duel", "launch", "landing", "reunion",
    "exam", "audition",
})  # fmt: skip
"""What goes on at a place of its own."""
HEIGHTENED = ("down", "up", "out", "high", "far", "deep", "over")
LONGEST = 3


def jumps(text: str) -> bool:
    """A sentence behind the first says outright that it is at another time or place."""
    return _JUMP.match(text) is not None


@dataclass
class Whereabouts:
    """The places that were named since the last cut, while a prompt is gone through sentence by sentence."""

    named: dict[str, Sense] = field(default_factory=dict)
    within: set[str] = field(default_factory=set)
    outdoors: bool = False
    aboard: bool = False  # a vehicle was seen
    wet: bool = False

    def look(self, text: str, *, anew: bool = False) -> None:
        """Take a sentence; `anew` where it is in another picture than those before."""
        if anew:
            self.named, self.within = {}, set()
            self.outdoors = self.aboard = self.wet = False
        self.named |= _places(text)
        self.within |= {word for m in _WITHIN.finditer(text) for word in m["noun"].lower().split()}
        self.aboard = self.aboard or _ARRIVES.search(text) is not None
        self.outdoors = self.outdoors or _OUTSIDE.search(text) is not None
        self.wet = self.wet or _WET.search(text) is not None

    def leaves(self, text: str) -> bool:
        """A further sentence begins somewhere else."""
        link = _LINK.match(text)
        at = link.end() if link is not None else 0
        if _AWAY.match(text, at):
            return True
        if (following := _NEXT_PLACE.match(text)) is not None and _another_place(following):
            return True
        if _UNDER_WATER.match(text, at):
            return not self.wet
        front = _FRONT.match(text, at)
        return front is not None and self._passes(text, front)

    def _passes(self, text: str, front: re.Match[str]) -> bool:
        way, noun = front["way"].lower().split(), normal(front["noun"] or "")
        words = noun.split(" ")
        if not noun:
            about = _ABOUT.match(text, front.end() - 1) is not None
            return not about and self._sides(way[-1])
        if not front[0].rstrip().endswith((",", ":")) and _is_verb(words[-1]):
            return False  # "on the bench stands a jar"
        sense = next((s for n in range(len(words)) if (s := _place(" ".join(words[n:]))) is not None), None)
        if way[-1] in ("inside", "aboard"):
            return (sense is not None or words[-1] in VEHICLES) and words[-1] not in self.within
        if words[-1] in {name.split(" ")[-1] for name in self.named}:
            return False
        if len(way) > 1 and way[0] in HEIGHTENED:
            return sense is not None or words[-1] in HEIGHTS
        if sense is None or sense.entry.get("general"):
            return False
        if "outside" in way:
            return True
        if way[-1] == "in" and _indoors(sense):
            return bool(self.named) or noun.endswith(" room")
        return way[-1] in ("in", "at", "on") and self._all_indoors() and not _indoors(sense)

    def _sides(self, way: str) -> bool:
        """ "Inside, …" where a building was seen, "Outside, …" where one was in a room."""
        if way == "inside":
            return self.outdoors or self.aboard or any(s.entry.get("building") for s in self.named.values())
        return way == "outside" and self._all_indoors()

    def _all_indoors(self) -> bool:
        return bool(self.named) and all(map(_indoors, self.named.values()))


def _another_place(following: re.Match[str]) -> bool:
    words = normal(following["noun"]).split(" ")
    placed = any(_place(" ".join(words[n:])) is not None for n in range(len(words)))
    return placed or (following["end"].endswith(":") and words[-1] in EVENTS)


def _is_verb(word: str) -> bool:
    return any(s.category == "verb" for s in lexicon().english.get(word, ()))


def names_place(text: str) -> bool:
    """A listed place is named in it."""
    return bool(_places(text))


def _indoors(sense: Sense) -> bool:
    return sense.entry.get("interior") == "1"


def _place(words: str) -> Sense | None:
    return next((s for s in lexicon().english.get(words, ()) if s.category == "place"), None)


def _places(text: str) -> dict[str, Sense]:
    words = [normal(m[0]) for m in _WORDS.finditer(text)]
    found: dict[str, Sense] = {}
    for i in range(len(words)):
        for n in range(min(LONGEST, len(words) - i), 0, -1):
            key = " ".join(words[i : i + n])
            sense = _place(key)
            if sense is not None:
                found[key] = sense
                break
    return found
