// @ts-check
// The ways of candidates and partners, step by step: the dated states of one record or more, in the order of their days. Pure.
(() => {
  "use strict";
  const ALONG = { "accession-ukr": ["map-requirement-ukr", "nato-ukraine-council", "nsatu"] };
  const FIRST = ["accession-ukr", "accession-swe", "accession-fin"];
  const OWN = /^(accession|partner)-[a-z]{3}$/;
  const APART = ["tokyo-liaison-office"];

  /** @typedef {{id: string, title: string, records: number[]}} Way `id` of its first record */
  /** @typedef {{i: number, r: number, day: string}} Step */

  /** @returns {Way[]} */
  const all = (content) => {
    const { records, countries } = content;
    const own = flank.positions
      .recordsOf(content, flank.membership.LAYER)
      .map((r) => records.id[r])
      .filter((id) => OWN.test(id));
    return [...FIRST, ...own.filter((id) => !FIRST.includes(id)), ...APART].map((id) => {
      const r = records.id.indexOf(id);
      return {
        id,
        title: APART.includes(id) ? records.name[r] : countries[records.host[r]],
        records: [id, ...(ALONG[id] ?? [])].map((each) => records.id.indexOf(each)),
      };
    });
  };

  /** @param {Way} way @returns {Step[]} */
  const steps = (content, { records }) =>
    records
      .flatMap((r) =>
        flank.positions.statesOf(content, r).map((i) => ({ i, r, day: flank.membership.dayOf(content, i) })),
      )
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.i - b.i));

  /** How many steps were reached by a day. @param {Step[]} some */
  const reached = (some, asOf) => some.filter(({ day }) => day <= asOf).length;

  (window.flank ??= {}).ways = { all, steps, reached };
})();
