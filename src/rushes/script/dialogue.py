"""Dialogue: lines go to whoever is said to speak them, beat by beat."""

from collections.abc import Sequence

from rushes.script import business, speech
from rushes.script.attribution import Attribution
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.mentions import meet
from rushes.script.predicates import Clause, Predicate
from rushes.script.quotes import Quote
from rushes.script.speakers import Speaker, speaker_of
from rushes.script.voices import NARRATOR

__all__ = ["answer", "say_what_is_left", "says", "settle_quotes", "speak", "utter", "voice"]

NEAR = 8
"""Predicates of a clause on either side that may tell the manner of a line."""


def says(verb: Lexeme) -> bool:
    """One of the verb's meanings is to speak."""
    return any(s.category == "verb" and s.entry.get("class") in ("say", "talk") for s in verb.senses)


def speak(draft: Draft, clause: Clause, predicate: Predicate, who: tuple[str, ...]) -> None:
    """A verb of speaking with its quotations."""
    after: list[str] = []
    for phrase in predicate.after:
        after += meet(draft, phrase, "subject", acts=True)
    listeners = [i for phrase in predicate.objects for i in meet(draft, phrase, "object")]
    for attached in predicate.attached:
        meet(draft, attached.phrase, "place", relation=attached.phrase.post or attached.kind)
    speakers = tuple(after) or who
    quotes = [*draft.pending, *clause.quotes, *predicate.quotes]
    draft.pending, clause.quotes = [], []
    voice(draft, clause, quotes, speakers, predicate)
    sense = predicate.verb.sense("verb")
    if sense is not None and sense.entry.get("class") not in ("say", "display", "copula", "aux") and speakers:
        business.do(draft, speakers, predicate, sense.entry, tuple(listeners))
    draft.subject = tuple(s for s in speakers if s in draft.characters) or draft.subject


def voice(
    draft: Draft, clause: Clause, quotes: list[Quote], who: tuple[str, ...], predicate: Predicate
) -> None:
    """The quotations of a predicate, in the manner of the words round it."""
    at = next((n for n, p in enumerate(clause.predicates) if p is predicate), 0)
    near = clause.predicates[max(0, at - NEAR) : at + NEAR]
    around = [p.verb for p in near] + [a for p in near for a in p.adverbs] + clause.adverbs
    around += [x for p in near for a in p.attached for x in a.phrase.lexemes]
    around += [x for p in (*clause.subjects, *predicate.after) for x in p.modifiers if x.has("manner")]
    manner = speech.manner_of(around)
    if predicate.after:
        draft.beat += bool(draft.lines and draft.lines[-1].beat == draft.beat)
    for quote in quotes:
        lone = quote.start not in draft.attributions and any(q.start in draft.attributions for q in quotes)
        utter(draft, quote, () if lone else who, manner)
    draft.claim(predicate.verb, f"says {manner}")
    draft.claim([x for x in around if x.has("manner")], manner)


def utter(draft: Draft, quote: Quote, who: tuple[str, ...] = (), manner: str = "neutral") -> None:
    """A line: of whom the words beside it name, else of `who`, else of somebody who is there."""
    found = draft.attributions.get(quote.start)
    if found is not None:
        own = speech.manner_of(found.around)
        manner = own if own != "neutral" or found.strong else manner
        draft.claim([x for x in found.around if x.has("manner")], manner)
    speaker = speaker_of(draft, quote)
    if speaker is None and found is None and _tagged_on(draft, quote):
        speaker = Speaker(draft.lines[-1].who, draft.lines[-1].onscreen)
    if speaker is None and found is None and draft.lines and _goes_on(draft, quote):
        speaker = _replier(draft) or Speaker(draft.lines[-1].who, draft.lines[-1].onscreen)
    if speaker is None and found is not None and _reply(found):
        speaker = _replier(draft)
    if speaker is None:
        name = next((w for w in who if w in draft.characters or w in draft.voices), "") or _somebody(draft)
        name = _next_on(draft, quote) if name == NARRATOR and found is None else name
        speaker = Speaker(name, name in draft.characters)
    last = draft.lines[-1] if draft.lines else None
    if last is not None and last.beat == draft.beat and last.who != speaker.who:
        draft.beat += 1
    if speaker.who == NARRATOR and NARRATOR not in draft.voices:
        draft.note(f"nobody is said to speak “{quote.text[:40]}”: an unseen voice does")
    if speaker.who in draft.characters or speaker.who in draft.voices:
        draft.mention((speaker.who,))
    if speaker.who in draft.characters:
        draft.subject = (speaker.who,)
    speech.say(draft, quote, speaker.who, manner, onscreen=speaker.onscreen)


REPLIES = frozenset({"reply", "answer", "response", "retort", "comeback"})


def _reply(found: Attribution) -> bool:
    """ "“…,” comes the reply": said by the other one."""
    return found.subject is None and any(x.norm in REPLIES for x in found.around)


