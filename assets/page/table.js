// @ts-check
// The table in the drawer: what is in force on the day, or the whole history. Its rows follow the date once a frame is painted.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const { table } = flank;

  const view = {
    history: false,
    search: "",
    sorts: [{ key: "layer", down: false }],
    /** @type {Map<number, any>} */ known: new Map(),
    /** @type {any[]} */ rows: [],
    all: 0,
    drawn: "",
    stale: true,
    waiting: 0,
    /** @type {Element[]} */ marked: [],
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
    return flank.page.sift(table.ever(content), state).shown;
  };

  /** Marks the rows of the selected record; of several states the one in force is the current one. */
  const mark = ({ inForce, state: { selected } }) => {
    const { stateOf } = flank.tableRows;
    const own = selected === null ? [] : [...byId("table-rows").querySelectorAll(`[data-row-of="${selected}"]`)];
    const current = own.find((row) => inForce.includes(stateOf(row)));
    for (const row of view.marked) if (!own.includes(row)) row.removeAttribute("aria-current");
    for (const row of own) flank.dom.set(row, { "aria-current": String(row === current) });
    view.marked = own;
    const first = current ?? own[0];
    if (first && view.bring) flank.tableKeys.intoView(first);
    view.bring = false;
  };

  /** Finds and orders the rows, and writes what differs. */
  const showRows = (told) => {
    const all = listed(told).map((i) => rowOf(told.content, i));
    view.all = all.length;
    view.rows = table.sort(table.find(all, view.search), view.sorts);
    view.stale = false;
    const drawn = view.rows.map(({ i }) => i).join();
    if (drawn === view.drawn) return;
    view.drawn = drawn;
    const was = flank.tableKeys.held();
    flank.tableRows.show(told.content, view.rows);
    flank.tableKeys.keepStop();
    flank.tableKeys.restore(was);
  };

  const update = () => {
    view.waiting = 0;
    if (!isOpen()) return;
    const told = flank.page.told();
    if (view.stale) showRows(told);
    flank.tableWords.show(view, told);
    mark(told);
  };

  /** After what the visitor chose in the table itself. */
  const renew = () => {
    view.stale = true;
    update();
  };

  /** After the map, which has the frame. */
  const updateSoon = () => (view.waiting ||= flank.idle.later(update));

  /** What a layer's rows say depends on more than the date. */
  const forget = () => {
    view.known.clear();
    Object.assign(view, { drawn: "", stale: true });
    flank.tableRows.forget();
  };

  const show = (_told, changed, moved) => {
    if (changed.some((fact) => flank.fills.facts().includes(fact))) forget();
    const sifted = changed.some((fact) => fact === "layersOn" || flank.filter.FACTS.includes(fact));
    view.stale ||= sifted || (moved && !view.history);
    if (!isOpen()) return;
    if (changed.includes("selected")) view.bring = true;
    if (changed.includes("drawer")) update();
    else updateSoon();
  };

  /** A row's record is selected and stays under the keyboard; the same row again leads into its card. */
  const choose = (row) => {
    const { content, state } = flank.page.told();
    const selected = row.dataset.rowOf;
    const began = view.history ? content.states.start[flank.tableRows.stateOf(row)] : state.asOf;
    const change = flank.bounds.reaching({ asOf: began }); // it may have begun before the timeline does
    flank.tableKeys.focus(row);
    if (state.selected === selected && state.asOf === change.asOf)
      flank.cardPanel.enter(document.activeElement, selected);
    flank.state.set({ selected, ...change });
    flank.stage.bringIntoView(selected);
  };

  const clicked = ({ target }) => {
    const row = target.closest("tr");
    if (target.closest(".table-sources button")) flank.tableRows.toggleSources(flank.page.told().content, row);
    else if (target.closest(".table-sources") || getSelection()?.isCollapsed === false)
      return; // a text is being marked
    else choose(row);
  };

  const search = (words) => {
    view.search = words;
    flank.tableAway.say("");
    renew();
    flank.notices.say("count", () => flank.tableWords.counted(view));
  };

  const open = () => {
    byId("table-head").append(flank.tableWords.heads());
    byId("table-rows").addEventListener("click", clicked);
    flank.tableSearch.listen(search);
    flank.tableKeys.listen();
    flank.tableWords.showSort(view);
  };

  const sortBy = (key) => {
    view.sorts = table.sortsAfter(view.sorts, key);
    flank.tableWords.showSort(view);
    renew();
  };

  const setScope = (scope) => {
    view.history = scope === "history";
    view.bring = true;
    flank.tableAway.say("");
    byId("table-scroll").scrollTop = 0;
    renew();
  };

  /** The rows as they are on the page's day, though the table may be about to follow it. */
  const copy = () => {
    update();
    return flank.tableAway.copy(view.rows, flank.tableWords.caption(view, flank.page.told()));
  };

  const save = () => {
    update();
    flank.tableAway.save(flank.page.told(), view);
  };

  const saveData = (kind) => {
    update();
    const told = flank.page.told();
    return flank.tableAway.saveData(kind, told, view, flank.tableWords.caption(view, told));
  };

  flank.parts.add({
    open,
    show,
    actions: {
      "table-sort": sortBy,
      "table-scope": setScope,
      "table-copy": copy,
      "table-csv": save,
      "table-data": saveData,
      "table-clear": () => flank.tableSearch.clear(),
    },
  });
})();
