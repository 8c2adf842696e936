// @ts-check
// Who has ratified a candidate's accession by a day, and who is missing by name. Pure.
(() => {
  "use strict";
  const CANDIDATES = ["FIN", "SWE"];

  /**
   * @typedef {{r: number, host: string, day: string}} Ratification
   * @typedef {{candidate: string, ratifications: Ratification[], protocol: string, member: string}} Course in the order of days
   * @typedef {{host: string, since: string}} Ally
   * @typedef {{count: number, of: number, days: number, missing: string[], untold: string[], isMember: boolean}} Standing
   *   days since the protocol, until membership; missing: codes of allies; untold: those whose day no record has
   */

  const firstDay = (content, r, status) => {
    const found = flank.positions.statesOf(content, r).find((i) => content.states.status[i] === status);
    return found === undefined ? "" : flank.membership.dayOf(content, found);
  };

  /** @returns {Course} */
  const course = (content, candidate) => {
    const { records } = content;
    const accession = records.id.indexOf(`accession-${candidate.toLowerCase()}`);
    const ratifications = flank.positions
      .recordsOf(content, "ratifications")
      .filter((r) => records.candidates[r].includes(candidate))
      .map((r) => ({ r, host: records.host[r], day: firstDay(content, r, "in-place") }))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.r - b.r));
    return {
      candidate,
      ratifications,
      protocol: firstDay(content, accession, "forming"),
      member: firstDay(content, accession, "in-place"),
    };
  };

  /** Whoever became an ally on the way has to ratify too. @param {Course} course @param {Ally[]} allies on the day
   *  @returns {Standing | null} null before the protocol */
  const standing = ({ ratifications, protocol, member }, allies, asOf) => {
    if (asOf < protocol) return null;
    const { toDay } = flank.dates;
    const isMember = asOf >= member,
      there = ratifications.filter(({ day }) => day <= asOf).map(({ host }) => host);
    const asked = allies.filter(({ since }) => since < member).map(({ host }) => host);
    const untold = asked.filter((code) => !ratifications.some(({ host }) => host === code));
    return {
      count: there.length,
      of: asked.length,
      days: toDay(isMember ? member : asOf) - toDay(protocol),
      missing: asked.filter((code) => !there.includes(code) && !untold.includes(code)),
      untold,
      isMember,
    };
  };

  (window.flank ??= {}).ratifying = { CANDIDATES, course, standing };
})();
