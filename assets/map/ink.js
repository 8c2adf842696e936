// @ts-check
// Words as SVG text, measured, broken and cut. Presentation attributes only, no classes and no <use>: Office and Inkscape
// open it.
(() => {
  "use strict";
  const escape = (text) =>
    String(text).replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
  const px = (value) => String(Math.round(value * 10) / 10);

  const ruler = document.createElement("canvas").getContext("2d");
  const AT_PX = 100; // widths are measured at this size, once a word
  /** @type {Map<string, Map<string, number>>} by font */
  const widths = new Map();

  const wordWidth = (word, weight) => {
    const font = `${weight} ${AT_PX}px ${flank.fonts.measured()}`;
    if (!widths.has(font)) widths.set(font, new Map());
    const known = /** @type {Map<string, number>} */ (widths.get(font));
    let wide = known.get(word);
    if (wide === undefined) {
      ruler.font = font;
      known.set(word, (wide = ruler.measureText(word).width));
    }
    return wide;
  };

  const width = (words, size, weight = 400) => (wordWidth(words, weight) * size) / AT_PX;

  const text = (
    words,
    x,
    y,
    { size = 11, weight = 400, fill, anchor = "start", italic = false, spacing = 0, halo = "", mark = "" },
  ) =>
    `<text${mark ? ` ${mark}=""` : ""} x="${px(x)}" y="${px(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"` +
    (italic ? ' font-style="italic"' : "") +
    (spacing ? ` letter-spacing="${spacing}"` : "") +
    (halo ? ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : "") +
    `>${escape(words)}</text>`;

  /** Words broken into lines no wider than a column. @param {number} [spacing] between letters, px */
  const wrap = (words, room, size, weight = 400, spacing = 0) => {
    const lines = [],
      space = width(" ", size, weight) + spacing;
    let line = "",
      long = 0;
    for (const word of words.split(" ").filter(Boolean)) {
      const own = width(word, size, weight) + spacing * word.length;
      const isFirst = line === "";
      if (!isFirst && long + space + own > room) lines.push(line);
      const goesOn = !isFirst && long + space + own <= room;
      long = goesOn ? long + space + own : own;
      line = goesOn ? `${line} ${word}` : word;
    }
    return line ? [...lines, line] : lines;
  };

  /** So many lines at most, the last of them cut where more would follow, and a word that is too long for a line. */
  const clip = (words, room, size, weight, most, spacing = 0) => {
    const lines = wrap(words, room, size, weight, spacing);
    const long = (line) => width(line, size, weight) + spacing * line.length;
    const isCut = lines.length > most || lines.some((line) => long(line) > room);
    const cut = (line, isLast) => {
      let short = isLast ? `${line}…` : line;
      while (short.length > 1 && long(short) > room) short = `${short.slice(0, -2).trimEnd()}…`;
      return short;
    };
    if (!isCut) return { lines, isCut };
    return { lines: lines.slice(0, most).map((line, n) => cut(line, n === most - 1 && lines.length > most)), isCut };
  };

  const paragraph = (words, x, y, room, style) => {
    const lines = wrap(words, room, style.size, style.weight, style.spacing);
    const leading = style.size * 1.32;
    return {
      svg: lines.map((line, n) => text(line, x, y + n * leading, style)).join(""),
      y: y + lines.length * leading,
    };
  };

  /** How many of some, from the first on, have room together; 0 where not even one has. @param {(n: number) => boolean} isFit */
  const mostThatFit = (limit, isFit) => {
    let [fits, over] = [0, limit + 1];
    while (over - fits > 1) {
      const half = (fits + over) >> 1;
      if (isFit(half)) fits = half;
      else over = half;
    }
    return fits;
  };

  /** How something changed between two days, for whoever reads the file. */
  const changed = (change) => (change ? ` data-change="${change.kind}"` : "");

  (window.flank ??= {}).ink = { escape, px, width, text, wrap, clip, paragraph, mostThatFit, changed };
})();
