// @ts-check
// From one view of the map to another while other facts of the state change on the way.
(() => {
  "use strict";

  /**
   * The way begins where the map stands now, whatever a first change makes of that.
   * @param {{camera: () => any, cameraOf: (view: string) => any, frame: () => any, put: (camera: any) => void,
   *   isDrawn: () => boolean, redraw: () => void}} map see stage.js
   * @param {string} view @param {number} ms 0 cuts @param {(part: number) => void} along told each part of the way, 0 and 1
   *   among them; what it changes is drawn with it
   */
  const go = (map, view, ms, along) => {
    const from = map.camera();
    along(0);
    flank.flight.go((part) => {
      const camera = () =>
        part === 1 ? map.cameraOf(view) : flank.camera.between(from, map.cameraOf(view), part, map.frame());
      map.put(camera());
      along(part);
      if (part === 1) map.put(camera()); // a panel that opened may have left another frame
      if (!map.isDrawn()) map.redraw();
    }, ms);
  };

  (window.flank ??= {}).travel = { go };
})();
