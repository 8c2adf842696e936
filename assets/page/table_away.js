// @ts-check
// The table's rows taken away: to the clipboard, as a CSV file, or as a file for map programs that the server makes. A sentence beside the buttons says what became of it.
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

  /** @typedef {{rows: {i: number}[], search: string, history: boolean}} View */

  /** @param {any} told @param {View} view */
  const fileName = ({ content, state }, { search, history }, kind) => {
    const [on, all] = [state.layersOn.length, content.layers.length];
    const filtered = flank.filter.isOn(state) || search.trim() !== "";
    return tableFiles.fileName(history ? null : state.asOf, { on, all, filtered }, kind);
  };

  const handOver = (blob, name) => {
    flank.exporter.download(blob, name);
    say(`${name} is saved.`);
  };

  /** @param {any} told @param {View} view */
  const save = (told, view) => {
    const text = tableFiles.csv(
      told.content,
      view.rows.map(({ i }) => i),
    );
    handOver(new Blob([text], { type: "text/csv;charset=utf-8" }), fileName(told, view, "csv"));
  };

  /** A span is named by its record and its first day. @param {any} content @param {View} view */
  const named = ({ records, states }, { rows }) => rows.map(({ i }) => [records.id[states.record[i]], states.start[i]]);

  /** @param {string} kind `geojson` or `gpkg` @param {any} told @param {View} view @param {string} title */
  const saveData = (kind, told, view, title) => {
    if (!view.rows.length) return say("No row is shown, so there is nothing to save.");
    const name = fileName(told, view, kind);
    say("Making the file…");
    return flank.server
      .file("/export/data", { kind, title, spans: named(told.content, view) })
      .then((blob) => handOver(blob, name))
      .catch((fault) => say(fault.message));
  };

  (window.flank ??= {}).tableAway = { copy, save, saveData, say };
})();
