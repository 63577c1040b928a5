"""Animals that go on two legs: a row each."""

from dataclasses import dataclass, replace

from PIL import ImageColor

from rushes.script.screenplay import Look

__all__ = ["UPRIGHTS", "Upright", "upright_of"]


@dataclass(frozen=True)
class Upright:
    """One kind. Sizes are factors on its frame's own (see uprightform), colours sRGB.

    `frame`: penguin, ape, saurian or kangaroo. `girth` of the trunk, `chest` breadth of the shoulders,
    `head`, `muzzle`, `arm` and `tail` lengths, `limb` thickness of arms and legs, `ear`, `neck` length.
    `knuckles`: goes on its knuckles. `patch`: what is painted on (ears of a penguin, saddle of a gorilla,
    stripes of a dinosaur)."""

    name: str
    frame: str
    fur: str
    light: str
    dark: str
    face: str
    patch: str = ""
    iris: str = "#3a2416"
    girth: float = 1.0
    chest: float = 1.0
    head: float = 1.0
    muzzle: float = 1.0
    arm: float = 1.0
    limb: float = 1.0
    tail: float = 1.0
    ear: float = 1.0
    neck: float = 1.0
    knuckles: bool = False
    four: bool = False  # a dinosaur on all fours: its arms are fore legs
    wings: bool = False
    horns: bool = False
    crest: str = ""  # mane, spines, pads …
    coat: float = 0.0  # depth of the clumps of its hair, in heights

    @property
    def fiery(self) -> bool:
        """Whether it breathes fire when it is told to breathe."""
        return self.wings or self.name == "godzilla"


UPRIGHTS: dict[str, Upright] = {
    row.name: row
    for row in (
        Upright("penguin", "penguin", "#151a2b", "#f6f3ec", "#12151f", "#f4f1ea", "#f0b22e", head=1.12),
        Upright("chick", "penguin", "#8d959f", "#c9ced3", "#22252e", "#f6f3ee", "", head=1.32, coat=0.012),
        Upright("rockhopper", "penguin", "#20242f", "#f3f0e8", "#14171f", "#20242f", "#f3cf3a", "#b5301f",
                head=1.12, crest="brows"),
        Upright("monkey", "ape", "#7a4a2a", "#c48a58", "#4f2e1a", "#efc79c", head=1.1, ear=1.05, girth=1.08,
                coat=0.008),
        Upright("gorilla", "ape", "#2b2a2e", "#4a484e", "#1a191c", "#4c4650", "#8b8d93", girth=1.45,
                chest=1.5, head=0.98,
                arm=1.36, limb=1.42, tail=0.0, ear=0.5, knuckles=True, crest="dome", coat=0.009),
        Upright("chimpanzee", "ape", "#3a2b26", "#5d473c", "#241a17", "#e2b591", girth=1.1, chest=1.12,
                arm=1.3, limb=1.12,
                tail=0.0, ear=1.5, knuckles=True, coat=0.008),
        Upright("orangutan", "ape", "#b4571f", "#d9843f", "#7f3a14", "#8f6a57", girth=1.3, chest=1.2,
                arm=1.4, limb=1.15,
                tail=0.0, ear=0.45, knuckles=True, crest="pads", coat=0.020),
        Upright("baboon", "ape", "#8a7f5e", "#b3a988", "#5c553d", "#b88a86", "#c2585c", "#7a4a1c",
                chest=1.12, muzzle=1.7,
                arm=1.3, tail=0.8, ear=0.75, knuckles=True, crest="mane", coat=0.014),
        Upright("capuchin", "ape", "#4a3226", "#e3cfae", "#2c1e18", "#f0d3b4", crest="cap", coat=0.008),
        Upright("dinosaur", "saurian", "#6aa04c", "#ece2ae", "#3b6a38", "#6aa04c", "#2c5230", "#d9a321"),
        Upright("raptor", "saurian", "#c1793b", "#f0dcae", "#7d4420", "#c1793b", "#5a2c16", "#e2c02c",
                girth=0.74, head=0.82,
                arm=1.5, limb=0.86, tail=1.15, neck=1.25),
        Upright("dragon", "saurian", "#b5382f", "#f0c878", "#7a1f22", "#b5382f", "", "#f2c02e", girth=0.95,
                head=0.92, arm=1.45,
                tail=1.2, neck=1.3, wings=True, horns=True, crest="spines"),
        Upright("godzilla", "saurian", "#4d5a57", "#8a938a", "#333d3c", "#4d5a57", "", "#e0a32a", girth=1.15,
                arm=1.4, limb=1.15,
                tail=1.2, crest="spines"),
        Upright(
            "sauropod", "saurian", "#6f8fa8", "#d9e0d2", "#4a677f", "#6f8fa8", "#3f5a70", "#3a2416",
            head=0.62, tail=1.25, four=True,
        ),
        Upright(
            "triceratops", "saurian", "#b98a58", "#ecdcb4", "#7f5a34", "#b98a58", "#7a5230", "#c58a1f",
            girth=1.05, head=1.0, tail=0.75, neck=0.12, horns=True, four=True, crest="frill",
        ),
        Upright(
            "stegosaurus", "saurian", "#7d9a4f", "#e2dca8", "#53702f", "#7d9a4f", "#4d682c", "#c5891f",
            head=0.62, tail=0.95, neck=0.10, four=True, crest="plates",
        ),
        Upright("kangaroo", "kangaroo", "#b9803f", "#ecd6ae", "#7d5228", "#b9803f", "", head=1.22, ear=0.95,
                coat=0.006),
        Upright("wallaby", "kangaroo", "#8a7260", "#d9c9b2", "#574437", "#8a7260", "", girth=1.08, head=1.35,
                ear=0.8, coat=0.008),
    )
}  # fmt: skip

