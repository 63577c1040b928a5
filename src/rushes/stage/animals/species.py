"""The species and breeds that are modelled: a row each, and the row of a Look."""

from dataclasses import replace

from rushes.stage.animals.form import Form

__all__ = ["BREEDS", "QUADRUPEDS", "UNICORN"]

GOLDEN = Form("golden retriever")
SHORT = replace(GOLDEN, coat="short", tail="otter", neck_girth=1.08)
HOOFED = Form(
    "hoofed", neck=1.5, head=0.95, muzzle=1.75, muzzle_width=1.0, muzzle_drop=0.62, brow=0.2, cheeks=0.85, eye=0.95,
    eye_spread=0.8, snout="hoofed", ears="prick", ear=0.75, leg=0.58, bone=0.92, feet="hoof", coat="short", pants=False,
    collar="", feet_colour="#3a2e28", tail="horse", tuck=0.02,
)  # fmt: skip
WILD = replace(GOLDEN, coat="short", collar="", ears="prick", tail="brush", tail_length=1.15, neck_girth=1.22)

QUADRUPEDS: dict[str, Form] = {
    "dog": replace(SHORT, name="dog", fur="#c08a4e", dark="#8e5a2c", light="#ead2a8", feet_colour="#ead2a8"),
    "cat": replace(
        SHORT, name="cat", whiskers=True, neck=0.72, neck_girth=0.92, head=1.02, muzzle=0.40, muzzle_width=0.82, cheeks=0.95,
        eye=1.35, nose=0.5,
        snout="cat", ears="prick", ear=1.0, tail="cat", tail_length=1.55, bone=0.82, girth=0.88, leg=0.50,
        pants=False,
        collar="#2f6fa8", fur="#c98743", dark="#9c5a22", light="#f4e4cc", feet_colour="#f4e4cc", iris="#6f8a1e",
        nose_colour="#c9736e", stripes="#9c5a22",
    ),
    "fox": replace(
        WILD, name="fox", muzzle=1.12, muzzle_width=0.70, head=0.98, ear=1.25, bone=0.78, girth=0.86,
        tail_length=1.4, fur="#cf6a2a",
        dark="#b3521c", light="#f6eee0", feet_colour="#2e1d16", socks="#2e1d16", nose=0.8, pants=False,
    ),
    "wolf": replace(
        WILD, name="wolf", muzzle=1.15, fur="#8d8a86", dark="#5a5754", light="#d9d4ca", feet_colour="#cfc9be",
        iris="#a8761e",
        coat="shaggy",
    ),
    "bear": replace(
        SHORT, name="bear", collar="", pants=False, ears="round", ear=0.9, tail="bob", girth=1.38, bone=1.55,
        leg=0.38, neck=0.72,
        neck_girth=1.5, head=1.05, muzzle=0.80, muzzle_width=1.05, coat="shaggy", fur="#6e4526", dark="#4f3019",
        light="#a47a4c", feet_colour="#4f3019", neck_lift=-0.25,
    ),
    "rabbit": replace(
        SHORT, name="rabbit", whiskers=True, collar="", pants=False, ears="prick", ear=2.1, tail="bob", girth=1.2, leg=0.28,
        length=0.85, neck=0.6,
        head=1.35, muzzle=0.38, muzzle_width=0.85, eye=1.1, eye_spread=0.6, nose=0.45, snout="rabbit",
        bone=0.85, fur="#b59c80",
        dark="#8a7258", light="#f2e9dc", feet_colour="#f2e9dc", nose_colour="#c48078",
    ),
    "horse": replace(
        HOOFED, name="horse", neck=1.55, neck_girth=1.12, neck_lift=0.12, crest="mane", fur="#8a5530", dark="#6e3f20",
        light="#9c6a42", feet_colour="#2c2320",
    ),
    "zebra": replace(
        HOOFED, name="zebra", neck=1.4, neck_girth=1.12, crest="mane", fur="#ece6da", dark="#d8d0c2", light="#f6f2ea",
        stripes="#1a1614", striped=1.45,
    ),
    "cow": replace(
        HOOFED, name="cow", neck=1.0, neck_girth=1.2, neck_lift=-0.30, girth=1.30, length=1.12, leg=0.40,
        bone=1.0, head=0.95,
        muzzle=1.35, muzzle_width=1.35, muzzle_drop=0.40, ears="side", ear=0.95, horns="short", tail="switch",
        feet="cloven",
        fur="#f1ebe0", dark="#e2d8c8", light="#f4e9dc", patches="#3a2a22", nose_colour="#c99a8c",
    ),
    "sheep": replace(
        HOOFED, name="sheep", neck=0.85, neck_girth=1.35, girth=1.42, leg=0.32, bone=0.75, head=0.82,
        muzzle=1.15, muzzle_drop=0.45,
        ears="side", ear=0.9, tail="bob", feet="cloven", coat="wool", fur="#efe8da", dark="#e6dccb",
        light="#f3ecdf", face="#4a3f3a", socks="#4a3f3a",
    ),
    "goat": replace(
        HOOFED, name="goat", neck=1.05, neck_lift=0.1, leg=0.50, bone=0.82, head=0.85, muzzle=1.2,
        muzzle_drop=0.45, ears="side",
        horns="ram", tail="bob", feet="cloven", coat="shaggy", fur="#d8cdbd", dark="#b8a88f", light="#efe6d8",
    ),
    "elephant": replace(
        HOOFED, name="elephant", trunk=1.0, neck=0.62, neck_girth=1.5, neck_lift=0.0, girth=1.46, length=1.0,
                leg=0.42, bone=1.85,
        head=1.28, muzzle=0.30, muzzle_width=0.95, muzzle_drop=0.05, brow=1.7, cheeks=1.1, eye=0.86, eye_spread=0.75,
                ears="flap",
        ear=1.0, tail="switch", tail_length=0.8, feet="pad", horns="tusks", snout="", coat="hide", fur="#8f8d92",
                dark="#7c7a82",
        light="#c4a7a3", feet_colour="#85838a", tuck=-0.09,
    ),
    "rhino": replace(
        HOOFED, name="rhino", neck=0.80, neck_girth=1.5, neck_lift=-0.62, girth=1.46, length=1.12, leg=0.32,
                bone=1.6, head=1.12,
        muzzle=1.35, muzzle_width=1.55, muzzle_drop=0.30, brow=0.0, eye=0.75, eye_spread=0.8, ears="side", ear=0.75,
                tail="switch",
        tail_length=0.6, feet="pad", horns="rhino", coat="hide", fur="#8a8683", dark="#757270", light="#a8a29c",
        feet_colour="#7a7673", tuck=-0.09,
    ),
    "pig": replace(
        HOOFED, name="pig", neck=0.48, neck_girth=1.45, neck_lift=-0.4, girth=1.40, leg=0.26, bone=0.9,
        length=1.08, head=1.12, muzzle=0.85,
        muzzle_width=1.02, muzzle_drop=0.18, eye=0.8, eye_spread=0.4, snout="pig", ears="button", ear=1.0,
        tail="corkscrew",
        tail_length=0.6, feet="cloven", fur="#e8a898", dark="#dd9686", light="#f0bcae", nose_colour="#d98a7c",
        feet_colour="#8a5a4c",
    ),
    "deer": replace(
        HOOFED, name="deer", neck=1.4, neck_girth=0.9, neck_lift=0.22, leg=0.60, bone=0.72, girth=0.9,
        head=0.80, muzzle=1.25,
        muzzle_drop=0.42, ears="side", ear=1.05, horns="antlers", tail="bob", feet="cloven", fur="#a8713e",
        dark="#85552a",
        light="#e6d2b2", nose=0.7, snout="dog",
    ),
    "lion": replace(
        SHORT, name="lion", whiskers=True, collar="", pants=False, ears="round", ear=0.8, tail="switch", tail_length=1.4,
        girth=1.05, bone=1.2,
        neck=0.85, head=1.05, muzzle=0.82, muzzle_width=1.15, crest="ring", fur="#cf9a4f", dark="#b07a34",
        light="#ecd3a2",
        feet_colour="#dcb678", nose=1.05, nose_colour="#5c3428",
    ),
    "tiger": replace(
        SHORT, name="tiger", whiskers=True, collar="", pants=False, ears="round", ear=0.8, tail="cat", tail_length=1.5,
        girth=1.05, bone=1.2,
        neck=0.85, head=1.02, muzzle=0.80, muzzle_width=1.15, fur="#dd8a34", dark="#c87424", light="#f6ecdc",
        stripes="#231712",
        feet_colour="#eecb98", nose_colour="#b5685c",
    ),
    "giraffe": replace(
        HOOFED, name="giraffe", neck=3.6, neck_girth=0.78, neck_lift=0.42, leg=0.62, bone=0.78, girth=0.9,
        length=0.8, head=0.72,
        muzzle=1.5, muzzle_drop=0.55, ears="side", horns="ossicones", tail="switch", fur="#e9c98a",
        dark="#dcb873", light="#f1dcb0",
        patches="#9c5f2a", feet="cloven",
    ),
    "donkey": replace(
        HOOFED, name="donkey", neck=1.15, neck_girth=1.1, ear=1.75, leg=0.52, head=1.05, muzzle=1.6,
        muzzle_width=1.1, crest="mane",
        tail="switch", fur="#8d857c", dark="#6a625a", light="#d9d0c2", face="",
    ),
    "camel": replace(
        HOOFED, name="camel", neck=2.0, neck_girth=0.95, neck_lift=-0.1, head=0.78, muzzle=1.5,
        muzzle_drop=0.5, ears="round", ear=0.6,
        leg=0.60, hump=0.18, tail="switch", feet="paw", fur="#c39a62", dark="#a87e48", light="#d9b988",
        feet_colour="#b58c56",
    ),
    "panda": replace(
        SHORT, name="panda", collar="", pants=False, ears="round", ear=0.95, tail="bob", girth=1.40, bone=1.55,
        leg=0.36, neck=0.70,
        neck_girth=1.5, head=1.15, muzzle=0.72, muzzle_width=1.0, coat="shaggy", fur="#f4f0e8", dark="#efeae0",
        light="#faf7f0",
        feet_colour="#1f1d1e", socks="#1f1d1e", ear_colour="#1f1d1e", spectacles="#1f1d1e", neck_lift=-0.2,
    ),
    "koala": replace(
        SHORT, name="koala", collar="", pants=False, ears="round", ear=1.35, tail="bob", girth=1.25, bone=1.2,
        leg=0.36, neck=0.6,
        neck_girth=1.3, head=1.25, muzzle=0.50, nose=1.25, coat="shaggy", fur="#9a9a9c", dark="#7e7e82",
        light="#e2ded6",
        feet_colour="#8a8a8c",
    ),
    "raccoon": replace(
        SHORT, name="raccoon", collar="", pants=False, ears="round", ear=0.75, tail="brush", tail_length=1.2,
        leg=0.38, girth=1.15,
        head=1.12, muzzle=0.72, muzzle_width=0.75, coat="shaggy", fur="#8a8580", dark="#5f5a56",
        light="#e8e2d6", feet_colour="#3a3634",
        spectacles="#232021",
    ),
    "squirrel": replace(
        SHORT, name="squirrel", collar="", pants=False, ears="prick", ear=0.8, tail="bushy", tail_length=1.7,
        leg=0.28, girth=1.1, neck=0.42, length=0.85,
        head=1.15, muzzle=0.48, muzzle_width=0.75, eye=1.2, eye_spread=0.5, nose=0.45, snout="rabbit",
        bone=0.8, fur="#b5642c",
        dark="#96481a", light="#f4e8d4", feet_colour="#a85a28",
    ),
    "mouse": replace(
        SHORT, name="mouse", whiskers=True, collar="", pants=False, ears="round", ear=1.45, tail="whip", tail_length=1.9,
        leg=0.24, girth=1.3, length=0.85,
        neck=0.32, head=1.15, muzzle=0.70, muzzle_width=0.62, eye=1.05, eye_spread=0.5, nose=0.45,
        snout="rabbit", bone=0.7,
        fur="#a39a92", dark="#8a8078", light="#e6dcd2", feet_colour="#e0b0a4", nose_colour="#d08a82",
    ),
}  # fmt: skip

