// @ts-check
// From one view of the map to another while other facts of the state change: first the map goes, then they do.
(() => {
  "use strict";
  const { camera: optics, stage, views } = flank;

  const main = () => stage.held.panes[0];
  const isDrawn = () => optics.same(main().drawn, flank.pane.cameraOf(main(), stage.held.camera));
  const gently = (part) => part * part * (3 - 2 * part);

  /**
   * The way begins where the map stands now, whatever a first change makes of that. The map is carried there as it is drawn,
   * which costs no painting, and drawn anew on arrival.
   * @param {string} view @param {number} ms 0 cuts @param {number} split the part of the way on which the map arrives
   * @param {(part: number) => void} along told each part of the rest, 0 and 1 among them; what it changes is drawn with it
   */
  const go = (view, ms, split, along) => {
    const from = stage.held.camera;
    along(0);
    stage.held.camera = from;
    const to = () => views.camera(stage.held, view, main().frame);
    const arrival = optics.same(from, to()) ? 0 : split;
    let isCarried = !isDrawn(),
      isThere = false;
    const arrive = () => {
      isThere = true;
      stage.held.camera = to();
      if (isCarried) stage.redraw();
    };
    flank.flight.go((part) => {
      if (part < arrival) {
        isCarried = true;
        return stage.carry(optics.between(from, to(), gently(part / arrival), main().frame));
      }
      if (!isThere) arrive();
      along(part === 1 ? 1 : (part - arrival) / (1 - arrival));
      if (part === 1) stage.held.camera = to(); // a panel that opened may have left another frame
      if (!isDrawn()) stage.redraw();
    }, ms);
  };

  (window.flank ??= {}).travel = { go };
})();
