// @ts-check
// A short flight from one view to the next: told as parts of the way, frame by frame. Who wants no motion is there at once.
(() => {
  "use strict";
  const FLIGHT_MS = 240;
  let flying = 0;

  /** @param {(part: number) => void} step part of the way, 0..1, slower towards the end; 1 is told once, last
   *  @param {number} [ms] 0: there at once */
  const go = (step, ms = FLIGHT_MS) => {
    cancelAnimationFrame(flying);
    if (ms === 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) return step(1);
    const began = performance.now();
    const frame = (time) => {
      const gone = Math.min(Math.max((time - began) / ms, 0), 1);
      step(gone * (2 - gone));
      if (gone < 1) flying = requestAnimationFrame(frame);
    };
    flying = requestAnimationFrame(frame);
  };

  (window.flank ??= {}).flight = { go };
})();
