"""Interpretation: clauses become the parts of a Draft, in the order in which they are read."""

from dataclasses import replace

from rushes.script import business, scenery, soundscape
from rushes.script.appositions import describe_voice, members_of, take_apposed, take_apposed_many
from rushes.script.camerawork import shoot
from rushes.script.cast import is_stranger, stranger
from rushes.script.clock import read_clock
from rushes.script.describe import describe_as, describe_subject, put_on
from rushes.script.dialogue import answer, says, settle_quotes, speak, voice
from rushes.script.draft import Draft
from rushes.script.excluding import exclude_phrase
from rushes.script.filming import camera_clause, filmed, look_at
from rushes.script.lexemes import Lexeme
from rushes.script.mentions import meet, rule_out_phrase, whole
from rushes.script.phrases import Attached, Phrase
from rushes.script.predicates import Clause, Predicate
from rushes.script.props import relate
from rushes.script.referring import whose
from rushes.script.screenplay import Sound, Thing
from rushes.script.shots import HEADER, Reel
from rushes.script.surroundings import hear_from_afar, notice_background, set_back, stir
from rushes.script.verb_objects import bring_object

__all__ = ["interpret"]


def interpret(draft: Draft, clauses: list[Clause], reel: Reel) -> None:
    """Read all clauses into the draft, each into its shot."""
    draft.shot = HEADER - 1
    for n, clause in enumerate(clauses):
        if clause.link == "compared":
            continue  # "like a dog shut in a cellar"
        shot = max(reel.shot_at(clause.start), draft.shot)
        if shot != draft.shot:
            settle_quotes(draft)
            draft.enter(shot)
        following = clauses[n + 1] if n + 1 < len(clauses) else None
        if following is not None and reel.shot_at(following.start) > shot:
            following = None
        if n > 0 and take_apposed(clauses[n - 1], clause, following) and draft.subject:
            describe_as(draft, clause.subjects[0], draft.subject)
            continue
        if n > 0 and take_apposed_many(draft, clauses[n - 1], clause):
            continue
        if n > 0 and describe_voice(clauses[n - 1], clause):
            clause.subjects[0].ids = ()  # "the narrator, an elderly man we never see"
        _clause(draft, clause, following)
    settle_quotes(draft)
    read_clock(draft, reel)


def _clause(draft: Draft, clause: Clause, following: Clause | None) -> None:
    scenery.overhead(draft, [*clause.adverbs, *(x for p in clause.predicates for x in p.adverbs)])
    handled, shown = camera_clause(draft, clause)
    if handled:
        if shown is not None:
            _clause(draft, shown, None)
            look_at(draft)
        return
    if not clause.predicates:
        _fragment(draft, clause, following)
        return
    who, about = _subjects(draft, clause), draft.subject
    speaks = any(p.quotes for p in clause.predicates) or bool(clause.quotes or draft.pending)
    business.begin_beat(draft, clause, who, speaks=speaks)
    draft.beats.append((clause.predicates[0].verb.start, draft.beat))
    business.share_objects(clause.predicates)
    for predicate in clause.predicates:
        _predicate(draft, clause, predicate, who)
        spoken = tuple(i for phrase in predicate.after for i in phrase.ids or () if i in draft.characters)
        who = spoken or who  # "“…,” says the presenter, tilting the wheel"
    _adjuncts(draft, clause.attached, who)
    draft.subject = tuple(i for i in who if i in draft.characters) or draft.subject
    if clause.antecedent is not None and clause.antecedent.head.chinese and not clause.subjects:
        draft.subject = about  # 坐在睡着的猫旁边，…: the sentence goes on about its own subject
    if clause.quotes:
        voice(draft, clause, clause.quotes, who, clause.predicates[0])


