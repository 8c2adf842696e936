// @ts-check
// The statuses of a posture, in the order of its life. Pure.
(() => {
  "use strict";

  const ORDER = ["announced", "agreed", "forming", "in-place", "expanded"];
  const PLANNED = ["announced", "agreed"];

  /** Whether a status says that the thing is only meant to be. @param {string} status */
  const isPlanned = (status) => PLANNED.includes(status);

  /** Where a status stands in the order. @param {string} status */
  const rank = (status) => ORDER.indexOf(status);

  (window.flank ??= {}).status = { isPlanned, rank };
})();
