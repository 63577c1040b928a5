"""Verbs that may be only seen (taps, snaps, slams, breathes): what beside them tells that they are heard."""

from rushes.script.ear import Ear
from rushes.script.hearing import DETERMINERS, adjective, after_of, nominal, phrase_end, plural
from rushes.script.lexicon import lexicon
from rushes.script.noises import listed, noises, stems
from rushes.script.verbal import subject
from rushes.script.wordnet import known

__all__ = ["FORCEFUL", "bounced", "followed_by_noise", "said_to_sound", "struck"]

SOFT, LOUD, BREAKS, LIGHT = listed("soft"), listed("loud"), listed("breaks"), listed("light")
SOUNDING_ADVERBS = listed("sounding_adverbs")
EVENLY = frozenset({"sharply", "steadily", "rhythmically"})
FORCEFUL, ABSTRACT = listed("forceful"), listed("abstract")
"""Blows that are heard whatever they strike, but for what nobody can strike."""
UNTOUCHED, HARD, COUNTS = listed("untouched"), listed("hard"), listed("counts")
"""What is tapped without a sound, and what is tapped with one."""
SOFTLY = frozenset({"softly", "faintly", "quietly", "gently", "steadily"})
COUNTED = frozenset({"bounce", "drum", "stamp", "dribble"})
QUIETLY_HEARD = listed("quietly_heard")
"""Doings that are heard when they are said to be soft: "the crust tearing softly"."""
VISIBLE = frozenset(["onto", "up", "free", "open", "forward", "off", "backward", "upright", "awake", "to"])
"""Behind a blow: a movement rather than a noise."""
SINGERS = frozenset({"voice", "voices", "choir", "soprano", "tenor", "vocals"})
AWAY = frozenset({"off", "over", "down", "out", "back", "away", "aside"})
"""Where what was struck goes: "a hug that knocks a hat off"."""
SNAPPED = frozenset(
    ["off", "in", "shut", "closed", "apart", "together", "open", "under", "underfoot", "against"]
)
BREATHING = frozenset(
    ["hard", "heavily", "deeply", "fast", "raggedly", "out", "in", "shallowly", "slowly", "through"]
)
ANIMALS = ("birds", "gulls", "frogs", "owl", "crowd")
BREATHS = frozenset(["breath", "hiss", "tap", "lapping", "explosion", "gulp"])
MAKES = frozenset(["making", "producing", "creating", "emitting"])


def said_to_sound(ear: Ear, i: int, form: str) -> bool:
    """A verb that is mostly seen: only an adverb of hearing, or a sentence about what is heard, makes it a sound."""
    bases = {base for base, _ in stems(ear.word(i))}
    if audibly(ear, i) & (SOUNDING_ADVERBS | (SOFTLY if bases & QUIETLY_HEARD else frozenset())):
        return not followed_by_noise(ear, i)
    if form != "ing" or not ear.audio[i] or followed_by_noise(ear, i):
        return False
    return nominal(ear.word(i - 1)) and not ear.behind_when(i)


def bounced(ear: Ear, i: int) -> bool:
    """ "The ball bounces twice": what is counted is heard."""
    return counted(ear, i) and any(base in COUNTED for base, _ in stems(ear.word(i)))


def audibly(ear: Ear, i: int) -> frozenset[str]:
    """The adverbs beside a verb or behind its object."""
    found = {ear.word(i - 1)}
    for k in range(i + 1, min(i + 6, len(ear.tokens))):
        if ear.tokens[k].stop or ear.word(k) in BREAKS:
            break
        found.add(ear.word(k))
    return frozenset(w for w in found if w.endswith("ly"))


