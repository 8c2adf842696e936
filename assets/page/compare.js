// @ts-check
// Comparing two dates: opens and closes it, sets the second date, swaps the two, shows how they differ.
(() => {
  "use strict";
  const { byId, put } = flank.dom;
  const { state } = flank;
  const OTHER = { difference: "side", side: "difference" };

  const held = { last: null, opener: null, turned: false, shown: { differences: null, look: "" } };

  const isOn = () => state.get().compare !== null;

  const { isSmall } = flank.screens; // its list stands closed there: the map needs the room
  const button = () => document.querySelector('#toolbar [data-do="compare:"]');

  /** Opens with the day that was last compared with, or a summit where the map shows that day. What would lie over the
   *  panel closes. */
  const open = () => {
    const { asOf, drawer } = state.get();
    const compare = held.last && held.last !== asOf ? held.last : flank.secondDate.usual(asOf);
    held.opener = /** @type {HTMLElement | null} */ (document.activeElement);
    flank.sheets.layers(false);
    state.set({ compare, selected: null, drawer: isSmall() ? "" : drawer });
    byId("changes-title").focus({ preventScroll: true });
  };

  const close = () => {
    if (!isOn()) return false;
    const lost = flank.focus.isLostFrom(byId("changes-panel"));
    state.set({ compare: null });
    if (lost) flank.focus.giveBack(held.opener, button());
    return true;
  };

  const toggle = () => close() || open();

  /** Swaps the two dates. A range that does not hold the new one is given up. */
  const swap = () => {
    const { asOf, compare } = state.get();
    if (compare !== null) state.set(flank.bounds.reaching({ asOf: compare, compare: asOf }));
  };

  const setMode = (mode) => isOn() && state.set({ mode });

  /** Both dates in words, in the panel and over the maps, from the earlier to the later. */
  const showDates = ({ asOf, compare }) => {
    const words = [asOf, compare].sort().map(flank.dates.inWords);
    put(byId("changes-days"), "textContent", words.join(" → "));
    flank.stage.date();
  };

  const showMode = ({ mode }) => {
    for (const button of byId("compare-mode").children)
      button.setAttribute("aria-pressed", String(button.getAttribute("data-do") === `mode:${mode}`));
  };

  /** What list and key depend on beside the differences. */
  const lookOf = ({ style, theme, mode, asOf, compare }) => [style, theme, mode, asOf === compare].join();

  /** List and key, where what they say is another. @param {boolean} atOnce */
  const showDifferences = (told, atOnce) => {
    const differences = flank.comparison.of(told),
      { mode } = told.state;
    flank.changesList.show(told, differences, atOnce);
    flank.changesKey.show(told, mode === "difference" ? differences : null);
    held.shown = { differences, look: lookOf(told.state) };
  };

  const listTurned = () => {
    if (!isOn()) return;
    showDifferences(flank.page.told(), true);
    if (isSmall()) flank.page.reframe();
  };

  const turn = (_told, changed) => {
    const on = isOn();
    if (!changed.includes("compare") || byId("changes-panel").hidden !== on) return false;
    byId("changes-panel").hidden = !on;
    document.body.classList.toggle("with-changes", on);
    button()?.setAttribute("aria-expanded", String(on));
    if (on) flank.parts.raise("changes-panel");
    if (on) /** @type {HTMLDetailsElement} */ (byId("changes-list")).open = !isSmall();
    held.turned = true;
    return true;
  };

  const spoken = ({ earlier, later, counts }) =>
    earlier === later
      ? "Compared with the same day"
      : `From ${flank.dates.inWords(earlier)} to ${flank.dates.inWords(later)}: ${flank.changeWords.summary(counts)}`;

  const show = (told, changed) => {
    const now = told.state,
      has = (...facts) => facts.some((fact) => changed.includes(fact));
    const { turned } = held;
    held.turned = false;
    if (!isOn()) return turned && flank.changesKey.show(told, null);
    held.last = now.compare;
    if (has("compare", "asOf", "mode")) showDates(now);
    if (has("compare")) flank.secondDate.show(now.compare);
    if (turned || has("mode")) showMode(now);
    const differences = flank.comparison.of(told);
    const isOther = differences !== held.shown.differences || held.shown.look !== lookOf(now);
    if (turned || isOther || has("compare")) showDifferences(told, !has("asOf"));
    if (has("asOf", "compare") || isOther) flank.notices.say("comparison", () => spoken(differences));
  };

  flank.parts.add({
    open: (told) => {
      flank.secondDate.open(told);
      byId("changes-list").addEventListener("toggle", listTurned);
    },
    turn,
    show,
    room: "changes-panel",
    close,
    keys: [
      { keys: ["c"], words: "compare two dates, or stop", run: toggle },
      { keys: ["m"], words: "of two dates: difference, or side by side", run: () => setMode(OTHER[state.get().mode]) },
      { keys: ["x"], words: "of two dates: swap them", run: swap },
    ],
    actions: { compare: toggle, mode: setMode, swap },
  });
})();
