// @ts-check
// Which rectangles of the map are taken, and whether another one is still free: a grid of cells, each
// with a chain of the rectangles that touch it. Buffers are kept from one use to the next, because the map
// asks thousands of times per step of the timeline.
(() => {
  "use strict";

  const CELL_PX = 48;

  /** @typedef {{left: number, top: number, right: number, bottom: number}} Frame */

  const create = () => {
    let edges = new Float64Array(4 * 512); // left, top, right, bottom of each rectangle
    let rectangles = 0;
    let chained = new Int32Array(2 * 2048); // rectangle, next link
    let links = 0;
    let firstLink = new Int32Array(0); // of each cell, -1 for none
    let columns = 1;
    let rows = 1;
    let originX = 0;
    let originY = 0;
    let lastHit = -1; // neighbouring questions mostly fail on the same rectangle

    // What lies outside the grid is kept in its outermost cells.
    const column = (/** @type {number} */ x) => Math.max(0, Math.min(columns - 1, Math.floor((x - originX) / CELL_PX)));
    const row = (/** @type {number} */ y) => Math.max(0, Math.min(rows - 1, Math.floor((y - originY) / CELL_PX)));

    /** Forget everything and lay the grid over `frame`. @param {Frame} frame */
    const reset = (frame) => {
      originX = frame.left;
      originY = frame.top;
      columns = Math.max(1, Math.ceil((frame.right - frame.left) / CELL_PX));
      rows = Math.max(1, Math.ceil((frame.bottom - frame.top) / CELL_PX));
      if (firstLink.length < columns * rows) firstLink = new Int32Array(columns * rows);
      firstLink.fill(-1);
      rectangles = 0;
      links = 0;
      lastHit = -1;
    };

    const overlaps = (index, left, top, right, bottom) => {
      const at = 4 * index;
      return left < edges[at + 2] && right > edges[at] && top < edges[at + 3] && bottom > edges[at + 1];
    };

    /** The index of a rectangle that overlaps this one, -1 where none does; to touch is not to overlap. */
    const hit = (left, top, right, bottom) => {
      if (lastHit >= 0 && overlaps(lastHit, left, top, right, bottom)) return lastHit;
      const lastColumn = column(right);
      const lastRow = row(bottom);
      for (let r = row(top); r <= lastRow; r++) {
        for (let c = column(left); c <= lastColumn; c++) {
          for (let link = firstLink[r * columns + c]; link >= 0; link = chained[2 * link + 1]) {
            if (overlaps(chained[2 * link], left, top, right, bottom)) return (lastHit = chained[2 * link]);
          }
        }
      }
      return -1;
    };

    const chain = (cell, index) => {
      if (2 * links === chained.length) {
        const longer = new Int32Array(2 * chained.length);
        longer.set(chained);
        chained = longer;
      }
      chained[2 * links] = index;
      chained[2 * links + 1] = firstLink[cell];
      firstLink[cell] = links++;
    };

    const add = (left, top, right, bottom) => {
      if (4 * rectangles === edges.length) {
        const longer = new Float64Array(2 * edges.length);
        longer.set(edges);
        edges = longer;
      }
      edges[4 * rectangles] = left;
      edges[4 * rectangles + 1] = top;
      edges[4 * rectangles + 2] = right;
      edges[4 * rectangles + 3] = bottom;
      const lastColumn = column(right);
      const lastRow = row(bottom);
      for (let r = row(top); r <= lastRow; r++) {
        for (let c = column(left); c <= lastColumn; c++) chain(r * columns + c, rectangles);
      }
      rectangles++;
    };

    /** One edge of a rectangle by its index: 0 left, 1 top, 2 right, 3 bottom. */
    const edge = (index, side) => edges[4 * index + side];

    return { reset, hit, add, edge };
  };

  (window.flank ??= {}).occupancy = { create };
})();
