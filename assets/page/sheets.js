// @ts-check
// On small screens the panels are sheets over the map: one at a time.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const OPEN = "sheet-layers";

  /** @param {boolean} open @returns {boolean} whether that changed anything */
  const layers = (open) => {
    if (document.body.classList.contains(OPEN) === open) return false;
    if (open) flank.parts.raise("layers-panel");
    const held = !open && byId("layers-panel").contains(document.activeElement);
    document.body.classList.toggle(OPEN, open);
    const button = byId("layers-button");
    button.setAttribute("aria-expanded", String(open));
    if (held) flank.focus.giveBack(button);
    return true;
  };

  /** Opens the sheet that something stands in, where it is closed. @returns {boolean} whether it was */
  const reveal = (element) => {
    if (element.getClientRects().length) return false;
    byId("layers-button").click();
    return true;
  };

  let compared = /** @type {string | null} */ (null);
  /** A comparison that opens takes the drawer's place. */
  const show = ({ state: now }, changed) => {
    const has = (fact) => changed.includes(fact);
    const opens = compared === null && now.compare !== null;
    compared = now.compare;
    if (opens && !has("drawer") && now.drawer !== "" && flank.screens.isSmall()) flank.state.set({ drawer: "" });
  };

  const isOpen = () => document.body.classList.contains(OPEN);

  const toggle = () => {
    if (!isOpen()) flank.state.set({ selected: null });
    layers(!isOpen());
    flank.page.reframe();
  };

  const close = () => {
    if (!isOpen()) return false;
    toggle();
    return true;
  };

  flank.parts.add({ show, room: "layers-panel", close, actions: { sheet: toggle } });

  (window.flank ??= {}).sheets = { layers, isOpen, reveal };
})();
