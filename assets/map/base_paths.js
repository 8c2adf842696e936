// @ts-check
// The base map of a further plane: our own paths, under the same names and colours as Plotly's, moved by the camera.
(() => {
  "use strict";
  const { s, h } = flank.dom;
  /** From below, each by the name that Plotly has for it: the style sheet colours both. */
  const LAYERS = [
    ["sea", "sea"],
    ["lonaxis", "graticule"],
    ["land", "land"],
    ["countries", "countries"],
  ];
  /** An image has a graticule of its own, and its coasts after its borders. */
  const IN_IMAGES = [
    ["sea", "sea"],
    ["land", "land"],
    ["countries", "countries"],
    ["coastlines", "land"],
  ];

  const drawn = ({ base }) =>
    LAYERS.map(([name, path]) => s("g", { class: `layer ${name}` }, s("path", { d: base[path] })));

  /**
   * Shows a plane's base map in a pane, or takes it away and lets Plotly's be seen.
   * @param {HTMLElement} host that holds the pane
   */
  const show = (host, content) => {
    host.querySelector(":scope > .base-paths")?.remove();
    host.classList.toggle("further", Boolean(content.base));
    if (!content.base) return;
    const geo = s("g", { class: "geo" }, ...drawn(content));
    const svg = s("svg", { class: "main-svg", "aria-hidden": "true", "data-plane": content.plane }, geo);
    host.prepend(h("div", { class: "plot-container base-paths" }, svg));
  };

  const matrix = ({ k, tx, ty }) => `matrix(${k} 0 0 ${k} ${tx} ${ty})`;

  /** @returns {(camera: import("../camera.js").Camera) => void} moves what `show` has drawn */
  const mover = (host) => {
    const geo = host.querySelector(":scope > .base-paths .geo");
    return (camera) => geo.setAttribute("transform", matrix(camera));
  };

  /** For an image: paths by layer, with the transform to a camera. */
  const paths = ({ base }, camera) =>
    IN_IMAGES.map(([layer, path]) => ({ layer, d: base[path], transform: matrix(camera) }));

  (window.flank ??= {}).basePaths = { show, mover, paths };
})();
