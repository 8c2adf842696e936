// @ts-check
// The visitor's filter, written once: which states pass by nation, confidence and kind of source. Pure.
(() => {
  "use strict";

  const ROLES = ["lead", "part", "host"];
  const CONFIDENCE = ["high", "medium", "low"];

  /** @typedef {{nations: string[], roles: string[], confidence: string[], sourceKinds: string[]}} Filter
   *   ISO 3166-1 alpha-3 codes; roles that count, of ROLES: without nations they sift nothing. An empty list lets
   *   everything pass */

  /** Who has each role in a state: who leads it, who takes part, and on whose soil it stands, or is meant to. A plan counts
   *  for the countries of its area, inferred ones too, and for the one where its headquarters is. Where no source says who
   *  takes part the list is null: nobody is known to, which is not the same as nobody does. */
  const WITH_ROLE = {
    lead: ({ states }, i) => (states.lead[i] ? [states.lead[i]] : []),
    part: ({ states }, i) => states.contributors[i] ?? [],
    host: ({ states, records }, i) => [records.host[states.record[i]], ...(states.countries[i] ?? [])],
  };

  const counted = (roles) => (roles.length ? roles : ROLES);

  /** Nations that have one of some roles in a state, each once. @returns {string[]} */
  const nationsOf = (content, i, roles) => [...new Set(counted(roles).flatMap((role) => WITH_ROLE[role](content, i)))];

  /** Kinds of the sources that a state rests on, each once. @returns {string[]} */
  const kindsOf = ({ states, sources }, i) => [...new Set(states.sources[i].map((n) => sources.kind[n]))];

  const byNation = (content, i, { nations, roles }) =>
    !nations.length ||
    counted(roles).some((role) => WITH_ROLE[role](content, i).some((nation) => nations.includes(nation)));

  const bySource = ({ states, sources }, i, kinds) =>
    !kinds.length || states.sources[i].some((n) => kinds.includes(sources.kind[n]));

  /** @param {any} content @param {number} i a state @param {Filter} filter */
  const passes = (content, i, filter) =>
    byNation(content, i, filter) &&
    (!filter.confidence.length || filter.confidence.includes(content.states.confidence[i])) &&
    bySource(content, i, filter.sourceKinds);

  /** Whether anything is filtered at all. @param {Filter} filter */
  const isOn = ({ nations, confidence, sourceKinds }) =>
    nations.length > 0 || confidence.length > 0 || sourceKinds.length > 0;

  /** How often each value occurs. @param {number[]} states @param {(i: number) => string[]} valuesOf of a state, each once */
  const count = (states, valuesOf) => {
    const counts = new Map();
    for (const i of states) for (const value of valuesOf(i)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };

  /**
   * How many of some states each choice would show if it were the only one of its fact, the other facts as they are.
   * @param {any} content @param {number[]} states @param {Filter} filter
   * @returns {Record<"nations" | "confidence" | "sourceKinds", Map<string, number>>} without those that would show none
   */
  const tally = (content, states, filter) => {
    const left = (fact) => {
      const others = { ...filter, [fact]: [] };
      return isOn(others) ? states.filter((i) => passes(content, i, others)) : states;
    };
    return {
      nations: count(left("nations"), (i) => nationsOf(content, i, filter.roles)),
      confidence: count(left("confidence"), (i) => [content.states.confidence[i]]),
      sourceKinds: count(left("sourceKinds"), (i) => kindsOf(content, i)),
    };
  };

  /** How many of some states each nation has a role in. @returns {Map<string, number>} */
  const byRole = (content, states, role) => count(states, (i) => nationsOf(content, i, [role]));

  /** How many are hidden of which no source says who takes part: one of the nations may. @param {Filter} filter */
  const untold = (content, states, filter) =>
    !filter.nations.length || !counted(filter.roles).includes("part")
      ? 0
      : states.filter(
          (i) =>
            content.states.contributors[i] === null &&
            !byNation(content, i, filter) &&
            passes(content, i, { ...filter, nations: [] }),
        ).length;

  /** All nations that a state that is ever in force names, in the order of the list of countries. @returns {string[]} */
  const nationsIn = (content) => {
    const named = new Set();
    content.states.start.forEach((start, i) => {
      if (start !== null) for (const nation of nationsOf(content, i, ROLES)) named.add(nation);
    });
    return Object.keys(content.countries).filter((code) => named.has(code));
  };

  /** The facts of the state that the filter depends on. */
  const FACTS = ["nations", "roles", "confidence", "sourceKinds"];

  (window.flank ??= {}).filter = { passes, isOn, tally, byRole, untold, nationsIn, ROLES, CONFIDENCE, FACTS };
})();
