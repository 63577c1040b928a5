"""A listener that remembers what it is told, and may stop the work at a given moment."""

from dataclasses import dataclass, field

from rushes.errors import Cancelled


@dataclass
class Listener:
    """`cancel_at` is a stage and how far in it the user cancels; each word after that raises, as in a worker."""

    cancel_at: tuple[str, int] | None = None
    stages: list[str] = field(default_factory=list)
    totals: dict[str, int] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)
    calls: int = 0
    notes: list[str] = field(default_factory=list)
    shown: dict[str, bytes] = field(default_factory=dict)

    def stage(self, name: str, total: int) -> None:
        self.stages.append(name)
        self.totals[name], self.steps[name] = total, 0
        self._check()

    def advance(self, n: int = 1) -> None:
        self.calls += 1
        self.steps[self.stages[-1]] += n
        self._check()

    def note(self, text: str) -> None:
        self.notes.append(text)

    def show(self, name: str, data: bytes) -> None:
        self.shown[name] = data

    def done(self) -> None:
        pass

    def _check(self) -> None:
        if self.cancel_at is not None:
            stage, step = self.cancel_at
            if self.stages[-1] == stage and self.steps[stage] >= step:
                raise Cancelled
