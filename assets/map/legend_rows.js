// @ts-check
// The rows of an image's key: what is on it, layer by layer, colours, symbols, changes and the marks that occur.
(() => {
  "use strict";
  const RINGED_SCALE = 0.52;

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
      .map((row) => ({ sample: (x, y) => flank.legendSamples.tint(row, palette, x - 12, y), words: row.words }));
  };

  /** Of the layers whose symbols say what a thing is: those that the frame shows. */
  const symbolRows = ({ content, state }, marks, palette) =>
    content.layers.flatMap((layer) => {
      const own = marks.filter((mark) => mark.layer === layer.key).map(({ i }) => i);
      return flank.symbolsKey.occurring(content, layer, own).map(([symbol, words]) => ({
        sample: (x, y) => flank.legendSamples.ofLook(flank.symbolsKey.look(layer, symbol, state.style), palette, x, y),
        words,
      }));
    });

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
      (i) => flank.drawing.onMap(content, i) && flank.positions.layerOf(content, i) === layer,
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
        sample: (x, y) =>
          flank.legendSamples.drawn(flank.changesKey.symbol(kind, scene.state, palette), x, y, RINGED_SCALE),
        words: `${flank.changesKey.TITLES[kind]}: ${count}`,
      }));
  };

  /** Whether a mark is a symbol with its own frame and fill: what has ended is a ghost, what did not change is pale. */
  const isAsItIs = ({ area, change }) => !area && change?.kind !== "ended" && change?.kind !== "same";

  /** Rows of the key: how to draw each sample, and its words. */
  const all = (scene, marks, areas, palette) => {
    const { content, state } = scene;
    const drawn = [...areas, ...marks, ...scene.lines];
    const rows = flank.panel
      .looks(content, state, [...new Set(drawn.map((mark) => mark.layer))])
      .map(({ layer, look }) => ({
        sample: (x, y) => flank.legendSamples.ofLayer(layer, look, palette, x, y),
        words: countOf(scene, layer, drawn),
      }));
    rows.push(...colourRows(scene, areas, palette));
    rows.push(...symbolRows(scene, marks.filter(isAsItIs), palette));
    if (scene.changes) rows.push(...changeRows(scene, marks, areas, palette));
    const occur = new Set(marks.filter(isAsItIs).flatMap(({ i }) => marksOf(content, i, scene.asOf)));
    for (const [words, status] of flank.panel.LEGEND)
      if (occur.has(nameOf(status)))
        rows.push({
          sample: (x, y) => flank.legendSamples.ofLook(flank.legendSamples.bearing(state, status), palette, x, y),
          words,
        });
    const hatched = areas.find((area) => area.inferred);
    if (hatched)
      rows.push({
        sample: (x, y) => flank.legendSamples.hatch(hatched, palette, x - 12, y),
        words: "Hatched: membership inferred",
      });
    if (flank.drawing.rings(scene).length)
      rows.push({
        sample: (x, y) => flank.legendSamples.ring(palette, x - 12, y),
        words: "Published range, not an area protected",
      });
    return rows;
  };

  (window.flank ??= {}).legendRows = { all, unplaced };
})();
