// @ts-check
// The card's room: opens and closes it, and keeps the keyboard's place where a card is written anew.
(() => {
  "use strict";
  const { byId } = flank.dom;

  /** Who opened the card gets the focus back: the element, or the chip of the same record where lists were written anew. */
  let opener = { element: /** @type {HTMLElement | null} */ (null), id: /** @type {string | null} */ (null) };

  const heading = () => /** @type {HTMLElement | null} */ (byId("card-body").querySelector("h2"));

  const enter = (element, id) => {
    opener = { element, id };
    heading()?.focus();
  };

  /** A focus that is elsewhere, in the table for one, stays there. */
  const leave = () => {
    const chip = opener.id && document.querySelector(`[data-chip="${opener.id}"]`);
    if (flank.focus.isLostFrom(byId("card-panel"))) flank.focus.giveBack(opener.element, chip);
    opener = { element: null, id: null };
  };

  /** An event that is a record too, as an incident is, has the card of a record: that says more. */
  const parts = (content, inForce, now, goTo) =>
    content.records.id.includes(now.selected)
      ? flank.card.build(content, now.selected, inForce, now, goTo)
      : flank.eventCard.build(content, now.selected, now.asOf, goTo);

  /** Writes the card; a focus inside it stays on the row where it was, or goes to the heading. */
  const write = (nodes) => {
    const body = byId("card-body"),
      { activeElement } = document;
    const held = body.contains(activeElement);
    const row = held && activeElement?.closest("[data-row]")?.getAttribute("data-row");
    body.replaceChildren(...nodes);
    if (!held) return;
    const same = row && /** @type {HTMLElement | null} */ (body.querySelector(`[data-row="${row}"]`));
    (same || heading())?.focus({ preventScroll: true });
  };

  /** Opens or closes the room. @returns {boolean} whether that changed anything */
  const turn = (open) => {
    const panel = byId("card-panel");
    if (panel.hidden !== open) return false;
    panel.hidden = !open;
    document.body.classList.toggle("with-card", open);
    return true;
  };

  /**
   * @param {boolean} outdated whether what the card says may have changed
   * @param {boolean} another whether it speaks of something else than before
   * @returns {boolean} whether the room opened or closed
   */
  const show = (content, inForce, now, { outdated, another }, goTo) => {
    const open = now.selected !== null;
    const turned = turn(open);
    if (open && (outdated || another || turned)) write(parts(content, inForce, now, goTo));
    if (open && another) flank.parts.raise("card-panel");
    if (another) byId("card-panel").scrollTop = 0;
    return turned;
  };

  const close = () => {
    const isOpen = !byId("card-panel").hidden;
    if (isOpen) flank.page.choose(null);
    return isOpen;
  };

  flank.parts.add({ room: "card-panel", close });

  (window.flank ??= {}).cardPanel = { turn, show, enter, leave };
})();
