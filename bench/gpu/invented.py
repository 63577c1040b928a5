"""A whole pipeline with seeded random weights, made straight on its device: nothing is read and nothing is downloaded.

Each network is built by its own class with that device and type as torch's defaults, so every weight has the class's own
initialisation (fan-in scaled: activations stay finite) and every table of constants is what the class computes. Only the
vocoder is built on the host: its filters are windows that want float32.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator
from typing import Any

from bench.gpu.architecture import FULL, TINY, Architecture

__all__ = ["Inventor", "inventor_on", "parameters"]

SPECIALS = ("<pad>", "<eos>", "<bos>", "<unk>", "<mask>", "<start_of_turn>", "<end_of_turn>")
MEDIA = ("boi_token_id", "eoi_token_id", "image_token_id", "video_token_id", "boa_token_id", "audio_token_id")


class Inventor:
    """Makes the networks that a loader would read from a folder, and has a loader's methods."""

    def __init__(
        self, architecture: Architecture, device: Any, dtype: Any, say: Callable[[str], None]
    ) -> None:
        """`device` and `dtype` are torch's; `say` is told what is being made."""
        self.device, self.dtype = device, dtype
        self._of, self._say = architecture, say
        self._tokenizer = _tokenizer()

    def sizes(self) -> dict[str, int]:
        """Bytes of each network in this type, by the name of its folder, without making it."""
        import torch

        makers = self._makers()
        with _standing(torch.device("meta"), self.dtype):
            networks = {name: make() for name, make in makers.items()}
        width = torch.finfo(self.dtype).bits // 8
        return {
            name: width * sum(w.numel() for w in network.parameters()) for name, network in networks.items()
        }

    def widths(self) -> dict[str, int]:
        """What memory depends on: tokens' widths, blocks and vocabulary."""
        denoiser, text, vae = self._of.transformer, self._of.text, self._of.vae
        return {
            "video": denoiser.get("num_attention_heads", 32) * denoiser.get("attention_head_dim", 128),
            "blocks": denoiser.get("num_layers", 48),
            "decoder": vae["decoder_block_out_channels"][0] // vae["upsample_factor"][-1],
            "text": text["hidden_size"],
            "text_layers": text["num_hidden_layers"],
            "vocabulary": text["vocab_size"] or len(self._tokenizer),
        }

    def text_encoder(self, *, on_host: bool) -> Any:
        """Gemma 4; `on_host`: made on the device all the same, which is much faster, and moved then."""
        return self._made("text_encoder", on_host)

    def denoiser(self, folder: str = "transformer", *, on_host: bool) -> Any:
        """The transformer; whatever the folder, the distilled and the full one have one shape."""
        return self._made("transformer", on_host)

    def pipelines(self, denoiser: Any, text_encoder: Any) -> tuple[Any, Any]:
        """`LTX2Pipeline` and `LTX2LatentUpsamplePipeline` around these two."""
        from diffusers import FlowMatchEulerDiscreteScheduler, LTX2LatentUpsamplePipeline, LTX2Pipeline

        pipe = LTX2Pipeline(
            scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=False, shift_terminal=None),
            tokenizer=self._tokenizer,
            transformer=denoiser,
            text_encoder=text_encoder,
            vocoder=self._vocoder(),
            **{name: self._made(name) for name in ("connectors", "vae", "audio_vae")},
        )
        pipe.set_progress_bar_config(disable=True)
        upsampler = self._made("latent_upsampler")
        return pipe, LTX2LatentUpsamplePipeline(vae=pipe.vae, latent_upsampler=upsampler)

    def _makers(self) -> dict[str, Callable[[], Any]]:
        """How each is made. All imports are done here, outside `_standing`: modules make constants of their own."""
        from diffusers import AutoencoderKLLTX2Audio, AutoencoderKLLTX2Video, LTX2VideoTransformer3DModel
        from diffusers.pipelines.ltx2 import LTX2TextConnectors, LTX2VocoderWithBWE
        from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel
        from transformers import Gemma4UnifiedConfig, Gemma4UnifiedForConditionalGeneration

        of = self._of
        text = dict(of.text)
        text["vocab_size"] = text["vocab_size"] or len(self._tokenizer)
        media = {name: SPECIALS.index("<mask>") for name in (*MEDIA, "eoa_token_index")}
        gemma = Gemma4UnifiedConfig(text_config=text, vision_config=None, audio_config=None, **media)
        return {
            "transformer": lambda: LTX2VideoTransformer3DModel(**of.transformer),
            "text_encoder": lambda: Gemma4UnifiedForConditionalGeneration(gemma),
            "connectors": lambda: LTX2TextConnectors(**of.connectors),
            "vae": lambda: AutoencoderKLLTX2Video(**of.vae),
            "audio_vae": lambda: AutoencoderKLLTX2Audio(**of.audio_vae),
            "vocoder": lambda: LTX2VocoderWithBWE(**of.vocoder),
            "latent_upsampler": lambda: LTX2LatentUpsamplerModel(**of.upsampler),
        }

    def _made(self, name: str, on_host: bool = False) -> Any:
        self._say(f"making {name}")
        make = self._makers()[name]
        with _standing(self.device, self.dtype):
            network = make().eval().requires_grad_(False)
        return network.to("cpu") if on_host else network

    def _vocoder(self) -> Any:
        """With its Fourier basis and mel bands filled in: the class leaves them zero for the weights to bring."""
        import torch

        self._say("making vocoder")
        make = self._makers()["vocoder"]
        with _standing(torch.device("cpu"), torch.float32):
            vocoder = make().eval().requires_grad_(False)
        stft = vocoder.mel_stft
        size = stft.stft_fn.forward_basis.shape[-1]
        spectrum = torch.fft.rfft(torch.diag(torch.hann_window(size)), dim=1).T
        stft.stft_fn.forward_basis.copy_(torch.cat([spectrum.real, spectrum.imag])[:, None])
        bands, bins = stft.mel_basis.shape
        centres = torch.linspace(0, bins - 1, bands + 2)[1:-1, None]
        width = (bins - 1) / (bands + 1)
        stft.mel_basis.copy_((1 - (torch.arange(bins)[None] - centres).abs() / width).clamp(min=0))
        return vocoder.to(self.device, self.dtype)


