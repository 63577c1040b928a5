"""Who speaks at once, who is at the other end, and what is asked to be heard and not to be heard."""

import pytest

from rushes.script.reader import read
from rushes.script.together import joined


@pytest.mark.parametrize(
    ("prompt", "speakers"),
    [
        ('Two boys and a girl jump up in a park and shout "Now!" in unison.', {"boy_1", "boy_2", "girl"}),
        ('A man and a woman sit in a cafe. Both shout "Surprise!" at the same time.', {"man", "woman"}),
        ('"Eat your soup!" a mother and a father both say.', {"mother", "father"}),
        ("两个女孩异口同声地说：“你好！”", {"girl_1", "girl_2"}),
        ('Two women laugh together. "I love this song," one of them says.', {"woman_1"}),
    ],
)
def test_a_line_in_unison_has_all_of_its_speakers(prompt: str, speakers: set[str]) -> None:
    play = read(prompt)
    (line,) = play.lines
    found = joined(play).get(line.id)
    assert {line.who, *(found.others if found else ())} == speakers


@pytest.mark.parametrize(
    ("prompt", "how"),
    [
        ('A man says "Let me explain" but his wife cuts him off: "No!"', "cuts_in"),
        ('A girl says "I think we should—" "Run!" shouts the boy.', "cuts_in"),
        ('A reporter says "It is coming" while a man shouts over her "Get out of the way!"', "over"),
        ('A man and a woman talk over each other. The man says "You go." The woman says "You go."', "over"),
        ('A man shouts over the noise of the crowd: "Can you hear me?" A woman answers "No!"', ""),
    ],
)
def test_the_words_about_two_lines_say_how_the_second_meets_the_first(prompt: str, how: str) -> None:
    play = read(prompt)
    found = joined(play).get(play.lines[1].id)
    assert (found.how if found else "") == how


@pytest.mark.parametrize(
    ("prompt", "seen", "heard"),
    [
        ('A girl phones her grandmother. "I miss you," says the girl. "Me too," the grandmother replies.', {"girl"},
         {"grandmother"}),
        ('A young man walks along. He hears his boss over the radio: "Where is it?"', {"young_man"}, {"boss"}),
        ('Split screen: a man in an office phones his wife in a kitchen. She says over the phone "Again?"',
         {"man", "wife"}, set()),
        ('A husband is on the phone. His wife walks into the kitchen and says "Dinner."', {"husband", "wife"}, set()),
    ],
)  # fmt: skip
def test_who_is_at_the_other_end_is_not_in_the_picture(prompt: str, seen: set[str], heard: set[str]) -> None:
    play = read(prompt)
    assert {c.id for c in play.characters} == seen
    assert {v.id for v in play.voices} == heard


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("A silent explosion in the desert.", "“silent explosion”: seen and not heard"),
        ("No sound but a loud drum. A monk beats a drum.", "“a loud drum”: that is all that is heard"),
        ('A silent film: a man in a park says "I love you."', "the quoted words are spoken"),
        ("Audio off. A woman sings on a stage.", "“sings” is seen and not heard"),
        ("Upbeat music plays in a park but no music.", "music is asked for and ruled out"),
        ('A woman whispers at the top of her lungs "Help me!"', "it is whispered"),
    ],
)
def test_a_contradiction_is_decided_and_said(prompt: str, said: str) -> None:
    assert any(said in note for note in read(prompt).log)


def test_a_silent_film_is_silent_whatever_is_in_it() -> None:
    assert read("A silent film of a sad dog barking in the rain.").silent
    assert not read("A silent forest at dawn.").silent
