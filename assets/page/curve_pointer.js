// @ts-check
// The pointer over the charts: a click moves the date, and so does a drag across; along the page a finger scrolls.
(() => {
  "use strict";
  const DRAG_PX = 4; // what the pointer may stray while it clicks

  /** @typedef {{frame: {first: number, last: number}, focusedDay: () => number, go: (day: number) => void,
   *   line: (plot: Element, day: number) => string}} Does `line`: what is said of a chart on a day */

  /** The day under a pixel of a plot. */
  const dayAt = (plot, x, { first, last }) => {
    const { left, width } = plot.getBoundingClientRect();
    return Math.round(Math.min(last, Math.max(first, first + ((x - left) / width) * (last - first))));
  };

  const plotOf = (event) => /** @type {Element} */ (event.target).closest?.(".plot") ?? null;

  /** @param {HTMLElement} charts @param {Does} does */
  const listen = (charts, does) => {
    let from = /** @type {number | null} */ (null); // where the button went down; infinite while it drags
    const go = (plot, x) => does.go(dayAt(plot, x, does.frame));
    const say = (plot, day) => plot.setAttribute("data-tip", does.line(plot, day));
    const on = (name, run) =>
      charts.addEventListener(name, (event) => {
        const plot = plotOf(event);
        if (plot) run(plot, event);
      });
    on("pointerdown", (plot, { clientX, pointerId, button }) => {
      if (button) return;
      from = clientX;
      plot.setPointerCapture(pointerId);
    });
    on("pointermove", (plot, { clientX, buttons }) => {
      if (!buttons) say(plot, dayAt(plot, clientX, does.frame));
      else if (from !== null && Math.abs(clientX - from) >= DRAG_PX) {
        from = Infinity;
        go(plot, clientX);
      }
    });
    for (const past of ["pointerup", "pointercancel"]) on(past, () => (from = null));
    on("click", (plot, { clientX }) => go(plot, clientX));
    on("focusin", (plot) => say(plot, does.focusedDay()));
  };

  (window.flank ??= {}).curvePointer = { listen, dayAt };
})();
