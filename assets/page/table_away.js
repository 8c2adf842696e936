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
      .write({ "text/plain": tableFiles.tsv(rows), "text/html": tableFiles.html(rows, caption) })
      .then(() => say(`${copied(rows.length)}: paste into a sheet or a text.`))
      .catch(() => say("The browser does not let this page copy. Take the CSV file instead."));

  /** @param {{i: number}[]} rows as shown @param {string | null} asOf the day, null for the whole history */
  const save = (content, rows, asOf) => {
    const text = tableFiles.csv(
      content,
      rows.map(({ i }) => i),
    );
    const name = tableFiles.fileName(asOf);
    flank.exporter.download(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
    say(`${name} is saved.`);
  };

  (window.flank ??= {}).tableAway = { copy, save, say };
})();
