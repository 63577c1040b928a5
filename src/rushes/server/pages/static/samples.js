// The request that the form stands for, written as somebody would call the API.
"use strict";

globalThis.rushesSamples = (facts, input) => {
  const body = { model: facts.model, version: facts.version, input };
  const json = JSON.stringify(body, null, 2);
  const quoted = json.replaceAll("'", "'\\''");
  const url = `${facts.publicUrl}/v1/prediction/`;

  const curl = [
    `curl -X POST ${url} \\`,
    '  -H "X-API-Key: $RUSHES_API_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '${quoted}'`,
    "",
    "# then, until its status is no longer \"processing\":",
    `curl -H "X-API-Key: $RUSHES_API_KEY" ${facts.publicUrl}/v1/prediction/PREDICTION_ID`,
  ].join("\n");

  const python = [
    "import json, os, time, urllib.request",
    "",
    `API = ${JSON.stringify(`${facts.publicUrl}/v1/prediction/`)}`,
    'HEADERS = {"X-API-Key": os.environ["RUSHES_API_KEY"], "Content-Type": "application/json"}',
    "",
    "def call(url, body=None):",
    "    data = None if body is None else json.dumps(body).encode()",
    "    with urllib.request.urlopen(urllib.request.Request(url, data, HEADERS)) as answer:",
    "        return json.load(answer)",
    "",
    `body = json.loads(r"""${json}""")`,
    'film = call(API + call(API, body)["predictionID"])',
    'while film["status"] == "processing":',
    "    time.sleep(2)",
    '    film = call(API + film["id"])',
    'print(film["output"] or film["message"])',
  ].join("\n");

  const javascript = [
    `const api = ${JSON.stringify(url)};`,
    'const headers = { "X-API-Key": process.env.RUSHES_API_KEY, "Content-Type": "application/json" };',
    "const call = async (url, body) =>",
    '  (await fetch(url, { method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body) })).json();',
    "",
    `const { predictionID } = await call(api, ${json});`,
    "let film = await call(api + predictionID);",
    'while (film.status === "processing") {',
    "  await new Promise((rest) => setTimeout(rest, 2000));",
    "  film = await call(api + predictionID);",
    "}",
    "console.log(film.output ?? film.message);",
  ].join("\n");

  return { curl, python, javascript };
};
