// The dashboard: tells how strong a new password is while it is written, and brings the current room into view.
"use strict";

(() => {
  const NEEDED = 10;

  function grade(text) {
    const different = new Set(text.toLowerCase()).size;
    if (text.length < NEEDED) return ["weak", `${text.length} of at least ${NEEDED} characters`];
    if (different < 5) return ["weak", "Too many of the same characters"];
    const words = text.trim().split(/\s+/).length;
    if (text.length >= 20 || (text.length >= 16 && (words >= 3 || different >= 11))) return ["good", "Strong"];
    return ["fair", "Fair; one more word makes it strong"];
  }

  for (const field of document.querySelectorAll("[data-strength]")) {
    const says = document.getElementById(field.dataset.strength);
    field.addEventListener("input", () => {
      const [mark, words] = field.value ? grade(field.value) : ["", ""];
      says.dataset.grade = mark;
      says.textContent = words;
    });
  }

  document.querySelector(".dash-side [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
})();
