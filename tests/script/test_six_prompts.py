"""The six prompts of the first milestone, read whole: place, cast, business, words, sounds, camera."""

from rushes.script.reader import read
from rushes.script.screenplay import Screenplay

CAFE = (
    "Two friends meeting in front of a café, one smiles and says “Hey! I’ve been waiting for you,” the other laughs and "
    "replies “Sorry, traffic was crazy today,” soft street noise, people chatting nearby, warm afternoon light and a "
    "relaxed atmosphere."
)
BEACH = "A golden retriever runs along a beach at sunset, waves crashing, low tracking shot, 24mm lens"
MOUNTAINS = "Drone shot flying over misty mountains at dawn, epic, birds in the distance, wind"
STREET = (
    "A woman in a yellow raincoat walks through a rainy city street at night, neon signs reflecting on the wet road, "
    'she whispers "I should have stayed home."'
)
LAKE = "An old fisherman sits in a wooden boat on a calm lake, slow zoom in, crickets and gentle water"
PARK = "一个小女孩在公园里放风筝，她开心地喊：“飞起来了！”，春天的早晨，鸟叫声"


def sounds(screenplay: Screenplay) -> dict[str, str]:
    return {s.kind: s.level for s in screenplay.sounds}


def test_cafe() -> None:
    s = read(CAFE)
    assert (s.place.kind, s.place.interior, s.time_of_day) == ("cafe_street", False, "afternoon")
    assert (s.light, s.mood) == (("warm",), ("relaxed",))
    first, second, extras = s.characters
    assert (first.count, second.count, extras.distant) == (1, 1, True)
    assert [(x.who, x.text, x.manner) for x in s.lines] == [
        (first.id, "Hey! I’ve been waiting for you", "happy"),
        (second.id, "Sorry, traffic was crazy today", "laughing"),
    ]
    assert sounds(s) == {"laugh": "normal", "street": "soft", "walla": "normal"}
    beats = {(a.who, a.verb): a.beat for a in s.actions}
    assert beats[(first.id, "meet")] < beats[(first.id, "smile")] == s.lines[0].beat
    assert beats[(second.id, "laugh")] == s.lines[1].beat > s.lines[0].beat
    assert not s.unread
    assert not s.log


def test_beach() -> None:
    s = read(BEACH)
    assert (s.place.kind, s.time_of_day) == ("beach", "sunset")
    (dog,) = s.characters
    assert (dog.look.species, dog.look.breed) == ("dog", "golden retriever")
    assert [(a.who, a.verb, a.where) for a in s.actions] == [(dog.id, "run", "along")]
    assert sounds(s) == {"waves": "loud"}
    assert (s.camera.angle, s.camera.lens_mm, s.camera.moves) == ("low", 24.0, ("track",))
    assert not s.unread


def test_mountains() -> None:
    s = read(MOUNTAINS)
    assert (s.place.kind, s.time_of_day) == ("mountains", "dawn")
    assert set(s.weather) == {"mist", "wind"}
    assert s.mood == ("epic",)
    (birds,) = s.characters
    assert birds.look.species == "bird"
    assert birds.distant
    assert birds.count > 2
    assert sounds(s) == {"birds": "soft", "wind": "normal"}
    assert (s.camera.moves, s.camera.size) == (("fly",), "wide")


def test_street() -> None:
    s = read(STREET)
    assert (s.place.kind, s.time_of_day, s.weather) == ("city_street", "night", ("rain",))
    (woman,) = s.characters
    (coat,) = woman.look.garments
    assert (woman.look.sex, coat.kind, coat.colour) == ("female", "raincoat", "yellow")
    assert {t.kind: t.material for t in s.things} == {"neon_sign": "", "road": "wet"}
    assert "neon" in s.light
    (line,) = s.lines
    assert (line.who, line.text, line.manner) == (woman.id, "I should have stayed home.", "whispering")
    assert line.beat == s.actions[0].beat


def test_lake() -> None:
    s = read(LAKE)
    assert s.place.kind == "lake"
    (man,), (boat,) = s.characters, s.things
    assert (man.look.age, man.look.profession) == ("old", "fisherman")
    assert (boat.kind, boat.material) == ("boat", "wood")
    assert (s.actions[0].verb, s.actions[0].target) == ("sit", boat.id)
    assert (s.camera.moves, s.camera.speed) == (("push_in",), "slow")
    assert sounds(s) == {"crickets": "normal", "lapping": "soft"}


def test_park() -> None:
    s = read(PARK)
    assert (s.language, s.place.kind, s.time_of_day, s.season) == ("zh", "park", "morning", "spring")
    (girl,), (kite,) = s.characters, s.things
    assert (girl.look.sex, girl.look.age) == ("female", "child")
    assert [(a.who, a.verb, a.target) for a in s.actions] == [(girl.id, "fly_kite", kite.id)]
    (line,) = s.lines
    assert (line.who, line.text, line.language) == (girl.id, "飞起来了！", "zh")
    assert line.manner in ("excited", "shouting")
    assert sounds(s) == {"birds": "normal"}
    assert not s.unread
