// @ts-check
// The drawer over the timeline: opens and closes it. What is in it is shown by the parts of that name.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const { state } = flank;

  /** Its panels, as the page has them. @returns {HTMLElement[]} */
  const tabs = () => [.../** @type {any} */ (byId("drawer-tabs").children)];

  /** Who opened it gets the focus back; where that was nothing, its button. */
  let opener = /** @type {Element | null} */ (null);
  const buttonOf = (name) => document.querySelector(`#toolbar [data-do="drawer:${name}"]`);

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

  const mirror = (drawer) => {
    for (const tab of tabs()) {
      const name = /** @type {string} */ (tab.dataset.panel);
      byId(`drawer-${name}`).hidden = drawer !== name;
      tab.setAttribute("aria-selected", String(drawer === name));
      buttonOf(name)?.setAttribute("aria-expanded", String(drawer === name));
    }
    const open = tabs().find((tab) => tab.dataset.panel === drawer);
    flank.roving.refresh(byId("drawer-tabs"), open);
    open?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const turn = ({ state: now }, changed) => {
    if (!changed.includes("drawer")) return false;
    const isOpen = now.drawer !== "";
    if (isOpen && byId("drawer").hidden) flank.parts.raise("drawer");
    byId("drawer").hidden = !isOpen;
    document.body.classList.toggle("with-drawer", isOpen);
    document.body.classList.toggle("with-table", now.drawer === "table");
    mirror(now.drawer);
    return true;
  };

  flank.parts.add({
    open: () => flank.roving.listen(byId("drawer-tabs")),
    turn,
    room: "drawer",
    close: () => {
      if (state.get().drawer === "") return false;
      toggle("");
      return true;
    },
    get keys() {
      return tabs().map(({ dataset: { key = "", words = "", panel = "" } }) => ({
        keys: [key],
        words,
        run: () => toggle(panel),
      }));
    },
    // a tab keeps the keyboard, to go on to the next one
    actions: { drawer: toggle, "drawer-tab": (name) => state.set({ drawer: name }) },
  });
})();
