"""Engines that never finish loading."""

import ctypes
import time

from tests.engines.noop import Noop


class Endless(Noop):
    """Loads for a minute."""

    def warm(self) -> None:
        time.sleep(60)


class Locked(Noop):
    """Sleeps a minute in C without giving up the interpreter's lock."""

    def warm(self) -> None:
        print("locked", flush=True)
        ctypes.PyDLL(None).sleep(60)


class Dying(Noop):
    """Dies while it loads."""

    def warm(self) -> None:
        raise SystemExit(3)
