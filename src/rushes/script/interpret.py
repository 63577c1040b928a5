"""Interpretation: clauses become the parts of a Draft, in the order in which they are read."""

from rushes.script import business, scenery, soundscape, speech
from rushes.script.camerawork import camera_verb, hint, is_camera, shoot
from rushes.script.cast import is_stranger, stranger
from rushes.script.clauses import Clause, Predicate
from rushes.script.describe import describe_subject, put_on
from rushes.script.dialogue import is_text, say_or_show, settle_quotes, speak, voice
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.mentions import exclude_phrase, meet, whole
from rushes.script.phrases import Attached, Phrase
from rushes.script.props import relate
from rushes.script.screenplay import Sound, Thing

__all__ = ["interpret"]


def interpret(draft: Draft, clauses: list[Clause]) -> None:
    """Read all clauses into the draft."""
    for n, clause in enumerate(clauses):
        following = clauses[n + 1] if n + 1 < len(clauses) else None
        _clause(draft, clause, following)
    settle_quotes(draft, None)


def _clause(draft: Draft, clause: Clause, following: Clause | None) -> None:
    if _camera_clause(draft, clause):
        return
    if not clause.predicates:
        _fragment(draft, clause, following)
        return
    who = _subjects(draft, clause)
    speaks = any(p.quotes for p in clause.predicates) or bool(clause.quotes or draft.pending)
    business.begin_beat(draft, clause, who, speaks=speaks)
    for predicate in clause.predicates:
        _predicate(draft, clause, predicate, who)
    _adjuncts(draft, clause.attached, who)
    draft.subject = tuple(i for i in who if i in draft.characters) or draft.subject
    if clause.quotes:
        voice(draft, clause, clause.quotes, who, clause.predicates[0])


def _subjects(draft: Draft, clause: Clause) -> tuple[str, ...]:
    """Whom the clause is about: its own subjects, the antecedent of "who", else the last ones."""
    ids: list[str] = []
    speaks = any(p.quotes for p in clause.predicates) or bool(clause.quotes)
    for phrase in clause.subjects:
        found = meet(draft, phrase, "subject", acts=True)
        if not found and is_stranger(phrase) and (speaks or _human(clause)):
            found = phrase.ids = stranger(draft, phrase)
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


def _camera_clause(draft: Draft, clause: Clause) -> bool:
    """ "The camera follows her", "drone shot flying over mountains", "slow zoom in": True if the camera is the subject."""
    head = clause.subjects[0].head if clause.subjects else None
    verb = clause.predicates[0].verb if clause.predicates else None
    filmed = (head is not None and is_camera(head)) or (
        head is None and verb is not None and verb.has("cammove")
    )
    if not filmed:
        return False
    for phrase in clause.subjects:
        if not shoot(draft, phrase.lexemes, draft.text[phrase.start : phrase.end]):
            meet(draft, phrase, "fragment")
        for attached in phrase.attached:
            _filmed(draft, attached.phrase)
        _ambient_words(draft, phrase)
    hint(draft, clause.adverbs)
    for predicate in clause.predicates:
        targets: list[str] = []
        for phrase in [*predicate.objects, *(a.phrase for a in predicate.attached)]:
            targets += _filmed(draft, phrase)
        camera_verb(draft, predicate.verb, predicate.adverbs, tuple(targets))
        for quote in predicate.quotes:
            speech.show_text(draft, quote, title=True)
    for attached in clause.attached:
        _filmed(draft, attached.phrase)
    return True


