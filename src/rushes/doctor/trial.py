"""Tries one engine in a process of its own: `python -m rushes.doctor.trial NAME` prints what it found as a line of JSON.

NAME is one of the catalogue, or "auto", which says what `auto` takes.
"""

from __future__ import annotations

import json
import os
import sys
import warnings
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from rushes.doctor import ltx, remote
from rushes.doctor.finding import Finding
from rushes.engines.engine import choose_engine, load_engine
from rushes.errors import RushesError

__all__ = ["tried"]

DETAILS: Mapping[str, Callable[[Mapping[str, str]], list[Finding]]] = {
    "ltx": ltx.details,
    "remote": remote.details,
}
"""What there is to say about an engine beside whether it can run."""


def tried(name: str, environment: Mapping[str, str]) -> dict[str, Any]:
    """`lack` ("" where the engine can run) with its `mend`, and `details`; for "auto" the name of the `engine` taken."""
    if name == "auto":
        return {"engine": choose_engine(name)[0].name}
    answer: dict[str, Any] = {"lack": "", "mend": "", "details": []}
    try:
        answer["lack"] = load_engine(name).missing()
    except RushesError as error:
        answer |= {"lack": error.message, "mend": error.mend or ""}
    if name in DETAILS:
        answer["details"] = [asdict(finding) for finding in DETAILS[name](environment)]
    return answer


def main() -> None:
    """Print it, and nothing else on standard output."""
    out, sys.stdout = sys.stdout, sys.stderr
    warnings.simplefilter("ignore")
    print(json.dumps(tried(sys.argv[1], os.environ)), file=out)


if __name__ == "__main__":
    main()
