"""The JavaScript packages are pinned, and fetched from whatever registry this machine uses."""

from __future__ import annotations

import json

from tests.clients.conftest import HERE


def test_the_lock_names_no_registry_and_pins_every_package() -> None:
    packages = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    there = {name: package for name, package in packages.items() if name}
    assert {"node_modules/@eachlabs/aiflow", "node_modules/ajv"} <= there.keys()
    for package in there.values():
        assert "resolved" not in package
        assert package["integrity"].startswith("sha512-")
