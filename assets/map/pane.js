// @ts-check
// One map: a base map with ground and scene over it, drawn for the camera that the stage has. A stage has one pane or two.
(() => {
  "use strict";

  /**
   * @typedef {import("../camera.js").Camera} Camera
   * @typedef {{picked: number[], asOf?: string, earlier?: string, changes?: Map<number, any>}} Sight what a pane shows: states; their day
   *   where it is not the page's; of two days, how each state changed
   * @typedef {{host: HTMLElement, ground: any, view: any, move: (camera: Camera) => void, frame: any,
   *   shift: [number, number], sight: Sight, look: string, drawn: Camera | null, laid: Camera | null, marks: any[],
   *   names: any[]}} Pane
   *   move: moves the base map; frame: what of the pane can be seen, px; shift: from the first pane to this one, px; look:
   *   how it was drawn; drawn, laid: the cameras for which scene and ground were last drawn
   */

  /** @param {HTMLElement} host the element that holds its base map @param {string} [hatch] @returns {Pane} */
  const create = (host, content, hatch) => ({
    host,
    ground: flank.ground.create(host, content, hatch),
    view: flank.scene.create(host, content),
    move: () => {},
    frame: null,
    shift: [0, 0],
    sight: { picked: [] },
    look: "",
    drawn: null,
    laid: null,
    marks: [],
    names: [],
  });

  /** Moves base map and ground to the camera. Setting what is set already would have all of them painted again. */
  const lay = (pane, camera) => {
    if (pane.laid && flank.camera.same(pane.laid, camera)) return;
    pane.laid = camera;
    pane.move(camera);
    flank.ground.move(pane.ground, camera);
  };

  /** Areas and rings of what the pane shows: they lie on the plane, whatever the camera. */
  const cover = (pane, scene) => {
    flank.ground.showAreas(pane.ground, flank.drawing.areas(scene));
    flank.ground.showRings(pane.ground, flank.drawing.rings(scene));
  };

  /** Places and draws everything for the scene's camera. */
  const draw = (pane, scene) => {
    pane.drawn = scene.camera;
    if (pane.host.classList.contains("carried")) pane.host.classList.remove("carried");
    lay(pane, scene.camera);
    pane.marks = flank.drawing.marks(scene);
    pane.names = flank.drawing.names(scene, pane.marks);
    flank.lineNodes.show(pane.view.lines, flank.lines.lines(scene, pane.marks), scene.state.selected);
    flank.scene.showMarks(pane.view, pane.marks, scene.state.selected);
    flank.scene.showNames(pane.view, pane.names);
  };

  /** The stage's camera, as this pane has it. @returns {Camera} */
  const cameraOf = ({ shift: [dx, dy] }, camera) => flank.camera.pan(camera, dx, dy);

  /** Carries what is drawn to another camera as it is, larger or smaller, which a browser does without painting. */
  const carry = (pane, camera) => {
    const { k, tx, ty } = cameraOf(pane, camera);
    const ratio = k / pane.drawn.k;
    const shift = [tx - ratio * pane.drawn.tx, ty - ratio * pane.drawn.ty];
    pane.host.classList.add("carried");
    pane.host.style.setProperty("--carried", `matrix(${ratio}, 0, 0, ${ratio}, ${shift})`);
  };

  /** After Plotly has plotted: the base map goes where all else was drawn, which in mid-gesture is not the camera's place. */
  const rebase = (pane, move, camera) => {
    pane.move = move;
    move(pane.drawn ?? cameraOf(pane, camera));
  };

  (window.flank ??= {}).pane = { create, cover, draw, cameraOf, carry, rebase };
})();
