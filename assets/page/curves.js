// @ts-check
// The curves in the drawer: small charts over the strip of the timeline, one cursor for all. Drawn when first opened.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { toDay, toIso } = flank.dates;
  const PANEL = "drawer-curves";
  const BESIDE_PX = 14; // left and right of the plots where they do not stand over the strip

  /** What is drawn: nothing before the panel is first open, and after a change of the filter while it is shut. */
  const shown = {
    content: /** @type {any} */ (null),
    rows: /** @type {any[]} */ ([]),
    frame: { first: 0, last: 1 },
    charts: /** @type {HTMLElement | null} */ (null),
    cursor: /** @type {HTMLElement | null} */ (null),
    width: 0,
    day: 0,
  };

  const isOpen = (now) => now.drawer === "curves";

  /** Positions of all states of a table that pass the filter, whatever the date. */
  const passing = (content, now) =>
    content.states.record.flatMap((_, i) => (flank.filter.passes(content, i, now) ? [i] : []));

  const specs = ({ content, state: now }) => {
    const { curveSpecs, filter } = flank;
    const absent = filter.isOn(now) ? "nothing that passes the filter" : "not in force";
    const asked = { content, frame: shown.frame, absent, passing: passing(content, now) };
    const { states, records } = content.figures;
    return {
      troops: curveSpecs.troops(asked),
      things: curveSpecs.things(asked),
      figures: curveSpecs.figures({ ...asked, passing: passing({ ...content, states, records }, now) }),
    };
  };

  const lists = (panel) => /** @type {HTMLDetailsElement[]} */ ([...panel.querySelectorAll("details")]);

  /** What a visitor had open or in hand before the charts are drawn anew. */
  const heldIn = (panel) => ({
    scrolled: panel.scrollTop,
    focused: document.activeElement?.closest(`#${PANEL} [data-curve]`)?.getAttribute("data-curve"),
    opened: new Map(lists(panel).map((list) => [list.dataset.list, list.open])),
  });

  const giveBack = (panel, { scrolled, focused, opened }) => {
    for (const list of lists(panel)) list.open = opened.get(list.dataset.list) ?? list.open;
    shown.rows.find(({ spec }) => spec.id === focused)?.plot.focus({ preventScroll: true });
    panel.scrollTop = scrolled;
  };

  const rowOf = (plot) => shown.rows.find((row) => row.plot === plot);

  const draw = (told) => {
    const panel = byId(PANEL),
      held = heldIn(panel),
      { content, today } = told;
    Object.assign(shown, { content, frame: { first: toDay(content.window.start), last: toDay(content.window.end) } });
    const by = specs(told),
      days = shown.frame.last - shown.frame.first,
      { back, axis } = flank.curveSections.ground(content, today);
    const sections = flank.curveSections.SECTIONS.map((section) => {
      const rows = by[section.key].map((spec) => flank.curveRows.row(content, spec, days));
      return { rows, node: flank.curveSections.section(section, rows) };
    });
    shown.rows = sections.flatMap(({ rows }) => rows);
    shown.cursor = h("div", { class: "cursor" });
    shown.charts = h("div", { class: "charts" }, back, ...sections.map(({ node }) => node), shown.cursor, axis);
    flank.curvePointer.listen(shown.charts, {
      frame: shown.frame,
      focusedDay: () => shown.day,
      go: (day) => flank.page.goToDay(toIso(day)),
      line: (plot, day) => flank.curveRows.line(content, rowOf(plot), day),
    });
    panel.replaceChildren(shown.charts);
    giveBack(panel, held);
  };

  /** Where the strip is within the charts, px; where it is not under them, the plots take what room they have. */
  const plotsUnder = (strip, charts) => {
    const over = strip.left >= charts.left && strip.right <= charts.right;
    return over
      ? { left: strip.left - charts.left, width: strip.width }
      : { left: BESIDE_PX, width: charts.width - 2 * BESIDE_PX };
  };

  /** Over the strip of the timeline, pixel by pixel. */
  const align = () => {
    const strip = document.querySelector("#timeline-strip .strip");
    if (!shown.charts || !strip || !isOpen(flank.state.get())) return;
    const { left, width } = plotsUnder(strip.getBoundingClientRect(), shown.charts.getBoundingClientRect());
    shown.charts.style.setProperty("--plot-left", `${left}px`);
    shown.charts.style.setProperty("--plot-width", `${width}px`);
    shown.width = width;
    moveCursor();
  };

  const moveCursor = () => {
    const { first, last } = shown.frame;
    const x = ((shown.day - first) / (last - first)) * shown.width;
    /** @type {HTMLElement} */ (shown.cursor).style.transform = `translateX(${x}px)`;
  };

  const goTo = (asOf) => {
    shown.day = toDay(asOf);
    moveCursor();
    for (const row of shown.rows) flank.curveRows.tell(row, shown.day);
  };

  /** Curves of layers that are off step back. */
  const dim = ({ layersOn }) => {
    for (const { spec, node } of shown.rows)
      if (spec.layer !== null) node.classList.toggle("off", !layersOn.includes(spec.layer));
  };

  const show = (told, changed) => {
    const { state: now } = told,
      filtered = changed.some((fact) => flank.filter.FACTS.includes(fact));
    if (!isOpen(now)) {
      if (filtered) shown.charts = null;
      return;
    }
    const anew = filtered || !shown.charts;
    if (anew) draw(told);
    if (anew || changed.includes("layersOn") || changed.includes("drawer")) dim(now);
    if (anew || changed.includes("asOf") || changed.includes("drawer")) goTo(now.asOf);
    if (filtered) align();
  };

  /** The panel has no size while it is shut, so opening it is a change of size too. */
  const open = () => {
    const watch = new ResizeObserver(align);
    watch.observe(byId(PANEL));
    watch.observe(byId("timeline-strip"));
  };

  flank.parts.add({ open, show });
})();
