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

  /** A change that asks for a day by name: where the range does not hold that day, it gives up the range, and says so. */
  const reaching = (change) => {
    const { start, end } = range();
    const { asOf = start } = change;
    if (start <= asOf && asOf <= end) return change;
    flank.notices.message(
      `${flank.dates.inWords(asOf)} lies outside the range that was set, so the whole timeline is open again.`,
    );
    return { ...change, from: null, to: null };
  };

  const visit = (asOf) => state.set(reaching({ asOf }));

  (window.flank ??= {}).bounds = { range, goToDay, reaching, visit };
})();
