"""The hub that weights are fetched from: its list of files, one file after another, and its failures in one sentence.

Nothing here runs unless the operator has asked for it with `rushes models pull`. Files are fetched one at a time in the
calling thread: the client's own snapshot function uses a pool that finishes every file in flight before an interrupt is
heard, and large files are fetched over several connections anyway where the hub offers that.
"""

from __future__ import annotations

import errno
import importlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rushes.engines.ltx.receipt import Listed
from rushes.errors import EnvironmentProblem, RushesError

__all__ = ["AGAIN", "Hub", "Listing", "counting", "explained", "opened_hub"]

AGAIN = "run the same command again: it goes on with what is missing"
TIMEOUT = 30.0
"""Seconds that the hub may take for its list."""
Count = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a repository at one commit."""

    commit: str
    files: tuple[Listed, ...]


class Hub:
    """One repository on the hub, asked with the operator's own token."""

    def __init__(self, client: Any, repository: str, revision: str, token: str) -> None:
        self._client = client
        self._repository = repository
        self._revision = revision
        self._token = token
        self._endpoint = os.environ.get("HF_ENDPOINT", "").rstrip("/") or None

    def listing(self) -> Listing:
        """All files of the revision, with the commit that it stands for. Raises RushesError."""
        try:
            api = self._client.HfApi(endpoint=self._endpoint, token=self._token)
            info = api.model_info(
                self._repository, revision=self._revision, files_metadata=True, timeout=TIMEOUT
            )
            return Listing(str(info.sha), tuple(_listed(file) for file in info.siblings or ()))
        except Exception as error:
            raise self._explained(error, "its list of files") from error

    def fetch(self, file: Listed, commit: str, folder: Path, count: Count) -> None:
        """Fetch one file into its place under `folder`; `count` is told of bytes as they come.

        A file is in its place only when all of it is there. Raises RushesError, KeyboardInterrupt.
        """
        try:
            self._client.hf_hub_download(
                self._repository,
                file.path,
                revision=commit,
                local_dir=folder,
                token=self._token,
                endpoint=self._endpoint,
                tqdm_class=counting(count),
            )
        except Exception as error:
            raise self._explained(error, file.path) from error

    def _explained(self, error: Exception, what: str) -> RushesError:
        endpoint = self._endpoint or str(self._client.constants.ENDPOINT)
        return explained(error, self._repository, self._revision, endpoint, what)


def opened_hub(repository: str, revision: str) -> Hub:
    """The hub's client with the operator's token. Opens no connection.

    Raises EnvironmentProblem where the client is not installed or there is no token.
    """
    try:
        client = importlib.import_module("huggingface_hub")
        importlib.import_module("huggingface_hub.constants")
        importlib.import_module("huggingface_hub.utils").logging.set_verbosity_error()
    except ImportError as error:
        raise EnvironmentProblem(
            f"fetching weights needs huggingface_hub, which cannot be imported ({error})",
            mend="run: pip install 'rushes[ltx]'",
        ) from None
    try:
        token = client.get_token()
    except Exception as error:
        raise EnvironmentProblem(
            f"the token of the hub cannot be read: {type(error).__name__}: {error}",
            mend="put a token into HF_TOKEN",
        ) from error
    if not token:
        raise EnvironmentProblem(
            f"{repository} is given out only to accounts that have accepted its terms, and there is no token of yours",
            mend=f"accept them on https://huggingface.co/{repository}, make a token that may read on "
            "https://huggingface.co/settings/tokens, and put it into HF_TOKEN or run: hf auth login",
        )
    return Hub(client, repository, revision, str(token))


def _listed(file: Any) -> Listed:
    if file.lfs is not None:
        return Listed(str(file.rfilename), int(file.lfs.size), f"sha256:{file.lfs.sha256}")
    return Listed(str(file.rfilename), int(file.size), f"git:{file.blob_id}" if file.blob_id else "")


