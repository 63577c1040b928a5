// What every page can do: copy a piece of code, switch tabs, change between dark and light.
"use strict";

(() => {
  const kept = "rushes-theme";
  const root = document.documentElement;
  const wanted = localStorage.getItem(kept);
  if (wanted === "dark" || wanted === "light") root.dataset.theme = wanted;

  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

  const say = (text) => {
    const voice = document.getElementById("said");
    if (voice) voice.textContent = text;
  };

  async function copy(button) {
    const from = document.getElementById(button.dataset.copy);
    const text = from instanceof HTMLInputElement ? from.value : from.textContent;
    try {
      await navigator.clipboard.writeText(text.trim());
    } catch {
      // Over plain HTTP from another machine there is no clipboard: select it instead.
      const range = document.createRange();
      range.selectNodeContents(from);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      say("Selected; copy it with your keyboard");
      return;
    }
    const before = button.textContent;
    button.textContent = "Copied";
    say("Copied");
    setTimeout(() => (button.textContent = before), 1500);
  }

  function choose(tab) {
    for (const other of tab.closest("[role=tablist]").querySelectorAll("[role=tab]")) {
      const here = other === tab;
      other.setAttribute("aria-selected", String(here));
      other.tabIndex = here ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = !here;
    }
    tab.focus();
  }

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-copy], [role=tab], [data-theme-switch]");
    if (!target) return;
    if (target.dataset.copy) copy(target);
    else if (target.getAttribute("role") === "tab") choose(target);
    else {
      root.dataset.theme = isDark() ? "light" : "dark";
      localStorage.setItem(kept, root.dataset.theme);
    }
  });

  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest?.("[role=tab]");
    if (!tab || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const all = [...tab.closest("[role=tablist]").querySelectorAll("[role=tab]:not([hidden])")];
    const step = event.key === "ArrowRight" ? 1 : all.length - 1;
    choose(all[(all.indexOf(tab) + step) % all.length]);
    event.preventDefault();
  });
})();
