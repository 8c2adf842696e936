// @ts-check
// Where each symbol and each label stands on the screen. Things at one place form a block, and the blocks are
// placed one by one, the most important first, not all at once by springs: so a change disturbs only what is
// near it, and what was shown before does not matter. Uses spots, labels and occupancy.
(() => {
  "use strict";

  const GAP_PX = 2; // between the symbols of one block
  const LEADER_FROM_PX = 6; // nearer than this, a symbol reads as standing at its place
  const [RIGHT, LEFT, BELOW, ABOVE] = [1, 2, 4, 8]; // bits of labels.js
  const OFF_FRAME_PX = 60; // what is further out takes no part
  const CROWD = 250; // symbols in one frame; beyond it, spreading would take each far from its place

  /**
   * @typedef {{left: number, top: number, right: number, bottom: number}} Frame what is visible, px
   * @typedef {{ax: number, ay: number, box: number[], label: {w: number, h: number} | null, rank: number,
   *   place: string}} Item ax, ay: its true place; box: left, top, right, bottom of the symbol from its centre;
   *   rank: lower is more important; place: the same for all that stand together. All px.
   * @typedef {{x: number, y: number, leader: boolean, label: {x: number, y: number, side: string} | null}} Spot
   *   x, y: centre of the symbol; label.x, label.y: top left corner of its box. Of a block that stands away
   *   from its place, the member nearest to it has the leader.
   */

  const taken = window.flank.occupancy.create();

  const isNumber = Number.isFinite;

  /** @throws {RangeError} naming the first item that cannot be placed */
  const check = (items, frame) => {
    if (!(frame.right > frame.left && frame.bottom > frame.top)) {
      throw new RangeError(`placement: the frame ${JSON.stringify(frame)} has no inside`);
    }
    for (let i = 0; i < items.length; i++) {
      const { ax, ay, rank, box, label, place } = items[i];
      const isSound = isNumber(ax) && isNumber(ay) && isNumber(rank) && box[0] < box[2] && box[1] < box[3];
      if (isSound && (!label || (label.w >= 0 && label.h >= 0))) continue;
      const told = `ax ${ax}, ay ${ay}, rank ${rank}, box ${box}, label ${label?.w} by ${label?.h}`;
      throw new RangeError(`placement: item ${i} at "${place}" cannot be placed: ${told}`);
    }
  };

  const outside = (value, low, high) => Math.max(low - value, value - high, 0);

  const offFrame = ({ ax, ay }, frame) =>
    Math.max(outside(ax, frame.left, frame.right), outside(ay, frame.top, frame.bottom));

  /** The items that take part, as indices, the most important first. */
  const byRank = (items, frame) => {
    const order = [];
    for (let i = 0; i < items.length; i++) if (offFrame(items[i], frame) <= OFF_FRAME_PX) order.push(i);
    const byPlace = (a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0);
    return order.sort((a, b) => items[a].rank - items[b].rank || byPlace(items[a], items[b]) || a - b);
  };

  const grown = (cell, box) => [
    Math.min(cell[0], box[0]),
    Math.min(cell[1], box[1]),
    Math.max(cell[2], box[2]),
    Math.max(cell[3], box[3]),
  ];

  /** All fields at once and in one order: the search reads them too often for objects of several kinds. */
  const newBlock = ({ ax, ay, box, keepsLabel = false }, member) => ({
    ax,
    ay,
    box,
    homeX: ax,
    homeY: ay,
    x: ax,
    y: ay,
    freePx: 0,
    members: [member],
    cell: box,
    columns: 1,
    rows: 1,
    keepsLabel,
  });

  /** One block per place, in the order of its most important member. */
  const blocksOf = (items, order) => {
    const byPlace = new Map();
    for (const i of order) {
      const { box, place } = items[i];
      const block = byPlace.get(place);
      if (block) {
        block.members.push(i);
        block.cell = grown(block.cell, box);
      } else {
        byPlace.set(place, newBlock(items[i], i));
      }
    }
    return [...byPlace.values()];
  };

  const columnsOf = (count) => (count <= 2 ? count : count <= 4 ? 2 : count <= 12 ? 3 : Math.ceil(Math.sqrt(count)));

  /** On one axis: whole inside the frame, but gliding out with a place that leaves it. */
  const home = (place, low, high, off) => {
    const within = Math.max(low, Math.min(high, place));
    return within + ((place - within) * off) / OFF_FRAME_PX;
  };

  /** Puts the block into that many columns, at home. */
  const shape = (block, columns, frame) => {
    const { cell, members, ax, ay } = block;
    const rows = Math.ceil(members.length / columns);
    const growX = ((columns - 1) * (cell[2] - cell[0] + GAP_PX)) / 2;
    const growY = ((rows - 1) * (cell[3] - cell[1] + GAP_PX)) / 2;
    const box = [cell[0] - growX, cell[1] - growY, cell[2] + growX, cell[3] + growY];
    const off = offFrame(block, frame);
    block.freePx = 0;
    block.columns = columns;
    block.rows = rows;
    block.box = box;
    block.x = block.homeX = home(ax, frame.left - box[0], frame.right - box[2], off);
    block.y = block.homeY = home(ay, frame.top - box[1], frame.bottom - box[3], off);
  };

  /** Puts the block on its spot, a pair in the direction that fits better. */
  const stand = (block, blocks, frame) => {
    const { find } = window.flank.spots;
    const count = block.members.length;
    shape(block, columnsOf(count), frame);
    const away = find(block, blocks, taken, frame);
    if (count === 2 && away > 0) {
      const beside = { ...block };
      shape(block, 1, frame);
      if (find(block, blocks, taken, frame) >= away) Object.assign(block, beside);
    }
    const { x, y, box } = block;
    taken.add(x + box[0], y + box[1], x + box[2], y + box[3]);
  };

  /** Where the centre of a block's member is. */
  const centreOf = ({ cell, columns, rows, x, y }, member) => ({
    x: x + ((member % columns) - (columns - 1) / 2) * (cell[2] - cell[0] + GAP_PX),
    y: y + (Math.floor(member / columns) - (rows - 1) / 2) * (cell[3] - cell[1] + GAP_PX),
  });

  /** A line across the home of every other block and its neighbourhood to left and right: room for a label is kept
   *  where it is in the way of few. */
  const homesOf = (blocks, own) => {
    const lines = [];
    for (const block of blocks) {
      if (block === own) continue;
      const { homeX, homeY, box } = block;
      const reach = box[2] - box[0];
      const weight = block.keepsLabel ? 3 : 1;
      for (let n = 0; n < weight; n++) lines.push(homeX - reach, homeY + box[1] / 2, homeX + reach, homeY + box[3] / 2);
    }
    return lines;
  };

  /** Keeps room for the label of the block's first member, where that one must have it; a block with such room stays. */
  const reserve = (block, blocks, items, frame, kept) => {
    const i = block.members[0];
    if (!items[i].label) return;
    const open = LEFT | ABOVE | (block.columns === 1 ? RIGHT : 0) | (block.rows === 1 ? BELOW : 0);
    const room = window.flank.labels.room(items[i], centreOf(block, 0), open, {
      taken,
      leaders: homesOf(blocks, block),
      frame,
    });
    if (!room) return;
    taken.add(room.x, room.y, room.x + items[i].label.w, room.y + items[i].label.h);
    block.freePx = 0;
    kept.set(i, room.side);
  };

  /** Spreads a block that stands over its members' spots and notes which sides of each face outwards. */
  const spread = (block, items, spots, openSides) => {
    const { members, columns } = block;
    const count = members.length;
    for (let m = 0; m < count; m++) {
      const i = members[m];
      const { box } = items[i];
      const column = m % columns;
      const row = Math.floor(m / columns);
      const spot = spots[i];
      Object.assign(spot, centreOf(block, m));
      const right = column === columns - 1 || m === count - 1 ? 1 : 0;
      openSides[i] = right | (column === 0 ? 2 : 0) | (m + columns >= count ? 4 : 0) | (row === 0 ? 8 : 0);
      taken.add(spot.x + box[0], spot.y + box[1], spot.x + box[2], spot.y + box[3]);
    }
  };

  /** One leader for the block, unless it stands at or around its place. */
  const lead = ({ ax, ay, x, y, box, members }, spots, leaders) => {
    const isAround = ax > x + box[0] && ax < x + box[2] && ay > y + box[1] && ay < y + box[3];
    if (members.length > 1 && isAround) return;
    let nearest = spots[members[0]];
    let nearestPx = Infinity;
    for (const i of members) {
      const away = Math.hypot(spots[i].x - ax, spots[i].y - ay);
      if (away >= nearestPx) continue;
      nearestPx = away;
      nearest = spots[i];
    }
    if (nearestPx <= LEADER_FROM_PX) return;
    nearest.leader = true;
    leaders.push(ax, ay, nearest.x, nearest.y);
  };

  const CELL_PX = 48;

  /** How many stand in the fullest of the cells that the frame is cut into. */
  const densest = (items, frame) => {
    const cells = new Map();
    let most = 0;
    for (const item of items) {
      if (offFrame(item, frame) > 0) continue;
      const cell = `${Math.floor(item.ax / CELL_PX)} ${Math.floor(item.ay / CELL_PX)}`;
      const count = (cells.get(cell) ?? 0) + 1;
      cells.set(cell, count);
      most = Math.max(most, count);
    }
    return most;
  };

  /**
   * Whether so many stand in the frame that none finds room: then each keeps to its place, small and without a label.
   * @param {number} [crampedAt] so many in one part of the frame are too many too
   */
  const isCrowd = (items, frame, crampedAt = Infinity) => {
    let inside = 0;
    for (const item of items) if (offFrame(item, frame) === 0) inside++;
    return inside > CROWD || (crampedAt < Infinity && densest(items, frame) > crampedAt);
  };

  /** Every block over its own place, whatever it covers: a change moves nothing else. @returns {Spot[]} */
  const stay = (items, frame) => {
    check(items, frame);
    const spots = items.map(({ ax, ay }) => ({ x: ax, y: ay, leader: false, label: null }));
    for (const block of blocksOf(items, byRank(items, frame))) {
      shape(block, columnsOf(block.members.length), frame);
      block.members.forEach((i, m) => Object.assign(spots[i], centreOf(block, m)));
    }
    return spots;
  };

  /** @param {Item[]} items @param {Frame} frame @returns {Spot[]} */
  const solve = (items, frame) => {
    check(items, frame);
    /** @type {Spot[]} */
    const spots = items.map(({ ax, ay }) => ({ x: ax, y: ay, leader: false, label: null }));
    const order = byRank(items, frame);
    const blocks = blocksOf(items, order);
    taken.reset(frame);
    const kept = new Map();
    const [first, rest] = [blocks.filter((block) => block.keepsLabel), blocks.filter((block) => !block.keepsLabel)];
    for (const block of first) stand(block, blocks, frame);
    for (const block of first) reserve(block, blocks, items, frame, kept);
    for (const block of rest) stand(block, blocks, frame);
    window.flank.spots.trade(blocks, frame);

    const openSides = new Uint8Array(items.length);
    const leaders = [];
    taken.reset(frame);
    for (const block of blocks) {
      spread(block, items, spots, openSides);
      lead(block, spots, leaders);
    }
    for (const [i, side] of kept) openSides[i] = 1 << side;
    window.flank.labels.choose(items, spots, order, openSides, { taken, leaders, frame });
    return spots;
  };

  (window.flank ??= {}).placement = { solve, stay, isCrowd };
})();
