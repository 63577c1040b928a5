"""The composer's instruments are those that can be played, within what they can play."""

from rushes.direction.scoring.instruments import compass_of, known_instruments
from rushes.direction.scoring.styles import all_styles
from rushes.sound.music.catalogue import INSTRUMENTS, instrument_of


def test_the_composer_writes_only_what_can_be_played() -> None:
    for name, compass in known_instruments().items():
        row = instrument_of(name)
        assert row is not None, name
        assert row.pitched == compass.pitched, name
        assert row.sustained == compass.sustained, name
        assert row.lowest <= compass.lowest < compass.highest <= row.highest, name


def test_the_composer_knows_every_instrument() -> None:
    assert [name for name in INSTRUMENTS if compass_of(name) is None] == []


def test_every_style_is_played_by_known_instruments() -> None:
    for style in all_styles():
        for name, _ in (style.lead, *style.comp, *style.pad, style.bass, style.drums):
            assert name == "-" or compass_of(name) is not None, (style.name, name)
