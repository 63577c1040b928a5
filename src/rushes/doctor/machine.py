"""The machine itself and what the miniature engine needs of it: drawing, voices, encoders, fonts, memory."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from rushes import __version__
from rushes.doctor.child import PATIENCE, answer_of
from rushes.doctor.finding import Finding
from rushes.sound.voice.neural.voices import VARIABLE, NeuralVoice

__all__ = ["machine_findings"]

COMFORTABLE_GB = 2.0
"""A final film peaks at about 1.5 GB."""


def machine_findings() -> list[Finding]:
    """Everything but the engines."""
    looks: tuple[Callable[[], list[Finding]], ...] = (
        _rushes,
        _drawing,
        _voices,
        _neural_voices,
        _encoders,
        _fonts,
        _cores,
        _memory,
        _gpu,
    )
    return [finding for look in looks for finding in look()]


def _rushes() -> list[Finding]:
    where = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    return [Finding("rushes", "works", f"{__version__} on {where}")]


_OPEN_GL = """
from rushes.errors import RushesError
import json
try:
    from rushes.render.context import open_context
    info = open_context().info
    print(json.dumps({key: info[key] for key in ("GL_VENDOR", "GL_RENDERER", "GL_VERSION")}))
except RushesError as error:
    print(json.dumps({"why": error.message, "mend": error.mend}))
"""


def _drawing() -> list[Finding]:
    answer = answer_of(["-c", _OPEN_GL])
    if "GL_RENDERER" in answer:
        detail = f"{answer['GL_RENDERER']} ({answer['GL_VENDOR']}, {answer['GL_VERSION']})"
        return [Finding("drawing", "works", detail)]
    mend = (
        answer.get("mend")
        or "on Debian or Ubuntu run: apt install libegl1 libgl1 libegl-mesa0 libgl1-mesa-dri"
    )
    return [Finding("drawing", "missing", answer.get("why", "OpenGL does not open"), mend)]


def _voices() -> list[Finding]:
    answer = answer_of(["-m", "rushes.sound.voice.process"])
    why = answer.get("why", {})
    if not isinstance(why, dict) or "ready" not in answer:
        return [
            Finding("voices", "missing", f"the speech process does not start: {why}", "install Rushes again")
        ]
    english, others = "flite" not in why, "espeak" not in why
    findings = [
        Finding("English voices", "works", "flite: slt, rms, awb")
        if english
        else Finding(
            "English voices",
            "note" if others else "missing",
            f"flite: {why['flite']}" + ("; eSpeak NG speaks instead, less naturally" if others else ""),
            "on Debian or Ubuntu run: apt install libflite1",
        )
    ]
    if others:
        return [*findings, Finding("Chinese voices", "works", "eSpeak NG")]
    mend = "run: pip install --force-reinstall espeakng-loader"
    return [*findings, Finding("Chinese voices", "missing", f"eSpeak NG: {why['espeak']}", mend)]


def _neural_voices() -> list[Finding]:
    folder = os.environ.get(VARIABLE, "").strip()
    if not folder:
        return []
    answer = answer_of(["-m", "rushes.sound.voice.neural", str(Path(folder).expanduser())])
    if "voices" not in answer:
        detail = answer.get("error") or f"{VARIABLE} cannot be read: {answer.get('why')}"
        return [
            Finding("neural voices", "missing", str(detail), str(answer.get("mend") or f"unset {VARIABLE}"))
        ]
    told = [_told(NeuralVoice.from_json(row)) for row in answer["voices"]]
    return [Finding("neural voices", "works", "; ".join([*told, *answer["notes"]]))]


def _told(voice: NeuralVoice) -> str:
    """ "amy (en, female by its pitch, 210 Hz)"."""
    sex = f"{voice.sex or 'sex not measured yet'}{' by its pitch' if voice.heard_sex else ''}"
    pitch = f"{voice.pitch:.0f} Hz" if voice.pitch else "pitch not measured yet"
    plays = f", plays {', '.join(voice.plays)}" if voice.plays else ""
    return f"{voice.key} ({voice.language}, {sex}, {pitch}{plays})"


def _encoders() -> list[Finding]:
    code = """
import av, json
def there(name):
    try: av.Codec(name, "w")
    except Exception: return False
    return True
print(json.dumps({"version": av.__version__, "absent": [n for n in ("libx264", "aac") if not there(n)]}))
"""
    answer = answer_of(["-c", code])
    if "version" in answer and not answer["absent"]:
        return [Finding("film file", "works", f"H.264 (libx264) and AAC through PyAV {answer['version']}")]
    detail = f"no encoder for {', '.join(answer['absent'])}" if "absent" in answer else str(answer.get("why"))
    return [Finding("film file", "missing", detail, "run: pip install --force-reinstall av")]


def _fonts() -> list[Finding]:
    code = """
import json
from rushes.stage.meshkit.typefaces import unwritable
print(json.dumps({"latin": unwritable("Café"), "chinese": unwritable("飞起来了")}))
"""
    answer = answer_of(["-c", code])
    if answer.get("latin") != "":
        return [
            Finding(
                "fonts", "missing", str(answer.get("why", "the fonts are not there")), "install Rushes again"
            )
        ]
    if answer["chinese"]:
        mend = "on Debian or Ubuntu run: apt install fonts-noto-cjk"
        return [Finding("fonts", "note", "Latin signs only; no font for signs in Chinese", mend)]
    return [Finding("fonts", "works", "signs in Latin and Chinese")]


def _cores() -> list[Finding]:
    cores = float(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
    try:  # a container's share of processor time: "quota period" in microseconds, or "max period"
        quota, period = Path("/sys/fs/cgroup/cpu.max").read_text().split()
        cores = min(cores, int(quota) / int(period))
    except (OSError, ValueError):
        pass
    if cores < 2:
        return [Finding("cores", "note", f"{cores:g}: drawing and encoding take turns", "use two or more")]
    return [Finding("cores", "works", f"{cores:g}")]


def _memory() -> list[Finding]:
    try:
        gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    except (ValueError, OSError, AttributeError):
        return [Finding("memory", "note", "unknown")]
    for limit in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        try:
            gigabytes = min(gigabytes, int(Path(limit).read_text()) / 1e9)
        except (OSError, ValueError):
            continue
    if gigabytes < COMFORTABLE_GB:
        return [
            Finding("memory", "note", f"{gigabytes:.1f} GB", "a final film takes 1.5 GB; try --quality draft")
        ]
    return [Finding("memory", "works", f"{gigabytes:.1f} GB")]


def _gpu() -> list[Finding]:
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return [Finding("GPU", "note", "none found; the processor draws, which is enough")]
    try:
        answer = subprocess.run([tool, "-L"], capture_output=True, text=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return [Finding("GPU", "note", f"nvidia-smi does not answer ({error})")]
    cards = [line.split(" (UUID")[0] for line in answer.stdout.splitlines() if line.startswith("GPU")]
    return [Finding("GPU", "works" if cards else "note", ", ".join(cards) or answer.stderr.strip())]
