"""Sited: whether a noun that may be a place is one here. A bar of soap, a sea of faces, a backing track and a human stream are
none; nor is what is far behind, or only part of a compound ("a restaurant-style show")."""

import re

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase
from rushes.script.players import is_game

__all__ = [
    "SELDOM",
    "is_compound_part",
    "is_echoing",
    "is_figure",
    "is_meant",
    "is_remote",
    "is_stuff",
    "is_surface",
    "stands_alone",
]

HEAPS = frozenset(
    {"bar", "mountain", "mountains", "hill", "sea", "ocean", "river", "pool", "block", "range", "court", "square", "forest",
     "stream", "cave", "canyon", "valley", "jungle", "maze", "labyrinth", "lake", "island", "desert", "tunnel",
     "tower", "bank", "world", "kingdom", "cathedral", "temple", "storm", "volcano", "mound", "pond",
     "waterfall", "base", "nest", "den", "palace"}
)  # fmt: skip
"""Places that things and people may be many of: "a sea of faces", "a forest of masts", "a bar of soap"."""

SELDOM = frozenset(
    {"pool", "bar", "lane", "range", "court", "base", "stream", "trail", "lift", "chamber", "study", "dig", "stand", "stable",
     "camp", "compound", "buffet", "surgery", "convention", "den", "track", "deck", "pit", "square", "cell", "bank", "plain",
     "junction", "lookout", "slope", "ring", "vault", "flat", "platform", "reception", "shower", "box", "mine", "store", "line",
     "dump", "port", "dock", "lot", "home", "lounge", "hanger", "desert", "field", "archive", "exhaust",
     "pen", "hood", "finish", "curve", "bend", "corner", "treetops", "kerb", "curb", "turn", "car", "shaft", "terminal"}
)  # fmt: skip
"""Words that mean something else as often as a place."""

SOMEWHERE = frozenset(
    {"in", "at", "on", "along", "through", "across", "over", "under", "towards", "in_front_of", "behind", "next_to"}
)  # fmt: skip

PLAYED = frozenset(
    {"audio", "backing", "music", "sound", "laugh", "drum", "synth", "beat", "dance", "hip hop", "hip-hop", "brass", "guitar",
     "bass", "piano", "vocal", "soundtrack", "theme", "title", "dub", "click", "string", "orchestral", "electronic", "funk",
     "rock", "pop", "jazz", "techno", "ska", "folk", "lo fi", "lofi", "upbeat", "instrumental", "ukulele"}
)  # fmt: skip
"""What makes a track one that is heard."""

FAR = re.compile(
    r"(?:\b(?:beyond|past)\s+|\bfar\s+(?:down|up|across|off|below|away|above|beyond|over|out)\b[^,.;:]{0,24}"
    r"|\bin\s+the\s+distance\b[^,.;:]{0,24}|\bvisible\s+(?:through|across|over|beyond)\s+)\Z",
    re.IGNORECASE,
)
"""Words before a place that is seen from afar."""
REACH = 48
AT_LAST = re.compile(r"\b(?:to|at|in|on|inside|from|into)(?:\s+(?:the|an?))?\Z", re.IGNORECASE)
"""A preposition that was read with what begins a shot ("the report continues at the dig")."""


def is_figure(phrase: Phrase) -> bool:
    """ "A bar of soap", "a mountain of dishes", "a sea of faces": so much of something."""
    head = phrase.head.norm if phrase.head.norm in HEAPS else phrase.head.norm.removesuffix("s")
    if head in HEAPS and any(
        a.kind == "of"
        and (a.phrase.head.has("thing", "being", "body", "garment", "material") or not a.phrase.head.senses)
        and not a.phrase.head.has("place")
        and not _natural(a.phrase.head)
        for a in phrase.attached
    ):
        return True
    heard = any(
        PLAYED & {*x.norm.split(" ")} or x.has("genre", "instrument", "musichead", "tempo")
        for x in phrase.modifiers
    )
    return phrase.head.norm in ("track", "tracks") and heard


PLANTS = frozenset(
    {
        "tree",
        "tree_like",
        "grass",
        "grass_like",
        "flower",
        "flower_like",
        "leaf",
        "branch",
        "fruit",
        "rock",
        "sand",
    }
)


def _natural(lexeme: Lexeme) -> bool:
    """ "A field of grass", "a forest of pines", "a garden of roses": it consists of them."""
    sense = lexeme.sense("thing")
    return sense is not None and (
        sense.sort in PLANTS or sense.kind in PLANTS or sense.entry.get("sort") == "plant"
    )


