// @ts-check
// What stands where on the map for one date, one camera and one frame: the same list is drawn on the screen
// and composed into an image. No DOM.
(() => {
  "use strict";
  const LINE_PX = 12.5;
  const FONT = '"Inter", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif';
  const HEAD = "600 11px",
    DETAIL = "400 11px",
    AREA_HEAD = "700 14px";
  const NAME_SLACK_PX = 40;
  const CROWD_SCALE = 0.6; // of the symbols' size where they are too many to find room
  const FIRST = -1; // the name of an area stands where it was put
  const CONTEXT = 100; // what did not change comes after all that did
  const NAMES_FROM = [0, 0, 0.9, 1.9, 4, 8]; // by rank: the zoom, in times the whole plane, from which a name is printed

  const ruler = document.createElement("canvas").getContext("2d");
  const widths = new Map();
  const width = (text, style, family = FONT) => {
    const font = `${style} ${family}`,
      key = font + text;
    let known = widths.get(key);
    if (known === undefined) {
      ruler.font = font;
      widths.set(key, (known = ruler.measureText(text).width));
    }
    return known;
  };

  /** @typedef {{content: any, asOf: string, picked: number[], state: any, camera: any, whole: any, frame: any,
   *   cite?: (i: number) => number[], font?: string, earlier?: string, changes?: Map<number, any>}} Scene `cite` gives the numbers of a state's sources and
   *   `font` is its family, for an image; of two days `asOf` is the later, and `changes` says how each state picked changed
   *   (assets/page/comparison.js) */

  /** How a state's symbol looks on a day. */
  const look = (content, i, asOf, style) => {
    const { states } = content;
    const layer = flank.positions.layerOf(content, i);
    return {
      style,
      symbol: states.symbol[i],
      shape: layer.shape,
      code: states.code[i],
      layer: layer.key,
      status: states.status[i],
      doubtful: states.confidence[i] === "low",
      ...flank.timeline.knowledge(states, i, asOf),
    };
  };

  /** The numbers of the sources behind the first line, or behind the last one of an area, whose first is large. */
  const cited = (told, numbers, area) => {
    if (!numbers) return told;
    const at = area ? told.length - 1 : 0;
    return told.map((line, n) => (n === at ? `${line} [${numbers.join(", ")}]` : line));
  };

  /** A label's lines; what nothing has confirmed for over a year says so. */
  const lines = ({ content, asOf, cite, changes }, i) => {
    const { states } = content;
    const changed = changes?.get(i)?.told ?? [];
    const own = changed.length ? [states.label[i][0], ...changed] : states.label[i];
    const told = cited(own, cite?.(i), states.area[i] !== null);
    if (changed.length) return told;
    if (!flank.timeline.knowledge(states, i, asOf).stale) return told;
    const { secondLineIsPlace } = flank.positions.layerOf(content, i);
    const last = `last reported ${states.lastReported[i].replace(/^\d+ /, "")}`;
    return secondLineIsPlace ? [told[0], last] : [...told, last];
  };

  const labelSize = (told, font) => ({
    w: Math.max(width(told[0], HEAD, font), ...told.slice(1).map((line) => width(line, DETAIL, font))) + 2,
    h: LINE_PX * told.length + 1,
  });

  const scaled = (box, scale) => box.map((edge) => edge * scale);

  /** Whether a state colours countries on this map: one that lies wholly off it has no path there. */
  const isArea = ({ states, paths }, i) => states.area[i] !== null && paths[states.area[i]] !== "";

  /** Whether a state stands as a symbol: what has an area never does, nor what is only listed. */
  const isPoint = ({ states, records }, i) => {
    const r = states.record[i];
    return states.area[i] === null && states.stands[i] && records.x[r] !== null && !records.beyond[r];
  };

  const onMap = (content, i) => isArea(content, i) || isPoint(content, i) || flank.lines.isDrawn(content, i);

  /** Where a state has its place on the map, in plane units and pixels; null where it has none. */
  const placeOf = (content, camera, i) => {
    if (!isArea(content, i) && !isPoint(content, i)) return null;
    const { states, records } = content,
      r = states.record[i];
    const area = states.area[i] !== null;
    const at = area ? records.areaLabelAt[r] : [records.x[r], records.y[r]];
    return at && { i, at, area, ax: camera.k * at[0] + camera.tx, ay: camera.k * at[1] + camera.ty };
  };

  /** Of two days, what changed bears its badges. */
  const symbolOf = ({ content, asOf, earlier, state }, i, change) => {
    const palette = content.palettes[state.theme],
      own = look(content, i, change?.kind === "ended" ? earlier : asOf, state.style);
    return change ? flank.badges.symbol(own, change, palette) : flank.symbols.markup(own, palette);
  };

  /** Symbols with their labels and leaders, and the names of areas, placed so that nothing overlaps. */
  const marks = (/** @type {Scene} */ scene) => {
    const { content, picked, state, camera, whole, frame, changes } = scene;
    const { states, records, layers } = content;
    const placed = picked.map((i) => placeOf(content, camera, i)).filter(Boolean);
    const { shrink, crampedAt } = content.look;
    const crowd = flank.placement.isCrowd(placed, frame, crampedAt);
    const scale = flank.camera.symbolScale(camera, whole) * shrink * (crowd ? CROWD_SCALE : 1);
    const drawn = [],
      items = [];
    for (const { i, at, ax, ay, area } of placed) {
      const r = states.record[i];
      const layer = layers[records.layer[r]];
      const change = changes?.get(i),
        isContext = change?.kind === "same";
      if (area && (isContext || (crowd && content.base))) continue; // far out, names of areas would hide them
      const told = lines(scene, i);
      const symbol = area ? null : symbolOf(scene, i, change);
      const fill = area ? flank.fills.look(content, i, state).fill : null;
      const size = area || isContext || !state.labelsOn || crowd ? null : labelSize(told, scene.font);
      drawn.push({ i, r, layer: layer.key, id: records.id[r], told, symbol, fill, scale, at, ax, ay, area, change });
      items.push({
        ax,
        ay,
        rank: area ? FIRST : layer.rank + (isContext ? CONTEXT : 0),
        keepsLabel: area || (layer.keepsLabel && !isContext),
        place: area ? records.id[r] : `${at}`,
        box: area ? areaLabelBox(told, scene.font) : scaled(symbol.box, scale),
        label: size,
      });
    }
    const spots = crowd ? flank.placement.stay(items, frame) : flank.placement.solve(items, frame);
    return drawn.map((mark, n) => ({ ...mark, ...spots[n], size: items[n].label, box: items[n].box })).filter(isAtHome);
  };

  const areaLabelBox = ([head, ...rest], font) => {
    const half = Math.max(width(head, AREA_HEAD, font), ...rest.map((line) => width(line, DETAIL, font))) / 2 + 4;
    return [-half, -16, half, 3 + 15 * rest.length];
  };

  /** The name of an area says nothing where it had to go elsewhere. */
  const isAtHome = ({ area, x, y, ax, ay }) => !area || Math.hypot(x - ax, y - ay) <= NAME_SLACK_PX;

  const overlaps = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  /** Half the width of a name as map.css sets it, countries in capitals, with room beside it. */
  const halfOf = (name, kind, font) =>
    kind === "countries"
      ? width(name.toUpperCase(), DETAIL, font) * 0.48 + name.length * 0.47 + 4
      : width(name, DETAIL, font) * 0.53 + name.length * 0.23 + 4;

  /** Names of countries and seas where they leave symbols and labels alone. */
  const names = (/** @type {Scene} */ { content, camera, whole, frame, font }, placed) => {
    const zoom = camera.k / whole.k;
    const taken = placed.flatMap((mark) => {
      const [l, t, r, b] = mark.box;
      const own = [[mark.x + l, mark.y + t, mark.x + r, mark.y + b]];
      if (mark.label) own.push([mark.label.x, mark.label.y, mark.label.x + mark.size.w, mark.label.y + mark.size.h]);
      return own;
    });
    const printed = [];
    for (const kind of ["seas", "countries"])
      for (const { name, x, y, rank } of content.places[kind]) {
        if (zoom < NAMES_FROM[rank]) continue;
        const half = halfOf(name, kind, font),
          px = camera.k * x + camera.tx,
          py = camera.k * y + camera.ty;
        const box = [px - half, py - 8, px + half, py + 5];
        if (box[0] < frame.left || box[2] > frame.right || box[1] < frame.top || box[3] > frame.bottom) continue;
        if (taken.some((other) => overlaps(box, other))) continue;
        taken.push(box);
        printed.push({ name, kind, x: px, y: py });
      }
    return printed;
  };

  /** Areas, as paths in plane units: the camera is a transform on them. Where several layers have some, the lowest of them
   *  fills and the others are outlines on it. */
  const areas = (/** @type {Scene} */ { content, picked, changes, state }) => {
    const { states, records, paths } = content;
    const layerOf = (i) => records.layer[states.record[i]];
    const covered = picked.filter((i) => isArea(content, i));
    const filler = Math.min(...covered.map(layerOf));
    return covered.map((i) => {
      const { fill, veil } = flank.fills.look(content, i, state);
      return {
        i,
        id: records.id[states.record[i]],
        layer: content.layers[layerOf(i)].key,
        shape: `${content.plane} ${states.record[i]} ${states.area[i]} ${states.inferredArea[i]} ${veil}`,
        d: paths[states.area[i]],
        fill,
        veil,
        told: flank.fills.told(content, i, state),
        edge: flank.fills.edgeOf(content.layers[layerOf(i)]),
        outlined: layerOf(i) !== filler,
        selected: state.selected === records.id[states.record[i]],
        change: changes?.get(i),
        inferred: states.inferredArea[i] === null ? null : paths[states.inferredArea[i]],
      };
    });
  };

  const rings = (/** @type {Scene} */ { content, picked, state }) => {
    const { states, records, paths } = content;
    if (!state.ringsOn) return [];
    return picked
      .filter((i) => onMap(content, i) && records.ring[states.record[i]] !== null)
      .map((i) => ({
        id: records.id[states.record[i]],
        d: paths[records.ring[states.record[i]]],
        planned: flank.status.isPlanned(states.status[i]),
      }));
  };

  (window.flank ??= {}).drawing = { marks, names, areas, rings, look, onMap, LINE_PX, FONT };
})();
