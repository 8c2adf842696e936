// @ts-check
// What colours a country: the name of a fill, and a veil over it where it is an estimate or missing. A layer whose colours
// depend on more of the page's state than its date says so here; for all others the records do.
(() => {
  "use strict";

  /**
   * @typedef {{fill: string, veil?: "estimated" | "missing"}} Look
   * @typedef {{fill: string, words: string, veil?: "estimated" | "missing"}} KeyRow
   * @typedef {{kind: "grown" | "shrunk", words: string} | null} Move
   * @typedef {{look: (content: any, i: number, state: any) => Look, key: (content: any, state: any) => KeyRow[],
   *   facts: string[], title?: (content: any, state: any) => string, told?: (content: any, i: number, state: any) => string,
   *   sources?: (content: any, i: number, state: any) => number[],
   *   moved?: (content: any, before: number, after: number, state: any) => Move}} Colouring
   *   facts: of the state, those that its colours depend on; title: what the colours show, told: what one of them says, in
   *   words, and its sources; moved: whether what two states of a record say differs enough to count as a change
   */

  /** @type {Map<string, Colouring>} by layer */
  const colourings = new Map();

  /** @param {string} layer its key @param {Colouring} colouring */
  const add = (layer, colouring) => colourings.set(layer, colouring);

  const of = (content, i) => colourings.get(flank.positions.layerOf(content, i).key);

  /** @returns {Look} */
  const look = (content, i, state) => of(content, i)?.look(content, i, state) ?? { fill: content.states.fill[i] };

  /** What a layer's colours mean. Where each area has its name on the map there is nothing to explain. @returns {KeyRow[]} */
  const key = (content, layer, state) =>
    colourings.get(layer.key)?.key(content, state) ??
    (layer.namesAreas ? [] : (layer.fills ?? []).map(([fill, words]) => ({ fill, words })));

  /** What the colours of a layer show. */
  const title = (content, layer, state) => colourings.get(layer.key)?.title?.(content, state) ?? layer.title;

  /** What a colour says, where its layer says more than the record does. @returns {string | null} */
  const told = (content, i, state) => of(content, i)?.told?.(content, i, state) ?? null;

  /** A state in few words, as list, table and image have it. */
  const status = (content, i, state) => told(content, i, state) ?? content.states.statusWords[i];

  const sources = (content, i, state) => of(content, i)?.sources?.(content, i, state) ?? content.states.sources[i];

  /** Whether a layer judges itself what of its records counts as a change. */
  const judges = (content, i) => Boolean(of(content, i)?.moved);

  /** @returns {Move} */
  const moved = (content, before, after, state) => of(content, before)?.moved?.(content, before, after, state) ?? null;

  const facts = () => [...colourings.values()].flatMap((colouring) => colouring.facts);

  /** Whether a layer colours countries, and so leaves no room for another that does. */
  const isFiller = (layer) => layer.fills !== null;

  /** Country by country an edge is fine; an area of several, which bears its name, is set off from what lies around it. */
  const edgeOf = (layer) => (layer.namesAreas ? "broad" : "fine");

  (window.flank ??= {}).fills = {
    add,
    look,
    key,
    title,
    told,
    status,
    sources,
    judges,
    moved,
    facts,
    isFiller,
    edgeOf,
  };
})();
