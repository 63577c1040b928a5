"""The programs on a model's page run as they stand: create, poll, print the address of the film."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks import WebhookVerificationError
from tests.server.running import MODEL, Api, serving

from rushes.predictions.outbox import webhook_body
from rushes.server.pages.model import samples
from rushes.webhooks.signature import signing_headers

LANGUAGES = ("curl", "python", "javascript")
NASTY = 'A dog says “it\'s” "so" \\n $HOME `id` \'\'\' """ ${x} %s 飞起来了 \u2028 !'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    with serving(data=tmp_path_factory.mktemp("data")) as api:
        yield api


def started(language: str, program: str, key: str, folder: Path) -> subprocess.Popen[str]:
    """The program, running with nothing but a key and a path."""
    file = folder / {"curl": "film.sh", "python": "film.py", "javascript": "film.mjs"}[language]
    file.write_text(program, encoding="utf-8")
    runner = {"curl": "sh", "python": sys.executable, "javascript": "node"}[language]
    env = {"RUSHES_API_KEY": key, "PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    return subprocess.Popen([runner, str(file)], env=env, text=True, stdout=-1, stderr=-1)


def run_all(api: Api, programs: dict[str, str], folder: Path) -> tuple[dict[str, str], dict[str, Any]]:
    """What each prints while a hand films what they ask for, and the films by address."""
    running = {language: started(language, text, api.key, folder) for language, text in programs.items()}
    for _ in running:
        job = api.claim(wait=20.0)
        assert job is not None, [one.communicate() for one in running.values()]
        api.film(job)
    printed = {language: one.communicate(timeout=60) for language, one in running.items()}
    assert {error for _, error in printed.values()} == {""}
    history = api.client.get("/v1/executions").json()["executions"]
    films = {one["output"]: api.client.get(f"/v1/prediction/{one['id']}").json() for one in history}
    return {language: said for language, (said, _) in printed.items()}, films


def test_the_programs_of_the_page_print_the_address_of_their_film(server: Api, tmp_path: Path) -> None:
    page = server.bare.get(f"/models/{MODEL}", headers={"Accept": "text/html"}).text
    programs = {}
    for language in LANGUAGES:
        found = re.search(rf'<pre id="request-{language}"[^>]*>(.*?)</pre>', page, re.S)
        assert found is not None
        programs[language] = html.unescape(found[1])
    printed, films = run_all(server, programs, tmp_path)
    example = server.service.catalogue.find(MODEL).examples[0]
    for said in printed.values():
        (address,) = re.findall(r"http\S+\.mp4", said)
        assert films[address]["input"].items() >= dict(example).items()
        assert server.bare.get(address).status_code == 200


def test_any_prompt_comes_through_whole(server: Api, tmp_path: Path) -> None:
    body = {"model": MODEL, "input": {"prompt": NASTY, "generate_audio": False, "seed": None}}
    programs = {language: getattr(samples, language)(server.url, body) for language in LANGUAGES}
    printed, films = run_all(server, programs, tmp_path)
    for said in printed.values():
        (address,) = re.findall(r"http\S+\.mp4", said)
        assert films[address]["input"]["prompt"] == NASTY
        assert films[address]["input"]["generate_audio"] is False


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_is_seen(server: Api, tmp_path: Path, language: str) -> None:
    body = {"model": MODEL, "input": {"prompt": "A dog runs"}}
    one = started(language, getattr(samples, language)(server.url, body), "sk_wrong", tmp_path)
    _, error = one.communicate(timeout=60)
    assert one.returncode != 0
    assert "401" in error or "API key" in error


def test_the_check_of_a_webhook_accepts_ours_and_no_forgery() -> None:
    names: dict[str, Any] = {}
    exec(compile(samples.signature_check(), "check", "exec"), names)
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    body = webhook_body("a", succeeded=True, output="x", error=None).encode()
    headers = signing_headers("id", int(time.time()), body, secret)
    assert names["received"](secret, headers, body) == json.loads(body)
    with pytest.raises(WebhookVerificationError):
        names["received"](secret, headers, body.replace(b"succeeded", b"failed"))
