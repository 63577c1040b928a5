"""Styles: how the whole film looks, as a grade and the way its pictures are redrawn (render/shaders/styles)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from rushes.stage.light import grades
from rushes.stage.scene import Environment

__all__ = ["STYLES", "styled"]

Grade = Callable[[Environment], Environment]

PAINTED = {
    "oil_painting": "oil",
    "painting": "gouache",
    "art_deco": "deco",
    "van_gogh": "swirls",
    "impressionism": "dabs",
    "pointillism": "points",
    "expressionism": "waves",
    "cubism": "facets",
    "watercolor": "watercolour",
    "ink_wash": "ink",
    "ukiyo_e": "print",
    "art_nouveau": "nouveau",
}
MADE = {
    "paper": "paper",
    "origami": "origami",
    "stained_glass": "glass",
    "mosaic": "mosaic",
    "pixel": "pixel",
    "voxel": "cubes",
    "bricks": "bricks",
    "low_poly": "lowpoly",
    "embroidery": "thread",
}
DRAWN = {
    "sketch": "sketch",
    "charcoal": "charcoal",
    "engraving": "engraving",
    "crayon": "crayon",
    "chalk": "chalk",
    "blueprint": "blueprint",
    "comic": "comic",
    "pop_art": "pop",
    "graffiti": "graffiti",
    "anime": "cel",
    "cartoon": "cartoon",
}

STYLES: Mapping[str, tuple[Grade, str]] = {
    **{style: (grades.clean, redrawn) for style, redrawn in {**PAINTED, **MADE, **DRAWN}.items()},
    "baroque": (grades.candlelit, "oldmaster"),
    "black_and_white": (grades.grey, ""),
    "noir": (grades.hard_lit, "noir"),
    "sepia": (grades.faded, "sepia"),
    "silent_film": (grades.faded, "silent"),
    "vintage": (grades.faded, "stock"),
    "vhs": (grades.faded, "tape"),
    "found_footage": (grades.sober, "camcorder"),
    "home_video": (grades.bright, ""),
    "vlog": (grades.bright, ""),
    "tutorial": (grades.bright, ""),
    "documentary": (grades.sober, "reportage"),
    "realistic": (grades.sober, ""),
    "news": (grades.plain, "newsroom"),
    "surveillance": (grades.plain, "watch"),
    "night_vision": (grades.plain, "greenlight"),
    "thermal": (grades.plain, "heat"),
    "commercial": (grades.glossy, "spot"),
    "music_video": (grades.gelled, "gels"),
    "cinematic": (grades.filmic, "wide"),
    "trailer": (grades.contrasting, "wide"),
    "western": (grades.contrasting, "dust"),
    "dystopian": (grades.bleak, "ash"),
    "horror": (grades.gloomy, "dread"),
    "cyberpunk": (grades.neon_lit, "neon"),
    "synthwave": (grades.neon_lit, "wave80"),
    "steampunk": (grades.sober, "brass"),
    "sci_fi": (grades.clean, "visor"),
    "game": (grades.vivid, "console"),
    "surrealism": (grades.dreamed, "dream"),
    "fantasy": (grades.clean, "motes"),
    "3d_animation": (grades.rendered, "rendered"),
    "stop_motion": (grades.as_it_is, "tabletop"),
    "claymation": (grades.clean, "clay"),
    "minimal": (grades.pale, ""),
    "vivid": (grades.vivid, ""),
    "muted": (grades.muted, ""),
    "warm": (grades.warm, ""),
    "cold": (grades.cold, ""),
    "contrast": (grades.contrasting, ""),
}
"""Canonical style → its grade and the way its pictures are redrawn ("" = not)."""


MEDIUMS = frozenset({*PAINTED, *MADE, *DRAWN, "baroque", "claymation"})
"""Styles that are what the picture is made of: they draw it, whatever else it is said to look like."""

STOCK = frozenset(
    {"cinematic", "trailer", "vintage", "documentary", "commercial", "stop_motion", "3d_animation"}
)
"""Styles that only film what is there: any other draws the picture in their place."""


def styled(environment: Environment, styles: Iterable[str]) -> Environment:
    """The environment with the grade of every style that is known, redrawn as the one that weighs most says: what the
    picture is made of, then what world it shows, then what it is filmed on; the last of equals."""
    weight = -1
    for style in styles:
        grade, redrawn = STYLES.get(style, (grades.as_it_is, ""))
        environment = grade(environment)
        mine = 2 if style in MEDIUMS else 0 if style in STOCK else 1
        if redrawn and mine >= weight:
            environment, weight = replace(environment, redrawn=redrawn), mine
    return environment