def _subjects(draft: Draft, clause: Clause) -> tuple[str, ...]:
    """Whom the clause is about: its own subjects, the antecedent of "who", else the last ones."""
    ids: list[str] = []
    speaks = any(p.quotes for p in clause.predicates) or bool(clause.quotes)
    members = members_of(draft, clause)
    for phrase in clause.subjects if not members else clause.subjects[:1]:
        found = meet(draft, phrase, "subject", acts=True)
        if not found and is_stranger(phrase) and (speaks or _human(clause)):
            found = phrase.ids = stranger(draft, phrase)
        if not found and phrase.head.has("body") and phrase.determiner("poss"):
            found = whose(draft, phrase)
        ids += found
    if clause.antecedent is not None and not ids:
        ids += meet(draft, clause.antecedent, "again")
    if not clause.subjects and not ids:
        ids += draft.subject
    return tuple(dict.fromkeys(ids))


def _human(clause: Clause) -> bool:
    """Something is done that only people do: they smile, look, meet, wave."""
    senses = [p.verb.sense("verb") for p in clause.predicates]
    return any(
        s is not None and s.entry.get("class") in ("face", "gaze", "social", "gesture", "talk")
        for s in senses
    )


def _fragment(draft: Draft, clause: Clause, following: Clause | None) -> None:
    """A clause without a verb: things, sounds, light, a quotation on its own, "Woman: …"."""
    who: list[str] = []
    members = members_of(draft, clause)
    for phrase in clause.subjects if not members else clause.subjects[:1]:
        if clause.link == "comma" and draft.subject and phrase.describes:
            describe_as(draft, phrase, draft.subject)  # "a woman, tall and blonde, …"
        else:
            who += meet(draft, phrase, "fragment")
    characters = tuple(i for i in who if i in draft.characters)
    far = [
        x
        for x in clause.adverbs
        if (s := x.sense("where")) is not None and (s.entry.get("far") or s.entry.get("near"))
    ]
    if far:
        set_back(draft, clause.subjects, characters, far)
    if far and not characters and clause.subjects and draft.sounds and draft.sounds[-1].level == "normal":
        draft.sounds[-1] = replace(draft.sounds[-1], level="soft")
        draft.claim(far, "soft")
    for lexeme in clause.adverbs:
        _loose(draft, lexeme)
    _adjuncts(draft, clause.attached, characters or draft.subject)
    if characters:
        draft.subject = characters
    if clause.quotes:
        answer(draft, clause, characters, following)
    elif following is None:
        settle_quotes(draft)


def _loose(draft: Draft, lexeme: Lexeme) -> None:
    """An adverb with no verb."""
    if not shoot(draft, (lexeme,), lexeme.text) and not scenery.ambient(draft, lexeme):
        sense = lexeme.sense("manner")
        if sense is not None and draft.subject and draft.actions:
            last = draft.actions[-1]
            draft.actions[-1] = type(last)(**{**vars(last), "manner": (*last.manner, sense.kind)})
            draft.claim(lexeme, sense.kind)


def _predicate(draft: Draft, clause: Clause, predicate: Predicate, who: tuple[str, ...]) -> None:
    sense = predicate.verb.sense("verb")
    style = sense.entry.get("class") if sense is not None else ""
    if predicate.negated:
        draft.note(f"“{whole(draft, [predicate.verb])}” is negated: it is not done")
        draft.claim(predicate.verb, "not done")
        if predicate.quotes:
            voice(draft, clause, predicate.quotes, who, predicate)
        return
    if sense is not None and sense.kind == "shine" and not clause.subjects and predicate.verb.chinese:
        draft.claim(predicate.verb, "light")  # 午后阳光照进来: the light, whoever was spoken of before
        _adjuncts(draft, predicate.attached, ())
        return
    if style in ("have", "copula") and not clause.subjects and predicate.verb.text in ("有", "是"):
        _exists(draft, clause, predicate)
        return
    if predicate.quotes or (says(predicate.verb) and (draft.pending or clause.quotes)):
        speak(draft, clause, predicate, who)
        return
    if style in ("wear", "have", "copula") and who:
        describe_subject(draft, predicate, who, style)
    elif style in ("nature", "sound") and not (style == "nature" and any(i in draft.characters for i in who)):
        stir(draft, clause, predicate)
    elif style == "show":
        for phrase in predicate.objects:
            filmed(draft, phrase)
        draft.claim(predicate.verb, "shown")
    else:
        _act(draft, clause, predicate, who)
        return
    _adjuncts(draft, predicate.attached, who if style != "nature" else ())


