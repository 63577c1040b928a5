"""Programs that make a film: create, poll, print its address. Each runs as it stands, with the key in RUSHES_API_KEY."""

from __future__ import annotations

import json
from typing import Any

__all__ = [
    "cancel_line",
    "create_line",
    "curl",
    "events_line",
    "get_line",
    "javascript",
    "python",
    "signature_check",
]


def curl(base: str, body: dict[str, Any]) -> str:
    """For a POSIX shell."""
    said = json.dumps(body, ensure_ascii=False, indent=2).replace("'", "'\\''")
    return f"""\
api={base}/v1/prediction/
key="X-API-Key: $RUSHES_API_KEY"

made=$(curl -sS -X POST "$api" -H "$key" -H "Content-Type: application/json" -d '{said}')
id=$(printf %s "$made" | sed -n 's/.*"predictionID":"\\([^"]*\\)".*/\\1/p')
: "${{id:?$made}}"

film='"status":"processing"'
while printf %s "$film" | grep -q '"status":"processing"'; do
  sleep 2
  film=$(curl -sS "$api$id" -H "$key")
done
printf '%s\\n' "$film" | grep -o '"output":"[^"]*"' || printf '%s\\n' "$film"
"""


def python(base: str, body: dict[str, Any]) -> str:
    """For Python 3.8 and later, with nothing installed."""
    return f"""\
import json, os, time, urllib.request

API = {json.dumps(f"{base}/v1/prediction/")}
HEADERS = {{"X-API-Key": os.environ["RUSHES_API_KEY"], "Content-Type": "application/json"}}


def call(url, body=None):
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(url, data, HEADERS)) as answer:
        return json.load(answer)


film = call(API, {_literal(body)})
while (film := call(API + film["id"]))["status"] == "processing":
    time.sleep(2)
print(film["output"] or film["message"])
"""


def javascript(base: str, body: dict[str, Any]) -> str:
    """For Node 18 and later, as a module (film.mjs)."""
    said = json.dumps(body, ensure_ascii=False, indent=2)
    return f"""\
const api = {json.dumps(f"{base}/v1/prediction/")};
const headers = {{ "X-API-Key": process.env.RUSHES_API_KEY, "Content-Type": "application/json" }};

async function call(url, body) {{
  const answer = await fetch(url, {{ method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body) }});
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.message);
  return said;
}}

let film = await call(api, {said});
while ((film = await call(api + film.id)).status === "processing") {{
  await new Promise((rested) => setTimeout(rested, 2000));
}}
console.log(film.output ?? film.message);
"""


def create_line(base: str, body: dict[str, Any]) -> str:
    """Create a prediction."""
    said = json.dumps(body, ensure_ascii=False).replace("'", "'\\''")
    return f"""\
curl -X POST {base}/v1/prediction/ \\
  -H "X-API-Key: $RUSHES_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{said}'
"""


def get_line(base: str) -> str:
    """Get a prediction."""
    return f'curl {base}/v1/prediction/PREDICTION_ID -H "X-API-Key: $RUSHES_API_KEY"\n'


def events_line(base: str) -> str:
    """Listen to a prediction instead of polling it."""
    return f'curl -N {base}/v1/prediction/PREDICTION_ID/events -H "X-API-Key: $RUSHES_API_KEY"\n'


def cancel_line(base: str) -> str:
    """Stop a prediction."""
    return f'curl -X POST {base}/v1/prediction/PREDICTION_ID/cancel -H "X-API-Key: $RUSHES_API_KEY"\n'


def signature_check() -> str:
    """How a receiver in Python knows a webhook; `standardwebhooks` is on PyPI and has kin in other languages."""
    return """\
from standardwebhooks import Webhook  # pip install standardwebhooks


def received(secret, headers, body):
    \"\"\"The message of a webhook: `body` is the bytes as they came. Raises WebhookVerificationError for a forgery.\"\"\"
    return Webhook(secret).verify(body, headers)
"""


def _literal(value: Any, indent: str = "") -> str:
    """A JSON value as Python writes it."""
    inner = indent + "    "
    if isinstance(value, dict) and value:
        rows = [
            f"{inner}{json.dumps(key, ensure_ascii=False)}: {_literal(one, inner)},\n"
            for key, one in value.items()
        ]
        return "{\n" + "".join(rows) + indent + "}"
    if isinstance(value, list) and value:
        return "[\n" + "".join(f"{inner}{_literal(one, inner)},\n" for one in value) + indent + "]"
    if value is None or isinstance(value, bool):
        return repr(value)
    return json.dumps(value, ensure_ascii=False)
