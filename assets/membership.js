// @ts-check
// Who belongs on a day, and how its countries are coloured: an ally that joined since the chosen day has a colour of its own,
// a partner without a programme of its own a veil. Pure.
(() => {
  "use strict";
  const LAYER = "membership";
  const [ALLY, NEWCOMER, PARTNER] = ["membership-ally", "membership-acceded", "membership-partner"];
  const OPEN = `${PARTNER}-open`; // as layers/membership.py names it

  /** @returns {import("./fills.js").Look} */
  const look = ({ states }, i, { since }) => {
    if (states.fill[i] === OPEN) return { fill: PARTNER, veil: "estimated" };
    const isNew = states.fill[i] === ALLY && states.start[i] >= since;
    return { fill: isNew ? NEWCOMER : states.fill[i] };
  };

  const key = ({ layers }, { since }) => {
    const { fills } = layers.find((layer) => layer.key === LAYER);
    const wordsOf = ([fill, words]) => (fill === NEWCOMER ? `Ally, joined since ${flank.dates.inWords(since)}` : words);
    return [
      ...fills.map((row) => ({ fill: row[0], words: wordsOf(row) })),
      { fill: PARTNER, veil: "estimated", words: "Partner without such a programme" },
    ];
  };

  /** The first day of a state, where it never holds as it is written. @returns {string} */
  const dayOf = ({ states }, i) => states.start[i] ?? flank.dates.read(states.when[i]) ?? "";

  const ORDER = [ALLY, "membership-invitee", "membership-applicant", PARTNER, OPEN];

  /** Countries by what they are, of some states. @returns {Map<string, number[]>} fill to states, the newest first */
  const groups = (content, some) => {
    const { states } = content;
    const own = some.filter((i) => flank.positions.layerOf(content, i).key === LAYER && states.fill[i] !== null);
    const newest = (a, b) => (states.start[a] < states.start[b] ? 1 : states.start[a] > states.start[b] ? -1 : a - b);
    return new Map(ORDER.map((fill) => [fill, own.filter((i) => states.fill[i] === fill).sort(newest)]));
  };

  flank.fills.add(LAYER, { look, key, facts: ["since"] });
  (window.flank ??= {}).membership = { LAYER, look, dayOf, groups };
})();
