// @ts-check
// The table's rows in the document: one node a state, made once, put in and taken out.
(() => {
  "use strict";
  const { byId, h } = flank.dom;

  /** @type {Map<number, HTMLTableRowElement>} */
  const made = new Map();

  const body = () => byId("table-rows");
  const stateOf = (row) => Number(row.dataset.state);

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
    with: () => h("td", { role: "cell" }, h("div", { class: "clamped" })),
    sources: () =>
      h(
        "td",
        { role: "cell", class: "table-sources" },
        button({ "aria-expanded": "false" }, h("span"), h("span", { class: "spoken" })),
      ),
  };

  const WITH = flank.table.COLUMNS.findIndex(({ key }) => key === "with");

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
    const many = row.querySelector(".clamped");
    many.textContent = many.title = cells[WITH];
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

  /** What rows say has changed: they are to be written anew. */
  const forget = () => {
    made.clear();
    body().replaceChildren();
  };

  (window.flank ??= {}).tableRows = { show, forget, stateOf, toggleSources };
})();