def counting(count: Count) -> type:
    """A class with as much of tqdm's shape as the client asks of a bar, which counts bytes and shows nothing."""

    class Counting:
        def __init__(self, *given: Any, total: Any = None, initial: int = 0, **named: Any) -> None:
            self.total, self.n = total, initial

        def __enter__(self) -> Counting:
            return self

        def __exit__(self, *why: object) -> None:
            pass

        def update(self, n: float | None = 1) -> None:
            self.n += int(n or 0)
            count(int(n or 0))

        def update_transfer(self, n: float | None = 1) -> None:
            """Bytes on the wire, which `update` tells of when they are on disk."""

        def _nothing(self, *given: Any, **named: Any) -> None:
            pass

        close = refresh = reset = set_description = set_description_str = _nothing
        set_postfix_str = set_transfer_postfix_str = _nothing

    return Counting


def explained(error: Exception, repository: str, revision: str, endpoint: str, what: str) -> RushesError:
    """The one sentence about a failure of the hub, of the way to it, or of the disk.

    The client's own errors are known by the names of their classes, which have been stable longer than their modules.
    """
    page = f"{endpoint}/{repository}"
    for cause in _causes(error):
        names = {kind.__name__ for kind in type(cause).__mro__}
        status = getattr(getattr(cause, "response", None), "status_code", None)
        if "GatedRepoError" in names and status != 401:
            message = f"the terms of {repository} are not accepted by the account of this token, or not confirmed yet"
            return EnvironmentProblem(message, mend=f"accept them on {page} and run the same command again")
        if "RevisionNotFoundError" in names:
            message = f"{repository} has no revision {revision!r}"
            return EnvironmentProblem(message, field="revision", mend=f"see {page}/commits/main")
        if "EntryNotFoundError" in names and status is not None:
            return EnvironmentProblem(f"{repository} has no file {what} any more", mend=AGAIN)
        if isinstance(status, int):
            return _by_status(status, repository, page, endpoint, what)
        if "OfflineModeIsEnabled" in names:
            return EnvironmentProblem(
                "HF_HUB_OFFLINE or TRANSFORMERS_OFFLINE forbids the hub's client to connect",
                mend="unset it and run the same command again",
            )
        if names & {"TransportError", "ConnectionError", "TimeoutException"}:
            why = str(cause) or type(cause).__name__
            return EnvironmentProblem(f"the hub at {endpoint} cannot be reached: {why}", mend=AGAIN)
    return _on_this_side(error, repository, what)


def _by_status(status: int, repository: str, page: str, endpoint: str, what: str) -> RushesError:
    match status:
        case 401:
            message = f"the hub refuses the token: it is wrong or has expired, or may not read {repository}"
            mend = "make a token that may read on https://huggingface.co/settings/tokens and put it into HF_TOKEN"
        case 403:
            message = f"the token may not read {repository}"
            mend = f"accept the terms on {page}, and let the token read gated repositories"
        case 404:
            message = f"there is no repository {repository} at {endpoint}, or the account of this token may not see it"
            mend = f"look at {page}"
        case 429:
            message, mend = (
                "the hub has had too many requests from here",
                f"wait for some minutes and {AGAIN}",
            )
        case _:
            message, mend = f"the hub at {endpoint} answers {status} for {what}", AGAIN
    return EnvironmentProblem(message, mend=mend)


def _on_this_side(error: Exception, repository: str, what: str) -> RushesError:
    """The disk's failures, files that came broken, and all that has no name."""
    for cause in _causes(error):
        if isinstance(cause, OSError) and cause.errno in (errno.ENOSPC, errno.EDQUOT):
            return EnvironmentProblem(
                f"the disk is full while {what} is written", mend=f"free some, and {AGAIN}"
            )
        if isinstance(cause, OSError) and cause.errno is not None and cause.filename is not None:
            message = f"{cause.filename} cannot be written: {cause.strerror}"
            return EnvironmentProblem(message, mend="name a folder that can be written with --to")
        if "Consistency check failed" in str(cause):
            return EnvironmentProblem(f"{what} came with another length than the hub says", mend=AGAIN)
    said = " ".join(str(error).split())[:300]
    return EnvironmentProblem(
        f"fetching {what} of {repository} failed: {type(error).__name__}: {said}", mend=AGAIN
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, what it was raised from, and so on."""
    seen: set[int] = set()
    here: BaseException | None = error
    while here is not None and id(here) not in seen:
        seen.add(id(here))
        yield here
        here = here.__cause__ or here.__context__
