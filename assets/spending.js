// @ts-check
// What an ally spends, from NATO's own tables: which edition speaks on a day, and which figure of it. One edition at a
// time, never joined; what an edition lacks is missing, not zero. Pure; Python has the same rule (geodata/spending_states.py).
(() => {
  "use strict";

  /**
   * @typedef {{value: number | null, year: number | null, edition: string | null, estimated: boolean, sources: number[],
   *   why: "" | "no-forces" | "no-edition" | "lacking"}} Figure value is null where there is none, and `why` says so
   * @typedef {{metric: string, edition: string}} Choice the page's: edition is "then", or the day of one
   */

  /** @type {WeakMap<object, {series: Map<string, any>, years: Map<string, number[]>}>} by content */
  const indexes = new WeakMap();

  const index = (content) => {
    const { spending } = content;
    if (!indexes.has(spending)) {
      const series = new Map(),
        years = new Map();
      spending.series.ally.forEach((ally, n) => {
        const of = `${spending.series.edition[n]} ${spending.series.metric[n]}`,
          values = spending.series.values[n];
        series.set(`${of} ${ally}`, { values, sources: spending.series.sources[n] });
        const known = new Set([
          ...(years.get(of) ?? []),
          ...values.flatMap((value, at) => (value === null ? [] : [at])),
        ]);
        years.set(
          of,
          [...known].sort((a, b) => a - b),
        );
      });
      indexes.set(spending, { series, years });
    }
    return /** @type {any} */ (indexes.get(spending));
  };

  const metricOf = ({ spending }, key) => spending.metrics.find((metric) => metric.key === key);
  const editionOf = ({ spending }, day) => spending.editions.find((edition) => edition.day === day);

  /** The newest edition on a day; null before the first that is held. */
  const newestOn = ({ spending }, day) => spending.editions.findLast((edition) => edition.day <= day)?.day ?? null;

  /** The edition that is read on a day. */
  const editionAt = (content, day, { edition }) => (edition === "then" ? newestOn(content, day) : edition);

  /** The year that is read on a day: as published then, the newest that the edition has; by hand, the day's own. */
  const yearAt = (content, day, choice) => {
    const own = Number(day.slice(0, 4)),
      edition = editionAt(content, day, choice);
    if (choice.edition !== "then" || edition === null) return own;
    const { first } = content.spending;
    const years = index(content).years.get(`${edition} ${choice.metric}`) ?? [];
    return first + (years.findLast((at) => first + at <= own) ?? own - first);
  };

  const none = (why, edition = null, year = null) => ({
    value: null,
    year,
    edition,
    estimated: false,
    sources: [],
    why,
  });

  /** @param {any} content @param {string} ally ISO alpha-3 @param {string} day @param {Choice} choice @returns {Figure} */
  const figure = (content, ally, day, choice) => {
    const { first, noForces } = content.spending;
    if (noForces.includes(ally)) return none("no-forces");
    const edition = editionAt(content, day, choice);
    if (edition === null) return none("no-edition");
    const year = yearAt(content, day, choice);
    const series = index(content).series.get(`${edition} ${choice.metric} ${ally}`);
    const value = series?.values[year - first] ?? null;
    if (value === null) return none("lacking", edition, year);
    const { estimatedFrom } = editionOf(content, edition);
    return { value, year, edition, estimated: year >= estimatedFrom, sources: [series.sources[year - first]], why: "" };
  };

  /** One edition's values of an ally, year by year, null where it has none. */
  const curve = (content, ally, metric, edition) =>
    index(content).series.get(`${edition} ${metric} ${ally}`)?.values ?? [];

  /** As a table prints it: a half is rounded up, of the digits that are written. */
  const printed = ({ decimals }, value) => Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`);

  /** Whether a value reaches a limit, as it is printed. */
  const reaches = (metric, value, limit) => printed(metric, value) >= limit;

  /** Which class a value falls into: the lowest is 0. */
  const classOf = (metric, value) => metric.breaks.filter((limit) => reaches(metric, value, limit)).length;

  /** The allies of a day, as the records have them: each with its record and its state in force. */
  const alliesOn = (content, inForce) => {
    const { records, states } = content;
    return inForce
      .filter((i) => flank.positions.layerOf(content, i).key === "spending")
      .map((i) => ({ i, id: records.id[states.record[i]], ally: records.host[states.record[i]] }));
  };

  (window.flank ??= {}).spending = {
    figure,
    curve,
    classOf,
    reaches,
    metricOf,
    editionOf,
    editionAt,
    yearAt,
    alliesOn,
  };
})();
