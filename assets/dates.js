// @ts-check
// Days as ISO strings and as day numbers; words for people; reading what people type. No time zones.
(() => {
  "use strict";
  const MS = 86400000;
  const MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ];

  /** @param {string} iso @returns {number} days since 1970-01-01 */
  const toDay = (iso) => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / MS;

  /** @param {number} day @returns {string} */
  const toIso = (day) => new Date(day * MS).toISOString().slice(0, 10);

  /** `2023-07-11` reads `11 July 2023`. */
  const inWords = (iso) => `${+iso.slice(8, 10)} ${MONTHS[+iso.slice(5, 7) - 1]} ${iso.slice(0, 4)}`;

  const inShort = (iso) => `${+iso.slice(8, 10)} ${MONTHS[+iso.slice(5, 7) - 1].slice(0, 3)} ${iso.slice(0, 4)}`;

  const monthInWords = (iso) => `${MONTHS[+iso.slice(5, 7) - 1]} ${iso.slice(0, 4)}`;

  /** A date as precise as it was written: `2023`, `2023-07` or a day. */
  const inWordsLoose = (written) =>
    written.length === 4 ? written : written.length === 7 ? monthInWords(`${written}-01`) : inWords(written);

  /** The same day some months on, or the last day of a month that is too short. */
  const addMonths = (iso, months) => {
    const month = +iso.slice(0, 4) * 12 + +iso.slice(5, 7) - 1 + months;
    const lastDay = new Date(Date.UTC(0, 0, 1));
    lastDay.setUTCFullYear(Math.floor(month / 12), (month % 12) + 1, 0);
    return toIso(Math.min(lastDay.getTime() / MS, lastDay.getTime() / MS - lastDay.getUTCDate() + +iso.slice(8, 10)));
  };

  const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toDay(text)) && toIso(toDay(text)) === text;

  const pad = (number) => String(number).padStart(2, "0");

  /**
   * Reads a day as people write it: 2023-07-11, 11 July 2023, 11 Jul 2023, July 2023, 11.7.2023, 2023-07, 2023.
   * A month or a year reads as its first day.
   * @returns {string | null} ISO day, or null where it is none
   */
  const read = (text) => {
    const words = text.trim().toLowerCase().replace(/,/g, " ").replace(/\s+/g, " ");
    const monthOf = (name) => MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
    const forms = [
      [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (m) => [m[1], m[2], m[3]]],
      [/^(\d{4})-(\d{1,2})$/, (m) => [m[1], m[2], 1]],
      [/^(\d{4})$/, (m) => [m[1], 1, 1]],
      [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, (m) => [m[3], m[2], m[1]]],
      [/^(\d{1,2}) ([a-z]{3,9}) (\d{4})$/, (m) => [m[3], monthOf(m[2]), m[1]]],
      [/^([a-z]{3,9}) (\d{1,2}) (\d{4})$/, (m) => [m[3], monthOf(m[1]), m[2]]],
      [/^([a-z]{3,9}) (\d{4})$/, (m) => [m[2], monthOf(m[1]), 1]],
    ];
    for (const [form, parts] of /** @type {[RegExp, (m: RegExpMatchArray) => (string | number)[]][]} */ (forms)) {
      const match = words.match(form);
      if (match) {
        const [year, month, day] = parts(match);
        const iso = `${year}-${pad(month)}-${pad(day)}`;
        return isDay(iso) ? iso : null;
      }
    }
    return null;
  };

  /** What is wrong with a day beyond the timeline, in a sentence; nothing where it lies on it. */
  const outside = (iso, { start, end }) =>
    start <= iso && iso <= end
      ? ""
      : `${inWords(iso)} lies outside the timeline, which runs from ${inWords(start)} to ${inWords(end)}.`;

  (window.flank ??= {}).dates = {
    toDay,
    toIso,
    inWords,
    inShort,
    inWordsLoose,
    monthInWords,
    addMonths,
    isDay,
    read,
    outside,
    MONTHS,
  };
})();
