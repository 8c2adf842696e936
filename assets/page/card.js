// @ts-check
// The card of one record: what it is on the date, who says so, and its whole history.
(() => {
  "use strict";
  const BEGUN = { announced: "Announced", agreed: "Agreed" };
  const { h } = flank.dom;

  /** Positions of a record's states, in order. */

  /** The nearest day on which the record is in force, or null for one that never is. @returns {string | null} */
  const nearestDay = (states, own, asOf) => {
    const { toDay, toIso } = flank.dates;
    const days = own
      .filter((i) => states.start[i] !== null)
      .map((i) => (asOf < states.start[i] ? states.start[i] : toIso(toDay(states.end[i] ?? asOf) - 1)));
    const away = (day) => Math.abs(toDay(day) - toDay(asOf));
    return days.sort((a, b) => away(a) - away(b))[0] ?? null;
  };

  const symbolOf = (content, i, state) =>
    flank.sample.ofState(content, i, state.asOf, state, { size: 1.6, name: "card-symbol" });

  const rows = (content, i) =>
    h(
      "dl",
      { class: "rows" },
      ...content.states.rows[i].flatMap(([label, text]) => [h("dt", {}, content.rowLabels[label]), h("dd", {}, text)]),
    );

  const historyList = (content, own, current, goTo) =>
    h(
      "section",
      { class: "history" },
      h("h3", {}, "History"),
      h(
        "ol",
        {},
        ...own.map((i) => {
          const day = content.states.start[i];
          const line = [
            h("span", { class: "when" }, content.states.when[i]),
            h("span", { class: `status ${content.states.status[i]}` }, content.states.statusWords[i]),
            h("span", { class: "note" }, content.states.note[i]),
          ];
          const jump =
            day === null
              ? h("div", { class: "past" }, ...line)
              : h("button", { type: "button", "data-row": i, onclick: () => goTo(day) }, ...line);
          return h("li", { "aria-current": i === current ? "true" : null }, jump);
        }),
      ),
    );

  const notInForce = (content, own, asOf, goTo) => {
    const day = nearestDay(content.states, own, asOf);
    const isLater = content.records.isAct[content.states.record[own[0]]] && day > asOf;
    const words = `${isLater ? "Only later than" : "Not in force on"} ${flank.dates.inWords(asOf)}.`;
    return h(
      "p",
      { class: "not-in-force", role: "note" },
      words,
      " ",
      day
        ? h("button", { type: "button", onclick: () => goTo(day) }, `Nearest: ${flank.dates.inWords(day)}`)
        : "No source gives a day on which it was.",
    );
  };

  const hiddenByFilter = (content, i, state) =>
    flank.filter.isOn(state) && !flank.filter.passes(content, i, state)
      ? h(
          "p",
          { class: "not-in-force", role: "note" },
          `Hidden by the filter: ${flank.filterWords.line(content, state)}. `,
          h("button", { type: "button", "data-do": "filter:clear" }, "Clear the filter to show it"),
        )
      : null;

  /** What the map shows of it, where that is chosen on the page. */
  const shownAs = (content, i, state) => {
    const words = flank.fills.told(content, i, state);
    return words && h("p", { class: "shown-as" }, words);
  };

  /** A plan has not begun, and what is done in a day has no beginning of its own. */
  const begun = ({ states, records }, i) =>
    records.isAct[states.record[i]]
      ? states.statusWords[i].replace(/^./, (letter) => letter.toUpperCase())
      : (BEGUN[states.status[i]] ?? "Began");

  const certainty = (content, i, asOf) => {
    const { uncertain, stale } = flank.timeline.knowledge(content.states, i, asOf);
    const words = uncertain
      ? `${begun(content, i)} some time in ${content.states.when[i]}; the day is not known.`
      : stale
        ? `Last reported ${content.states.lastReported[i]}; nothing newer was found.`
        : null;
    return words && h("p", { class: "caution" }, words);
  };

  /** Which of a record's states speaks for it on a day: the one in force, else the last before, else the first. */
  const stateToShow = ({ states }, own, picked, asOf) => {
    const drawn = own.filter((i) => states.start[i] !== null);
    return drawn.find((i) => picked.includes(i)) ?? drawn.filter((i) => states.start[i] <= asOf).at(-1) ?? drawn[0];
  };

  /** The card's content for a record on a day. `picked` are the states in force. */
  const build = (content, id, picked, state, goTo) => {
    const r = content.records.id.indexOf(id);
    const own = flank.positions.statesOf(content, r);
    const current = own.find((i) => picked.includes(i)) ?? null;
    const shown = stateToShow(content, own, picked, state.asOf);
    const layer = content.layers[content.records.layer[r]];
    return [
      h(
        "header",
        { class: "card-head" },
        shown === undefined ? null : symbolOf(content, shown, state),
        h("div", {}, h("p", { class: "kicker" }, layer.title), h("h2", { tabindex: -1 }, content.records.name[r])),
      ),
      current === null ? null : hiddenByFilter(content, current, state),
      current === null ? notInForce(content, own, state.asOf, goTo) : certainty(content, current, state.asOf),
      current === null ? null : shownAs(content, current, state),
      current === null ? null : rows(content, current),
      current === null ? null : h("p", { class: "note" }, content.states.note[current]),
      content.records.note[r] && h("p", { class: "caution" }, content.records.note[r]),
      current === null ? null : flank.sourceList.list(content.sources, flank.fills.sources(content, current, state)),
      historyList(content, own, current, goTo),
    ].filter(Boolean);
  };

  (window.flank ??= {}).card = { build, stateToShow };
})();
