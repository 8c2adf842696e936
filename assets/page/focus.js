// @ts-check
// Where the keyboard goes when what it stood on closes: never to nowhere.
(() => {
  "use strict";

  const isSeen = (element) =>
    Boolean(element) && element !== document.body && element.isConnected && element.getClientRects().length > 0;

  /** Whether the keyboard stands in some part of the page, or on nothing: then it has to be given a place. */
  const isLostFrom = (part) => document.activeElement === document.body || part.contains(document.activeElement);

  /** To the first of these that can be seen, else to the map's stop. @param {(Element | null | undefined | false | "")[]} places */
  const giveBack = (...places) => {
    const place = /** @type {HTMLElement | undefined} */ (places.find(isSeen));
    if (place) place.focus({ preventScroll: true });
    else flank.symbolStop.focus();
  };

  (window.flank ??= {}).focus = { isLostFrom, giveBack };
})();
