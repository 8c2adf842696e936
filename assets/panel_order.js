// @ts-check
// The order in which the panel lists the layers; they are drawn in another one. Pure.
(() => {
  "use strict";

  /** Of two layers, for a sort. @returns {number} */
  const compare = (one, other) => one.panelOrder - other.panelOrder;

  /** Positions of the layers. @returns {number[]} */
  const positions = (layers) => [...layers.keys()].sort((a, b) => compare(layers[a], layers[b]));

  (window.flank ??= {}).panelOrder = { compare, positions };
})();
