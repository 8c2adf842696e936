// @ts-check
// What an address says of a briefing: which one is at hand, and the step that lies under what else it says.
(() => {
  "use strict";

  /** Whether an address that names no briefing means that step of the one at hand: it says the same view in full, or none.
   *  In the address a briefing of one's own has no name. */
  const isMeant = (step, change, content) => {
    if (!flank.briefing.isOwn() && !flank.briefing.isSaved()) return false;
    const said = { ...flank.state.atStart(content), ...change };
    const facts = Object.entries(flank.briefing.stateOf(step));
    return !change.asOf || facts.every(([fact, value]) => flank.state.same(said[fact], value));
  };

  /** @returns {{change: any, words: string}} */
  const lay = (change, content) => {
    const { briefing: id, step: number, stage } = change;
    const { choose, get, stateOf } = flank.briefing;
    if (id) choose(id);
    if (!number) return { change: id ? { drawer: "briefing", ...change } : change, words: "" };
    const at = get()?.steps[number - 1];
    if (at && (id || stage || isMeant(at, change, content)))
      return { change: { drawer: stage ? "" : "briefing", ...stateOf(at), ...change }, words: "" };
    const whose = id ? `The briefing “${get()?.title}” has ${get()?.steps.length} steps` : "No briefing is named";
    return { change: { ...change, step: 0 }, words: `${whose}, so step ${number} was left aside.` };
  };

  (window.flank ??= {}).briefingAddress = { lay };
})();
