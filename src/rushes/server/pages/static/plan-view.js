// A plan for reading and changing: scenes, cast, lines, sounds, camera; and the whole of it as JSON.
"use strict";

globalThis.rushesPlan = (() => {
  const MANNERS = ["neutral", "happy", "laughing", "excited", "angry", "sad", "afraid", "calm", "whispering", "shouting"];
  const WEATHERS = ["clear", "clouds", "wind", "rain", "snow", "fog", "storm"];
  const TIMES = ["dawn", "morning", "noon", "afternoon", "golden", "sunset", "dusk", "night"];

  const made = (tag, text = "", attributes = {}) => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const unique = (list) => [...new Set(list.filter(Boolean))];
  const words = (text) => String(text).replaceAll("_", " ");

  function time(frame, rate) {
    return `${(frame / rate).toFixed(1)} s`;
  }

  function lookOf(figure) {
    const look = figure.look;
    const person = [look.age, look.sex, look.profession || (look.species === "person" ? "" : look.breed || look.species)];
    const worn = (look.garments ?? []).map((one) => [one.colour, one.material, words(one.kind)].filter(Boolean).join(" "));
    const many = figure.count > 1 ? `${figure.count} × ` : "";
    return many + [person.filter(Boolean).join(" "), ...worn].filter(Boolean).join(", ");
  }

  function chooser(label, choices, value, change) {
    const select = made("select", "", { "aria-label": label });
    for (const one of unique([...choices, value])) {
      const option = made("option", words(one), { value: one });
      option.selected = one === value;
      select.append(option);
    }
    select.addEventListener("change", () => change(select.value));
    return select;
  }

  function scenes(plan, changed) {
    return plan.scenes.map((scene, at) => {
      const box = made("div", "", { class: "plan-scene" });
      const place = words(scene.set.named || scene.set.kind);
      box.append(made("h3", plan.scenes.length > 1 ? `Scene ${at + 1}: ${place}` : place.replace(/^./, (c) => c.toUpperCase())));
      const facts = made("dl", "", { class: "facts" });
      const fact = (name, value) => {
        if (!value) return;
        const dd = made("dd");
        dd.append(value);
        facts.append(made("dt", name), dd);
      };
      fact("Light", chooser("Time of day", TIMES, scene.set.time_of_day, (value) => changed(() => (scene.set.time_of_day = value))));
      const weather = (value) => changed(() => (scene.set.weather = value === "clear" ? [] : value.split(" and ")));
      fact("Weather", chooser("Weather", WEATHERS, scene.set.weather.join(" and ") || "clear", weather));
      fact("Mood", [...scene.set.mood, ...scene.set.light].map(words).join(", "));
      fact("Cast", scene.figures.map((one) => `${words(one.id)} (${lookOf(one)})`).join("; "));
      const action = (one) => unique(one.moves.map((move) => words(move.action))).join(", ");
      fact("Action", scene.figures.map((one) => `${words(one.id)}: ${action(one)}`).join("; "));
      fact("Things", unique(scene.props.map((one) => (one.count > 1 ? `${one.count} ` : "") + (one.words || words(one.kind)))).join(", "));
      fact("Sounds", unique(scene.cues.map((one) => words(one.kind))).join(", "));
      fact("Ambience", unique(scene.ambiences.map((one) => words(one.kind))).join(", "));
      box.append(facts);
      return box;
    });
  }

  function row(label, text, edit, extra) {
    const line = made("div", "", { class: "plan-line" });
    const input = made("input", "", { type: "text", "aria-label": label });
    input.value = text;
    input.addEventListener("change", () => edit(input.value));
    line.append(made("span", label, { class: "mono" }), input);
    if (extra) line.append(extra);
    return line;
  }

  function spoken(plan, changed) {
    const shown = plan.lines.filter((one) => one.text);
    if (!shown.length) return [];
    const box = made("div", "", { class: "stack-tight" });
    box.append(made("h3", "Lines"));
    for (const one of shown) {
      const manner = chooser(`How ${words(one.who)} says it`, MANNERS, one.manner, (value) => changed(() => (one.manner = value)));
      const label = `${words(one.who)} ${time(one.start, plan.rate)}`;
      box.append(row(label, one.text, (value) => changed(() => (one.text = value)), manner));
    }
    return [box];
  }

  function written(plan, changed) {
    const texts = plan.scenes.flatMap((scene) => scene.texts);
    if (!texts.length) return [];
    const box = made("div", "", { class: "stack-tight" });
    box.append(made("h3", "Words in the picture"));
    for (const one of texts) box.append(row(one.kind, one.words, (value) => changed(() => (one.words = value))));
    return [box];
  }

  function raw(plan, replaced) {
    const box = made("details");
    box.append(made("summary", "The whole plan as JSON"));
    const area = made("textarea", "", { class: "plan-json", "aria-label": "The plan as JSON", spellcheck: "false" });
    area.value = JSON.stringify(plan, null, 1);
    const wrong = made("p", "", { class: "wrong", role: "alert" });
    area.addEventListener("change", () => {
      try {
        replaced(JSON.parse(area.value));
        wrong.textContent = "";
      } catch (error) {
        wrong.textContent = `This is not JSON: ${error.message}`;
      }
    });
    box.append(area, wrong);
    return { box, renew: (now) => (area.value = JSON.stringify(now, null, 1)) };
  }

  // Show `plan` in `container`; `film(plan)` is called to film it as it stands, null when that cannot be done here.
  function show(container, plan, film) {
    let now = plan;
    container.replaceChildren();
    const button = made("button", "Film this plan", { type: "button", class: "button-main" });
    button.disabled = true;
    const state = made("span", "Change something to film it again.", { class: "small muted" });
    const json = raw(plan, (given) => {
      now = given;
      touched();
    });
    function touched() {
      button.disabled = !film;
      state.textContent = film ? "Changed. The rest stays as it is." : "This model films no plans.";
    }
    const changed = (change) => {
      change();
      json.renew(now);
      touched();
    };
    button.addEventListener("click", () => film?.(now));
    const foot = made("div", "", { class: "row" });
    foot.append(button, state);
    container.append(...scenes(plan, changed), ...spoken(plan, changed), ...written(plan, changed), json.box, foot);
    container.hidden = false;
  }

  function shots(list, plan) {
    list.replaceChildren(
      ...plan.scenes.flatMap((scene) =>
        scene.shots.map((shot) => {
          const item = made("li");
          const span = `${time(shot.start, plan.rate)} – ${time(shot.end, plan.rate)}`;
          item.append(made("span", span, { class: "mono" }), made("span", `${words(shot.framing)}, ${Math.round(shot.lens_mm)} mm`));
          return item;
        }),
      ),
    );
  }

  return { show, shots };
})();
