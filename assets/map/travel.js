// @ts-check
// From one view of the map to another while other facts of the state change on the way.
(() => {
  "use strict";
  const { camera: optics, stage, views } = flank;

  const main = () => stage.held.panes[0];
  const isDrawn = () => optics.same(main().drawn, flank.pane.cameraOf(main(), stage.held.camera));

  /**
   * The way begins where the map stands now, whatever a first change makes of that.
   * @param {string} view @param {number} ms 0 cuts @param {(part: number) => void} along told each part of the way, 0 and 1
   *   among them; what it changes is drawn with it
   */
  const go = (view, ms, along) => {
    const from = stage.held.camera;
    along(0);
    flank.flight.go((part) => {
      const { frame } = main();
      const camera = () => {
        const to = views.camera(stage.held, view, frame);
        return part === 1 ? to : optics.between(from, to, part, frame);
      };
      stage.held.camera = camera();
      along(part);
      if (part === 1) stage.held.camera = camera(); // a panel that opened may have left another frame
      if (!isDrawn()) stage.redraw();
    }, ms);
  };

  (window.flank ??= {}).travel = { go };
})();
