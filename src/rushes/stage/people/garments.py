"""Where garments are worn: two of one place do not go together, and what a place still wants is found elsewhere."""

__all__ = ["BOTTOMS", "FEET", "SHUT", "TOPS", "places_of"]

INNER = frozenset(
    {"sweater", "shirt", "tshirt", "blouse", "dress", "gown", "top", "turtleneck", "fisherman_sweater", "jersey", "tunic",
     "leotard", "swimsuit", "wetsuit", "mail", "tutu_dress", "bare"}
)  # fmt: skip
OUTER = frozenset(
    {
        "coat",
        "raincoat",
        "jacket",
        "vest",
        "cardigan",
        "hoodie",
        "suit",
        "robe",
        "uniform",
        "spacesuit",
        "kimono",
        "gi",
    }
)
TOPS = INNER | OUTER
"""What covers the trunk: under other things, or over them."""
SHUT = frozenset({"raincoat", "coat", "uniform", "spacesuit", "kimono", "gi", "robe"})
"""Under these nothing need be seen."""
BOTTOMS = frozenset(
    {"trousers", "shorts", "skirt", "overalls", "dress", "waders", "pants", "jeans", "gown", "leggings", "tights", "miniskirt",
     "kilt", "tutu", "space_trousers", "wetsuit_legs", "tutu_dress", "swimsuit"}
)  # fmt: skip
FEET = frozenset(
    {"boots", "shoes", "sandals", "sneakers", "slippers", "wellingtons", "galoshes", "moonboots", "barefoot"}
)
HEADS = frozenset(
    {"beanie", "bobble_hat", "cap", "straw", "straw_hat", "bucket", "bucket_hat", "souwester", "chef_hat", "helmet", "crown",
     "hat", "fedora", "hood", "top_hat", "cowboy_hat", "ranger_hat", "witch_hat", "wizard_hat", "party_hat", "hard_hat",
     "fire_helmet", "beret", "peaked_cap", "sailor_cap", "nurse_cap", "santa_hat", "pirate_hat", "knight_helmet", "kabuto",
     "viking_helmet", "roman_helmet", "mortarboard", "space_helmet", "veil", "turban", "headband", "tiara", "ears",
     "ninja_hood", "bearskin", "robot_head"}
)  # fmt: skip
PLACES = {"trunk": TOPS, "legs": BOTTOMS, "feet": FEET, "head": HEADS}


def places_of(kind: str) -> frozenset[str]:
    """Where a kind of garment is worn: of trunk, legs, feet, head; else a place of its own."""
    found = frozenset(place for place, kinds in PLACES.items() if kind in kinds)
    return found or frozenset({kind})
