// @ts-check
// The timeline: a range input by day over a strip with years, events, today, and the edge of what is known.
// What moves with the date is moved by the compositor: nothing is laid out or painted for a thumb.
(() => {
  "use strict";
  const { h, put, byId } = flank.dom;
  const { toDay, toIso, inWords, monthInWords } = flank.dates;
  const BEAT_MS = 100;

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

  /** Where days stand on the strip. @param {{start: string, end: string}} frame */
  const scale = ({ start, end }) => {
    const first = toDay(start),
      length = toDay(end) - first;
    return {
      /** @param {string} iso @returns {number} 0 at the start of the strip, 1 at its end */
      at: (iso) => (toDay(iso) - first) / length,
      /** @param {string} iso @returns {string} for a style */
      share: (iso) => `${(((toDay(iso) - first) / length) * 100).toFixed(3)}%`,
      /** The day at a place on the strip, or at the end that lies nearer. @param {number} at @returns {string} */
      dayAt: (at) => toIso(first + Math.round(Math.min(Math.max(at, 0), 1) * length)),
    };
  };

  const yearMarks = (frame, share) => {
    const years = [];
    for (let year = +frame.start.slice(0, 4); `${year}-01-01` <= frame.end; year++)
      years.push(
        h("span", { class: year % 2 ? "odd" : "even", style: `left:${share(`${year}-01-01`)}` }, String(year)),
      );
    return years;
  };

  /** What stands still: events, the track, years, and how far the records reach. */
  const backdrop = (content, share, today, openEvent) => {
    const { window: frame } = content;
    const untilToday = `right:calc(100% - ${share(today)})`;
    return [
      h(
        "div",
        { class: "events", role: "group", "aria-label": "Events" },
        flank.events.marks(content, share, openEvent),
      ),
      h(
        "div",
        { class: "track" },
        h("div", { class: "unrecorded", style: `left:${share(frame.knownTo)};${untilToday}` }),
        h("div", { class: "planned", style: `left:${share(today)}` }),
      ),
      h("div", { class: "today", style: `left:${share(today)}` }, h("span", {}, "today")),
      h("div", { class: "years" }, yearMarks(frame, share)),
      h(
        "div",
        { class: "stretches" },
        h("span", { class: "no-records", style: untilToday }, frame.knownTo < today ? "no records yet" : ""),
        h("span", { class: "ahead", style: `left:${share(today)}` }, "planned"),
      ),
    ];
  };

  /** A text that is written where it is another than before. */
  const line = (element) => {
    const text = document.createTextNode("");
    element.replaceChildren(text);
    return (words) => put(text, "data", words);
  };

  /** @param {(iso: string) => void} goTo @param {(n: number) => void} openEvent by its position */
  const create = (host, content, today, goTo, openEvent) => {
    const { at, share } = scale(content.window);
    const strip = h("div", { class: "strip" });
    const range = rangeInput(toDay(content.window.start), toDay(content.window.end));
    range.addEventListener("input", () => {
      goTo(toIso(+range.value));
      put(range, "value", String(toDay(flank.state.get().asOf))); // a range of days may have held it back
    });
    const filled = h("div", { class: "filled" }),
      cursor = h("div", { class: "cursor" }, h("i", { class: "thumb" }));
    const still = backdrop(content, share, today, openEvent);
    strip.append(...still, range, filled, cursor);
    host.append(strip);
    flank.roving.listen(still[0]);
    const words = byId("date-words");
    const slider = {
      ...{ at, range, filled, cursor, content, today, words, width: strip.clientWidth },
      day: line(words.firstChild),
      reach: line(words.lastChild),
      field: /** @type {HTMLInputElement} */ (byId("date-field")),
    };
    new ResizeObserver(() => {
      slider.width = strip.clientWidth;
      place(slider, flank.state.get().asOf);
    }).observe(strip);
    return slider;
  };

  /** Moves what is seen of the slider: by whole pixels, or the compositor has to blend each one anew. */
  const place = ({ at, filled, cursor, width }, asOf) => {
    const x = Math.round(at(asOf) * width);
    filled.style.transform = `scaleX(${x})`;
    cursor.style.transform = `translateX(${x}px)`;
  };

  /** How far what is known reaches, in words. */
  const reach = (frame, asOf, today) => {
    const known = `known to ${monthInWords(frame.knownTo)}`;
    if (asOf > today) return `planned · ${known}`;
    return asOf > frame.knownTo ? `after the newest record · ${known}` : known;
  };

  /** What a form says of the day. A browser lays out a form's field anew for each value, which costs more than the map. */
  const fillIn = ({ range, field }, asOf) => {
    const value = String(toDay(asOf));
    put(range, "value", value);
    range.setAttribute("aria-valuenow", value);
    range.setAttribute("aria-valuetext", inWords(asOf));
    if (document.activeElement !== field) put(field, "value", asOf);
  };

  let filledIn = -Infinity,
    waiting = 0;
  /** At once after a step, and ten times a second while they follow each other. */
  const followUp = (slider) => {
    if (waiting) return;
    const due = filledIn + BEAT_MS - performance.now();
    const fill = () => {
      waiting = 0;
      filledIn = performance.now();
      fillIn(slider, flank.state.get().asOf);
    };
    if (due <= 0) fill();
    else waiting = window.setTimeout(fill, due);
  };

  const show = (slider, asOf) => {
    const { words, content, today } = slider;
    followUp(slider);
    place(slider, asOf);
    slider.day(inWords(asOf));
    slider.reach(reach(content.window, asOf, today));
    const beyond = asOf > content.window.knownTo;
    if (words.classList.contains("beyond") !== beyond) words.classList.toggle("beyond", beyond);
  };

  (window.flank ??= {}).slider = { create, show, reach, scale };
})();