def inventor_on(device: str, *, tiny: bool, say: Callable[[str], None], seed: int = 0) -> Inventor:
    """An inventor of full networks in bfloat16, or of tiny ones in float32."""
    import torch

    torch.manual_seed(seed)
    dtype = torch.float32 if tiny else torch.bfloat16
    return Inventor(TINY if tiny else FULL, torch.device(device), dtype, say)


def parameters(pipe: Any) -> dict[str, float]:
    """Weights in billions: the denoiser with its connectors, the text encoder, and what is left."""

    def count(*parts: Any) -> float:
        return sum(weight.numel() for part in parts for weight in part.parameters()) / 1e9

    return {
        "denoiser": count(pipe.transformer, pipe.connectors),
        "text encoder": count(pipe.text_encoder),
        "rest": count(pipe.vae, pipe.audio_vae, pipe.vocoder),
    }


def _tokenizer() -> Any:
    """Gemma's class on a vocabulary of bytes and printable ASCII: any text becomes tokens, and nothing is trained."""
    from transformers import GemmaTokenizer

    pieces = [*SPECIALS, *(f"<0x{byte:02X}>" for byte in range(256)), "▁", *map(chr, range(33, 127))]
    vocabulary = {piece: number for number, piece in enumerate(pieces)}
    return GemmaTokenizer(vocab=vocabulary, merges=[], model_max_length=1024)


@contextlib.contextmanager
def _standing(device: Any, dtype: Any) -> Iterator[None]:
    """Inside, new tensors are of that type and on that device."""
    import torch

    before = torch.get_default_dtype()
    logging.getLogger("diffusers").setLevel(logging.ERROR)
    torch.set_default_dtype(dtype)
    try:
        with torch.device(device):
            yield
    finally:
        torch.set_default_dtype(before)
