// @ts-check
// Gives each symbol's label a side on which it covers nothing, the most important first. A label for which
// there is no such side gives way.
(() => {
  "use strict";

  const GAP_PX = 3; // between a symbol and its label
  const CLEAR_PX = 2; // around a label
  const SIDES = ["right", "left", "below", "above"];

  /** The left edge of a label on that side of a symbol at `x`; `box` as in placement.js. */
  const leftEdge = (side, x, box, width) => {
    if (side === 0) return x + box[2] + GAP_PX;
    if (side === 1) return x + box[0] - GAP_PX - width;
    return x + (box[0] + box[2] - width) / 2;
  };

  const topEdge = (side, y, box, height) => {
    if (side === 2) return y + box[3] + GAP_PX;
    if (side === 3) return y + box[1] - GAP_PX - height;
    return y + (box[1] + box[3] - height) / 2;
  };

  /** Twice the area of the triangle a, b, p; its sign says on which side of the line through a and b p lies. */
  const turn = (ax, ay, bx, by, px, py) => (bx - ax) * (py - ay) - (by - ay) * (px - ax);

  const lineMeets = (ax, ay, bx, by, left, top, right, bottom) => {
    if ((ax <= left && bx <= left) || (ax >= right && bx >= right)) return false;
    if ((ay <= top && by <= top) || (ay >= bottom && by >= bottom)) return false;
    const side = turn(ax, ay, bx, by, left, top) > 0;
    return (
      turn(ax, ay, bx, by, right, top) > 0 !== side ||
      turn(ax, ay, bx, by, left, bottom) > 0 !== side ||
      turn(ax, ay, bx, by, right, bottom) > 0 !== side
    );
  };

  const leadersUnder = (leaders, left, top, right, bottom) => {
    let under = 0;
    for (let at = 0; at < leaders.length; at += 4) {
      if (lineMeets(leaders[at], leaders[at + 1], leaders[at + 2], leaders[at + 3], left, top, right, bottom)) under++;
    }
    return under;
  };

  /** The free side that covers fewest leaders, the earlier in SIDES where equal; -1 where none is free. */
  const bestSide = (item, spot, open, ground) => {
    const { label, box } = item;
    const { taken, leaders, frame } = ground;
    let best = -1;
    let fewest = Infinity;
    for (let side = 0; side < 4 && fewest > 0; side++) {
      if (!(open & (1 << side))) continue;
      const left = leftEdge(side, spot.x, box, label.w);
      const top = topEdge(side, spot.y, box, label.h);
      const right = left + label.w;
      const bottom = top + label.h;
      if (left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom) continue;
      if (taken.hit(left - CLEAR_PX, top - CLEAR_PX, right + CLEAR_PX, bottom + CLEAR_PX) >= 0) continue;
      const covered = leadersUnder(leaders, left, top, right, bottom);
      if (covered >= fewest) continue;
      fewest = covered;
      best = side;
    }
    return best;
  };

  /** Room for a label among what stands so far, on the open side that covers fewest of `ground.leaders`. */
  const room = (item, spot, open, ground) => {
    const side = bestSide(item, spot, open, ground);
    if (side < 0) return null;
    return {
      side,
      x: leftEdge(side, spot.x, item.box, item.label.w),
      y: topEdge(side, spot.y, item.box, item.label.h),
    };
  };

  /**
   * Writes `label` into `spots[i]` for the items i in `order`.
   * @param {Uint8Array} openSides of each item, bit n set where side n of SIDES faces no fellow of its block
   * @param {{taken: any, leaders: number[], frame: any}} ground what stands, to which the labels are added;
   *   leaders, four numbers each, from place to symbol
   */
  const choose = (items, spots, order, openSides, ground) => {
    for (const i of order) {
      const { label, box } = items[i];
      if (!label) continue;
      const side = bestSide(items[i], spots[i], openSides[i], ground);
      if (side < 0) continue;
      const x = leftEdge(side, spots[i].x, box, label.w);
      const y = topEdge(side, spots[i].y, box, label.h);
      spots[i].label = { x, y, side: SIDES[side] };
      ground.taken.add(x, y, x + label.w, y + label.h);
    }
  };

  (window.flank ??= {}).labels = { choose, room };
})();
