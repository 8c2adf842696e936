// @ts-check
// A symbol of something that changed: a ring around it and a badge for each way in which it did, told apart by sign as well
// as by colour; gone pale where nothing did. SVG text like the symbols themselves, so screen, list, key and image are one.
(() => {
  "use strict";

  /** @typedef {import("./changes.js").Kind} Kind */
  /** @typedef {{kinds: Kind[], back: boolean}} Change none of the kinds: nothing changed; back: the status moved back */

  const BADGE_PX = 7.5; // radius
  const STEP_PX = 15.5; // from badge to badge
  const RING_PX = 4; // from the symbol's box
  const ARROW = "M-3.9 0H3.4M.6 -3L3.7 0L.6 3";
  const BACK = "M3.9 0H-3.4M-.6 -3L-3.7 0L-.6 3";
  const SWAP = "M-3.8 -2H3M1 -4.2L3.6 -2L1 .2M3.8 2H-3M-1 -.2L-3.6 2L-1 4.2";

  /** Signs around 0,0: lines, or a shape that is filled. */
  const SIGNS = {
    appeared: { d: "M-4 0H4M0 -4V4", width: 2.2 },
    ended: { d: "M-3 -3L3 3M3 -3L-3 3", width: 2.2 },
    lead: { d: SWAP, width: 1.4 },
    grown: { d: "M0 -4.2L4.3 3H-4.3z", filled: true },
    shrunk: { d: "M0 4.2L4.3 -3H-4.3z", filled: true },
    status: { d: ARROW, width: 1.8 },
  };

  const short = (value) => String(Math.round(value * 10) / 10);

  /** @param {Kind} kind @param {boolean} back */
  const badge = (kind, back, x, y, palette) => {
    const { d, width, filled } = kind === "status" && back ? { ...SIGNS.status, d: BACK } : SIGNS[kind];
    const sign = filled
      ? `fill="${palette.paper}"`
      : `fill="none" stroke="${palette.paper}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;
    return (
      `<g transform="translate(${short(x)} ${short(y)})">` +
      `<circle r="${BADGE_PX}" fill="${palette.change[kind]}" stroke="${palette.paper}" stroke-width="1.4"/>` +
      `<path d="${d}" ${sign}/></g>`
    );
  };

  const ring = ([left, top, right, bottom], kind, palette) => {
    const rect =
      `<rect x="${short(left)}" y="${short(top)}" width="${short(right - left)}"` +
      ` height="${short(bottom - top)}" rx="8" fill="none"`;
    const dashes = kind === "ended" ? ' stroke-dasharray="5 3.5"' : "";
    return (
      `${rect} stroke="${palette.paper}" stroke-width="4.6"/>` +
      `${rect} stroke="${palette.change[kind]}" stroke-width="2.4"${dashes}/>`
    );
  };

  const grown = ([left, top, right, bottom], px) => [left - px, top - px, right + px, bottom + px];

  /** Ring and badges around a symbol, the badges from the ring's upper left corner down. */
  const dress = ({ svg, box }, { kinds, back }, palette) => {
    const around = grown(box, RING_PX),
      [x, y] = [around[0] + 2, around[1] + 2];
    const badges = kinds.map((kind, n) => badge(kind, back, x, y + n * STEP_PX, palette)).join("");
    const reach = BADGE_PX + 0.7;
    return {
      svg: `<g>${ring(around, kinds[0], palette)}${svg}${badges}</g>`,
      box: [x - reach, y - reach, around[2] + 1.2, Math.max(around[3] + 1.2, y + (kinds.length - 1) * STEP_PX + reach)],
    };
  };

  /** What has ended is a ghost: pale, in the dashed frame of what is not there; what has not changed is pale. */
  const lookOf = (look, kinds) => {
    if (!kinds.length) return { ...look, subdued: true };
    if (kinds[0] !== "ended") return look;
    return { ...look, subdued: true, status: "agreed", doubtful: false, uncertain: false, stale: false };
  };

  /** @type {WeakMap<object, Map<string, any>>} by the symbol under them */
  const dressed = new WeakMap();

  /** The same symbol with the same badges is drawn once. @param {any} look see symbols.js @param {Change} change */
  const symbol = (look, change, palette) => {
    const base = flank.symbols.markup(lookOf(look, change.kinds), palette);
    if (!change.kinds.length) return base;
    const key = `${change.kinds} ${change.back} ${palette.theme}`;
    if (!dressed.has(base)) dressed.set(base, new Map());
    const known = dressed.get(base);
    if (!known.has(key)) known.set(key, dress(base, change, palette));
    return known.get(key);
  };

  /** A kind's badge alone, for a list. */
  const alone = (kind, palette) => ({
    svg: badge(kind, false, 0, 0, palette),
    box: grown([0, 0, 0, 0], BADGE_PX + 0.7),
  });

  (window.flank ??= {}).badges = { symbol, alone };
})();
