// @ts-check
// Charts as elements: a title, the value on the date, the plot, and for figures what was stated when and by whom.
(() => {
  "use strict";
  const { h, s } = flank.dom;

  /** @typedef {{spec: any, node: HTMLElement, value: HTMLElement, note: HTMLElement | null, plot: SVGElement, at: number | null}} Row
   *   `at`: the position of the piece that it speaks of, null before the first */

  const number = (value) => value.toLocaleString("en-GB");

  /** @param {{id: string}} spec @param {number} days from the first to the last */
  const plotOf = ({ height, paths, top }, days) =>
    s(
      "svg",
      {
        class: "plot",
        role: "img",
        tabindex: 0,
        viewBox: `0 0 ${days} ${height}`,
        height,
        preserveAspectRatio: "none",
      },
      s("path", { class: "rules", d: `M0 ${height - 0.5}H${days}${top === null ? "" : `M0 5H${days}`}` }),
      ...paths.map(({ look, d }) => s("path", { class: look, d })),
    );

  const titleOf = ({ title, record }) =>
    record === null
      ? title
      : h(
          "button",
          { type: "button", "data-tip": "Its card, and its place on the map", onclick: () => flank.page.pick(record) },
          title,
        );

  const statement = ({ figures: { states }, sources }, i) =>
    h(
      "li",
      {},
      h(
        "p",
        {},
        h("b", {}, states.when[i]),
        ` ${[states.statusWords[i], states.troopsCarried[i] ? "" : states.strength[i], `${states.confidence[i]} confidence`].filter(Boolean).join(" · ")}`,
      ),
      h("p", {}, states.note[i]),
      flank.sourceList.list(sources, states.sources[i]),
    );

  const LINE = 140; // letters that fit on a line of a desk's window

  /** Whether one of its notes takes two lines: room for both is kept, or all below would jump with the date. */
  const mayWrap = (states, { own, measures }) =>
    own.some((i) => measures.length + (states.note[i] ?? "").length > LINE);

  /** What a figure measures and its note on the date; opened, all that was stated of it. Filled when it is first opened. */
  const statements = (content, spec, note) => {
    const list = h("ol", { class: "statements" });
    const fill = () => list.children.length || list.append(...spec.own.map((i) => statement(content, i)));
    return h(
      "details",
      { ontoggle: fill, "data-list": spec.id, class: mayWrap(content.figures.states, spec) ? "two-lines" : null },
      h(
        "summary",
        {},
        h("span", { class: "more" }, "Sources"),
        `${spec.measures[0].toUpperCase()}${spec.measures.slice(1)}. `,
        note,
      ),
      list,
    );
  };

  /** @returns {Row} */
  const row = (content, spec, days) => {
    const value = h("span", { class: "value" }),
      note = spec.measures ? h("span", { class: "note" }) : null,
      plot = /** @type {SVGElement} */ (plotOf(spec, days));
    const node = h(
      "figure",
      { class: "curve", "data-curve": spec.id },
      h("figcaption", {}, h("h4", {}, titleOf(spec)), value),
      h("div", { class: "room" }, plot, spec.top === null ? null : h("span", { class: "top" }, number(spec.top))),
      note && statements(content, spec, note),
    );
    return { spec, node, value, note, plot, at: null };
  };

  /** Says what holds on a day; touches nothing where that is what it says already. */
  const tell = (row, day) => {
    const { spec, value, note, plot } = row,
      at = flank.series.at(spec.pieces, day);
    if (at === row.at) return;
    row.at = at;
    const piece = spec.pieces[at] ?? null,
      words = spec.words(piece);
    if (value.textContent === words && !note) return;
    value.textContent = words;
    plot.setAttribute("aria-label", `${spec.title}: ${words}`);
    if (note) note.textContent = spec.note(piece) ?? "";
  };

  /** One line for a day under the pointer: the day, what held, who says so. */
  const line = ({ sources }, { spec }, day) => {
    const piece = spec.pieces[flank.series.at(spec.pieces, day)] ?? null;
    const by = piece ? [...new Set(spec.says(piece).map((n) => sources.publisher[n]))] : [];
    return [flank.dates.inWords(flank.dates.toIso(day)), `${spec.title}: ${spec.words(piece)}`, by.join("; ")]
      .filter(Boolean)
      .join(" · ");
  };

  (window.flank ??= {}).curveRows = { row, tell, line };
})();
