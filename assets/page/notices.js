// @ts-check
// Sentences to the visitor: a message over the map, and what a screen reader is told of a step.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const SETTLED_MS = 400; // of many steps in a row the last one is told

  const message = (words) => {
    const box = byId("message");
    if (!words && box.contains(document.activeElement)) flank.symbolStop.focus();
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
      .map(([count, title]) => `${title}: ${count}`)
      .join(", ");

  let waiting = 0;
  /** @param {string | (() => string)} words told once nothing follows them; none of it while something plays */
  const say = (words) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (!flank.play.isOn()) byId("spoken").textContent = typeof words === "string" ? words : words();
    }, SETTLED_MS);
  };

  /** A sentence for screen readers, at once. */
  const tell = (words) => {
    clearTimeout(waiting);
    byId("spoken").textContent = words;
  };

  /** The day, its events, the filter, by layer how many things are on show, and what else there is to say of it. */
  const speak = (content, shown, asOf, more = "") =>
    say(() => {
      const { eventKinds, ...state } = flank.state.get();
      const events = flank.events
        .on(content.events, asOf)
        .filter((n) => eventKinds.includes(content.events.kind[n]))
        .map((n) => `${content.events.name[n]}. `);
      const filtered = flank.filterWords.line(content, state);
      const some = counts(content, shown) || (filtered && flank.filterWords.nothing(flank.page.told().passing));
      return `${flank.dates.inWords(asOf)}. ${events.join("")}${filtered && `Filtered: ${filtered}. `}${some}${more && `${some.endsWith(".") ? "" : "."} ${more}`}`;
    });

  (window.flank ??= {}).notices = { message, say, speak, tell };
})();
