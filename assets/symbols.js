// Draws one symbol, APP-6 or plain, as an SVG string around 0,0. Knows no date, no record and no DOM.
// Presentation attributes only: the same string goes into files that Office and Inkscape open.
// @ts-check
(() => {
  "use strict";

  /** @typedef {[left: number, top: number, right: number, bottom: number]} Box px from the frame's centre */
  /** @typedef {{sidc?: string, box: Box, frame: string, icon: string, around: string}} Drawing see layers/symbol_catalogue.py;
   *   one without a code is of our own: the same in both styles, in its layer's colour */
  /** @typedef {"announced"|"agreed"|"forming"|"in-place"|"expanded"} Status */
  /** @typedef {{style: "app6"|"plain", symbol: string, shape: string, code: string, layer: string, status: Status,
   *   doubtful: boolean, uncertain: boolean, stale: boolean, subdued?: boolean}} Look subdued: of what did not change between
   *   two days */
  /** @typedef {{theme: string, fill: string, fillForming: string, line: string, paper: string,
   *   layerColour: Record<string, string>, inkOn: Record<string, string>, page: Record<string, string>}} Palette */
  /** @typedef {{svg: string, box: Box}} Symbol */

  const FRAME_PX = 1.5;
  const ECHELON_GROWTH = 1.3; // of marks of size, see layers/build_symbols.py
  const EXPANDED_PX = 2.4;
  const CASING_PX = 2.2; // paper around lines that stand on the map itself
  const FORMING_TINT = 0.45; // of the layer's colour on paper, plain style
  const PLANNED_TINT = 0.12;
  // fill and line: how much of the colour is left, the rest is paper; hue: the rest is grey, which tells it from the pale of forming
  const FADED = { fill: 0.45, hue: 0.2, line: 0.85 };
  const SUBDUED = { fill: 0.25, hue: 0.5, line: 0.38 };
  const DASH = "3 2"; // divides the land unit frame's sides, 30 and 20 px: a dash sits on each corner
  const DASH_SHIFT = 1.5;
  const DOT_STEP = 1.7; // frame widths from dot to dot

  /** Path data and the box for letters, both in px; the letters' middle may sit below the shape's. */
  const SHAPES = {
    disc: { d: "M-13 0a13 13 0 1 1 26 0a13 13 0 1 1 -26 0z", reach: 13, room: 19, middle: 0 },
    square: { d: "M-11.5 -11.5h23v23h-23z", reach: 11.5, room: 19, middle: 0 },
    diamond: { d: "M0 -16L16 0L0 16L-16 0z", reach: 16, room: 17, middle: 0 },
    triangle: { d: "M0 -16L16.5 12H-16.5z", reach: 16.5, room: 15, middle: 4.5 },
    hexagon: { d: "M-7.5 -13H7.5L15 0L7.5 13H-7.5L-15 0z", reach: 15, room: 20, middle: 0 },
  };

  /** @type {Record<string, Drawing>} */
  let drawings = {};
  /** @type {Map<string, Symbol>} */
  const drawn = new Map();

  /** @param {number} value */
  const short = (value) => String(Math.round(value * 100) / 100);

  /** Two colours mixed in sRGB; `share` of the first. @param {string} one @param {string} other @param {number} share */
  const mix = (one, other, share) => {
    const part = (/** @type {string} */ colour, /** @type {number} */ at) => parseInt(colour.slice(at, at + 2), 16);
    return (
      "#" +
      [1, 3, 5]
        .map((at) => Math.round(part(one, at) * share + part(other, at) * (1 - share)))
        .map((value) => value.toString(16).padStart(2, "0"))
        .join("")
    );
  };

  /**
   * The status language of both styles.
   * @param {Look} look @param {string} full fill in place @param {string} forming @param {string} pale fill of what is planned
   */
  const outline = (look, full, forming, pale) => {
    const planned = flank.status.isPlanned(look.status);
    const width = look.status === "expanded" ? EXPANDED_PX : FRAME_PX;
    return { planned, width, fill: planned ? pale : look.status === "forming" ? forming : full };
  };

  /**
   * @param {string} d @param {Look} look
   * @param {ReturnType<typeof outline>} style @param {Palette} palette
   */
  const frame = (d, look, style, palette) => {
    const pattern = look.doubtful
      ? ` stroke-dasharray="0.1 ${short(DOT_STEP * style.width)}" stroke-linecap="round"`
      : style.planned
        ? ` stroke-dasharray="${DASH}" stroke-dashoffset="${DASH_SHIFT}"`
        : "";
    const casing = short(style.width + CASING_PX);
    return (
      `<path d="${d}" fill="${palette.paper}" stroke="${palette.paper}" stroke-width="${casing}"/>` +
      `<path d="${d}" fill="${style.fill}" stroke="${palette.line}" stroke-width="${short(style.width)}"${pattern}/>`
    );
  };

  /** @param {Drawing} drawing @param {Look} look @param {Palette} palette */
  const app6 = (drawing, look, palette) => {
    const style = outline(look, palette.fill, palette.fillForming, palette.paper);
    const paint = (/** @type {string} */ markup, /** @type {string} */ line, /** @type {number} */ px) =>
      markup
        .replaceAll("{fill}", style.fill)
        .replaceAll("{line}", line)
        .replaceAll("{width}", short(px))
        .replaceAll("{grown-width}", short(px * ECHELON_GROWTH));
    return (
      paint(drawing.around, palette.paper, FRAME_PX + CASING_PX) +
      frame(drawing.frame, look, style, palette) +
      paint(drawing.icon, palette.line, FRAME_PX) +
      paint(drawing.around, palette.line, FRAME_PX)
    );
  };

  /** The status language in a layer's own colour, and what is legible on it. @param {Look} look @param {Palette} palette */
  const coloured = (look, palette) => {
    const colour = palette.layerColour[look.layer];
    const tint = (/** @type {number} */ share) => mix(colour, palette.paper, share);
    const style = outline(look, colour, tint(FORMING_TINT), tint(PLANNED_TINT));
    return { style, ink: style.fill === colour ? palette.inkOn[look.layer] : palette.line };
  };

  /** @param {Drawing} drawing @param {Look} look @param {Palette} palette */
  const pictogram = (drawing, look, palette) => {
    const { style, ink } = coloured(look, palette);
    return frame(drawing.frame, look, style, palette) + drawing.icon.replaceAll("{line}", ink);
  };

  /** @param {Look} look @param {Palette} palette */
  const plain = (look, palette) => {
    const shape = SHAPES[/** @type {keyof typeof SHAPES} */ (look.shape)];
    const { style, ink } = coloured(look, palette);
    const size = Math.min(11, shape.room / (0.72 * Math.max(look.code.length, 1)));
    return (
      frame(shape.d, look, style, palette) +
      `<text x="0" y="${short(shape.middle + 0.36 * size)}" text-anchor="middle" font-size="${short(size)}"` +
      ` font-weight="bold" fill="${ink}">${look.code}</text>`
    );
  };

  /** (+) right of the frame's top, as APP-6 writes "reinforced". @param {number} x @param {number} y @param {Palette} palette */
  const reinforced = (x, y, palette) => {
    const d =
      `M${short(x + 2.2)} ${short(y - 4)}q-3 4 0 8M${short(x + 8.8)} ${short(y - 4)}q3 4 0 8` +
      `M${short(x + 3.2)} ${short(y)}h4.6M${short(x + 5.5)} ${short(y - 2.3)}v4.6`;
    return (
      `<path d="${d}" fill="none" stroke="${palette.paper}" stroke-width="3.6"/>` +
      `<path d="${d}" fill="none" stroke="${palette.line}" stroke-width="1.3"/>`
    );
  };

  /** "?" on the frame's upper right corner, drawn as a path. @param {number} x @param {number} y @param {Palette} palette */
  const badge = (x, y, palette) =>
    `<circle cx="${short(x)}" cy="${short(y)}" r="4.6" fill="${palette.line}" stroke="${palette.paper}" stroke-width="1"/>` +
    `<path d="M${short(x - 1.6)} ${short(y - 1.2)}q0 -1.6 1.6 -1.6t1.6 1.5q0 .8 -.9 1.3t-.7 1.2" fill="none"` +
    ` stroke="${palette.paper}" stroke-width="1.1"/>` +
    `<circle cx="${short(x)}" cy="${short(y + 2.8)}" r=".75" fill="${palette.paper}"/>`;

  /** A clock on the frame's lower right corner: colour alone does not tell it. @param {number} x @param {number} y @param {Palette} palette */
  const clock = (x, y, palette) =>
    `<circle cx="${short(x)}" cy="${short(y)}" r="4.3" fill="${palette.paper}" stroke="${palette.paper}" stroke-width="3"/>` +
    `<circle cx="${short(x)}" cy="${short(y)}" r="4.3" fill="${palette.paper}" stroke="${palette.line}" stroke-width="1.1"/>` +
    `<path d="M${short(x)} ${short(y - 2.7)}v2.7h2" fill="none" stroke="${palette.line}" stroke-width="1.1"/>`;

  /** @param {Box} box @param {Palette} palette */
  const halo = ([left, top, right, bottom], palette) => {
    const rect =
      `<rect x="${short(left)}" y="${short(top)}" width="${short(right - left)}"` +
      ` height="${short(bottom - top)}" rx="7" fill="none"`;
    return (
      `${rect} stroke="${palette.paper}" stroke-width="2.4"/>` +
      `${rect} stroke="${palette.line}" stroke-width="1.4" stroke-dasharray="0.1 3" stroke-linecap="round"/>`
    );
  };

  /** Whether a look is one of our own symbols. @param {Look} look */
  const isOwn = ({ symbol }) => drawings[symbol] !== undefined && !drawings[symbol].sidc;

  /** @param {Look} look @param {Palette} palette @returns {Symbol} */
  const draw = (look, palette) => {
    const own = isOwn(look);
    const drawing = own || look.style === "app6" ? drawings[look.symbol] : null;
    if (look.style === "app6" && !drawing) throw new Error(`No drawing of the symbol "${look.symbol}"`);
    const reach = drawing ? 0 : SHAPES[/** @type {keyof typeof SHAPES} */ (look.shape)].reach + 1;
    /** @type {Box} */
    let box = drawing ? [...drawing.box] : [-reach, -reach, reach, reach];
    let svg = drawing ? (own ? pictogram : app6)(drawing, look, palette) : plain(look, palette);
    const [right, top] = [drawing ? box[2] + 1 : 12, drawing ? -8 : -10];
    if (look.status === "expanded") {
      svg += reinforced(box[2], look.doubtful ? 4 : -6, palette);
      box[2] += 11;
    }
    if (look.doubtful) {
      svg += badge(right, top, palette);
      box = [box[0], Math.min(box[1], top - 5), Math.max(box[2], right + 5), box[3]];
    }
    if (look.stale) {
      const low = drawing ? 9 : 10;
      svg += clock(right, low, palette);
      box = [box[0], box[1], Math.max(box[2], right + 5), Math.max(box[3], low + 5)];
    }
    if (look.uncertain) {
      box = [box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4];
      svg = halo(box, palette) + svg;
    }
    return { svg: `<g>${svg}</g>`, box };
  };

  /**
   * Fills gone grey and half into the paper, for what nothing has confirmed for long; lines and letters can be read.
   * Not `opacity`: Chromium paints each group that has one as a layer of its own, which doubles the cost of a step
   * without a GPU.
   * @param {Palette} palette @param {{fill: number, hue: number, line: number}} left @returns {Palette}
   */
  const faded = (palette, left) => {
    const fade = (/** @type {string} */ colour) =>
      mix(mix(colour, palette.page.ink_muted, left.hue), palette.paper, left.fill);
    const each = (/** @type {Record<string, string>} */ colours, /** @type {(colour: string) => string} */ change) =>
      Object.fromEntries(Object.entries(colours).map(([key, colour]) => [key, change(colour)]));
    const line = mix(palette.line, palette.paper, left.line);
    return {
      ...palette,
      fill: fade(palette.fill),
      fillForming: mix(fade(palette.fill), palette.paper, FORMING_TINT),
      line,
      layerColour: each(palette.layerColour, fade),
      inkOn: each(palette.inkOn, () => (left === FADED ? palette.line : line)),
    };
  };

  /** The same look in the same palette is drawn once. @param {Look} look @param {Palette} palette @returns {Symbol} */
  const markup = (look, palette) => {
    const key = [
      look.style,
      isOwn(look)
        ? `${look.symbol} ${look.layer}`
        : look.style === "app6"
          ? look.symbol
          : `${look.shape} ${look.code} ${look.layer}`,
      look.status,
      look.doubtful,
      look.uncertain,
      look.stale,
      Boolean(look.subdued),
      palette.theme,
    ].join("|");
    const left = look.subdued ? SUBDUED : look.stale ? FADED : null;
    const known = drawn.get(key) ?? draw(look, left ? faded(palette, left) : palette);
    drawn.set(key, known);
    return known;
  };

  /** The drawings of layers/app6.json, once, before the first symbol. @param {Record<string, Drawing>} catalogue */
  const use = (catalogue) => {
    drawings = catalogue;
    drawn.clear();
  };

  (window.flank ??= {}).symbols = { markup, use };
})();
