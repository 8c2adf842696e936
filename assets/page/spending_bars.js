// @ts-check
// Allies ranked by what they spend: a bar each, the line of the goal across them, what has no figure at the end by its reason.
(() => {
  "use strict";
  const { h, put, set } = flank.dom;
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

  /** @type {Map<string, any>} bars by record: a step of the date writes only what differs */
  const made = new Map();
  const home = h("ol");

  const blank = (content, { id, ally }) => {
    const parts = { value: h("span", { class: "pay-value" }), fill: h("i"), track: h("span") };
    parts.track.append(parts.fill);
    const names = [h("abbr", {}, ally), h("span", { class: "pay-full" }, content.countries[ally])];
    const button = h(
      "button",
      { type: "button", class: "pay-bar", "data-ally": id, onclick: () => flank.spendingPanel.choose(id) },
      parts.value,
      parts.track,
      h("span", { class: "pay-name" }, ...names),
    );
    return { ...parts, button, node: h("li", {}, button) };
  };

  const bar = (content, metric, row, most) => {
    const { id, ally, i, figure } = row;
    if (!made.has(id)) made.set(id, blank(content, row));
    const { value, fill, track, button, node } = made.get(id);
    const look = flank.fills.look(content, i, flank.state.get());
    const words = `${content.countries[ally]}: ${spendingWords.figure(content, metric, figure)}`;
    const colours = `--fill:var(--fill-${look.fill});--fill-ink:var(--fill-ink-${look.fill})`;
    set(button, { style: `--part:${(figure.value ?? 0) / most};${colours}`, "data-tip": words, "aria-label": words });
    set(track, { class: `pay-track ${figure.why}` });
    set(fill, { class: look.veil ?? "" });
    put(value, "textContent", short(metric, figure));
    return node;
  };

  /** @param {Row[]} rows */
  const list = (content, metric, rows) => {
    const values = rows.map(({ figure }) => figure.value);
    const most = top(metric, values);
    const bars = rows.map((row) => bar(content, metric, row, most));
    const hasLine = metric.line !== null;
    set(home, { class: hasLine ? "pay-bars lined" : "pay-bars", style: hasLine && `--line:${metric.line / most}` });
    const { children } = home;
    if (children.length !== bars.length || bars.some((node, n) => node !== children[n])) home.replaceChildren(...bars);
    return home;
  };

  /** Marks the bar of the ally that is selected. */
  const select = (id) => {
    for (const [own, { button }] of made) set(button, { "aria-pressed": String(own === id) });
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
    return `${reached} of ${known.length} ${known.length === 1 ? "ally" : "allies"} at or above ${metric.line} ${metric.unit}`;
  };

  const MOST_NAMES = 6; // the bars name them all

  /** Who is not in the count: "Iceland apart: no armed forces; missing: Germany". */
  const apart = ({ countries }, rows) => {
    const of = (why) => rows.filter(({ figure }) => figure.why === why).map(({ ally }) => countries[ally]);
    const [none, lacking] = [of("no-forces"), [...of("lacking"), ...of("no-edition")]];
    const named = lacking.length > MOST_NAMES ? `${lacking.length} allies` : lacking.join(", ");
    return [
      none.length && `${none.join(", ")} apart: no armed forces`,
      lacking.length && `missing: ${lacking.length === rows.length - none.length ? "all" : named}`,
    ]
      .filter(Boolean)
      .join("; ");
  };

  (window.flank ??= {}).spendingBars = { ranked, list, select, count, apart, top };
})();
