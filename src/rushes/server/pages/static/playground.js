// The playground: the form becomes a request, the request a film, and the film is watched while it is made.
"use strict";

(() => {
  const root = document.getElementById("playground");
  if (!root) return;
  const facts = JSON.parse(root.dataset.facts);
  const { local } = rushesShelf;
  const at = (id) => document.getElementById(id);
  const form = at("play-form");
  const STAGES = {
    "": "Waiting for the camera", queued: "Waiting for the camera", planning: "Reading the prompt",
    voices: "Recording the voices", set: "Building the set", filming: "Filming",
    finishing: "Cutting and mixing", delivering: "Delivering", loading: "Loading the model",
    writing: "Writing the prompt out", reading: "Reading the prompt", sketching: "Sketching it small",
    enlarging: "Enlarging", refining: "Refining", sound: "Making the sound",
    developing: "Developing", waiting: "Waiting for the cluster", fetching: "Fetching the film",
  };
  let current = null; // the id of the film on the monitor
  let source = null; // its events
  let plan = { id: null, value: null };
  let began = 0;
  let ticking = 0;

  // The form

  const fields = [...form.querySelectorAll("[data-field]")];

  function valueOf(field) {
    const name = field.dataset.field;
    const control = form.elements[name];
    const text = control.value ?? "";
    if (text === "" || (typeof text === "string" && text.trim() === "" && name !== "prompt")) return undefined;
    if (field.dataset.kind === "boolean") return text === "true";
    if (field.dataset.kind === "number" || field.dataset.kind === "integer") return Number(text);
    return text;
  }

  function input() {
    const given = {};
    for (const field of fields) {
      const value = valueOf(field);
      if (value !== undefined) given[field.dataset.field] = value;
    }
    return given;
  }

  function fill(values) {
    for (const field of fields) {
      const name = field.dataset.field;
      const control = form.elements[name];
      if (!(name in values)) continue;
      const value = values[name];
      control.value = value === null ? "" : String(value);
    }
    refresh();
  }

  const setDefaults = () => form.reset();

  function refresh() {
    const given = input();
    for (const output of form.querySelectorAll("output")) output.textContent = form.elements[output.htmlFor.value].value;
    const counter = form.querySelector("[data-most]");
    if (counter) counter.textContent = `${form.elements.prompt.value.length} / ${counter.dataset.most}`;
    at("play-estimate").textContent = estimate(given);
    const samples = rushesSamples(facts, given);
    for (const [language, text] of Object.entries(samples)) at(`sample-${language}`).textContent = text;
    at("play-frame").dataset.shape = given.aspect_ratio ?? "";
  }

  function secondsOf(given) {
    const all = facts.seconds;
    const known = all[String(given.duration)] ?? Math.max(...Object.values(all));
    return given.quality === "draft" ? known / 3 : known;
  }

  function estimate(given) {
    const { base, per_second: silent, per_second_with_audio: loud } = facts.price;
    const rate = Number(given.generate_audio === false ? silent : loud);
    const cost = Number(base) + rate * Number(given.duration ?? 10);
    const money = cost ? `$${cost.toFixed(cost < 0.1 ? 4 : 2)}` : "Free";
    return `${money} · ${given.tier === "quality" ? "longer than" : "about"} ${length(secondsOf(given))}`;
  }

  function length(seconds) {
    if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min${whole % 60 && whole < 600 ? ` ${whole % 60} s` : ""}`;
  }

  // Talking to the server

  async function asked(path, body) {
    const post = body !== undefined;
    const headers = post ? { "Content-Type": "application/json", "X-CSRF": facts.token } : {};
    const answer = await fetch(path, { method: post ? "POST" : "GET", headers, body: post ? JSON.stringify(body) : undefined });
    const said = await answer.json().catch(() => ({ message: `the server answered ${answer.status}` }));
    if (!answer.ok) throw Object.assign(new Error(said.message ?? "it did not work"), { said, status: answer.status });
    return said;
  }

  function complain(error) {
    // A message about an input begins with the name of its field.
    const field = /^\w+/.exec(error.message)?.[0];
    const place = fields.some((one) => one.dataset.field === field) && at(`wrong-${field}`);
    const sentence = `${error.message.replace(/^./, (c) => c.toUpperCase())}.`;
    if (place) {
      place.textContent = sentence;
      place.hidden = false;
      const control = at(`in-${field}`);
      control?.setAttribute("aria-invalid", "true");
      place.closest("details")?.setAttribute("open", "");
      control?.focus();
      return;
    }
    at("play-wrong").textContent = sentence;
    at("play-wrong").hidden = false;
  }

  function forgive() {
    at("play-wrong").hidden = true;
    for (const one of form.querySelectorAll(".wrong")) one.hidden = true;
    for (const one of form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  }

  async function film(given) {
    forgive();
    if (facts.lack) return complain(new Error(facts.lack));
    const button = at("play-go");
    if (button) button.disabled = true;
    try {
      const made = await asked("/play/predictions", { model: facts.model, version: facts.version, input: given });
      watch(made.predictionID);
    } catch (error) {
      complain(error instanceof TypeError ? new Error("the server cannot be reached; try again") : error);
    } finally {
      if (button) button.disabled = false;
    }
  }

  // What nobody films here is asked after until somebody does.
  function lookAgain(pause) {
    setTimeout(async () => {
      const said = document.hidden ? {} : await asked(`/v1/models/${facts.model}`).catch(() => ({}));
      if (!said.available) return lookAgain(Math.min(pause * 1.2, 15000));
      facts.lack = "";
      if (at("play-go")) at("play-go").disabled = false;
      for (const one of document.querySelectorAll("[data-here]")) one.textContent = one.dataset.here;
      at("runs-here").className = "badge badge-success";
    }, pause);
  }

  // Watching

  function watch(id) {
    source?.close();
    current = id;
    plan = { id: null, value: null };
    began = performance.now();
    clearMonitor();
    history.replaceState(null, "", `#film=${id}`);
    source = new EventSource(`/play/predictions/${id}/events`);
    const hear = (event) => show(JSON.parse(event.data));
    source.addEventListener("progress", hear);
    source.addEventListener("done", (event) => {
      source.close();
      hear(event);
      shelf();
    });
    source.addEventListener("error", async () => {
      // A stream that was refused does not come again by itself.
      if (source.readyState !== EventSource.CLOSED || current !== id) return;
      try {
        const body = await asked(`/play/predictions/${id}`);
        show(body);
        if (body.status === "processing") setTimeout(() => current === id && watch(id), 2000);
      } catch (error) {
        at("play-stage").textContent = error.message.replace(/^./, (c) => c.toUpperCase());
        history.replaceState(null, "", location.pathname);
        stopClock();
      }
    });
    tick();
  }

  function clearMonitor() {
    for (const id of ["play-film", "play-preview", "play-board", "plan-view", "play-unread", "play-draft", "play-written", "play-badge"]) at(id).hidden = true;
    for (const id of ["play-empty", "board-empty", "plan-empty"]) at(id).hidden = false;
    const player = at("play-film");
    player.pause();
    player.removeAttribute("src");
    player.replaceChildren();
    at("play-empty").querySelector("p").textContent = "The first picture is on its way.";
    at("play-log").textContent = "Nothing yet.";
    at("play-shots").replaceChildren();
    at("play-meter").value = 0;
    at("play-says").textContent = "";
    at("play-download").setAttribute("aria-disabled", "true");
    at("play-download").removeAttribute("href");
    at("play-again").disabled = true;
  }

  function tick() {
    clearInterval(ticking);
    ticking = setInterval(() => {
      at("play-clock").textContent = length((performance.now() - began) / 1000);
    }, 1000);
  }

  function stopClock() {
    clearInterval(ticking);
  }

  function show(body) {
    if (body.id !== current) return;
    const running = body.status === "processing";
    const exhibits = body.exhibits ?? {};
    at("play-meter").value = body.status === "success" ? 1 : body.progress;
    at("play-cancel").disabled = !running;
    at("play-again").disabled = running;
    at("play-stage").textContent = running
      ? `${STAGES[body.stage] ?? body.stage}${body.progress ? ` · ${Math.floor(body.progress * 100)} %` : ""}`
      : { success: "Done", error: "No film", cancelled: "Cancelled" }[body.status];
    if (body.started_at && running) {
      const left = body.progress > 0.03 ? ((Date.now() - Date.parse(body.started_at)) / 1000) * (1 / body.progress - 1) : 0;
      at("play-says").textContent = left > 1 ? `about ${length(left)} left` : "";
    }
    if (body.logs) at("play-log").textContent = body.logs.trim();
    if (exhibits["storyboard.jpg"]) picture("play-board", exhibits["storyboard.jpg"], "board-empty");
    if (running && exhibits["preview.jpg"]) {
      noDraft();
      picture("play-preview", exhibits["preview.jpg"], "play-empty");
    } else if (running && exhibits["draft.mp4"]) draft(exhibits["draft.mp4"]);
    beside("play-draft", exhibits["draft.mp4"]);
    beside("play-written", exhibits["prompt.txt"]);
    if (exhibits["plan.json"] && plan.id !== body.id) planOf(body, exhibits["plan.json"]);
    if (!running) ended(body, exhibits);
  }

  // A quick film of the same scene, silent and over and over, until there is a picture of the real one.
  function draft(url) {
    const player = at("play-film");
    if (player.getAttribute("src") === local(url)) return;
    Object.assign(player, { src: local(url), loop: true, muted: true, hidden: false });
    at("play-empty").hidden = true;
    at("play-badge").hidden = false;
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) player.play().catch(() => {});
  }

  function noDraft() {
    const player = at("play-film");
    if (player.loop) Object.assign(player, { loop: false, muted: false });
    player.pause();
    player.hidden = at("play-badge").hidden = true;
  }

  function beside(id, url) {
    at(id).hidden = !url;
    if (url) at(id).href = local(url);
  }

  function picture(id, url, instead) {
    const image = at(id);
    const from = local(url);
    if (image.getAttribute("src") === from) return;
    image.src = from; // the old picture stays until the new one is there
    image.hidden = false;
    at(instead).hidden = true;
  }

  async function planOf(body, url) {
    plan = { id: body.id, value: null };
    const value = await (await fetch(local(url))).json();
    if (current !== body.id) return;
    plan.value = value;
    at("plan-empty").hidden = true;
    at("tab-plan").hidden = false;
    rushesPlan.show(at("plan-view"), value, facts.takesPlan ? (changed) => film({ ...asInput(body.input), plan: changed }) : null);
    rushesPlan.shots(at("play-shots"), value);
    const unread = at("play-unread");
    unread.hidden = !value.unread.length;
    unread.textContent = `Not understood, so not filmed: ${value.unread.join(", ")}.`;
  }

  function asInput(given) {
    const { plan: _, ...rest } = given;
    return rest;
  }

  function ended(body, exhibits) {
    stopClock();
    source?.close();
    at("play-preview").hidden = true;
    noDraft();
    if (body.metrics.predict_time) at("play-clock").textContent = length(body.metrics.predict_time);
    at("play-says").textContent = body.status === "success" ? "" : body.message;
    if (body.status !== "success") {
      at("play-empty").hidden = false;
      const why = body.status === "error" ? `${body.message}${body.details ? `. ${body.details}` : ""}` : "Cancelled. Nothing is kept.";
      at("play-empty").querySelector("p").textContent = why;
      return;
    }
    const player = at("play-film");
    if (body.output) {
      player.poster = exhibits["poster.jpg"] ? local(exhibits["poster.jpg"]) : "";
      player.src = local(body.output);
      if (exhibits["captions.vtt"]) {
        const track = document.createElement("track");
        Object.assign(track, { kind: "captions", label: "Captions", srclang: "en", src: local(exhibits["captions.vtt"]) });
        player.append(track);
      }
      player.hidden = false;
      at("play-empty").hidden = true;
      const link = at("play-download");
      link.href = local(body.output);
      link.download = `rushes-${body.id.slice(0, 8)}.mp4`;
      link.removeAttribute("aria-disabled");
    } else {
      at("play-empty").querySelector("p").textContent = "This film's time is over: it is not kept any more.";
    }
  }

  // Films from this browser

  async function shelf() {
    const { predictions } = await asked("/play/predictions?limit=8").catch(() => ({ predictions: [] }));
    const mine = predictions.filter((one) => one.model === facts.model);
    at("play-shelf").hidden = !mine.length;
    at("play-reel").replaceChildren(...mine.map((one) => rushesShelf.item(one, chosen)));
  }

  function chosen(body) {
    setDefaults();
    fill(asInput(body.input));
    watch(body.id);
  }

  // What people do

  form.addEventListener("input", () => {
    forgive();
    refresh();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (at("play-go") && !at("play-go").disabled) film(input());
  });
  at("play-cancel").addEventListener("click", async () => {
    at("play-cancel").disabled = true;
    at("play-stage").textContent = "Stopping …";
    try {
      show(await asked(`/play/predictions/${current}/cancel`, {}));
    } catch (error) {
      complain(error);
    }
  });
  at("play-again").addEventListener("click", () => {
    const given = input();
    if (form.elements.seed) given.seed = Math.floor(Math.random() * 1e6);
    fill({ seed: given.seed ?? "" });
    film(given);
  });
  for (const idea of form.querySelectorAll(".play-idea")) {
    idea.addEventListener("click", () => {
      setDefaults();
      fill(facts.examples[Number(idea.dataset.example)]);
      form.elements.prompt.focus();
    });
  }
  document.addEventListener("keydown", (event) => {
    const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape" && !at("play-cancel").disabled) {
      at("play-cancel").click();
    } else if (event.key === "/" && !writing) {
      event.preventDefault();
      form.elements.prompt.focus();
    } else if (event.key === " " && !writing && document.activeElement === document.body && !at("play-film").hidden) {
      event.preventDefault();
      const player = at("play-film");
      player.paused ? player.play() : player.pause();
    }
  });

  const wanted = new URLSearchParams(location.hash.slice(1));
  const example = new URLSearchParams(location.search).get("example");
  if (example !== null && facts.examples[Number(example)]) fill(facts.examples[Number(example)]);
  if (wanted.has("prompt")) fill({ prompt: wanted.get("prompt") });
  refresh();
  shelf();
  if (wanted.has("film")) watch(wanted.get("film"));
  if (facts.lack) lookAgain(1500);
})();
