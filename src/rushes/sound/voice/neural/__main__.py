"""`python -m rushes.sound.voice.neural FOLDER`: its voices with language, sex and pitch as a line of JSON, for the doctor."""

import json
import os
import sys
from pathlib import Path

from rushes.sound.voice.espeak import ESpeak
from rushes.sound.voice.neural.engine import Neural
from rushes.sound.voice.neural.voices import FolderProblem

__all__: list[str] = []

MEASURED_AT_MOST = 6


def main(folder: Path) -> dict[str, object]:
    """What is found, with the pitches of the first few that nobody has measured yet."""
    try:
        neural = Neural(folder, ESpeak())
        waiting = [voice.key for voice in neural.voices if not voice.pitch]
        for key in waiting[:MEASURED_AT_MOST]:
            neural.measured(key)
        return {"voices": [voice.as_json() for voice in neural.voices], "notes": list(neural.notes)}
    except FolderProblem as problem:
        return {"error": str(problem), "mend": problem.mend}
    except (ImportError, OSError) as problem:
        return {"error": f"eSpeak NG, which reads for neural voices, is missing ({problem})",
                "mend": "run: pip install --force-reinstall espeakng-loader"}  # fmt: skip


if __name__ == "__main__":
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    out.write(json.dumps(main(Path(sys.argv[1]))) + "\n")
    out.flush()