def _exists(draft: Draft, clause: Clause, predicate: Predicate) -> None:
    """远处有鸟群: there is somebody or something."""
    who = [i for phrase in predicate.objects for i in meet(draft, phrase, "fragment")]
    draft.claim(predicate.verb, "there is")
    adverbs = [*clause.adverbs, *predicate.adverbs]
    far = [
        x
        for x in adverbs
        if (s := x.sense("where")) is not None and (s.entry.get("far") or s.entry.get("near"))
    ]
    characters = tuple(i for i in who if i in draft.characters)
    if far and characters:
        set_back(draft, predicate.objects, characters, far)
    _adjuncts(draft, [*clause.attached, *predicate.attached], characters)


def _act(draft: Draft, clause: Clause, predicate: Predicate, who: tuple[str, ...]) -> None:
    sense = predicate.verb.sense("verb")
    if says(predicate.verb):
        draft.callers += [i for i in who if i in draft.characters]
    targets: list[str] = []
    borrowed = False
    if sense is not None and " " in predicate.verb.norm and not sense.entry.get("makes"):
        bring_object(draft, predicate.verb)
    for phrase in predicate.objects:
        if phrase.determiner("no"):
            exclude_phrase(draft, phrase)
        elif _borrowed_action(draft, phrase, who):
            borrowed = True
        elif phrase.head.has("place") and (way := _way(predicate.verb)):
            meet(draft, phrase, "place", relation=way)
        else:
            targets += meet(draft, phrase, "object")
    met = tuple(targets)
    placed = met if met and sense is not None and sense.kind in business.PLACING else who
    targets += _adjuncts(draft, predicate.attached, who, placed)
    draft.mention(met)  # "it" is what is stirred, not the spoon
    if borrowed:
        draft.claim(predicate.verb, "done")
        return
    if sense is None and business.unlisted(draft, who, predicate, tuple(targets)):
        return
    if sense is None or not who:
        if sense is not None and any(
            p.head.has("weather", "musichead", "genre", "instrument", "place") for p in clause.subjects
        ):
            draft.claim([predicate.verb, *predicate.adverbs], "it does")
        elif sense is not None and clause.subjects:
            soundscape.hear_source(draft, predicate.verb, "normal", whole(draft, [predicate.verb]))
        return
    if sense.entry.get("makes"):
        targets += _made(draft, sense.entry.get("makes"), predicate.verb)
    if sense.entry.get("sound"):
        soundscape.hear_source(draft, predicate.verb, soundscape.level_of(tuple(predicate.adverbs)),
                               whole(draft, [predicate.verb]), who[0])  # fmt: skip
    _animal_call(draft, predicate, who)
    notice_background(draft, predicate, who, sense.kind)
    hear_from_afar(draft, predicate, who)
    if not any(i in draft.characters for i in who):
        draft.claim(predicate.verb, "moves")
    if predicate.passive or (not predicate.objects and business.is_held(draft, who, predicate)):
        business.undergo(draft, who, predicate, sense.entry)
    elif sense.entry.get("class") not in ("aux", "feel", "display"):
        business.do(
            draft, who, predicate, business.particular(sense.entry, predicate.objects), tuple(targets)
        )
    elif sense.entry.get("class") == "feel" and draft.actions:
        draft.claim(predicate.verb, "happily")


WAYS = {"up": "through", "down": "through", "along": "along", "across": "across", "through": "through", "over": "over",
        "into": "in", "in": "in", "around": "through", "inside": "in", "onto": "on", "past": "next_to"}  # fmt: skip


