// @ts-check
// From one view of the map to another while other facts of the state change: first the map goes, then they do.
(() => {
  "use strict";
  const { camera: optics } = flank;
  const gently = (part) => part * part * (3 - 2 * part);

  /**
   * The way begins where the map stands now, whatever a first change makes of that. The map is carried there as it is drawn,
   * which costs no painting, and drawn anew on arrival.
   * @param {{camera: () => any, cameraOf: (view: string) => any, frame: () => any, put: (camera: any) => void,
   *   carry: (camera: any) => void, isDrawn: () => boolean, redraw: () => void}} map see stage.js
   * @param {string} view @param {number} ms 0 cuts @param {number} split the part of the way on which the map arrives
   * @param {(part: number) => void} along told each part of the rest, 0 and 1 among them; what it changes is drawn with it
   */
  const go = (map, view, ms, split, along) => {
    const from = map.camera();
    along(0);
    map.put(from);
    const to = () => map.cameraOf(view);
    const arrival = optics.same(from, to()) ? 0 : split;
    let isCarried = !map.isDrawn(),
      isThere = false;
    const arrive = () => {
      isThere = true;
      map.put(to());
      if (isCarried) map.redraw();
    };
    flank.flight.go((part) => {
      if (part < arrival) {
        isCarried = true;
        return map.carry(optics.between(from, to(), gently(part / arrival), map.frame()));
      }
      if (!isThere) arrive();
      along(part === 1 ? 1 : (part - arrival) / (1 - arrival));
      if (part === 1) map.put(to()); // a panel that opened may have left another frame
      if (!map.isDrawn()) map.redraw();
    }, ms);
  };

  (window.flank ??= {}).travel = { go };
})();
