// @ts-check
// The keyboard's way along the table: one row in the order of Tab, arrows from row to row, and what has the focus is seen.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const PAGE_ROWS = 10;
  const SETTLING_FRAMES = 4;

  const body = () => byId("table-rows");

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

  const focus = (row) => row.querySelector("th button").focus({ preventScroll: true });

  /** Up or down just so far that the head does not cover the row. */
  const scrollTo = (row) => {
    const room = byId("table-scroll");
    const { top, bottom } = row.getBoundingClientRect();
    const above = top - byId("table-head").getBoundingClientRect().bottom;
    const below = bottom - room.getBoundingClientRect().bottom + (room.offsetHeight - room.clientHeight);
    if (above < 0) room.scrollTop += above;
    else if (below > 0) room.scrollTop += Math.min(below, above);
  };

  let wanted = /** @type {Element | null} */ (null);

  const settle = (row, frames) => {
    if (row !== wanted || !row.isConnected) return;
    scrollTo(row);
    if (frames) requestAnimationFrame(() => settle(row, frames - 1));
  };

  /** The height of a row that was never drawn is guessed: once those above are, the row may have moved. */
  const intoView = (row) => {
    wanted = row;
    settle(row, SETTLING_FRAMES);
  };

  /** Left or right just so far that all of a button is seen beside the names, which stay where they are. */
  const sideways = (button) => {
    const room = byId("table-scroll");
    const { left, right } = button.getBoundingClientRect();
    const names = byId("table-head").querySelector("th")?.getBoundingClientRect();
    const beyond = right - room.getBoundingClientRect().right;
    if (!names || button.closest("th:first-child")) return;
    if (beyond > 0) room.scrollLeft += beyond;
    else if (left < names.right) room.scrollLeft -= names.right - left;
  };

  /** What has the keyboard is seen; a browser leaves alone what it sees in part. */
  const follow = ({ target }) => {
    const row = target.closest("#table-rows tr");
    if (row) stopAt(row);
    if (row) intoView(row);
    sideways(target);
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

  /** Wires the table. */
  const listen = () => {
    body().addEventListener("keydown", move);
    byId("table-scroll").addEventListener("focusin", follow);
  };

  /** To the first of some of the table's buttons; Tab goes on to the others. */
  const goTo = (selector) => () => {
    if (flank.state.get().drawer === "table") /** @type {HTMLElement} */ (document.querySelector(selector)).focus();
    else flank.notices.tell("The table is closed. The key d opens it.");
  };

  flank.parts.add({
    keys: [
      { keys: ["ArrowDown", "ArrowUp"], words: "in the table: a row on, a row back; Enter selects it" },
      { keys: ["h"], words: "to the heads of the table; Enter sorts by one", run: goTo("#table-head button") },
      {
        keys: ["g"],
        words: "to the table’s tools: day or history, search, copy, CSV file",
        run: goTo("#drawer-table .table-tools button"),
      },
    ],
  });

  (window.flank ??= {}).tableKeys = { listen, held, restore, keepStop, focus, intoView };
})();
