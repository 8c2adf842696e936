// @ts-check
// Who pays: measure and edition to choose, how many allies reach the line, a bar each, the years of the edition, the claims.
// Written anew only where another year, edition or ally comes, so that the slider is not held up.
(() => {
  "use strict";
  const { h, byId, put } = flank.dom;
  const { spending, spendingWords, spendingBars, spendingCurve } = flank;
  const PANEL = "drawer-spending";

  const room = { built: false, bars: "", curve: "", rows: /** @type {any[]} */ ([]) };

  const isOpen = ({ drawer }) => drawer === "spending";
  const part = (name) => /** @type {HTMLElement} */ (byId(PANEL).querySelector(`.pay-${name}`));

  const option = (value, words) => h("option", { value }, words);

  const chooser = (fact, label, options) =>
    h(
      "label",
      {},
      h("span", {}, label),
      h(
        "select",
        { "data-fact": fact, onchange: ({ target }) => flank.state.set({ [fact]: target.value }) },
        ...options,
      ),
    );

  const build = (content) => {
    const { metrics, editions } = content.spending;
    byId(PANEL).replaceChildren(
      h(
        "div",
        { class: "pay-tools" },
        chooser(
          "metric",
          "Measure",
          metrics.map(({ key, title }) => option(key, title)),
        ),
        chooser("edition", "Edition", [
          option("then", "As published then"),
          ...editions.map(({ day, when }) => option(day, when)),
        ]),
        h("button", { type: "button", class: "pay-map", "data-do": "layer:spending" }, "Show on the map"),
        h("p", { class: "pay-count", role: "status" }),
        h("p", { class: "pay-apart" }),
      ),
      h(
        "div",
        { class: "pay-room" },
        h("div", { class: "pay-chart" }),
        h("div", { class: "pay-side" }, h("div", { class: "pay-years" }), h("div", { class: "pay-about" })),
      ),
      h("div", { class: "pay-claims" }, flank.spendingClaims.section(content)),
    );
    room.built = true;
  };

  const showTools = ({ metric, edition, layersOn }) => {
    for (const select of byId(PANEL).querySelectorAll("select"))
      put(select, "value", { metric, edition }[select.getAttribute("data-fact") ?? ""]);
    put(part("map"), "hidden", layersOn.includes("spending"));
  };

  /** What a day shows of the tables; two days of the same words show the same. */
  const partOf = ({ content, inForce, state }) => {
    const { asOf, metric, edition } = state;
    const of = spending.editionAt(content, asOf, { metric, edition });
    const year = spending.yearAt(content, asOf, { metric, edition });
    const allies = spending.alliesOn(content, inForce).map(({ id }) => id);
    return { of, year, key: [metric, edition, of, year, ...allies].join() };
  };

  const showBars = (told, { year, of, key }) => {
    if (room.bars === key) return;
    room.bars = key;
    const { content, inForce, state } = told,
      metric = spending.metricOf(content, state.metric);
    room.rows = spendingBars.ranked(content, inForce, state);
    const held = byId(PANEL).contains(document.activeElement) && document.activeElement?.getAttribute("data-ally");
    const estimated = of !== null && year >= spending.editionOf(content, of).estimatedFrom ? ", estimated" : "";
    put(
      part("count"),
      "textContent",
      `${spendingBars.count(metric, room.rows)} in ${year}${of === null ? "" : `${estimated}, ${spendingWords.edition(content, of)}`}`,
    );
    put(part("apart"), "textContent", spendingBars.apart(content, room.rows));
    part("chart").replaceChildren(spendingBars.list(content, metric, room.rows));
    if (held)
      /** @type {HTMLElement | null} */ (byId(PANEL).querySelector(`[data-ally="${held}"]`))?.focus({
        preventScroll: true,
      });
  };

  const about = (content, of, row) => {
    const { when, title, counts, holds, url } = spending.editionOf(content, of);
    const changed = counts.startsWith("core");
    return [
      h(
        "p",
        { class: "pay-edition" },
        h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, `NATO, ${title}`),
        `, ${when}. Counts `,
        h(changed ? "strong" : "span", {}, counts),
        ". ",
        holds,
      ),
      row && row.figure.sources.length
        ? h(
            "details",
            {},
            h("summary", {}, "Source of the figure"),
            flank.card.sourceList(content.sources, row.figure.sources),
          )
        : null,
    ].filter(Boolean);
  };

  const showYears = ({ content, state }, { of, year, key }) => {
    const id = room.rows.some((row) => row.id === state.selected) ? state.selected : null;
    const wanted = `${key} ${id}`;
    spendingBars.select(byId(PANEL), id);
    if (room.curve === wanted) return;
    room.curve = wanted;
    const metric = spending.metricOf(content, state.metric),
      row = room.rows.find((each) => each.id === id);
    if (of === null) {
      const first = content.spending.editions[0].when;
      part("years").replaceChildren(
        h(
          "p",
          { class: "pay-none" },
          `On this day none of the editions held here had been published: the first is that of ${first}. Choose an edition by hand to see what NATO later said of this year.`,
        ),
      );
      part("about").replaceChildren();
      return;
    }
    const title = row
      ? `${content.countries[row.ally]}: ${spendingWords.figure(content, metric, row.figure)}`
      : "All allies, within this edition. Choose one to see its own curve.";
    part("years").replaceChildren(
      h("p", { class: "pay-title" }, title),
      spendingCurve.draw(content, metric, of, { year, id }),
    );
    part("about").replaceChildren(.../** @type {Node[]} */ (about(content, of, row)));
  };

  const FACTS = ["drawer", "asOf", "metric", "edition", "selected", "layersOn"];

  const show = (told, changed) => {
    if (!isOpen(told.state) || !FACTS.some((fact) => changed.includes(fact))) return;
    if (!room.built) build(told.content);
    if (changed.some((fact) => ["drawer", "metric", "edition", "layersOn"].includes(fact))) showTools(told.state);
    const shown = partOf(told);
    showBars(told, shown);
    showYears(told, shown);
  };

  /** The same ally again lets it go. */
  const choose = (id) => flank.page.choose(flank.state.get().selected === id ? null : id);

  flank.parts.add({ show });

  (window.flank ??= {}).spendingPanel = { choose };
})();
