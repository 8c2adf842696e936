// @ts-check
// Sentences to the visitor: a message over the map, and what a screen reader is told of a step.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const SETTLED_MS = 400; // of many steps in a row the last one is told

  /** What each speaker has to say over the map: none takes another's place. @type {Map<string, string>} */
  const messages = new Map();

  const put = (kept, topic, words) => (words ? kept.set(topic, words) : kept.delete(topic));

  /** @param {string} topic whose earlier sentence it replaces @param {string} words none take that back */
  const message = (topic, words) => {
    put(messages, topic, words);
    showMessages();
  };

  const closeMessages = () => {
    messages.clear();
    showMessages();
  };

  const showMessages = () => {
    const box = byId("message"),
      words = [...messages.values()].join(" ");
    if (!words && box.contains(document.activeElement)) flank.symbolStop.focus();
    const close = () => h("button", { type: "button", "aria-label": "Close the message", onclick: closeMessages }, "×");
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

  const ORDER = ["choice", "day", "filter", "comparison", "event", "count"];

  /** What is told next, by topic. @type {Map<string, string | (() => string)>} */
  const pending = new Map();
  let waiting = 0;

  /** The sentences in their order, as one text. */
  const joined = () =>
    ORDER.map((topic) => pending.get(topic) ?? "")
      .map((words) => (typeof words === "string" ? words : words()))
      .filter(Boolean)
      .reduce((all, words) => (all ? `${all}${all.endsWith(".") ? "" : "."} ${words}` : words), "");

  /** While something plays all of it waits. */
  const tellPending = () => {
    if (!flank.play.isOn()) tell(joined());
  };

  /** @param {string} topic of ORDER @param {string | (() => string)} words told once nothing follows them on any topic */
  const say = (topic, words) => {
    put(pending, topic, words);
    clearTimeout(waiting);
    waiting = window.setTimeout(tellPending, SETTLED_MS);
  };

  /** A sentence for screen readers, at once. */
  const tell = (words) => {
    clearTimeout(waiting);
    pending.clear();
    byId("spoken").textContent = words;
  };

  /** The day, its events, the filter, and by layer how many things are on show. */
  const speak = (content, shown, asOf) =>
    say("day", () => {
      const { eventKinds, ...state } = flank.state.get();
      const events = flank.events
        .on(content.events, asOf)
        .filter((n) => eventKinds.includes(content.events.kind[n]))
        .map((n) => `${content.events.name[n]}. `);
      const filtered = flank.filterWords.line(content, state);
      const some = counts(content, shown) || (filtered && flank.filterWords.nothing(flank.page.told().passing));
      return `${flank.dates.inWords(asOf)}. ${events.join("")}${filtered && `Filtered: ${filtered}. `}${some}`;
    });

  (window.flank ??= {}).notices = { message, say, speak, tell };
})();
