// @ts-check
// The field in which the table's rows are searched.
(() => {
  "use strict";

  const field = () => /** @type {HTMLInputElement} */ (flank.dom.byId("table-search"));

  const clear = () => {
    field().value = "";
    field().dispatchEvent(new Event("input", { bubbles: true }));
    field().focus();
  };

  /** Escape in a search with words takes these away; in an empty one it closes the drawer. */
  const clearByKey = (event) => {
    if (event.key !== "Escape" || !field().value) return;
    event.stopPropagation();
    clear();
  };

  /** @param {(words: string) => void} search called with what stands in the field after each change */
  const listen = (search) => {
    field().addEventListener("input", () => search(field().value));
    field().addEventListener("keydown", clearByKey);
  };

  (window.flank ??= {}).tableSearch = { listen, clear };
})();
