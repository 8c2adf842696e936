// @ts-check
// The samples of an image's key: what stands beside its words, in 30 px around a point. SVG text.
(() => {
  "use strict";
  const SAMPLE_SCALE = 0.7;

  /** A look that shows a mark of certainty or status, whatever bears it on the map. */
  const bearing = ({ style }, status) => ({
    style,
    symbol: "mech-infantry-battalion",
    shape: "disc",
    code: "DE",
    layer: "battlegroups",
    ...status,
  });

  const drawn = ({ svg }, x, y, scale = SAMPLE_SCALE) =>
    `<g transform="translate(${flank.ink.px(x)} ${flank.ink.px(y)}) scale(${scale})">${svg}</g>`;

  const ofLook = (look, palette, x, y) => drawn(flank.symbols.markup(look, palette), x, y);

  const tints = ({ fills }, palette, x, y) =>
    fills
      .slice(0, 3)
      .map(
        ([fill], n) =>
          `<rect x="${x + n * 8}" y="${y - 7}" width="8" height="14" fill="${palette.fills[fill]}" stroke="${palette.page.ink_muted}" stroke-width="0.5"/>`,
      )
      .join("");

  const line = ({ key }, palette, x, y) => {
    const colour = palette.layerColour[key];
    return (
      `<path d="M${x - 12} ${y + 4}Q${x} ${y - 6} ${x + 10} ${y - 2}" fill="none" stroke="${colour}" stroke-width="1.6"/>` +
      `<path d="${flank.lineNodes.HEAD}" fill="${colour}" transform="translate(${x + 12} ${y - 1}) rotate(18)"/>`
    );
  };

  /** A layer's own mark. */
  const ofLayer = (layer, look, palette, x, y) => {
    if (layer.fills) return tints(layer, palette, x - 12, y);
    return layer.drawsLines ? line(layer, palette, x, y) : ofLook(look, palette, x, y);
  };

  const hatch = ({ fill }, palette, x, y) => {
    const lines = [0, 6, 12, 18].map((shift) => `M${x + shift} ${y + 7}l6 -14`).join("");
    return (
      `<rect x="${x}" y="${y - 7}" width="24" height="14" fill="${palette.fills[fill]}" fill-opacity="0.4"/>` +
      `<path d="${lines}" stroke="${palette.fillInk[fill]}" stroke-width="1.2" fill="none"/>`
    );
  };

  const VEILS = { estimated: ["l-6 -14", 0.8], missing: ["l6 -14", 2] };

  /** A colour of the key, with the veil over it. */
  const tint = ({ fill, veil }, palette, x, y) => {
    const [slope, width] = VEILS[veil] ?? [];
    const lines = veil ? [6, 12, 18].map((shift) => `M${x + shift} ${y + 7}${slope}`).join("") : "";
    return (
      `<rect x="${x}" y="${y - 7}" width="24" height="14" fill="${palette.fills[fill]}" fill-opacity="0.7" stroke="${palette.fillInk[fill]}" stroke-width="0.6"/>` +
      (veil ? `<path d="${lines}" stroke="${palette.page.ink_muted}" stroke-width="${width}" fill="none"/>` : "")
    );
  };

  const ring = (palette, x, y) =>
    `<circle cx="${x + 12}" cy="${y}" r="8" fill="${palette.layerColour["air-defence"]}" fill-opacity="0.1"` +
    ` stroke="${palette.layerColour["air-defence"]}"/>`;

  (window.flank ??= {}).legendSamples = { drawn, ofLook, ofLayer, bearing, line, hatch, tint, ring };
})();
