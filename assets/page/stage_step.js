// @ts-check
// From one step to the next: the map flies and the date runs, or both are there at once.
(() => {
  "use strict";
  const { state } = flank;
  const { toDay, toIso } = flank.dates;
  const STEP_MS = 1200;
  const MAP_FIRST = 0.75; // of the way, which is half of the time

  /** What the presenter's own window shows of a step: the next one, where there is one. */
  const shownOf = (steps, number) =>
    flank.talk.isPresenter() ? (steps[number] ?? steps[number - 1]) : steps[number - 1];

  const named = () => (flank.briefing.isOwn() ? null : flank.briefing.get().id);

  /** @param {number} number of the step, from 1 @param {boolean} isCut */
  const go = (number, isCut) => {
    const facts = flank.briefing.stateOf(shownOf(flank.briefing.get().steps, number));
    const { asOf, compare, ...rest } = facts;
    const from = toDay(state.get().asOf),
      days = toDay(asOf) - from;
    const place = { step: number, briefing: named(), ...flank.bounds.opening(asOf) };
    const ms = isCut || flank.talk.isPresenter() ? 0 : STEP_MS;
    flank.stage.travel(facts.view, ms, days ? MAP_FIRST : 1, (part) => {
      if (part === 1) state.set({ ...facts, ...place });
      else if (part === 0) state.set({ ...rest, compare: null, ...place });
      else state.set({ asOf: toIso(from + Math.round(days * part)) });
    });
  };

  (window.flank ??= {}).stageStep = { go, named };
})();
