// @ts-check
// The map as SVG text: what lies on the ground and what floats over it, in a palette. Presentation attributes only, no
// classes and no <use>: Office and Inkscape open it.
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

  /** @type {Map<string, string>} the base map's paths with three decimals, which is enough and half as long */
  const shortened = new Map();
  const MOST_PATHS = 24;
  const short = (d) => {
    if (shortened.size > MOST_PATHS) shortened.clear(); // a window of another size has others
    if (!shortened.has(d))
      shortened.set(
        d,
        d.replace(/\d+\.\d{4,}/g, (long) => (+long).toFixed(3)),
      );
    return shortened.get(d);
  };

  const ground = (paths, palette, ratio) => {
    const wide = (width) => px3(width / ratio);
    const looks = {
      sea: `fill="${palette.map.sea}"`,
      land: `fill="${palette.map.land}"`,
      lakes: `fill="${palette.map.lake}"`,
      countries: `fill="none" stroke="${palette.map.border}" stroke-width="${wide(0.9)}"`,
      coastlines: `fill="none" stroke="${palette.map.coast}" stroke-width="${wide(0.8)}"`,
    };
    return paths
      .filter(({ layer, d }) => looks[layer] && d)
      .map(({ layer, d, transform }) => `<path ${looks[layer]} transform="${transform}" d="${short(d)}"/>`)
      .join("");
  };
  const px3 = (value) => value.toFixed(4);

  const changed = (change) => (change ? ` data-change="${change.kind}"` : "");

  const TINT = 0.7; // of areas, as in map.css
  const PX_OF_EDGE = { membership: 0.6, spending: 0.6, support: 0.6 };

  /** An area's tint and edge: of two days, what changed has a broad edge, dashed where it has ended; the rest is pale. */
  const outlined = ({ layer, change }, ink, camera, palette) => {
    const wide = (width) => px3(width / camera.k);
    if (!change) return `fill-opacity="${TINT}" stroke="${ink}" stroke-width="${wide(PX_OF_EDGE[layer] ?? 1.2)}"`;
    if (change.kind === "same")
      return `fill-opacity="0.22" stroke="${ink}" stroke-opacity="0.4" stroke-width="${wide(1)}"`;
    const gone = change.kind === "ended";
    return (
      `fill-opacity="${gone ? 0.16 : TINT}" stroke="${palette.change[change.kind]}" stroke-width="${wide(2.4)}"` +
      (gone ? ` stroke-dasharray="${wide(8)} ${wide(5)}"` : "")
    );
  };

  /** What lies over an area's tint: inferred members, or the veil of an estimate or of what is missing. */
  const over = ({ fill, inferred, veil, d, change }, camera, palette) => {
    if (change?.kind === "same") return "";
    const tint = palette.fills[fill],
      line = `stroke="${palette.fillInk[fill]}" stroke-width="${px3(1.2 / camera.k)}" stroke-dasharray="${px3(3 / camera.k)}"`;
    return (
      (inferred
        ? `<path d="${inferred}" fill="${tint}" fill-opacity="0.25"/><path d="${inferred}" fill="url(#hatch-${fill})" ${line}/>`
        : "") + (veil ? `<path d="${d}" fill="url(#hatch-${veil})"/>` : "")
    );
  };

  const areas = (drawn, camera, palette) =>
    drawn
      .map((area) => {
        const { id, layer, d, fill, outlined: isOutline, change } = area;
        const tint = isOutline ? "none" : palette.fills[fill];
        return (
          `<g data-layer="${layer}" data-record="${id}" data-fill="${fill}"${changed(change)}>` +
          `<path d="${d}" fill="${tint}" ${outlined(area, palette.fillInk[fill], camera, palette)}/>` +
          `${over(area, camera, palette)}</g>`
        );
      })
      .join("");

  const pattern = (id, angle, ink, width, opacity, camera) =>
    `<pattern id="hatch-${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="scale(${px3(1 / camera.k)}) rotate(${angle})">` +
    `<line x1="0" y1="0" x2="0" y2="6" stroke="${ink}" stroke-width="${width}" stroke-opacity="${opacity}"/></pattern>`;

  /** The patterns that some areas are drawn with. */
  const hatches = (drawn, camera, palette) => {
    const inferred = new Set(drawn.filter((area) => area.inferred).map(({ fill }) => fill)),
      veils = new Set(drawn.map(({ veil }) => veil));
    return (
      [...inferred].map((fill) => pattern(fill, 45, palette.fillInk[fill], 1.6, 0.6, camera)).join("") +
      (veils.has("estimated") ? pattern("estimated", 135, palette.page.ink, 0.7, 0.55, camera) : "") +
      (veils.has("missing") ? pattern("missing", 45, palette.page.ink_muted, 1.6, 0.7, camera) : "")
    );
  };

  const rings = (drawn, camera, palette) =>
    drawn
      .map(({ d, planned }) => {
        const colour = palette.layerColour["air-defence"];
        return (
          `<path d="${d}" fill="${colour}" fill-opacity="0.07" stroke="${colour}" stroke-width="${px3(1.2 / camera.k)}"` +
          (planned ? ` stroke-dasharray="${px3(5 / camera.k)}"` : "") +
          "/>"
        );
      })
      .join("");

  const names = (printed, palette) =>
    printed
      .map(({ name, kind, x, y }) =>
        kind === "seas"
          ? text(name, x, y, { size: 11.5, italic: true, anchor: "middle", fill: palette.map.sea_label, spacing: 0.4 })
          : text(name.toUpperCase(), x, y, {
              size: 10.5,
              weight: 500,
              anchor: "middle",
              fill: palette.map.country_label,
              spacing: 0.9,
            }),
      )
      .join("");

  const markLabel = (mark, palette) => {
    const halo = palette.map.land,
      ink = palette.page.ink;
    if (mark.area)
      return mark.told
        .map((line, n) =>
          text(line, mark.x, mark.y - 4 + 15 * n, {
            size: n ? 11 : 14,
            weight: n ? 400 : 700,
            anchor: "middle",
            fill: palette.fillInk[mark.fill],
            halo,
          }),
        )
        .join("");
    if (!mark.label) return "";
    const { side } = mark.label;
    const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
    const x =
      side === "right" ? mark.label.x : side === "left" ? mark.label.x + mark.size.w : mark.label.x + mark.size.w / 2;
    return mark.told
      .map((line, n) =>
        text(line, x, mark.label.y + flank.drawing.LINE_PX * (n + 1) - 3, {
          weight: n ? 400 : 600,
          anchor,
          fill: ink,
          halo,
        }),
      )
      .join("");
  };

  /** Lines between records, dashed where they are planned, dotted where a source is in doubt. */
  const lines = (drawn, palette) =>
    drawn
      .map(({ id, layer, d, head, dots, planned, doubtful, change }) => {
        const colour = change && change.kind !== "same" ? palette.change[change.kind] : palette.layerColour[layer];
        const dashes = doubtful ? ` stroke-dasharray="1.5 3"` : planned ? ` stroke-dasharray="6 4"` : "";
        return (
          `<g data-layer="${layer}" data-record="${id}"${changed(change)}><path d="${d}" fill="none" stroke="${colour}" stroke-width="1.6"${dashes}/>` +
          `<path d="${flank.lineNodes.HEAD}" fill="${colour}" transform="translate(${px(head.x)} ${px(head.y)}) rotate(${px(head.angle)})"/>` +
          dots.map(({ x, y }) => `<circle cx="${px(x)}" cy="${px(y)}" r="2" fill="${colour}"/>`).join("") +
          "</g>"
        );
      })
      .join("");

  const marks = (placed, palette) => {
    const led = placed.filter((mark) => mark.leader && !mark.area);
    const leaders = led.map(({ ax, ay, x, y }) => `M${px(ax)} ${px(ay)}L${px(x)} ${px(y)}`).join("");
    const dots = led
      .map(({ ax, ay }) => `<circle cx="${px(ax)}" cy="${px(ay)}" r="2" fill="${palette.page.ink}"/>`)
      .join("");
    return (
      `<path d="${leaders}" fill="none" stroke="${palette.page.ink_muted}" stroke-width="0.9"/>${dots}` +
      placed
        .filter((mark) => !mark.area)
        .map(
          (mark) =>
            `<g data-layer="${mark.layer}" data-record="${mark.id}"${changed(mark.change)} transform="translate(${px(mark.x)} ${px(mark.y)}) scale(${mark.scale.toFixed(3)})">${mark.symbol.svg}</g>`,
        )
        .join("") +
      placed.map((mark) => markLabel(mark, palette)).join("")
    );
  };

  (window.flank ??= {}).ink = {
    escape,
    px,
    width,
    text,
    wrap,
    clip,
    paragraph,
    ground,
    areas,
    hatches,
    rings,
    names,
    lines,
    marks,
  };
})();