CALLED = {
    "gorilla": ("silverback", "kong"), "chimpanzee": ("chimp", "bonobo", "ape"),
    "orangutan": ("orang", "utan"), "baboon": ("mandrill",), "capuchin": ("macaque", "marmoset", "gibbon"),
    "rockhopper": ("macaroni",), "raptor": ("velociraptor", "utahraptor", "deinonychus"),
    "dragon": ("wyvern", "drake"),
    "sauropod": ("brontosaurus", "brachiosaurus", "diplodocus", "apatosaurus", "longneck", "brontosaur"),
    "triceratops": ("styracosaurus", "ceratops"), "stegosaurus": ("ankylosaurus", "stegosaur"),
    "godzilla": ("kaiju",),
}  # fmt: skip
NAMES = {word: row for row, words in CALLED.items() for word in words}
YOUNG = frozenset({"baby", "child", "chick", "little", "young"})


def upright_of(look: Look) -> Upright:
    """The row that a look's breed (its last known word) or species names, dyed as it says."""
    words = [*look.breed.lower().replace("_", " ").replace("-", " ").split()]
    row = UPRIGHTS.get(look.species, UPRIGHTS["monkey"])
    for word in (*reversed(words), look.species):
        found = next((w for w in (word, word.rstrip("s")) if w in UPRIGHTS or w in NAMES), "")
        if found:
            row = UPRIGHTS[NAMES.get(found, found)]
            break
    if row.name == "penguin" and (look.age in YOUNG or YOUNG & set(words)):
        row = UPRIGHTS["chick"]
    elif look.age in YOUNG:
        row = replace(row, head=row.head * 1.12)
    return _dyed(row, look.colour) if look.colour else row


def _dyed(row: Upright, colour: str) -> Upright:
    """The row in another colour: its dark parts a deep shade of it; what is light stays, but for an ape's
    hair."""
    red, green, blue = ImageColor.getrgb(colour)[:3]
    dark = f"#{round(red * 0.6):02x}{round(green * 0.6):02x}{round(blue * 0.6):02x}"
    face = colour if row.face == row.fur else row.face
    return replace(row, fur=colour, dark=dark, face=face, patch=dark if row.frame == "saurian" else row.patch)
