// @ts-check
// Lines between two records, as of a unit under a command: where they run for one camera. No DOM.
(() => {
  "use strict";
  const BEND = 0.08, // of a line's length, so that two that run the same way part
    SHORT_PX = 6, // at which two ends are one place
    GAP_PX = 4, // between a line's end and the symbol there
    BOW_PX = 14; // above two symbols that stand together

  const isLine = ({ states, records }, i) => records.from[states.record[i]] !== null;

  const ends = ({ states, records }, i) => [records.from[states.record[i]], records.to[states.record[i]]];

  /** Whether both ends have a place; one beyond the map has the line run off it. */
  const isDrawn = (content, i) => isLine(content, i) && ends(content, i).every((r) => content.records.x[r] !== null);

  /** An end: where the record's symbol stands, or its place where that is not drawn. */
  const endOf = ({ content, camera }, marks, r) => {
    const mark = marks.get(r);
    if (mark) return { x: mark.x, y: mark.y, reach: (mark.box[2] - mark.box[0]) / 2 + GAP_PX, open: false };
    const { x, y } = content.records;
    return { x: camera.k * x[r] + camera.tx, y: camera.k * y[r] + camera.ty, reach: GAP_PX, open: true };
  };

  const px = (value) => value.toFixed(1);

  /** Over the tops of two that stand together, where between them there is no room for a line. */
  const bow = (from, to) => {
    const apart = Math.max(Math.abs(to.x - from.x), 2 * GAP_PX) * (to.x < from.x ? -1 : 1),
      middle = (from.x + to.x) / 2,
      [a, b] = [middle - apart / 2, middle + apart / 2],
      [aTop, bTop] = [from.y - from.reach, to.y - to.reach],
      peak = Math.min(aTop, bTop) - BOW_PX;
    return {
      d: `M${px(a)} ${px(aTop)}C${px(a)} ${px(peak)} ${px(b)} ${px(peak)} ${px(b)} ${px(bTop)}`,
      head: { x: b, y: bTop, angle: 90 },
    };
  };

  /** A curve from the lower to the higher one, short of both symbols. */
  const curve = (from, to) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    if (Math.hypot(dx, dy) < SHORT_PX + from.reach + to.reach) return bow(from, to);
    const control = { x: (from.x + to.x) / 2 - dy * BEND, y: (from.y + to.y) / 2 + dx * BEND };
    const short = (end) => {
      const away = Math.hypot(control.x - end.x, control.y - end.y);
      return {
        x: end.x + ((control.x - end.x) * end.reach) / away,
        y: end.y + ((control.y - end.y) * end.reach) / away,
      };
    };
    const [a, b] = [short(from), short(to)];
    return {
      d: `M${px(a.x)} ${px(a.y)}Q${px(control.x)} ${px(control.y)} ${px(b.x)} ${px(b.y)}`,
      head: { x: b.x, y: b.y, angle: (Math.atan2(b.y - control.y, b.x - control.x) * 180) / Math.PI },
    };
  };

  /**
   * @param {any} scene see drawing.js @param {any[]} marks as placed
   * @returns {{i: number, id: string, layer: string, d: string, head: {x: number, y: number, angle: number},
   *   dots: {x: number, y: number}[], planned: boolean, doubtful: boolean, change: any}[]} dots: ends without a symbol
   */
  const lines = (scene, marks) => {
    const { content, picked, changes } = scene;
    const { states, records } = content;
    const byRecord = new Map(marks.filter(({ area }) => !area).map((mark) => [mark.r, mark]));
    return picked
      .filter((i) => isDrawn(content, i))
      .map((i) => {
        const [from, to] = ends(content, i).map((r) => endOf(scene, byRecord, r));
        const r = states.record[i];
        return {
          ...curve(from, to),
          i,
          id: records.id[r],
          layer: content.layers[records.layer[r]].key,
          dots: [from, to].filter(({ open }) => open),
          planned: flank.status.isPlanned(states.status[i]),
          doubtful: states.confidence[i] === "low",
          change: changes?.get(i),
        };
      });
  };

  (window.flank ??= {}).lines = { lines, isDrawn };
})();
