// @ts-check
// What a figure of the force model says on a day: what was aimed at, what was counted, since when, how long ago. Pure.
(() => {
  "use strict";

  /**
   * @typedef {{phase: "before" | "held" | "ended", current: number | null, aimed: number | null, counted: number | null,
   *   stale: boolean, since: number | null}} Reading
   *   positions of states: the one in force; those that last gave a target or ceiling, and a count; `stale`: that count is
   *   not restated for a year; `since`: the first of those in a row that have the status of the one in force
   */

  const AIMED = ["target", "ceiling"];
  const COUNTED = ["present"];

  const begun = ({ start }, i, day) => start[i] !== null && start[i] <= day;

  /** The state that last gave a figure of some basis, of its own. */
  const latest = (states, own, day, bases) =>
    own.findLast((i) => begun(states, i, day) && bases.includes(states.troopsBasis[i]) && !states.troopsCarried[i]) ??
    null;

  /** Later states carry a count on, until it is too old. */
  const isStale = (states, own, day, counted) => {
    const { troopsKnownOn, troopsStaleFrom } = states;
    const last = own.findLast((i) => begun(states, i, day) && troopsKnownOn[i] === troopsKnownOn[counted]);
    const from = last === undefined ? null : troopsStaleFrom[last];
    return from !== null && from <= day;
  };

  const sinceOf = (states, own, current) => {
    const before = own.slice(0, own.indexOf(current)).reverse();
    const other = before.findIndex((i) => states.status[i] !== states.status[current]);
    return (other < 0 ? before : before.slice(0, other)).at(-1) ?? current;
  };

  /** @param {any} states @param {number[]} own those of one figure, in order @returns {Reading} */
  const reading = (states, own, day) => {
    const current = own.find((i) => flank.timeline.inForce(states.start[i], states.end[i], day)) ?? null;
    if (current === null) {
      const phase = own.some((i) => begun(states, i, day)) ? "ended" : "before";
      return { phase, current, aimed: null, counted: null, stale: false, since: null };
    }
    const counted = latest(states, own, day, COUNTED);
    return {
      ...{ phase: /** @type {const} */ ("held"), current, counted, aimed: latest(states, own, day, AIMED) },
      stale: counted !== null && isStale(states, own, day, counted),
      since: sinceOf(states, own, current),
    };
  };

  /** Two readings that say the same. */
  const key = ({ phase, current, aimed, counted, stale }) => [phase, current, aimed, counted, stale].join();

  /** Days on which any figure may say something else. @returns {string[]} */
  const days = ({ start, end, troopsStaleFrom }) =>
    [...new Set([...start, ...end, ...troopsStaleFrom].filter((day) => day !== null))].sort();

  /** What a figure's note says of its doubts, and who doubts it; with the status since when. @returns {string[]} lines */
  const standing = (states, own, { phase, current, since }) => {
    if (phase === "before") {
      const first = own.find((i) => states.start[i] !== null);
      return [`Not yet announced${first === undefined ? "" : `; first on ${states.when[first]}`}`];
    }
    if (phase === "ended") {
      const ended = own.find((i) => states.status[i] === "ended");
      return [ended === undefined ? "No longer in force" : `Ended on ${states.when[ended]}`];
    }
    const begins = `${states.statusWords[current]} since ${states.when[since]}`;
    return [
      begins[0].toUpperCase() + begins.slice(1),
      ...(current === since ? [] : [`last reported ${states.when[current]}`]),
      `${states.confidence[current]} confidence`,
    ];
  };

  /** What was aimed at and what was counted, in words with their dates. @returns {string} */
  const numbers = (states, { phase, aimed, counted, stale }) => {
    if (phase !== "held") return "";
    const said = [
      aimed === null ? "" : states.strength[aimed],
      counted === null ? "" : `${states.strength[counted]}${stale ? ", over a year old" : ""}`,
    ].filter(Boolean);
    return said.join("; ") || "No number is known";
  };

  /** The doubts that the sources voice: the note of what is in force, or of how it ended. @returns {string} */
  const doubts = (states, own, { phase, current }) => {
    const speaks = phase === "ended" ? own.find((i) => states.status[i] === "ended") : current;
    return (speaks ?? null) === null ? "" : (states.note[/** @type {number} */ (speaks)] ?? "");
  };

  (window.flank ??= {}).forceModel = { reading, key, days, standing, numbers, doubts };
})();
