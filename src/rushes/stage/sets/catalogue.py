"""Which builder makes which kind of set."""

from collections.abc import Callable
from importlib import import_module

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.typefaces import face_for

__all__ = ["BUILDERS", "builder_for"]

BUILDERS: dict[str, str] = {
    "platformer": "rushes.stage.sets.playful.platformer:build",
    "race_game": "rushes.stage.sets.playful.arcade:race",
    "rhythm_game": "rushes.stage.sets.playful.arcade:rhythm",
    "tabletop_game": "rushes.stage.sets.playful.tabletop:build",
    "chart_board": "rushes.stage.sets.playful.charts:build",
    "map_board": "rushes.stage.sets.playful.screens:map_",
    "logo_board": "rushes.stage.sets.playful.plates:logo",
    "countdown_board": "rushes.stage.sets.playful.plates:countdown",
    "loading_board": "rushes.stage.sets.playful.plates:loading",
    "screen_board": "rushes.stage.sets.playful.screens:screen",
    "hud_board": "rushes.stage.sets.playful.displays:hud",
    "bathroom": "rushes.stage.sets.bathroom:build",
    "beach": "rushes.stage.sets.beach:build",
    "bedroom": "rushes.stage.sets.bedroom:build",
    "cafe_street": "rushes.stage.sets.cafe_street:build",
    "card": "rushes.stage.sets.card:build",
    "city_street": "rushes.stage.sets.city_street:build",
    "forest": "rushes.stage.sets.forest:build",
    "forest_road": "rushes.stage.sets.forest:build",
    "classroom": "rushes.stage.sets.classroom:build",
    "kitchen": "rushes.stage.sets.kitchen:build",
    "jungle": "rushes.stage.sets.jungle:build",
    "campsite": "rushes.stage.sets.campsite:build",
    "canyon": "rushes.stage.sets.desert:build",
    "corridor": "rushes.stage.sets.corridor:build",
    "desert": "rushes.stage.sets.desert:build",
    "laboratory": "rushes.stage.sets.laboratory:build",
    "lake": "rushes.stage.sets.lake:build",
    "marsh": "rushes.stage.sets.river:build",
    "river": "rushes.stage.sets.river:build",
    "waterfall": "rushes.stage.sets.river:build",
    "moon": "rushes.stage.sets.moon:build",
    "space": "rushes.stage.sets.space:build",
    "spaceship": "rushes.stage.sets.spaceship:build",
    "underwater": "rushes.stage.sets.underwater:build",
    "living_room": "rushes.stage.sets.living_room:build",
    "mountains": "rushes.stage.sets.mountains:build",
    "music_studio": "rushes.stage.sets.music_studio:build",
    "newsroom": "rushes.stage.sets.newsroom:build",
    "office": "rushes.stage.sets.office:build",
    "park": "rushes.stage.sets.park:build",
    "theatre": "rushes.stage.sets.theatre:build",
    "castle": "rushes.stage.sets.country.heights:castle",
    "cliff": "rushes.stage.sets.country.cliffs:cliff",
    "farm": "rushes.stage.sets.country.farmland:farm",
    "glacier": "rushes.stage.sets.country.glacier:glacier",
    "iceberg": "rushes.stage.sets.country.snowland:iceberg",
    "ski_slope": "rushes.stage.sets.country.snowland:slope",
    "volcano": "rushes.stage.sets.country.heights:volcano",
    "windmill": "rushes.stage.sets.country.farmland:mill",
    "amusement_park": "rushes.stage.sets.country.grounds:fair",
    "botanical_garden": "rushes.stage.sets.country.grounds:botanical",
    "carousel": "rushes.stage.sets.country.grounds:carousel",
    "cemetery": "rushes.stage.sets.country.grounds:cemetery",
    "fountain": "rushes.stage.sets.country.grounds:fountain",
    "golf_course": "rushes.stage.sets.country.grounds:golf",
    "gas_station": "rushes.stage.sets.country.roadside:gas_station",
    "parking_lot": "rushes.stage.sets.country.roadside:parking",
    "highway": "rushes.stage.sets.country.roadside:highway",
    "construction_site": "rushes.stage.sets.country.roadside:construction",
    "junkyard": "rushes.stage.sets.country.roadside:junkyard",
    "industrial_area": "rushes.stage.sets.country.industry:industry",
    "railway": "rushes.stage.sets.country.rails:railway",
    "train_platform": "rushes.stage.sets.country.rails:platform",
    "harbor": "rushes.stage.sets.country.waters:harbor",
    "lighthouse": "rushes.stage.sets.country.waters:lighthouse",
    "ocean": "rushes.stage.sets.country.waters:ocean",
    "sky": "rushes.stage.sets.country.clouds:sky",
    "bridge": "rushes.stage.sets.country.waters:bridge",
    "savanna": "rushes.stage.sets.country.savanna:savanna",
    "arch": "rushes.stage.sets.urban.squares:arch",
    "courtyard": "rushes.stage.sets.urban.squares:courtyard",
    "phone_booth": "rushes.stage.sets.urban.squares:phone_corner",
    "driveway": "rushes.stage.sets.urban.squares:driveway",
    "campus": "rushes.stage.sets.urban.squares:campus",
    "hospital": "rushes.stage.sets.urban.squares:hospital",
    "embankment": "rushes.stage.sets.urban.waterside:embankment",
    "skyline": "rushes.stage.sets.urban.waterside:skyline",
    "skyscraper": "rushes.stage.sets.urban.waterside:skyscraper",
    "runway": "rushes.stage.sets.country.airfield:runway",
    "tower": "rushes.stage.sets.country.airfield:tower",
    "meadow": "rushes.stage.sets.country.meadow:meadow",
    "casino": "rushes.stage.sets.venues.casino:casino",
    "arcade": "rushes.stage.sets.venues.arcade:arcade",
    "bowling_alley": "rushes.stage.sets.venues.bowling:bowling",
    "factory": "rushes.stage.sets.venues.works:factory",
    "warehouse": "rushes.stage.sets.venues.works:warehouse",
    "salon": "rushes.stage.sets.venues.salon:salon",
    "greenhouse": "rushes.stage.sets.venues.planted:greenhouse",
    "attic": "rushes.stage.sets.venues.attic:attic",
    "airplane_cabin": "rushes.stage.sets.venues.cabins:aeroplane",
    "train_carriage": "rushes.stage.sets.venues.cabins:carriage",
    "bus_inside": "rushes.stage.sets.venues.cabins:bus",
    "submarine_inside": "rushes.stage.sets.venues.submarine:submarine",
    "cave": "rushes.stage.sets.venues.caves:cave",
    "market": "rushes.stage.sets.urban.markets:market",
    "night_market": "rushes.stage.sets.urban.night_market:night_market",
    "bazaar": "rushes.stage.sets.urban.bazaar:bazaar",
    "ruins": "rushes.stage.sets.country.ruins:ruins",
    "medieval_village": "rushes.stage.sets.country.medieval:medieval",
    "western_town": "rushes.stage.sets.country.western:western",
    "ship_deck": "rushes.stage.sets.country.decks:deck",
    "japanese_garden": "rushes.stage.sets.country.japan:japanese",
    "chinese_courtyard": "rushes.stage.sets.country.hutong:hutong",
    "rooftop": "rushes.stage.sets.urban.roofs:rooftop",
    "circus": "rushes.stage.sets.venues.tents:circus",
    "igloo": "rushes.stage.sets.venues.tents:igloo",
    "airport": "rushes.stage.sets.venues.concourse:terminal",
    "mall": "rushes.stage.sets.venues.mall:mall",
    "alley": "rushes.stage.sets.urban.ways:alley",
    "crossing": "rushes.stage.sets.urban.ways:crossing",
    "downtown": "rushes.stage.sets.urban.ways:downtown",
    "aquarium": "rushes.stage.sets.aquarium:build",
    "house": "rushes.stage.sets.house:build",
    "hall": "rushes.stage.sets.hall:build",
    "gym": "rushes.stage.sets.gym:build",
    "pool": "rushes.stage.sets.pool:build",
    "stadium": "rushes.stage.sets.stadium:build",
    "restaurant": "rushes.stage.sets.restaurant:build",
    "shop": "rushes.stage.sets.restaurant:build",
    "studio": "rushes.stage.sets.studio:build",
    "tv_studio": "rushes.stage.sets.newsroom:build_floor",
    "workshop": "rushes.stage.sets.workshop:build",
}
"""kind -> "module:function"; imported only when a film needs it."""


def builder_for(kind: str) -> Callable[[SetBrief], BuiltSet] | None:
    """The builder of a kind of set, or None when there is none (yet)."""
    where = BUILDERS.get(kind)
    if where is None:
        return None
    module, function = where.split(":")
    try:
        builder: Callable[[SetBrief], BuiltSet] = getattr(import_module(module), function)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        return None
    return shelved(builder, _faces)


def _faces(brief: SetBrief) -> tuple[str, ...]:
    """The typefaces of what is written in a set: some machines have more of them."""
    return tuple(str(face_for(words)) for words in (brief.words, *brief.signs))
