// @ts-check
// The range within which slider, keys and play stay, and the ways to a day: step by step, or asked for by name.
(() => {
  "use strict";
  const { state } = flank;

  /** The first and the last day that slider, keys and play may go to. @returns {{start: string, end: string}} */
  const range = () => {
    const { start, end } = flank.page.told().content.window;
    return { start: state.get().from ?? start, end: state.get().to ?? end };
  };

  const goToDay = (asOf) => {
    const { start, end } = range();
    state.set({ asOf: asOf < start ? start : asOf > end ? end : asOf });
  };

  const isOnTimeline = (day) => onTimeline(day) === day;

  /** Some states began before the timeline does. */
  const onTimeline = (day) => {
    const { start, end } = flank.page.told().content.window;
    return day < start ? start : day > end ? end : day;
  };

  /** What opens the whole timeline again, where the range does not hold a day; else nothing. */
  const opening = (asOf) => {
    const { start, end } = range();
    return start <= asOf && asOf <= end ? {} : { from: null, to: null };
  };

  /** A change that asks for a day by name: where the range does not hold that day, it gives up the range, and says so. */
  const reaching = (change) => {
    if (change.asOf === undefined) return change;
    const asOf = onTimeline(change.asOf);
    const opened = opening(asOf);
    if (!("from" in opened)) return { ...change, asOf };
    flank.notices.message(
      "range",
      `${flank.dates.inWords(asOf)} lies outside the range that was set, so the whole timeline is open again.`,
    );
    return { ...change, asOf, ...opened };
  };

  const visit = (asOf) => state.set(reaching({ asOf }));

  (window.flank ??= {}).bounds = { range, goToDay, isOnTimeline, opening, reaching, visit };
})();
