// @ts-check
// The filter's panel: nations and what they do, confidence, kinds of source, each with how many it would show.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { state } = flank;
  const { FACTS, CONFIDENCE, ROLES } = flank.filter;

  /** Each box that can be ticked, with where its count stands. @type {{fact: string, value: string, box: any, count: any}[]} */
  const ticks = [];

  const turn = (fact, value) => {
    const is = state.get()[fact];
    state.set({ [fact]: is.includes(value) ? is.filter((each) => each !== value) : [...is, value] });
  };

  const tick = (fact, value, words) => {
    const box = h("input", { type: "checkbox", "data-fact": fact, value, onchange: () => turn(fact, value) });
    const count = fact === "roles" ? null : h("span", { class: "tick-count" });
    ticks.push({ fact, value, box, count });
    return h("label", { class: "tick" }, box, h("span", { class: "tick-words" }, words), count);
  };

  const ticksOf = (fact, values, wordsOf) => values.map((value) => tick(fact, value, wordsOf(value)));

  const group = (title, ...parts) => h("fieldset", {}, h("legend", {}, title), ...parts);

  const build = ({ content }) => {
    const { countries, sourceKinds, sources } = content;
    const nations = flank.filter.nationsIn(content).sort((a, b) => countries[a].localeCompare(countries[b], "en"));
    const kinds = Object.keys(sourceKinds).filter((kind) => sources.kind.includes(kind));
    return [
      group(
        "Nation",
        h(
          "div",
          { class: "ticks roles", role: "group", "aria-label": "What it does" },
          ...ticksOf("roles", ROLES, (role) => flank.filterWords.DOES[role]),
        ),
        h("div", { class: "ticks nations" }, ...ticksOf("nations", nations, (code) => countries[code])),
      ),
      group("Confidence", h("div", { class: "ticks three" }, ...ticksOf("confidence", CONFIDENCE, (word) => word))),
      group("Source", h("div", { class: "ticks" }, ...ticksOf("sourceKinds", kinds, (kind) => sourceKinds[kind]))),
    ];
  };

  const isOpen = () => !byId("filter-panel").hidden;

  const mirror = (now) => {
    for (const { fact, value, box } of ticks) box.checked = now[fact].includes(value);
  };

  /** How many of what the layers show each box would leave; a box that would leave none is pale. */
  const count = ({ content, inForce, state: now }) => {
    const candidates = flank.page.ofLayersOn(inForce, now);
    const counts = flank.filter.tally(content, candidates, now);
    for (const { fact, value, box, count: place } of ticks) {
      if (!place) continue;
      const text = String(counts[fact].get(value) ?? 0);
      if (place.textContent === text) continue;
      place.textContent = text;
      box.parentElement.classList.toggle("none", text === "0");
    }
  };

  let opener = /** @type {Element | null} */ (null);

  const open = () => {
    opener = document.activeElement;
    flank.sheets.reveal(byId("filter-button"));
    byId("filter-panel").hidden = false;
    flank.parts.raise("filter-panel");
    byId("filter-button").setAttribute("aria-expanded", "true");
    count(flank.page.told());
    ticks.find(({ fact }) => fact === "nations")?.box.focus();
  };

  /** @returns {boolean} whether it was open */
  const close = () => {
    if (!isOpen()) return false;
    const lost = flank.focus.isLostFrom(byId("filter-panel"));
    byId("filter-panel").hidden = true;
    byId("filter-button").setAttribute("aria-expanded", "false");
    if (lost) flank.focus.giveBack(opener, byId("filter-button"));
    return true;
  };

  const toggle = () => {
    if (!close()) open();
  };

  const show = (told, changed, moved) => {
    const sifted = changed.some((fact) => FACTS.includes(fact));
    if (sifted) {
      mirror(told.state);
      flank.filterChips.show(told);
      flank.notices.speak(told.content, told.shown, told.state.asOf);
      flank.notices.say("filter", flank.filterChips.idle(told.state));
    }
    if (!sifted && !moved && !changed.includes("layersOn")) return;
    flank.filterChips.note(told);
    if (isOpen()) count(told);
  };

  flank.parts.add({
    open: (told) => {
      byId("filter-panel").replaceChildren(...build(told));
    },
    show,
    room: "filter-panel",
    close,
    keys: [
      { keys: ["w"], words: "filter: whose, how sure, by which sources", run: toggle },
      { keys: ["\\"], words: "clear the filter", run: flank.filterChips.clear },
    ],
    actions: {
      filter: (what) => (what === "clear" ? flank.filterChips.clear() : toggle()),
      unfilter: flank.filterChips.takeBack,
    },
  });
})();
