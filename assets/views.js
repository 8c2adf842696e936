// @ts-check
// Views of the map and the cameras that they stand for: by name, or written as latitude, longitude and zoom.
(() => {
  "use strict";
  const ROAM_UNITS = 260; // how far beyond the whole flank the middle of the map may go, plane units

  const box = ({ views }, key) => (views.find((view) => view.key === key) ?? views[0]).box;

  /** The plane box that the middle of the map may not leave. */
  const roam = (content) => {
    const [left, top, right, bottom] = box(content, "whole");
    return [left - ROAM_UNITS, top, right + ROAM_UNITS, bottom];
  };

  /** The camera that a view's name or a `lat,lon,zoom` stands for; `whole` is the one of the whole flank. */
  const camera = ({ content, graph, whole }, view, frame) => {
    const free = flank.address.parseCamera(view);
    if (!free) return flank.camera.fit(box(content, view), frame);
    return flank.camera.centre(
      flank.basemap.plane(graph, content.anchors, free.lon, free.lat),
      free.zoom * whole.k,
      frame,
    );
  };

  /** A camera as `lat,lon,zoom`. */
  const written = ({ content, graph, whole, camera: now }, frame) => {
    const [lon, lat] = flank.basemap.lonLat(graph, content.anchors, flank.camera.middle(now, frame));
    return `${lat.toFixed(2)},${lon.toFixed(2)},${(now.k / whole.k).toFixed(2)}`;
  };

  /** A record's place as `lat,lon,zoom`, no further away than now; null where it has none on the map. */
  const near = ({ content, graph, whole, camera: now }, r, least) => {
    const { records, anchors } = content;
    if (records.x[r] === null || records.beyond[r]) return null;
    const [lon, lat] = flank.basemap.lonLat(graph, anchors, { x: records.x[r], y: records.y[r] });
    return `${lat.toFixed(2)},${lon.toFixed(2)},${Math.max(now.k / whole.k, least).toFixed(2)}`;
  };

  (window.flank ??= {}).views = { box, roam, camera, written, near };
})();
