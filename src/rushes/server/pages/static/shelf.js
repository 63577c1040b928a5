// Films made before, as posters to choose from; and files of this server by whatever name it is reached.
"use strict";

globalThis.rushesShelf = (() => {
  const local = (url) => {
    const parsed = new URL(url, location.href);
    return parsed.pathname.startsWith("/files/") ? parsed.pathname : url;
  };

  function item(body, choose) {
    const place = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    const poster = body.exhibits?.["poster.jpg"];
    const image = document.createElement(poster ? "img" : "span");
    image.className = "poster";
    if (poster) Object.assign(image, { src: local(poster), alt: "", loading: "lazy" });
    const words = document.createElement("span");
    words.className = "reel-words";
    words.textContent = body.input.prompt;
    button.title = body.input.prompt;
    button.append(image, words);
    button.addEventListener("click", () => choose(body));
    place.append(button);
    return place;
  }

  return { local, item };
})();
