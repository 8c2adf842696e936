// @ts-check
// What changed between two days as a list: by kind, each with its sources. It is written once a drag has come to rest.
(() => {
  "use strict";
  const { h, byId, put } = flank.dom;
  const REST_MS = 120;

  /** @type {Map<string, HTMLElement>} entries by what they say: a drag there and back makes none twice */
  const nodes = new Map();
  let waiting = 0;

  const stateOf = ({ before, after }) => after ?? before;

  const symbolOf = (content, entry, kind, { style, theme }, { earlier, later }) => {
    const palette = content.palettes[theme],
      { states, records, layers } = content;
    if (states.area[stateOf(entry)] !== null && !layers[records.layer[entry.r]].namesAreas)
      return flank.sample.colour(flank.fills.look(content, stateOf(entry), flank.state.get()));
    const look = flank.drawing.look(content, stateOf(entry), entry.after === null ? earlier : later, style);
    const back = kind === "status" && flank.changes.isBack(content, entry.before, entry.after);
    return flank.sample.drawing(flank.badges.symbol(look, { kinds: [kind], back }, palette), { size: 0.72 });
  };

  /** The sources of both days. */
  const sourcesOf = (content, { before, after }) => {
    const both = [before, after].filter((i) => i !== null).flatMap((i) => content.states.sources[i]);
    return flank.sourceList.folded(content.sources, [...new Set(both)], "change-sources");
  };

  const entryNode = (content, entry, kind, state, differences) => {
    const layer = content.layers[content.records.layer[entry.r]];
    return h(
      "li",
      { class: "change", "data-change-of": entry.id },
      h(
        "button",
        { type: "button", class: "change-open", onclick: () => flank.page.pick(entry.id) },
        h("span", { class: "change-symbol" }, symbolOf(content, entry, kind, state, differences)),
        h("span", { class: "change-name" }, content.records.name[entry.r]),
        h("span", { class: "change-what" }, flank.changeWords.told(content, entry, kind)),
        h("span", { class: "change-layer" }, layer.title),
      ),
      sourcesOf(content, entry),
    );
  };

  const known = (content, entry, kind, state, differences) => {
    const { knowledge } = flank.timeline,
      day = entry.after === null ? differences.earlier : differences.later;
    const { uncertain, stale } = knowledge(content.states, stateOf(entry), day);
    const key = [kind, entry.before, entry.after, entry.moved?.words, uncertain, stale, state.style, state.theme].join(
      "|",
    );
    if (!nodes.has(key)) nodes.set(key, entryNode(content, entry, kind, state, differences));
    return nodes.get(key);
  };

  /** As the panel of layers has them, and within a layer as the records do. */
  const inPanelOrder = ({ layers, records }, entries) =>
    [...entries].sort(
      (a, b) => flank.panelOrder.compare(layers[records.layer[a.r]], layers[records.layer[b.r]]) || a.r - b.r,
    );

  const section = (content, kind, count, state, differences) => {
    const own = inPanelOrder(content, differences.entries).filter(({ kinds }) => kinds.includes(kind));
    const badge = flank.sample.drawing(flank.badges.alone(kind, content.palettes[state.theme]));
    return h(
      "section",
      { class: "changes-of", "data-kind": kind },
      h("h3", {}, badge, `${flank.changeWords.TITLES[kind]} (${count})`),
      h("ul", {}, ...own.map((entry) => known(content, entry, kind, state, differences))),
    );
  };

  /** Writes the list; a focus inside stays on its entry, or goes to the panel's title where that is gone. */
  const write = ({ content, state }, differences) => {
    const body = byId("changes-body"),
      held = body.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
    body.replaceChildren(
      ...differences.counts
        .filter(([, count]) => count)
        .map(([kind, count]) => section(content, kind, count, state, differences)),
    );
    if (held) (held.isConnected ? held : byId("changes-title")).focus({ preventScroll: true });
  };

  /** How much changed, in a line. */
  const headline = ({ entries, earlier, later }) => {
    if (earlier === later) return "The same day: choose another one to compare with.";
    if (!entries.length) return "Nothing changed between these days in what is shown.";
    return entries.length === 1 ? "1 thing changed" : `${entries.length} things changed`;
  };

  /** @param {boolean} atOnce whether nobody is dragging */
  const show = (told, differences, atOnce) => {
    const list = /** @type {HTMLDetailsElement} */ (byId("changes-list"));
    put(list.firstElementChild, "textContent", headline(differences));
    clearTimeout(waiting);
    if (!list.open) return;
    waiting = window.setTimeout(() => write(told, differences), atOnce ? 0 : REST_MS);
  };

  (window.flank ??= {}).changesList = { show };
})();
