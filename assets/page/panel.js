// @ts-check
// The layers' panel: how many things are in force, the list of them, and chips for what has no place on the map.
(() => {
  "use strict";
  const { h, s, byId, fromMarkup } = flank.dom;

  const PLANNED = ["announced", "agreed"];

  /** States in force by layer: on the map, and as chips (no place of their own, or beyond the map). */
  const byLayer = (content, picked) => {
    const groups = content.layers.map(() => ({ units: [], chips: [] }));
    for (const i of picked) {
      const r = content.states.record[i];
      const layer = content.records.layer[r];
      groups[layer][flank.drawing.onMap(content, i) ? "units" : "chips"].push(i);
    }
    return groups;
  };

  const item = (content, i, choose) => h("li", {}, h("button", { type: "button", class: `chip ${PLANNED.includes(content.states.status[i]) ? "planned" : ""}`, "data-chip": content.records.id[content.states.record[i]],
    title: content.states.hover[i], onclick: () => choose(content.records.id[content.states.record[i]]) },
    content.records.name[content.states.record[i]], h("span", { class: "chip-status" }, content.statuses[content.states.status[i]])));

  /** Writes the counts, and the lists that are open. */
  const show = (content, picked, layersOn, choose) => {
    byLayer(content, picked).forEach(({ units, chips }, n) => {
      const { key } = content.layers[n];
      const count = byId(`layer-count-${key}`);
      const words = chips.length ? `${units.length} + ${chips.length}` : `${units.length}`;
      if (count.textContent !== words) count.textContent = words;
      count.title = `${units.length} on the map` + (chips.length ? `, ${chips.length} listed: a policy or plan, or beyond the map` : "");
      const list = /** @type {HTMLDetailsElement} */ (byId(`layer-chips-${key}`));
      list.hidden = /** @type {HTMLElement} */ (list.nextElementSibling).hidden = !layersOn.includes(key);
      fillList(content, list, units, chips, choose);
    });
  };

  const fillList = (content, list, units, chips, choose) => {
    const shown = list.open ? [...chips, ...units] : chips;
    const key = `${list.open}|${shown.join()}`;
    if (list.dataset.key === key) return;
    list.dataset.key = key;
    list.querySelector(".open-list").replaceChildren(...(list.open ? shown : []).map((i) => item(content, i, choose)));
    list.nextElementSibling.replaceChildren(...(list.open ? [] : chips).map((i) => item(content, i, choose)));
  };

  const sample = (content, look, state, size = 1) => {
    const { svg, box: [l, t, r, b] } = flank.symbols.markup(look, content.palettes[state.theme]);
    const node = s("svg", { viewBox: `${l - 1} ${t - 1} ${r - l + 2} ${b - t + 2}`, width: (r - l + 2) * size, height: (b - t + 2) * size, "aria-hidden": "true" });
    node.append(fromMarkup(svg));
    return node;
  };

  const LEGEND = [
    ["Announced or agreed: a plan", { status: "agreed" }],
    ["Forming: on the ground, not complete", { status: "forming" }],
    ["In place", { status: "in-place" }],
    ["Expanded: larger than first agreed", { status: "expanded" }],
    ["Low confidence", { status: "in-place", doubtful: true }],
    ["Start known only to a month or longer", { status: "in-place", uncertain: true }],
    ["Not confirmed for over a year", { status: "in-place", stale: true }],
  ];

  const looks = (content, state, keys) => content.layers.filter((layer) => keys.includes(layer.key)).map((layer) => ({
    layer, look: { style: state.style, symbol: layer.sample, shape: layer.shape, code: "N", layer: layer.key, status: "in-place" },
  }));

  /** The key to symbols: statuses once, and each layer's own mark beside its switch. */
  const legend = (content, state) => {
    byId("legend").replaceChildren(...LEGEND.map(([words, status]) => h("li", {},
      sample(content, { style: state.style, symbol: "mech-infantry-battalion", shape: "disc", code: "DE", layer: "battlegroups", ...status }, state),
      h("span", {}, words))));
    for (const { layer, look } of looks(content, state, content.layers.map(({ key }) => key)))
      byId(`layer-mark-${layer.key}`).replaceChildren(layer.drawsAreas
        ? h("span", { class: "tints" }, h("i", {}), h("i", {}), h("i", {})) : sample(content, look, state, 0.95));
  };

  (window.flank ??= {}).panel = { show, legend, byLayer, LEGEND, looks };
})();
