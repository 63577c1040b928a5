"""Great halls: museums and galleries, palaces and mansions, churches and temples, courts, lobbies and conference halls."""

from collections.abc import Callable

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.sets.halls.civic import courtroom, lobby
from rushes.stage.sets.halls.conference import auditorium
from rushes.stage.sets.halls.museum import gallery, museum, science
from rushes.stage.sets.halls.royal import ballroom, mansion, throne
from rushes.stage.sets.halls.worship import church, temple
from rushes.stage.sets.variant import variant

__all__ = ["build"]

LOOKS: dict[str, str] = {
    word.strip(): look
    for look, words in (
        ("science", "science, technology, planetarium, space museum, observatory, 科学, 科技, 天文"),
        ("gallery", "art museum, gallery, exhibition, showroom, exhibit, 美术, 画廊, 展"),
        ("museum", "museum, dinosaur, 博物"),
        ("ballroom", "ballroom, dance hall, banquet, ball, 舞厅"),
        ("mansion", "mansion, manor, villa, chateau, entrance hall, grand staircase, foyer, estate, 豪宅, 庄园"),
        ("court", "court of law, courtroom, courthouse, court room, moot, jury, witness, hearing, tribunal, judge, 法庭, 法院"),
        ("temple", "temple, shrine, pagoda, buddh, monastery, 寺, 庙, 神社"),
        ("church", "church, chapel, cathedral, abbey, convent, basilica, nave, choir, altar, mosque, 教堂, 修道院"),
        ("throne", "palace, throne, castle, royal, imperial, king, queen, great hall, court, kasbah, 宫"),
        ("auditorium", "conference, convention, parliament, senate, council, debate, assembly, capitol, summit, 会议, 议会"),
        ("lobby", "lobby, reception, hotel, bank, atrium, embassy, town hall, city hall, 大堂, 前台, 银行, 市政"),
    )
    for word in words.split(",")
}  # fmt: skip
"""(Parts of) words of a place -> which hall; the first that is said counts."""
MAKERS: dict[str, Callable[[SetBrief], BuiltSet]] = {
    "science": science,
    "gallery": gallery,
    "museum": museum,
    "ballroom": ballroom,
    "mansion": mansion,
    "court": courtroom,
    "temple": temple,
    "church": church,
    "throne": throne,
    "auditorium": auditorium,
    "lobby": lobby,
}


def build(brief: SetBrief) -> BuiltSet:
    """The hall of a brief."""
    return MAKERS[variant(brief, LOOKS, "lobby")](brief)
