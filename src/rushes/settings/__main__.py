"""`python -m rushes.settings > docs/settings.md`: the page of all settings."""

from __future__ import annotations

import sys

from rushes.settings.page import settings_page

__all__: list[str] = []

if __name__ == "__main__":
    sys.stdout.write(settings_page())
