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

  /** The page as it would be with some facts of its state changed. @param {object} change @returns {Screen} */
  const at = (change) => {
    const state = { ...flank.state.get(), ...change },
      told = toldIn(state),
      { frame, camera, state: own } = flank.stage.now();
    const seen = flank.stage.seenIn(state.view);
    const scene = { ...seen, state, picked: told.shown, asOf: state.asOf, frame };
    if (state.view === own.view) Object.assign(scene, { camera });
    return flank.comparison.image(scene, told);
  };

  /** The page as it is. @returns {Screen} */
  const now = () => at({});

  (window.flank ??= {}).shot = { now, at };
})();
