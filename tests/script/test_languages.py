"""Languages are told apart without a library; of seven more than English and Chinese the common words of a scene are read."""

import pytest

from rushes.errors import PromptError
from rushes.request import FilmRequest
from rushes.script.foreign import LANGUAGES, languages_of_word
from rushes.script.language import detect, language_name, language_of_line
from rushes.script.lexicon import lexicon, normal
from rushes.script.reader import read


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A dog runs along a beach at sunset", "en"), ("epic mountains", "en"), ("barista pouring latte art", "en"),
        ("samurai duel, cherry blossoms", "en"), ("golden retriever", "en"), ("a man in a sombrero eats tacos in Oaxaca", "en"),
        ("Dos amigos se encuentran frente a un café y se abrazan", "es"), ("perro en la playa", "es"),
        ("Deux amis se retrouvent devant un café et s'embrassent", "fr"), ("ville la nuit", "fr"),
        ("Eine Frau in einem gelben Regenmantel geht nachts durch die Stadt", "de"), ("schwarze Katze", "de"),
        ("Uma mulher com um casaco amarelo caminha na chuva", "pt"), ("Una donna con un impermeabile giallo cammina", "it"),
        ("Een hond rent bij zonsondergang over het strand", "nl"), ("Kobieta w żółtym płaszczu idzie w deszczu", "pl"),
        ("En hund springer längs stranden i solnedgången", "sv"), ("Gün batımında sahilde koşan bir köpek", "tr"),
        ("Một con chó chạy trên bãi biển lúc hoàng hôn", "vi"), ("Koira juoksee rannalla auringonlaskun aikaan", "fi"),
        ("Собака бежит по пляжу на закате", "ru"), ("Собака біжить пляжем на заході сонця", "uk"),
        ("夕暮れのビーチを犬が走る", "ja"), ("해질녘 해변을 달리는 개", "ko"), ("一只狗在海滩上奔跑", "zh"),
        ("كلب يجري على الشاطئ عند غروب الشمس", "ar"), ("สุนัขวิ่งบนชายหาด", "th"), ("🎉🎉", "und"),
    ],
)  # fmt: skip
def test_language_of_a_text(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [("Hey! I’ve been waiting for you", "en"), ("Run!", "en"), ("No way", "en"), ("Engage!", "en"), ("Ready… go!", "en"),
     ("¿Dónde estás?", "es"), ("Je t'aime", "fr"), ("Ich liebe dich", "de"), ("Wo bist du?", "de"), ("Eu te amo", "pt"),
     ("Ti amo", "it"), ("Ik hou van je", "nl"), ("Dzień dobry", "pl"), ("你好", "zh"), ("ありがとう", "ja"), ("Привет!", "ru")],
)  # fmt: skip
def test_language_of_a_line(text: str, language: str) -> None:
    assert language_of_line(text) == language


def test_languages_have_names() -> None:
    assert language_name("pt") == "Portuguese"
    assert language_name("xx") == "xx"


def test_the_lines_do_not_decide_the_language_of_the_scene() -> None:
    s = read(
        "A woman in a red coat walks through a city street and says: “¿Dónde estás, amor mío? Te quiero mucho”"
    )
    assert (s.language, s.lines[0].language) == ("en", "es")


@pytest.mark.parametrize(
    "prompt",
    ["Un perro corre por la playa al atardecer mientras las olas rompen", "Un chien court sur la plage au coucher du soleil",
     "Ein Hund rennt bei Sonnenuntergang am Strand entlang", "Um cachorro corre pela praia ao pôr do sol",
     "Un cane corre sulla spiaggia al tramonto", "夕暮れのビーチを犬が走る", "해질녘 해변에서 개가 달린다"],
)  # fmt: skip
def test_the_same_scene_in_seven_languages(prompt: str) -> None:
    s = read(prompt)
    assert (s.place.kind, s.time_of_day) == ("beach", "sunset")
    (dog,) = s.characters
    assert dog.look.species == "dog"
    assert [(a.who, a.verb) for a in s.actions] == [(dog.id, "run")]
    assert any("common words" in entry for entry in s.log)


def test_clothes_colours_and_a_spoken_line_in_spanish() -> None:
    s = read(
        "Una mujer con un impermeable amarillo camina por una calle de noche, ella susurra: “Debí quedarme en casa.”"
    )
    (woman,) = s.characters
    assert [(g.kind, g.colour) for g in woman.look.garments] == [("raincoat", "yellow")]
    (line,) = s.lines
    assert (line.who, line.text, line.manner, line.language) == (
        woman.id,
        "Debí quedarme en casa.",
        "whispering",
        "es",
    )


def test_elided_articles_in_french() -> None:
    s = read("Deux amis se retrouvent devant un café, l'un sourit, l'autre rit")
    assert [a.verb for a in s.actions if a.verb in ("smile", "laugh")] == ["smile", "laugh"]


def test_who_speaks_in_japanese() -> None:
    (line,) = read("赤いドレスの女性が雨の街を歩く。彼女は「もう帰ろう」と言った。").lines
    assert (line.who, line.text, line.language) == ("woman", "もう帰ろう", "ja")


def test_words_that_are_not_listed_are_unread() -> None:
    s = read("Un perro corre por la playa con un estrambótico zorblax")
    assert {"estrambótico", "zorblax"} <= {word for u in s.unread for word in u.words.split()}
    assert len(s.characters) == 1


def test_a_spanish_word_is_not_taken_for_an_english_one() -> None:
    s = read("Una mujer con un sombrero camina por la playa sin once panes", language="es")
    assert not any(t.kind in ("pan", "bowl") for t in s.things)


def test_the_hint_wins() -> None:
    assert read("Paris", language="fr").language == "fr"
    assert read("chat noir", language="en-US").language == "en"


def test_each_row_of_the_table_is_in_the_lexicon() -> None:
    from importlib.resources import files

    rows = (files("rushes.script.tables") / "foreign.tsv").read_text(encoding="utf-8").splitlines()[1:]
    glosses = [row.split("\t")[0].rpartition(":")[2] for row in rows]
    assert [gloss for gloss in glosses if normal(gloss) not in lexicon().english] == []
    assert all(len(row.split("\t")) == len(LANGUAGES) + 1 for row in rows)


def test_a_word_may_be_of_several_languages() -> None:
    assert languages_of_word("un") >= {"es", "fr"}


@pytest.mark.parametrize(
    "prompt",
    [
        "夕暮れのビーチを犬が走る",
        "해질녘 해변을 달리는 개",
        "一只狗在海滩上奔跑",
        "Un perro corre por la playa",
    ],
)
def test_scripts_that_are_read_are_let_in(prompt: str) -> None:
    assert FilmRequest(prompt).validated().prompt == prompt


@pytest.mark.parametrize("prompt", ["собака бежит по пляжу", "สุนัขวิ่งบนชายหาด", "כלב רץ על החוף"])
def test_scripts_that_are_not_read_are_refused(prompt: str) -> None:
    with pytest.raises(PromptError, match="script, which is not understood"):
        FilmRequest(prompt).validated()