def _filmed(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """What a shot is of: somebody, something, or the place."""
    if shoot(draft, phrase.lexemes, draft.text[phrase.start : phrase.end]):
        for attached in phrase.attached:
            _filmed(draft, attached.phrase)
        return ()
    ids = meet(draft, phrase, "place")
    draft.subject = tuple(i for i in ids if i in draft.characters) or draft.subject
    return ids


def _ambient_words(draft: Draft, phrase: Phrase) -> None:
    for lexeme in phrase.modifiers:
        if lexeme.has("place"):
            scenery.locate(draft, Phrase((lexeme,)), "", 2)
        elif not is_camera(lexeme) and not lexeme.has("camspeed", "camangle"):
            scenery.ambient(draft, lexeme)


def _fragment(draft: Draft, clause: Clause, following: Clause | None) -> None:
    """A clause without a verb: things, sounds, light, a quotation on its own, "Woman: …"."""
    who: list[str] = []
    for phrase in clause.subjects:
        who += meet(draft, phrase, "fragment")
    characters = tuple(i for i in who if i in draft.characters)
    far = [
        x
        for x in clause.adverbs
        if (s := x.sense("where")) is not None and (s.entry.get("far") or s.entry.get("near"))
    ]
    if far:
        _distance(draft, clause.subjects, characters, far)
    for lexeme in clause.adverbs:
        _loose(draft, lexeme)
    _adjuncts(draft, clause.attached, characters or draft.subject)
    if characters:
        draft.subject = characters
    if clause.quotes:
        texts = any(p.head.has("thing") and is_text(p) for p in clause.subjects)
        if texts or characters or any(p.head.has("speaker") for p in clause.subjects):
            speaker = characters if not any(p.head.has("speaker") for p in clause.subjects) else ("narrator",)
            for quote in clause.quotes:
                say_or_show(draft, quote, speaker, "neutral", shown=texts)
        else:
            for quote in clause.quotes:
                if clause.subjects and (speech.is_caption(draft, quote) or speech.is_label(draft, quote)):
                    say_or_show(draft, quote, (), "neutral", shown=False)
                else:
                    draft.pending.append(quote)
            if following is None or not following.predicates:
                settle_quotes(draft, None)
    elif following is None:
        settle_quotes(draft, None)


def _distance(draft: Draft, phrases: list[Phrase], who: tuple[str, ...], words: list[Lexeme]) -> None:
    """Birds in the distance: seen far off and heard."""
    for name in who:
        draft.change(name, distant=True)
        for phrase in phrases:
            sound = next((s.entry.get("sound") for s in phrase.head.senses if s.entry.get("sound")), "")
            if sound:
                draft.hear(Sound(sound, draft.text[phrase.start : phrase.end], "soft", name))
    draft.claim(words, "far away")


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
        return
    if style in ("have", "copula") and not clause.subjects and predicate.verb.text in ("有", "是"):
        _exists(draft, clause, predicate)
        return
    if predicate.quotes or (style == "say" and (draft.pending or clause.quotes)):
        speak(draft, clause, predicate, who)
        return
    if style in ("wear", "have", "copula") and who:
        describe_subject(draft, predicate, who, style)
    elif style in ("nature", "sound") and not any(i in draft.characters for i in who):
        _nature(draft, clause, predicate)
    elif style == "show":
        for phrase in predicate.objects:
            _filmed(draft, phrase)
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
        _distance(draft, predicate.objects, characters, far)
    _adjuncts(draft, [*clause.attached, *predicate.attached], characters)


def _act(draft: Draft, clause: Clause, predicate: Predicate, who: tuple[str, ...]) -> None:
    sense = predicate.verb.sense("verb")
    targets: list[str] = []
    borrowed = False
    for phrase in predicate.objects:
        if phrase.determiner("no"):
            exclude_phrase(draft, phrase)
        elif _borrowed_action(draft, phrase, who):
            borrowed = True
        else:
            targets += meet(draft, phrase, "object")
    targets += _adjuncts(draft, predicate.attached, who)
    if borrowed:
        draft.claim(predicate.verb, "done")
        return
    if sense is None or not who:
        if sense is not None and clause.subjects:
            soundscape.hear_source(draft, predicate.verb, "normal", whole(draft, [predicate.verb]))
        return
    if sense.entry.get("makes"):
        targets += _made(draft, sense.entry.get("makes"), predicate.verb)
    if sense.entry.get("sound"):
        soundscape.hear_source(draft, predicate.verb, soundscape.level_of(tuple(predicate.adverbs)),
                               whole(draft, [predicate.verb]), who[0])  # fmt: skip
    _background(draft, predicate, who, sense.kind)
    if sense.entry.get("class") not in ("aux", "feel", "display"):
        business.do(draft, who, predicate, sense.entry, tuple(targets))
    elif sense.entry.get("class") == "feel" and draft.actions:
        draft.claim(predicate.verb, "happily")


def _borrowed_action(draft: Draft, phrase: Phrase, who: tuple[str, ...]) -> bool:
    """ "Enjoys a walk", "takes a nap": the noun says what is done."""
    sense = phrase.head.sense("verb")
    if sense is None or phrase.head.has("being", "thing", "garment") or not who:
        return False
    manner = business.manners_of(list(phrase.modifiers), draft, sense.kind)
    predicate = Predicate(phrase.head)
    business.do(draft, who, predicate, sense.entry, ())
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


def _background(draft: Draft, predicate: Predicate, who: tuple[str, ...], verb: str) -> None:
    """People chatting nearby are extras and a murmur."""
    gazing = (s := predicate.verb.sense("verb")) is not None and s.entry.get("class") == "gaze"
    for lexeme in predicate.adverbs if not gazing else ():
        sense = lexeme.sense("where")
        if sense is None or not (sense.entry.get("far") or sense.entry.get("near")):
            continue
        for name in who:
            character = draft.characters.get(name)
            if character is None or (character.count < 2 and not sense.entry.get("far")):
                continue
            draft.change(name, distant=True)
            draft.claim(lexeme, f"{name} in the background")
            if character.look.species == "person" and verb in ("talk", "laugh", "greet", "sing"):
                level = "soft" if sense.entry.get("far") else "normal"
                kind = "laughter" if verb == "laugh" else "walla"
                draft.hear(Sound(kind, whole(draft, [predicate.verb, lexeme]), level, name))
            elif (bearer := draft.characters[name].look.species) == "bird":
                draft.hear(Sound("birds", bearer, "soft", name))


def _nature(draft: Draft, clause: Clause, predicate: Predicate) -> None:
    """Waves crash, wind blows, signs are reflected: what moves by itself, and how it sounds."""
    sense = predicate.verb.sense("verb")
    kind = sense.kind if sense is not None else ""
    loud = kind in soundscape.LOUD_VERBS and predicate.verb.has("level")
    level = soundscape.level_of(tuple(predicate.adverbs))
    level = "loud" if loud and level == "normal" else level
    used = False
    for phrase in clause.subjects:
        words = draft.text[phrase.start : predicate.verb.end]
        own = level if level != "normal" else soundscape.level_of(phrase.modifiers)
        heard = phrase.head.has("sound", "soundhead", "musichead") or kind == "sound_verb"
        if heard and soundscape.hear_source(draft, phrase.head, own, words):
            used = True
        used = used or phrase.head.has("thing", "weather", "light", "lighthead", "time", "place")
    if used:
        draft.claim(predicate.verb, "moves and sounds")
        draft.claim([x for x in predicate.adverbs if x.has("manner", "level", "where")], level)
    for phrase in predicate.objects:
        meet(draft, phrase, "object")


def _adjuncts(draft: Draft, attached: list[Attached], who: tuple[str, ...]) -> list[str]:
    """Prepositional phrases: places, times, clothes, things, others. Ids of those that may be a target."""
    targets: list[str] = []
    for each in attached:
        phrase = each.phrase
        if each.negated or phrase.determiner("no"):
            exclude_phrase(draft, phrase)
            continue
        if put_on(draft, each, who):
            continue
        ids = meet(draft, phrase, "place", relation=phrase.post or each.kind)
        targets += ids
        if ids and each.kind in (
            "left_of",
            "right_of",
            "behind",
            "in_front_of",
            "next_to",
            "between",
            "on",
            "in",
            "under",
        ):
            relate(draft, tuple(w for w in who if w not in ids), each.kind, tuple(ids))
    return targets
