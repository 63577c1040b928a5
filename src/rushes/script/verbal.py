"""Whether a word that sounds is a verb where it stands, whose, and what goes with it."""

from rushes.script.ear import Ear
from rushes.script.hearing import DETERMINERS, nominal, phrase_end, phrase_start, plural
from rushes.script.lexicon import lexicon
from rushes.script.noises import listed, noises
from rushes.script.wordnet import known

__all__ = ["AFTER", "beyond", "complement", "object_end", "subject", "swell", "trailing", "verbal"]

AFTER, AGAINST, HUMBLE, PLACING = listed("after"), listed("against"), listed("humble"), listed("placing")
SOMEBODY = listed("somebody") - HUMBLE
STARTING = frozenset({"then", "begins", "begin", "starts", "start", "still", "suddenly", "just"})
LETTING = frozenset(
    {"let", "lets", "letting", "make", "makes", "making", "watch", "watches", "help", "helps", "see", "sees"}
)
BEING = frozenset({"is", "are", "was", "were", "be"})
SOUND_HEADS = listed("sounds")
CLAUSES = frozenset({"and", "as", "while", "when", "then", "but", "until", "where"})
MANY = frozenset({"others", "both", "all", "we", "you"})
"""Of them the ones that go with a verb in its plain form."""
OBJECTS = (DETERMINERS - {"each", "every", "all", "both", "that", "this", "some", "one", "many", "few"}) | {
    "it", "them", "him", "us", "me", "itself", "himself", "herself", "themselves",
}  # fmt: skip
BREATHING = frozenset({"hard", "heavily", "deeply", "loudly", "softly", "like"})
ONWARD = AFTER | {"onto", "into", "off", "against", "through", "past", "on", "over", "out", "open"}
"""Behind a comma and a form in s: "…, snaps off an icicle"."""


def verbal(ear: Ear, i: int, form: str) -> bool:
    """Whether the word at `i`, in this form, is a verb here."""
    before = i - 1
    while ear.word(before).endswith("ly") or ear.word(before) in ("instantly", "then", "still", "just"):
        before -= 1
    last, following = ear.word(before), ear.word(i + 1)
    if form == "s" and _governs(ear, i, before):
        return True
    if last == "to" and form == "ing" and ear.word(before - 1) not in STARTING | {"down"}:
        return False  # "set to ticking"
    if last in ("to", "begins", "begin", "starts", "start", "can", "will", "would", "continues", "not"):
        return form in ("", "ing")
    if last == "and" and ear.last == before and ear.verb:
        return True
    if last in ("goes", "go", "going", "went"):
        return False
    if last in BEING and form == "ing":
        return not nominal(following) or following in DETERMINERS or ear.word(before - 1) not in SOUND_HEADS
    if last in SOMEBODY:
        return form != "" or last in MANY
    if last == "and" and form == "" and ear.last != before and following in ONWARD | BREATHING:
        return True  # "they stumble and crash into it"
    if last in HUMBLE and form == "" and ear.word(before - 1) in LETTING:
        return True
    if last in HUMBLE or (last == "and" and form == "s" and ear.last != before):
        return form != "" or last in ("they", "we", "that", "which", "who")
    if last in ("other", "first", "second", "one", "latter", "former") and form == "s":
        return True
    if form == "ing":
        return trailing(ear, i, before)
    if not nominal(last) or ear.tokens[before].owns or _only_verb(last):
        return form == "ed" and last in HUMBLE
    return _behind_subject(ear, i, before, form)


def _behind_subject(ear: Ear, i: int, before: int, form: str) -> bool:
    """Whether the noun that ends at `before` has the word at `i` for its verb, by number and by what stands before."""
    last = ear.word(before)
    head = phrase_start(ear.tokens, before)
    opener = ear.word(head - 1)
    if opener in DETERMINERS:
        opener = ear.word(head - 2) if form != "s" or plural(last) else ""
    if form == "s":
        listed = opener == "and" and ear.last == head - 1 and not ear.verb
        return opener not in ("with", "to", "by") and not listed
    if form == "":
        if not plural(last) and ear.word(head - 1) in DETERMINERS | PLACING:
            last = _before_place(ear, head - 1)
        return plural(last) and opener not in ("with", "of", "by")
    return form == "ed" and ear.word(i + 1) != "by"


def _only_verb(word: str) -> bool:
    """A form in s or ed that is nothing but a verb has no verb behind it: "collects rings"."""
    senses = lexicon().english.get(word, ())
    if noises().kind(word, "noun")[0]:
        return False
    if senses:
        return all(s.category == "verb" for s in senses) and any(s.form in ("s", "ed") for s in senses)
    found = known(word) if word.endswith(("s", "ed")) else ()
    return bool(found) and all(k.meaning.part == "v" for k in found)


def _before_place(ear: Ear, i: int) -> str:
    """The noun before a phrase of place that ends behind `i`: people, in "people on the balcony applaud"."""
    while ear.word(i) in DETERMINERS:
        i -= 1
    before = ear.word(i - 1)
    return before if ear.word(i) in PLACING and nominal(before) and not _only_verb(before) else ""


