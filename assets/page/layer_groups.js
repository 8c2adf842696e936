// @ts-check
// The groups of the layers' panel: each says how many of its layers are on, and opens for one that comes on.
(() => {
  "use strict";
  const { put } = flank.dom;

  const groups = () =>
    [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(".layer-group"))].map((group) => ({
      group,
      words: group.querySelector(".layers-on"),
      keys: [...group.querySelectorAll("[data-panel-layer]")].map((row) => row.getAttribute("data-panel-layer") ?? ""),
    }));

  /** @type {string[]} */
  let before = [];

  const show = ({ state: { layersOn } }) => {
    for (const { group, words, keys } of groups()) {
      const on = keys.filter((key) => layersOn.includes(key));
      put(words, "textContent", on.length ? `${on.length} on` : "");
      if (on.some((key) => !before.includes(key))) group.open = true;
    }
    before = layersOn;
  };

  flank.parts.add({ open: show, show: (told, changed) => changed.includes("layersOn") && show(told) });
})();
