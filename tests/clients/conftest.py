"""A running server for clients that know nothing of the tests, and Node with the packages of the JavaScript ones."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.clients.hand import Hand
from tests.server.running import Api, serving

HERE = Path(__file__).parent
OLDEST = 18
NO_NODE = (
    f"Node {OLDEST} or later with npm is missing here, and real JavaScript clients are tested with it: "
    "install it (Debian: apt-get install nodejs npm), or run ./dev test, which does so"
)

Node = Callable[..., str]


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    """A server on SQLite with a worker that films at once; see `Hand` for prompts that don't become a film."""
    with serving(data=tmp_path_factory.mktemp("data"), queue_limit="60s") as api:  # no client polls for ever
        hand = Hand(api.url)
        hand.start()
        try:
            yield api
        finally:
            hand.stop()


@pytest.fixture(scope="session")
def node() -> Node:
    """Runs a script of this folder and gives its standard output; the packages are installed when they are not there."""
    program = shutil.which("node")
    found = program and re.match(r"v(\d+)", _run([program, "--version"]))
    if not program or not found or int(found[1]) < OLDEST:
        pytest.fail(NO_NODE, pytrace=False)
    if not _installed():
        npm = shutil.which("npm") or pytest.fail(NO_NODE, pytrace=False)
        _run([npm, "ci", "--no-audit", "--no-fund", "--prefer-offline"])
    return lambda script, *arguments, stdin="": _run([program, script, *arguments], stdin)


def _installed() -> bool:
    """Whether npm has finished with the very lock that is here."""
    mark = HERE / "node_modules" / ".package-lock.json"
    return mark.exists() and mark.stat().st_mtime >= (HERE / "package-lock.json").stat().st_mtime


def _run(command: list[str], stdin: str = "") -> str:
    done = subprocess.run(command, cwd=HERE, input=stdin, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{command[:2]} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done.stdout
