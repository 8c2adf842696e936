// @ts-check
// The date rule, written once: which spans are in force on a day. Pure; cases in tests/cases/in_force.json.
(() => {
  "use strict";

  /** Half-open: shown on its start day, gone on its end day. A state without days has no start. */
  const inForce = (start, end, asOf) => start !== null && start <= asOf && (end === null || asOf < end);

  /** Positions of the states in force on a day, in drawing order. @returns {number[]} */
  const pick = (states, asOf) => {
    const picked = [];
    for (let i = 0; i < states.start.length; i++) if (inForce(states.start[i], states.end[i], asOf)) picked.push(i);
    return picked;
  };

  /** Every day on which something on the map changes: starts, ends, and where certainty or freshness turns. */
  const changeDays = (states) => {
    const days = new Set();
    for (const column of [states.start, states.end, states.certainFrom, states.staleFrom])
      for (const day of column) if (day !== null) days.add(day);
    return [...days].sort();
  };

  /** How many change days lie at or before a day: two days with the same count look the same. */
  const segment = (days, asOf) => {
    let low = 0,
      high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] <= asOf) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** How surely a state stands on a day: inside the window of its start, or long unconfirmed. */
  const knowledge = (states, i, asOf) => ({
    uncertain: states.certainFrom[i] !== null && asOf < states.certainFrom[i],
    stale: states.staleFrom[i] !== null && asOf >= states.staleFrom[i],
  });

  (window.flank ??= {}).timeline = { inForce, pick, changeDays, segment, knowledge };
})();
