// @ts-check
// Gives each symbol's label a side on which it covers nothing, the most important first; a label
// without such a side gives way.
(() => {
  "use strict";

  const GAP_PX = 3;
  const SIDES = /** @type {const} */ (["right", "left", "below", "above"]);

  /** The left edge of the label on that side of a symbol, `x` and `box` as in placement.js. */
  const labelLeft = (side, x, box, width) => {
    if (side === 0) return x + box[2] + GAP_PX;
    if (side === 1) return x + box[0] - GAP_PX - width;
    return x + (box[0] + box[2] - width) / 2;
  };

  const labelTop = (side, y, box, height) => {
    if (side === 2) return y + box[3] + GAP_PX;
    if (side === 3) return y + box[1] - GAP_PX - height;
    return y + (box[1] + box[3] - height) / 2;
  };

  /** Does the line from (x1, y1) to (x2, y2) pass through the rectangle? (Clipping after Liang and Barsky.) */
  const lineMeets = (x1, y1, x2, y2, left, top, right, bottom) => {
    if (Math.max(x1, x2) < left || Math.min(x1, x2) > right) return false;
    if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return false;
    const dx = x2 - x1;
    const dy = y2 - y1;
    // All four corners on one side of the line: no meeting.
    const a = dx * (top - y1) - dy * (left - x1);
    const b = dx * (top - y1) - dy * (right - x1);
    const c = dx * (bottom - y1) - dy * (left - x1);
    const d = dx * (bottom - y1) - dy * (right - x1);
    return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
  };

  /** How many leader lines (x1, y1, x2, y2 each) a label on this rectangle would cover. */
  const leadersUnder = (leaders, count, left, top, right, bottom) => {
    let under = 0;
    for (let at = 0; at < 4 * count; at += 4) {
      if (lineMeets(leaders[at], leaders[at + 1], leaders[at + 2], leaders[at + 3], left, top, right, bottom)) under++;
    }
    return under;
  };

  /**
   * Writes `label` into `spots[i]`, for the items in `order`.
   * @param {Uint8Array} openSides per item, bit n set when side n of SIDES may be used
   * @param {Float64Array} leaders lines to keep clear where there is a choice, four numbers each
   * @param {{hit: Function, add: Function}} taken rectangles of all symbols; the labels are added
   */
  const choose = (items, spots, order, openSides, leaders, leaderCount, frame, taken) => {
    for (const i of order) {
      const { label, box } = items[i];
      if (!label || !openSides[i]) continue;
      const spot = spots[i];
      let best = -1;
      let fewest = Infinity;
      for (let side = 0; side < 4 && fewest > 0; side++) {
        if (!(openSides[i] & (1 << side))) continue;
        const left = labelLeft(side, spot.x, box, label.w);
        const top = labelTop(side, spot.y, box, label.h);
        const right = left + label.w;
        const bottom = top + label.h;
        if (left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom) continue;
        if (taken.hit(left, top, right, bottom) >= 0) continue;
        const under = leadersUnder(leaders, leaderCount, left, top, right, bottom);
        if (under < fewest) {
          fewest = under;
          best = side;
        }
      }
      if (best < 0) continue;
      const x = labelLeft(best, spot.x, box, label.w);
      const y = labelTop(best, spot.y, box, label.h);
      spot.label = { x, y, side: SIDES[best] };
      taken.add(x, y, x + label.w, y + label.h);
    }
  };

  (window.flank ??= {}).labels = { choose, lineMeets };
})();
