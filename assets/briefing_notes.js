// @ts-check
// Notes as people write them: a line each, the ids of its sources in square brackets at the end. Pure.
(() => {
  "use strict";
  const CITED = /^(.*?)\s*\[([a-z0-9-]+(?:, ?[a-z0-9-]+)*)\]$/;

  /** @param {{text: string, sources: string[]}} note */
  const line = ({ text, sources }) => (sources.length ? `${text} [${sources.join(", ")}]` : text);

  /** @param {{text: string, sources: string[]}[]} notes */
  const write = (notes) => notes.map(line).join("\n");

  /**
   * @param {string} text @param {string[]} known ids of sources
   * @returns {{notes: {text: string, sources: string[]}[], unknown: string[]}} a line with an id that is not known keeps
   *   its brackets
   */
  const read = (text, known) => {
    const unknown = [];
    const note = (written) => {
      const [, said = "", ids = ""] = written.match(CITED) ?? [];
      const sources = ids ? [...new Set(ids.split(/, ?/))] : [];
      const strange = sources.filter((id) => !known.includes(id));
      unknown.push(...strange);
      return !said || strange.length ? { text: written, sources: [] } : { text: said, sources };
    };
    const lines = text.split("\n").map((written) => written.trim());
    return { notes: lines.filter(Boolean).map(note), unknown };
  };

  (window.flank ??= {}).briefingNotes = { line, write, read };
})();
