// @ts-check
// The key to symbols that say what a thing is, for the layers that are on: those that are in force, in words.
(() => {
  "use strict";
  const { h, byId, put } = flank.dom;
  const SIZE = 0.72;
  let drawn = "";

  /** Names of a layer's symbols that stand for some states, in the order of its words. @returns {[string, string][]} */
  const occurring = (content, layer, picked) => {
    const { states } = content;
    const own = picked.filter((i) => flank.positions.layerOf(content, i) === layer && states.area[i] === null);
    const symbols = new Set(own.map((i) => states.symbol[i]));
    return layer.symbolWords.filter(([symbol]) => symbols.has(symbol));
  };

  /** How a symbol looks where nothing is said of its status. */
  const look = (layer, symbol, style) => ({
    style,
    symbol,
    shape: layer.shape,
    code: "",
    layer: layer.key,
    status: "in-place",
  });

  const row = (content, layer, { style, theme }, [symbol, words]) =>
    h(
      "li",
      {},
      flank.sample.node(look(layer, symbol, style), content.palettes[theme], { size: SIZE }),
      h("span", {}, words),
    );

  const show = ({ content, state, shown }) => {
    const on = content.layers
      .filter((layer) => layer.symbolWords.length && state.layersOn.includes(layer.key))
      .map((layer) => ({ layer, listed: occurring(content, layer, shown) }))
      .filter(({ listed }) => listed.length);
    const key = JSON.stringify([state.theme, state.style, on.map(({ listed }) => listed)]);
    if (key === drawn) return;
    drawn = key;
    put(byId("symbols-key"), "hidden", !on.length);
    byId("symbols-key").replaceChildren(
      ...on.flatMap(({ layer, listed }) => [
        h("li", { class: "key-of" }, layer.title),
        ...listed.map((each) => row(content, layer, state, each)),
      ]),
    );
  };

  flank.parts.add({ open: show, show });

  (window.flank ??= {}).symbolsKey = { occurring, look };
})();
