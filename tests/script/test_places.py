"""Which place it is, by which words, inside or in the open, and which of several is the film's."""

import pytest

from rushes.script.reader import read
from rushes.script.screenplay import Place
from rushes.stage.sets.catalogue import BUILDERS


def place(prompt: str) -> Place:
    return read(prompt).place


INSIDE = [
    ("A mechanic wipes a wrench in a cluttered garage.", "garage"),
    ("A surgeon washes his hands in a bright operating room.", "operating room"),
    ("A knight kneels in a candlelit chapel.", "church"),
    ("A cowboy walks into a saloon.", "pub"),
    ("A barista pours milk in a small coffee shop.", "cafe"),
    ("A courtroom. The judge raises a gavel.", "courtroom"),
    ("A nurse pushes a bed down a hospital corridor.", "hallway"),
    ("Someone rummages through a dusty attic with a flashlight.", "attic"),
    ("A waitress carries plates through a crowded diner.", "diner"),
    ("A janitor mops the floor of a school gymnasium.", "gym"),
    ("The pilot checks the instruments in the cockpit.", "cockpit"),
    ("A woman sits alone in a laundromat.", "laundromat"),
    ("A thief opens the safe in a bank vault.", "bank"),
    ("A llama stands in a supermarket aisle.", "supermarket"),
    ("A DJ plays in a crowded nightclub.", "nightclub"),
    ("A teacher writes on the blackboard in a classroom.", "classroom"),
    ("A scientist looks into a microscope in a sterile laboratory.", "laboratory"),
    ("A hacker types in a server room.", "server room"),
    ("Two teenagers play in a neon-lit arcade.", "arcade"),
    ("A pharmacist counts pills in a pharmacy.", "pharmacy"),
    ("A dragon sleeps in a lava cavern.", "cave"),
    ("A vampire hides in a crypt.", "crypt"),
    ("Frost creeps across the window of an airlock.", "airlock"),
    ("A sterile hospital environment, a nurse walks by.", "hospital"),
    ("Inside a moving train, a girl reads by the window.", "train"),
    ("In the back of a taxi, a woman cries.", "car"),
    ("Interior of a cathedral, dust floats.", "church"),
    ("INT. KITCHEN - NIGHT. A kettle whistles.", "kitchen"),
    ("A sailor screams in a tattoo parlor.", "tattoo parlor"),
    ("A gardener waters tomatoes in a greenhouse.", "greenhouse"),
]  # fmt: skip

OUTSIDE = [
    ("A fisherman mends nets on a foggy quay.", "pier"),
    ("A cyclist waits at a crosswalk.", "crosswalk"),
    ("A ranger walks through a redwood forest.", "forest"),
    ("A tiger prowls through the jungle.", "jungle"),
    ("A farmer drives a tractor across a golden wheat field.", "wheat field"),
    ("A skateboarder rolls through a skate park.", "playground"),
    ("A camel crosses the Sahara.", "desert"),
    ("A volcano erupts at night.", "volcano"),
    ("An astronaut walks on the surface of Mars.", "planet"),
    ("A diver swims deep underwater.", "underwater"),
    ("A snowboarder drops into a half-pipe.", "ski slope"),
    ("Two monks sweep the courtyard of a mountain temple.", "courtyard"),
    ("A couple dances on a rooftop overlooking the city.", "rooftop"),
    ("A man waits at a bus stop.", "bus stop"),
    ("A fox crosses the train tracks.", "railway"),
    ("A man stands in front of a hospital.", "hospital"),
    ("Two friends meet outside a cinema.", "movie theater"),
    ("A drone flies over a medieval castle.", "castle"),
    ("An eagle soars in the sky.", "sky"),
    ("A model walks down a red carpet.", "red carpet"),
    ("A golfer swings in a sand trap.", "sand trap"),
    ("A coach shouts from the sideline.", "sideline"),
    ("A sheriff walks through a bazaar.", "bazaar"),
    ("A shot of the Milky Way from deep space.", "space"),
    ("A knight rides through a fantasy kingdom.", "fantasy world"),
    ("On the deck of a pirate ship, sailors sing.", "ship deck"),
    ("A hitchhiker waits at a gas station.", "gas station"),
    ("A stone arch in the morning sun.", "arch"),
]  # fmt: skip


