"""Asking a cluster: what is sent for each question, and what its answers mean. Each is left at once on a cancel.

What a server says in its own words gets into a sentence of ours short, on one line, without the key and addresses.
"""

from __future__ import annotations

import json
import re
import secrets
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from rushes.engines.remote.aside import Late, Patience, aside
from rushes.engines.remote.cluster import KEY, URL, Cluster
from rushes.engines.remote.dialects import Dialect, Job, id_of, job_of
from rushes.engines.remote.line import Answer, Away, Call, Line, TooLong, Torn, tls_context
from rushes.errors import EnvironmentProblem, RushesError
from rushes.film.target import explain

__all__ = ["Client", "Lost", "words_of"]

ANSWER_BYTES = 1_000_000
FILM_BYTES = 1_000_000_000
LINGER = 60.0
"""Seconds more that the answer to an order is listened for once nobody waits for it."""
WORDS = 200
"""Letters of what a server says that are passed on."""
FLEETING = frozenset({408, 425, 429, 502, 503, 504})
"""A server that restarts, or one that stands before it, says these; asking again later helps."""
DOUBTFUL = frozenset({408, 502, 504})
"""Those of them that one before the server says, which may have taken the call all the same."""
UNKNOWN = frozenset({404, 410})
NO_LIST = frozenset({404, 405, 501})
ADDRESS = re.compile(r"\w+://\S+")
JSON = "application/json"


class Lost(Exception):
    """The server does not know a film that it took."""


