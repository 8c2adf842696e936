// @ts-check
// The layers' panel: how many things are in force, the list of them, chips for what has no place on the map, and the key.
(() => {
  "use strict";
  const { h, s, fromMarkup, byId, put } = flank.dom;

  const ROOMY_PX = 1000; // a window of this height has room for the chips above the key

  /** States in force by layer: on the map, and as chips (no place of their own, or beyond the map). */
  const byLayer = (content, picked) => {
    const groups = content.layers.map(() => ({ units: [], chips: [] }));
    for (const i of picked) {
      const layer = content.records.layer[content.states.record[i]];
      groups[layer][flank.drawing.onMap(content, i) ? "units" : "chips"].push(i);
    }
    return groups;
  };

  const item = (content, i, choose) => {
    const { states, records } = content,
      r = states.record[i],
      planned = flank.status.isPlanned(states.status[i]);
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: planned ? "chip planned" : "chip",
          "data-chip": records.id[r],
          "data-tip": flank.fills.told(content, i, flank.state.get()) ?? states.hover[i],
          onclick: () => choose(records.id[r]),
        },
        h("span", { class: "chip-name" }, records.name[r]),
        h("span", { class: "chip-status" }, flank.fills.status(content, i, flank.state.get())),
      ),
    );
  };

  /** Writes the counts, and the lists that are open. @param {{inForce: number[], passing: number[]}} found the same list twice
   *  where nothing is filtered */
  const show = (content, { inForce, passing }, layersOn, choose) => {
    const all = passing === inForce ? null : byLayer(content, inForce);
    byLayer(content, passing).forEach((group, n) => {
      const { units, chips } = group;
      const { key } = content.layers[n],
        on = layersOn.includes(key),
        kinds = flank.counts.kindWords(content, content.layers[n], group),
        words = flank.counts.chipWords(content, chips);
      const list = /** @type {HTMLDetailsElement} */ (byId(`layer-list-${key}`));
      const beside = /** @type {HTMLDetailsElement} */ (byId(`layer-chips-${key}`));
      flank.counts.write(byId(`layer-count-${key}`), group, words, all?.[n]);
      put(byId(`layer-sum-${key}`), "textContent", kinds);
      put(byId(`layer-sum-${key}`), "hidden", !on || !kinds);
      put(list, "hidden", !on);
      put(beside, "hidden", !on || list.open || !chips.length);
      fill(content, list.querySelector("ul"), list.open ? [...chips, ...units] : [], choose);
      fill(content, beside.querySelector("ul"), beside.hidden ? [] : chips, choose);
      put(beside.querySelector("summary"), "textContent", words);
    });
  };

  /** A list was written anew under the keyboard: it stays on the same chip, or goes to the list's head, or to the switch. */
  const keepFocus = (list, id) => {
    const [own, head] = [list.querySelector(`[data-chip="${id}"]`), list.closest("details").querySelector("summary")];
    flank.focus.giveBack(own, head, list.closest("li.layer").querySelector(".switch"));
  };

  const fill = (content, list, shown, choose) => {
    const key = shown.join();
    if (list.dataset.key === key) return;
    list.dataset.key = key;
    const held = list.contains(document.activeElement) && document.activeElement?.getAttribute("data-chip");
    list.replaceChildren(...shown.map((i) => item(content, i, choose)));
    if (held) keepFocus(list, held);
  };

  /** Chips stand open where there is room for them; a list says all that a layer has in force. */
  const listen = (refresh) => {
    const roomy = innerHeight >= ROOMY_PX;
    for (const beside of document.querySelectorAll("details.chips")) beside.toggleAttribute("open", roomy);
    for (const list of document.querySelectorAll("details.layer-list")) list.addEventListener("toggle", refresh);
  };

  const LEGEND = [
    ["Announced or agreed: a plan", { status: "agreed" }],
    ["Forming: there, not complete", { status: "forming" }],
    ["In place", { status: "in-place" }],
    ["Expanded: larger than first agreed", { status: "expanded" }],
    ["Low confidence", { status: "in-place", doubtful: true }],
    ["Start not known to the day", { status: "in-place", uncertain: true }],
    ["Not confirmed for over a year", { status: "in-place", stale: true }],
  ];

  const looks = (content, { style }, keys) =>
    content.layers
      .filter(({ key }) => keys.includes(key))
      .map((layer) => ({
        layer,
        look: { style, symbol: layer.sample, shape: layer.shape, code: "N", layer: layer.key, status: "in-place" },
      }));

  /** Three of a layer's colours. */
  const tintsOf = ({ fills }) => fills.map(([fill]) => fill).slice(0, 3);

  /** What stands beside a layer's switch: its colours, its line, or its symbol. */
  const markOf = (layer, look, palette) => {
    if (flank.fills.isFiller(layer))
      return h(
        "span",
        { class: "tints" },
        ...tintsOf(layer).map((fill) => h("i", { style: `--fill:var(--fill-${fill})` })),
      );
    if (!layer.drawsLines) return flank.sample.node(look, palette, { size: 0.95 });
    const line = fromMarkup(flank.legendSamples.line(layer, palette, 15, 10));
    return s("svg", { viewBox: "0 0 30 20", width: 30, height: 20 }, line);
  };

  /** The key to symbols and events: statuses once, and each layer's own mark beside its switch. */
  const legend = (content, state) => {
    const palette = content.palettes[state.theme];
    const general = {
      style: state.style,
      symbol: "mech-infantry-battalion",
      shape: "disc",
      code: "DE",
      layer: "battlegroups",
    };
    byId("legend").replaceChildren(
      ...LEGEND.map(([words, status]) =>
        h("li", {}, flank.sample.node({ ...general, ...status }, palette, { size: 0.78 }), h("span", {}, words)),
      ),
    );
    for (const { layer, look } of looks(
      content,
      state,
      content.layers.map(({ key }) => key),
    ))
      byId(`layer-mark-${layer.key}`).replaceChildren(markOf(layer, look, palette));
  };

  (window.flank ??= {}).panel = { show, listen, legend, byLayer, LEGEND, looks };
})();
