"""Animals that the reader files under a relative: a polar bear under bear, a leopard under tiger. A row each, by
species and name."""

from dataclasses import replace

from rushes.stage.animals.form import Form
from rushes.stage.animals.species import QUADRUPEDS

__all__ = ["VARIETIES"]

BEAR, TIGER, CAT, DEER = (QUADRUPEDS[k] for k in ("bear", "tiger", "cat", "deer"))
COW, SHEEP, FOX, MOUSE = (QUADRUPEDS[k] for k in ("cow", "sheep", "fox", "mouse"))
RACCOON, CAMEL, RHINO, LION, WOLF = (QUADRUPEDS[k] for k in ("raccoon", "camel", "rhino", "lion", "wolf"))
PIG, KOALA, ELEPHANT = (QUADRUPEDS[k] for k in ("pig", "koala", "elephant"))

BIG_CAT = replace(TIGER, stripes="", girth=0.95, bone=1.05)
LLAMA = replace(
    CAMEL, name="llama", hump=0.0, neck=2.1, coat="wool", ears="prick", ear=0.9, tail="bob", fur="#efe6d4", dark="#dccfb8",
    light="#f6f0e2", feet_colour="#5a4a3a", feet="cloven",
)  # fmt: skip

VARIETIES: dict[str, dict[str, Form]] = {
    "bear": {
        "polar bear": replace(BEAR, name="polar bear", fur="#f2eee4", dark="#e6dfd0", light="#f8f5ee", feet_colour="#e6dfd0",
                              neck=0.95, head=0.95),
        "black bear": replace(BEAR, name="black bear", fur="#2a2624", dark="#1e1b1a", light="#a47a4c", feet_colour="#1e1b1a"),
    },
    "panda": {
        "red panda": replace(RACCOON, name="red panda", fur="#b4552a", dark="#8a3c1c", light="#f4ece0", feet_colour="#2a1a14",
                             socks="#2a1a14", spectacles="", ears="prick", ear=0.95),
    },
    "tiger": {
        "leopard": replace(BIG_CAT, name="leopard", fur="#d8a552", dark="#c08a3c", light="#f4ead2", patches="",
                spots="#2a1c12"),
        "jaguar": replace(BIG_CAT, name="jaguar", fur="#cf963e", dark="#b47a2c", light="#f0e2c4", spots="#241812", bone=1.2),
        "cheetah": replace(BIG_CAT, name="cheetah", fur="#dcb56a", dark="#c89a4c", light="#f6ecd4", spots="#2a1c12", leg=0.56,
                           girth=0.82, head=0.9, bone=0.85),
        "snow leopard": replace(BIG_CAT, name="snow leopard", fur="#d9d6cf", dark="#bcb8b0", light="#f4f2ee", spots="#5a5650",
                                coat="shaggy", feet_colour="#e6e2da"),
        "panther": replace(BIG_CAT, name="panther", fur="#26242a", dark="#1a191e", light="#302d34", feet_colour="#26242a",
                           iris="#c8a020", nose_colour="#1a1718"),
        "lynx": replace(CAT, name="lynx", collar="", fur="#b4966a", dark="#8f7448", light="#efe4cc", stripes="",
                spots="#6a5030",
                        tail="bob", leg=0.56, coat="shaggy", ear=1.15),
    },
    "lion": {"lioness": replace(LION, name="lioness", crest="")},
    "deer": {
        "fawn": replace(DEER, name="fawn", horns="", spots="#f2e6cc", head=0.98, neck=1.15),
        "doe": replace(DEER, name="doe", horns=""),
        "antelope": replace(DEER, name="antelope", horns="ram", fur="#c08a4c", dark="#a06c34"),
        "gazelle": replace(DEER, name="gazelle", horns="ram", fur="#cf9a58", dark="#a8743a", girth=0.82),
        "moose": replace(DEER, name="moose", fur="#5a4030", dark="#43302a", light="#7a6048", girth=1.15, muzzle=1.5,
                muzzle_width=1.2),
        "reindeer": replace(DEER, name="reindeer", fur="#8a7460", dark="#6a5646", light="#e0d6c6", coat="shaggy", girth=1.05),
        "elk": replace(DEER, name="elk", fur="#94683e", dark="#5e4028", light="#c8ac84", girth=1.0),
    },
    "cow": {
        "bull": replace(COW, name="bull", fur="#3a2a22", dark="#2a1e18", light="#4a382e", patches="",
                neck_girth=1.45, girth=1.38),
        "buffalo": replace(COW, name="buffalo", fur="#3e3a38", dark="#2c2928", light="#4e4946", patches="", horns="ram"),
        "bison": replace(COW, name="bison", fur="#5a3c28", dark="#3e281a", light="#6e4e36", patches="",
                coat="shaggy", neck_girth=1.6,
                         neck_lift=-0.5, hump=0.10),
        "yak": replace(COW, name="yak", fur="#3a2e28", dark="#2a211c", light="#4a3c34", patches="", coat="shaggy", horns="ram"),
        "highland cow": replace(COW, name="highland cow", fur="#b4662c", dark="#94501e", light="#c8803e", patches="",
                coat="shaggy",
                                horns="ram"),
        "ox": replace(COW, name="ox", fur="#a8784a", dark="#8a5e36", light="#c09468", patches=""),
        "calf": replace(COW, name="calf", horns="", head=1.15, neck=0.85, leg=0.46),
    },
    "sheep": {"lamb": replace(SHEEP, name="lamb", face="", socks="", head=1.05, leg=0.40)},
    "fox": {
        "arctic fox": replace(FOX, name="arctic fox", fur="#f2f0ea", dark="#e4e0d6", light="#faf8f4", socks="",
                feet_colour="#f2f0ea",
                              coat="shaggy"),
        "fennec fox": replace(FOX, name="fennec fox", fur="#e2c08a", dark="#cfa868", light="#f6ecd6", socks="", ear=2.0,
                              feet_colour="#e2c08a"),
    },
    "wolf": {"coyote": replace(WOLF, name="coyote", fur="#a08a6a", dark="#7a6648", light="#d8ccb4", girth=0.88)},
    "mouse": {
        "hamster": replace(MOUSE, name="hamster", fur="#c8944c", dark="#a8742e", light="#f4ead8", tail="bob",
                ear=0.85, cheeks=1.3),
        "guinea pig": replace(MOUSE, name="guinea pig", fur="#8a5a34", dark="#6a4020", light="#f4ead8", tail="bob", ear=0.8,
                              patches="#f4ead8"),
        "hedgehog": replace(MOUSE, name="hedgehog", fur="#6a5442", dark="#3e3026", light="#d8c4a8", tail="bob",
                ear=0.6, coat="curly",
                            face="#d8c4a8"),
        "rat": replace(MOUSE, name="rat", fur="#6e6862", dark="#56504a", light="#a8a098", ear=1.1, muzzle=0.85),
        "mole": replace(MOUSE, name="mole", fur="#2c2828", dark="#201d1d", light="#3a3434", tail="bob", ear=0.3, eye=0.5),
    },
    "raccoon": {
        "otter": replace(RACCOON, name="otter", fur="#6e4c34", dark="#543826", light="#c8b094", spectacles="",
                tail="otter", coat="short",
                         length=1.25, leg=0.28, ear=0.55, feet_colour="#54402e"),
        "beaver": replace(RACCOON, name="beaver", fur="#6a4428", dark="#4e301a", light="#9a7450", spectacles="",
                tail="otter", girth=1.3,
                          leg=0.26, ear=0.5),
        "badger": replace(RACCOON, name="badger", fur="#7a7672", dark="#56524e", light="#f0ece4", leg=0.28, tail="bob"),
        "skunk": replace(RACCOON, name="skunk", fur="#232124", dark="#f0ece4", light="#2c2a2e", spectacles="", tail="bushy",
                         feet_colour="#232124"),
        "weasel": replace(RACCOON, name="weasel", fur="#a8703c", dark="#8a5828", light="#f4ead8", spectacles="",
                length=1.35, leg=0.24,
                          coat="short", tail="otter"),
    },
    "camel": {"llama": LLAMA, "alpaca": replace(LLAMA, name="alpaca", neck=1.5, fur="#d8b48a", dark="#c09a6c",
            light="#ecd8b8")},
    "rhino": {
        "hippo": replace(RHINO, name="hippo", horns="", muzzle=1.25, muzzle_width=2.1, cheeks=1.25, fur="#8f7f86",
                dark="#74666c",
                         light="#c8a4a4", leg=0.24, girth=1.55, muzzle_drop=0.15, ears="round", ear=0.5, feet_colour="#74666c"),
    },
    "pig": {"boar": replace(PIG, name="boar", fur="#5a4a3c", dark="#40342a", light="#6e5c4c", coat="shaggy",
            muzzle=1.2, horns="tusks")},
    "elephant": {"mammoth": replace(ELEPHANT, name="mammoth", fur="#6e4a30", dark="#523622", light="#8a6244",
            coat="shaggy", ear=0.55)},
    "koala": {"sloth": replace(KOALA, name="sloth", fur="#9a8468", dark="#7a664c", light="#e6d8c0", ears="round", ear=0.35,
                               spectacles="#5a4634")},
}  # fmt: skip
"""Species -> name -> form. Names are matched by the last words of the breed, as dogs are."""
VARIETIES["rhino"]["hippopotamus"] = VARIETIES["rhino"]["hippo"]
VARIETIES["bear"] |= {"grizzly": BEAR, "brown bear": BEAR}
VARIETIES["tiger"]["black panther"] = VARIETIES["tiger"]["panther"]
VARIETIES["cow"]["water buffalo"] = VARIETIES["cow"]["buffalo"]
