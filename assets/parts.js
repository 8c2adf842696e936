// @ts-check
// Parts of the page that stand on their own. Each says what it does when the page opens, what it shows after a change,
// its keys and its buttons; page.js, keys.js and actions.js know none of them by name.
(() => {
  "use strict";

  /**
   * @typedef {{content: any, inForce: number[], passing: number[], shown: number[], state: any, today: string}} Told
   *   states in force: all; those that pass the filter; of these, the ones whose layers are on
   * @typedef {{keys: string[], words: string, run?: (shift: boolean) => void}} KeyRow
   *   without `run` the row is only listed: the part listens for these keys where they mean something
   * @typedef {{open?: (told: Told) => void,
   *   show?: (told: Told, changed: string[], moved: boolean) => void,
   *   keys?: KeyRow[], actions?: Record<string, (value: string) => void>, close?: () => boolean}} Part
   *   show: after each change of the state; `changed` are its facts, `moved` says whether other states are shown than before;
   *   actions: what buttons with `data-do="what:value"` do; close: Escape, true where it closed something
   */

  /** @type {Part[]} */
  const parts = [];

  /** @param {Part} part */
  const add = (part) => parts.push(part);

  /** Calls what each part has under a name, in the order in which their files were loaded. */
  const each = (name, ...args) => {
    for (const part of parts) part[name]?.(...args);
  };

  /** Closes what lies on top of one of them. @returns {boolean} whether there was something */
  const close = () => parts.some((part) => part.close?.() ?? false);

  const keys = () => parts.flatMap((part) => part.keys ?? []);
  const actions = () => Object.assign({}, ...parts.map((part) => part.actions ?? {}));

  (window.flank ??= {}).parts = { add, each, close, keys, actions };
})();
