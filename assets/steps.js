// @ts-check
// Paths of step curves: along and up or down, never aslant, and nothing across a gap. Pure; x in days, y in pixels.
(() => {
  "use strict";
  const CAP_PX = 5; // what hangs from the ends of a ceiling

  /** @typedef {{from: number, to: number, kind: string, value: number | null}} Piece */
  /** @typedef {{first: number, y: (value: number) => number, base: number}} Scale `first` is the day at x = 0 */

  /**
   * A line at each piece that is wanted, joined upright to the piece before where that one ends on the same day and
   * counts the same kind of thing.
   * @param {Piece[]} pieces @param {(piece: any) => boolean} wanted @param {Scale} scale
   */
  const line = (pieces, wanted, { first, y }) => {
    let path = "";
    pieces.forEach((piece, n) => {
      if (piece.value === null || !wanted(piece)) return;
      const before = pieces[n - 1],
        joins = before?.to === piece.from && before.kind === piece.kind && before.value !== null;
      path += joins
        ? `M${piece.from - first} ${y(before.value)}V${y(piece.value)}`
        : `M${piece.from - first} ${y(piece.value)}`;
      path += `H${piece.to - first}`;
    });
    return path;
  };

  /** Pieces with a value that are wanted; those that follow on one another with the same value as one. */
  const whole = (pieces, wanted) => {
    const all = [];
    for (const piece of pieces) {
      const before = all.at(-1);
      if (piece.value === null || !wanted(piece)) continue;
      if (before?.to === piece.from && before.value === piece.value) before.to = piece.to;
      else all.push({ ...piece });
    }
    return all;
  };

  /** Boxes from the base line up. */
  const boxes = (pieces, wanted, { first, y, base }) =>
    whole(pieces, wanted)
      .map(({ from, to, value }) => `M${from - first} ${base}V${y(value)}H${to - first}V${base}`)
      .join("");

  /** Lines with their ends bent down: no more than this. */
  const caps = (pieces, wanted, { first, y }) =>
    whole(pieces, wanted)
      .map(({ from, to, value }) => {
        const at = y(value);
        return `M${from - first} ${at + CAP_PX}V${at}H${to - first}V${at + CAP_PX}`;
      })
      .join("");

  /** Along the base line: it is in force, and how strong is not known. */
  const alongBase = (pieces, wanted, { first, base }) =>
    pieces
      .filter(wanted)
      .map(({ from, to }) => `M${from - first} ${base}H${to - first}`)
      .join("");

  /** A dot where a source gives a figure: no length, drawn by the round ends of its line. */
  const dots = (pieces, wanted, { first, y }) =>
    pieces
      .filter((piece) => piece.value !== null && wanted(piece))
      .map(({ from, value }) => `M${from - first} ${y(value)}H${from - first}`)
      .join("");

  (window.flank ??= {}).steps = { line, boxes, caps, alongBase, dots };
})();
