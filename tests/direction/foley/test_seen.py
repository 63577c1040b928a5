"""What is seen and would sound, sounds: doings, feet, things, beings, those who are many."""

from itertools import pairwise
from random import Random

import pytest

from rushes.direction.foley.beings import beings, crowd_cues, rain_cues
from rushes.direction.foley.cues import cues_of
from rushes.direction.foley.deeds import deed_cues, deeds, quiet_motions
from rushes.direction.foley.steps import feet_of, ground_of, grounds, steps
from rushes.direction.foley.stuffs import stuff_of
from rushes.direction.foley.things import thing_cues
from rushes.direction.foley.thinning import MOST, thinned
from rushes.direction.handling import rows
from rushes.direction.places import facts_of
from rushes.direction.plan import Attachment, Cue, Figure, Move, Prop
from rushes.script.screenplay import Garment, Look, Place, Screenplay
from rushes.sound.effects.catalogue import EFFECTS
from rushes.sound.effects.steps import SURFACES

RATE = 24


def somebody(
    action: str, start: int = 0, end: int = 120, *, who: str = "a", target: str = "", **look: str
) -> Figure:
    move = Move(start, end, action, target=target, ease_in=False, ease_out=False)
    return Figure(who, Look(age="adult", **look), seed=3, moves=(move,))


def heard(figure: Figure, kind: str, *others: Figure, props: tuple[Prop, ...] = ()) -> list[Cue]:
    kinds = {p.id: p.kind for p in props} | {f.id: f.look.species for f in others}
    found = deed_cues(figure, {p.id: p for p in props}, kinds, RATE, (figure, *others), "wood shoes", 120)
    return [c for c in found if c.kind == kind]


def test_every_motion_is_heard_or_is_known_to_be_quiet() -> None:
    motions = {row.motion for found in rows().values() for row in found if row.motion}
    assert motions - {d.motion for d in deeds()} - quiet_motions() == set()


def test_no_motion_is_both_heard_of_everybody_and_quiet() -> None:
    always = {d.motion for d in deeds() if not d.by and not d.targets}
    assert always & quiet_motions() - {"ride"} == set()


def test_a_whole_number_of_jumps_fills_a_move() -> None:
    landings = [c.frame for c in heard(somebody("jump", 0, 100), "footstep")]
    gaps = {b - a for a, b in pairwise(landings)}
    assert max(gaps) - min(gaps) <= 1
    assert landings[-1] < 100


def test_two_who_fight_strike_in_turns() -> None:
    one, two = somebody("fight", target="b"), somebody("fight", who="b", target="a")
    mine, theirs = ([c.frame for c in heard(a, "punch", b)] for a, b in ((one, two), (two, one)))
    assert not set(mine) & set(theirs)
    both = sorted(mine + theirs)
    assert all(abs(b - a - 0.95 * RATE) <= 1 for a, b in pairwise(both))


def test_what_two_do_together_is_heard_once() -> None:
    one, two = somebody("high_five", target="b"), somebody("high_five", who="b", target="a")
    assert heard(one, "clap", two)
    assert heard(two, "clap", one) == []


def test_what_is_thrown_is_caught_by_the_other() -> None:
    one, two = somebody("throw", target="b"), somebody("catch", who="b", target="a")
    thrown, caught = heard(one, "whoosh", two), heard(two, "impact", one)
    assert caught[0].frame - thrown[0].frame == pytest.approx((0.14 * 3.4 + 0.24) * RATE, abs=1)


def test_one_who_throws_alone_throws_once() -> None:
    assert len(heard(somebody("throw"), "whoosh")) == 1


def test_one_who_catches_alone_throws_it_up_again_and_again() -> None:
    assert len(heard(somebody("catch"), "impact")) >= 3


def test_who_sat_all_along_is_not_heard_to_sit_down() -> None:
    assert heard(somebody("sit"), "cloth") == []
    assert heard(somebody("sit", 40), "cloth")


def test_what_goes_on_in_a_doing_lasts_as_long_as_that_part_of_it() -> None:
    (stream,) = heard(somebody("pour", 0, 96), "pour")
    assert stream.length == pytest.approx(0.4 * 96, abs=1)


def test_a_kicked_ball_is_heard_to_bounce_where_it_lands() -> None:
    ball = Prop("x", "football")
    (kick,) = heard(somebody("kick", target="x"), "kick", props=(ball,))
    bounces = [c.frame for c in heard(somebody("kick", target="x"), "bounce", props=(ball,))]
    assert bounces[0] - kick.frame == pytest.approx(0.452 * RATE, abs=1)


def test_what_is_held_says_how_it_sounds() -> None:
    stick = Prop("s", "stick", attach=Attachment("a", "hand_right"))
    assert heard(somebody("sword_fight"), "impact", props=(stick,))
    assert heard(somebody("sword_fight"), "sword_clash", props=(stick,)) == []


def test_a_dog_barks_where_a_lion_roars() -> None:
    assert heard(somebody("bark", species="dog"), "bark")
    assert heard(somebody("roar", species="lion"), "lion")


