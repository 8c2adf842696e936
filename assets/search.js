// @ts-check
// Looking things up by what people type: without regard to case, accents, hyphens and small mistakes. Pure.
(() => {
  "use strict";

  /** What Unicode does not take apart into a letter and its mark. */
  const LETTERS = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
  /** How a letter is written where the keyboard lacks it: Münster, Muenster. */
  const SPELT = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };
  /** Says nothing between other words. */
  const SMALL = new Set(["a", "and", "at", "by", "for", "from", "in", "near", "of", "on", "the", "to", "with"]);
  const SHORTEST_INSIDE = 3; // letters that are looked for inside a word: two lie in too many
  const SHORTEST_FORGIVEN = 4; // letters of a word in which a mistake is forgiven

  const PLAIN = /^[\0-\x7f]*$/; // most texts: nothing to take apart

  /** "Ādaži" and "ADAZI" read the same. */
  const fold = (text) => {
    const low = text.toLowerCase();
    if (PLAIN.test(low)) return low;
    const bare = low.normalize("NFD").replace(/\p{M}/gu, "");
    return bare.replace(/[łøđðþßæœı]/g, (letter) => LETTERS[letter]);
  };

  const spell = (text) =>
    text
      .toLowerCase()
      .normalize("NFC")
      .replace(/[äöüåø]/g, (letter) => SPELT[letter]);

  const split = (folded) => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  /** All words by which a text can be found: as written, spelt out, and "SAMP/T", "RBS 70" as one. @returns {string[]} */
  const wordsOf = (text) => {
    const plain = fold(text);
    const spelt = PLAIN.test(text) ? [] : split(fold(spell(text)));
    const glued = plain.split(" ").filter((word) => /[-/]/.test(word));
    const named = /\d/.test(plain) ? [plain] : [];
    return [...split(plain), ...spelt, ...[...glued, ...named].map((words) => split(words).join(""))];
  };

  const known = new Map();
  /** Words with a blank before and after each, as they are looked for. Many texts come up again and again. */
  const line = (texts) => {
    const words = new Set();
    for (const text of texts) {
      if (!known.has(text)) known.set(text, wordsOf(text));
      for (const word of known.get(text)) words.add(word);
    }
    return ` ${[...words].join(" ")} `;
  };

  /**
   * @typedef {{names: string[], more?: string[]}} Findable what it is called, and what else it may be found by
   * @param {Findable[]} entries
   */
  const index = (entries) =>
    entries.map(({ names, more = [] }) => ({
      names: names.map((name) => split(fold(name)).join(" ")),
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
    const all = split(fold(text));
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

  (window.flank ??= {}).search = { fold, index, query };
})();
