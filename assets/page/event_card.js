// @ts-check
// The card of an event: what happened, when, where, who says so.
(() => {
  "use strict";
  const { h } = flank.dom;

  const isEvent = (content, id) => content.events.id.includes(id);

  const rows = (events, n) =>
    h(
      "dl",
      { class: "rows" },
      ...[
        ["Date", events.when[n]],
        ["Place", events.place?.[n]],
      ]
        .filter(([, text]) => text)
        .flatMap(([label, text]) => [h("dt", {}, label), h("dd", {}, text)]),
    );

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
      flank.card.sourceList(content.sources, events.sources[n]),
    ].filter(Boolean);
  };

  (window.flank ??= {}).eventCard = { build, isEvent };
})();