class Client:
    """One cluster, as long as a film takes. `beat` is called while it waits, and may raise."""

    def __init__(self, cluster: Cluster, patience: Patience, beat: Callable[[], None]) -> None:
        self._cluster = cluster
        self._patience = patience
        self._beat = beat
        self._tls = tls_context(cluster)

    @property
    def name(self) -> str:
        """What the log calls the cluster."""
        return self._cluster.name

    def owners(self) -> list[str]:
        """Whose its models are, by its own word; nothing where it has no list of them. Another Rushes is known by the shape
        of its list."""
        answer = self._asked(Call("GET", "/models"))
        if answer.status in NO_LIST:
            return []
        self._judge(answer, "does not list its models")
        listed = self._json(answer)
        if isinstance(listed, list) and any(isinstance(m, dict) and "request_schema" in m for m in listed):
            return ["openai"]
        models = listed.get("data") if isinstance(listed, dict) else None
        owners = (
            [m.get("owned_by") for m in models if isinstance(m, dict)] if isinstance(models, list) else []
        )
        return [owner for owner in owners if isinstance(owner, str)]

    def create(self, dialect: Dialect, fields: Mapping[str, str | int | bool]) -> Job:
        """Give the film in order. An order whose answer nobody waits for any more, or cannot be read, is cancelled."""
        body, kind = _form(fields) if dialect.form else (json.dumps(dict(fields)).encode(), JSON)
        answer = self._asked(Call("POST", "/videos", body, kind), late=self._forget_what_came)
        if answer.status == HTTPStatus.NOT_FOUND:
            said = words_of(answer.body, self._cluster.key)
            raise EnvironmentProblem(
                f"{self.name} makes no videos there: to an order it answers 404{f' ({said})' if said else ''}",
                field=URL,
                mend="give the address of a server that has /v1/videos, and the name of a model that it has",
            )
        self._judge(answer, "refuses the film")
        try:
            return self._job(answer)
        except RushesError:
            self._forget_what_came(answer)
            raise

    def look(self, job: Job) -> Job:
        """How the film stands. Raises Lost when the server does not know it any more."""
        answer = self._asked(Call("GET", f"/videos/{job.id}"))
        failed = job_of(_parsed(answer.body))
        if failed is not None and failed.state == "failed":  # vLLM-Omni tells of a failure as 4xx or 500
            return failed
        if answer.status in UNKNOWN:
            raise Lost
        if answer.status == HTTPStatus.INTERNAL_SERVER_ERROR:
            raise Away("answers 500")
        self._judge(answer, "does not tell how the film stands")
        return self._job(answer)

    def fetch(self, job: Job, path: Path) -> None:
        """Bring the finished film to `path`. Raises Lost when there is none, or Torn when it does not come whole."""
        try:
            with path.open("wb") as file:
                answer = self._asked(
                    Call("GET", f"/videos/{job.id}/content"), seconds=self._patience.fetch, into=file
                )
        except OSError as error:
            raise explain(path, error) from error
        if answer.status in UNKNOWN:
            raise Lost
        self._judge(answer, "does not hand the film over")
        if answer.body:
            raise self._garbage(f"it sends {answer.kind[:40]} where a film should be")

    def forget(self, name: str) -> None:
        """Delete the film there, waiting a moment for it at most; whether that works concerns nobody here."""

        def delete() -> None:
            with suppress(Away, TooLong, RushesError):
                line = Line(self._cluster, self._tls, self._patience.answer)
                line.ask(Call("DELETE", f"/videos/{name}"), limit=ANSWER_BYTES)

        thread = threading.Thread(target=delete, name="remote-farewell", daemon=True)
        thread.start()
        thread.join(self._patience.farewell)

    def _forget_what_came(self, answer: Answer) -> None:
        if name := id_of(_parsed(answer.body)):
            self.forget(name)

    def _asked(
        self,
        call: Call,
        *,
        seconds: float = 0.0,
        late: Callable[[Answer], None] | None = None,
        into: BinaryIO | None = None,
    ) -> Answer:
        """The answer to a call. Raises Away, Torn, and RushesError for one that is too long."""
        seconds = seconds or self._patience.answer
        line = Line(self._cluster, self._tls, seconds + LINGER)
        limit = ANSWER_BYTES if into is None else FILM_BYTES
        try:
            return aside(
                lambda: line.ask(call, limit=limit, into=into),
                beat=self._beat,
                tick=self._patience.tick,
                seconds=seconds,
                leave=line.hang_up,
                late=late,
            )
        except Late:
            if into is not None:
                raise Torn from None
            raise Away(f"did not answer within {seconds:g} s", maybe=True) from None
        except TooLong:
            raise self._garbage(f"more than {limit:,} bytes came") from None

    def _job(self, answer: Answer) -> Job:
        parsed = self._json(answer)
        job = job_of(parsed)
        if job is None:
            status = parsed.get("status") if isinstance(parsed, dict) else None
            state = f": the state {status[:40]!r} is unheard of" if isinstance(status, str) else ""
            raise self._garbage(f"its answer describes no video{state}")
        return job

    def _json(self, answer: Answer) -> object:
        try:
            return json.loads(answer.body)
        except (ValueError, RecursionError):
            page = ", but a page" if answer.body.lstrip()[:1] == b"<" else ""
            raise self._garbage(f"it answers no JSON{page}") from None

    def _garbage(self, what: str) -> RushesError:
        return EnvironmentProblem(
            f"{self.name} does not speak as it should: {what}",
            field=URL,
            mend="check the address and the dialect",
        )

    def _judge(self, answer: Answer, what: str) -> None:
        """Raise for an answer that is none; `what` says what the server does not do then."""
        status = answer.status
        if status < 300:
            return
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
            does = "refuses the key" if self._cluster.key else "asks for a key"
            raise EnvironmentProblem(f"{self.name} {does} ({status})", field=KEY, mend="set the right one")
        if status < 400:
            raise EnvironmentProblem(
                f"{self.name} sends elsewhere ({status}), which is not followed",
                field=URL,
                mend="give the address that it sends to",
            )
        if status in FLEETING:
            raise Away(f"answers {status}", maybe=status in DOUBTFUL)
        said = words_of(answer.body, self._cluster.key)
        raise RushesError(f"{self.name} {what} ({status}){f': {said}' if said else ''}")


def words_of(body: object, key: str) -> str:
    """What a server says of an error, in its usual places; "" when it says nothing that can be shown."""
    said = _parsed(body) if isinstance(body, bytes) else body
    for _ in range(4):
        if isinstance(said, dict):
            said = next((said[name] for name in ("message", "msg", "error", "detail") if said.get(name)), "")
        elif isinstance(said, list):
            said = said[0] if said else ""
    if not isinstance(said, str):
        return ""
    if key:
        said = said.replace(key, "…")
    said = ADDRESS.sub("…", said)
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in said).split()).rstrip(". ")
    return line if len(line) <= WORDS else f"{line[:WORDS]}…"


def _parsed(body: bytes) -> object:
    """The JSON in it; None where there is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _form(fields: Mapping[str, str | int | bool]) -> tuple[bytes, str]:
    """A multipart form and its content type."""
    border = secrets.token_hex(16)
    parts = [
        f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{_plain(value)}\r\n'
        for name, value in fields.items()
    ]
    return f"{''.join(parts)}--{border}--\r\n".encode(), f"multipart/form-data; boundary={border}"


def _plain(value: str | int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
