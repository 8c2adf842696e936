// @ts-check
// What a film shows: each day for how many frames, in stretches over which the map is the same picture. Pure.
(() => {
  "use strict";
  const HOLD_S = 1; // the last day stays on
  const MOST_CELLS = 120; // days on one strip: browsers draw none that is much higher

  /**
   * @typedef {{first: number, last: number, daysPerSecond: number, fps: number}} Run days as day numbers
   * @typedef {{day: number, frames: number}} Shown
   * @typedef {{days: Shown[], isSame: boolean}} Stretch isSame: its picture is that of the stretch before
   */

  /** Each day that is seen, and for how many frames. @param {Run} run @returns {Shown[]} */
  const days = ({ first, last, daysPerSecond, fps }) => {
    const frames = Math.ceil(((last - first) / daysPerSecond) * fps),
      shown = [];
    for (let n = 0; n <= frames; n++) {
      const day = Math.min(last, first + Math.floor((n * daysPerSecond) / fps));
      if (shown.at(-1)?.day === day) shown[shown.length - 1].frames++;
      else shown.push({ day, frames: 1 });
    }
    shown[shown.length - 1].frames += HOLD_S * fps;
    return shown;
  };

  /** @param {Shown[]} shown @param {number[]} cuts days on which the picture becomes another one @returns {Stretch[]} */
  const stretches = (shown, cuts) => {
    /** @type {Stretch[]} */
    const made = [];
    let before = -Infinity;
    for (const each of shown) {
      const isCut = cuts.some((day) => before < day && day <= each.day);
      if (!made.length || isCut || made[made.length - 1].days.length >= MOST_CELLS)
        made.push({ days: [], isSame: made.length > 0 && !isCut });
      made[made.length - 1].days.push(each);
      before = each.day;
    }
    return made;
  };

  const frames = (shown) => shown.reduce((sum, each) => sum + each.frames, 0);

  (window.flank ??= {}).filmPlan = { days, stretches, frames };
})();
