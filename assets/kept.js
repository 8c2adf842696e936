// @ts-check
// Choices that the browser keeps for the next visit. Where storage is closed to us they hold until the page is left.
(() => {
  "use strict";

  /** @param {() => Storage} storage asked for anew each time: where it is closed, asking throws */
  const keeper = (storage) => ({
    /** @param {string} name @returns {string | null} what was kept, null where nothing was */
    read: (name) => {
      try {
        return storage().getItem(name);
      } catch {
        return null;
      }
    },

    /** @param {string} name @param {string} value */
    write: (name, value) => {
      try {
        storage().setItem(name, value);
      } catch {
        /* storage is closed, or full */
      }
    },
  });

  /** `here` is for this window alone, as long as it is open. */
  const kept = { ...keeper(() => localStorage), here: keeper(() => sessionStorage) };

  (window.flank ??= {}).kept = kept;
})();
