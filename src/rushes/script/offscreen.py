"""Off screen: whether the words round a spoken line say that its speaker is heard and not seen.

"Off camera, a child asks", "the narrator, an old man we never see, says", "a woman is heard saying", "the host (unseen)".
"""

from collections.abc import Sequence

from rushes.script.chinese.afar import afar_in_chinese
from rushes.script.lexemes import Lexeme
from rushes.script.subjects import full_stop

__all__ = ["LOST", "heard_from_afar", "out_of_picture"]

LOST = frozenset({"unseen", "invisible", "disembodied", "faceless", "unknown", "bodiless", "unidentified"})
"""Adjectives of somebody who is only heard."""

HIDDEN = frozenset({"unseen", "offscreen", "invisible"})
"""Adjectives that stand behind a comma as well ("an old woman, unseen, hums")."""

NEVER = frozenset(
    {"never", "not", "n't", "only", "don't", "can't", "cannot", "hardly", "just", "aren't", "isn't"}
)
SEEN = frozenset({"see", "seen", "sees", "show", "shown", "hear", "heard", "visible", "appear", "appears", "picture", "frame",
                  "sight", "view"})  # fmt: skip
HEARD = frozenset({"heard", "audible"})

AIR = frozenset(
    {"radio", "intercom", "pa", "loudspeaker", "loudspeakers", "loudhailer", "speakers", "speaker", "comms", "static",
     "headset", "earpiece", "walkie talkie", "walkie-talkie", "tannoy", "public address system", "pa system", "airwaves",
     "voiceover", "voice over", "narration", "footage", "montage", "images", "visuals", "in game chat", "voice chat",
     "team chat", "comm", "coms", "commentary", "headphones", "earphones", "phone speaker", "cockpit radio"}
)  # fmt: skip
"""What somebody is heard over who is somewhere else."""


NEAR_EAR = frozenset(
    {"voice", "headset", "earpiece", "headphones", "earphones", "comms", "ear", "chat", "helmet", "intercom"}
)
"""What somebody is heard in who is elsewhere ("a squadmate in the headset")."""


def out_of_picture(lexemes: Sequence[Lexeme], subject: int, verb: int, quote: int) -> bool:
    """The speaker at `subject`, with the verb at `verb`, of the quotation at `quote` is said to be out of the picture."""
    first, last = min(subject, verb), max(subject, verb)
    start = _fronted(lexemes, first)
    end = quote if quote > last else last + 1
    while quote < last and end < len(lexemes) and not lexemes[end].stop and lexemes[end].quote is None:
        end += 1
    around = [x for x in lexemes[start:end] if x.quote is None]
    for n, x in enumerate(around):
        told = any(s.category == "where" and s.entry.get("off") for s in x.senses)
        others = n + 1 < len(around) and around[n + 1].tag == "N" and x.start > lexemes[subject].start
        if (told and not others) or _over(
            around, n
        ):  # "she asks off-screen classmates" is not off screen herself
            return True
    within = lexemes[first:end]
    if any(x.norm in LOST for x in lexemes[max(start, subject - 3) : subject]):
        return True
    if any((x.norm in HIDDEN or x.norm in HEARD) and i and within[i - 1].stop for i, x in enumerate(within)):
        return True
    if _told_by(lexemes, subject):
        return True
    return _never_seen(lexemes[subject:verb]) or _is_heard(lexemes, verb) or _we_hear(lexemes, subject)


def _over(around: Sequence[Lexeme], n: int) -> bool:
    """ "He says in voice-over"."""
    return (
        n > 0
        and around[n].norm in ("voice over", "voiceover")
        and around[n - 1].norm in ("in", "as", "through")
    )


def _fronted(lexemes: Sequence[Lexeme], subject: int) -> int:
    """Where the clause of the subject begins, an adverbial before its comma included ("From off screen, a child asks")."""
    k = subject
    while k > 0 and lexemes[k - 1].tag in "DNGA":
        k -= 1
    if k > 0 and lexemes[k - 1].stop == ",":
        m = k - 1
        while (
            m > 0
            and not lexemes[m - 1].stop
            and lexemes[m - 1].quote is None
            and lexemes[m - 1].tag in "PADNG"
        ):
            m -= 1
        opens = (
            m == 0
            or lexemes[m - 1].quote is not None
            or full_stop(lexemes[m - 1])
            or lexemes[m - 1].stop in ",:"
        )
        return m if opens else k
    return k


def _never_seen(between: Sequence[Lexeme]) -> bool:
    """ "A man we never see", "whom we only hear", "heard but not seen": no face or hands that alone are hidden."""
    words = [x.norm for x in between]
    part = any(x.has("body") for x in between[1:])
    hidden = any(w in NEVER and any(v in SEEN for v in words[i + 1 : i + 5]) for i, w in enumerate(words))
    return hidden and not part


def _told_by(lexemes: Sequence[Lexeme], subject: int) -> bool:
    """ "Narrated by a weary woman"."""
    k = subject
    while k > 0 and lexemes[k - 1].tag in "DNA":
        k -= 1
    told = ("narrated", "voiced", "narration", "voiceover", "voice over", "told", "read")
    return k > 1 and lexemes[k - 1].norm == "by" and lexemes[k - 2].norm in told


def _we_hear(lexemes: Sequence[Lexeme], subject: int) -> bool:
    """ "We hear the director call"."""
    k = subject
    while k > 0 and lexemes[k - 1].tag in "DNA":
        k -= 1
    return (
        k > 1
        and lexemes[k - 1].norm in ("hear", "hears")
        and lexemes[k - 2].norm in ("we", "can", "you", "only")
    )


def _is_heard(lexemes: Sequence[Lexeme], verb: int) -> bool:
    """ "Is heard saying", "can be heard shouting"."""
    return any(set(x.norm.split(" ")) & HEARD for x in lexemes[max(0, verb - 2) : verb])


def heard_from_afar(lexemes: Sequence[Lexeme], subject: int, quote: int) -> bool:
    """ "Over the radio, a pilot says": somebody new who is heard over the air is not here."""
    if lexemes[subject].chinese and afar_in_chinese(lexemes, subject, quote):
        return True
    start = _fronted(lexemes, subject)
    low, high = min(start, quote), max(subject, quote)
    end = quote
    if quote < subject:
        end = subject + 1
        while end < len(lexemes) and not lexemes[end].stop and lexemes[end].quote is None:
            end += 1
    for k in range(low, max(high, end)):
        lexeme = lexemes[k]
        if not {lexeme.norm, lexeme.norm.rpartition(" ")[2]} & AIR or lexeme.quote is not None:
            continue
        m = k - 1
        while m >= 0 and lexemes[m].tag in "DNG":
            m -= 1
        over = lexemes[m].norm.rpartition(" ")[2] if m >= 0 else ""
        if over in ("over", "through", "on", "from", "via", "across") or (
            over == "in" and NEAR_EAR & set(lexeme.norm.split(" ")) and lexemes[m + 1].norm not in ("a", "an")
        ):
            return True
    return False
