// @ts-check
// The free spot nearest to a block of symbols' home, among those that stand already; and the trade of spots
// between blocks that would both be nearer, which is how leaders stop crossing.
(() => {
  "use strict";

  const GAP_PX = 4; // between the symbols of two places
  const RING_PX = 8; // from one ring of offsets to the next; what this leaves open, settling closes
  const TRADES = 3; // rounds at most

  /**
   * @typedef {object} Block All in px.
   * @property {number[]} box left, top, right and bottom, from its centre
   * @property {number} homeX where its centre would be if it were alone
   * @property {number} homeY
   * @property {number} x where its centre is
   * @property {number} y
   * @property {number} freePx how far from home the nearest free spot was when it was placed
   *
   * @typedef {{left: number, top: number, right: number, bottom: number}} Frame
   */

  /** Offsets to try, in order of distance: x, y, distance. */
  const RINGS = (() => {
    const rings = [];
    for (let radius = RING_PX; radius < 1200; radius += RING_PX) {
      const steps = 4 * Math.ceil((Math.PI * radius) / 20);
      for (let step = 0; step < steps; step++) {
        const angle = (2 * Math.PI * step) / steps;
        rings.push(radius * Math.cos(angle), radius * Math.sin(angle), radius);
      }
    }
    return Float64Array.from(rings);
  })();

  /** Where in RINGS the offsets of at least this distance begin. */
  const ringFrom = (px) => {
    let low = 0;
    let high = RINGS.length / 3;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (RINGS[3 * middle + 2] < px) low = middle + 1;
      else high = middle;
    }
    return 3 * low;
  };

  const distance = (ax, ay, bx, by) => Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);

  const isFree = (taken, box, x, y) =>
    taken.hit(x + box[0] - GAP_PX, y + box[1] - GAP_PX, x + box[2] + GAP_PX, y + box[3] + GAP_PX) < 0;

  const holds = (outer, inner) =>
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

  /** How far around its home nothing can be free, because nothing was for another one nearby. */
  const crowdedPx = ({ homeX, homeY, box }, blocks) => {
    let px = 0;
    for (const other of blocks) {
      if (other.freePx <= px + RING_PX || !holds(box, other.box)) continue;
      px = Math.max(px, other.freePx - RING_PX - distance(other.homeX, other.homeY, homeX, homeY));
    }
    return px;
  };

  /** Moves the block from home to the first free offset. Returns false where there is none. */
  const search = (block, blocks, taken, frame) => {
    const { box, homeX, homeY } = block;
    const lowX = Math.min(homeX, frame.left - box[0]);
    const lowY = Math.min(homeY, frame.top - box[1]);
    const highX = Math.max(homeX, frame.right - box[2]);
    const highY = Math.max(homeY, frame.bottom - box[3]);
    for (let at = ringFrom(crowdedPx(block, blocks)); at < RINGS.length; at += 3) {
      const x = homeX + RINGS[at];
      const y = homeY + RINGS[at + 1];
      if (x < lowX || x > highX || y < lowY || y > highY || !isFree(taken, box, x, y)) continue;
      block.x = x;
      block.y = y;
      block.freePx = RINGS[at + 2];
      return true;
    }
    return false;
  };

  /** Closes what the rings left open: slides towards home along x (axis 0) or y (axis 1) up to the next symbol. */
  const settle = (block, taken, axis) => {
    const { box, x, y } = block;
    const from = axis ? y : x;
    let to = axis ? block.homeY : block.homeX;
    for (let tries = 0; tries < 8; tries++) {
      const low = Math.min(from, to) - GAP_PX;
      const high = Math.max(from, to) + GAP_PX;
      const met = axis
        ? taken.hit(x + box[0] - GAP_PX, low + box[1], x + box[2] + GAP_PX, high + box[3])
        : taken.hit(low + box[0], y + box[1] - GAP_PX, high + box[2], y + box[3] + GAP_PX);
      if (met < 0) break;
      to = from > to ? taken.edge(met, axis + 2) + GAP_PX - box[axis] : taken.edge(met, axis) - GAP_PX - box[axis + 2];
      if (tries === 7) to = from;
    }
    if (axis) block.y = to;
    else block.x = to;
  };

  const awayPx = ({ x, y, homeX, homeY }) => distance(x, y, homeX, homeY);

  /**
   * Moves the block from home to the nearest free spot and returns how far that is; leaves it and returns
   * Infinity when nothing is free.
   * @param {Block} block
   * @param {Block[]} blocks all that there are, for what they know of the crowd
   * @param {any} taken rectangles of those that stand
   * @param {Frame} frame
   */
  const find = (block, blocks, taken, frame) => {
    if (isFree(taken, block.box, block.x, block.y)) return 0;
    if (!search(block, blocks, taken, frame)) return Infinity;
    settle(block, taken, 0);
    settle(block, taken, 1);
    return awayPx(block);
  };

  const isWithin = ({ x, y, box }, { left, top, right, bottom }) =>
    x + box[0] >= left && y + box[1] >= top && x + box[2] <= right && y + box[3] <= bottom;

  /** @returns whether the two are better off */
  const swapped = (a, b) => {
    const apart = distance(a.x, a.y, b.x, b.y);
    const { x, y } = a;
    const now = awayPx(a) + awayPx(b);
    if (apart >= now || !holds(a.box, b.box) || !holds(b.box, a.box)) return false;
    if (distance(b.x, b.y, a.homeX, a.homeY) + distance(x, y, b.homeX, b.homeY) > now - 1) return false;
    a.x = b.x;
    a.y = b.y;
    b.x = x;
    b.y = y;
    return true;
  };

  /** Blocks of one size trade spots where that brings them nearer to home, taken together. */
  const trade = (blocks, frame) => {
    const movers = blocks.filter((block) => block.freePx > 0 && isWithin(block, frame));
    let traded = true;
    for (let round = 0; traded && round < TRADES; round++) {
      traded = false;
      for (let a = 1; a < movers.length; a++) {
        for (let b = 0; b < a; b++) traded = swapped(movers[a], movers[b]) || traded;
      }
    }
  };

  (window.flank ??= {}).spots = { find, trade };
})();