@pytest.mark.parametrize(
    ("place", "weather", "ground"),
    [("ski_slope", (), "snow"), ("bathroom", (), "tile"), ("forest", (), "leaves"), ("park", ("snow",), "snow"),
     ("city_street", ("rain",), "asphalt_wet"), ("bathroom", ("snow",), "tile")],
)  # fmt: skip
def test_feet_sound_of_what_is_under_them(place: str, weather: tuple[str, ...], ground: str) -> None:
    inside = place == "bathroom"
    screenplay = Screenplay("", "en", place=Place(place, interior=inside), weather=weather)
    assert ground_of(screenplay, facts_of(place)) == ground


def test_every_ground_has_a_sound() -> None:
    assert set(grounds().values()) <= set(SURFACES)


@pytest.mark.parametrize(
    ("garment", "feet"), [("boots", "boots"), ("sneakers", "trainers"), ("swimsuit", "bare")]
)
def test_feet_sound_of_what_is_on_them(garment: str, feet: str) -> None:
    assert feet_of(Figure("a", Look(garments=(Garment(garment),)))) == feet


def test_one_who_runs_steps_otherwise_than_one_who_sneaks() -> None:
    way = ((0.0, 0.0, 0.0), (4.0, 0.0, 0.0))
    runner = Figure("a", Look(), moves=(Move(0, 96, "run", way),))
    sneak = Figure("a", Look(), moves=(Move(0, 96, "walk", way), Move(0, 96, "tiptoe")))
    ran, sneaked = ([*steps(f, "wood", RATE)][2] for f in (runner, sneak))
    assert ("run" in ran.detail.split(), "sneak" in sneaked.detail.split()) == (True, True)
    assert ran.level > sneaked.level


def test_a_ridden_horse_is_heard_to_go() -> None:
    horse = Figure("h", Look(species="horse"), moves=(Move(0, 96, "ride", ((0, 0, 0), (5, 0, 0))),))
    assert [*steps(horse, "sand", RATE)]


def test_an_engine_runs_while_its_car_goes() -> None:
    way = Move(24, 72, "drive", ((0, 0, 0), (9, 0, 0)))
    (run,) = [c for c in thing_cues(Prop("c", "car", moves=(way,)), 120, RATE, Random(1)) if c.length]
    assert (run.kind, run.frame, run.length) == ("engine", 24, 48)
    assert [*thing_cues(Prop("c", "car"), 120, RATE, Random(1))] == []


def test_what_falls_is_heard_where_it_lands() -> None:
    fall = Move(10, 30, "fall", ((0, 1, 0), (0, 0, 0)))
    (landing,) = thing_cues(Prop("c", "cup", moves=(fall,)), 120, RATE, Random(1))
    assert (landing.frame, "glass" in landing.detail) == (30, True)


def test_a_pot_boils_on_a_stove_only() -> None:
    pot = Prop("p", "pot", attach=Attachment("s", "top"))
    assert [c.kind for c in thing_cues(pot, 120, RATE, Random(1), {"s": "stove"})] == ["boiling"]
    assert [*thing_cues(pot, 120, RATE, Random(1), {"s": "table"})] == []


def test_a_stuff_is_said_or_known() -> None:
    assert stuff_of(Prop("a", "table")).split()[0] == "wood"
    assert stuff_of(Prop("a", "table", material="metal")).split()[0] == "metal"


def test_those_who_look_on_clap_when_the_song_is_over() -> None:
    singer = somebody("sing", 0, 60)
    lookers = [somebody("stand", who=f"l{i}") for i in range(6)]
    kinds = {c.kind: c.frame for c in crowd_cues([singer, *lookers], "theatre", 120, RATE, heard=False)}
    assert kinds == {"murmur": 0, "applause": 60}


def test_rain_is_heard_on_an_umbrella() -> None:
    walker = somebody("stand")
    on = {c.source for c in rain_cues([walker], {"a": "u"}, 120, RATE, Random(1))}
    assert on == {"u"}


def test_every_sound_of_a_being_is_made() -> None:
    assert {b.kind for found in beings().values() for b in found} <= set(EFFECTS)


def test_no_more_is_heard_than_is_told_apart() -> None:
    many = [Cue(f, "footstep", f"f{i}", level=i / 9) for f in range(0, 48, 4) for i in range(9)]
    kept = thinned(many)
    assert len(kept) <= MOST * 2
    assert min(c.level for c in kept) > 0.2


def test_what_goes_on_is_heard_once() -> None:
    engines = [Cue(0, "engine", "car", level=level, length=96) for level in (-2.0, 0.0)]
    assert [c.level for c in thinned(engines)] == [0.0]


def test_a_walk_in_the_snow_is_heard_of_without_being_asked() -> None:
    walker = Figure("a", Look(), moves=(Move(0, 96, "walk", ((0, 0, 0), (3, 0, 0))),))
    screenplay = Screenplay("", "en", place=Place("park"), weather=("snow",))
    cues = cues_of(screenplay, (walker,), (), facts_of("park"), 120, RATE, 1.0, 3)
    assert {c.detail.split()[0] for c in cues if c.kind == "footstep"} == {"snow"}
