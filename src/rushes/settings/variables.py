"""Variables that the engines read for themselves, wherever a film is made: on the command line and by a worker."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ENGINE_VARIABLES"]

ENGINE_VARIABLES: Mapping[str, str] = MappingProxyType(
    {
        "RUSHES_PLANNER_URL": (
            "an OpenAI-compatible endpoint (`http://127.0.0.1:8000/v1`) that the miniature engine asks how to read a prompt; "
            "its answer is checked against the prompt, and the built-in reader steps in where it does not hold"
        ),
        "RUSHES_PLANNER_MODEL": "the model to ask there; none leaves it to the endpoint",
        "RUSHES_PLANNER_KEY": "its key",
        "RUSHES_TRANSLATOR": (
            "a folder with a model converted for CTranslate2 (or one for each language) by which the miniature engine says "
            "lines in other languages than English and Chinese in English; needs the extra `rushes[translate]`"
        ),
        "RUSHES_LTX": (
            "the folder with the weights of the engine ltx (docs/ltx.md); without it the one that `rushes models pull` fills"
        ),
        "RUSHES_LTX_DEVICE": (
            "where ltx films: `auto` is the first CUDA GPU that no other worker on the machine has; `cuda:1`, or `cpu`, which "
            "takes hours"
        ),
        "RUSHES_LTX_MEMORY": (
            "how ltx lays its weights out: `resident`, `visiting` (the text encoder waits on the host), `fp8` or `offload`; "
            "`auto` takes the first of them for which memory is free"
        ),
        "RUSHES_LTX_COMPILE": "whether ltx compiles its blocks before the first film: `auto`, `yes` or `no`",
        "RUSHES_LTX_ATTENTION": "ltx's attention kernel, as diffusers names it; `auto` takes the quickest that is installed",
        "RUSHES_REMOTE_URL": (
            "the address of a server with `/v1/videos` (vLLM-Omni, SGLang, FastVideo) that the engine remote hands films to "
            "(docs/remote.md)"
        ),
        "RUSHES_REMOTE_KEY": "its key",
        "RUSHES_REMOTE_MODEL": "the model to ask for there; none leaves it to the server",
        "RUSHES_REMOTE_DIALECT": "how it speaks: `auto`, `vllm-omni`, `sglang`, `fastvideo` or `openai`",
        "RUSHES_VOICES": (
            "a folder with neural voices (Piper or Kokoro, see docs/voices.md) that speak the lines of the miniature engine in "
            "place of flite and eSpeak NG; needs the extra `rushes[voices]`"
        ),
    }
)
"""Name → what it is, for docs/settings.md."""
