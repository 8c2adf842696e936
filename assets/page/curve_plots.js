// @ts-check
// How charts are drawn: each kind of piece as paths with a look, on a scale. Pure; colours and dashes are in curves.css.
(() => {
  "use strict";
  const { line, boxes, caps, alongBase, dots } = flank.steps;

  const PX = { plot: 34, flat: 9, head: 5, foot: 2 }; // heights of a plot, of one without any figure, room over and under

  /** @typedef {{pieces: any[], top: number | null, height: number, paths: {look: string, d: string}[]}} Plot
   *   `top` of the scale, null where there is no figure at all */

  /** @param {any[]} shown pieces @param {number} most top of the scale */
  const scaleOf = (frame, most, height) => {
    const base = height - PX.foot;
    return { first: frame.first, base, y: (value) => +(base - (value / most) * (base - PX.head)).toFixed(2) };
  };

  /** How old a figure is shows in its line. */
  const AGES = {
    said: (piece) => !piece.carried && !piece.stale,
    carried: (piece) => piece.carried && !piece.stale,
    stale: (piece) => piece.stale,
  };
  const linesOf = (shown, kind, scale) =>
    Object.entries(AGES).map(([age, isOf]) => ({
      look: `${kind} ${age}`,
      d: line(shown, (piece) => piece.kind === kind && isOf(piece), scale),
    }));

  const dotsOf = (shown, scale, kinds) => ({
    look: "dots",
    d: dots(shown, (piece) => kinds.includes(piece.kind) && !piece.carried && piece.from > scale.first, scale),
  });

  const drawn = (paths) => paths.filter(({ d }) => d);
  const isKind = (kind) => (piece) => piece.kind === kind;

  /** People on the ground, on the scale of the section: `most` is its top. */
  const people = (shown, frame, most) => {
    const scale = scaleOf(frame, most, PX.plot);
    return {
      pieces: shown,
      top: most,
      height: PX.plot,
      paths: drawn([
        { look: "plan", d: alongBase(shown, isKind("plan"), scale) },
        { look: "unknown", d: alongBase(shown, isKind("unknown"), scale) },
        { look: "exercise", d: boxes(shown, isKind("exercise"), scale) },
        ...linesOf(shown, "present", scale),
        dotsOf(shown, scale, ["present"]),
      ]),
    };
  };

  /** Counted things: a line for all, filled as far as they are there; the rest are plans. */
  const count = (shown, frame) => {
    const most = flank.series.top(shown.map(({ value }) => value));
    const scale = scaleOf(frame, most, PX.plot);
    const there = shown.map((piece) => ({ ...piece, value: piece.value - piece.planned || null }));
    return {
      pieces: shown,
      top: most,
      height: PX.plot,
      paths: drawn([
        { look: "there", d: boxes(there, () => true, scale) },
        { look: "count", d: line(shown, () => true, scale) },
      ]),
    };
  };

  /** A figure by what it is worth, on a scale of its own; flat where no source gives a number. */
  const figure = (shown, frame) => {
    const values = shown.map(({ value }) => value).filter((value) => value !== null);
    const height = values.length ? PX.plot : PX.flat,
      most = flank.series.top(values),
      scale = scaleOf(frame, most, height);
    return {
      pieces: shown,
      top: values.length ? most : null,
      height,
      paths: drawn([
        { look: "unknown", d: alongBase(shown, isKind("unknown"), scale) },
        { look: "target", d: line(shown, isKind("target"), scale) },
        { look: "target", d: line(shown, isKind("planned"), scale) },
        { look: "ceiling", d: caps(shown, isKind("ceiling"), scale) },
        { look: "exercise", d: boxes(shown, isKind("exercise"), scale) },
        ...linesOf(shown, "present", scale),
        dotsOf(shown, scale, ["present", "target", "ceiling"]),
      ]),
    };
  };

  (window.flank ??= {}).curvePlots = { people, count, figure };
})();
