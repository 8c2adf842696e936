// @ts-check
// Two maps side by side: the second one's base map, the halves that the two have, a seam between them, a date over each.
(() => {
  "use strict";
  const { h, put } = flank.dom;
  const SEAM_PX = 12; // kept free of symbols
  const DATE_PX = 30; // for the date over a map

  /** @typedef {{left: number, top: number, right: number, bottom: number}} Frame */

  /**
   * A frame in two: beside each other, or one above the other where it is upright, or the window is, as on a phone.
   * @param {Frame} frame @returns {{stacked: boolean, at: number, frames: [Frame, Frame]}} at: where the seam is, px
   */
  const halves = (frame) => {
    const stacked = frame.bottom - frame.top > frame.right - frame.left || innerHeight > innerWidth;
    const [from, to] = stacked ? ["top", "bottom"] : ["left", "right"];
    const at = (frame[from] + frame[to]) / 2;
    const frames = [
      { ...frame, [to]: at - SEAM_PX / 2 },
      { ...frame, [from]: at + SEAM_PX / 2 },
    ];
    return { stacked, at, frames: /** @type {[Frame, Frame]} */ (frames.map(underDate)) };
  };

  const underDate = (frame) => ({ ...frame, top: frame.top + DATE_PX });

  /** What of a map as large as the panel is seen: the half before the seam, or the one after it. */
  const clip = ({ stacked, at }, second) => {
    const near = second ? `${at}px` : "0",
      far = second ? "0" : `calc(100% - ${at}px)`;
    return stacked ? `inset(${near} 0 ${far} 0)` : `inset(0 ${far} 0 ${near})`;
  };

  /** @param {HTMLElement} panel that holds the first map */
  const create = (panel, graph, content) => {
    const host = h("div", { id: "map-compare", class: "pane", role: "group" }, h("div", { class: "plot-container" }));
    const seam = h("div", { class: "seam" });
    const dates = [h("p", { class: "pane-date" }), h("p", { class: "pane-date" })];
    const pane = flank.pane.create(host, content, "hatch-beside");
    const copied = host.firstElementChild;
    const copy = (ofPlane) => {
      copied.replaceChildren(flank.basemap.copy(graph));
      return flank.basemap.mover(graph, ofPlane, host);
    };
    return { panel, isLater: false, pane, seam, dates, copy, parts: [host, seam, ...dates] };
  };

  /** What is not shown is not in the document. */
  const showParts = ({ panel, parts }, shown) =>
    shown ? panel.append(...parts) : parts.forEach((part) => part.remove());

  const place = (beside, { stacked, at, frames }) => {
    beside.seam.className = stacked ? "seam stacked" : "seam";
    beside.seam.style.setProperty("--at", `${at}px`);
    beside.dates.forEach((date, n) => {
      date.style.left = `${(frames[n].left + frames[n].right) / 2}px`;
      date.style.top = `${frames[n].top - DATE_PX}px`;
    });
  };

  /** Gives both panes their halves; `first` is the page's own. @param {boolean} isLater whether that shows the later day */
  const seat = (beside, first, isLater, free) => {
    const split = halves(free),
      own = isLater ? 1 : 0;
    place(beside, split);
    [first, beside.pane].forEach((pane, n) => {
      const half = n ? 1 - own : own;
      pane.frame = split.frames[half];
      pane.host.style.clipPath = clip(split, half === 1);
    });
    const [from, to] = [first.frame, beside.pane.frame];
    beside.isLater = !isLater;
    beside.pane.shift = [to.left - from.left, to.top - from.top];
  };

  /** The dates over the maps, the earlier one first. @param {string[]} days */
  const date = (beside, days) => {
    const words = days.map(flank.dates.inWords);
    beside.pane.host.setAttribute("aria-label", `Map of ${words[beside.isLater ? 1 : 0]}`);
    words.forEach((text, n) => put(beside.dates[n], "textContent", text));
  };

  (window.flank ??= {}).beside = { create, showParts, seat, halves, date };
})();
