// @ts-check
// Allies ranked by what they spend: a bar each, the line of the goal across them, what has no figure at the end by its reason.
(() => {
  "use strict";
  const { h, set } = flank.dom;
  const { spending, spendingWords } = flank;
  const BILLION = 1000; // millions; a bar has no room for more digits

  /** @typedef {{id: string, ally: string, i: number, figure: import("../spending.js").Figure}} Row */

  /** The largest first; what has no figure after them, and who has no forces last. @returns {Row[]} */
  const ranked = (content, inForce, { asOf, metric, edition }) =>
    spending
      .alliesOn(content, inForce)
      .map((row) => ({ ...row, figure: spending.figure(content, row.ally, asOf, { metric, edition }) }))
      .sort(
        (a, b) =>
          Number(a.figure.why === "no-forces") - Number(b.figure.why === "no-forces") ||
          (b.figure.value ?? -1) - (a.figure.value ?? -1) ||
          (content.countries[a.ally] < content.countries[b.ally] ? -1 : 1),
      );

  /** A round end of the scale, the line always within it. */
  const top = (metric, values) => flank.series.top([...values, (metric.line ?? 0) * 1.1]);

  const short = (metric, { value, why }) => {
    if (value === null) return why === "no-forces" ? "none" : "–";
    if (metric.key.startsWith("usd")) return spendingWords.number(value / BILLION, value < 10 * BILLION ? 1 : 0);
    return spendingWords.number(value, metric.key === "personnel_thousand" ? 0 : metric.decimals);
  };

  const bar = (content, metric, { id, ally, i, figure }, most) => {
    const { fill, veil } = flank.fills.look(content, i, flank.state.get());
    const words = `${content.countries[ally]}: ${spendingWords.figure(content, metric, figure)}`;
    const style = `--part:${(figure.value ?? 0) / most};--fill:var(--fill-${fill});--fill-ink:var(--fill-ink-${fill})`;
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "pay-bar",
          style,
          "data-ally": id,
          "data-tip": words,
          "aria-label": words,
          onclick: () => flank.spendingPanel.choose(id),
        },
        h("span", { class: "pay-value" }, short(metric, figure)),
        h("span", { class: `pay-track ${figure.value === null ? figure.why : ""}` }, h("i", { class: veil ?? "" })),
        h(
          "span",
          { class: "pay-name" },
          h("abbr", {}, ally),
          h("span", { class: "pay-full" }, content.countries[ally]),
        ),
      ),
    );
  };

  /** @param {Row[]} rows */
  const list = (content, metric, rows) => {
    const most = top(
      metric,
      rows.map(({ figure }) => figure.value),
    );
    const line = metric.line === null ? "" : `--line:${metric.line / most}`;
    return h(
      "ol",
      { class: metric.line === null ? "pay-bars" : "pay-bars lined", style: line },
      ...rows.map((row) => bar(content, metric, row, most)),
    );
  };

  /** Marks the bar of the ally that is selected. */
  const select = (home, id) => {
    for (const node of home.querySelectorAll(".pay-bar"))
      set(node, { "aria-pressed": String(node.getAttribute("data-ally") === id) });
  };

  /** "11 of 30 allies at or above 2 % of GDP", or what they come to together. */
  const count = (metric, rows) => {
    const known = rows.flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]));
    if (!known.length) return "No figure is held";
    if (metric.line === null)
      return `${known.length} allies together: ${spendingWords.value(
        metric,
        known.reduce((sum, value) => sum + value, 0),
      )}`;
    const reached = known.filter((value) => spending.reaches(metric, value, metric.line)).length;
    return `${reached} of ${known.length} allies at or above ${metric.line} ${metric.unit}`;
  };

  /** Who is not in the count: "without Iceland, which has no armed forces; missing: Germany". */
  const apart = ({ countries }, rows) => {
    const of = (why) => rows.filter(({ figure }) => figure.why === why).map(({ ally }) => countries[ally]);
    const [none, lacking] = [of("no-forces"), [...of("lacking"), ...of("no-edition")]];
    return [
      none.length && `${none.join(", ")} apart: no armed forces`,
      lacking.length && `missing: ${lacking.length === rows.length - none.length ? "all" : lacking.join(", ")}`,
    ]
      .filter(Boolean)
      .join("; ");
  };

  (window.flank ??= {}).spendingBars = { ranked, list, select, count, apart, top };
})();
