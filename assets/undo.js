// @ts-check
// What was before, and what was taken back: a line of values of which one is at hand. Pure.
(() => {
  "use strict";
  const LONGEST = 200;

  /** @template T @typedef {{values: T[], at: number}} Line */

  /** @template T @param {T} value @returns {Line<T>} */
  const begin = (value) => ({ values: [value], at: 0 });

  /** @template T @param {Line<T>} line @returns {T} */
  const now = ({ values, at }) => values[at];

  /** Another value; what had been taken back is gone. @template T @param {Line<T>} line @param {T} value */
  const push = ({ values, at }, value) => {
    const kept = [...values.slice(0, at + 1), value].slice(-LONGEST);
    return { values: kept, at: kept.length - 1 };
  };

  /** @template T @param {Line<T>} line @param {1 | -1} direction 1 for what was taken back */
  const step = ({ values, at }, direction) => ({
    values,
    at: Math.min(Math.max(at + direction, 0), values.length - 1),
  });

  /** @template T @param {Line<T>} line @param {1 | -1} direction */
  const can = ({ values, at }, direction) => at + direction >= 0 && at + direction < values.length;

  (window.flank ??= {}).undo = { begin, now, push, step, can };
})();
