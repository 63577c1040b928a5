"""The soundscape: sounds and music that the prompt names, how loud, and what makes them."""

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase
from rushes.script.screenplay import Sound

__all__ = ["SOUND_OF_PLACE", "hear_phrase", "hear_source", "level_of", "play_music"]

SOUND_OF_PLACE = {
    "city_street": "street",
    "cafe_street": "walla",
    "beach": "waves",
    "lake": "lapping",
    "mountains": "wind",
    "park": "park",
    **dict.fromkeys(("forest", "forest_road", "jungle", "campsite"), "forest"),
    "desert": "wind",
    "canyon": "wind",
    "river": "river",
    "waterfall": "river",
}
WEATHER_SOUNDS = {"rain": "rain", "wind": "wind", "storm": "thunder"}
SOFT = ("gentle ", "soft ", "quiet ", "distant ", "轻柔", "远处")
"""Listed compounds that begin like this are soft in themselves ("gentle water")."""

LOUD_VERBS = frozenset({"crash"})


def level_of(lexemes: tuple[Lexeme, ...]) -> str:
    """soft, loud or normal, by the words round a sound."""
    for lexeme in lexemes:
        if lexeme.norm.startswith(SOFT):
            return "soft"
        sense = lexeme.sense("level")
        if sense is not None:
            return sense.kind
        where = lexeme.sense("where")
        if where is not None and where.entry.get("far"):
            return "soft"
        if lexeme.has("manner") and lexeme.norm in (
            "softly",
            "gently",
            "quietly",
            "轻轻",
            "轻轻地",
            "静静地",
        ):
            return "soft"
        if lexeme.has("manner") and lexeme.norm in ("loudly", "大声", "大声地"):
            return "loud"
    return "normal"


def hear_source(draft: Draft, lexeme: Lexeme, level: str, words: str, source: str = "") -> bool:
    """Hear what a word names or what its bearer makes (a dog barks); False if it makes no sound that is known."""
    kind = _kind(lexeme)
    if not kind:
        return False
    draft.hear(Sound(kind, words, level, source))
    draft.claim(lexeme, f"sound {kind} {level}".replace(" normal", ""))
    return True


def _kind(lexeme: Lexeme) -> str:
    sense = lexeme.sense("sound")
    if sense is not None:
        return sense.kind
    for category in ("being", "thing", "verb"):
        sense = lexeme.sense(category)
        if sense is not None and sense.entry.get("sound"):
            return sense.entry.get("sound")
    weather, place = lexeme.sense("weather"), lexeme.sense("place")
    if weather is not None and weather.kind in WEATHER_SOUNDS:
        return WEATHER_SOUNDS[weather.kind]
    being = lexeme.sense("being")
    if being is not None and (being.form == "plural" or being.entry.get("crowd")):
        return "walla"
    return SOUND_OF_PLACE.get(place.kind, "") if place is not None else ""


def hear_phrase(draft: Draft, phrase: Phrase, more: tuple[Lexeme, ...] = ()) -> bool:
    """A phrase whose head is a sound, or the word "sound" with its source ("the sound of waves", "engine noise")."""
    around = (*phrase.lexemes, *more)
    level = level_of(around)
    words = draft.text[phrase.start : phrase.end]
    heard = hear_source(draft, phrase.head, level, words)
    sources = [*phrase.modifiers]
    for attached in phrase.attached:
        if attached.kind in ("of", "from"):
            sources += [*attached.phrase.lexemes]
            level = level_of((*around, *attached.phrase.lexemes))
    if not heard or phrase.head.has("soundhead"):
        heard = sum(hear_source(draft, x, level, words) for x in sources) > 0 or heard
    if heard:
        claimed = [
            x for x in around if x.has("level", "mood", "where", "size", "light", "manner") or x.sense("verb")
        ]
        draft.claim((*claimed, phrase.head), "sound")
        if (wind := phrase.head.sense("sound")) is not None and wind.entry.get("weather"):
            draft.add("weather", wind.entry.get("weather"))
    return heard


def play_music(draft: Draft, lexemes: tuple[Lexeme, ...], words: str) -> None:
    """Music is asked for: mood, tempo, instruments and genre by the words round it."""
    draft.music.setdefault("words", []).append(words)
    for lexeme in lexemes:
        for topic in ("instrument", "tempo", "genre", "mood"):
            sense = lexeme.sense(topic)
            if sense is not None:
                draft.music.setdefault(topic, []).append(sense.kind)
                draft.claim(lexeme, f"music {sense.kind}")
        if lexeme.has("musichead"):
            draft.claim(lexeme, "music")
