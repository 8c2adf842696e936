// @ts-check
// What colours a country: the name of a fill, and a veil over it where it is an estimate or missing. A layer whose colours
// depend on more of the page's state than its date says so here; for all others the records do.
(() => {
  "use strict";

  /**
   * @typedef {{fill: string, veil?: "estimated" | "missing"}} Look
   * @typedef {{fill: string, words: string, veil?: "estimated" | "missing"}} KeyRow
   * @typedef {{look: (content: any, i: number, state: any) => Look, key: (content: any, state: any) => KeyRow[],
   *   facts: string[]}} Colouring `facts`: of the state, those that its colours depend on
   */

  /** @type {Map<string, Colouring>} by layer */
  const colourings = new Map();

  /** @param {string} layer its key @param {Colouring} colouring */
  const add = (layer, colouring) => colourings.set(layer, colouring);

  const layerOf = ({ states, records, layers }, i) => layers[records.layer[states.record[i]]];

  /** @returns {Look} */
  const look = (content, i, state) =>
    colourings.get(layerOf(content, i).key)?.look(content, i, state) ?? { fill: content.states.fill[i] };

  /** What a layer's colours mean. Where each area has its name on the map there is nothing to explain. @returns {KeyRow[]} */
  const key = (content, layer, state) =>
    colourings.get(layer.key)?.key(content, state) ??
    (layer.namesAreas ? [] : (layer.fills ?? []).map(([fill, words]) => ({ fill, words })));

  const facts = () => [...colourings.values()].flatMap((colouring) => colouring.facts);

  /** Whether a layer colours countries, and so leaves no room for another that does. */
  const isFiller = (layer) => layer.fills !== null;

  (window.flank ??= {}).fills = { add, look, key, facts, isFiller };
})();
