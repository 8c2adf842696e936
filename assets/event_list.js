// @ts-check
// Events in order: by year, what lies before and after one of them, and where a day stands among them. Pure.
(() => {
  "use strict";

  /** Positions of all events, the earlier first. @returns {number[]} */
  const order = ({ date }) => [...date.keys()].sort((a, b) => (date[a] < date[b] ? -1 : date[a] > date[b] ? 1 : a - b));

  /** @param {number[]} ordered @returns {[string, number[]][]} */
  const byYear = ({ date }, ordered) => {
    const years = new Map();
    for (const n of ordered) {
      const year = date[n].slice(0, 4);
      years.set(year, [...(years.get(year) ?? []), n]);
    }
    return [...years];
  };

  /** The events next to one of them. @param {string[]} kinds that count @returns {{before: number | null, after: number | null}} */
  const around = (events, n, kinds) => {
    const counted = order(events).filter((other) => other === n || kinds.includes(events.kind[other]));
    const at = counted.indexOf(n);
    return { before: counted[at - 1] ?? null, after: counted[at + 1] ?? null };
  };

  /** The last of some events that has begun on a day; none before the first. @param {number[]} ordered @returns {number | null} */
  const lastBegun = ({ date }, ordered, day) => {
    let low = 0,
      high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (date[ordered[middle]] <= day) low = middle + 1;
      else high = middle;
    }
    return low ? ordered[low - 1] : null;
  };

  const isOn = ({ date, until }, n, day) => date[n] <= day && day <= until[n];

  /** What an event is found by. */
  const line = ({ name, period, place, note, kind }, n) =>
    flank.fold.plain([name[n], period[n], place[n], note[n], kind[n]].filter(Boolean).join(" "));

  /** Whether each word that is asked for stands somewhere in it, with or without accents. */
  const fits = (line, text) => flank.fold.split(flank.fold.plain(text)).every((word) => line.includes(word));

  (window.flank ??= {}).eventList = { order, byYear, around, lastBegun, isOn, line, fits };
})();
