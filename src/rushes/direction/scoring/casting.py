"""Casting a band: which instrument takes the melody, the chords, the bass or the beat."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rushes.direction.scoring.instruments import compass_of
from rushes.direction.scoring.styles import Style

__all__ = ["Role", "band_of", "sort_of", "usual_name"]

SECTIONS = frozenset({
    "strings", "string quartet", "brass", "horns", "woodwinds", "orchestra", "choir", "children's choir", "choir ooh",
    "synth pad", "warm pad", "glass pad", "organ", "church organ", "hammond organ", "harmonium", "mellotron",
})  # fmt: skip
"""Sustained instruments with many voices: they hold the chords."""
BASSES = frozenset({
    "bass", "double bass", "electric bass", "slap bass", "bowed bass", "synth bass", "sub bass", "tuba", "bass guitar",
    "timpani", "didgeridoo",
})  # fmt: skip
KITS = frozenset({"drums", "brush kit", "electronic drums", "percussion"})
CHORDAL = frozenset({"accordion", "bandoneon", "concertina", "synth", "supersaw", "keyboard", "chiptune"})
"""Sustained instruments that play chords as well as a melody."""
ALONE = frozenset(
    {"piano", "guitar", "harp", "music_box", "ukulele", "kalimba", "guzheng", "celesta", "marimba"}
)
USUAL = {
    "musician": "guitar", "bass": "electric bass", "vocals": "vocals", "voice": "vocals", "xun": "ocarina",
    "sanxian": "shamisen", "chime bells": "tubular bells", "dombra": "lute", "jinghu": "erhu", "banhu": "erhu",
    "ruan": "lute", "morin khuur": "cello", "sheng": "harmonium", "hulusi": "clarinet", "pan flute": "panpipes",
}  # fmt: skip
"""What stands in for an instrument that has no model of its own; said in the log."""


@dataclass(frozen=True)
class Role:
    """`part`: lead, comp, pad, bass or drums, or alone (melody and accompaniment in one)."""

    part: str
    instrument: str
    figure: str
    player: str = ""
    level: float = 0.0


LEVELS = {"lead": 0.0, "comp": -4.0, "pad": -6.5, "bass": -2.5, "drums": -3.0, "alone": 0.0}
"""dB of the roles against each other."""


def usual_name(instrument: str) -> str:
    """The instrument that is played for one that is asked for."""
    name = instrument.replace("_", " ") if compass_of(instrument) is None else instrument
    if name == "bass":
        return "electric bass"
    return name if compass_of(name) is not None else USUAL.get(name, name)


def sort_of(instrument: str) -> str:
    """What an instrument does in a band: drums, bass, section, chords or melody."""
    row = compass_of(instrument)
    name = instrument.replace("_", " ")
    if row is not None and not row.pitched:
        return "drums"
    if name in BASSES:
        return "bass"
    if name in SECTIONS:
        return "section"
    if row is None or (row.sustained and name not in CHORDAL):
        return "melody"
    return "chords"


def band_of(style: Style, wanted: Sequence[tuple[str, str]], *, whole: bool) -> tuple[Role, ...]:
    """The roles of a cue. `wanted` are (instrument, player) asked for; `whole` keeps the rest of the style's band."""
    own = _own(style)
    if not wanted:
        return own
    roles = _given(style, wanted)
    taken = {r.part for r in roles}
    if whole:
        roles = [_doubling(style, r) for r in roles]
        taken = {r.part for r in roles} | ({"lead"} if any(r.part == "alone" for r in roles) else set())
        roles += [r for r in own if r.part not in taken]
    elif len(roles) == 1 and roles[0].part in ("comp", "pad") and "lead" not in taken:
        roles = [_solo(style, roles[0])]
    elif "lead" not in taken:
        roles = _led(style, roles)
    return tuple(roles)


def _doubling(style: Style, role: Role) -> Role:
    """Who has both the melody and the chords of the style plays both."""
    both = role.part == "comp" and role.instrument == style.lead[0]
    return replace(role, part="alone", level=0.0) if both else role


def _own(style: Style) -> tuple[Role, ...]:
    roles = [Role("lead", *style.lead)] if style.lead[0] != "-" else []
    roles += [Role("comp", *each) for each in style.comp] + [Role("pad", *each) for each in style.pad]
    roles += [Role("bass", *style.bass)] if style.bass[0] != "-" else []
    roles += [Role("drums", *style.drums)] if style.drums[0] != "-" else []
    return tuple(Role(r.part, r.instrument, r.figure, level=LEVELS[r.part]) for r in roles)


