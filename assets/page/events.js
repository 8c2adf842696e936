// @ts-check
// Events: which fall on a day, which comes next, and their marks above the timeline.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const KINDS = ["war", "summit", "accession", "decision", "exercise", "incident"]; // from the top lane down

  const REACH_PX = 6; // a mark is 9 px wide

  /** Positions of the events of one day. @returns {number[]} */
  const on = (events, day) => events.date.flatMap((date, n) => (date === day ? [n] : []));

  /** Positions of the events between two days, the earlier first. @returns {number[]} */
  const inOrder = (events, frame) =>
    events.date
      .flatMap((date, n) => (frame.start <= date && date <= frame.end ? [n] : []))
      .sort((a, b) => (events.date[a] < events.date[b] ? -1 : events.date[a] > events.date[b] ? 1 : a - b));

  /**
   * The event after (1) or before (-1) a day; several of one day in turn, from the one that was last gone to.
   * @param {{start: string, end: string}} frame days between which it looks @param {string[]} kinds that it looks for
   * @param {string | null} last its id @returns {number | null} position
   */
  const next = (events, frame, kinds, asOf, direction, last) => {
    const order = inOrder(events, frame).filter((n) => kinds.includes(events.kind[n]));
    const at = order.findIndex((n) => events.id[n] === last && events.date[n] === asOf);
    if (at >= 0) return order[at + direction] ?? null;
    const isAhead = (n) => (direction > 0 ? events.date[n] > asOf : events.date[n] < asOf);
    return (direction > 0 ? order.find(isAhead) : order.findLast(isAhead)) ?? null;
  };

  const words = (events, n) => `${events.name[n]}, ${events.when[n]}`;

  const middleX = (mark) => {
    const { left, width } = mark.getBoundingClientRect();
    return left + width / 2;
  };

  /** The marks of one lane, of one kind, that lie under a pixel, the nearest first, of one day in their order. @returns {HTMLElement[]} */
  const under = (mark, x) =>
    [...mark.parentElement.children]
      .filter((other) => other.className === mark.className && Math.abs(middleX(other) - x) <= REACH_PX)
      .sort((a, b) => Math.abs(middleX(a) - x) - Math.abs(middleX(b) - x));

  /** The mark that a click means: where several lie on one another, each click goes on to the next of them. */
  const meant = (mark, x, last) => {
    const marks = under(mark, x);
    const at = marks.findIndex((other) => other.dataset.event === last);
    return marks[(at + 1) % marks.length] ?? mark;
  };

  /** @param {(iso: string) => string} share where on the strip a day stands @param {(n: number) => void} open */
  const marks = ({ events, window: frame }, share, open) =>
    inOrder(events, frame).map((n) =>
      h("button", {
        type: "button",
        class: `event ${events.kind[n]}`,
        "data-event": events.id[n],
        "data-tip": words(events, n),
        "aria-label": words(events, n),
        style: `left:${share(events.date[n])};--lane:${KINDS.indexOf(events.kind[n])}`,
        // a click by key has no place: it means the mark that has the focus
        onclick: (event) =>
          open(
            event.detail
              ? events.id.indexOf(meant(event.currentTarget, event.clientX, flank.state.get().selected).dataset.event)
              : n,
          ),
      }),
    );

  const focused = () => document.activeElement?.getAttribute("data-event") ?? null;

  /** The keyboard goes to a mark: its words are read out and shown, Enter opens its card. */
  const focus = (id) => /** @type {HTMLElement | null} */ (document.querySelector(`[data-event="${id}"]`))?.focus();

  /** The key to the events: a button for each kind shows or hides its marks. */
  const key = () =>
    KINDS.map((kind) =>
      h(
        "li",
        {},
        h(
          "button",
          { type: "button", "data-do": `events:${kind}`, "aria-pressed": "true" },
          h("i", { class: `event ${kind}` }),
          h("span", {}, kind),
        ),
      ),
    );

  const toggle = (content, kind) => {
    const on = flank.state.get().eventKinds;
    const kinds = [...new Set(content.events.kind)].filter((each) => on.includes(each) !== (each === kind));
    flank.state.set({ eventKinds: kinds });
  };

  const mirror = ({ content, state }) => {
    const group = /** @type {HTMLElement} */ (document.querySelector(".strip .events"));
    for (const mark of /** @type {any} */ (group.children)) {
      const n = content.events.id.indexOf(mark.dataset.event);
      mark.hidden = !state.eventKinds.includes(content.events.kind[n]);
    }
    flank.roving.refresh(group);
    for (const button of byId("events-key").querySelectorAll("button")) {
      const kind = String(button.dataset.do).split(":")[1];
      button.setAttribute("aria-pressed", String(state.eventKinds.includes(kind)));
    }
  };

  const enterKey = () => {
    flank.sheets.reveal(byId("events-key"));
    byId("events-key").querySelector("button")?.focus();
  };

  flank.parts.add({
    open: (told) => {
      byId("events-key").replaceChildren(...key());
      mirror(told);
    },
    show: (told, changed) => changed.includes("eventKinds") && mirror(told),
    keys: [{ keys: ["k"], words: "to the key of events: Enter hides or shows a kind, Tab goes on", run: enterKey }],
    actions: { events: (kind) => toggle(flank.page.told().content, kind) },
  });

  (window.flank ??= {}).events = { KINDS, on, next, words, marks, under, focus, focused };
})();
