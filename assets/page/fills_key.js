// @ts-check
// The key to the colours of countries. Of the layers that are on the lowest fills, as in drawing.js; the others are outlines.
(() => {
  "use strict";
  const { h, byId, put } = flank.dom;

  const row = ({ fill, words, veil }) => h("li", {}, flank.sample.colour({ fill, veil }), h("span", {}, words));

  const rowsOf = (content, layer, isFiller, state) => {
    const listed = flank.fills.key(content, layer, state);
    if (!listed.length) return [];
    if (!isFiller) return [h("li", { class: "key-of" }, `${layer.title}: outlines only`)];
    return [h("li", { class: "key-of" }, flank.fills.title(content, layer, state)), ...listed.map(row)];
  };

  let written = "";

  const show = ({ content, state }) => {
    const on = content.layers.filter((layer) => flank.fills.isFiller(layer) && state.layersOn.includes(layer.key));
    const rows = on.flatMap((layer, n) => rowsOf(content, layer, n === 0, state));
    const said = rows.map(({ outerHTML }) => outerHTML).join("");
    if (said === written) return;
    written = said;
    put(byId("fills-key"), "hidden", !rows.length);
    byId("fills-key").replaceChildren(...rows);
  };

  flank.parts.add({
    open: show,
    show: (told, changed, moved) =>
      (moved || ["layersOn", "compare", ...flank.fills.facts()].some((fact) => changed.includes(fact))) && show(told),
  });
})();
