"""Dialogue: quotations find their speakers, or turn out to be text on a sign."""

from rushes.script import business, speech
from rushes.script.clauses import Clause, Predicate
from rushes.script.draft import Claim, Draft
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import lexicon, normal
from rushes.script.mentions import meet
from rushes.script.phrases import Phrase
from rushes.script.quotes import Quote
from rushes.script.screenplay import Sound

__all__ = ["is_text", "say_or_show", "says", "settle_quotes", "speak", "voice"]


def is_text(phrase: Phrase) -> bool:
    sense = phrase.head.sense("thing")
    return sense is not None and bool(sense.entry.get("text"))


def says(verb: Lexeme) -> bool:
    """One of the verb's meanings is to speak."""
    return any(s.category == "verb" and s.entry.get("class") in ("say", "talk") for s in verb.senses)


def speak(draft: Draft, clause: Clause, predicate: Predicate, who: tuple[str, ...]) -> None:
    """A verb of speaking with its quotations."""
    after: list[str] = []
    for phrase in predicate.after:
        after += meet(draft, phrase, "subject")
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
    shown = _shown(draft, clause, predicate)
    said = says(predicate.verb)
    around = (
        [p.verb for p in clause.predicates]
        + [a for p in clause.predicates for a in p.adverbs]
        + clause.adverbs
    )
    around += [x for p in clause.predicates for a in p.attached for x in a.phrase.lexemes]
    around += [x for p in (*clause.subjects, *predicate.after) for x in p.modifiers if x.has("manner")]
    manner = speech.manner_of(around)
    if predicate.after:
        draft.beat += bool(draft.lines and draft.lines[-1].beat == draft.beat)
    for quote in quotes:
        say_or_show(draft, quote, who, manner, shown=shown, said=said)
    draft.claim(predicate.verb, "shown" if shown else f"says {manner}")
    draft.claim([x for x in around if x.has("manner")], manner)


def _shown(draft: Draft, clause: Clause, predicate: Predicate) -> bool:
    """The words are to be read, not heard: a sign says them, a text flashes, a verb like "displays"."""
    sense = predicate.verb.sense("verb")
    texts = [p for p in (*clause.subjects, *predicate.objects[-1:]) if is_text(p)]
    texts += [a.phrase for a in predicate.attached[-1:] if is_text(a.phrase)]
    things = clause.subjects and all(
        p.head.has("thing") and not p.head.has("being", "speaker") for p in clause.subjects
    )
    antecedent = clause.antecedent is not None and clause.antecedent.head.has("thing")
    kind = sense.entry.get("class") if sense is not None else ""
    if sense is not None and sense.kind == "read":
        return not any(p.head.has("being", "pron") for p in clause.subjects)
    return bool(texts or kind == "display" or (kind == "say" and (things or antecedent)))


def say_or_show(
    draft: Draft, quote: Quote, who: tuple[str, ...], manner: str, *, shown: bool, said: bool = False
) -> None:
    """A quotation is a line of `who`, a text to be seen, or only a name or a noise in quotation marks.

    `said`: a verb of speaking stands with it.
    """
    if shown or (not said and speech.is_caption(draft, quote)):
        speech.show_text(draft, quote)
    elif not said and speech.is_label(draft, quote):
        _noise(draft, quote)
    else:
        speakers = [w for w in who if w == "narrator" or w in draft.characters]
        speech.say(draft, quote, speakers[0] if speakers else _somebody(draft), manner)


def _noise(draft: Draft, quote: Quote) -> None:
    """A noise in quotation marks ("a loud 'crack'"): the kind that the lexicon has for it, else an impact."""
    _, after = speech.beside(draft, quote)
    own = [
        s
        for word in quote.text.lower().split()
        for s in lexicon().senses(normal(word))
        if s.category == "sound"
    ]
    if own or any(s.category in ("soundhead", "sound") for s in after):
        kind = own[0].kind if own else "impact"
        draft.hear(Sound(kind, quote.text))
        draft.claims.append(Claim(quote.start, quote.end, f"sound {kind}"))


def _somebody(draft: Draft) -> str:
    """A speaker where the prompt names none: who acted last, else an unseen narrator."""
    for name in (*draft.subject, *reversed(draft.mentions)):
        if name in draft.characters and draft.characters[name].look.species == "person":
            return name
    return draft.subject[0] if draft.subject and draft.subject[0] in draft.characters else "narrator"


def settle_quotes(draft: Draft, speaker: str | None) -> None:
    """Quotations that stand alone: the next speaker's turn where two talk, else who was spoken of last."""
    for quote in draft.pending:
        if speech.is_caption(draft, quote) or speech.is_label(draft, quote):
            say_or_show(draft, quote, (), "neutral", shown=False)
            continue
        who = speaker or _somebody(draft)
        if draft.lines and draft.lines[-1].who == who:
            group = next((g for g in reversed(draft.groups) if who in g), tuple(draft.characters))
            others = [i for i in group if i != who and i in draft.characters]
            who = others[0] if len(others) == 1 else who
            draft.beat += 1
        if who == "narrator":
            draft.note(f"nobody is said to speak “{quote.text[:40]}”: an unseen voice does")
        speech.say(draft, quote, who, "neutral")
    draft.pending = []
