// @ts-check
// The map of an image in its frame: ground, areas, rings, graticule, names, symbols with their labels, scale bar.
(() => {
  "use strict";

  const frameRect = ({ left, top, right, bottom }, rest) => {
    const { px } = flank.ink;
    return `<rect x="${px(left)}" y="${px(top)}" width="${px(right - left)}" height="${px(bottom - top)}"${rest}/>`;
  };

  const GRID_LABELS_PX = 16; // at the upper edge, kept free of names

  /** @param {{scene: any, marks: any[], areas: any[], lines: any[]}} drawn @param {{scaleBar: boolean, graticule: boolean}} settings */
  const draw = ({ scene, marks, areas, lines }, settings, palette) => {
    const { groundInk, markInk, drawing, basemap } = flank,
      graph = flank.stage.graph();
    const { content, camera, frame } = scene;
    const paths = basemap.paths(graph, content, camera);
    const ratio = Number(/matrix\(([\d.e-]+)/.exec(paths[0].transform)?.[1]);
    const grid = settings.graticule ? flank.scale.graticule(scene, graph, palette) : { lines: "", labels: "" };
    const free = { ...frame, top: frame.top + (settings.graticule ? GRID_LABELS_PX : 0) };
    const names = drawing.names({ ...scene, frame: free }, marks);
    return (
      `<defs><clipPath id="map-frame">${frameRect(frame, "")}</clipPath>${groundInk.hatches(areas, camera, palette)}</defs>` +
      `<g clip-path="url(#map-frame)">${frameRect(frame, ` fill="${content.base ? palette.page.background : palette.map.sea}"`)}${groundInk.ground(paths, palette, ratio)}${grid.lines}` +
      `<g transform="matrix(${camera.k} 0 0 ${camera.k} ${camera.tx} ${camera.ty})">${groundInk.areas(areas, camera, palette)}` +
      `${groundInk.rings(drawing.rings(scene), camera, palette)}</g>${grid.labels}${markInk.names(names, palette)}${markInk.lines(lines, palette)}${markInk.marks(marks, palette)}` +
      `${settings.scaleBar ? flank.scale.bar(scene, graph, palette) : ""}</g>`
    );
  };

  (window.flank ??= {}).mapInk = { draw };
})();