def _way(verb: Lexeme) -> str:
    """ "Come down an alpine track", "run along a pier": the preposition that was read with the verb."""
    first, _, last = verb.norm.rpartition(" ")
    return WAYS.get(last, "") if first and not verb.chinese else ""


def _animal_call(draft: Draft, predicate: Predicate, who: tuple[str, ...]) -> None:
    """Gulls cry, a bird sings, a dog calls: the animal's own sound."""
    sense = predicate.verb.sense("verb")
    if sense is None or not (sense.entry.get("class") in ("say", "talk") or sense.kind == "cry"):
        return
    for name in who:
        kind = CALLS.get(draft.characters[name].look.species, "") if name in draft.characters else ""
        kind = "gulls" if kind and draft.characters[name].look.breed == "gull" else kind
        if kind:
            words = draft.text[predicate.verb.start : predicate.verb.end]
            draft.hear(Sound(kind, words, soundscape.level_of(tuple(predicate.adverbs)), name))


CALLS = {"bird": "birds", "dog": "bark", "cat": "meow", "wolf": "howl", "cow": "moo", "sheep": "baa", "horse": "whinny",
         "frog": "frogs", "goat": "baa"}  # fmt: skip
"""What an animal's voice sounds like."""

AIMS = frozenset({"in", "on", "at", "towards", "with"})
"""Prepositions whose noun may be what a doing is aimed at."""


def _borrowed_action(draft: Draft, phrase: Phrase, who: tuple[str, ...]) -> bool:
    """ "Enjoys a walk", "takes a nap": the noun says what is done."""
    sense = phrase.head.sense("verb")
    if sense is None or phrase.head.has("being", "thing", "garment", "body", "place") or not who:
        return False
    if sense.form or sense.entry.get("stands"):
        return False
    manner = business.manners_of(list(phrase.modifiers), draft, sense.kind)
    predicate = Predicate(phrase.head)
    with_what = [i for a in phrase.attached if a.kind == "of" for i in meet(draft, a.phrase, "object")]
    business.do(draft, who, predicate, sense.entry, tuple(with_what))
    if manner:
        draft.actions[-1] = type(draft.actions[-1])(**{**vars(draft.actions[-1]), "manner": manner})
    return True


def _made(draft: Draft, kind: str, verb: Lexeme) -> list[str]:
    """A verb that names its thing as well (放风筝)."""
    name = next((i for i, t in draft.things.items() if t.kind == kind), "")
    if not name:
        name = draft.new_id(kind)
        draft.things[name] = Thing(name, verb.text, kind)
        draft.names[name] = kind
    draft.mention((name,))
    return [name]


def _adjuncts(
    draft: Draft, attached: list[Attached], who: tuple[str, ...], placed: tuple[str, ...] | None = None
) -> list[str]:
    """Prepositional phrases: places, times, clothes, things, others. Ids of those that may be a target. `placed`: who or
    what is where they say, if it is not `who`."""
    targets: list[str] = []
    for each in attached:
        phrase = each.phrase
        if each.negated or phrase.determiner("no"):
            rule_out_phrase(draft, phrase, "place", each.kind)
            continue
        if put_on(draft, each, who):
            targets += [i for i in phrase.ids or () if i in draft.things]
            continue
        ids = meet(draft, phrase, "place", relation=phrase.post or each.kind)
        targets += ids if each.kind in AIMS or (phrase.post and each.kind == "in") else ()
        if ids and each.kind in RELATIONS and each.preposition.text != "到":
            relate(draft, tuple(w for w in placed or who if w not in ids), each.kind, tuple(ids))
    return targets


RELATIONS = frozenset(
    {"left_of", "right_of", "behind", "in_front_of", "next_to", "between", "on", "in", "under", "over"}
)
"""Prepositions that say where somebody or something is beside another."""