def _governs(ear: Ear, i: int, before: int) -> bool:
    """A form in s with an object behind it, or a quotation that it speaks, is no plural."""
    following = ear.word(i + 1)
    if following in OBJECTS or ear.speaks(i):
        return True
    if ear.word(i - 1) == "then":
        return True
    comma = ear.tokens[before].stop == "," or ear.word(before) == "and"
    if not comma or before < 1 or following not in ONWARD:
        return False
    listed = ear.last in (before, before + 1) or ear.word(before) == "and"
    return not listed or any(ear.word(k) == "with" for k in range(before - 6, before))


def trailing(ear: Ear, i: int, before: int) -> bool:
    """ "The machinery humming softly", "…, crackling": what something is doing."""
    if before < 0 or ear.tokens[before].stop:
        return before >= 0 and ear.tokens[before].stop == "," and not nominal(ear.word(i + 1))
    last = ear.word(before)
    if last == "and":
        return ear.word(before - 1).endswith("ing") or (
            ear.last != before and (not nominal(ear.word(i + 1)) or ear.word(i + 1) in AFTER)
        )
    return (
        nominal(last)
        and not ear.tokens[before].owns
        and not (ear.finite(i + 1) and ear.word(i + 1) != "out")
        and not (ear.swells(i + 1) and ear.word(i + 1).endswith("s"))
    )


def subject(ear: Ear, i: int) -> tuple[int, str]:
    """Where the phrase of a verb's subject begins, and its head; the verb itself where it has none beside it."""
    before = i - 1
    while ear.word(before).endswith("ly") or ear.word(before) in STARTING | BEING:
        before -= 1
    if ear.word(before) in ("that", "which", "who") and nominal(ear.word(before - 1)):
        before -= 1
    if ear.word(before) == "to" and ear.word(before - 1) in STARTING:
        before -= 1
        while ear.word(before) in STARTING:
            before -= 1
    if not nominal(ear.word(before)) or before < ear.last:
        return i, ""
    start = phrase_start(ear.tokens, before)
    whole = _whole_subject(ear, start)
    if whole >= max(ear.last, 0):
        return phrase_start(ear.tokens, whole), ear.word(whole)
    return max(start, ear.last), ear.word(before)


def _whole_subject(ear: Ear, start: int) -> int:
    """The crowd, in "the crowd on the platform murmurs": the noun that opens its clause and has a place behind it."""
    at = start - 1
    while ear.word(at) in DETERMINERS:
        at -= 1
    if at < 1 or ear.word(at) not in PLACING or not nominal(ear.word(at - 1)):
        return -1
    opens = phrase_start(ear.tokens, at - 1) - 1
    while opens >= 0 and ear.word(opens) in DETERMINERS:
        opens -= 1
    return at - 1 if opens < 0 or ear.tokens[opens].stop or ear.word(opens) in CLAUSES else -1


def object_end(ear: Ear, end: int) -> int:
    """What is struck, bitten or called, where it stands right behind the verb."""
    word = ear.word(end)
    if word in DETERMINERS or (nominal(word) and not ear.finite(end)):
        return phrase_end(ear.tokens, end, 4)
    return end


def complement(ear: Ear, end: int) -> int:
    """A short phrase of where it strikes belongs to it: "against the pan", "on metal grating"."""
    if ear.word(end) in AGAINST:
        stop = phrase_end(ear.tokens, end + 1, 4)
        inside = range(end + 1, stop)
        roars = ear.word(end) == "over" and any(noises().kind(ear.word(k), "body")[0] for k in inside)
        if roars or any(noises().kind(ear.word(k), "noun")[0] for k in inside) or "bass" in ear.word(end + 2):
            return end
        return stop if stop > end + 1 or ear.word(end) in AFTER else end
    return end


def swell(ear: Ear, end: int) -> int:
    """ "… grows louder", "… swells again", "… crunch on gravel" goes with the sound that it is said of."""
    kinds = [noises().kind(ear.word(end), how) for how in ("verb", "weakverb")]
    sounds = any(kind and verbal(ear, end, form) for kind, form in kinds)
    if not ear.swells(end) and not sounds:
        return end
    end += 1
    if sounds and not ear.swells(end - 1):
        while ear.word(end) in AFTER or ear.word(end).endswith("ly"):
            end += 1
        return complement(ear, end)
    while ear.word(end) in AFTER or ear.word(end).endswith("ly") or ear.word(end) == "constant":
        end += 1
    return end + 2 if ear.word(end) == "in" and ear.word(end + 1) in ("pitch", "volume") else end


def beyond(ear: Ear, i: int) -> int:
    """The index of the verb that follows a subject which ends before `i`, past adverbs and one phrase of place."""
    while ear.word(i).endswith("ly") or ear.word(i) in (
        "then",
        "still",
        "just",
        "that",
        "which",
        "begins",
        "starts",
        "to",
    ):
        i += 1
    if ear.word(i) in PLACING:
        end = phrase_end(ear.tokens, i + 1, 5)
        inside = next((k for k in range(i + 3, end) if _goes_on(ear, k)), end)
        while ear.word(inside) in ("begins", "starts", "to", "then"):
            inside += 1
        return (
            inside
            if (inside > i + 1 and ear.word(inside).endswith("s")) or ear.word(inside - 1) == "to"
            else 0
        )
    return i


def _goes_on(ear: Ear, i: int) -> bool:
    """A form in s of a verb for sounds or for what they do."""
    word = ear.word(i)
    return word.endswith("s") and (ear.swells(i) or _only_verb(word) or noises().kind(word, "verb")[1] == "s")
