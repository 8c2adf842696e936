// @ts-check
// Looking things up by what people type: without regard to case, accents, hyphens and small mistakes. Pure.
(() => {
  "use strict";

  /** Says nothing between other words. */
  const SMALL = new Set(["a", "and", "at", "by", "for", "from", "in", "near", "of", "on", "the", "to", "with"]);
  const SHORTEST_INSIDE = 3; // letters that are looked for inside a word: two lie in too many
  const SHORTEST_FORGIVEN = 4; // letters of a word in which a mistake is forgiven

  const { plain, split, line } = flank.fold; // loads before

  /**
   * @typedef {{names: string[], more?: string[]}} Findable what it is called, and what else it may be found by
   * @param {Findable[]} entries
   */
  const index = (entries) =>
    entries.map(({ names, more = [] }) => ({
      names: names.map((name) => split(plain(name)).join(" ")),
      own: line(names),
      more: line(more),
      length: Math.min(...names.map((name) => name.length)), // of two that fit alike, the one that says least besides
    }));

  /** How well a word fits: 0 is one of the name, 1 begins one, 2 begins one of the rest, 3 and 4 lie inside them. */
  const grade = ({ own, more }, asked) => {
    if (own.includes(` ${asked}`)) return own.includes(` ${asked} `) ? 0 : 1;
    if (more.includes(` ${asked}`)) return 2;
    if (asked.length < SHORTEST_INSIDE) return null;
    if (own.includes(asked)) return 3;
    return more.includes(asked) ? 4 : null;
  };

  /** Whether a word begins with what was asked but for one letter: another, one too few, one too many, or two changed over. */
  const isNear = (asked, word) => {
    let same = 0;
    while (same < asked.length && asked[same] === word[same]) same += 1;
    if (same === 0) return false;
    const [rest, there] = [asked.slice(same), word.slice(same)];
    return (
      there.slice(1).startsWith(rest.slice(1)) ||
      there.slice(1).startsWith(rest) ||
      there.startsWith(rest.slice(1)) ||
      (there[0] === rest[1] && there[1] === rest[0] && there.slice(2).startsWith(rest.slice(2)))
    );
  };

  const NEAR = 5;
  const gradeNear = (words, asked) => {
    const exact = grade(words, asked);
    if (exact !== null || asked.length < SHORTEST_FORGIVEN) return exact;
    return (words.own + words.more).split(" ").some((word) => isNear(asked, word)) ? NEAR : null;
  };

  /** Where the words of a find stand: at a beginning, inside, or by mistake. */
  const tierOf = (worst) => (worst < 3 ? 0 : worst < NEAR ? 1 : 2);

  const fit = (words, asked, whole, graded) => {
    const grades = asked.map((word) => graded(words, word));
    if (grades.includes(null)) return null;
    const worst = Math.max(...grades);
    const start = words.names.includes(whole) ? 0 : words.names.some((name) => name.startsWith(whole)) ? 1 : 2;
    const sum = grades.reduce((all, each) => all + each, start);
    return { tier: tierOf(worst), rank: worst * 100 + sum + words.length / 1000 };
  };

  /**
   * Every word must fit; mistakes are forgiven only where nothing fits without.
   * @param {ReturnType<typeof index>} table @param {string} text
   * @returns {{n: number, tier: number, rank: number}[]} positions in the table, in its order; low tiers and ranks fit best
   */
  const query = (table, text) => {
    const all = split(plain(text));
    const telling = all.filter((word) => !SMALL.has(word));
    const asked = telling.length ? telling : all;
    if (!asked.length) return [];
    const found = (graded) =>
      table.flatMap((words, n) => {
        const fits = fit(words, asked, all.join(" "), graded);
        return fits ? [{ n, ...fits }] : [];
      });
    const exact = found(grade);
    return exact.length ? exact : found(gradeNear);
  };

  (window.flank ??= {}).search = { index, query };
})();