BREEDS: dict[str, Form] = {
    "golden retriever": GOLDEN,
    "retriever": GOLDEN,
    "labrador": replace(
        SHORT, name="labrador", fur="#dcb878", dark="#c89c58", light="#f0dcb4",
        feet_colour="#ecd4a4",
    ),
    "black labrador": replace(
        SHORT, name="labrador", fur="#2a2725", dark="#1e1c1b", light="#3a3633",
        feet_colour="#2c2927",
    ),
    "puppy": replace(
        SHORT, name="puppy", head=1.30, eye=1.15, muzzle=0.78, leg=0.42, bone=1.2, tail_length=0.75, ear=0.95,
        neck=0.75,
    ),
    "poodle": replace(
        SHORT, name="poodle", coat="curly", fur="#e9dfd2", dark="#dccfbe", light="#f3ece2",
        feet_colour="#efe6da", muzzle=1.1,
        muzzle_width=0.72, tail="bob", bone=0.95, ear=1.05, collar="#d0557a",
    ),
    "corgi": replace(
        SHORT, name="corgi", leg=0.30, length=1.16, ears="prick", ear=1.25, tail="bob", girth=1.08,
        fur="#cf8436", light="#fbf2e4",
        dark="#b96e26", feet_colour="#fbf2e4", head=1.08, muzzle=0.9, collar="#2e7f9c",
    ),
    "terrier": replace(
        SHORT, name="terrier", coat="shaggy", ears="button", ear=0.85, leg=0.44, tail_length=0.7,
        fur="#b88a5a", dark="#6c5236",
        light="#d9b98c", feet_colour="#d0aa78", head=1.08,
    ),
    "husky": replace(
        WILD, name="husky", pants=True, coat="shaggy", tail="curl", fur="#6f747c", dark="#3c4048",
        light="#f4f2ee", iris="#5a9ad0",
        feet_colour="#f4f2ee", collar="#2f5fa8",
    ),
    "shepherd": replace(
        WILD, name="shepherd", fur="#a9763c", dark="#2a211b", light="#c99a5c", feet_colour="#b98a4e",
        collar="#2a2a2a",
    ),
    "dalmatian": replace(
        SHORT, name="dalmatian", fur="#f4f1ec", dark="#f0ece4", light="#f8f6f2", patches="#1e1a18",
        feet_colour="#f4f1ec",
    ),
    "dachshund": replace(
        SHORT, name="dachshund", leg=0.26, length=1.35, girth=0.95, ears="drop", ear=1.1, muzzle=1.15,
        muzzle_width=0.8, fur="#8a4f28",
        dark="#5e3218", light="#b87a44", feet_colour="#a86c3c",
    ),
    "collie": replace(
        GOLDEN, name="collie", fur="#8e5c30", dark="#2e211a", light="#f4ece0", ears="button", muzzle=1.15,
        muzzle_width=0.75,
    ),
    "border collie": replace(
        GOLDEN, name="border collie", fur="#2a2728", dark="#1d1b1c", light="#f6f3ee", ears="button",
        feet_colour="#f6f3ee",
    ),
    "bulldog": replace(
        SHORT, name="bulldog", leg=0.36, girth=1.28, bone=1.35, neck=0.6, neck_girth=1.35, head=1.22,
        muzzle=0.45, muzzle_width=1.35,
        cheeks=1.25, ears="button", ear=0.8, tail="bob", fur="#c9935c", dark="#a9743c", light="#f4ece0",
        feet_colour="#f4ece0",
    ),
    "setter": replace(GOLDEN, name="setter", fur="#9c4a20", dark="#7c3414", light="#b8642e", feet_colour="#a8562a"),
    "spaniel": replace(GOLDEN, name="spaniel", fur="#b06a34", dark="#8a4c20", light="#d9a868", ears="long", leg=0.42),
}  # fmt: skip
"""Dogs. A breed that is not here is found by its last words: "miniature poodle" is a poodle."""

UNICORN = replace(
    QUADRUPEDS["horse"],
    name="unicorn",
    fur="#f4eef2",
    dark="#e0b8d8",
    light="#faf6f8",
    horns="unicorn",
    feet_colour="#d8c8b8",
)
