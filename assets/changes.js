// @ts-check
// What differs between two days, written once: from the states in force on the earlier and on the later one. Pure;
// cases in tests/cases/changes.json. What is unknown on one of the days is never a change.
(() => {
  "use strict";

  /** By what an entry is drawn and listed: the first of its kinds in this order. */
  const KINDS = ["appeared", "ended", "lead", "grown", "shrunk", "status"];

  /** @typedef {"appeared" | "ended" | "lead" | "grown" | "shrunk" | "status"} Kind */
  /** @typedef {{id: string, r: number, kinds: Kind[], before: number | null, after: number | null, moved?: any}} Entry
   *   a record that differs; before, after: its state on the earlier and on the later day; moved: see fills.js */

  /** Whether all of some are among others, which are more. */
  const within = (some, others) => some.length < others.length && some.every((each) => others.includes(each));

  /** Troops where a source counts them; people "present" of what is only planned are those who were there before. */
  const troopsOf = ({ states }, i) =>
    flank.status.isPlanned(states.status[i]) && states.troopsBasis[i] === "present" ? null : states.troops[i];

  /** The size of an area is its countries, that of anything else its troops, where both days count the same thing. */
  const sizeChange = (content, before, after) => {
    const { states } = content;
    const [was, is] = [states.countries[before], states.countries[after]];
    if (states.area[before] !== null && states.area[after] !== null)
      return within(was, is) ? "grown" : within(is, was) ? "shrunk" : null;
    const [had, has] = [troopsOf(content, before), troopsOf(content, after)];
    if (had === null || has === null || had === has || states.troopsBasis[before] !== states.troopsBasis[after])
      return null;
    return has > had ? "grown" : "shrunk";
  };

  const hasStanding = ({ states: { became } }, i) => Boolean(became?.[i]);

  /** Where a status says too little of what something is, the words for its standing tell. */
  const hasMoved = (content, before, after) => {
    const { status, statusWords } = content.states;
    const told = hasStanding(content, before) && hasStanding(content, after) ? statusWords : status;
    return told[before] !== told[after];
  };

  /** @returns {Kind[]} */
  const kindsOf = (content, before, after, moved) => {
    if (before === null) return ["appeared"];
    if (after === null) return ["ended"];
    if (moved) return [moved.kind];
    const { lead } = content.states;
    const found = new Set([
      lead[before] !== null && lead[after] !== null && lead[before] !== lead[after] && "lead",
      sizeChange(content, before, after),
      hasMoved(content, before, after) && "status",
    ]);
    return /** @type {Kind[]} */ (KINDS.filter((kind) => found.has(kind)));
  };

  /** Whether the later status lies before the earlier one in the order of a posture's life. */
  const isBack = (content, before, after) => {
    const { status } = content.states;
    return !hasStanding(content, after) && flank.status.rank(status[after]) < flank.status.rank(status[before]);
  };

  /**
   * @param {any} content
   * @param {number[]} before states in force on the earlier day @param {number[]} after on the later one
   * @param {any} [page] the page's state, on which it depends what some layers show
   * @returns {Entry[]} what differs, in drawing order
   */
  const between = (content, before, after, page) => {
    const { states, records } = content;
    /** @type {Map<number, [number | null, number | null]>} */
    const pairs = new Map(before.map((i) => [states.record[i], [i, null]]));
    for (const i of after) pairs.set(states.record[i], [pairs.get(states.record[i])?.[0] ?? null, i]);
    return [...pairs]
      .sort(([one], [other]) => one - other)
      .map(([r, [was, is]]) => {
        const moved = page && was !== null && is !== null ? flank.fills.moved(content, was, is, page) : null;
        return { id: records.id[r], r, kinds: kindsOf(content, was, is, moved), before: was, after: is, moved };
      })
      .filter(({ kinds }) => kinds.length);
  };

  /** How many records changed in each way; one that changed in two ways counts in both. @param {Entry[]} entries */
  const counts = (entries) =>
    KINDS.map(
      (kind) => /** @type {[Kind, number]} */ ([kind, entries.filter(({ kinds }) => kinds.includes(kind)).length]),
    );

  (window.flank ??= {}).changes = { between, counts, isBack, KINDS };
})();
