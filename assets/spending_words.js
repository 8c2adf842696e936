// @ts-check
// What a figure of defence expenditure says, in words: value, year, whether it is an estimate, edition. Pure.
(() => {
  "use strict";
  const { spending } = flank;

  const number = (value, decimals) =>
    value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  /** "1.90 % of GDP". */
  const value = ({ decimals, unit }, some) => `${number(some, decimals)} ${unit}`;

  const edition = (content, day) => `edition of ${spending.editionOf(content, day).when}`;

  const firstHeld = ({ spending: { editions } }) => editions[0].when;

  /** Why there is no figure. */
  const missing = (content, { why, edition: day, year }) => {
    if (why === "no-forces") return "no armed forces, no figure";
    if (why === "no-edition") return `missing: no edition from before ${firstHeld(content)} is held`;
    return `missing for ${year} in the ${edition(content, day)}`;
  };

  /** "1.90 % of GDP in 2023, estimated, edition of 7 July 2023". @param {import("./spending.js").Figure} figure */
  const figure = (content, metric, figure) => {
    if (figure.value === null) return missing(content, figure);
    const estimated = figure.estimated ? ", estimated" : "";
    return `${value(metric, figure.value)} in ${figure.year}${estimated}, ${edition(content, figure.edition)}`;
  };

  const reading = (content, day, choice) => {
    const of = spending.editionAt(content, day, choice);
    if (of === null) return `: no edition from before ${firstHeld(content)} is held`;
    return ` in ${spending.yearAt(content, day, choice)}, ${edition(content, of)}`;
  };

  /** What is shown on one day, or on two: "share of GDP in 2023, edition of 7 July 2023". @param {string[]} days */
  const title = (content, days, choice) => {
    const { inText: name } = spending.metricOf(content, choice.metric);
    const read = days.map((day) => reading(content, day, choice));
    return name + [...new Set(read)].join(" →");
  };

  (window.flank ??= {}).spendingWords = { value, number, figure, title, edition };
})();
