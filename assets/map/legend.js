// @ts-check
// The key of an image: what is on it, layer by layer, and the marks that occur. SVG text.
(() => {
  "use strict";
  const ROW_PX = 25,
    LOWEST_ROW_PX = 17,
    SAMPLE_SCALE = 0.7,
    RINGED_SCALE = 0.52,
    COLUMN_PX = 170, // a column of the key at least
    TITLE_PX = 20,
    LEADING = 1.1,
    SMALLEST = 7; // of the type in a row too low for two lines, px
  const sampleLook = (state, status) => ({
    style: state.style,
    symbol: "mech-infantry-battalion",
    shape: "disc",
    code: "DE",
    layer: "battlegroups",
    ...status,
  });

  const sampleOf = ({ svg }, x, y, scale = SAMPLE_SCALE) =>
    `<g transform="translate(${flank.ink.px(x)} ${flank.ink.px(y)}) scale(${scale})">${svg}</g>`;

  const sampleAt = (look, palette, x, y) => sampleOf(flank.symbols.markup(look, palette), x, y);

  const tints = ({ fills }, palette, x, y) =>
    fills
      .slice(0, 3)
      .map(
        ([fill], n) =>
          `<rect x="${x + n * 8}" y="${y - 7}" width="8" height="14" fill="${palette.fills[fill]}" stroke="${palette.page.ink_muted}" stroke-width="0.5"/>`,
      )
      .join("");

  const lineSample = ({ key }, palette, x, y) => {
    const colour = palette.layerColour[key];
    return (
      `<path d="M${x - 12} ${y + 4}Q${x} ${y - 6} ${x + 10} ${y - 2}" fill="none" stroke="${colour}" stroke-width="1.6"/>` +
      `<path d="${flank.lineNodes.HEAD}" fill="${colour}" transform="translate(${x + 12} ${y - 1}) rotate(18)"/>`
    );
  };

  /** A layer's own mark. */
  const sampleFor = (layer, look, palette, x, y) => {
    if (layer.fills) return tints(layer, palette, x - 12, y);
    return layer.drawsLines ? lineSample(layer, palette, x, y) : sampleAt(look, palette, x, y);
  };

  const hatch = ({ fill }, palette, x, y) => {
    const lines = [0, 6, 12, 18].map((shift) => `M${x + shift} ${y + 7}l6 -14`).join("");
    return (
      `<rect x="${x}" y="${y - 7}" width="24" height="14" fill="${palette.fills[fill]}" fill-opacity="0.4"/>` +
      `<path d="${lines}" stroke="${palette.fillInk[fill]}" stroke-width="1.2" fill="none"/>`
    );
  };

  const VEILS = { estimated: ["l-6 -14", 0.8], missing: ["l6 -14", 2] };

  /** A colour of the key, with the veil over it. */
  const tint = ({ fill, veil }, palette, x, y) => {
    const [slope, width] = VEILS[veil] ?? [];
    const lines = veil ? [6, 12, 18].map((shift) => `M${x + shift} ${y + 7}${slope}`).join("") : "";
    return (
      `<rect x="${x}" y="${y - 7}" width="24" height="14" fill="${palette.fills[fill]}" fill-opacity="0.7" stroke="${palette.fillInk[fill]}" stroke-width="0.6"/>` +
      (veil ? `<path d="${lines}" stroke="${palette.page.ink_muted}" stroke-width="${width}" fill="none"/>` : "")
    );
  };

  /** Of the layers that colour countries: what each colour on the map means. */
  const colourRows = ({ content, state }, areas, palette) => {
    const filled = areas.filter((area) => !area.outlined);
    const drawn = new Set(filled.map(({ fill, veil }) => `${fill} ${veil}`));
    const [fills, veils] = ["fill", "veil"].map((part) => new Set(filled.map((area) => area[part])));
    const isOn = ({ fill, veil }, listed) =>
      veil
        ? veils.has(veil)
        : drawn.has(`${fill} ${veil}`) || (fills.has(fill) && !listed.some((row) => row.veil && row.fill === fill));
    const layers = content.layers.filter((layer) => areas.some((area) => area.layer === layer.key && !area.outlined));
    return layers
      .flatMap((layer) => {
        const listed = flank.fills.key(content, layer, state);
        return listed.filter((row) => isOn(row, listed));
      })
      .map((row) => ({ sample: (x, y) => tint(row, palette, x - 12, y), words: row.words }));
  };

  /** Of the layers whose symbols say what a thing is: those that the frame shows. */
  const symbolRows = ({ content, state }, marks, palette) =>
    content.layers.flatMap((layer) => {
      const own = marks.filter((mark) => mark.layer === layer.key).map(({ i }) => i);
      return flank.symbolsKey.occurring(content, layer, own).map(([symbol, words]) => ({
        sample: (x, y) => sampleAt(flank.symbolsKey.look(layer, symbol, state.style), palette, x, y),
        words,
      }));
    });

  const ring = (palette, x, y) =>
    `<circle cx="${x + 12}" cy="${y}" r="8" fill="${palette.layerColour["air-defence"]}" fill-opacity="0.1"` +
    ` stroke="${palette.layerColour["air-defence"]}"/>`;

  /** The marks of certainty and status that a state bears on a day, by the names that the panel's key has for them. */
  const marksOf = (content, i, asOf) => {
    const { uncertain, stale } = flank.timeline.knowledge(content.states, i, asOf);
    const status = content.states.status[i];
    return [
      status === "announced" ? "agreed" : status,
      content.states.confidence[i] === "low" && "doubtful",
      uncertain && "uncertain",
      stale && "stale",
    ].filter(Boolean);
  };
  const nameOf = (look) => ["doubtful", "uncertain", "stale"].find((flag) => look[flag]) ?? look.status;

  /** `Air defence: 11 of 12` where one stands outside the frame. */
  const countOf = (scene, layer, drawn) => {
    const { content, picked } = scene;
    const inForce = picked.filter(
      (i) =>
        flank.drawing.onMap(content, i) && content.layers[content.records.layer[content.states.record[i]]] === layer,
    );
    const own = drawn.filter((mark) => mark.layer === layer.key),
      here = new Set(own.map((mark) => mark.id)).size;
    if (scene.changes) {
      const changed = new Set(own.filter(({ change }) => change.kind !== "same").map((mark) => mark.id)).size;
      return `${layer.title}: ${changed} of ${here} changed`;
    }
    return here === inForce.length
      ? `${layer.title}: ${here}`
      : `${layer.title}: ${here} of ${inForce.length}, the rest outside`;
  };

  /** What is in force and has no place on the map, in words; of two days, what of it changed. */
  const unplaced = ({ content, picked, changes, state }) =>
    picked
      .filter((i) => !flank.drawing.onMap(content, i) && changes?.get(i).kind !== "same")
      .map(
        (i) =>
          changes?.get(i).tip ??
          `${content.records.name[content.states.record[i]]} (${flank.fills.status(content, i, state)})`,
      );

  /** Of two days: a row for each kind of change on the map, with how often it is there, and one for what did not change. */
  const changeRows = (scene, marks, areas, palette) => {
    const on = [...areas, ...scene.lines, ...marks.filter((mark) => !mark.area)].map(({ change }) => change);
    const rows = [...flank.changes.KINDS, "same"].map((kind) => ({
      kind,
      count: on.filter((change) => change.kinds.includes(kind) || change.kind === kind).length,
    }));
    return rows
      .filter(({ count }) => count)
      .map(({ kind, count }) => ({
        sample: (x, y) => sampleOf(flank.changesKey.symbol(kind, scene.state, palette), x, y, RINGED_SCALE),
        words: `${flank.changesKey.TITLES[kind]}: ${count}`,
      }));
  };

  /** Whether a mark is a symbol with its own frame and fill: what has ended is a ghost, what did not change is pale. */
  const isAsItIs = ({ area, change }) => !area && change?.kind !== "ended" && change?.kind !== "same";

  /** Rows of the key: how to draw each sample, and its words. */
  const rowsOf = (scene, marks, areas, palette) => {
    const { content, state } = scene;
    const drawn = [...areas, ...marks, ...scene.lines];
    const rows = flank.panel
      .looks(content, state, [...new Set(drawn.map((mark) => mark.layer))])
      .map(({ layer, look }) => ({
        sample: (x, y) => sampleFor(layer, look, palette, x, y),
        words: countOf(scene, layer, drawn),
      }));
    rows.push(...colourRows(scene, areas, palette));
    rows.push(...symbolRows(scene, marks.filter(isAsItIs), palette));
    if (scene.changes) rows.push(...changeRows(scene, marks, areas, palette));
    const occur = new Set(marks.filter(isAsItIs).flatMap(({ i }) => marksOf(content, i, scene.asOf)));
    for (const [words, status] of flank.panel.LEGEND)
      if (occur.has(nameOf(status)))
        rows.push({ sample: (x, y) => sampleAt(sampleLook(state, status), palette, x, y), words });
    const hatched = areas.find((area) => area.inferred);
    if (hatched)
      rows.push({ sample: (x, y) => hatch(hatched, palette, x - 12, y), words: "Hatched: membership inferred" });
    if (flank.drawing.rings(scene).length)
      rows.push({ sample: (x, y) => ring(palette, x - 12, y), words: "Published range, not an area protected" });
    return rows;
  };

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

  const rowSvg = ({ sample, words }, left, middle, room, size, row, palette) => {
    const { text, wrap, width } = flank.ink;
    if (row < 2 * size * LEADING) size = Math.max(SMALLEST, Math.min(size, (size * room) / width(words, size)));
    const lines = wrap(words, room, size, 400);
    const line = (line, n) =>
      text(line, left + 40, middle + 4 + (n - (lines.length - 1) / 2) * size * LEADING, {
        size,
        fill: palette.page.ink,
      });
    return sampleIn(sample, left + 16, middle, row) + lines.map(line).join("");
  };

  const STYLE = { size: 8, leading: 10.5, least: 3, gap: 8 }; // of what has no place: px, and the lines it always has

  /** What has no place, in so many lines at most; those that have no room are counted. */
  const unplacedLines = (scene, room, most = Infinity) => {
    const listed = unplaced(scene);
    if (!listed.length) return [];
    const told = `${scene.changes ? "Changed" : "Also in force"}, with no place on the map: `;
    const lines = (n) => {
      const rest = n < listed.length ? `; and ${listed.length - n} more` : "";
      return flank.ink.wrap(`${told}${listed.slice(0, n).join("; ")}${rest}.`, room, STYLE.size, 400);
    };
    let [fits, over] = [1, listed.length + 1];
    while (over - fits > 1) {
      const half = (fits + over) >> 1;
      if (lines(half).length <= most) fits = half;
      else over = half;
    }
    return lines(fits);
  };

  const tallOf = (lines) => (lines.length ? lines.length * STYLE.leading + STYLE.gap : 0);

  /** How high a key is that leaves nothing out. @param {any} box see draw */
  const height = (scene, marks, areas, palette, box) => {
    const tall = tallOf(unplacedLines(scene, box.right - box.left));
    const { perColumn, row } = grid(rowsOf(scene, marks, areas, palette).length, { ...box, bottom: box.bottom - tall });
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
      all = rowsOf(scene, marks, areas, palette),
      room = bottom - top - TITLE_PX;
    const least = grid(all.length, { ...box, bottom: top }); // rows as low as they get
    const spare = Math.floor((room - least.perColumn * least.row - STYLE.gap) / STYLE.leading);
    const lines = unplacedLines(scene, right - left, Math.max(STYLE.least, spare)),
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
      flank.ink.text(words, left, y + n * STYLE.leading, { size: STYLE.size, fill: palette.page.ink_muted });
    return { svg: flank.ink.text("KEY", left, top, heading) + svg.join("") + lines.map(line).join(""), y: y + tall };
  };

  (window.flank ??= {}).legend = { draw, height, lineSample };
})();
