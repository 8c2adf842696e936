// @ts-check
// Choices that the browser keeps for the next visit. Where storage is closed to us they hold until the page is left.
(() => {
  "use strict";

  /** @param {string} name @returns {string | null} what was kept, null where nothing was */
  const read = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };

  /** @param {string} name @param {string} value */
  const write = (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {
      /* storage is closed, or full */
    }
  };

  (window.flank ??= {}).kept = { read, write };
})();
