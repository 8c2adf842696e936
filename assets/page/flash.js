// @ts-check
// Marks for a moment what a step of the date has changed, so that the eye catches it: a ring in the colour of the change
// around what appeared or changed, a crossed one where something stood. It stands still: nothing is animated.
(() => {
  "use strict";
  const { s } = flank.dom;
  const SHOWN_MS = 900;
  const EDGE_PX = 3;
  const KEPT = ["asOf", "selected", "view", "drawer"]; // facts that may change while marks stand
  const MOST = 60; // of more changes at once the eye catches none

  /** What is marked, by record, until when; and what was shown before the step at hand. */
  const marked = { group: /** @type {any} */ (null), shown: new Map(), timer: 0 };
  const before = { states: /** @type {number[] | null} */ (null), marks: /** @type {any[]} */ ([]) };

  const ring = (kind) =>
    s("g", { class: `flash ${kind}` }, s("rect", { rx: 5 }), kind === "ended" ? s("path", { class: "cross" }) : null);

  /** Around the symbol's box; the cross of what is gone from corner to corner. */
  const place = (node, { x, y, box }) => {
    const [l, t, r, b] = box.map((edge, n) => edge + (n < 2 ? -EDGE_PX : EDGE_PX));
    const at = `${(x + l).toFixed(1)} ${(y + t).toFixed(1)} ${(r - l).toFixed(1)} ${(b - t).toFixed(1)}`;
    if (node.dataset.at === at) return;
    node.dataset.at = at;
    const [left, top, width, height] = at.split(" ");
    const [rect, cross] = node.children;
    for (const [name, value] of Object.entries({ x: left, y: top, width, height })) rect.setAttribute(name, value);
    cross?.setAttribute("d", `M${left} ${top}l${width} ${height}m0 -${height}l-${width} ${height}`);
  };

  /** Where a symbol stood, as the camera has that place now. */
  const moved = (mark) => {
    const { k, tx, ty } = flank.stage.now().camera;
    const [dx, dy] = [k * mark.at[0] + tx - mark.ax, k * mark.at[1] + ty - mark.ay];
    return { ...mark, x: mark.x + dx, y: mark.y + dy };
  };

  const drop = (id) => {
    marked.shown.get(id)?.node.remove();
    marked.shown.delete(id);
  };

  /** Nothing is marked any longer: the map shows something else than another day. */
  const clear = () => [...marked.shown.keys()].forEach(drop);

  /** Takes away what has been seen, and comes again for the rest. */
  const expire = () => {
    const now = performance.now();
    for (const [id, { until }] of marked.shown) if (until <= now) drop(id);
    marked.timer = marked.shown.size ? window.setTimeout(expire, SHOWN_MS / 3) : 0;
  };

  const byId = (marks) => new Map(marks.map((mark) => [mark.id, mark]));

  /** @param {{id: string, kinds: string[]}[]} entries as changes.js tells them @param {any[]} marks as they stand now */
  const mark = (entries, marks) => {
    const stood = byId(before.marks),
      stands = byId(marks),
      until = performance.now() + SHOWN_MS;
    for (const { id, kinds } of entries.length > MOST ? [] : entries) {
      const at = stands.get(id) ?? stood.get(id);
      drop(id);
      if (!at || at.area) continue;
      const node = ring(kinds[0]);
      marked.group.append(node);
      marked.shown.set(id, { node, until, at });
    }
    follow();
    if (marked.shown.size) marked.timer ||= window.setTimeout(expire, SHOWN_MS / 3);
  };

  /** The map was drawn: symbols may have made room for others, or the camera has moved. */
  const follow = () => {
    const marks = flank.stage.marks(),
      stands = byId(marks);
    if (flank.page.told().shown === before.states) before.marks = marks;
    for (const [id, { node, at }] of marked.shown) place(node, stands.get(id) ?? moved(at));
  };

  const open = () => {
    marked.group = s("g", { class: "flashes", "aria-hidden": "true" });
    document.querySelector("#map .scene .marks")?.before(marked.group);
  };

  /** A difference of two days marks its changes by itself, for good. */
  const isDifference = ({ compare, mode }) => compare !== null && mode === "difference";

  const show = ({ content, shown, state }, changed, hasMoved) => {
    const marks = flank.stage.marks();
    if (!changed.every((fact) => KEPT.includes(fact)) || isDifference(state)) clear();
    else if (hasMoved && before.states) mark(flank.changes.between(content, before.states, shown, state), marks);
    Object.assign(before, { states: shown, marks });
  };

  flank.parts.add({ open, show, drawn: follow });
})();
