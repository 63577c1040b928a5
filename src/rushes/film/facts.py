"""What is true of a film: its size, its length, what it was made from and that it is synthetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

__all__ = ["SAMPLE_RATE", "FilmFacts"]

SAMPLE_RATE = 48_000
"""Samples a second of every film's sound."""

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""IPTC's vocabulary of digital source types. `algorithmicMedia`: made purely by an algorithm, not based on
sampled training data; `trainedAlgorithmicMedia`: made by a trained model."""

XMP_BOX = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
"""The identifier of the `uuid` box that carries XMP in an MP4 (XMP specification, part 3)."""


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """The facts of one film. `frames` and `rate` (frames a second) give its length exactly."""

    width: int
    height: int
    frames: int
    title: str
    prompt: str
    seed: int
    engine: str
    version: str
    rate: int = 24
    sound: bool = True
    source_type: str = "algorithmicMedia"

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return self.frames / self.rate

    @property
    def samples(self) -> int:
        """Samples of each channel that are exactly as long as the picture (rounded down)."""
        return self.frames * SAMPLE_RATE // self.rate

    def tags(self) -> dict[str, str]:
        """The metadata that travels in the file."""
        return {
            "title": self.title,
            "comment": self.prompt,
            "prompt": self.prompt,
            "description": f"Synthetic film made from a text prompt by Rushes {self.version}, {self.engine}.",
            "seed": str(self.seed),
            "engine": self.engine,
            "version": self.version,
            "synthetic": "true",
            "digital_source_type": SOURCE_TYPES + self.source_type,
        }

    def xmp_box(self) -> bytes:
        """An MP4 box with IPTC's DigitalSourceType, where verifiers and asset managers look for it."""
        packet = _XMP.format(
            source=SOURCE_TYPES + self.source_type, title=escape(self.title), version=escape(self.version)
        ).encode()
        return (24 + len(packet)).to_bytes(4, "big") + b"uuid" + XMP_BOX + packet


def facts_of(
    tags: Mapping[str, str], *, size: tuple[int, int], frames: int, rate: int, sound: bool
) -> FilmFacts:
    """Facts from a file's tags and measures; what the file does not say is empty or 0."""
    seed = tags.get("seed", "")
    return FilmFacts(
        width=size[0],
        height=size[1],
        frames=frames,
        rate=rate,
        sound=sound,
        title=tags.get("title", ""),
        prompt=tags.get("prompt", tags.get("comment", "")),
        seed=int(seed) if seed.lstrip("-").isdigit() else 0,
        engine=tags.get("engine", ""),
        version=tags.get("version", ""),
        source_type=tags.get("digital_source_type", "").rpartition("/")[2],
    )


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>Rushes {version}</xmp:CreatorTool>
<Iptc4xmpExt:DigitalSourceType>{source}</Iptc4xmpExt:DigitalSourceType>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
