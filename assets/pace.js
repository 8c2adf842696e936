// @ts-check
// Playing keeps time by the clock: which day it has come to after so many milliseconds, however many frames there were. Pure.
(() => {
  "use strict";
  const REST_S = 1; // at the end of a round, before the next one begins
  const BEAT_MS = 1000; // without motion the date jumps once a second, as far as it would have run

  /**
   * @typedef {{first: number, last: number, daysPerSecond: number, reverse: boolean, loop: boolean, inBeats: boolean}} Pace
   *   first and last day that it may come to, as day numbers
   */

  /** Days from where a round begins, in the direction in which it runs. */
  const along = (day, { first, last, reverse }) => (reverse ? last - day : day - first);

  /** Where playing begins: on the day that is shown, or anew where that is the end. @param {number} day @param {Pace} pace */
  const begin = (day, pace) =>
    along(day, pace) < pace.last - pace.first ? day : pace.reverse ? pace.last : pace.first;

  /**
   * @param {number} from the day on which it began @param {number} ms since then @param {Pace} pace
   * @returns {{day: number, over: boolean}} over: the end is reached, and it does not begin again
   */
  const after = (from, ms, pace) => {
    const { first, last, daysPerSecond, reverse, loop, inBeats } = pace;
    const length = last - first;
    const run = along(from, pace) + ((inBeats ? Math.floor(ms / BEAT_MS) * BEAT_MS : ms) / 1000) * daysPerSecond;
    const round = loop ? run % (length + REST_S * daysPerSecond) : run;
    const days = Math.floor(Math.min(round, length));
    return { day: reverse ? last - days : first + days, over: !loop && run >= length };
  };

  (window.flank ??= {}).pace = { begin, after };
})();
