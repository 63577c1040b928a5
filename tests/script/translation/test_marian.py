"""CTranslate2 models from the operator's folder, tried on tiny random ones: nobody can read what they say."""

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rushes.errors import EnvironmentProblem
from rushes.script.screenplay import Line, Place, Screenplay
from rushes.script.translation.lines import translated
from rushes.script.translation.marian import MarianTranslator, said_in_english, translator_of

ctranslate2 = pytest.importorskip("ctranslate2", reason="ctranslate2 is not installed (extra: translate)")
sentencepiece = pytest.importorskip(
    "sentencepiece", reason="sentencepiece is not installed (extra: translate)"
)

SENTENCES = [
    "hola amigo como estas",
    "donde esta la playa",
    "where is the beach my friend",
    "hello how are you",
] * 8
WIDE, HEADS = 16, 2


def pieces(path: Path, extra: Sequence[str] = ()) -> list[str]:
    """A small sentencepiece model at `path`; its vocabulary for CTranslate2."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES),
        model_writer=model,
        vocab_size=40,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    path.write_bytes(model.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    listed = [processor.id_to_piece(i) for i in range(processor.get_piece_size())]
    return ["<unk>", "<s>", "</s>", *[w for w in listed if w not in ("<unk>", "<s>", "</s>")], *extra]


def weights(spec: Any, rng: np.random.Generator, words: int) -> None:
    """Random numbers for every weight of a one-layer transformer."""

    def matrix(layer: Any, rows: int, columns: int = WIDE) -> None:
        layer.weight = rng.normal(0, 0.5, (rows, columns)).astype(np.float32)

    def dense(layer: Any, rows: int, columns: int = WIDE) -> None:
        matrix(layer, rows, columns)
        layer.bias = np.zeros(rows, np.float32)

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(WIDE, np.float32), np.zeros(WIDE, np.float32)

    def attention(layer: Any, *rows: int) -> None:
        norm(layer.layer_norm)
        for each, size in zip(layer.linear, rows, strict=True):
            dense(each, size)

    matrix(spec.encoder.embeddings[0], words)
    matrix(spec.decoder.embeddings, words)
    dense(spec.decoder.projection, words)
    for side in (spec.encoder, spec.decoder):
        norm(side.layer_norm)
        for layer in side.layer:
            attention(layer.self_attention, 3 * WIDE, WIDE)
            norm(layer.ffn.layer_norm)
            dense(layer.ffn.linear_0, 4 * WIDE)
            dense(layer.ffn.linear_1, WIDE, 4 * WIDE)
    for layer in spec.decoder.layer:
        attention(layer.attention, WIDE, 2 * WIDE, WIDE)


def model(folder: Path, *, extra: Sequence[str] = (), both: str = "") -> Path:
    """A translation model of random numbers, saved as the converters save it."""
    from ctranslate2.specs import TransformerSpec

    folder.mkdir(parents=True)
    words = pieces(folder / (both or "source.spm"), extra)
    if not both:
        (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    spec = TransformerSpec.from_config(1, HEADS)
    weights(spec, np.random.default_rng(5), len(words))
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    spec.validate()
    spec.optimize()
    spec.save(str(folder))
    return folder


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("weights")
    model(folder / "es-en")
    return folder


def test_a_bilingual_model_translates_its_language_only(bilingual: Path) -> None:
    translator = MarianTranslator(bilingual)
    assert translator.reads("es")
    assert not translator.reads("de")
    assert translator.to_english("hola amigo", "es") == translator.to_english("hola amigo", "es")


def test_a_screenplay_goes_through_it(bilingual: Path) -> None:
    before = Screenplay(
        "", "es", Place("studio"), lines=(Line("line0", "narrator", "donde esta la playa", language="es"),)
    )
    after = translated(before, MarianTranslator(bilingual))
    assert "the translator" in after.log[-1]
    assert after.lines[0].language in ("en", "es")  # random numbers may give no word at all


def test_one_model_of_many_languages_reads_those_it_has_tokens_for(tmp_path: Path) -> None:
    folder = model(tmp_path / "many", extra=("__en__", "__es__", "__fr__"), both="sentencepiece.bpe.model")
    translator = MarianTranslator(folder)
    assert [translator.reads(code) for code in ("es", "fr", "ja")] == [True, True, False]
    assert "__en__" not in translator.to_english("hola amigo", "es")


def test_no_folder_named_is_no_translator() -> None:
    assert translator_of({}) is None
    assert translator_of({"RUSHES_TRANSLATOR": " "}) is None


def test_a_folder_without_a_model_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        translator_of({"RUSHES_TRANSLATOR": str(tmp_path)})
    assert caught.value.field == "RUSHES_TRANSLATOR"
    assert "model.bin" in (caught.value.mend or "")


def test_a_model_without_its_pieces_says_which_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"")
    (tmp_path / "config.json").write_text(json.dumps({}), encoding="utf-8")
    with pytest.raises(EnvironmentProblem, match=r"source\.spm is missing"):
        MarianTranslator(tmp_path).to_english("hola", "es")


def test_a_wrong_folder_is_said_in_the_log_and_the_line_stays(tmp_path: Path) -> None:
    before = Screenplay("", "es", Place("studio"), lines=(Line("line0", "narrator", "Adiós", language="es"),))
    after = said_in_english(before, {"RUSHES_TRANSLATOR": str(tmp_path / "nowhere")})
    assert after.lines == before.lines
    assert "no translation model" in after.log[-1]
