// @ts-check
// Curves from states: stretches of days with a figure that a source gives, or without one, and counts of things. Pure.
(() => {
  "use strict";
  const { toDay } = flank.dates;

  const FIGURES = ["present", "exercise", "target", "ceiling", "planned"];

  /**
   * @typedef {{first: number, last: number}} Frame days since 1970-01-01, both inclusive
   * @typedef {{from: number, to: number, kind: string, value: number | null, state: number, saidBy: number,
   *   carried: boolean, stale: boolean}} Piece
   *   half-open days; `value` is null where no figure is known; `saidBy` is the state that gave it, `carried` says that this
   *   is an earlier one, `stale` that nothing has confirmed it for a year
   * @typedef {{from: number, to: number, kind: string, value: number, planned: number}} Count
   */

  /** What a state of a thing on the ground tells of people: only those present, or there for an exercise, are there. */
  const people = ({ status, troopsBasis }, i) => {
    if (flank.status.isPlanned(status[i])) return "plan";
    return ["present", "exercise"].includes(troopsBasis[i]) ? troopsBasis[i] : "unknown";
  };

  /** What a figure of nothing that stands anywhere is worth: its basis, whatever its status. */
  const basis = ({ troopsBasis }, i) => troopsBasis[i] ?? "unknown";

  /** The days of a state within the frame; none where they lie outside it, or there are none. */
  const daysOf = ({ start, end }, i, { first, last }) => {
    if (start[i] === null) return [];
    const from = Math.max(first, toDay(start[i])),
      to = end[i] === null ? last + 1 : Math.min(last + 1, toDay(end[i]));
    return from < to ? [{ from, to }] : [];
  };

  /** The state that gave the figure which a later one carries on. */
  const sayer = (states, own, i) =>
    states.troopsCarried[i]
      ? (own.findLast(
          (j) => j < i && !states.troopsCarried[j] && states.troopsKnownOn[j] === states.troopsKnownOn[i],
        ) ?? i)
      : i;

  /** A piece, cut in two on the day from which it is stale. */
  const cut = (piece, staleFrom) => {
    if (piece.value === null || staleFrom === null || staleFrom >= piece.to) return [piece];
    if (staleFrom <= piece.from) return [{ ...piece, stale: true }];
    return [
      { ...piece, to: staleFrom },
      { ...piece, from: staleFrom, carried: true, stale: true },
    ];
  };

  /**
   * @param {any} states a table of states @param {number[]} own those of one thing, in order
   * @param {(states: any, i: number) => string} kindOf @param {Frame} frame
   * @returns {Piece[]} in order; between two of them may lie days on which nothing holds
   */
  const pieces = (states, own, kindOf, frame) =>
    own.flatMap((i) =>
      daysOf(states, i, frame).flatMap((days) => {
        const kind = kindOf(states, i),
          value = FIGURES.includes(kind) ? states.troops[i] : null,
          staleDay = states.troopsStaleFrom[i];
        const said = { state: i, saidBy: sayer(states, own, i), carried: Boolean(states.troopsCarried[i]) };
        return cut({ ...days, kind, value, ...said, stale: false }, staleDay === null ? null : toDay(staleDay));
      }),
    );

  /**
   * How many of some states are in force, and how many of these are plans, from change to change.
   * @param {any} states @param {number[]} some @param {Frame} frame @returns {Count[]} without a gap, over the whole frame
   */
  const counts = (states, some, frame) => {
    const turns = new Map([[frame.first, [0, 0]]]);
    const turn = (day, by, planned) => {
      const at = turns.get(day) ?? [0, 0];
      turns.set(day, [at[0] + by, at[1] + (planned ? by : 0)]);
    };
    for (const i of some)
      for (const { from, to } of daysOf(states, i, frame)) {
        turn(from, 1, flank.status.isPlanned(states.status[i]));
        turn(to, -1, flank.status.isPlanned(states.status[i]));
      }
    return running(
      [...turns].sort(([a], [b]) => a - b),
      frame,
    );
  };

  /** Sums of the turns, as pieces from one to the next. @returns {Count[]} */
  const running = (turns, { last }) => {
    let value = 0,
      planned = 0;
    return turns.flatMap(([from, [all, plans]], n) => {
      value += all;
      planned += plans;
      const to = turns[n + 1]?.[0] ?? last + 1;
      return from < to ? [{ from, to, kind: "count", value, planned }] : [];
    });
  };

  /** The position of the piece that holds on a day, or -1. @param {{from: number, to: number}[]} ordered */
  const at = (ordered, day) => {
    let low = 0,
      high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ordered[middle].from <= day) low = middle + 1;
      else high = middle;
    }
    return low > 0 && day < ordered[low - 1].to ? low - 1 : -1;
  };

  /** A round number at or above the largest value, for the top of a scale; 1 where there is none. */
  const top = (values) => {
    const most = Math.max(1, ...values.filter((value) => value !== null));
    const unit = 10 ** Math.floor(Math.log10(most));
    return unit * [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((times) => times * unit >= most);
  };

  (window.flank ??= {}).series = { people, basis, pieces, counts, at, top };
})();