def struck(ear: Ear, i: int, kind: str) -> bool:
    """Whether a verb that may be only seen is heard here."""
    if kind == "voice":
        return _called(ear, i)
    if audibly(ear, i) & (SOUNDING_ADVERBS | {"sharply"}):
        return True
    if {w for w in (ear.word(i - 1), ear.word(i + 1)) if w.endswith("ly")} & (SOFT | LOUD | EVENLY):
        return True
    if followed_by_noise(ear, i):
        return False
    bases = {base for base, _ in stems(ear.word(i))}
    if "breathe" in bases:
        return ear.word(i + 1) in BREATHING
    if counted(ear, i) and not _untouched(ear, i):
        return True
    following = ear.word(i + 1)
    if following == "like":
        return True
    if (
        bases & {"snap", "crack"}
        and following in (SNAPPED if "snap" in bases else SNAPPED - {"in", "open"})
        and ear.word(i + 2) != "to"
    ):
        return following != "in" or ear.word(i + 2) in ("half", "two", "the")
    if bases & {"whisper", "sing"}:
        return _tool(ear, i) and not ear.says(i)
    if "crack" in bases and nominal(following) and plural(ear.word(phrase_end(ear.tokens, i + 1, 4) - 1)):
        return False  # "cracks crab claws"
    if following == "a" and ear.word(i + 2) in ("little", "bit", "moment"):
        following = ""
    bare = nominal(following) and plural(ear.word(phrase_end(ear.tokens, i + 1, 4) - 1))
    if (
        following in DETERMINERS
        or (bases & FORCEFUL and bare)
        or (bases & FORCEFUL and following in ("on", "onto", "against", "into", "at"))
    ):
        return _strikes(ear, i, bases)
    if kind == "clock" and (subject(ear, i)[1] or ear.tokens[i - 1].stop == ","):
        return True
    if "knock" in bases and following in AWAY:
        return False  # "knocks over a vase"
    if "scratch" in bases and subject(ear, i)[1] and not _tool(ear, i):
        return False  # "hens scratch at the straw"
    if kind == "tap" and _tool(ear, i) and not _untouched(ear, i):
        return True  # "drops tapping onto the surface"
    if (following in VISIBLE and "grind" not in bases) or (
        following in ("on", "into", "back") and kind in LIGHT and not _tool(ear, i)
    ):
        return False
    return _heard_alone(ear, i, kind)


def _heard_alone(ear: Ear, i: int, kind: str) -> bool:
    """Without an object."""
    if (ear.tokens[i - 1].stop == "," or ear.word(i - 1) in ("is", "are")) and any(
        base in FORCEFUL for base, _ in stems(ear.word(i))
    ):
        return True  # "…, hovers, slams back down"
    if kind in BREATHS:
        if kind == "hiss" and _tool(ear, i) and ear.word(i + 1) not in ("out", "up"):
            return True  # "sparks spit off the mould"
        if ear.tokens[i - 1].stop == "," and ear.word(i).endswith("ing") and not ear.word(i + 1):
            return True  # "…, spitting."
        if kind == "tap":
            return ear.word(i - 1) == "start" or _tool(ear, i) or _against(ear, i)
        return kind == "breath" and (not nominal(ear.word(i + 1)) or ear.word(i + 1).endswith("ly"))
    if noises().kind(ear.word(i - 1), "body")[0] in ("rain", "waves", "wind"):
        return True
    somebody = kind in ("knock", "sob", "breath") and ear.word(i - 1) in ("he", "she", "they")
    return somebody or bool(subject(ear, i)[1]) or ear.word(i - 1) in ("it", "and", "that", "which")


def _called(ear: Ear, i: int) -> bool:
    """Words that are called out are no noise unless a crowd's or an animal's, or there are no words."""
    following = ear.word(i + 1)
    if noises().kind(ear.word(i - 1), "body")[0] in ANIMALS:
        return True
    if following in ("commands", "orders", "instructions", "slogans", "into"):
        return True
    told = any(ear.word(k) == "that" for k in range(i + 1, i + 8))
    return ear.word(i).startswith(("shout", "yell", "holler")) and not told and not ear.says(i)


