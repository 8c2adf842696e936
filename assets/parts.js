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
   *   show?: (told: Told, changed: string[], moved: boolean) => void, drawn?: () => void,
   *   turn?: (told: Told, changed: string[]) => boolean,
   *   keys?: KeyRow[], actions?: Record<string, (value: string) => void>, close?: () => boolean, room?: string}} Part
   *   show: after each change of the state; `changed` are its facts, `moved` says whether other states are shown than before;
   *   turn: before the map is drawn, opens or closes its room, true where it did; drawn: each time the map was drawn, for another camera too;
   *   actions: what buttons with `data-do="what:value"` do; close: Escape, true where it closed something;
   *   room: the id of what it closes; one that opens within another closes before it
   */

  /** @type {Part[]} */
  const parts = [];

  /** @param {Part} part */
  const add = (part) => parts.push(part);

  /** Calls what each part has under a name, in the order in which their files were loaded. */
  const each = (name, ...args) => {
    for (const part of parts) part[name]?.(...args);
  };

  /** @param {Told} told @param {string[]} changed @returns {boolean} whether a room opened or closed */
  const turn = (told, changed) => parts.map((part) => part.turn?.(told, changed)).some(Boolean);

  /** @type {string[]} rooms by when they were last opened, the newest first */
  const raised = [];

  /** Told when a room opens: of those that do not hold the focus, Escape closes the newest first. */
  const raise = (/** @type {string} */ room) => {
    if (raised.includes(room)) raised.splice(raised.indexOf(room), 1);
    raised.unshift(room);
  };

  const roomOf = ({ room = "" }) => document.getElementById(room);

  /** Where one lies within another, the focus in the outer one is as good as in both: the inner one was opened later. */
  const holdsFocus = (part) => {
    const within = parts.map(roomOf).filter((room) => room?.contains(roomOf(part)));
    return within.some((room) => room?.contains(document.activeElement));
  };

  const age = ({ room = "" }) => (raised.includes(room) ? raised.indexOf(room) : raised.length);

  /** Closes one of what is open: what holds the focus, else what was opened last. @returns {boolean} whether there was something */
  const close = () =>
    parts
      .filter((part) => part.close)
      .sort((one, other) => Number(holdsFocus(other)) - Number(holdsFocus(one)) || age(one) - age(other))
      .some((part) => part.close?.());

  const keys = () => parts.flatMap((part) => part.keys ?? []);
  const actions = () => Object.assign({}, ...parts.map((part) => part.actions ?? {}));

  (window.flank ??= {}).parts = { add, each, turn, raise, close, keys, actions };
})();
