// @ts-check
// The two days that are compared and what differs between them: worked out once a stretch, read by map, list, key and image.
(() => {
  "use strict";
  const { timeline } = flank;

  /**
   * @typedef {{kinds: string[], back: boolean, kind: string, told: string[], tip: string | null}} Change
   *   of one state on the map: kind is "same" where nothing changed; told: lines for its label; tip: for the pointer,
   *   where something changed
   * @typedef {{earlier: string, later: string, entries: any[], counts: [string, number][], union: number[],
   *   changes: Map<number, Change>}} Differences union: states of both days, each record once
   */

  const held = { days: null, inForce: { segment: -1, states: [] }, differences: { key: "", value: null } };
  const beside = { key: "", value: null };
  const own = { shown: null, beside: null, isLater: false, sight: null };

  const segment = (content, day) => {
    held.days ??= timeline.changeDays(content.states);
    return timeline.segment(held.days, day);
  };

  /** The states in force on the second day. */
  const other = ({ content, state }) => {
    const at = segment(content, state.compare);
    if (held.inForce.segment !== at)
      held.inForce = { segment: at, states: timeline.pick(content.states, state.compare) };
    return held.inForce.states;
  };

  /** What the filter and the layers' switches say, as text. */
  const siftKey = (state) =>
    ["layersOn", ...flank.filter.FACTS, ...flank.fills.facts()].map((fact) => String(state[fact])).join("|");

  const SAME = { kinds: [], back: false, kind: "same", told: [], tip: null };

  /** @type {Map<string, Change>} of each pair of states that was ever compared: the map writes anew what is another one */
  const changed = new Map();

  const changeOf = (content, entry) => {
    const key = `${entry.before} ${entry.after} ${entry.moved?.words}`;
    if (!changed.has(key))
      changed.set(key, {
        kinds: entry.kinds,
        back: entry.kinds.includes("status") && flank.changes.isBack(content, entry.before, entry.after),
        kind: entry.kinds[0],
        told: flank.changeWords.onLabel(content, entry),
        tip: flank.changeWords.hover(content, entry),
      });
    return changed.get(key);
  };

  /** What passes the filter on one of the days is compared with itself on the other, whether it passes there or not: to
   *  leave a filter is not to end. */
  const passing = ({ content, inForce, state }) => {
    const { record } = content.states,
      days = state.compare <= state.asOf ? [other({ content, state }), inForce] : [inForce, other({ content, state })];
    const passes = new Set(days.flatMap((states) => flank.page.sift(states, state).shown.map((i) => record[i])));
    return days.map((states) => states.filter((i) => passes.has(record[i])));
  };

  const work = (told) => {
    const { content } = told;
    const [before, after] = passing(told);
    const entries = flank.changes.between(content, before, after, told.state);
    const changes = new Map(after.map((i) => [i, SAME]));
    for (const entry of entries) changes.set(entry.after ?? entry.before, changeOf(content, entry));
    const union = [...changes.keys()].sort((a, b) => a - b);
    return { entries, counts: flank.changes.counts(entries), union, changes };
  };

  /** @returns {Differences} between the page's day and the second one, the same object until something differs */
  const of = (told) => {
    const { content, state } = told;
    const [earlier, later] = [state.asOf, state.compare].sort();
    const key = [segment(content, earlier), segment(content, later), siftKey(state)].join("|");
    if (held.differences.key !== key) held.differences = { key, value: work(told) };
    return Object.assign(held.differences.value, { earlier, later });
  };

  /** The second map's sight, the same object until it differs. */
  const sightBeside = (told) => {
    const key = `${segment(told.content, told.state.compare)}|${siftKey(told.state)}`;
    if (beside.key !== key)
      Object.assign(beside, { key, value: { picked: flank.page.sift(other(told), told.state).shown } });
    return Object.assign(beside.value, { asOf: told.state.compare });
  };

  /** Whether the page's own day is all that the map shows. */
  const isAlone = ({ compare, mode, drawer }) =>
    compare === null || (mode === "side" && drawer !== "" && flank.screens.isPhone());

  /** The two maps' sight, the same object until it differs. */
  const sightOfBoth = (shown, second, isLater) => {
    if (own.shown !== shown || own.beside !== second || own.isLater !== isLater)
      Object.assign(own, { shown, beside: second, isLater, sight: { picked: shown, beside: second, isLater } });
    return own.sight;
  };

  /** What the map is to show: what is in force; what differs; or two days on two maps. */
  const sight = (told) => {
    const { state, shown } = told;
    if (isAlone(state)) return { picked: shown };
    if (state.mode === "side") return sightOfBoth(shown, sightBeside(told), state.asOf >= state.compare);
    const { union, changes, earlier, later } = of(told);
    return { picked: union, changes, asOf: later, earlier };
  };

  /** What an image is to show: of two dates always what differs, whichever way the screen shows it.
   *  @param {any} screen see assets/map/shot.js @param {any} told what the page would tell of it */
  const image = (screen, told) => {
    if (screen.state.compare === null) return screen;
    const differences = { ...of(told) };
    const { union, changes, earlier, later } = differences;
    return { ...screen, picked: union, changes, asOf: later, earlier, differences };
  };

  (window.flank ??= {}).comparison = { of, sight, image };
})();