def _strikes(ear: Ear, i: int, bases: set[str]) -> bool:
    """The verb's object is struck so that it is heard."""
    start = i + 1 + (ear.word(i + 1) not in DETERMINERS)
    end = phrase_end(ear.tokens, start, 5)
    thing = ear.word(end - 1)
    if bases & FORCEFUL:
        named = {ear.word(k) for k in range(i + 1 + (end > i + 2), end)}
        return not named & ABSTRACT and ear.word(end) not in AWAY and not _untouched(ear, i)
    if bases & {"slap", "smack", "crunch", "splash", "cry"}:
        return bases & {"slap", "smack", "crunch"} != set()
    if bases & {"tap", "peck", "drum", "snap", "flick", "crack"}:
        if "tap" in bases and _tool(ear, i):
            return not _untouched(ear, i)  # "a scoop tapping the rim"
        return not _untouched(ear, i) and (_against(ear, i) or thing in HARD) and "crack" not in bases
    return False


def _tool(ear: Ear, i: int) -> bool:
    """A thing or a part of the body does it, not somebody."""
    source = subject(ear, i)[1]
    if (
        not source
        or source in SINGERS
        or source in ("text", "title", "logo", "hand", "hands", "thumb", "finger", "fingers")
    ):
        return False
    senses = lexicon().english.get(source, ())
    if senses:
        return not any(s.category in ("being", "pron", "instrument", "musichead") for s in senses)
    return not any(k.meaning.category == "being" for k in known(source))


def _against(ear: Ear, i: int) -> bool:
    """ "… the spoon against the rim", "… on the table"."""
    for k in range(i + 1, min(i + 8, len(ear.tokens))):
        if ear.tokens[k].stop or ear.word(k) in ("with", "and", "as", "while"):
            return False
        if ear.word(k) == "against":
            return True
        struck_at = ear.word(phrase_end(ear.tokens, k + 1, 5) - 1)
        if ear.word(k) in ("on", "at") and any(base in HARD for base, _ in stems(struck_at)):
            return True
    return False


def _untouched(ear: Ear, i: int) -> bool:
    """What is struck has no sound of its own: a brake, a screen."""
    for k in range(i + 1, min(i + 6, len(ear.tokens))):
        if ear.tokens[k].stop or ear.word(k) in BREAKS:
            return False
        if ear.word(k) in UNTOUCHED:
            return True
    return False


def counted(ear: Ear, i: int) -> bool:
    """ "Taps the glass twice", "knocks three times"."""
    for k in range(i + 1, min(i + 7, len(ear.tokens))):
        if ear.tokens[k].stop or ear.word(k) in BREAKS:
            return False
        if ear.word(k) in COUNTS or (ear.word(k) == "times" and k > i + 1):
            return True
    return False


def followed_by_noise(ear: Ear, i: int) -> bool:
    """The noise that the verb makes is named behind it: "… with a thud", ", making a thud"."""
    for k in range(i + 1, min(i + 12, len(ear.tokens))):
        making = ear.tokens[k].stop == "," and ear.word(k + 1) in MAKES
        if (ear.tokens[k].stop and not making) or ear.word(k) in BREAKS:
            return ear.tokens[k].stop == ":" and bool(noises().kind(ear.word(k + 1), "noun")[0])
        brings = ear.word(k) == "with" or ear.word(k) in MAKES
        if brings and any(_noisy(ear.word(n)) for n in range(k + 1, _named_until(ear, k + 1))):
            return True
    return False


def _noisy(word: str) -> bool:
    return any(noises().kind(word, how)[0] for how in ("noun", "weaknoun"))


def _named_until(ear: Ear, start: int) -> int:
    """Index behind the noun phrase that begins at `start`, with the adjectives that stand in a row in it."""
    end = start
    while end < start + 8:
        end = after_of(ear.tokens, phrase_end(ear.tokens, end, 6))
        row = ear.word(end) == "and" or (end < len(ear.tokens) and ear.tokens[end].stop == ",")
        if not row or not adjective(ear.word(end - 1)) or not ear.word(end + 1):
            break
        end += 1
    return end
