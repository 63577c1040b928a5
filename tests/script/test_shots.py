"""Where a prompt cuts, and that everything lands in its shot."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.script.quotes import quotes_of
from rushes.script.reader import read
from rushes.script.shots import reel_of


def beginnings(prompt: str) -> list[str]:
    """The first three words of each shot (the first six characters of a Chinese one)."""
    cuts = reel_of(prompt, quotes_of(prompt)).cuts
    words = [prompt[cut.start :] for cut in cuts]
    return [" ".join(w.split()[:3]) if w.isascii() else w[:6] for w in words]


@pytest.mark.parametrize(
    ("prompt", "shots"),
    [
        ("Shot 1: a lamp flickers. Shot 2: a hand reaches for it.", ["Shot 1: a", "Shot 2: a"]),
        ("SHOT ONE - a rainy alley. SHOT TWO - a puddle.", ["SHOT ONE -", "SHOT TWO -"]),
        ("**Scene 1** a desert road\n**Scene 2** a gas station", ["**Scene 1** a", "**Scene 2** a"]),
        ("The first shot: a dog runs. The second shot: it sleeps.", ["The first shot:", "The second shot:"]),
        ("[0-3s] A man waits. [3-6s] The bus comes.", ["[0-3s] A man", "[3-6s] The bus"]),
        ("1. A girl opens a door.\n2. She walks into a forest.", ["1. A girl", "2. She walks"]),
        ("INT. KITCHEN. A man cooks. EXT. GARDEN. A dog digs.", ["INT. KITCHEN. A", "EXT. GARDEN. A"]),
        ("镜头一：海边，女孩奔跑。镜头二：她停下来。", ["镜头一：海边", "镜头二：她停"]),
        ("第一个镜头：老人坐着。第二个镜头：一只鸽子。", ["第一个镜头：", "第二个镜头："]),
    ],
)
def test_numbered_and_timed_shots(prompt: str, shots: list[str]) -> None:
    assert beginnings(prompt) == shots


@pytest.mark.parametrize(
    "transition",
    ["Cut to", "Smash cut to", "The scene cuts to", "The video then transitions to", "The view abruptly switches to",
     "Then the camera cuts to", "We cut back to", "The video then shows", "Dissolve to", "Then a close-up shows",
     "Meanwhile, in", "An aerial view reveals", "Close-up of", "B-roll footage of", "Back in"],
)  # fmt: skip
def test_words_of_the_cutting_room_begin_a_shot(transition: str) -> None:
    assert len(beginnings(f"A man rows a boat. {transition} the kitchen where a woman bakes bread.")) == 2


@pytest.mark.parametrize(
    ("sentence", "shot"),
    [
        ("A man runs, then the scene cuts to a car and the car stops.", "then the scene"),
        ("A man runs; smash cut to a car.", "smash cut to"),
        ("A man runs, followed by a final title card.", "followed by a"),
        ("A man runs, then the title WINNER appears on black.", "then the title"),
    ],
)
def test_a_sentence_may_cut_in_its_middle(sentence: str, shot: str) -> None:
    assert beginnings(sentence)[1:] == [shot]


@pytest.mark.parametrize(
    "prompt",
    [
        "The surgeon cuts into an apple. The knife cuts to the core.",
        "The player switches to a shotgun and the screen changes to a map.",
        "The liquid is poured, switching to blue and then returning to clear.",
        "A man says, “Cut to the chase.” The woman laughs.",
        "The audio shifts from the quiet studio to the roar of the crowd.",
        "A cat sleeps on a sofa, followed by a kitten.",
        "A rider jumps a wide gap. The shot captures the landing.",
        "A close-up of a wok. The close-up shows the flame.",
        "A quiet garden. Close-up shot. Golden hour.",
        "A dog runs over a meadow, then jumps into a lake. Fade to black.",
        "一只猫在屋顶上走。镜头从左向右平移，画面中有一轮月亮。",
    ],
)
def test_what_is_no_cut(prompt: str) -> None:
    assert len(beginnings(prompt)) == 1


@pytest.mark.parametrize(
    ("count", "prompt"),
    [
        (
            3,
            "A kid kicks a ball. The next shot shows him in a stadium. The last shot is a close-up of his shoes.",
        ),
        (2, "An athlete ties her shoes. A slow-motion replay shows the lace snapping tight."),
        (2, "A chef slices onions. Close-up: tears roll down his cheek."),
        (2, "A couple argues in a kitchen. One year later, they laugh together on a beach."),
        (2, "A pianist plays. Intercut with shots of a dancer spinning on a stage."),
        (2, "An old man sits on a bench. Flashback to his youth: a boy runs through wheat."),
        (2, "Black screen with the text 'BASED ON A TRUE STORY.' A woman runs through a burning forest."),
        (3, "A phone buzzes. CUT TO: a man in bed opens his eyes. CUT TO: BLACK. The text 'MONDAY' flashes."),
        (1, "A bartender pours a shot of rum. He drinks a shot of whiskey and takes another shot of gin."),
        (1, "Close-up: a chef slices onions. As the flame rises, the camera pulls back to reveal a guest."),
        (1, "A waiter returns to the kitchen. The action returns to normal speed."),
        (1, "The player opens the map; the screen switches to a menu with a click, then back to the game."),
        (1, "A spark jumps to a wire, then the solution shifts to a deep blue and fades to clear."),
        (2, "新闻主播坐在演播室里。随后画面转到现场，记者站在雨中。"),
        (3, "广告开头，一个女孩跑步。接着画面切到她喝水的特写。最后出现品牌标志的白色画面。"),
        (1, "镜头转向窗外，雨水顺着玻璃流下。镜头推近。"),
        (1, "玩家切换到手枪，然后继续前进。"),
    ],
)
def test_number_of_shots(count: int, prompt: str) -> None:
    assert len(beginnings(prompt)) == count


def test_cards_alternate_with_pictures() -> None:
    prompt = "A man walks. The text 'NOW' flashes on a black screen. He jumps. The text 'HERE' flashes. A dog barks."
    shots = read(prompt).shots
    assert [s.black for s in shots] == [False, True, False, True, False]


def test_two_grounds_are_two_pictures() -> None:
    assert (
        len(beginnings("A ball rolls against a red background. A bat lies against a blue background.")) == 2
    )


def test_a_montage_is_a_shot_for_each_doing() -> None:
    prompt = "A montage of a man lifting weights, a woman swimming laps, and kids playing chess, with drums."
    assert beginnings(prompt) == ["A montage of", "a woman swimming", "kids playing chess,"]


def test_words_before_the_first_numbered_shot_belong_to_none() -> None:
    prompt = "Two-shot teaser, handheld. Shot 1: a beach. Shot 2: close-up of a dog."
    s = read(prompt)
    assert prompt[s.shots[0].start :].startswith("Shot 1")
    assert s.camera.moves == ("handheld",)
    assert [shot.camera.moves for shot in s.shots] == [(), ()]


def test_each_shot_has_its_own_camera() -> None:
    s = read("Wide shot of a beach. Cut to a low-angle close-up of a dog.")
    assert [(shot.camera.size, shot.camera.angle) for shot in s.shots] == [("wide", ""), ("close", "low")]


def test_each_shot_has_its_own_place_and_time() -> None:
    s = read("Shot 1: a woman dances on the beach at dawn. Shot 2: a man sings in the park at night.")
    assert [shot.place.kind if shot.place else "" for shot in s.shots] == ["beach", "park"]
    assert [shot.time_of_day for shot in s.shots] == ["dawn", "night"]
    assert (s.place.kind, s.time_of_day) == ("beach", "dawn")


def test_a_shot_without_a_place_has_none() -> None:
    assert read("A woman dances on the beach. Cut to a close-up of a dog.").shots[1].place is None


def test_what_happens_has_the_beats_of_its_shot() -> None:
    s = read("A dog runs on the beach. Cut to: a cat sleeps. Cut to: a woman waves.")
    beat = {a.who: a.beat for a in s.actions}
    for shot, who in zip(s.shots, ("dog", "cat", "woman"), strict=True):
        assert shot.beats[0] <= beat[who] <= shot.beats[1]


def test_sounds_are_heard_in_their_shot() -> None:
    s = read("Shot 1: a dog barks on the beach. Shot 2: crickets and soft rain in a park.")
    assert {(sound.kind, sound.shot) for sound in s.sounds} >= {("bark", 0), ("crickets", 1)}


@pytest.mark.parametrize(
    ("words", "name"),
    [("Smash cut to", "smash_cut"), ("Cut to", "cut"), ("Match cut to", "match_cut"), ("Dissolve to", "dissolve"),
     ("The scene fades to", "fade")],
)  # fmt: skip
def test_transitions_have_names(words: str, name: str) -> None:
    assert read(f"A dog runs. {words} a cat in a park.").shots[1].transition == name


def test_each_shot_has_its_own_speed() -> None:
    s = read("A dog runs in a park. Cut to a slow-motion shot of a cat.")
    assert (s.speed, [shot.speed for shot in s.shots]) == ("", ["", "slow_motion"])


def test_transitions_are_read_and_no_part_of_what_is_seen() -> None:
    s = read("The video opens with a dog. The scene abruptly cuts to a cat in a park.")
    assert s.unread == ()
    assert [c.id for c in s.characters] == ["dog", "cat"]


def test_seconds_of_a_shot() -> None:
    s = read("Shot 1 (3 seconds): a dog runs. Shot 2 (0:03-0:08): it sleeps.")
    assert [shot.seconds for shot in s.shots] == [3.0, 5.0]


def test_a_prompt_of_one_shot_has_no_list_of_them() -> None:
    assert read("A dog runs on the beach, close-up").shots == ()


def test_shots_cover_the_prompt_to_its_end() -> None:
    prompt = "Teaser. Shot 1: a dog runs. Shot 2: a cat sleeps. Shot 3: a man waves."
    shots = read(prompt).shots
    assert [a.end for a in shots[:-1]] == [b.start for b in shots[1:]]
    assert shots[-1].end == len(prompt)


def test_the_film_fades_out_without_another_shot() -> None:
    assert read("A dog runs. A cat sleeps. The scene fades to black.").shots == ()


PIECES = (
    "Shot 1: ",
    "Shot 2: ",
    "Cut to ",
    "the scene cuts to ",
    "a dog runs",
    ". ",
    ", then ",
    "镜头一：",
    "切到",
    "“Cut to”",
    "\n",
    "The text 'X' flashes on black",
    "A close-up shows ",
    "fade to black",
    "(0-3s) ",
    "、",
    "İ",
    "🎬",
    "montage of ",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_shots_lie_one_behind_the_other_whatever_the_words(prompt: str) -> None:
    s = read(prompt)
    starts = [shot.start for shot in s.shots]
    assert starts == sorted(set(starts))
    assert all(a.end == b.start for a, b in pairwise(s.shots))
    assert all(a.beats[1] <= b.beats[0] for a, b in pairwise(s.shots))
    assert all(0 <= sound.shot < max(len(s.shots), 1) for sound in s.sounds)
    assert len(s.shots) != 1
