// @ts-check
// Texts as people look for them: without case and accents, and with other ways to write them. Pure.
(() => {
  "use strict";

  /** What Unicode does not take apart into a letter and its mark. */
  const LETTERS = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
  /** How a letter is written where the keyboard lacks it: Münster, Muenster. */
  const SPELT = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

  const PLAIN = /^[\0-\x7f]*$/; // most texts: nothing to take apart

  /** "Ādaži" and "ADAZI" read the same. */
  const plain = (text) => {
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
    const folded = plain(text);
    const spelt = PLAIN.test(text) ? [] : split(plain(spell(text)));
    const glued = folded.split(" ").filter((word) => /[-/]/.test(word));
    const named = /\d/.test(folded) ? [folded] : [];
    return [...split(folded), ...spelt, ...[...glued, ...named].map((words) => split(words).join(""))];
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

  (window.flank ??= {}).fold = { plain, split, line };
})();
