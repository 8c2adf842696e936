// @ts-check
// The drawer over the timeline: opens and closes it. What is in it is shown by the parts of that name.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const { state } = flank;
  const PANELS = ["curves", "table", "briefing", "belongs", "spending"];

  /** Who opened it gets the focus back; where that was nothing, its button. */
  let opener = /** @type {Element | null} */ (null);
  const buttonOf = (name) => /** @type {HTMLElement} */ (document.querySelector(`#toolbar [data-do="drawer:${name}"]`));

  /** Opens a panel, or closes it where it is open; an empty name closes whichever it is. */
  const toggle = (name) => {
    const { drawer } = state.get();
    const opens = name !== "" && drawer !== name;
    const lost = flank.focus.isLostFrom(byId("drawer"));
    if (opens && !byId("drawer").contains(document.activeElement)) opener = document.activeElement;
    state.set({ drawer: opens ? name : "" });
    if (opens) /** @type {HTMLElement} */ (byId(`drawer-${name}`)).focus({ preventScroll: true });
    else if (lost) flank.focus.giveBack(opener, buttonOf(drawer));
  };

  const turn = ({ state: now }, changed) => {
    if (!changed.includes("drawer")) return false;
    const isOpen = now.drawer !== "";
    if (isOpen && byId("drawer").hidden) flank.parts.raise("drawer");
    byId("drawer").hidden = !isOpen;
    document.body.classList.toggle("with-drawer", isOpen);
    document.body.classList.toggle("with-table", now.drawer === "table");
    for (const name of PANELS) {
      byId(`drawer-${name}`).hidden = now.drawer !== name;
      buttonOf(name).setAttribute("aria-expanded", String(now.drawer === name));
    }
    return true;
  };

  flank.parts.add({
    turn,
    room: "drawer",
    close: () => {
      if (state.get().drawer === "") return false;
      toggle("");
      return true;
    },
    keys: [
      { keys: ["u"], words: "curves", run: () => toggle("curves") },
      { keys: ["d"], words: "table of what is shown", run: () => toggle("table") },
      { keys: ["b"], words: "briefing: its steps, to show, edit and present", run: () => toggle("briefing") },
      {
        keys: ["M"],
        words: "who belongs: allies, ratifications, the ways of candidates",
        run: () => toggle("belongs"),
      },
      { keys: ["S"], words: "who pays: defence expenditure of the allies", run: () => toggle("spending") },
    ],
    actions: { drawer: toggle },
  });
})();
