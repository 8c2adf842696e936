// @ts-check
// The table to take away: CSV by RFC 4180, tab-separated text, and HTML. Strings only; pure.
(() => {
  "use strict";
  const BOM = "\uFEFF"; // by it Excel knows UTF-8
  const FORMULA = /^[=+\-@\t\r＝＋－＠]/; // what a spreadsheet would take for one, were it a cell's first sign

  const ofRecord = (content, i, field) => flank.table.ofRecord(content, i, field);
  const inWords = (content, i, key) => {
    const n = flank.table.COLUMNS.findIndex((column) => column.key === key);
    return flank.table.COLUMNS[n].text(content, i);
  };
  const sources = ({ states, sources: all }, i, field) => states.sources[i].map((n) => all[field][n] ?? "");

  /** Head, with its unit, and value of each column; null and "" are what is not known. */
  const CSV = [
    ["Record id", (content, i) => ofRecord(content, i, "id")],
    ["Layer", (content, i) => inWords(content, i, "layer")],
    ["Kind", (content, i) => ofRecord(content, i, "kind")],
    ["Name", (content, i) => ofRecord(content, i, "name")],
    ["Place", (content, i) => ofRecord(content, i, "place")],
    ["Host", (content, i) => inWords(content, i, "host")],
    ["Host (ISO 3166-1 alpha-3)", (content, i) => ofRecord(content, i, "host")],
    ["Status", (content, i) => flank.fills.status(content, i, flank.state.get())],
    ["Lead", (content, i) => inWords(content, i, "lead")],
    ["Lead (ISO 3166-1 alpha-3)", ({ states }, i) => states.lead[i]],
    ["With", (content, i) => inWords(content, i, "with")],
    ["Strength (people)", ({ states }, i) => states.troops[i]],
    ["Strength: what it counts", ({ states }, i) => states.troopsBasis[i]],
    ["Strength in words", (content, i) => inWords(content, i, "strength")],
    ["From (as written)", ({ states }, i) => states.when[i]],
    ["From (first day, ISO 8601)", ({ states }, i) => states.start[i]],
    ["To (as written)", ({ states }, i) => states.until[i]],
    ["To (first day no longer, ISO 8601)", ({ states }, i) => states.end[i]],
    ["Confidence", ({ states }, i) => states.confidence[i]],
    ["Note", ({ states }, i) => states.note[i]],
    ["Sources (count)", ({ states }, i) => states.sources[i].length],
    ["Publishers", (content, i) => sources(content, i, "publisher").join("; ")],
    ["Source URLs", (content, i) => sources(content, i, "url").join(" ")],
  ];

  /** Text that no spreadsheet runs: a sign that would begin a formula gets an apostrophe before it. */
  const harmless = (value) => (typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value ?? ""));

  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (values) => values.map((value) => quoted(harmless(value))).join(",");

  /** @param {any} content @param {number[]} states in the order of the rows */
  const csv = (content, states) =>
    BOM +
    [CSV.map(([head]) => head), ...states.map((i) => CSV.map(([, value]) => value(content, i)))]
      .map((values) => `${line(values)}\r\n`)
      .join("");

  const heads = () => flank.table.COLUMNS.map(({ title }) => title);
  const oneLine = (text) => harmless(text).replace(/[\t\r\n]+/g, " ");

  /** What it is, then the rows as shown, for a spreadsheet or plain text. @param {{cells: string[]}[]} rows @param {string} caption */
  const tsv = (rows, caption) =>
    [[caption], heads(), ...rows.map(({ cells }) => cells)].map((cells) => cells.map(oneLine).join("\t")).join("\n");

  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);
  const htmlRow = (cells, tag) =>
    `<tr>${cells.map((text) => `<${tag}>${escaped(harmless(text))}</${tag}>`).join("")}</tr>`;

  /** The same as a table for a text processor or a mail. @param {{cells: string[]}[]} rows @param {string} caption */
  const html = (rows, caption) =>
    `<table><caption>${escaped(caption)}</caption><thead>${htmlRow(heads(), "th")}</thead>` +
    `<tbody>${rows.map(({ cells }) => htmlRow(cells, "td")).join("")}</tbody></table>`;

  /**
   * The rows of a file say nothing of those that are not among them: its name does.
   * @param {string | null} asOf the day, null for the whole history
   * @param {{on: number, all: number, filtered: boolean}} sieve how many layers are on, of how many; filtered or searched
   */
  const fileName = (asOf, { on, all, filtered }, ending = "csv") =>
    ["flank", asOf ?? "history", on < all && `${on}-of-${all}-layers`, filtered && "filtered"]
      .filter(Boolean)
      .join("_") + `.${ending}`;

  (window.flank ??= {}).tableFiles = { csv, tsv, html, fileName, harmless };
})();
