// @ts-check
// Changes of what is shown: a record on a day on which one of its shown states starts or ends. Pure.
(() => {
  "use strict";

  /** @typedef {{first: string, total: number, byLayer: number[]}} Month its first day of change, and how many there are */

  const goesOn = ({ states }, before, after) =>
    states.record[before] === states.record[after] && states.end[before] === states.start[after];

  /** The days on which a state starts and ends; of a layer that judges itself, those on which that is a change. */
  const turns = (content, i, page) => {
    const { start, end } = content.states;
    if (!flank.fills.judges(content, i)) return [start[i], end[i]];
    const isTurn = goesOn(content, i - 1, i)
      ? flank.fills.moved(content, i - 1, i, page) !== null
      : start[i] !== content.window.start;
    return [isTurn ? start[i] : null, goesOn(content, i, i + 1) ? null : end[i]];
  };

  /**
   * @param {any} content @param {number[]} shown states, of any day @param {any} page the page's state
   * @returns {Map<string, Set<number>>} the records that change on each day of the timeline, days in order
   */
  const find = (content, shown, page) => {
    const { states, window: frame } = content;
    /** @type {Map<string, Set<number>>} */
    const found = new Map();
    for (const i of shown)
      for (const day of turns(content, i, page)) {
        if (day === null || day < frame.start || day > frame.end) continue;
        if (!found.has(day)) found.set(day, new Set());
        found.get(day)?.add(states.record[i]);
      }
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  };

  /** @param {any} content @param {Map<string, Set<number>>} changes @returns {Map<string, Month>} by `2022-03` */
  const byMonth = ({ records, layers }, changes) => {
    const months = new Map();
    for (const [day, changed] of changes) {
      const key = day.slice(0, 7);
      if (!months.has(key)) months.set(key, { first: day, total: 0, byLayer: layers.map(() => 0) });
      const month = months.get(key);
      month.total += changed.size;
      for (const record of changed) month.byLayer[records.layer[record]] += 1;
    }
    return months;
  };

  /** The day of change after (1) or before (-1) a day, within a range. @param {string[]} days in order */
  const next = (days, asOf, direction, { start, end }) => {
    const until = flank.timeline.segment(days, asOf);
    const day = direction > 0 ? days[until] : days[days[until - 1] === asOf ? until - 2 : until - 1];
    return day !== undefined && start <= day && day <= end ? day : null;
  };

  /** `March 2022: 14 changes: 5 in battlegroups, 9 in air defence`. @param {string} key @param {Month | undefined} month */
  const words = ({ layers }, key, month) => {
    const name = flank.dates.monthInWords(key);
    if (!month) return `${name}: no change on record`;
    const parts = flank.panelOrder
      .positions(layers)
      .filter((n) => month.byLayer[n])
      .map((n) => `${month.byLayer[n]} in ${layers[n].title.toLowerCase()}`);
    return `${name}: ${month.total} ${month.total === 1 ? "change" : "changes"}: ${parts.join(", ")}`;
  };

  (window.flank ??= {}).changeDays = { find, byMonth, next, words };
})();
