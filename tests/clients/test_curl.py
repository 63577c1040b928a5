"""The commands of the hosted model's page in a real shell with the real curl, against a real `rushes serve`.

Only the host and the key are ours. The loop is what people write round them; it is bounded.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.engines.noop import FILM

ROOT = Path(__file__).parents[2]
PROMPT = (ROOT / "examples" / "cafe.txt").read_text(encoding="utf-8").strip()
BODY = {
    "model": "kling-v2-6-pro-text-to-video",
    "version": "0.0.1",
    "input": {
        "prompt": PROMPT,
        "duration": "10",
        "aspect_ratio": "16:9",
        "negative_prompt": "blur, distort, and low quality",
        "cfg_scale": 0.5,
        "generate_audio": True,
    },
    "webhook_url": "",
}
PATIENCE = 60.0

PAGE = """
set -eu
created=$(curl --silent --show-error --request POST --url "$HOST/v1/prediction/" \\
  --header "Content-Type: application/json" --header "X-API-Key: $KEY" --data @-)
printf '%s\\n' "$created"
id=$(printf '%s\\n' "$created" | sed -E 's/.*"predictionID":"([^"]+)".*/\\1/')
for turn in $(seq 300); do
  prediction=$(curl --silent --show-error --request GET --url "$HOST/v1/prediction/$id" \\
    --header "Content-Type: application/json" --header "X-API-Key: $KEY")
  case $prediction in *'"status":"processing"'*) sleep 0.1 ;; *) break ;; esac
done
printf '%s\\n' "$prediction"
curl --silent --show-error --fail --output film.mp4 \\
  "$(printf '%s\\n' "$prediction" | sed -E 's/.*"output":"([^"]+)".*/\\1/')"
"""

FORM = """
set -eu
id=$(curl -sS "$HOST/v1/videos" -H "Authorization: Bearer $KEY" -F "prompt=<-" -F seconds=5 -F size=1280x720 |
  sed -E 's/.*"id":"([^"]+)".*/\\1/')
for turn in $(seq 300); do
  video=$(curl -sS "$HOST/v1/videos/$id" -H "Authorization: Bearer $KEY")
  case $video in *'"status":"completed"'*|*'"status":"failed"'*) break ;; *) sleep 0.1 ;; esac
done
printf '%s\\n' "$video"
curl -sSfL "$HOST/v1/videos/$id/content" -H "Authorization: Bearer $KEY" -o film.mp4
"""


@dataclass(frozen=True)
class Shell:
    """Runs a script with HOST and KEY of the server; files go to `folder`."""

    host: str
    key: str
    folder: Path

    def __call__(self, script: str, stdin: str) -> list[str]:
        assert shutil.which("curl"), "curl is missing here; install it (Debian: apt-get install curl)"
        done = subprocess.run(
            ["sh", "-c", script],
            input=stdin,
            env={"HOST": self.host, "KEY": self.key, "PATH": os.environ["PATH"]},
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
        return done.stdout.splitlines()


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """A server as users start it, with an engine that films at once; its key is the one that it prints."""
    folder = tmp_path_factory.mktemp("served")
    told, log = folder / "told.txt", folder / "log.txt"
    engine = "tests.engines.noop:Noop"
    command = [
        sys.executable,
        "-m",
        "rushes",
        "serve",
        "--port",
        "0",
        "--data",
        str(folder),
        "--engine",
        engine,
    ]
    with told.open("wb") as out, log.open("wb") as errors:
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=errors)
        try:
            deadline = time.monotonic() + PATIENCE
            while not (line := re.search(r"^  (curl .*)$", told.read_text(encoding="utf-8"), re.M)):
                assert process.poll() is None, log.read_text(encoding="utf-8")
                assert time.monotonic() < deadline, "the server does not say where it is"
                time.sleep(0.05)
            words = shlex.split(line[1])
            key = next(word for word in words if word.startswith("X-API-Key: ")).partition(": ")[2]
            yield Shell(words[3].removesuffix("/v1/prediction/"), key, folder)
        finally:
            process.terminate()
            process.wait(PATIENCE)


def test_the_pages_commands_give_a_film(shell: Shell) -> None:
    created, prediction = map(json.loads, shell(PAGE, json.dumps(BODY)))
    assert created["status"] == "success"
    assert prediction["status"] == "success"
    assert prediction["input"]["prompt"] == PROMPT
    assert prediction["output"].startswith(f"{shell.host}/files/")
    assert (shell.folder / "film.mp4").read_bytes() == FILM


def test_a_form_as_openais_servers_take_it_gives_a_film(shell: Shell) -> None:
    (video,) = map(json.loads, shell(FORM, PROMPT))
    assert (video["status"], video["prompt"], video["size"]) == ("completed", PROMPT, "16x16")
    assert (shell.folder / "film.mp4").read_bytes() == FILM


def test_the_line_that_serve_prints_works_as_it_stands(shell: Shell) -> None:
    line = re.search(r"^  (curl .*)$", (shell.folder / "told.txt").read_text(encoding="utf-8"), re.M)
    assert line
    (created,) = map(json.loads, shell(line[1], ""))
    assert created["message"] == "Prediction created successfully"
