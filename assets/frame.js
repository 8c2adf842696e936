// @ts-check
// What of the map can be seen: the window less the panels that lie over it.
(() => {
  "use strict";
  const MARGIN_PX = 8;
  const PANELS = [
    ...["layers-panel", "card-panel", "changes-panel", "toolbar", "timeline", "drawer", "composer"],
    ...["stage-head", "stage-foot"],
  ];

  /** What of the map no panel covers; the style sheet says which side a panel takes, if any: in `--covers-map` for a view,
   *  in `--covers-record` where a sheet leaves the view as it is but may lie over the one record that it speaks of. */
  const free = (host, properties = ["--covers-map"]) => {
    const box = host.getBoundingClientRect();
    const zoom = box.width / host.offsetWidth || 1; // on stage the map is larger than its own pixels
    const frame = {
      left: MARGIN_PX,
      top: MARGIN_PX,
      right: box.width / zoom - MARGIN_PX,
      bottom: box.height / zoom - MARGIN_PX,
    };
    for (const panel of PANELS.map((id) => document.getElementById(id))) {
      const edge = panel?.getBoundingClientRect();
      if (!panel || !edge?.width) continue;
      const style = getComputedStyle(panel);
      const side = properties.map((property) => style.getPropertyValue(property).trim()).find(Boolean);
      if (side === "left") frame.left = Math.max(frame.left, (edge.right - box.left) / zoom + MARGIN_PX);
      if (side === "right") frame.right = Math.min(frame.right, (edge.left - box.left) / zoom - MARGIN_PX);
      if (side === "top") frame.top = Math.max(frame.top, (edge.bottom - box.top) / zoom + MARGIN_PX);
      if (side === "bottom") frame.bottom = Math.min(frame.bottom, (edge.top - box.top) / zoom - MARGIN_PX);
    }
    return frame;
  };

  /** @type {number | null} width by height of what an image that is being composed shows */
  let shape = null;

  /** The largest part of a frame, in its middle, that has the shape of the image. */
  const shaped = (frame) => {
    if (!shape) return frame;
    const [x, y] = flank.camera.centreOf(frame);
    const high = Math.min(frame.bottom - frame.top, (frame.right - frame.left) / shape);
    return {
      left: x - (high * shape) / 2,
      top: y - high / 2,
      right: x + (high * shape) / 2,
      bottom: y + high / 2,
    };
  };

  /** @param {number | null} ratio */
  const hold = (ratio) => void (shape = ratio);

  (window.flank ??= {}).frame = { free, shaped, hold };
})();
