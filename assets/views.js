// @ts-check
// Views of the map and the cameras that they stand for: by name, or written as latitude, longitude and zoom, on another
// plane than the flank's with its name before. A zoom is told in times the whole of its own plane.
(() => {
  "use strict";
  const { camera: optics } = flank;
  const ROAM_UNITS = 260; // how far beyond the whole flank the middle of the map may go, plane units

  const box = ({ views }, key) => (views.find((view) => view.key === key) ?? views[0]).box;

  /** The box of the whole of a content's plane: its first view. */
  const wholeBox = ({ views, plane }) => views.find((view) => view.plane === plane).box;

  /** The plane box that the middle of the map may not leave. */
  const roam = (content) => {
    const [left, top, right, bottom] = wholeBox(content);
    return content.base ? [left, top, right, bottom] : [left - ROAM_UNITS, top, right + ROAM_UNITS, bottom];
  };

  /** The camera that a view's name or a written one stands for; `whole` is the one of the whole plane. */
  const camera = ({ content, graph, whole }, view, frame) => {
    const free = flank.address.parseCamera(view);
    if (!free) return optics.fit(box(content, view), frame);
    return optics.centre(flank.basemap.plane(graph, content, free.lon, free.lat), free.zoom * whole.k, frame);
  };

  const asText = ({ plane }, [lon, lat], zoom) =>
    `${plane === flank.planes.FLANK ? "" : `${plane}:`}${lat.toFixed(2)},${lon.toFixed(2)},${zoom.toFixed(2)}`;

  /** A camera as text. */
  const written = ({ content, graph, whole, camera: now }, frame) =>
    asText(content, flank.basemap.lonLat(graph, content, optics.middle(now, frame)), now.k / whole.k);

  /** A record's place as text, no further away than now; null where it has none on the map.
   *  @param {number} least how near, in times the whole flank: units are as long on each plane */
  const near = ({ content, graph, whole, camera: now }, r, least, frame) => {
    const { records } = content;
    if (records.x[r] === null || records.beyond[r]) return null;
    const k = Math.max(now.k, least * optics.fit(box(content, "whole"), frame).k);
    const at = flank.basemap.lonLat(graph, content, { x: records.x[r], y: records.y[r] });
    return asText(content, at, Math.min(k / whole.k, optics.CLOSEST));
  };

  (window.flank ??= {}).views = { box, wholeBox, roam, camera, written, near };
})();
