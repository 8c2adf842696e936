// @ts-check
// The camera: one scale and one shift from the map plane to pixels, `px = k * plane + t`. Pure arithmetic.
(() => {
  "use strict";

  /** @typedef {{k: number, tx: number, ty: number}} Camera */
  /** @typedef {{left: number, top: number, right: number, bottom: number}} Frame what of the map no panel covers, px */

  const CLOSEST = 16; // times the scale of the whole flank
  const FARTHEST = 0.75;

  /** The pixel in the middle of a frame. @returns {[number, number]} */
  const centreOf = ({ left, top, right, bottom }) => [(left + right) / 2, (top + bottom) / 2];

  /** What two frames have in common. @returns {Frame} */
  const common = (one, other) => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });

  /** A frame back by a shift. @returns {Frame} */
  const shifted = ({ left, top, right, bottom }, [dx, dy]) => ({
    left: left - dx,
    top: top - dy,
    right: right - dx,
    bottom: bottom - dy,
  });

  /** The camera that shows a plane box as large as the frame allows, in its middle. @returns {Camera} */
  const fit = ([left, top, right, bottom], frame) => {
    const k = Math.min((frame.right - frame.left) / (right - left), (frame.bottom - frame.top) / (bottom - top));
    return centre({ x: (left + right) / 2, y: (top + bottom) / 2 }, k, frame);
  };

  /** @returns {Camera} */
  const centre = (point, k, frame) => ({
    k,
    tx: (frame.left + frame.right) / 2 - k * point.x,
    ty: (frame.top + frame.bottom) / 2 - k * point.y,
  });

  /** The plane point in the middle of the frame. */
  const middle = (camera, frame) => ({
    x: ((frame.left + frame.right) / 2 - camera.tx) / camera.k,
    y: ((frame.top + frame.bottom) / 2 - camera.ty) / camera.k,
  });

  const pan = (camera, dx, dy) => ({ ...camera, tx: camera.tx + dx, ty: camera.ty + dy });

  const same = (one, other) => one.k === other.k && one.tx === other.tx && one.ty === other.ty;

  /** Zoom that keeps the plane point under a pixel where it is. */
  const zoom = (camera, factor, [px, py], whole) => {
    const k = Math.min(Math.max(camera.k * factor, whole.k * FARTHEST), whole.k * CLOSEST);
    const ratio = k / camera.k;
    return { k, tx: px - (px - camera.tx) * ratio, ty: py - (py - camera.ty) * ratio };
  };

  /** Keeps the middle of the frame over the flank, so that nobody loses the map. */
  const keepOver = (camera, [left, top, right, bottom], frame) => {
    const { x, y } = middle(camera, frame);
    const kept = { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) };
    return kept.x === x && kept.y === y ? camera : centre(kept, camera.k, frame);
  };

  /** Part of the way from one camera to another, 0..1; scale on a logarithmic path so that speed looks even. */
  const between = (from, to, part, frame) => {
    const a = middle(from, frame),
      b = middle(to, frame);
    const k = from.k * (to.k / from.k) ** part;
    return centre({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }, k, frame);
  };

  /** Symbols grow a little as one comes closer: 0.8 for the whole flank, 1.25 at the closest. */
  const symbolScale = (camera, whole) => Math.min(Math.max(0.82 + 0.13 * Math.log2(camera.k / whole.k), 0.75), 1.25);

  (window.flank ??= {}).camera = {
    CLOSEST,
    fit,
    centre,
    centreOf,
    common,
    shifted,
    middle,
    pan,
    same,
    zoom,
    keepOver,
    between,
    symbolScale,
  };
})();
