// @ts-check
// Bars along the slider: how many changes each month brings, by layer, of what is shown. Drawn when that changes, not by date.
(() => {
  "use strict";
  const { h, s } = flank.dom;
  const { addMonths, toDay } = flank.dates;
  const FULL = 8; // changes: fewer in a month never fill the height
  const BREADTH = 0.8; // of a month

  /** One path a layer. Units: days across, changes up. @param {Map<string, {byLayer: number[]}>} months @returns {string[]} */
  const paths = (layers, months, frame, height) => {
    const drawn = layers.map(() => "");
    const order = flank.panelOrder.positions(layers);
    for (const [key, { byLayer }] of months) {
      const day = `${key}-01`,
        left = toDay(day) - toDay(frame.start),
        breadth = (toDay(addMonths(day, 1)) - toDay(day)) * BREADTH;
      let top = height;
      for (const n of order.filter((n) => byLayer[n])) {
        top -= byLayer[n];
        drawn[n] += `M${left} ${top}h${breadth.toFixed(1)}v${byLayer[n]}h${-breadth.toFixed(1)}z`;
      }
    }
    return drawn;
  };

  const bars = {
    ...{ content: /** @type {any} */ (null), days: /** @type {string[]} */ ([]), months: new Map(), month: "" },
    ...{ scale: /** @type {any} */ (null), group: h("div"), drawing: s("svg"), stop: h("button") },
  };

  const draw = () => {
    const { layers, window: frame } = bars.content;
    const height = Math.max(FULL, ...[...bars.months.values()].map(({ total }) => total));
    bars.drawing.setAttribute("viewBox", `0 0 ${toDay(frame.end) - toDay(frame.start)} ${height}`);
    bars.drawing.replaceChildren(
      ...paths(layers, bars.months, frame, height).map((d, n) =>
        s("path", { class: "bar", "data-bars": layers[n].key, style: `fill:var(--layer-${layers[n].key})`, d }),
      ),
    );
  };

  const words = (month) => flank.changeDays.words(bars.content, `${month}-01`, bars.months.get(month));

  /** The month to which the keyboard has come: it is named, and its tip shown. */
  const stopAt = (month) => {
    bars.month = month;
    bars.stop.style.left = bars.scale.share(`${month}-15`);
    bars.stop.setAttribute("data-tip", words(month));
    bars.stop.setAttribute("aria-label", `Changes by month. ${words(month)}. Enter goes there`);
  };

  const monthUnder = ({ clientX }) => {
    const { left, width } = bars.group.getBoundingClientRect();
    return bars.scale.dayAt((clientX - left) / width).slice(0, 7);
  };

  /** To the first change of a month, or to its first day where nothing changes. */
  const goTo = (month) => flank.page.visit(bars.months.get(month)?.first ?? `${month}-01`);

  const MOVES = {
    ArrowRight: (months, month) => months.find((other) => other > month),
    ArrowLeft: (months, month) => months.findLast((other) => other < month),
    Home: (months) => months[0],
    End: (months) => months.at(-1),
  };

  const byKey = (event) => {
    if (!MOVES[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // elsewhere these keys move the date
    const month = MOVES[event.key]([...bars.months.keys()], bars.month);
    if (!month) return;
    stopAt(month);
    flank.notices.tell(words(month));
    bars.stop.dispatchEvent(new FocusEvent("focusin", { bubbles: true })); // for the tip, at its new place
  };

  const open = ({ content, today }) => {
    Object.assign(bars, { content, scale: flank.slider.scale(content.window) });
    bars.drawing = s("svg", { preserveAspectRatio: "none", "aria-hidden": "true" });
    bars.stop = h("button", {
      type: "button",
      onkeydown: byKey,
      onfocus: () => stopAt(flank.state.get().asOf.slice(0, 7)),
    });
    bars.group = h(
      "div",
      {
        class: "bars",
        onpointermove: (event) => bars.group.setAttribute("data-tip", words(monthUnder(event))),
        // a click by key has no place: it means the month to which the keyboard has come
        onclick: (event) => goTo(event.detail ? monthUnder(event) : bars.month),
      },
      bars.drawing,
      h("div", { class: "hatched", style: `left:${bars.scale.share(today)}` }),
      bars.stop,
    );
    document.querySelector(".strip .events")?.after(bars.group);
  };

  const show = ({ content, state }, changed) => {
    const begins = !bars.month;
    if (!begins && ![...flank.filter.FACTS, ...flank.fills.facts(), "layersOn"].some((fact) => changed.includes(fact)))
      return;
    const drawn = [...content.states.start.keys()].filter((i) => content.states.start[i] !== null);
    const changes = flank.changeDays.find(content, flank.page.sift(drawn, state).shown, state);
    Object.assign(bars, { days: [...changes.keys()], months: flank.changeDays.byMonth(content, changes) });
    draw();
    stopAt(state.asOf.slice(0, 7));
  };

  flank.parts.add({ open, show });

  (window.flank ??= {}).strip = { days: () => bars.days };
})();
