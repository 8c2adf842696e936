// @ts-check
// The table's rows taken away: to the clipboard, or as a CSV file. A sentence beside the buttons says what became of it.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const { tableFiles } = flank; // loads before, in assets/

  const say = (words) => (byId("table-said").textContent = words);
  const copied = (count) => (count === 1 ? "1 row is copied" : `${count} rows are copied`);

  /** @param {{cells: string[]}[]} rows as shown @param {string} caption */
  const copy = (rows, caption) =>
    flank.clipboard
      .write({ "text/plain": tableFiles.tsv(rows, caption), "text/html": tableFiles.html(rows, caption) })
      .then(() => say(`${copied(rows.length)}: paste into a sheet or a text.`))
      .catch(() => say("The browser does not let this page copy. Take the CSV file instead."));

  /** @param {any} told @param {{rows: {i: number}[], search: string, history: boolean}} view */
  const save = ({ content, state }, { rows, search, history }) => {
    const text = tableFiles.csv(
      content,
      rows.map(({ i }) => i),
    );
    const [on, all] = [state.layersOn.length, content.layers.length];
    const filtered = flank.filter.isOn(state) || search.trim() !== "";
    const name = tableFiles.fileName(history ? null : state.asOf, { on, all, filtered });
    flank.exporter.download(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
    say(`${name} is saved.`);
  };

  (window.flank ??= {}).tableAway = { copy, save, say };
})();