def _given(style: Style, wanted: Sequence[tuple[str, str]]) -> list[Role]:
    roles: list[Role] = []
    comps = [figure for _, figure in style.comp] or ["arpeggio" if style.metre != 3 else "waltz"]
    for instrument, player in wanted:
        sort = sort_of(instrument)
        leads = any(r.part == "lead" for r in roles)
        if sort == "drums":
            kit = style.drums[0] != "-" and instrument.replace("_", " ") in KITS
            figure = style.drums[1] if kit else _beat(instrument, style)
            roles.append(Role("drums", instrument, figure, player, LEVELS["drums"]))
        elif sort == "bass" and len(wanted) > 1:
            roles.append(Role("bass", instrument, style.bass[1] or "half", player, LEVELS["bass"]))
        elif sort == "section":
            figure = next((f for n, f in (*style.comp, *style.pad) if n == instrument), "block")
            roles.append(Role("pad", instrument, figure, player, LEVELS["pad"] + 2.5))
        elif sort == "melody" or (sort == "bass" and not leads):
            part = "pad" if leads and any(r.part == "lead" and r.player == "" for r in roles) else "lead"
            figure = style.lead[1] or "lyrical"
            figure = "flowing" if player and figure == "lyrical" and style.name == "m_plain" else figure
            roles.append(Role(part, instrument, figure, player, LEVELS[part] + 1.0 * leads))
        else:
            figure = next((f for n, f in style.comp if n == instrument), comps[0])
            roles.append(
                Role("comp", instrument, _fitting(instrument, figure, style), player, LEVELS["comp"] + 1.5)
            )
    return roles


def _beat(instrument: str, style: Style) -> str:
    hand = {
        "taiko": "taiko", "snare drum": "march", "tabla": "tabla", "darbuka": "darbuka", "djembe": "darbuka",
        "bongos": "cumbia", "congas": "cumbia", "cajon": "soft", "frame drum": "frame", "bodhran": "frame",
        "handclaps": "claps", "gong": "hits", "cymbal": "hits", "bass drum": "heart", "tambourine": "bells",
        "maracas": "bells", "shaker": "bells", "timpani": "hits", "percussion": "afro", "woodblock": "wood",
    }  # fmt: skip
    return hand.get(instrument.replace("_", " "), "rock" if style.tempo[0] > 80 else "pop")


def _fitting(instrument: str, figure: str, style: Style) -> str:
    """A figure that lies well on the instrument: nobody strums a music box."""
    strummed = figure.startswith("strum") or figure in ("boomchuck", "rasgueado")
    name = instrument.replace("_", " ")
    if name in (
        "guitar",
        "acoustic guitar",
        "ukulele",
        "mandolin",
        "banjo",
        "nylon guitar",
        "charango",
        "balalaika",
    ):
        if strummed or figure in (
            "travis",
            "picking",
            "arpeggio",
            "bossa",
            "samba",
            "skank",
            "waltz",
            "boomchick",
        ):
            return figure
        return "strumisland" if name == "ukulele" else "strum" if style.tempo[0] > 84 else "picking"
    if strummed or figure in ("travis", "power", "palm", "gallop"):
        return "arpeggio" if style.tempo[0] < 100 else "quarters" if "piano" in name else "arpeggio"
    return figure


def _solo(style: Style, role: Role) -> Role:
    """One instrument that plays everything: melody over its own chords."""
    name = role.instrument.replace("_", " ")
    figure = role.figure
    if role.part == "pad":
        return Role("pad", role.instrument, figure, role.player)
    strings = name in ("ukulele", "guitar", "acoustic guitar", "banjo", "mandolin", "nylon guitar")
    if strings and role.player and figure.startswith(("strum", "boomchuck", "rasgueado", "ska", "punk")):
        return Role("comp", role.instrument, figure, role.player)
    return Role("alone", role.instrument, figure, role.player)


def _led(style: Style, roles: list[Role]) -> list[Role]:
    """Somebody takes the melody: the first who plays chords does both; strings above a bass sing it themselves."""
    for k, role in enumerate(roles):
        if role.part == "comp":
            return [
                *roles[:k],
                Role("alone", role.instrument, role.figure, role.player, role.level + 2),
                *roles[k + 1 :],
            ]
    for role in roles:
        if role.part == "pad" and role.instrument in (
            "strings",
            "orchestra",
            "woodwinds",
            "brass",
            "string quartet",
            "horns",
        ):
            return [Role("lead", role.instrument, style.lead[1] or "lyrical", role.player, 0.0), *roles]
    return roles
