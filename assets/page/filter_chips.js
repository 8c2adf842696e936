// @ts-check
// What is filtered, always in sight: a chip for each choice, that takes it back, and what the filter can't know.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { state } = flank;
  const NOTHING = { nations: [], roles: [], confidence: [], sourceKinds: [] };

  const chip = ({ fact, value, words }) =>
    h(
      "button",
      {
        type: "button",
        class: "filter-chip",
        "data-do": `unfilter:${fact}=${value}`,
        "aria-label": `${words}: take back`,
      },
      h("span", {}, words),
      h("span", { "aria-hidden": "true" }, "×"),
    );

  const clearAll = () => h("button", { type: "button", class: "filter-clear", "data-do": "filter:clear" }, "Clear all");

  const buttons = () => [...byId("filter-chips").querySelectorAll("button")];

  /** The keyboard goes to the chip at a place in the row, or to the button where there is none left. */
  const focus = (at = 0) => (buttons()[Math.min(at, buttons().length - 1)] ?? byId("filter-button")).focus();

  /** Writes a change and keeps the keyboard where the chips are written anew. */
  const change = (facts) => {
    const at = buttons().indexOf(/** @type {any} */ (document.activeElement));
    state.set(facts);
    if (at >= 0) focus(at);
  };

  /** With the last nation goes what was said of it. @param {string} choice `nations=DEU` */
  const takeBack = (choice) => {
    const [fact, value] = choice.split("=");
    const left = state.get()[fact].filter((each) => each !== value);
    change(fact === "nations" && !left.length ? { nations: [], roles: [] } : { [fact]: left });
  };

  const clear = () => change(NOTHING);

  /** On a phone the chips lie in a closed sheet: the button that opens it says that there are some. */
  const mark = (count) => {
    const [button, opener] = [byId("filter-button"), byId("layers-button")];
    for (const each of [button, opener]) each.toggleAttribute("data-filters", count > 0);
    for (const each of [button, opener]) if (count) each.setAttribute("data-filters", String(count));
    const told = count ? `; ${count} on` : "";
    button.setAttribute("aria-label", `Filter by nation, confidence and kind of source (key w)${told}`);
    opener.setAttribute("aria-label", `Layers and legend${count ? `; filters: ${count}` : ""}`);
  };

  const show = ({ content, state: now }) => {
    const choices = flank.filterWords.choices(content, now);
    const row = byId("filter-chips");
    row.hidden = !choices.length;
    row.replaceChildren(...choices.map(chip), ...(choices.length ? [clearAll()] : []));
    mark(choices.length);
  };

  /** What a nation does is chosen, but no nation yet: nothing is filtered by it. */
  const idle = ({ nations, roles }) =>
    roles.length && !nations.length ? "Choose a nation: what it does says nothing without one." : "";

  /** Where nothing passes, and where more might of the layers that are on if a source said who takes part. */
  const note = ({ content, inForce, passing, shown, state: now }) => {
    const missing = flank.filter.untold(content, flank.page.ofLayersOn(inForce, now), now);
    const words = [
      !flank.filter.isOn(now) || shown.length ? "" : flank.filterWords.nothing(passing),
      idle(now),
      missing && `Of ${missing} that are hidden no source says who takes part.`,
    ].filter(Boolean);
    const line = byId("filter-note"),
      text = words.join(" ");
    flank.dom.put(line, "textContent", text);
    flank.dom.put(line, "hidden", !text);
  };

  (window.flank ??= {}).filterChips = { show, note, idle, focus, takeBack, clear };
})();
