// @ts-check
// The range of days within which slider and play stay, as its edges are moved. Pure.
(() => {
  "use strict";
  const { toDay, toIso } = flank.dates;

  /**
   * @typedef {{from: string | null, to: string | null, asOf: string}} Range an edge is null where the timeline's own holds
   * @typedef {{start: string, end: string}} Frame the days of the timeline, both inclusive
   */

  const within = (day, first, last) => (day < first ? first : day > last ? last : day);
  const aside = (day, days) => toIso(toDay(day) + days);

  /** As it is kept: no edge where the timeline itself begins or ends; the day shown lies in it. @returns {Range} */
  const kept = (start, end, asOf, frame) => ({
    from: start > frame.start ? start : null,
    to: end < frame.end ? end : null,
    asOf: within(asOf, start, end),
  });

  /**
   * One edge goes to a day, as far as the other one lets it: a range has two days at least.
   * @param {"from" | "to"} edge @param {string} day @param {Range} range @param {Frame} frame @returns {Range}
   */
  const move = (edge, day, { from, to, asOf }, frame) => {
    const [start, end] = [from ?? frame.start, to ?? frame.end];
    return edge === "from"
      ? kept(within(day, frame.start, aside(end, -1)), end, asOf, frame)
      : kept(start, within(day, aside(start, 1), frame.end), asOf, frame);
  };

  /**
   * It begins, or ends, on the day that is shown. Where that is the other edge, the other one gives way.
   * @param {"from" | "to"} edge @param {Range} range @param {Frame} frame @returns {Range}
   */
  const cut = (edge, { from, to, asOf }, frame) => {
    const other = {
      from: edge === "from" || from === asOf ? null : from,
      to: edge === "to" || to === asOf ? null : to,
    };
    return move(edge, asOf, { ...other, asOf }, frame);
  };

  /** Why a range is left aside: it has fewer days than two, or not the day that is shown. @returns {string} else nothing */
  const fault = ({ from, to, asOf }, frame) => {
    if (from === null && to === null) return "";
    const { inWords } = flank.dates;
    const [first, last] = [from ?? frame.start, to ?? frame.end];
    if (first === last)
      return `The range holds ${inWords(first)} alone, but needs two days at least, so it was left aside.`;
    const days = `The range from ${inWords(first)} to ${inWords(last)}`;
    if (first > last) return `${days} holds no day, so it was left aside.`;
    return first <= asOf && asOf <= last ? "" : `${days} does not hold ${inWords(asOf)}, so it was left aside.`;
  };

  /** A range as it was asked for, as it is kept: none where it is at fault. @param {Range} range @param {Frame} frame */
  const asked = (range, frame) => {
    const why = fault(range, frame),
      { from, to, asOf } = range;
    return { why, ...(why ? { from: null, to: null } : kept(from ?? frame.start, to ?? frame.end, asOf, frame)) };
  };

  (window.flank ??= {}).range = { move, cut, asked };
})();
