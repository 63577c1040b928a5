// What a film costs and how long it takes, before it is made; and how a time is told.
"use strict";

globalThis.rushesEstimate = (() => {
  function secondsOf(facts, given) {
    const all = facts.seconds;
    const known = all[String(given.duration)] ?? Math.max(...Object.values(all));
    return given.quality === "draft" ? known / 3 : known;
  }

  function estimate(facts, given) {
    const { base, per_second: silent, per_second_with_audio: loud } = facts.price;
    const rate = Number(given.generate_audio === false ? silent : loud);
    const cost = Number(base) + rate * Number(given.duration ?? 10);
    const money = cost ? `$${cost.toFixed(cost < 0.1 ? 4 : 2)}` : "Free";
    return `${money} · ${given.tier === "quality" ? "longer than" : "about"} ${length(secondsOf(facts, given))}`;
  }

  function length(seconds) {
    if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min${whole % 60 && whole < 600 ? ` ${whole % 60} s` : ""}`;
  }

  return { estimate, length };
})();
