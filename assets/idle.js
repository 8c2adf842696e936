// @ts-check
// What may come a little later than the map, which has the frame.
(() => {
  "use strict";
  const PATIENCE_MS = 120; // so much later at most

  /** Once the browser has nothing else to do. @param {() => void} run @returns {number} never 0 */
  const later = (run) =>
    window.requestIdleCallback
      ? requestIdleCallback(run, { timeout: PATIENCE_MS })
      : window.setTimeout(run, PATIENCE_MS);

  (window.flank ??= {}).idle = { later };
})();
