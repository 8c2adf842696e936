// @ts-check
// A group of marks with one stop for the Tab key: the arrow keys go from mark to mark within it.
(() => {
  "use strict";
  const MOVES = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  /** Its children, or what its `data-stops` selects in it. @param {HTMLElement} group @returns {HTMLElement[]} */
  const marksOf = (group) =>
    /** @type {any} */ ([...(group.dataset.stops ? group.querySelectorAll(group.dataset.stops) : group.children)]);

  /** @param {HTMLElement} group @returns {HTMLElement[]} */
  const stops = (group) => marksOf(group).filter((mark) => !mark.hidden);

  /** Makes one of the marks the stop: the given one, or the first where that is hidden. */
  const stopAt = (group, wanted) => {
    const marks = stops(group);
    const stop = marks.includes(wanted) ? wanted : marks[0];
    for (const mark of marksOf(group)) flank.dom.set(mark, { tabindex: mark === stop ? "0" : "-1" });
  };

  /** After marks were hidden or shown, or another of them is to be the stop. */
  const refresh = (group, stop = group.querySelector('[tabindex="0"]')) => stopAt(group, stop);

  /** @param {HTMLElement} group of focusable children, in the order of the arrow keys */
  const listen = (group) => {
    group.addEventListener("focusin", ({ target }) => marksOf(group).includes(target) && stopAt(group, target));
    group.addEventListener("keydown", (event) => {
      const move = MOVES[event.key];
      if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const marks = stops(group);
      const at = marks.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + move;
      marks[Math.min(Math.max(at, 0), marks.length - 1)]?.focus();
      event.preventDefault();
      event.stopPropagation(); // elsewhere these keys move the date
    });
    refresh(group);
  };

  (window.flank ??= {}).roving = { listen, refresh };
})();
