// @ts-check
// The key of an image: its rows in columns, and what has no place on the map. SVG text.
(() => {
  "use strict";
  const ROW_PX = 25,
    LOWEST_ROW_PX = 17,
    COLUMN_PX = 170, // a column of the key at least
    TITLE_PX = 20,
    LEADING = 1.1,
    SMALLEST = 7; // of the type in a row too low for two lines, px
  const UNPLACED = { size: 8, leading: 10.5, gap: 8, lines: 3 }; // px, and the lines that it always has
  /** Columns and the height of a row, by the room that there is. */
  const grid = (count, { left, top, right, bottom }) => {
    const columns = Math.max(1, Math.floor((right - left) / COLUMN_PX)),
      perColumn = Math.ceil(count / columns);
    const row = Math.min(ROW_PX, Math.max(LOWEST_ROW_PX, (bottom - top - TITLE_PX) / perColumn));
    return { columns, perColumn, row, size: columns > 1 || row < ROW_PX ? 9.5 : 11 };
  };

  /** A sample no taller than its row. */
  const sampleIn = (sample, x, y, row) =>
    row >= ROW_PX
      ? sample(x, y)
      : `<g transform="translate(${flank.ink.px(x)} ${flank.ink.px(y)}) scale(${flank.ink.px(row / ROW_PX)})">${sample(0, 0)}</g>`;

  const rowSvg = ({ sample, words }, left, middle, room, usual, row, palette) => {
    const { text, wrap, width } = flank.ink;
    const isLow = row < 2 * usual * LEADING,
      size = isLow ? Math.max(SMALLEST, Math.min(usual, (usual * room) / width(words, usual))) : usual;
    const lines = wrap(words, room, size, 400);
    const line = (line, n) =>
      text(line, left + 40, middle + 4 + (n - (lines.length - 1) / 2) * size * LEADING, {
        size,
        fill: palette.page.ink,
      });
    return sampleIn(sample, left + 16, middle, row) + lines.map(line).join("");
  };

  /** What has no place, in so many lines at most; those that have no room are counted. */
  const unplacedLines = (scene, room, most = Infinity) => {
    const listed = flank.legendRows.unplaced(scene);
    if (!listed.length) return [];
    const told = `${scene.changes ? "Changed" : "Also in force"}, with no place on the map: `;
    const lines = (n) => {
      const rest = n < listed.length ? `; and ${listed.length - n} more` : "";
      return flank.ink.wrap(`${told}${listed.slice(0, n).join("; ")}${rest}.`, room, UNPLACED.size, 400);
    };
    return lines(
      Math.max(
        1,
        flank.ink.mostThatFit(listed.length, (n) => lines(n).length <= most),
      ),
    );
  };

  const tallOf = (lines) => (lines.length ? lines.length * UNPLACED.leading + UNPLACED.gap : 0);

  /** How high a key is that leaves nothing out. @param {any} box see draw */
  const height = (scene, marks, areas, palette, box) => {
    const tall = tallOf(unplacedLines(scene, box.right - box.left));
    const { perColumn, row } = grid(flank.legendRows.all(scene, marks, areas, palette).length, {
      ...box,
      bottom: box.bottom - tall,
    });
    return TITLE_PX + perColumn * row + tall;
  };

  /** As many rows as there is room for, the last of them with the number of the others. */
  const kept = (rows, columns, room, row) => {
    const most = columns * Math.max(1, Math.floor(room / row));
    if (rows.length <= most) return rows;
    return [...rows.slice(0, most - 1), { sample: () => "", words: `and ${rows.length - most + 1} more` }];
  };

  /**
   * @param {any} scene @param {any[]} marks @param {any[]} areas what the frame shows @param {any} palette
   * @param {{left: number, top: number, right: number, bottom: number}} box a wide one has columns
   * @returns {{svg: string, y: number}} the key and where it ends; what has no room in it is counted
   */
  const draw = (scene, marks, areas, palette, box) => {
    const { left, top, right, bottom } = box,
      all = flank.legendRows.all(scene, marks, areas, palette),
      room = bottom - top - TITLE_PX;
    const least = grid(all.length, { ...box, bottom: top }); // rows as low as they get
    const spare = Math.floor((room - least.perColumn * least.row - UNPLACED.gap) / UNPLACED.leading);
    const lines = unplacedLines(scene, right - left, Math.max(UNPLACED.lines, spare)),
      tall = tallOf(lines);
    const { columns, row, size } = grid(all.length, { ...box, bottom: bottom - tall });
    const rows = kept(all, columns, room - tall, row),
      perColumn = Math.ceil(rows.length / columns),
      step = (right - left) / columns;
    const heading = { size: 9.5, weight: 600, fill: palette.page.ink_muted, spacing: 0.8 };
    const svg = rows.map((each, n) => {
      const middle = top + TITLE_PX + (n % perColumn) * row;
      return rowSvg(each, left + Math.floor(n / perColumn) * step, middle, step - 44, size, row, palette);
    });
    const y = top + TITLE_PX + perColumn * row;
    const line = (words, n) =>
      flank.ink.text(words, left, y + n * UNPLACED.leading, { size: UNPLACED.size, fill: palette.page.ink_muted });
    return { svg: flank.ink.text("KEY", left, top, heading) + svg.join("") + lines.map(line).join(""), y: y + tall };
  };

  (window.flank ??= {}).legend = { draw, height };
})();
