// @ts-check
// A shot of the map: the scene that an image is composed from, of the page as it is or as it would be. Touches nothing.
(() => {
  "use strict";

  /**
   * @typedef {{content: any, state: any, picked: number[], asOf: string, earlier?: string, changes?: Map<number, any>,
   *   differences?: any, camera: any, whole: any, frame: any}} Screen of two dates with what differs between them
   */

  /** What the page would tell of itself in a state. */
  const toldIn = (state) => {
    const told = flank.page.told();
    const inForce = flank.timeline.pick(told.content.states, state.asOf);
    return { ...told, inForce, state, ...flank.page.sift(inForce, state) };
  };

  const cameraIn = ({ view }) => {
    const { held } = flank.stage,
      { frame } = held.panes[0];
    return view === flank.state.get().view ? held.camera : flank.views.camera(held, view, frame);
  };

  /** The page as it would be with some facts of its state changed. @param {object} change @returns {Screen} */
  const at = (change) => {
    const state = { ...flank.state.get(), ...change },
      told = toldIn(state),
      { whole, panes } = flank.stage.held;
    const { content, shown } = told;
    const scene = { content, state, picked: shown, asOf: state.asOf };
    return flank.comparison.image({ ...scene, camera: cameraIn(state), whole, frame: panes[0].frame }, told);
  };

  /** The page as it is. @returns {Screen} */
  const now = () => at({});

  (window.flank ??= {}).shot = { now, at };
})();
