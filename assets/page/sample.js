// @ts-check
// One symbol as an element of its own, for panels and cards.
(() => {
  "use strict";
  const { h, s, fromMarkup } = flank.dom;
  const EDGE_PX = 1; // room for a line's outer half

  /** @param {{svg: string, box: number[]}} symbol @param {{size?: number, name?: string}} options times the map's size; a class */
  const drawing = ({ svg, box: [left, top, right, bottom] }, { size = 1, name = "" } = {}) => {
    const width = right - left + 2 * EDGE_PX,
      height = bottom - top + 2 * EDGE_PX;
    const node = s("svg", {
      class: name || null,
      viewBox: `${left - EDGE_PX} ${top - EDGE_PX} ${width} ${height}`,
      width: width * size,
      height: height * size,
      "aria-hidden": "true",
    });
    node.append(fromMarkup(svg));
    return node;
  };

  /** @param {any} look @param {any} palette @param {{size?: number, name?: string}} [options] */
  const node = (look, palette, options) => drawing(flank.symbols.markup(look, palette), options);

  /** A colour of countries, with the veil over it. */
  const colour = ({ fill, veil = "" }) =>
    h("i", {
      class: `fill-sample ${veil}`,
      style: `--fill:var(--fill-${fill});--fill-ink:var(--fill-ink-${fill})`,
    });

  /** A state as it is on the map: its symbol, or the colour of its countries where these do not bear their names. */
  const ofState = (content, i, asOf, state, options) => {
    const { states, palettes } = content;
    if (states.area[i] !== null && !flank.positions.layerOf(content, i).namesAreas)
      return colour(flank.fills.look(content, i, state));
    return node(flank.drawing.look(content, i, asOf, state.style), palettes[state.theme], options);
  };

  (window.flank ??= {}).sample = { node, drawing, colour, ofState };
})();
