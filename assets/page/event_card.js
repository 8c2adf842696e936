// @ts-check
// The card of an event: what happened, when, where, who says so, what is related, and what happened before and after.
(() => {
  "use strict";
  const { h } = flank.dom;

  const isEvent = (content, id) => content.events.id.includes(id);

  const rows = (events, n) =>
    h("dl", { class: "rows" }, ...events.rows[n].flatMap(([label, text]) => [h("dt", {}, label), h("dd", {}, text)]));

  /** A way to the event's day, where the map shows another one. */
  const wayThere = ({ events, window: frame }, n, asOf, goTo) => {
    const day = events.date[n];
    if (day === asOf || day < frame.start || day > frame.end) return null;
    return h(
      "p",
      { class: "not-in-force", role: "note" },
      `The map shows ${flank.dates.inWords(asOf)}. `,
      h("button", { type: "button", "data-row": "day", onclick: () => goTo(day) }, `Go to ${flank.dates.inWords(day)}`),
    );
  };

  const way = (key, words, attributes, about = "") =>
    h(
      "li",
      {},
      h("button", { type: "button", "data-row": key, ...attributes }, h("span", { class: "way-name" }, words), about),
    );

  /** The name of a record or a figure, what it is, and how it is opened; nothing where there is none of that id. */
  const relation = (content, id) => {
    const { records, figures, layers } = content,
      r = records.id.indexOf(id),
      figure = figures.records.id.indexOf(id);
    if (r >= 0)
      return way(
        id,
        records.name[r],
        { onclick: () => flank.take.record(id, content) },
        layers[records.layer[r]].title,
      );
    return figure < 0
      ? null
      : way(id, figures.records.name[figure], { onclick: () => flank.take.figure(id) }, "Force model");
  };

  const related = (content, n) => {
    const ways = content.events.related[n].map((id) => relation(content, id)).filter(Boolean);
    return ways.length ? h("section", { class: "ways-on" }, h("h3", {}, "Related"), h("ul", {}, ...ways)) : null;
  };

  /** The events before and after, whatever the day of the map, of the kinds that the timeline shows. */
  const neighbours = ({ events }, n) => {
    const { before, after } = flank.eventList.around(events, n, flank.state.get().eventKinds);
    const ways = [
      ["before", "Before", before],
      ["after", "After", after],
    ].filter(([, , other]) => other !== null);
    return h(
      "section",
      { class: "ways-on" },
      h("h3", {}, "Events around it"),
      h(
        "ul",
        {},
        ...ways.map(([key, words, other]) =>
          way(
            key,
            `${words}: ${events.name[other]}`,
            { onclick: () => flank.take.event(events.id[other], events.date[other]) },
            events.period[other],
          ),
        ),
      ),
    );
  };

  const build = (content, id, asOf, goTo) => {
    const { events } = content,
      n = events.id.indexOf(id);
    return [
      h(
        "header",
        { class: "card-head" },
        h("i", { class: `event ${events.kind[n]}` }),
        h(
          "div",
          {},
          h("p", { class: "kicker" }, `Event: ${events.kind[n]}`),
          h("h2", { tabindex: -1 }, events.name[n]),
        ),
      ),
      wayThere(content, n, asOf, goTo),
      rows(events, n),
      events.note[n] && h("p", { class: "note" }, events.note[n]),
      events.caution[n] && h("p", { class: "caution" }, events.caution[n]),
      flank.sourceList.list(content.sources, events.sources[n]),
      related(content, n),
      neighbours(content, n),
    ].filter(Boolean);
  };

  (window.flank ??= {}).eventCard = { build, isEvent };
})();
