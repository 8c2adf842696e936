// @ts-check
// One symbol as an element of its own, for panels and cards.
(() => {
  "use strict";
  const { s, fromMarkup } = flank.dom;
  const EDGE_PX = 1; // room for a line's outer half

  /** @param {any} look @param {any} palette @param {{size?: number, name?: string}} options times the map's size; a class */
  const node = (look, palette, { size = 1, name = "" } = {}) => {
    const {
      svg,
      box: [left, top, right, bottom],
    } = flank.symbols.markup(look, palette);
    const width = right - left + 2 * EDGE_PX,
      height = bottom - top + 2 * EDGE_PX;
    const drawing = s("svg", {
      class: name || null,
      viewBox: `${left - EDGE_PX} ${top - EDGE_PX} ${width} ${height}`,
      width: width * size,
      height: height * size,
      "aria-hidden": "true",
    });
    drawing.append(fromMarkup(svg));
    return drawing;
  };

  (window.flank ??= {}).sample = { node };
})();
