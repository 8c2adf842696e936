// @ts-check
// Where each symbol and label stands on the screen. Things at one place form a block; blocks are placed
// one by one, the most important first, each on the free spot nearest to its true place. Nothing placed
// moves again: a change somewhere leaves what is far away where it was, and what was shown before does
// not matter.
(() => {
  "use strict";

  const GAP_PX = 2; // between two symbols
  const LEADER_FROM_PX = 6; // nearer than this, a symbol reads as standing at its place
  const OFF_FRAME_PX = 60; // further out than this, nobody sees it
  const SEARCH_BEYOND_PX = 40; // how much further to look for a tidier spot than the nearest one
  const CROSSING_PX = 24; // what a clean spot may cost in distance: to not cross a leader,
  const UNDER_SYMBOL_PX = 10; // to not lead under a symbol, or stand on a leader,
  const ON_PLACE_PX = 8; // to not stand on the place of something else

  /**
   * @typedef {{left: number, top: number, right: number, bottom: number}} Frame
   * @typedef {{ax: number, ay: number, box: number[], label: {w: number, h: number} | null, rank: number, place: string}} Item
   *   ax, ay: true place; box: left, top, right, bottom of the symbol from its centre; rank: lower is more important. All px.
   * @typedef {{x: number, y: number, leader: boolean, label: {x: number, y: number, side: string} | null}} Spot
   *   x, y: centre of the symbol; label x, y: top left corner of its box. In a block that stands away from its
   *   place, only the member nearest to it has the leader.
   * @typedef {{members: number[], rank: number, place: string, ax: number, ay: number, homeX: number, homeY: number,
   *   columns: number, box: number[], x: number, y: number}} Block
   */

  const refuse = (what) => {
    throw new RangeError(`placement: ${what}`);
  };

  const check = (items, frame) => {
    if (!(frame.right > frame.left && frame.bottom > frame.top)) refuse(`the frame is empty: ${JSON.stringify(frame)}`);
    items.forEach((item, i) => {
      const numbers = [item.ax, item.ay, item.rank, ...item.box, item.label?.w ?? 0, item.label?.h ?? 0];
      if (!numbers.every(Number.isFinite)) refuse(`item ${i} at "${item.place}" has a number that is none: ${numbers}`);
    });
  };

  /** Offsets in order of distance, dense near the centre, as x, y, distance. */
  const RINGS = (() => {
    const offsets = [];
    for (let radius = 4; radius < 1200; radius += radius < 80 ? 4 : 8) {
      const steps = 4 * Math.ceil((Math.PI * radius) / (radius < 80 ? 10 : 20));
      for (let step = 0; step < steps; step++) {
        const angle = (2 * Math.PI * step) / steps;
        offsets.push(radius * Math.cos(angle), radius * Math.sin(angle), radius);
      }
    }
    return Float64Array.from(offsets);
  })();

  const outside = (value, low, high) => Math.max(low - value, value - high, 0);

  /** How far the place lies off the frame. */
  const offFrame = (item, frame) =>
    Math.max(outside(item.ax, frame.left, frame.right), outside(item.ay, frame.top, frame.bottom));

  const taken = window.flank.occupancy.create();
  let leaders = new Float64Array(4 * 256); // place x, y, symbol x, y
  let leaderCount = 0;

  const columnsOf = (count) => (count <= 2 ? count : count <= 4 ? 2 : count <= 12 ? 3 : Math.ceil(Math.sqrt(count)));

  /** Things at one place, in the order in which they will be placed. @returns {Block[]} */
  const blocksOf = (items, order) => {
    const byPlace = new Map();
    for (const i of order) {
      const item = items[i];
      const block = byPlace.get(item.place);
      if (block) {
        block.members.push(i);
        block.cell = block.cell.map((edge, side) => (side < 2 ? Math.min : Math.max)(edge, item.box[side]));
      } else {
        const { ax, ay, box } = item;
        byPlace.set(item.place, { members: [i], ax, ay, homeX: ax, homeY: ay, cell: box, box, columns: 1, x: ax, y: ay });
      }
    }
    return [...byPlace.values()];
  };

  /** Lay the block's members out in so many columns. */
  const shape = (block, columns) => {
    const { cell, members } = block;
    const spanX = ((columns - 1) * (cell[2] - cell[0] + GAP_PX)) / 2;
    const spanY = ((Math.ceil(members.length / columns) - 1) * (cell[3] - cell[1] + GAP_PX)) / 2;
    block.columns = columns;
    block.box = [cell[0] - spanX, cell[1] - spanY, cell[2] + spanX, cell[3] + spanY];
  };

  /** Where on one axis the block would like to be: whole on the frame, and gliding out with a place that leaves it. */
  const home = (place, low, high, out) => {
    const within = Math.max(low, Math.min(high, place));
    return within + (place - within) * Math.min(1, out / OFF_FRAME_PX);
  };

  const isFree = (box, x, y) =>
    taken.hit(x + box[0] - GAP_PX, y + box[1] - GAP_PX, x + box[2] + GAP_PX, y + box[3] + GAP_PX) < 0;

  const side = (ax, ay, bx, by, x, y) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);

  const cross = (ax, ay, bx, by, cx, cy, dx, dy) =>
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0;

  /** What is untidy about a block standing at (x, y), as a distance. */
  const clutter = (block, x, y, blocks, placed) => {
    const { ax, ay, box } = block;
    const { lineMeets } = window.flank.labels;
    const left = x + box[0];
    const top = y + box[1];
    const right = x + box[2];
    const bottom = y + box[3];
    let cost = 0;
    for (let at = 0; at < 4 * leaderCount; at += 4) {
      const [x1, y1, x2, y2] = [leaders[at], leaders[at + 1], leaders[at + 2], leaders[at + 3]];
      if (cross(ax, ay, x, y, x1, y1, x2, y2)) cost += CROSSING_PX;
      if (lineMeets(x1, y1, x2, y2, left, top, right, bottom)) cost += UNDER_SYMBOL_PX;
    }
    for (let b = 0; b < blocks.length; b++) {
      const other = blocks[b];
      if (other === block) continue;
      if (other.ax > left && other.ax < right && other.ay > top && other.ay < bottom) cost += ON_PLACE_PX;
      if (b >= placed) continue;
      const [l, t, r, m] = other.box;
      if (lineMeets(ax, ay, x, y, other.x + l, other.y + t, other.x + r, other.y + m)) cost += UNDER_SYMBOL_PX;
    }
    return cost;
  };

  /** The best spot of this shape, left in block.x and block.y. Returns its cost, Infinity when there is none. */
  const search = (block, frame, blocks, placed) => {
    const { box, homeX, homeY } = block;
    if (isFree(box, homeX, homeY)) {
      block.x = homeX;
      block.y = homeY;
      return 0;
    }
    const left = Math.min(frame.left, homeX + box[0]) - box[0];
    const top = Math.min(frame.top, homeY + box[1]) - box[1];
    const right = Math.max(frame.right, homeX + box[2]) - box[2];
    const bottom = Math.max(frame.bottom, homeY + box[3]) - box[3];
    let best = Infinity;
    let limit = Infinity;
    for (let at = 0; at < RINGS.length && RINGS[at + 2] < limit; at += 3) {
      const x = homeX + RINGS[at];
      const y = homeY + RINGS[at + 1];
      if (x < left || x > right || y < top || y > bottom || !isFree(box, x, y)) continue;
      const cost = RINGS[at + 2] + clutter(block, x, y, blocks, placed);
      if (cost < best) {
        limit = Math.min(cost, limit, RINGS[at + 2] + SEARCH_BEYOND_PX);
        best = cost;
        block.x = x;
        block.y = y;
      }
    }
    return best;
  };

  /** Slide along one axis (0: x, 1: y) towards home until something is in the way. */
  const settle = (block, axis) => {
    const { box } = block;
    const from = axis ? block.y : block.x;
    let to = axis ? block.homeY : block.homeX;
    for (let tries = 0; tries < 8; tries++) {
      const low = Math.min(from, to) - GAP_PX;
      const high = Math.max(from, to) + GAP_PX;
      const inWay = axis
        ? taken.hit(block.x + box[0] - GAP_PX, low + box[1], block.x + box[2] + GAP_PX, high + box[3])
        : taken.hit(low + box[0], block.y + box[1] - GAP_PX, high + box[2], block.y + box[3] + GAP_PX);
      if (inWay < 0) {
        if (axis) block.y = to;
        else block.x = to;
        return;
      }
      to = from > to ? taken.edge(inWay, axis + 2) + GAP_PX - box[axis] : taken.edge(inWay, axis) - GAP_PX - box[axis + 2];
      if (Math.abs(to - from) < 1e-6) return;
    }
  };

  const place = (block, frame, blocks, placed) => {
    const { members, cell, ax, ay } = block;
    const out = offFrame(block, frame);
    const shapes = members.length === 2 ? [2, 1] : [columnsOf(members.length)];
    let best = Infinity;
    let bestShape = shapes[0];
    let bestX = ax;
    let bestY = ay;
    for (const columns of shapes) {
      shape(block, columns);
      block.homeX = home(ax, frame.left - block.box[0], frame.right - block.box[2], out);
      block.homeY = home(ay, frame.top - block.box[1], frame.bottom - block.box[3], out);
      const cost = search(block, frame, blocks, placed);
      if (cost < best) {
        best = cost;
        bestShape = columns;
        bestX = block.x;
        bestY = block.y;
      }
    }
    if (bestShape !== block.columns) shape(block, bestShape);
    block.homeX = home(ax, frame.left - block.box[0], frame.right - block.box[2], out);
    block.homeY = home(ay, frame.top - block.box[1], frame.bottom - block.box[3], out);
    block.x = best < Infinity ? bestX : block.homeX;
    block.y = best < Infinity ? bestY : block.homeY;
    if (best > 0 && best < Infinity) {
      settle(block, 0);
      settle(block, 1);
    }
  };

  const solve = (items, frame) => {
    check(items, frame);
    /** @type {Spot[]} */
    const spots = items.map((item) => ({ x: item.ax, y: item.ay, leader: false, label: null }));
    const order = [];
    items.forEach((item, i) => {
      if (offFrame(item, frame) <= OFF_FRAME_PX) order.push(i);
    });
    order.sort((a, b) => items[a].rank - items[b].rank || (items[a].place < items[b].place ? -1 : 1) || a - b);
    const blocks = blocksOf(items, order);
    const openSides = new Uint8Array(items.length);
    taken.reset(frame);
    leaderCount = 0;
    blocks.forEach((block, b) => {
      place(block, frame, blocks, b);
      const { members, columns, cell, box } = block;
      const rows = Math.ceil(members.length / columns);
      const stepX = cell[2] - cell[0] + GAP_PX;
      const stepY = cell[3] - cell[1] + GAP_PX;
      let nearest = members[0];
      let nearestPx = Infinity;
      members.forEach((i, m) => {
        const c = m % columns;
        const r = Math.floor(m / columns);
        const spot = spots[i];
        spot.x = block.x + (c - (columns - 1) / 2) * stepX;
        spot.y = block.y + (r - (rows - 1) / 2) * stepY;
        const isLast = (n) => n >= members.length;
        openSides[i] =
          (c === columns - 1 || isLast(m + 1) ? 1 : 0) | (c === 0 ? 2 : 0) | (isLast(m + columns) ? 4 : 0) | (r === 0 ? 8 : 0);
        const away = Math.hypot(spot.x - block.ax, spot.y - block.ay);
        if (away < nearestPx) {
          nearestPx = away;
          nearest = i;
        }
        const b = items[i].box;
        taken.add(spot.x + b[0], spot.y + b[1], spot.x + b[2], spot.y + b[3]);
      });
      const covers =
        members.length > 1 && block.ax > block.x + box[0] && block.ax < block.x + box[2] && block.ay > block.y + box[1] && block.ay < block.y + box[3];
      if (nearestPx > LEADER_FROM_PX && !covers) {
        spots[nearest].leader = true;
        leaders.set([block.ax, block.ay, spots[nearest].x, spots[nearest].y], 4 * leaderCount++);
      }
    });
    window.flank.labels.choose(items, spots, order, openSides, leaders, leaderCount, frame, taken);
    return spots;
  };

  (window.flank ??= {}).placement = { solve };
})();
