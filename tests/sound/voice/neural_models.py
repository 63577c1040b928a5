"""Tiny models in the forms of Piper and Kokoro, for the tests: a symbol is a buzz at the voice's pitch and a little noise."""

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

RATE = 22050
SYMBOLS = "_^$ ,.!?;:abcdefhijklmnopqrstuvwxyzæçðøŋɐɑɒɔəɚɛɜɡɪɫɹɾʃʊʌʒʔˈˌːθᵻ̩ɕɑ12345-\"'"
VOCAB = {c: i + 1 for i, c in enumerate(";:,.!? AIOQWYTʧʤᵊ→↗↓↘" + SYMBOLS[10:])}


def _values(name: str, array: np.ndarray) -> onnx.TensorProto:
    return numpy_helper.from_array(array, name)


def _buzz(hertz: float, rate: int, frames: int, nodes: list, constants: list, seconds: str) -> None:
    """Nodes that turn `spans` (int64 [T], samples per symbol) into "sound": a pulse-like tone, level by symbol, and noise."""
    constants += [
        _values("one", np.array([1], np.int64)),
        _values("zero", np.array(0, np.int64)),
        _values("step", np.array(1, np.int64)),
        _values("turn", np.array(2 * np.pi * hertz / rate, np.float32)),
        _values("noise", np.array(0.003, np.float32)),
    ]
    nodes += [
        helper.make_node("ReduceSum", [seconds], ["count"], keepdims=0),
        helper.make_node("Range", ["zero", "count", "step"], ["at"]),
        helper.make_node("Cast", ["at"], ["time"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["time", "turn"], ["phase"]),
        helper.make_node("Sin", ["phase"], ["tone"]),
        helper.make_node("Mul", ["tone", "tone"], ["square"]),
        helper.make_node("Mul", ["square", "tone"], ["cubed"]),
        helper.make_node("RandomNormalLike", ["tone"], ["hiss"]),
        helper.make_node("Mul", ["hiss", "noise"], ["soft"]),
        helper.make_node("Add", ["cubed", "soft"], ["sound"]),
    ]


def _saved(path: Path, nodes: list, inputs: list, outputs: list, constants: list) -> Path:
    graph = helper.make_graph(nodes, "voice", inputs, outputs, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString())
    return path


def piper(
    folder: Path,
    name: str,
    *,
    hertz: float = 120.0,
    language: str = "en_US",
    espeak: str = "en-us",
    speakers: int = 1,
    durations: bool = False,
) -> Path:
    """A Piper voice: each id lasts 45 ms times the length scale, pads nothing; `sid` makes it longer by a tenth each."""
    f, i = TensorProto.FLOAT, TensorProto.INT64
    inputs = [
        helper.make_tensor_value_info("input", i, ["b", "t"]),
        helper.make_tensor_value_info("input_lengths", i, ["b"]),
        helper.make_tensor_value_info("scales", f, [3]),
    ]
    constants = [
        _values("length_at", np.array(1, np.int64)),
        _values("each", np.array(0.045 * RATE, np.float32)),
        _values("tenth", np.array(0.1 * (speakers > 1), np.float32)),
        _values("unit", np.array(1.0, np.float32)),
        _values("pad", np.array(0, np.int64)),
    ]
    if speakers > 1:
        inputs.append(helper.make_tensor_value_info("sid", i, ["b"]))
        who = [helper.make_node("Cast", ["sid"], ["who"], to=f)]
    else:
        who = [helper.make_node("Cast", ["input_lengths"], ["who"], to=f)]
    nodes = [
        *who,
        helper.make_node("Mul", ["who", "tenth"], ["more"]),
        helper.make_node("Add", ["more", "unit"], ["slower"]),
        helper.make_node("Gather", ["scales", "length_at"], ["length"], axis=0),
        helper.make_node("Mul", ["length", "each"], ["long"]),
        helper.make_node("Mul", ["long", "slower"], ["span"]),
        helper.make_node("Equal", ["input", "pad"], ["padded"]),
        helper.make_node("Not", ["padded"], ["told"]),
        helper.make_node("Cast", ["told"], ["mask"], to=f),
        helper.make_node("Mul", ["mask", "span"], ["spans_"]),
        helper.make_node("Cast", ["spans_"], ["spans"], to=i),
    ]
    _buzz(hertz, RATE, 0, nodes, constants, "spans")
    outputs = [helper.make_tensor_value_info("sound", f, ["n"])]
    if durations:
        outputs.append(helper.make_tensor_value_info("spans_", f, ["b", "t"]))
    path = _saved(folder / f"{name}.onnx", nodes, inputs, outputs, constants)
    config = {
        "audio": {"sample_rate": RATE},
        "espeak": {"voice": espeak},
        "language": {"code": language, "family": language[:2]},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_id_map": {c: [n] for n, c in enumerate(SYMBOLS)},
        "num_speakers": speakers,
        "speaker_id_map": {f"p{n}": n for n in range(speakers)} if speakers > 1 else {},
    }
    Path(f"{path}.json").write_text(json.dumps(config), encoding="utf-8")
    return path


def kokoro(
    folder: Path, names: tuple[str, ...], *, speed: int = TensorProto.FLOAT, tokens: str = "tokens"
) -> Path:
    """A Kokoro model of 50 ms a symbol; a voice's style holds nothing that is heard."""
    f, i = TensorProto.FLOAT, TensorProto.INT64
    inputs = [
        helper.make_tensor_value_info(tokens, i, [1, "t"]),
        helper.make_tensor_value_info("style", f, [1, 256]),
        helper.make_tensor_value_info("speed", speed, [1]),
    ]
    constants = [
        _values("each", np.array(0.05 * 24000, np.float32)),
        _values("nothing", np.array(0.0, np.float32)),
        _values("unit", np.array(1.0, np.float32)),
    ]
    nodes = [
        helper.make_node("Cast", [tokens], ["ids"], to=f),
        helper.make_node("Mul", ["ids", "nothing"], ["none"]),
        helper.make_node("Add", ["none", "unit"], ["ones"]),
        helper.make_node("Cast", ["speed"], ["pace"], to=f),
        helper.make_node("Mul", ["ones", "each"], ["long"]),
        helper.make_node("Div", ["long", "pace"], ["spans_"]),
        helper.make_node("Cast", ["spans_"], ["spans"], to=i),
    ]
    _buzz(200.0, 24000, 0, nodes, constants, "spans")
    path = _saved(
        folder / "kokoro.onnx", nodes, inputs, [helper.make_tensor_value_info("sound", f, ["n"])], constants
    )
    (folder / "config.json").write_text(json.dumps({"vocab": VOCAB}), encoding="utf-8")
    styles = {name: np.zeros((510, 1, 256), np.float32) for name in names}
    np.savez(folder / "voices.npz", **styles)
    return path
