"""Lines in other languages are said in English if a translator is set up, else in their own, and the log says which."""

from rushes.errors import EnvironmentProblem
from rushes.script.screenplay import Line, Place, Screenplay
from rushes.script.translation.lines import translated


class Phrasebook:
    """A translator that has a few phrases."""

    name = "the phrase book"

    def __init__(self, phrases: dict[str, str], *, languages: frozenset[str] = frozenset({"es"})) -> None:
        self.phrases = phrases
        self.languages = languages

    def reads(self, language: str) -> bool:
        return language in self.languages

    def to_english(self, text: str, language: str) -> str:
        if text not in self.phrases:
            raise EnvironmentProblem("the page is torn")
        return self.phrases[text]


def screenplay(*lines: tuple[str, str]) -> Screenplay:
    said = tuple(Line(f"line{n}", "narrator", text, language=code) for n, (text, code) in enumerate(lines))
    return Screenplay("", "en", Place("studio"), lines=said, log=("before",))


def test_a_translator_puts_a_line_into_english_and_the_log_names_it() -> None:
    out = translated(screenplay(("¿Dónde estás?", "es")), Phrasebook({"¿Dónde estás?": "Where are you?"}))
    assert [(x.text, x.language) for x in out.lines] == [("Where are you?", "en")]
    assert out.log == (
        "before",
        "“¿Dónde estás?” (Spanish) is said in English as “Where are you?”, by the phrase book",
    )


def test_english_and_chinese_lines_are_never_translated() -> None:
    before = screenplay(("Where are you?", "en"), ("你在哪里？", "zh"))
    assert translated(before, Phrasebook({})) is before


def test_without_a_translator_a_line_stays_as_it_is_and_the_log_says_so() -> None:
    out = translated(screenplay(("Wo bist du?", "de")), None)
    assert (out.lines[0].text, out.lines[0].language) == ("Wo bist du?", "de")
    assert "said in German" in out.log[-1]
    assert "RUSHES_TRANSLATOR" in out.log[-1]


def test_a_language_that_the_translator_has_not_stays() -> None:
    out = translated(screenplay(("Wo bist du?", "de")), Phrasebook({}))
    assert out.lines[0].language == "de"
    assert "does not translate" in out.log[-1]


def test_a_translator_that_fails_spoils_no_film() -> None:
    out = translated(screenplay(("Adiós", "es")), Phrasebook({}))
    assert out.lines[0].text == "Adiós"
    assert "the page is torn" in out.log[-1]


def test_an_empty_translation_is_none() -> None:
    out = translated(screenplay(("Adiós", "es")), Phrasebook({"Adiós": " "}))
    assert out.lines[0].text == "Adiós"
    assert "gave no words" in out.log[-1]