@pytest.mark.parametrize(("prompt", "named"), INSIDE)
def test_a_place_inside(prompt: str, named: str) -> None:
    found = place(prompt)
    assert (found.named, found.interior) == (named, True)
    assert found.words in prompt


@pytest.mark.parametrize(("prompt", "named"), OUTSIDE)
def test_a_place_in_the_open(prompt: str, named: str) -> None:
    found = place(prompt)
    assert (found.named, found.interior) == (named, False)
    assert found.words in prompt


@pytest.mark.parametrize("prompt", [p for p, _ in (*INSIDE, *OUTSIDE)])
def test_every_place_has_a_set_that_stands(prompt: str) -> None:
    assert place(prompt).kind in BUILDERS


@pytest.mark.parametrize(
    ("prompt", "named"),
    [
        ("A fisherman's hut by a frozen lake.", "cottage"),
        ("A castle on a hill above a village.", "castle"),
        ("A cozy kitchen. A boy looks out at the garden.", "kitchen"),
        ("A woman walks out of a hotel into a rainy street.", "street"),
        ("Tokyo, a narrow alley, a cat walks by.", "alley"),
        ("A modern house with a manicured lawn.", "house"),
        ("Real estate market update. A reporter stands in a newsroom.", "newsroom"),
        ("A man sits at his desk in an office.", "office"),
        ("A dark hallway interior, a closet door opens.", "hallway"),
        ("A fashion runway show, a model walks.", "stage"),
        ("An outdoor market, people shop.", "market"),
    ],
)
def test_the_main_one_of_several(prompt: str, named: str) -> None:
    assert place(prompt).named == named


@pytest.mark.parametrize(
    ("prompt", "named"),
    [
        ("A pyramid of sand sits on a white table.", "table"),
        ("An anchor sits at a desk.", "desk"),
        ("A wide outdoor science experiment.", "outdoors"),
        ("An indoor shot shows a dog.", "indoors"),
    ],
)
def test_a_station_where_no_place_is_named(prompt: str, named: str) -> None:
    assert place(prompt).named == named


@pytest.mark.parametrize(
    "prompt",
    [
        "The liquid changes in a rhythmic pattern.",
        "A dog runs in a straight line.",
        "A cardboard castle falls.",
        "A generic donut-shop logo appears.",
        "The thumb presses firmly into the grid.",
        "A bar of soap floats.",
        "A dog eats a mountain of sausages.",
        "A single bar vibrates.",
        "A thin stream falls into a cup.",
        "A head of iceberg lettuce.",
    ],
)
def test_what_is_no_place(prompt: str) -> None:
    assert not place(prompt).named


def test_a_place_that_nobody_knows_keeps_its_name() -> None:
    found = place("A dog runs in the Zorblaxia")
    assert (found.kind, found.named) == ("studio", "the zorblaxia")


def test_each_shot_has_its_place() -> None:
    s = read(
        "Shot 1: A kitchen, a man cooks. Shot 2: An alley, a cat runs. Shot 3: The cat sleeps on a table."
    )
    assert [shot.place.named if shot.place else "" for shot in s.shots] == ["kitchen", "alley", ""]
    assert s.place.named == "kitchen"


@pytest.mark.parametrize(
    ("prompt", "named"),
    [
        ("一只猫在厨房里睡觉。", "kitchen"),
        ("宇航员在火星表面行走。", "planet"),
        ("三个人在会议室里开会。", "meeting room"),
        ("一列火车穿过隧道。", "tunnel"),
        ("一名记者站在演播室里。", "tv studio"),
        ("他在纹身店里尖叫。", "tattoo parlor"),
    ],
)
def test_chinese_places(prompt: str, named: str) -> None:
    assert place(prompt).named == named


@pytest.mark.parametrize("prompt", ["A huge stone bridge", "A dusty attic", "An empty beach at dawn"])
def test_words_of_a_place_are_read(prompt: str) -> None:
    assert not read(prompt).unread
