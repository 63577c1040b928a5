"""What is done: the doing's own verb, its target, its order in time, its manner and way."""

import pytest

from rushes.direction.director import Terms, direct
from rushes.direction.handling import handling_of
from rushes.script.lexicon import lexicon
from rushes.script.reader import read
from rushes.script.screenplay import Action, Screenplay


def the(prompt: str, verb: str) -> Action:
    screenplay = read(prompt)
    found = [a for a in screenplay.actions if a.verb == verb]
    assert found, [(a.who, a.verb) for a in screenplay.actions]
    return found[0]


def target_kind(screenplay: Screenplay, action: Action) -> str:
    kinds = {t.id: t.kind for t in screenplay.things} | {c.id: c.look.species for c in screenplay.characters}
    return kinds.get(action.target, "")


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Soldiers march past the palace", "march"),
        ("A teenager is roller skating", "roller_skate"),
        ("Two girls ice skate on a pond", "ice_skate"),
        ("A man skydives", "skydive"),
        ("A woman is doing tai chi", "tai_chi"),
        ("An athlete does push-ups", "push_up"),
        ("A boy sticks his tongue out", "stick_out_tongue"),
        ("A man shakes his head", "shake_head"),
        ("The businessmen shake hands", "shake_hands"),
        ("She brushes her long hair", "brush_hair"),
        ("A child is brushing his teeth", "brush_teeth"),
        ("A cook washes his hands", "wash_hands"),
        ("He is washing the dirty dishes", "wash_dishes"),
        ("A man trims his beard", "shave"),
        ("A woman polishes her shoes", "shine_shoes"),
        ("The knights are sword fighting", "sword_fight"),
        ("A girl hula hoops", "hula_hoop"),
        ("A man is rock climbing", "rock_climb"),
        ("A woman puts on makeup", "make_up"),
        ("Two men play chess", "play_chess"),
        ("A boy plays with a game controller", "play"),
        ("A monk meditates", "meditate"),
        ("A man smokes a pipe", "smoke"),
        ("A couple kisses", "kiss"),
        ("A man takes a shower", "shower"),
        ("A goat chews", "chew"),
        ("A horse gallops", "gallop"),
        ("A plane takes off", "take_off"),
        ("A boy snaps his fingers", "snap_fingers"),
        ("A striker scores a goal", "shoot_goal"),
        ("A woman sunbathes", "lie"),
    ],
)
def test_a_doing_has_its_own_verb(sentence: str, verb: str) -> None:
    assert the(sentence, verb)


@pytest.mark.parametrize(
    ("sentence", "verb", "kind"),
    [
        ("A boy tastes a lemon", "taste", "lemon"),
        ("A man sharpens an axe", "sharpen", "axe"),
        ("A worker digs with a shovel", "dig", "shovel"),
        ("A woman waters a potted plant", "water", "potted_plant"),
        ("A nurse bandages a man", "bandage", "person"),
        ("A farmer milks a cow", "milk", "cow"),
        ("A girl feeds a rabbit", "feed", "rabbit"),
        ("A man folds a towel", "fold", "towel"),
        ("A girl is using a laptop", "use", "laptop"),
        ("A potter makes a vase", "make", "vase"),
        ("A man plays the harp", "play_music", "harp"),
        ("A man runs on a treadmill", "run", "treadmill"),
        ("A boy kicks a football", "kick", "football"),
        ("A chef peels a potato", "peel", "potato"),
        ("A smith bends a bar of metal", "bend", "metal_bar"),
        ("A man takes off his hat", "take", ""),
        ("A hand pours milk into a bowl", "pour", "milk"),
        ("A child plays with blocks on the carpet", "play", "block"),
    ],
)
def test_a_doing_is_aimed_at_its_object(sentence: str, verb: str, kind: str) -> None:
    assert target_kind(read(sentence), the(sentence, verb)) == kind


def test_to_draw_is_to_picture() -> None:
    assert the("A girl draws a horse", "draw")


def test_to_draw_a_sword_is_to_hold_it() -> None:
    assert the("A knight draws his sword", "hold")


def test_what_is_stirred_is_tasted_not_the_spoon() -> None:
    sentence = "A cook stirs the soup with a wooden spoon and tastes it"
    assert target_kind(read(sentence), the(sentence, "taste")) == "soup"


def test_two_verbs_share_their_object() -> None:
    s = read("A boy picks up and throws a ball")
    assert {a.verb for a in s.actions if a.target == "ball"} == {"lift", "throw"}


def test_then_is_later() -> None:
    s = read("A woman sits on a bench, then stands up and walks away")
    beats = {a.verb: a.beat for a in s.actions}
    assert beats["sit"] < beats["stand"] < beats["walk"]


def test_while_is_at_the_same_time() -> None:
    s = read("A man cooks while a girl draws")
    assert len({a.beat for a in s.actions}) == 1


def test_as_is_at_the_same_time() -> None:
    s = read("A boy laughs as a dog licks his face")
    assert {a.verb for a in s.actions} == {"laugh", "lick"}
    assert len({a.beat for a in s.actions}) == 1


def test_manner() -> None:
    assert the("A cat slowly crawls along a wall", "crawl").manner == ("slowly",)


def test_way() -> None:
    assert the("A dog runs towards the camera", "run").where == "towards"


def test_a_thing_that_moves_acts() -> None:
    assert the("A yellow taxi drives through the rain", "drive").who == "car"


def test_a_thing_that_stands_does_nothing() -> None:
    assert not read("A vase stands on a shelf").actions


def test_what_is_not_done_is_not_done() -> None:
    assert "sing" not in {a.verb for a in read("A girl does not sing, she dances").actions}


def test_the_landing_is_no_verb() -> None:
    assert "land" not in {a.verb for a in read("The landing of the helicopter is hard").actions}


def test_a_sound_behind_its_maker_is_what_it_does() -> None:
    s = read("The lid clacks against the pot")
    assert {t.kind for t in s.things} == {"lid", "pot"}


def test_everybody_of_a_group_does_it() -> None:
    s = read("Two boys and a girl build a snowman")
    assert len([a for a in s.actions if a.verb == "build"]) == 3


@pytest.mark.parametrize("verb", sorted(lexicon().verbs))
def test_whatever_is_done_can_be_filmed_or_is_said_not_to_be(verb: str) -> None:
    screenplay = read("A woman and a dog stand in a park beside a car")
    done = tuple(Action(who, verb, verb, beat=n) for n, who in enumerate(("woman", "dog", "car", "woman")))
    film = direct(Screenplay(**{**vars(screenplay), "actions": done}), (), Terms(frames=48))
    assert len(film.scenes[0].figures) == 2
    row = handling_of(verb)
    if row is not None and row.verb != verb:
        assert any(verb.replace("_", " ") in entry for entry in film.log)


@pytest.mark.parametrize(
    ("sentence", "verb", "kind"),
    [("A boy is egg hunting", "hunt", "egg"), ("A girl is water skiing", "ski", "water")],
)
def test_a_noun_before_the_verb_is_what_it_is_about(sentence: str, verb: str, kind: str) -> None:
    assert target_kind(read(sentence), the(sentence, verb)) == kind


def test_a_verb_that_no_table_has_is_done_under_its_own_name() -> None:
    s = read("A man is abseiling")
    assert [a.verb for a in s.actions] == ["abseil"]
    assert any("abseiling" in entry for entry in s.log)


def test_people_blow() -> None:
    assert the("A girl blows bubbles", "blow")


def test_to_hand_is_to_give() -> None:
    assert the("A man hands a woman a rose", "give").who == "man"
