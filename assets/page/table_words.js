// @ts-check
// What is said around the table's rows: scope, count, caption, heads and which of them it is sorted by.
(() => {
  "use strict";
  const { byId, h, put, set } = flank.dom;

  /** @typedef {{history: boolean, search: string, sorts: {key: string, down: boolean}[], rows: any[], all: number}} View */

  /** "42 of 118 rows". @param {View} view */
  const counted = ({ rows, all }) =>
    rows.length === all ? `${all} ${all === 1 ? "row" : "rows"}` : `${rows.length} of ${all} rows`;

  /** What keeps rows out besides the search: the filter, and layers that are off. */
  const without = ({ content, state }) => {
    const filter = flank.filterWords.line(content, state);
    const off = content.layers
      .filter(({ key }) => !state.layersOn.includes(key))
      .map(({ title }) => title.toLowerCase());
    return [filter && `Filtered: ${filter}. `, off.length && `Layers that are off: ${off.join(", ")}. `]
      .filter(Boolean)
      .join("");
  };

  /** @param {View} view @param {any} told */
  const caption = (view, told) => {
    const what = view.history ? "The whole history" : `In force on ${flank.dates.inWords(told.state.asOf)}`;
    const search = view.search.trim();
    const found = search ? `, rows with “${search}”` : "";
    return `NATO’s eastern flank. ${what}${found}: ${counted(view)}. ${without(told)}Public sources, indicative.`;
  };

  /** @param {View} view @param {any} told */
  const show = (view, told) => {
    const [day, history] = byId("table-scope").children;
    put(day, "textContent", `On ${flank.dates.inWords(told.state.asOf)}`);
    set(day, { "aria-pressed": String(!view.history) });
    set(history, { "aria-pressed": String(view.history) });
    put(byId("table-count"), "textContent", `${counted(view)}${flank.filter.isOn(told.state) ? ", filtered" : ""}`);
    put(byId("table-caption"), "textContent", caption(view, told));
    showNothing(view, told);
  };

  /** Why there is no row, in their place, and a way out where the search is the reason. @param {View} view @param {any} told */
  const showNothing = ({ search, rows, all, history }, told) => {
    const [place, clear] = [byId("table-nothing"), byId("table-clear")];
    const words = all ? "No row has these words." : history ? noneEver(told) : none(told);
    put(place, "hidden", rows.length > 0);
    put(place.firstElementChild, "textContent", words);
    put(clear, "hidden", !search);
  };

  const none = ({ passing, state }) =>
    flank.filter.isOn(state) ? flank.filterWords.nothing(passing) : "Nothing is in force of the layers that are on.";

  /** On no day of the history. */
  const noneEver = ({ content, state }) =>
    flank.filter.isOn(state)
      ? flank.filterWords.nothing(flank.page.sift(flank.table.ever(content), state).passing, "")
      : "Nothing was ever in force of the layers that are on.";

  const headCell = ({ key, title }) =>
    h(
      "th",
      { scope: "col", role: "columnheader", "data-column": key },
      h("button", { type: "button", "data-do": `table-sort:${key}` }, title),
    );

  const heads = () => h("tr", { role: "row" }, ...flank.table.COLUMNS.map(headCell));

  /** @param {View} view */
  const showSort = ({ sorts: [{ key, down }] }) => {
    for (const head of byId("table-head").querySelectorAll("th")) {
      if (head.dataset.column === key) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  };

  (window.flank ??= {}).tableWords = { counted, caption, show, heads, showSort };
})();
