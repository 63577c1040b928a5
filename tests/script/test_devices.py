"""What a line is heard through."""

import pytest

from rushes.script.devices import vias
from rushes.script.reader import read


@pytest.mark.parametrize(
    ("prompt", "heard"),
    [
        ('A woman sits in a kitchen. A voice on the radio says: "Rain is coming."', ["radio"]),
        ('A man talks on the phone. His wife says over the phone: "Where are you?" He says: "Near."', ["phone", ""]),
        ('A man holds his phone to his ear and says: "Hello?"', [""]),
        ('A girl looks out of the window and thinks to herself: "I wish I could fly."', ["thoughts"]),
        ('A man thinks about his dog and says: "Good boy."', [""]),
        ('Over the loudspeaker, an announcer says: "The train is leaving."', ["intercom"]),
        ('A coach shouts through a megaphone: "Faster!"', ["megaphone"]),
        ('A policeman speaks into a walkie-talkie: "We have him."', [""]),
        ('A woman watches TV. A newsreader on the television says: "Good evening."', ["tv"]),
        ('"Come home," says a voice on the phone. "Now," a woman whispers.', ["phone", ""]),
        ("一个女孩在窗边，心想：“我想飞。” 电话里传来妈妈的声音：“回家吧。”", ["thoughts", "phone"]),
    ],
)  # fmt: skip
def test_the_words_about_a_line_say_what_it_comes_through(prompt: str, heard: list[str]) -> None:
    play = read(prompt)
    found = vias(play)
    assert [found.get(line.id, "") for line in play.lines] == heard
