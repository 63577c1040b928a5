"""The worker: leases jobs from the API over HTTP and films each in a child process that it can kill.

    run_worker(WorkerOptions(url="http://127.0.0.1:8000", token="..."))

Knows nothing of databases, keys or prices. Importing it is free; what serves is imported when it runs.
"""

from __future__ import annotations

from rushes.worker.options import WorkerOptions

__all__ = ["WorkerOptions", "run_worker"]


def run_worker(options: WorkerOptions) -> int:
    """Lease and film jobs until SIGTERM or SIGINT; the exit code: 0 after a stop that was asked for, 2 when the API
    refuses the token or the engine is unknown, 1 when this machine cannot run the engine.

    Raises UsageError for options that cannot be. Logs through structlog, as the caller has configured it.
    """
    from rushes.worker.loop import serve

    return serve(options)
