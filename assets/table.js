// @ts-check
// The rows of the table: what each column says of a state, how rows are ordered, and which a search finds. Pure.
(() => {
  "use strict";

  /**
   * @typedef {{key: string, title: string, text: (content: any, i: number) => string,
   *   order?: (content: any, i: number) => string | number | null, unknown?: string}} Column
   *   text: what the cell says of a state, "" where no source says it; order: what it is sorted by, null for what is not
   *   known, where that is not the text itself; unknown: the words for what is not known
   * @typedef {{i: number, cells: string[], orders: (string | number | null)[], found: string}} Row of the state i
   * @typedef {{key: string, down: boolean}} Sort
   */

  const ofRecord = (content, i, field) => content.records[field][content.states.record[i]];
  const layerOf = (content, i) => content.layers[ofRecord(content, i, "layer")];
  const country = ({ countries }, code) => (code === null ? "" : countries[code]);

  /** What a row of the card says; it says so where a value is older than the state. */
  const cardRow = (label) => (content, i) =>
    content.states.rows[i].find(([position]) => content.rowLabels[position] === label)?.[1] ?? "";

  const CONFIDENCE = ["low", "medium", "high"];

  /** @type {Column[]} */
  const COLUMNS = [
    { key: "name", title: "Name", text: (content, i) => ofRecord(content, i, "name") },
    { key: "layer", title: "Layer", text: (content, i) => layerOf(content, i).title },
    { key: "place", title: "Place", text: (content, i) => ofRecord(content, i, "place") ?? "" },
    { key: "host", title: "Host", text: (content, i) => country(content, ofRecord(content, i, "host")) },
    {
      key: "status",
      title: "Status",
      text: (content, i) => flank.fills.status(content, i, flank.state.get()),
      order: ({ states }, i) => flank.status.rank(states.status[i]),
    },
    { key: "lead", title: "Lead", text: (content, i) => country(content, content.states.lead[i]) },
    { key: "with", title: "With", text: cardRow("With") },
    {
      key: "strength",
      title: "Strength",
      text: cardRow("Strength"),
      order: ({ states }, i) => states.troops[i],
      unknown: "not known",
    },
    { key: "from", title: "From", text: ({ states }, i) => states.when[i], order: ({ states }, i) => states.start[i] },
    {
      key: "to",
      title: "To",
      text: ({ states }, i) => states.until[i] ?? "",
      order: ({ states }, i) => states.end[i],
      unknown: "open",
    },
    {
      key: "confidence",
      title: "Confidence",
      text: ({ states }, i) => states.confidence[i],
      order: ({ states }, i) => CONFIDENCE.indexOf(states.confidence[i]),
    },
    {
      key: "sources",
      title: "Sources",
      text: ({ states }, i) => String(states.sources[i].length),
      order: ({ states }, i) => states.sources[i].length,
    },
  ];

  /** Text in the order in which people look for it: "2nd" before "12th", Ä beside A. */
  const textOrder = (text) =>
    text === "" ? null : flank.fold.plain(text).replace(/\d+/g, (number) => number.padStart(9, "0"));

  /** By its words as they stand, and by other ways to write them: PAC3, Muenster. */
  const foundBy = (cells) => flank.fold.plain(cells.join("\n")) + flank.fold.line(cells);

  /** @returns {Row} */
  const row = (content, i) => {
    const said = COLUMNS.map(({ text }) => text(content, i));
    const cells = said.map((text, n) => text || (COLUMNS[n].unknown ?? ""));
    const orders = COLUMNS.map(({ order }, n) => (order ? order(content, i) : textOrder(said[n])));
    return { i, cells, orders, found: foundBy(cells) };
  };

  const USUAL = [
    { key: "name", down: false },
    { key: "from", down: false },
  ];

  /** What is not known comes last, whichever way the rest goes. */
  const compareBy = ({ key, down }) => {
    const n = COLUMNS.findIndex((column) => column.key === key);
    return ({ orders: { [n]: a } }, { orders: { [n]: b } }) => {
      if (a === b) return 0;
      if (a === null || b === null) return a === null ? 1 : -1;
      return a < b === down ? 1 : -1;
    };
  };

  /**
   * Rows in order: by the column last chosen, among equals by the one chosen before it, at last by name and first day.
   * @param {Row[]} rows @param {Sort[]} sorts the last chosen first
   */
  const sort = (rows, sorts) => {
    const compares = [...sorts, ...USUAL].map(compareBy);
    return [...rows].sort((a, b) => {
      for (const compare of compares) {
        const sign = compare(a, b);
        if (sign) return sign;
      }
      return a.i - b.i;
    });
  };

  /** The sorts after a click on a column's head: it comes first, and turns round where it was first already. */
  const sortsAfter = (sorts, key) => [
    { key, down: sorts[0]?.key === key && !sorts[0].down },
    ...sorts.filter((each) => each.key !== key),
  ];

  /** Rows in which each word of a search stands somewhere. @param {Row[]} rows @param {string} search */
  const find = (rows, search) => {
    const words = flank.fold.plain(search).split(/\s+/).filter(Boolean);
    return words.length ? rows.filter(({ found }) => words.every((word) => found.includes(word))) : rows;
  };

  /** The states that ever are in force. @returns {number[]} */
  const ever = ({ states }) => states.start.flatMap((start, i) => (start === null ? [] : [i]));

  (window.flank ??= {}).table = { COLUMNS, ever, ofRecord, row, sort, sortsAfter, find };
})();
