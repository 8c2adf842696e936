// @ts-check
// What the page shows, once. Whoever changes it says what; whoever depends on it hears which facts changed.
(() => {
  "use strict";

  /**
   * @typedef {{asOf: string, layersOn: string[], selected: string | null, style: "app6" | "plain", ringsOn: boolean,
   *   labelsOn: boolean, theme: "light" | "dark", view: string,
   *   compare: string | null, mode: "difference" | "side",
   *   from: string | null, to: string | null,
   *   nations: string[], roles: string[], confidence: string[], sourceKinds: string[],
   *   eventKinds: string[], since: string, metric: string, edition: string, drawer: string,
   *   briefing: string | null, step: number, stage: "" | "on" | "presenter", image: string}} State
   *   `metric`, `edition`: of defence expenditure, see spending.js; `compare`: the second day, or none; `from` and `to`: the days within which slider and play stay, none where they
   *   are those of the timeline; `nations` to `sourceKinds`: see filter.js, an empty list lets everything pass;
   *   `eventKinds`: those shown on the timeline; `since`: allies that joined from this day on have a colour of their
   *   own; `drawer`: the panel that stands open over the timeline, if any;
   *   `briefing`: the id of a shipped one; `step`: the number of the one last gone to, 0 for none; `stage`: whether this
   *   window is the audience's or the presenter's; `image`: see settings.js
   */

  /** @type {State} */
  const START = {
    asOf: "",
    layersOn: [],
    selected: null,
    style: "app6",
    ringsOn: false,
    labelsOn: true,
    theme: "light",
    view: "whole",
    compare: null,
    mode: "difference",
    from: null,
    to: null,
    nations: [],
    roles: [],
    confidence: [],
    sourceKinds: [],
    eventKinds: [],
    metric: "gdp_share",
    edition: "then",
    since: "",
    drawer: "",
    image: "",
    briefing: null,
    step: 0,
    stage: "",
  };
  /** @type {State} */
  const state = { ...START };
  const listeners = [];

  const same = (a, b) => a === b || (Array.isArray(a) && Array.isArray(b) && a.join() === b.join());

  /** @param {Partial<State>} change */
  const set = (change) => {
    const changed = Object.keys(change).filter((fact) => !same(state[fact], change[fact]));
    if (!changed.length) return;
    Object.assign(state, change);
    for (const listen of listeners) listen(state, changed);
  };

  /** What the page starts with, but for the theme: that is as the system has it. */
  const atStart = ({ window: frame, layers, events }) => ({
    ...START,
    asOf: frame.default,
    layersOn: layers.filter((layer) => layer.onAtStart).map((layer) => layer.key),
    eventKinds: [...new Set(events.kind)],
    since: frame.start,
  });

  /** @param {(state: State, changed: string[]) => void} listen */
  const subscribe = (listen) => listeners.push(listen);

  (window.flank ??= {}).state = { get: () => state, set, subscribe, atStart, same };
})();
