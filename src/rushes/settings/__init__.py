"""What an operator can set: one list of settings, read from flags, the environment and a TOML file.

It knows nothing of the server that obeys them. The help of `rushes serve` and docs/settings.md are made from the list.
"""

from __future__ import annotations

from rushes.settings.loading import Loaded, load_settings
from rushes.settings.places import masked
from rushes.settings.settings import Settings
from rushes.settings.table import GROUPS, Setting, settings_table

__all__ = ["GROUPS", "Loaded", "Setting", "Settings", "load_settings", "masked", "settings_table"]
