// @ts-check
// Sentences to the visitor: a message over the map, and what a screen reader is told of a step.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const SETTLED_MS = 400; // of many steps in a row the last one is told

  const message = (words) => {
    const box = byId("message");
    const close = () =>
      h("button", { type: "button", "aria-label": "Close the message", onclick: () => message("") }, "×");
    box.replaceChildren(...(words ? [h("span", {}, words), close()] : []));
    box.hidden = !words;
  };

  const counts = (content, shown) =>
    flank.panel
      .byLayer(content, shown)
      .map(({ units }, n) => [units.length, content.layers[n].title.toLowerCase()])
      .filter(([count]) => count)
      .map(([count, title]) => `${count} ${title}`)
      .join(", ");

  let waiting = 0;

  /** A sentence for screen readers, at once. */
  const tell = (words) => {
    clearTimeout(waiting);
    byId("spoken").textContent = words;
  };

  /** The day, its events and how many things are on show; nothing while it plays. */
  const speak = (content, shown, asOf) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (flank.play.isOn()) return;
      const events = flank.events
        .on(content.events, asOf)
        .filter((n) => flank.state.get().eventKinds.includes(content.events.kind[n]))
        .map((n) => `${content.events.name[n]}. `)
        .join("");
      byId("spoken").textContent = `${flank.dates.inWords(asOf)}. ${events}${counts(content, shown)}`;
    }, SETTLED_MS);
  };

  (window.flank ??= {}).notices = { message, speak, tell };
})();
