// Drives the npm package @eachlabs/aiflow through a create, polls, a run, a cancel and what goes wrong.
// Usage: node aiflow.js URL KEY. The last line of standard output is JSON; the package itself prints every request before.
"use strict";

const Each = require("@eachlabs/aiflow");

const [url, key] = process.argv.slice(2);
const model = "kling-v2-6-pro-text-to-video";
const sent = [];

function client(auth) {
  return new Each({
    auth,
    apiBaseUrl: `${url}/v1`, // an option of the package; the flow API keeps its own address and is not called
    fetch: (address, init) => {
      sent.push({ method: init.method, path: new URL(address).pathname, headers: init.headers, body: init.body ?? null });
      return fetch(address, init);
    },
  });
}

async function ended(each, id) {
  for (let turn = 0; turn < 300; turn++) {
    const prediction = await each.prediction.get(id);
    if (prediction.status !== "processing") return prediction;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`${id} has not ended`);
}

async function refusal(call) {
  try {
    await call();
  } catch (error) {
    return error.message;
  }
  return "it was not refused";
}

async function main() {
  const each = client(key);
  const version = "0.0.1";
  const input = { prompt: "A dog runs along a beach", duration: 5, aspect_ratio: "9:16", quality: "high" };

  const created = await each.prediction.create({ model, version, input, webhook_url: "" });
  const prediction = await ended(each, created.predictionID);
  const download = await fetch(prediction.output);
  const film = { type: download.headers.get("content-type"), bytes: (await download.arrayBuffer()).byteLength };

  const ran = await each.prediction.run({ model, version, input });

  const doomed = await each.prediction.create({ model, version, input: { ...input, prompt: "FAIL" } });
  const failed = await ended(each, doomed.predictionID);

  const endless = await each.prediction.create({ model, version, input: { ...input, prompt: "HOLD" } });
  const held = await each.prediction.get(endless.predictionID);
  const cancelled = await each.prediction.cancel(endless.predictionID);

  const refused = {
    input: await refusal(() => each.prediction.create({ model, version, input: { prompt: "A dog", duration: 7 } })),
    model: await refusal(() => each.prediction.create({ model: "no-such", version, input })),
    id: await refusal(() => each.prediction.get("no-such")),
    key: await refusal(() => client("sk_wrong").prediction.create({ model, version, input })),
  };
  const said = { created, prediction, film, ran, failed, held, cancelled, refused, sent };
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

main();
