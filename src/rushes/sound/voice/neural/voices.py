"""A neural voice as the film's side knows it: its name, language, sex, ages, pitch and whom it should play."""

from dataclasses import dataclass

__all__ = ["FEMALE_ABOVE", "VARIABLE", "FolderProblem", "NeuralVoice", "plain_language"]

VARIABLE = "RUSHES_VOICES"
FEMALE_ABOVE = 165.0
"""Hz of mean pitch above which a voice whose sex nobody states is a woman's: men speak round 120 Hz, women round 210
(Traunmueller & Eriksson 1995), and this lies half way in semitones."""
_SAME = {"cmn": "zh", "nb": "no", "nn": "no", "fa-latn": "fa"}


class FolderProblem(ValueError):
    """Something is wrong with the operator's folder; `mend` says what to do."""

    def __init__(self, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.mend = mend


@dataclass(frozen=True)
class NeuralVoice:
    """One voice. `language` is plain ("en", "zh"), `sex` "" while it is unknown, `pitch` in Hz, 0 while it is not measured.

    `ages` as in Look, () = any grown-up; `plays` are names of the house's speakers whose part it takes.
    """

    key: str
    kind: str  # "piper" or "kokoro"
    language: str
    sex: str = ""
    ages: tuple[str, ...] = ()
    plays: tuple[str, ...] = ()
    pitch: float = 0.0
    heard_sex: bool = False  # the sex was told from the pitch

    @property
    def grown(self) -> bool:
        """Whether it is a grown-up's voice."""
        return not self.ages or any(age not in ("child", "baby") for age in self.ages)

    @property
    def likely_pitch(self) -> float:
        """The measured pitch, or what is usual for its sex (Traunmueller & Eriksson 1995)."""
        usual = 210.0 if self.sex == "female" else 120.0
        return self.pitch or (usual if self.grown else 270.0)

    def as_json(self) -> dict[str, object]:
        """For the pipe."""
        return {**self.__dict__, "ages": list(self.ages), "plays": list(self.plays)}

    @classmethod
    def from_json(cls, row: dict[str, object]) -> "NeuralVoice":
        """Back from the pipe."""
        lists = {name: tuple(v) for name, v in row.items() if isinstance(v, list)}
        return cls(**{**row, **lists})  # type: ignore[arg-type]


def plain_language(code: str) -> str:
    """ "en_US", "en-us", "cmn" → "en", "en", "zh"."""
    code = code.lower().replace("_", "-")
    plain = _SAME.get(code, code.partition("-")[0])
    return _SAME.get(plain, plain)
