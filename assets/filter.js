// @ts-check
// The visitor's filter, written once: which states pass by nation, confidence and kind of source. Pure.
(() => {
  "use strict";

  const ROLES = ["lead", "part", "host"];
  const CONFIDENCE = ["high", "medium", "low"];

  /** @typedef {{nations: string[], roles: string[], confidence: string[], sourceKinds: string[]}} Filter
   *   ISO 3166-1 alpha-3 codes; roles that count, of ROLES; an empty list lets everything pass */

  /** What each role means of a state: it leads, it takes part, or the thing stands, or is meant to, on its soil. */
  const HAS_ROLE = {
    lead: ({ states }, i, nation) => states.lead[i] === nation,
    part: ({ states }, i, nation) => Boolean(states.contributors[i]?.includes(nation)),
    host: ({ states, records }, i, nation) =>
      records.host[states.record[i]] === nation || Boolean(states.countries[i]?.includes(nation)),
  };

  const byNation = (content, i, nations, roles) =>
    !nations.length ||
    (roles.length ? roles : ROLES).some((role) => nations.some((nation) => HAS_ROLE[role](content, i, nation)));

  const bySource = ({ states, sources }, i, kinds) =>
    !kinds.length || states.sources[i].some((n) => kinds.includes(sources.kind[n]));

  /** @param {any} content @param {number} i a state @param {Filter} filter */
  const passes = (content, i, { nations, roles, confidence, sourceKinds }) =>
    byNation(content, i, nations, roles) &&
    (!confidence.length || confidence.includes(content.states.confidence[i])) &&
    bySource(content, i, sourceKinds);

  /** Whether anything is filtered at all. @param {Filter} filter */
  const isOn = ({ nations, confidence, sourceKinds }) =>
    nations.length > 0 || confidence.length > 0 || sourceKinds.length > 0;

  /** The facts of the state that the filter depends on. */
  const FACTS = ["nations", "roles", "confidence", "sourceKinds"];

  (window.flank ??= {}).filter = { passes, isOn, ROLES, CONFIDENCE, FACTS };
})();
