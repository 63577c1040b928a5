"""Voiced: what a Chinese noun for a voice says of whose it is (沉稳的男声, 童声, 电子女声)."""

import re
from dataclasses import replace

from rushes.script.screenplay import Look

__all__ = ["sounding"]

AGES = (
    ("[童孩]|奶声奶气|稚嫩", "child"),
    ("苍老|年迈|老[年人者爷奶妇]", "old"),
    ("男|女|青年|年轻", "adult"),
)
ROBOT = re.compile("机器|机械|电子|合成|AI|系统|人工智能")


def sounding(look: Look, words: str) -> Look:
    """The look with the sex, the age and the kind that the words for a voice tell."""
    sex = "female" if "女" in words else "male" if "男" in words else ""
    age = next((age for told, age in AGES if re.search(told, words)), "")
    robot = "robot" if ROBOT.search(words) and look.species in ("", "person") else ""
    return replace(look, sex=look.sex or sex, age=look.age or age, species=robot or look.species)
