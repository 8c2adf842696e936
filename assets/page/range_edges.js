// @ts-check
// The two edges of the range on the strip: dragged by mouse and touch, moved by key, cleared again.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { inWords, inShort, toDay, toIso, addMonths } = flank.dates;
  const { state } = flank;
  const EDGES = {
    from: { begins: "Range begins", words: "Drag it, or click: it begins on the day shown", key: "(" },
    to: { begins: "Range ends", words: "Drag it, or click: it ends on the day shown", key: ")" },
  };
  const DRAG_PX = 3;
  const MONTHS = { PageUp: 12, PageDown: -12 };

  const strip = { frame: /** @type {any} */ (null), scale: /** @type {any} */ (null), nodes: /** @type {any} */ ({}) };

  const name = (edge) => `${EDGES[edge].begins} on ${inWords(flank.page.range()[edge === "from" ? "start" : "end"])}`;
  const cut = (edge) => state.set(flank.range.cut(edge, state.get(), strip.frame));
  const move = (edge, day) => state.set(flank.range.move(edge, day, state.get(), strip.frame));

  const clear = () => {
    const held = strip.nodes.said.contains(document.activeElement);
    state.set({ from: null, to: null });
    if (held) byId("timeline-day").focus();
  };

  /** A day, a month with Shift, a year by page; to where it can't go further. @returns {string | null} */
  const steppedTo = (edge, { key, shiftKey }) => {
    const { start, end } = flank.page.range();
    const day = edge === "from" ? start : end;
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key];
    if (direction) return shiftKey ? addMonths(day, direction) : toIso(toDay(day) + direction);
    if (MONTHS[key]) return addMonths(day, MONTHS[key]);
    return { Home: strip.frame.start, End: strip.frame.end }[key] ?? null;
  };

  const byKey = (edge) => (event) => {
    const day = event.ctrlKey || event.metaKey || event.altKey ? null : steppedTo(edge, event);
    if (!day) return;
    event.preventDefault();
    event.stopPropagation(); // elsewhere these keys move the date
    move(edge, day);
    flank.notices.tell(name(edge));
  };

  /** A press that moves is a drag; one that does not is a click, and brings the edge to the day shown. */
  const byPointer = (edge, handle) => {
    let pressedAt = 0,
      dragged = false;
    handle.addEventListener("pointerdown", (event) => {
      [pressedAt, dragged] = [event.clientX, false];
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener("pointermove", ({ clientX, pointerId }) => {
      dragged ||= Math.abs(clientX - pressedAt) >= DRAG_PX;
      if (!dragged || !handle.hasPointerCapture(pointerId)) return;
      const { left, width } = handle.parentElement.getBoundingClientRect();
      move(edge, strip.scale.dayAt((clientX - left) / width));
    });
    handle.addEventListener("click", ({ detail }) => (detail && dragged) || cut(edge));
  };

  const handle = (edge) => {
    const node = h("button", { type: "button", class: `edge ${edge}`, onkeydown: byKey(edge) });
    byPointer(edge, node);
    return node;
  };

  const open = ({ content }) => {
    Object.assign(strip, { frame: content.window, scale: flank.slider.scale(content.window) });
    const outside = (side) => h("div", { class: `outside ${side}` });
    const whole = h(
      "button",
      { type: "button", "data-do": "range:whole", "data-tip": "The whole timeline again (key z)" },
      "Whole timeline",
    );
    const said = h(
      "p",
      { class: "range-said", hidden: true },
      h("span", { class: "long" }),
      h("span", { class: "short" }),
      whole,
    );
    const nodes = { before: outside("before"), after: outside("after"), from: handle("from"), to: handle("to"), said };
    strip.nodes = nodes;
    byId("timeline-day").after(nodes.before, nodes.after, nodes.from, nodes.to, said);
    mirror(state.get());
  };

  const mirror = ({ from, to }) => {
    const { before, after, said, ...handles } = strip.nodes,
      { start, end } = flank.page.range();
    before.hidden = from === null;
    after.hidden = to === null;
    before.style.width = strip.scale.share(start);
    after.style.left = strip.scale.share(end);
    for (const edge of /** @type {("from" | "to")[]} */ (["from", "to"])) {
      handles[edge].style.left = strip.scale.share(edge === "from" ? start : end);
      handles[edge].setAttribute("aria-label", `${name(edge)}. ${EDGES[edge].words}`);
      handles[edge].setAttribute("data-tip", `${name(edge)}. ${EDGES[edge].words} (key ${EDGES[edge].key})`);
    }
    said.hidden = from === null && to === null;
    const [long, short] = said.children;
    long.textContent = `${inWords(start)} to ${inWords(end)}`;
    short.textContent = `${inShort(start)} – ${inShort(end)}`;
  };

  flank.parts.add({
    open,
    show: ({ state: now }, changed) => (changed.includes("from") || changed.includes("to")) && mirror(now),
    keys: [
      { keys: ["("], words: "the range begins on this day", run: () => cut("from") },
      { keys: [")"], words: "the range ends on this day", run: () => cut("to") },
      { keys: ["z"], words: "the whole timeline again", run: clear },
    ],
    actions: { range: clear },
  });
})();