def is_meant(draft: Draft, phrase: Phrase, relation: str, weight: int) -> bool:
    """Whether a word that is seldom a place ("bar", "stream", "pool") is one here: one is in it or at it, or it opens a
    sentence of its own."""
    if phrase.head.norm == "moon":
        return relation in ("on", "across")  # else it is in the sky
    head = next((w for w in (phrase.head.norm, phrase.head.norm.removesuffix("s")) if w in SELDOM), "")
    if not head or phrase.head.chinese:
        return True
    if head == "platform" and is_game(draft):
        return False  # one jumps onto it
    if (head in TURNS and not phrase.determiners) or (head == "finish" and not phrase.determiner("the")):
        return False  # "to finish", "in turn", "to a smooth finish"
    if weight <= 1:
        return bool(relation) and not phrase.head.has("verb")
    if relation in SOMEWHERE:
        return (
            relation != "in"
            or head not in HOLLOW
            or (head not in ("trail", "stream") and bool(draft.characters))
        )
    before = draft.text[: phrase.start].rstrip()
    opens = not before or before[-1] in ".:;!?" or AT_LAST.search(before[-12:]) is not None
    return weight == 3 and not relation and opens


HOLLOW = frozenset({"pool", "bar", "chamber", "box", "cell", "track", "bank", "line", "flat", "plain", "exhaust", "field",
                    "stand", "base", "store", "range", "trail", "stream", "lift", "lot", "square", "compound", "ring", "deck",
                    "port", "hood", "dock", "mine", "corner", "curve", "bend", "turn", "finish", "lane", "pit", "vault",
                    "shaft"})  # fmt: skip
"""Of the words that are seldom a place those that hold things as well as people."""

TURNS = frozenset({"corner", "curve", "bend", "turn", "finish", "line", "field"})

ECHOING = re.compile(
    r"\b(?:echo\w*|ring(?:s|ing)|rang|boom\w*|rumbl\w*|carr(?:y|ies|ying)|drift\w*|roll\w*|reverberat\w*|resound\w*|bounc\w*)"
    r"(?: \w+)? (?:through|across|over|around|along|down|in|off|up|from)\s\Z"
    r"|\b(?:murmur|roar|noise|hum|sounds?|chatter|din|buzz|bustle|hush|silence|racket|clamou?r) (?:of|in|from) \Z",
    re.IGNORECASE,
)  # fmt: skip
"""Where a sound is heard: nobody need be there."""


def is_echoing(draft: Draft, phrase: Phrase) -> bool:
    """ "An announcement echoes through the hall"."""
    heard = not phrase.head.chinese and phrase.determiner("the")
    return heard and ECHOING.search(draft.text, max(phrase.start - REACH, 0), phrase.start) is not None


def is_remote(draft: Draft, phrase: Phrase) -> bool:
    """ "Far down the street", "beyond the harbour": one is not there."""
    return (
        not phrase.head.chinese
        and FAR.search(draft.text, max(phrase.start - REACH, 0), phrase.start) is not None
    )


SURFACES = frozenset(
    {"tarmac", "pavement", "asphalt", "concrete", "cobbles", "kerb", "curb", "sidewalk", "stairs"}
)


def is_surface(phrase: Phrase) -> bool:
    """ "A broom scratches on tarmac": what it is on, and no particular place."""
    return phrase.head.norm in SURFACES and not phrase.determiners and phrase.owner is None


def is_compound_part(draft: Draft, lexeme: Lexeme) -> bool:
    """The first half of a word with a hyphen: "a restaurant-style show", "a square-wave synth"."""
    return draft.text[lexeme.end : lexeme.end + 1] in ("-", "‐", "‑") and not lexeme.chinese


STANDING = frozenset(
    {"lighthouse", "windmill", "bridge", "footbridge", "drawbridge", "tower", "castle", "house", "volcano", "fountain",
     "carousel", "barn", "tent", "temple", "hut", "cabin", "treehouse", "pyramid", "dam", "iceberg", "glacier",
     "geyser", "fissure", "crevasse", "spaceship", "skyscraper", "waterfall", "igloo", "cottage", "shed", "church",
     "gate", "elevator", "lift", "phone booth", "clocktower", "clock tower", "bell tower", "sandcastle",
     "space station", "watchtower", "hot spring", "portal"}
)  # fmt: skip


def stands_alone(phrase: Phrase) -> bool:
    """ "The lighthouse flashes", "a fissure creeps": a place that is one thing, or that only the dictionary has as a place."""
    sense = phrase.head.sense("place")
    last = phrase.head.norm.rpartition(" ")[2]
    word = last if last in STANDING else phrase.head.norm.removesuffix("s")
    return not phrase.head.chinese and (
        word in STANDING or (sense is not None and bool(sense.entry.get("sort")))
    )


def is_stuff(draft: Draft, phrase: Phrase, role: str, relation: str) -> bool:
    """ "A thin stream runs into the flask", "he grips the bar": a word that is seldom a place, and is none here."""
    word = next(
        (w for w in (phrase.head.norm, phrase.head.norm.removesuffix("s")) if w in SELDOM),
        "",
    )
    acts = role in ("subject", "object", "fragment") or relation in ("of", "with")
    sense = phrase.head.sense("place")
    if role == "object" and sense is not None and sense.entry.get("sort") and not sense.entry.get("city"):
        return True  # "touches the dome": only the dictionary has it as a place
    return bool(word) and acts and not is_meant(draft, phrase, relation, 2)
