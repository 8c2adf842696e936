// @ts-check
// The timeline: a range input by day over a strip with years, events, today, and the edge of what is known.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { toDay, toIso, inWords, monthInWords } = flank.dates;
  const LANES = ["war", "summit", "accession", "decision", "exercise", "incident"];

  const create = (host, content, today, goTo) => {
    const first = toDay(content.window.start), last = toDay(content.window.end);
    const share = (iso) => `${(((toDay(iso) - first) / (last - first)) * 100).toFixed(3)}%`;
    const range = /** @type {HTMLInputElement} */ (h("input", { type: "range", id: "timeline-day", role: "slider", min: first, max: last, step: 1,
      "aria-label": "Date", "aria-valuemin": first, "aria-valuemax": last }));
    range.addEventListener("input", () => goTo(toIso(+range.value)));
    const filled = h("div", { class: "filled" }), strip = h("div", { class: "strip" },
      h("div", { class: "events" }, ...eventMarks(content, share, goTo)),
      h("div", { class: "track" }, filled,
        h("div", { class: "unrecorded", style: `left:${share(content.window.knownTo)};right:calc(100% - ${share(today)})`, title: "After the newest record" }),
        h("div", { class: "planned", style: `left:${share(today)}`, title: "Planned" }, h("span", {}, "planned"))),
      h("div", { class: "today", style: `left:${share(today)}` }, h("span", {}, "today")),
      h("div", { class: "years" }, ...yearMarks(content.window, share)),
      range);
    host.append(strip);
    return { range, filled, share, words: byId("date-words"), field: byId("date-field"), content, today };
  };

  const yearMarks = (frame, share) => {
    const years = [];
    for (let year = +frame.start.slice(0, 4); `${year}-01-01` <= frame.end; year++)
      years.push(h("span", { class: year % 2 ? "odd" : "even", style: `left:${share(`${year}-01-01`)}` }, String(year)));
    return years;
  };

  const eventMarks = ({ events, window: frame }, share, goTo) => events.id.flatMap((id, n) => {
    const day = events.date[n];
    if (day < frame.start || day > frame.end) return [];
    const words = `${events.name[n]}, ${events.when[n]}`;
    return [h("button", { type: "button", class: `event ${events.kind[n]}`, tabindex: -1, "data-event": id, "data-tip": words, "aria-label": words,
      style: `left:${share(day)};--lane:${LANES.indexOf(events.kind[n])}`, onclick: () => goTo(day) })];
  });

  /** How far what is known reaches, in words. */
  const reach = (frame, asOf, today) => {
    const known = `known to ${monthInWords(frame.knownTo)}`;
    if (asOf > today) return `planned · ${known}`;
    return asOf > frame.knownTo ? `after the newest record · ${known}` : known;
  };

  const show = (slider, asOf) => {
    const { range, filled, words, field, share, content, today } = slider;
    const day = toDay(asOf), text = inWords(asOf);
    if (+range.value !== day) range.value = String(day);
    range.setAttribute("aria-valuenow", String(day));
    range.setAttribute("aria-valuetext", text);
    filled.style.width = share(asOf);
    words.firstChild.textContent = text;
    words.lastChild.textContent = reach(content.window, asOf, today);
    words.classList.toggle("beyond", asOf > content.window.knownTo);
    if (document.activeElement !== field) /** @type {HTMLInputElement} */ (field).value = asOf;
  };

  /** A typed date: the day, or a sentence that says what is wrong with it. */
  const read = (text, frame) => {
    const day = flank.dates.read(text);
    if (!day) return { fault: `“${text.trim()}” is no date. Type a day such as 2023-07-11 or 11 July 2023.` };
    if (day < frame.start || day > frame.end)
      return { fault: `${inWords(day)} lies outside the timeline, which runs from ${inWords(frame.start)} to ${inWords(frame.end)}.` };
    return { day };
  };

  (window.flank ??= {}).slider = { create, show, read };
})();
