// @ts-check
// The map by keyboard: one stop for the Tab key, a button that lies over one symbol. Full stop and comma move it from symbol to
// symbol. So the symbols themselves carry nothing for the keyboard, and a step of the date writes to one node at most.
(() => {
  "use strict";
  const NOTHING = "Map: no symbol in sight";
  const { byId, h } = flank.dom;
  const LINE_PX = 44; // symbols this near in height are read as one line
  const LEAST_PX = 24; // of the map in sight

  /**
   * @typedef {{i: number, id: string, tip: string | null, left: number, top: number, width: number, height: number, x: number, y: number}} Stop
   *   the state i, drawn in this box; tip: its words where two days are compared; its middle
   */

  /** @returns {Stop} */
  const stopAt = ({ i, id, x, y, change, box: [left, top, right, bottom] }) => ({
    i,
    id,
    tip: change?.tip ?? null,
    left: x + left,
    top: y + top,
    width: right - left,
    height: bottom - top,
    x: x + (left + right) / 2,
    y: y + (top + bottom) / 2,
  });

  /** What stands in sight, line by line as one reads. @returns {Stop[]} */
  const inOrder = (marks, { left, top, right, bottom }) => {
    const lineOf = ({ y }) => Math.floor(y / LINE_PX);
    return marks
      .map(stopAt)
      .filter(({ x, y }) => left < x && x < right && top < y && y < bottom)
      .sort((a, b) => lineOf(a) - lineOf(b) || a.x - b.x);
  };

  /**
   * The stop of a record, else the nearest to a place, else the first; null where there is none.
   * @param {Stop[]} stops @param {string | null} id @param {{x: number, y: number} | null} at @returns {Stop | null}
   */
  const pick = (stops, id, at) => {
    const own = stops.find((stop) => stop.id === id);
    if (own || !at) return own ?? stops[0] ?? null;
    const away = (stop) => Math.hypot(stop.x - at.x, stop.y - at.y);
    return stops.reduce((best, stop) => (best && away(best) <= away(stop) ? best : stop), null);
  };

  /** The record that the stop lies over, and where. */
  const now = { id: /** @type {string | null} */ (null), at: null, waiting: 0 };

  const room = () => byId("map-stop");
  const button = () => /** @type {HTMLElement | null} */ (room().firstElementChild);
  const hasFocus = () => button() !== null && button() === document.activeElement;

  const look = () => {
    const { marks, frame } = flank.stage.inSight();
    return { stops: inOrder(marks, frame), frame };
  };

  /** A stop without a symbol says so, over all of the map that is in sight. */
  const nowhere = ({ left, top, right, bottom }) => ({
    left,
    top,
    width: Math.max(0, right - left),
    height: Math.max(0, bottom - top),
  });

  const place = (node, { stops, frame }, stop) => {
    const { left, top, width, height } = stop ?? nowhere(frame);
    const words = stop && (stop.tip ?? flank.page.told().content.states.hover[stop.i]);
    const told = stop ? `${words}. On the map, ${stops.indexOf(stop) + 1} of ${stops.length}` : NOTHING;
    const style = `left:${left.toFixed()}px;top:${top.toFixed()}px;width:${width.toFixed()}px;height:${height.toFixed()}px`;
    flank.dom.set(node, { style, "aria-label": told, "data-tip": words ?? told });
    if (stop) Object.assign(now, { id: stop.id, at: stop });
    return node;
  };

  const made = () => h("button", { type: "button", "aria-label": NOTHING });

  /** The stop follows what it lies over; at rest it lies over what is selected. */
  const follow = () => {
    now.waiting = 0;
    const seen = look();
    const { stops, frame } = seen;
    const covered = frame.bottom - frame.top < LEAST_PX || frame.right - frame.left < LEAST_PX;
    room().hidden = covered && !hasFocus(); // where panels lie over all of the map there is no stop
    const { selected } = flank.page.told().state;
    const wanted = !hasFocus() && stops.some((stop) => stop.id === selected) ? selected : now.id;
    place(/** @type {HTMLElement} */ (button()), seen, pick(stops, wanted, now.at));
    return seen;
  };

  /** Another symbol has the keyboard: by a node of its own, since what has the focus already is not read out again. */
  const enter = (seen, stop) => {
    const was = /** @type {HTMLElement} */ (button());
    const next = place(made(), seen, stop);
    room().append(next);
    next.focus({ preventScroll: true });
    was.remove();
  };

  /** To the next symbol; from elsewhere, to the one that the map was left at. */
  const move = (direction) => {
    const seen = follow();
    const { stops } = seen;
    const at = stops.findIndex((stop) => stop.id === now.id);
    if (!hasFocus() || at < 0) return button()?.focus({ preventScroll: true });
    const next = stops[at + direction];
    if (next) enter(seen, next);
  };

  const followSoon = () => (now.waiting ||= flank.idle.later(follow));

  const COVERS = ["selected", "drawer", "compare"]; // facts by which panels open

  const show = (_told, changed) => changed.some((fact) => COVERS.includes(fact)) && follow();

  flank.parts.add({
    open: () => {
      room().append(made());
      room().addEventListener("focusin", follow);
      room().addEventListener("focusout", followSoon);
      room().addEventListener("click", () => look().stops.some(({ id }) => id === now.id) && flank.page.pick(now.id));
    },
    show,
    drawn: followSoon,
    keys: [
      { keys: ["."], words: "to the next symbol on the map; Enter opens its card", run: () => move(1) },
      { keys: [","], words: "to the symbol before", run: () => move(-1) },
    ],
  });

  (window.flank ??= {}).symbolStop = {
    inOrder,
    pick,
    focus: () => (room().hidden ? byId("map-panel") : button())?.focus({ preventScroll: true }),
  };
})();
