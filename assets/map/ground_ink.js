// @ts-check
// What lies on the ground of an image's map, as SVG text in a palette: base map, areas with what veils them, rings.
(() => {
  "use strict";
  const px3 = (value) => value.toFixed(4);

  /** @type {Map<string, string>} the base map's paths with three decimals, which is enough and half as long */
  const shortened = new Map();
  const MOST_PATHS = 24;
  const short = (d) => {
    if (shortened.size > MOST_PATHS) shortened.clear(); // a window of another size has others
    if (!shortened.has(d))
      shortened.set(
        d,
        d.replace(/\d+\.\d{4,}/g, (long) => (+long).toFixed(3)),
      );
    return shortened.get(d);
  };

  const ground = (paths, palette, ratio) => {
    const wide = (width) => px3(width / ratio);
    const looks = {
      sea: `fill="${palette.map.sea}"`,
      land: `fill="${palette.map.land}"`,
      lakes: `fill="${palette.map.lake}"`,
      countries: `fill="none" stroke="${palette.map.border}" stroke-width="${wide(0.9)}"`,
      coastlines: `fill="none" stroke="${palette.map.coast}" stroke-width="${wide(0.8)}"`,
    };
    return paths
      .filter(({ layer, d }) => looks[layer] && d)
      .map(({ layer, d, transform }) => `<path ${looks[layer]} transform="${transform}" d="${short(d)}"/>`)
      .join("");
  };

  const TINT = 0.7; // of areas, as in map.css
  const EDGE_PX = { fine: 0.6, broad: 1.2, outline: 2 }; // as there

  /** An area's tint and edge: of two days, what changed has a broad edge, dashed where it has ended; the rest is pale. */
  const edged = ({ edge, outlined, change }, ink, camera, palette) => {
    const wide = (width) => px3(width / camera.k);
    if (!change)
      return `fill-opacity="${TINT}" stroke="${ink}" stroke-width="${wide(EDGE_PX[outlined ? "outline" : edge])}"`;
    if (change.kind === "same")
      return `fill-opacity="0.22" stroke="${ink}" stroke-opacity="0.4" stroke-width="${wide(1)}"`;
    const gone = change.kind === "ended";
    return (
      `fill-opacity="${gone ? 0.16 : TINT}" stroke="${palette.change[change.kind]}" stroke-width="${wide(2.4)}"` +
      (gone ? ` stroke-dasharray="${wide(8)} ${wide(5)}"` : "")
    );
  };

  /** What lies over an area's tint: inferred members, or the veil of an estimate or of what is missing. */
  const over = ({ fill, inferred, veil, d, change }, camera, palette) => {
    if (change?.kind === "same") return "";
    const tint = palette.fills[fill],
      line = `stroke="${palette.fillInk[fill]}" stroke-width="${px3(1.2 / camera.k)}" stroke-dasharray="${px3(3 / camera.k)}"`;
    return (
      (inferred
        ? `<path d="${inferred}" fill="${tint}" fill-opacity="0.25"/><path d="${inferred}" fill="url(#hatch-${fill})" ${line}/>`
        : "") + (veil ? `<path d="${d}" fill="url(#hatch-${veil})"/>` : "")
    );
  };

  const areas = (drawn, camera, palette) =>
    drawn
      .map((area) => {
        const { id, layer, d, fill, outlined, change } = area;
        const tint = outlined ? "none" : palette.fills[fill];
        return (
          `<g data-layer="${layer}" data-record="${id}" data-fill="${fill}"${flank.ink.changed(change)}>` +
          `<path d="${d}" fill="${tint}" ${edged(area, palette.fillInk[fill], camera, palette)}/>` +
          `${over(area, camera, palette)}</g>`
        );
      })
      .join("");

  const pattern = (id, angle, ink, width, opacity, camera) =>
    `<pattern id="hatch-${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="scale(${px3(1 / camera.k)}) rotate(${angle})">` +
    `<line x1="0" y1="0" x2="0" y2="6" stroke="${ink}" stroke-width="${width}" stroke-opacity="${opacity}"/></pattern>`;

  /** The patterns that some areas are drawn with. */
  const hatches = (drawn, camera, palette) => {
    const inferred = new Set(drawn.filter((area) => area.inferred).map(({ fill }) => fill)),
      veils = new Set(drawn.map(({ veil }) => veil));
    return (
      [...inferred].map((fill) => pattern(fill, 45, palette.fillInk[fill], 1.6, 0.6, camera)).join("") +
      (veils.has("estimated") ? pattern("estimated", 135, palette.page.ink, 0.7, 0.55, camera) : "") +
      (veils.has("missing") ? pattern("missing", 45, palette.page.ink_muted, 1.6, 0.7, camera) : "")
    );
  };

  const rings = (drawn, camera, palette) =>
    drawn
      .map(({ d, planned }) => {
        const colour = palette.layerColour["air-defence"];
        return (
          `<path d="${d}" fill="${colour}" fill-opacity="0.07" stroke="${colour}" stroke-width="${px3(1.2 / camera.k)}"` +
          (planned ? ` stroke-dasharray="${px3(5 / camera.k)}"` : "") +
          "/>"
        );
      })
      .join("");

  (window.flank ??= {}).groundInk = { ground, areas, hatches, rings };
})();
