// @ts-check
// A figure of the force model as a row: bars on the common scale, what they say, doubts beside, its history when opened.
(() => {
  "use strict";
  const { h, s, put } = flank.dom;
  const { forceModel } = flank;
  const HEIGHT_PX = 18;

  /** @typedef {{node: HTMLElement, numbers: HTMLElement, bars: SVGElement, standing: HTMLElement, said: HTMLElement, on: HTMLElement,
   *   key: string}} Side
   *   what is said of one day @typedef {{id: string, own: number[], node: HTMLElement, head: HTMLElement, doubts: HTMLElement,
   *   history: HTMLElement, first: Side, second: Side}} Row */

  /** The same look in the key, where nothing has a scale. */
  const SHAPES = {
    target: (to) => s("rect", { class: "aimed target", x: 0, y: 1, width: to, height: HEIGHT_PX - 2 }),
    ceiling: (to) => [
      s("path", { class: "aimed ceiling", d: `M0 1H${to}V${HEIGHT_PX - 1}H0` }),
      s("path", { class: "cap", d: `M${to} 0V${HEIGHT_PX}` }),
    ],
    counted: (to) => s("rect", { class: "counted", x: 0, y: 5, width: to, height: HEIGHT_PX - 10 }),
    stale: (to) => s("rect", { class: "counted stale", x: 0, y: 5, width: to, height: HEIGHT_PX - 10 }),
  };

  const sheet = (className, ...drawn) =>
    s(
      "svg",
      { class: className, viewBox: `0 0 100 ${HEIGHT_PX}`, preserveAspectRatio: "none", "aria-hidden": "true" },
      ...drawn,
    );

  const bars = (states, { aimed, counted, stale }, top) => {
    const share = (i) => (states.troops[i] / top) * 100;
    return [
      counted === null ? null : SHAPES[stale ? "stale" : "counted"](share(counted)),
      aimed === null ? null : SHAPES[states.troopsBasis[aimed]](share(aimed)),
    ]
      .flat()
      .filter(Boolean);
  };

  const sample = (look) => sheet("force-sample", SHAPES[look](look === "stale" ? 70 : 96));

  /** @returns {Side} */
  const side = () => {
    const [on, numbers, standing, said] = ["on", "numbers", "standing", "said"].map((name) => h("p", { class: name }));
    const drawing = /** @type {SVGElement} */ (sheet("force-bars"));
    const node = h("div", { class: "side" }, on, numbers, drawing, standing, said);
    return { on, numbers, bars: drawing, standing, said, key: "", node };
  };

  const statement = ({ figures: { states }, sources }, i) => {
    const day = states.start[i];
    const when =
      day !== null && flank.bounds.isOnTimeline(day)
        ? h("button", { type: "button", class: "when", onclick: () => flank.page.visit(day) }, states.when[i])
        : h("b", { class: "when" }, states.when[i]);
    const words = [
      states.statusWords[i],
      states.troopsCarried[i] ? "" : states.strength[i],
      `${states.confidence[i]} confidence`,
    ];
    return h(
      "li",
      { "data-state": i },
      h("p", {}, when, ` ${words.filter(Boolean).join(" · ")}`),
      h("p", {}, states.note[i]),
      flank.sourceList.list(sources, states.sources[i]),
    );
  };

  /** @param {number[]} own its states, in order @returns {Row} */
  const row = (content, r, own) => {
    const { records } = content.figures,
      [first, second] = [side(), side()];
    const history = h("ol", { class: "statements", id: `force-${records.id[r]}`, hidden: true });
    const head = h(
      "button",
      { type: "button", class: "force-name", "aria-expanded": "false", "aria-controls": history.id },
      records.name[r],
    );
    head.addEventListener("click", () => open({ head, history, own }, content, history.hidden));
    const doubts = h("p", { class: "doubts" });
    const node = h(
      "section",
      { class: "force", "data-force": records.id[r], "aria-label": records.name[r] },
      h("div", { class: "force-what" }, h("h3", {}, head), h("p", { class: "measures" }, records.measures[r])),
      h("div", { class: "force-sides" }, first.node, second.node),
      doubts,
      history,
    );
    return { id: records.id[r], own, node, head, doubts, history, first, second };
  };

  /** Filled when first opened. */
  const open = ({ head, history, own }, content, opens) => {
    if (opens && !history.children.length) history.append(...own.map((i) => statement(content, i)));
    history.hidden = !opens;
    head.setAttribute("aria-expanded", String(opens));
  };

  const tellSide = (side, states, own, reading, top) => {
    if (side.key === forceModel.key(reading)) return;
    side.key = forceModel.key(reading);
    put(side.numbers, "textContent", forceModel.numbers(states, reading));
    put(side.standing, "textContent", forceModel.standing(states, own, reading).join(" · "));
    side.bars.replaceChildren(...bars(states, reading, top));
    side.node.className = `side ${reading.phase}${reading.counted === null && reading.aimed === null ? " no-number" : ""}`;
  };

  /** Says what holds on a day, and beside it what held on the second one where that differs. Touches only what changed. */
  const tell = (row, { states }, top, asOf, compare) => {
    const { own, first, second } = row;
    const reading = forceModel.reading(states, own, asOf);
    tellSide(first, states, own, reading, top);
    put(row.doubts, "textContent", forceModel.doubts(states, own, reading));
    row.node.classList.toggle("absent", reading.phase !== "held");
    for (const entry of row.history.children)
      flank.dom.set(entry, {
        "aria-current": Number(entry.getAttribute("data-state")) === reading.current ? "true" : null,
      });
    const other = compare === null ? null : forceModel.reading(states, own, compare);
    const differs = other !== null && forceModel.key(other) !== forceModel.key(reading);
    put(second.node, "hidden", !differs);
    put(first.on, "textContent", differs ? "On the map's date" : "");
    if (!differs) return;
    put(second.on, "textContent", `On ${flank.dates.inWords(compare)}`);
    tellSide(second, states, own, other, top);
    put(second.said, "textContent", forceModel.doubts(states, own, other));
  };

  (window.flank ??= {}).forceRows = { row, tell, open, sample };
})();
