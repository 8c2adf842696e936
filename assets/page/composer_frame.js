// @ts-check
// The frame on the map: what of it will be in the image; the rest is dimmed. It takes no click.
(() => {
  "use strict";
  const { h } = flank.dom;

  /** @type {HTMLElement | null} */
  let frame = null;

  const show = (on) => {
    if (!on) return frame?.remove();
    frame ??= h("div", { class: "image-frame", "aria-hidden": "true" });
    const { left, top, right, bottom } = flank.stage.now().frame;
    Object.assign(frame.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${right - left}px`,
      height: `${bottom - top}px`,
    });
    document.getElementById("map-panel")?.append(frame);
  };

  (window.flank ??= {}).composerFrame = { show };
})();
