// @ts-check
// The years of one edition as curves: the ally that is selected before all the others. Estimates are dashed; no curve ever
// leaves its edition.
(() => {
  "use strict";
  const { h, s, set } = flank.dom;
  const { spending, spendingWords } = flank;
  const [WIDE, HIGH] = [460, 150];
  const ROOM = { left: 34, right: 18, top: 8, bottom: 18 }; // right: half of a year's letters

  const scaleOf = (first, last, most) => ({
    x: (year) => ROOM.left + ((year - first) / Math.max(1, last - first)) * (WIDE - ROOM.left - ROOM.right),
    y: (value) => HIGH - ROOM.bottom - (value / most) * (HIGH - ROOM.top - ROOM.bottom),
  });

  /** Runs of years that follow on each other, as paths. @param {[number, number][]} points year and value */
  const path = (points, { x, y }) =>
    points
      .map(([year, value], n) => {
        const joined = n > 0 && points[n - 1][0] === year - 1;
        return `${joined ? "L" : "M"}${x(year).toFixed(1)} ${y(value).toFixed(1)}`;
      })
      .join("");

  const pointsOf = (values, first) =>
    values.flatMap((value, at) => (value === null ? [] : [/** @type {[number, number]} */ ([first + at, value])]));

  /** The last year that is no estimate belongs to both parts: the dashed line begins there. */
  const parts = (points, estimatedFrom) => ({
    firm: points.filter(([year]) => year < estimatedFrom),
    estimated: points.filter(([year]) => year >= estimatedFrom - 1),
  });

  const ownCurve = (points, { estimatedFrom }, scale, content, metric) => {
    const { firm, estimated } = parts(points, estimatedFrom);
    return [
      s("path", { class: "own", d: path(firm, scale) }),
      s("path", { class: "own estimated", d: path(estimated, scale) }),
      ...points.map(([year, value]) =>
        s(
          "circle",
          { class: year >= estimatedFrom ? "own estimated" : "own", cx: scale.x(year), cy: scale.y(value), r: 2.6 },
          s(
            "title",
            {},
            `${spendingWords.value(metric, value)} in ${year}${year >= estimatedFrom ? ", estimated" : ""}`,
          ),
        ),
      ),
    ];
  };

  const rule = (at, words, kind, across) =>
    s(
      "g",
      { class: `rule ${kind}` },
      s("path", {
        d: across ? `M${ROOM.left} ${at}H${WIDE - ROOM.right}` : `M${at} ${ROOM.top}V${HIGH - ROOM.bottom}`,
      }),
      across
        ? s("text", { x: ROOM.left - 4, y: at + 4, "text-anchor": "end" }, words)
        : s("text", { x: at + 3, y: ROOM.top + 8 }, words),
    );

  const axis = (first, last, scale) => {
    const step = last - first > 8 ? 2 : 1;
    const years = Array.from({ length: last - first + 1 }, (_, n) => first + n).filter(
      (year) => (year - first) % step === 0,
    );
    return years.map((year) =>
      s("text", { class: "tick", x: scale.x(year), y: HIGH - 4, "text-anchor": "middle" }, String(year)),
    );
  };

  /** When a country became an ally, as a year and its part; null where that was before the tables begin. */
  const accession = ({ records, states }, id, first) => {
    const start = states.start[states.record.indexOf(records.id.indexOf(id))];
    const year = flank.dates.toDay(start) / 365.2425 + 1970;
    return start > `${first}-01-01` ? year : null;
  };

  const all = (content, metric, edition) =>
    Object.keys(content.countries)
      .map((ally) => ({ ally, values: spending.curve(content, ally, metric.key, edition) }))
      .filter(({ values }) => values.some((value) => value !== null));

  const held = { key: "", svg: /** @type {any} */ (null), now: /** @type {any} */ (null), x: (_year) => 0, last: 0 };

  /** All but the year at hand. */
  const make = (content, metric, edition, id, curves) => {
    const { first } = content.spending;
    const last = first + Math.max(...curves.map(({ values }) => values.length)) - 1;
    const ally = id === null ? null : content.records.host[content.records.id.indexOf(id)];
    const own = curves.find((curve) => curve.ally === ally);
    const seen = own && metric.line === null ? [own] : curves; // the largest spender would flatten the rest
    const all = seen.flatMap(({ values }) => values);
    const scale = scaleOf(first, last, flank.spendingBars.top(metric, all));
    const joined = id === null ? null : accession(content, id, first);
    const now = rule(0, "", "now", false);
    const of = spending.editionOf(content, edition);
    const svg = s(
      "svg",
      {
        class: "pay-curve",
        viewBox: `0 0 ${WIDE} ${HIGH}`,
        role: "img",
        "aria-label": title(content, metric, edition, ally),
      },
      metric.line === null ? null : rule(scale.y(metric.line), `${metric.line} %`, "goal", true),
      now,
      ...seen.map(({ values }) => s("path", { class: "other", d: path(pointsOf(values, first), scale) })),
      joined === null || joined > last ? null : rule(scale.x(joined), "accession", "joined", false),
      ...(own ? ownCurve(pointsOf(own.values, first), of, scale, content, metric) : []),
      ...axis(first, last, scale),
    );
    return { svg, now, x: scale.x, last };
  };

  /** @param {any} content @param {any} metric @param {string} edition @param {{year: number, id: string | null}} shown */
  const draw = (content, metric, edition, { year, id }) => {
    const key = `${metric.key} ${edition} ${id}`;
    if (held.key !== key) {
      const curves = all(content, metric, edition);
      if (!curves.length)
        return h(
          "p",
          { class: "pay-none" },
          `The ${spendingWords.edition(content, edition)} is held without this measure.`,
        );
      Object.assign(held, { key, ...make(content, metric, edition, id, curves) });
    }
    set(held.now, {
      transform: `translate(${held.x(year).toFixed(1)} 0)`,
      visibility: year > held.last ? "hidden" : null,
    });
    return held.svg;
  };

  const title = (content, metric, edition, ally) =>
    `${ally === null ? "All allies" : content.countries[ally]}: ${metric.inText} by year, ${spendingWords.edition(content, edition)}`;

  (window.flank ??= {}).spendingCurve = { draw, title };
})();
