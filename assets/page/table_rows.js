// @ts-check
// The table's rows in the document: one node a state, made once, put in and taken out; and the keyboard's way along them.
(() => {
  "use strict";
  const { byId, h } = flank.dom;
  const PAGE_ROWS = 10;

  /** @type {Map<number, HTMLTableRowElement>} */
  const made = new Map();

  const body = () => byId("table-rows");
  const stateOf = (row) => Number(row.dataset.state);
  const nameOf = (row) => /** @type {HTMLElement} */ (row.querySelector("th button"));

  const link = (sources, n) =>
    h(
      "li",
      {},
      h(
        "a",
        { href: sources.url[n], target: "_blank", rel: "noopener noreferrer" },
        sources.title[n] || sources.url[n],
      ),
      ` ${sources.publisher[n]}`,
    );

  /** Opens or closes a row's list of sources, which is written when it is first asked for. */
  const toggleSources = (content, row) => {
    const cell = row.querySelector(".table-sources");
    let list = cell.querySelector("ol");
    if (!list) {
      list = h("ol", { hidden: true }, ...content.states.sources[stateOf(row)].map((n) => link(content.sources, n)));
      cell.append(list);
    }
    list.hidden = !list.hidden;
    row.classList.toggle("open", !list.hidden);
    cell.querySelector("button").setAttribute("aria-expanded", String(!list.hidden));
  };

  const button = (attributes, ...children) => h("button", { type: "button", tabindex: -1, ...attributes }, ...children);

  const BLANK_CELL = {
    name: () => h("th", { scope: "row", role: "rowheader" }, button({})),
    sources: () =>
      h(
        "td",
        { role: "cell", class: "table-sources" },
        button({ "aria-expanded": "false" }, h("span"), h("span", { class: "spoken" })),
      ),
  };

  let blank = /** @type {HTMLTableRowElement | null} */ (null);
  /** A row without words: many rows are made at once, and a copy takes a fifth of the time. */
  const blankRow = () =>
    (blank ??= h(
      "tr",
      { role: "row" },
      ...flank.table.COLUMNS.map(({ key }) => BLANK_CELL[key]?.() ?? h("td", { role: "cell" })),
    ));

  const write = (row, content, { i, cells }) => {
    const { publisher } = content.sources;
    row.dataset.state = String(i);
    row.dataset.rowOf = content.records.id[content.states.record[i]];
    flank.table.COLUMNS.forEach(({ key }, n) => key in BLANK_CELL || (row.children[n].textContent = cells[n]));
    const [name, sources] = row.querySelectorAll("button");
    name.textContent = cells[0];
    const count = cells.at(-1);
    sources.firstChild.textContent = count;
    sources.lastChild.textContent = ` ${count === "1" ? "source" : "sources"} of ${cells[0]}`;
    const publishers = new Set(content.states.sources[i].map((n) => publisher[n]));
    sources.parentElement.dataset.publishers = [...publishers].join("; ");
  };

  /** @param {any} content @param {{i: number, cells: string[]}} row @returns {HTMLTableRowElement} */
  const node = (content, row) => {
    let known = made.get(row.i);
    if (!known) {
      known = /** @type {HTMLTableRowElement} */ (blankRow().cloneNode(true));
      write(known, content, row);
      made.set(row.i, known);
    }
    return known;
  };

  /** Puts these rows into the document, in this order; what stands right already is not touched. */
  const show = (content, rows) => {
    const wanted = new Set(rows.map(({ i }) => i));
    const home = body();
    for (const row of [...home.children]) if (!wanted.has(stateOf(row))) row.remove();
    let next = home.firstElementChild;
    for (const each of rows) {
      const row = node(content, each);
      if (row === next) next = next.nextElementSibling;
      else home.insertBefore(row, next);
    }
  };

  let stop = /** @type {HTMLElement | null} */ (null);

  const reach = (row, tabIndex) => {
    for (const button of row.querySelectorAll(":scope > * > button")) button.tabIndex = tabIndex;
  };

  /** Of all rows one is in the order of Tab. */
  const stopAt = (row) => {
    if (row === stop) return;
    if (stop) reach(stop, -1);
    stop = row;
    if (row) reach(row, 0);
  };

  /** The row in the order of Tab is one that is shown. */
  const keepStop = () => {
    if (!stop?.isConnected) stopAt(body().firstElementChild);
  };

  const focus = (row) => {
    stopAt(row);
    nameOf(row).focus({ preventScroll: true });
    intoView(row);
  };

  /** Up or down just so far that the head does not cover the row. */
  const intoView = (row) => {
    const room = byId("table-scroll");
    const { top, bottom } = row.getBoundingClientRect();
    const above = top - byId("table-head").getBoundingClientRect().bottom;
    const below = bottom - room.getBoundingClientRect().bottom + (room.offsetHeight - room.clientHeight);
    if (above < 0) room.scrollTop += above;
    else if (below > 0) room.scrollTop += Math.min(below, above);
  };

  /** Where the keyboard stood: what `restore` needs, should its row go. */
  const held = () => {
    const row = /** @type {HTMLElement | null} */ (document.activeElement?.closest("#table-rows tr") ?? null);
    return row && { row, record: row.dataset.rowOf, at: [...body().children].indexOf(row) };
  };

  /** The keyboard's row is gone: it goes to the same record's other row, else to the one at its place. */
  const restore = (was) => {
    if (!was || was.row.isConnected) return;
    const rows = [...body().children];
    const other =
      rows.find((row) => row.getAttribute("data-row-of") === was.record) ?? rows[Math.min(was.at, rows.length - 1)];
    if (other) focus(other);
    else byId("table-search").focus();
  };

  const MOVES = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_ROWS, PageUp: -PAGE_ROWS };

  const move = (event) => {
    const row = event.target.closest("tr");
    if (!(event.key in MOVES) || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("ol")) return;
    const rows = [...body().children];
    const at = Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + MOVES[event.key]));
    event.preventDefault();
    focus(rows[at]);
  };

  (window.flank ??= {}).tableRows = {
    show,
    held,
    restore,
    keepStop,
    stopAt,
    focus,
    intoView,
    move,
    stateOf,
    toggleSources,
  };
})();
