// @ts-check
// In a page saved to disk, after all else: what Dash does on the served page, draw the base map and begin.
(() => {
  "use strict";
  const page = /** @type {any} */ (window);
  const text = (selector) => document.querySelector(selector)?.textContent ?? "null";

  const baseMap = document.querySelector('meta[name="flank-base-map"]')?.getAttribute("content") ?? "";
  const name = baseMap.split("/").at(-1)?.replace(".json", "") ?? "";
  page.PlotlyGeoAssets ??= { topojson: {} };
  page.PlotlyGeoAssets.topojson[name] = JSON.parse(text(`script[data-path="${baseMap}"]`));

  for (const node of document.querySelectorAll("script[data-graph]")) {
    const host = document.getElementById(/** @type {HTMLElement} */ (node).dataset.graph ?? "");
    const { data, layout, config } = JSON.parse(node.textContent ?? "null");
    page.Plotly.newPlot(host?.lastElementChild, data, layout, config);
  }
  page.dash_clientside.start.begin();
})();
