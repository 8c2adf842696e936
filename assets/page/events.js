// @ts-check
// Events: which fall on a day, which comes next, and their marks above the timeline.
(() => {
  "use strict";
  const { h } = flank.dom;
  const KINDS = ["war", "summit", "accession", "decision", "exercise", "incident"]; // from the top lane down

  /** Positions of the events of one day. @returns {number[]} */
  const on = (events, day) => events.date.flatMap((date, n) => (date === day ? [n] : []));

  /** Position of the first event of the nearest day after (1) or before (-1) another. @returns {number | null} */
  const next = (events, frame, asOf, direction) => {
    const isAhead = (date) => (direction > 0 ? date > asOf : date < asOf);
    const ahead = events.date.filter((date) => date >= frame.start && date <= frame.end && isAhead(date)).sort();
    const day = direction > 0 ? ahead[0] : ahead.at(-1);
    return day === undefined ? null : events.date.indexOf(day);
  };

  const words = (events, n) => `${events.name[n]}, ${events.when[n]}`;

  /** @param {(iso: string) => string} share where on the strip a day stands @param {(n: number) => void} open */
  const marks = ({ events, window: frame }, share, open) => events.id.flatMap((id, n) => {
    const day = events.date[n], kind = events.kind[n];
    if (day < frame.start || day > frame.end) return [];
    return [h("button", { type: "button", class: `event ${kind}`, tabindex: -1, "data-event": id, "data-tip": words(events, n),
      "aria-label": words(events, n), style: `left:${share(day)};--lane:${KINDS.indexOf(kind)}`, onclick: () => open(n) })];
  });

  /** The keyboard goes to a mark: its words are read out and shown, Enter opens its card. */
  const focus = (id) => /** @type {HTMLElement | null} */ (document.querySelector(`[data-event="${id}"]`))?.focus();

  const key = () => KINDS.map((kind) => h("li", {}, h("i", { class: `event ${kind}` }), h("span", {}, kind)));

  (window.flank ??= {}).events = { on, next, marks, focus, key };
})();
