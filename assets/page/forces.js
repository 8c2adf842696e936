// @ts-check
// The force model in the drawer: each figure as bars on one scale, what was aimed at and what was counted, in step with the date.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { forceModel, forceRows } = flank;
  const PANEL = "drawer-forces";
  const LOOKS = [
    ["target", "aimed at: promised, nobody counted"],
    ["ceiling", "a ceiling: no more than this"],
    ["counted", "counted, there or as ready"],
    ["stale", "not restated for over a year"],
  ];
  const PARTS = 5; // of the scale

  const drawn = {
    /** @type {import("./force_rows.js").Row[] | any[] | null} */ rows: null,
    ...{ top: 1, days: /** @type {string[]} */ ([]), told: "" },
  };

  const isOpen = ({ drawer }) => drawer === "forces";

  /** States that pass the filter, by figure. @returns {[number, number[]][]} */
  const sifted = (content, now) => {
    const { states, records } = content.figures;
    const own = records.id.map(() => /** @type {number[]} */ ([]));
    states.record.forEach((r, i) => {
      if (flank.filter.passes({ ...content, states, records }, i, now)) own[r].push(i);
    });
    return own.flatMap((some, r) => (some.length ? [[r, some]] : []));
  };

  const number = (value) => value.toLocaleString("en-GB");

  const scale = (top) =>
    h(
      "div",
      { class: "force-scale", "aria-hidden": "true" },
      ...Array.from({ length: PARTS + 1 }, (_, n) =>
        h("span", { style: `left:${(n / PARTS) * 100}%` }, number((top / PARTS) * n)),
      ),
    );

  const key = () =>
    h("ul", { class: "force-key" }, ...LOOKS.map(([look, words]) => h("li", {}, forceRows.sample(look), words)));

  const draw = ({ content, state: now }) => {
    const { states } = content.figures,
      panel = byId(PANEL);
    const opened = [...panel.querySelectorAll(".force:has([aria-expanded='true'])")].map(
      (node) => /** @type {HTMLElement} */ (node).dataset.force,
    );
    drawn.top = flank.series.top(states.troops);
    drawn.days = forceModel.days(states);
    drawn.rows = sifted(content, now).map(([r, own]) => forceRows.row(content, r, own));
    const nothing = drawn.rows.length ? null : h("p", { class: "none" }, "Nothing passes the filter.");
    panel.replaceChildren(
      ...[key(), h("div", { class: "force-head" }, scale(drawn.top)), nothing].filter((node) => node !== null),
      ...drawn.rows.map(({ node }) => node),
    );
    for (const row of drawn.rows) if (opened.includes(row.id)) forceRows.open(row, content, true);
    drawn.told = "";
  };

  /** Within the same states a step of the date costs nothing. */
  const tell = ({ content, state: { asOf, compare } }) => {
    const segment = flank.timeline.segment(drawn.days, asOf);
    const told = `${segment} ${compare ?? ""}`;
    if (told === drawn.told) return;
    drawn.told = told;
    for (const row of drawn.rows ?? []) forceRows.tell(row, content.figures, drawn.top, asOf, compare);
  };

  const show = (told, changed) => {
    const { state: now } = told,
      filtered = changed.some((fact) => flank.filter.FACTS.includes(fact));
    if (filtered) drawn.rows = null;
    if (!isOpen(now)) return;
    if (!drawn.rows) draw(told);
    tell(told);
  };

  /** One figure opened, by its id, and the keyboard on it. */
  const enter = (id) => {
    const row = drawn.rows?.find((each) => each.id === id);
    if (!row) return;
    forceRows.open(row, flank.page.told().content, true);
    row.head.focus();
    row.node.scrollIntoView({ block: "nearest" });
    tell(flank.page.told());
  };

  flank.parts.add({ show });

  (window.flank ??= {}).forces = { enter };
})();
