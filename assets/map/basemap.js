// @ts-check
// Plotly's base map, moved with the camera: Plotly projects it once, a transform does the rest.
// Plotly's own pan projects every border again at each move (docs/adr/0004).
(() => {
  "use strict";
  const LAYERS = ".geo > .layer:not(.bg)";

  /** Plotly's own pixels as a scale and a shift of the map plane, from two places that Python projected too. */
  const drawnAt = (graph, anchors) => {
    const projection = graph._fullLayout.geo._subplot.projection;
    const [[lonA, latA, xA, yA], [lonB, latB, xB, yB]] = anchors;
    const [a, b] = [projection([lonA, latA]), projection([lonB, latB])];
    const k = (b[0] - a[0]) / (xB - xA);
    return { k, tx: a[0] - k * xA, ty: a[1] - k * yA };
  };

  /** The transform that brings what Plotly drew to where the camera wants it. */
  const transform = (drawn, camera) => {
    const ratio = camera.k / drawn.k;
    return `matrix(${ratio} 0 0 ${ratio} ${camera.tx - drawn.tx * ratio} ${camera.ty - drawn.ty * ratio})`;
  };

  /**
   * @param {Element} host of the pane; the layers are in its graph, or a copy of them
   * @returns {(camera: {k: number, tx: number, ty: number}) => void} moves the base map; ask again after each plot
   */
  const mover = (graph, content, host) => {
    if (content.base) return flank.basePaths.mover(host);
    const drawn = drawnAt(graph, content.anchors);
    const layers = [...host.querySelectorAll(LAYERS)];
    return (camera) => {
      const moved = transform(drawn, camera);
      for (const layer of layers) layer.setAttribute("transform", moved);
    };
  };

  /** What Plotly drew, once more, for a second map. @returns {SVGElement} */
  const copy = (graph) => {
    const geo = flank.dom.s("g", { class: "geo" });
    for (const layer of graph.querySelectorAll(LAYERS)) geo.append(layer.cloneNode(true));
    return flank.dom.s("svg", { class: "main-svg", "aria-hidden": "true" }, geo);
  };

  /** The base map's paths by Plotly's layer name, with the transform to a camera, for an image. */
  const paths = (graph, content, camera) => {
    if (content.base) return flank.basePaths.paths(content, camera);
    const moved = transform(drawnAt(graph, content.anchors), camera);
    return [...graph.querySelectorAll(`${LAYERS} > path`)].map((path) => ({
      layer: path.parentNode.classList[1],
      d: path.getAttribute("d"),
      transform: moved,
    }));
  };

  const ownOf = ({ plane }) => flank.projections.OF[plane];

  /** Longitude and latitude of a plane point, and back: on the flank by Plotly's own projection. */
  const lonLat = (graph, content, { x, y }) => {
    if (ownOf(content)) return ownOf(content).inverse({ x, y });
    const { k, tx, ty } = drawnAt(graph, content.anchors);
    return graph._fullLayout.geo._subplot.projection.invert([k * x + tx, k * y + ty]);
  };
  const plane = (graph, content, lon, lat) => {
    if (ownOf(content)) return ownOf(content).forward(lon, lat);
    const { k, tx, ty } = drawnAt(graph, content.anchors);
    const [px, py] = graph._fullLayout.geo._subplot.projection([lon, lat]);
    return { x: (px - tx) / k, y: (py - ty) / k };
  };

  (window.flank ??= {}).basemap = { mover, copy, paths, lonLat, plane, transform };
})();
