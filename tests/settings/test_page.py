"""Help and docs are made from the settings, and are of today."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from rushes.settings import GROUPS, Setting, Settings, load_settings, settings_table
from rushes.settings.page import settings_page

TABLE = settings_table(Settings.model_fields)
PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == settings_page(), "renew it with: ./dev docs"


def test_the_module_prints_the_page() -> None:
    command = [sys.executable, "-m", "rushes.settings"]
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    assert done.stdout == PAGE.read_bytes()


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.name)
def test_every_setting_is_described_in_one_sentence(setting: Setting) -> None:
    assert setting.group in GROUPS
    assert setting.says[0].isupper()
    assert re.fullmatch(r"[^.]+(\.[^ .][^.]*)*\.", setting.says)
    assert setting.metavar
    assert setting.default


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.name)
def test_what_is_shown_as_default_and_example_is_accepted(setting: Setting) -> None:
    if setting.name not in ("data", "models") and " " not in setting.default and setting.default != "none":
        value = load_settings({setting.name: setting.default}).settings
        assert getattr(value, setting.name) == getattr(load_settings().settings, setting.name)
    if setting.example is not None:
        load_settings({setting.name: setting.example})


def test_the_file_on_the_page_is_accepted(clean: Path) -> None:
    text = re.findall(r"```toml\n(.*?)```", settings_page(), re.S)[0]
    assert tomllib.loads(text)["prices"]
    (clean / "rushes.toml").write_text(text, encoding="utf-8")
    prices = load_settings().settings.prices
    assert prices["kling-v2-6-pro-text-to-video"] == {"per_second": "0.07", "per_second_with_audio": "0.14"}