def _replier(draft: Draft) -> Speaker | None:
    """ "“Will it fly?” “Everything flies once.”": the other one of those who are there answers a question."""
    last = draft.lines[-1] if draft.lines else None
    if last is None or last.who not in draft.characters:
        return None
    group = next((g for g in reversed(draft.groups) if last.who in g), ())
    people = [i for i in reversed(draft.mentions) if i in draft.characters and i != last.who]
    others = [i for i in (*group, *people) if i != last.who and _alike(draft, i, last.who)]
    return Speaker(others[0], True) if others else None


def _somebody(draft: Draft) -> str:
    """A speaker where the prompt names none: who calls, who acted last, else an unseen narrator."""
    alone: tuple[str, ...] = draft.subject if len(draft.subject) == 1 else ()
    for name in (*alone, *reversed(draft.callers), *draft.subject, *reversed(draft.mentions)):
        if name in draft.characters and draft.characters[name].look.species == "person":
            return name
    return draft.subject[0] if draft.subject and draft.subject[0] in draft.characters else NARRATOR


def _next_on(draft: Draft, quote: Quote) -> str:
    """ "“It's alive!” The doctor throws up his arms": where nobody is on yet, who acts behind the line, else the narrator."""
    at = min((start for start in draft.phrases if start >= quote.end), default=-1)
    if at < 0 or draft.text[quote.end : at].strip() or not draft.phrases[at].head.has("being", "name"):
        return NARRATOR
    ids = meet(draft, draft.phrases[at], "subject", acts=True)
    return next((i for i in ids if i in draft.characters), NARRATOR)


def answer(draft: Draft, clause: Clause, who: tuple[str, ...], following: Clause | None) -> None:
    """The quotations of a clause without a verb: at once where their speaker is known, else when the next clause names him."""
    for quote in clause.quotes:
        found = draft.attributions.get(quote.start)
        draft.pending.append(quote)
        if found is not None and found.behind:
            continue
        if found is not None or who:
            draft.pending.pop()
            utter(draft, quote, who)
        else:
            settle_quotes(draft)
    if following is None or not following.predicates:
        settle_quotes(draft)


def settle_quotes(draft: Draft) -> None:
    """Quotations that stand alone: the next speaker's turn where two talk, else who was spoken of last."""
    for quote in draft.pending:
        if quote.start in draft.attributions:
            utter(draft, quote)
            continue
        who = _somebody(draft)
        last = draft.lines[-1] if draft.lines else None
        if (
            last is not None
            and last.who == who
            and not _goes_on(draft, quote)
            and not _acts(draft, who, quote)
        ):
            group = next((g for g in reversed(draft.groups) if who in g), tuple(draft.characters))
            others = [i for i in group if i != who and i in draft.characters and _alike(draft, i, who)]
            who = others[0] if len(others) == 1 else who
        elif draft.lines and _goes_on(draft, quote):
            replier = _replier(draft)
            who = replier.who if replier is not None else draft.lines[-1].who
        utter(draft, quote, (who,))
    draft.pending = []


def say_what_is_left(draft: Draft, quotes: Sequence[Quote]) -> None:
    """No line is lost: one that no clause took is spoken when its sentence is reached."""
    spoken = {line.id for line in draft.lines}
    last = draft.beat
    for quote in quotes:
        if f"line{quote.start}" in spoken or any(quote.text.startswith(x.text) for x in draft.lines):
            continue
        draft.beat = next((beat for at, beat in reversed(draft.beats) if at < quote.start), 0)
        utter(draft, quote)
    draft.beat = max(last, draft.beat)


def _tagged_on(draft: Draft, quote: Quote) -> bool:
    """ "“Oil,” it says. “Black.”": nothing but the words of the last line's tag stands between the two."""
    if not draft.lines:
        return False
    start = int(draft.lines[-1].id.removeprefix("line"))
    found = draft.attributions.get(start)
    end = max((c.end for c in draft.claims if c.start == start), default=-1)
    if (
        found is None
        or not found.behind
        or found.verb is None
        or not start < end <= found.verb.start < quote.start
    ):
        return False
    between = draft.text[found.verb.end : quote.start]
    return len(between.split()) <= TAG and not any(mark in between.rstrip().rstrip(".:,") for mark in ".!?;")


TAG = 6
"""Words behind the verb of a tag ("says the king to his men")."""


def _acts(draft: Draft, who: str, quote: Quote) -> bool:
    """Somebody is spoken of between their last line and this one: "“Stop!” She slaps him. “And this is for you!”"."""
    since = max(
        (c.end for c in draft.claims if c.end <= quote.start and c.became.startswith("line of")), default=0
    )
    return any(since <= c.start < quote.start and c.became == who for c in draft.claims)


def _alike(draft: Draft, one: str, other: str) -> bool:
    """Both may talk with each other: a dog does not answer a person."""
    ours, theirs = draft.characters[one], draft.characters.get(other)
    return theirs is None or (ours.look.species == theirs.look.species and not ours.distant)


def _goes_on(draft: Draft, quote: Quote) -> bool:
    """Nothing but marks and blanks stands between the last line and this one."""
    end = max(
        (c.end for c in draft.claims if c.end <= quote.start and c.became.startswith("line of")), default=-1
    )
    return end >= 0 and not any(c.isalnum() for c in draft.text[end : quote.start])
