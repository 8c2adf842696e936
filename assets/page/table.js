// @ts-check
// The table in the drawer: what is in force on the day, or the whole history. Its rows follow the date once a frame is painted.
(() => {
  "use strict";
  const { byId, h } = flank.dom;
  const { table } = flank;
  const PATIENCE_MS = 120; // a row may come so much later than the map

  const view = {
    history: false,
    search: "",
    sorts: [{ key: "layer", down: false }],
    /** @type {Map<number, any>} */ known: new Map(),
    /** @type {any[]} */ rows: [],
    all: 0,
    drawn: "",
    waiting: 0,
    /** @type {HTMLElement[]} */ marked: [],
    bring: false,
  };

  const isOpen = () => flank.state.get().drawer === "table";

  const rowOf = (content, i) => {
    if (!view.known.has(i)) view.known.set(i, table.row(content, i));
    return view.known.get(i);
  };

  /** The states that are rows, whatever is searched: all that ever are in force, or those on show. */
  const listed = ({ content, shown, state }) => {
    if (!view.history) return shown;
    const ever = content.states.start.flatMap((start, i) => (start === null ? [] : [i]));
    return flank.page.sift(ever, state).shown;
  };

  const counted = (count, all) => (count === all ? `${all} ${all === 1 ? "row" : "rows"}` : `${count} of ${all} rows`);
  const dayWords = (asOf) => `On ${flank.dates.inWords(asOf)}`;

  const caption = ({ state }) => {
    const what = view.history ? "The whole history" : `In force on ${flank.dates.inWords(state.asOf)}`;
    const found = view.search.trim() ? `, rows with “${view.search.trim()}”` : "";
    return `NATO’s eastern flank. ${what}${found}: ${counted(view.rows.length, view.all)}. Public sources, indicative.`;
  };

  const write = (node, text) => node.textContent === text || (node.textContent = text);

  const showWords = (told) => {
    const [day, history] = byId("table-scope").children;
    write(day, dayWords(told.state.asOf));
    day.setAttribute("aria-pressed", String(!view.history));
    history.setAttribute("aria-pressed", String(view.history));
    write(byId("table-count"), counted(view.rows.length, view.all));
    write(byId("table-caption"), caption(told));
  };

  /** Marks the rows of the selected record; of several states the one in force is the current one. */
  const mark = ({ inForce, state }) => {
    const own =
      state.selected === null ? [] : [...byId("table-rows").querySelectorAll(`[data-row-of="${state.selected}"]`)];
    for (const row of view.marked) row.removeAttribute("aria-current");
    view.marked = own;
    const current = own.find((row) => inForce.includes(flank.tableRows.stateOf(row)));
    for (const row of own) row.setAttribute("aria-current", String(row === current));
    const first = current ?? own[0];
    if (first && view.bring) flank.tableRows.intoView(first);
    view.bring = false;
  };

  /** Writes what differs: rows, marks, words. */
  const update = () => {
    view.waiting = 0;
    if (!isOpen()) return;
    const told = flank.page.told();
    const all = listed(told).map((i) => rowOf(told.content, i));
    view.all = all.length;
    view.rows = table.sort(table.find(all, view.search), view.sorts);
    const drawn = view.rows.map(({ i }) => i).join();
    if (drawn !== view.drawn) {
      const was = flank.tableRows.held();
      flank.tableRows.show(told.content, view.rows);
      flank.tableRows.keepStop();
      flank.tableRows.restore(was);
    }
    view.drawn = drawn;
    showWords(told);
    mark(told);
  };

  const later = window.requestIdleCallback ?? ((run) => setTimeout(run, PATIENCE_MS));
  /** After the map, which has the frame. */
  const updateSoon = () => (view.waiting ||= later(update, { timeout: PATIENCE_MS }));

  const show = (_told, changed) => {
    if (!isOpen()) return;
    if (changed.includes("selected")) view.bring = true;
    if (changed.includes("drawer")) update();
    else updateSoon();
  };

  const headCell = ({ key, title }) =>
    h(
      "th",
      { scope: "col", role: "columnheader", "data-column": key },
      h("button", { type: "button", "data-do": `table-sort:${key}` }, title),
    );

  const showSort = () => {
    const [{ key, down }] = view.sorts;
    for (const head of byId("table-head").querySelectorAll("th")) {
      if (head.dataset.column === key) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  };

  /** A row's record is selected and stays under the keyboard; the same row again leads into its card. */
  const choose = (row) => {
    const { content, state } = flank.page.told();
    const selected = row.dataset.rowOf;
    const asOf = view.history ? flank.page.within(content.states.start[flank.tableRows.stateOf(row)]) : state.asOf;
    flank.tableRows.focus(row);
    if (state.selected === selected && state.asOf === asOf) flank.cardPanel.enter(document.activeElement, selected);
    flank.state.set({ selected, asOf });
    flank.stage.bringIntoView(selected);
  };

  const clicked = ({ target }) => {
    const row = target.closest("tr");
    if (target.closest(".table-sources button")) flank.tableRows.toggleSources(flank.page.told().content, row);
    else if (target.closest(".table-sources") || getSelection()?.isCollapsed === false)
      return; // a text is being marked
    else choose(row);
  };

  const open = () => {
    byId("table-head").append(h("tr", { role: "row" }, ...table.COLUMNS.map(headCell)));
    byId("table-rows").addEventListener("click", clicked);
    byId("table-rows").addEventListener("keydown", flank.tableRows.move);
    byId("table-rows").addEventListener("focusin", (event) =>
      flank.tableRows.stopAt(/** @type {HTMLElement} */ (event.target).closest("tr")),
    );
    byId("table-search").addEventListener("input", (event) => {
      view.search = /** @type {HTMLInputElement} */ (event.target).value;
      flank.tableAway.say("");
      update();
      flank.notices.say(() => counted(view.rows.length, view.all));
    });
    showSort();
  };

  const sortBy = (key) => {
    view.sorts = table.sortsAfter(view.sorts, key);
    showSort();
    update();
  };

  const setScope = (scope) => {
    view.history = scope === "history";
    view.bring = true;
    flank.tableAway.say("");
    byId("table-scroll").scrollTop = 0;
    update();
  };

  const copy = () => flank.tableAway.copy(view.rows, caption(flank.page.told()));

  const save = () => {
    const { content, state } = flank.page.told();
    flank.tableAway.save(content, view.rows, view.history ? null : state.asOf);
  };

  flank.parts.add({
    open,
    show,
    keys: [{ keys: ["ArrowDown", "ArrowUp"], words: "in the table: a row on, a row back; Enter selects it" }],
    actions: { "table-sort": sortBy, "table-scope": setScope, "table-copy": copy, "table-csv": save },
  });
})();
