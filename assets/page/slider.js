// @ts-check
// The timeline: a range input by day over a strip with years, events, today, and the edge of what is known.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { toDay, toIso, inWords, monthInWords } = flank.dates;

  const rangeInput = (first, last) =>
    /** @type {HTMLInputElement} */ (
      h("input", {
        type: "range",
        id: "timeline-day",
        role: "slider",
        min: first,
        max: last,
        step: 1,
        "aria-label": "Date",
        "aria-valuemin": first,
        "aria-valuemax": last,
      })
    );

  /** @param {(iso: string) => void} goTo @param {(n: number) => void} openEvent by its position */
  const create = (host, content, today, goTo, openEvent) => {
    const first = toDay(content.window.start),
      last = toDay(content.window.end),
      { knownTo } = content.window;
    const share = (iso) => `${(((toDay(iso) - first) / (last - first)) * 100).toFixed(3)}%`;
    const range = rangeInput(first, last);
    range.addEventListener("input", () => goTo(toIso(+range.value)));
    const filled = h("div", { class: "filled" });
    host.append(
      h(
        "div",
        { class: "strip" },
        h("div", { class: "events" }, ...flank.events.marks(content, share, openEvent)),
        h(
          "div",
          { class: "track" },
          filled,
          h("div", { class: "unrecorded", style: `left:${share(knownTo)};right:calc(100% - ${share(today)})` }),
          h("div", { class: "planned", style: `left:${share(today)}` }),
        ),
        h("div", { class: "today", style: `left:${share(today)}` }, h("span", {}, "today")),
        h("div", { class: "years" }, ...yearMarks(content.window, share)),
        h(
          "div",
          { class: "stretches" },
          h(
            "span",
            { class: "no-records", style: `right:calc(100% - ${share(today)})` },
            knownTo < today ? "no records yet" : "",
          ),
          h("span", { class: "ahead", style: `left:${share(today)}` }, "planned"),
        ),
        range,
      ),
    );
    return { range, filled, share, words: byId("date-words"), field: byId("date-field"), content, today };
  };

  const yearMarks = (frame, share) => {
    const years = [];
    for (let year = +frame.start.slice(0, 4); `${year}-01-01` <= frame.end; year++)
      years.push(
        h("span", { class: year % 2 ? "odd" : "even", style: `left:${share(`${year}-01-01`)}` }, String(year)),
      );
    return years;
  };

  /** How far what is known reaches, in words. */
  const reach = (frame, asOf, today) => {
    const known = `known to ${monthInWords(frame.knownTo)}`;
    if (asOf > today) return `planned · ${known}`;
    return asOf > frame.knownTo ? `after the newest record · ${known}` : known;
  };

  const show = (slider, asOf) => {
    const { range, filled, words, field, share, content, today } = slider;
    const day = toDay(asOf),
      text = inWords(asOf);
    if (+range.value !== day) range.value = String(day);
    range.setAttribute("aria-valuenow", String(day));
    range.setAttribute("aria-valuetext", text);
    filled.style.width = share(asOf);
    words.firstChild.textContent = text;
    words.lastChild.textContent = reach(content.window, asOf, today);
    words.classList.toggle("beyond", asOf > content.window.knownTo);
    if (document.activeElement !== field) /** @type {HTMLInputElement} */ (field).value = asOf;
  };

  (window.flank ??= {}).slider = { create, show, reach };
})();
