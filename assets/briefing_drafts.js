// @ts-check
// Briefings of the visitor's own, kept by the browser under their ids, the one at hand last. One that cannot be read, and
// one that another window keeps, is never written over.
(() => {
  "use strict";
  const KEPT_AS = "flank-briefings";
  const LONGEST_STEM = 70; // of an id, which has 80 signs at most

  /** What this window read or kept last, by id. @type {Map<string, string>} */
  const known = new Map();

  /** @returns {[string, string][]} id and text */
  const entries = () => {
    try {
      return JSON.parse(flank.kept.read(KEPT_AS) ?? "[]");
    } catch {
      return [];
    }
  };

  const write = (all) => flank.kept.write(KEPT_AS, JSON.stringify(all));
  const others = (id) => entries().filter(([each]) => each !== id);

  /** @returns {{own: import("./briefing_steps.js").Briefing[], unread: {id: string, text: string, why: string}[]}} */
  const read = (content) => {
    const own = [],
      unread = [];
    for (const [id, text] of entries()) {
      try {
        own.push(flank.briefingFile.parse(text, content));
        known.set(id, text);
      } catch (fault) {
        unread.push({ id, text, why: fault.message });
      }
    }
    return { own, unread };
  };

  /** An id that nothing is kept under. @param {string} id */
  const free = (id) => {
    const taken = new Set([...known.keys(), ...entries().map(([each]) => each)]);
    let name = id;
    for (let n = 2; taken.has(name); n += 1) name = `${id.slice(0, LONGEST_STEM)}-${n}`;
    return name;
  };

  /** @returns {boolean} false where another window keeps something else under that id; then nothing is written */
  const keep = (briefing) => {
    const { id } = briefing,
      text = flank.briefingFile.format(briefing);
    const there = entries().find(([each]) => each === id);
    if (there && there[1] !== known.get(id)) return false;
    known.set(id, text);
    write([...others(id), [id, text]]);
    return true;
  };

  const drop = (id) => {
    known.delete(id);
    write(others(id));
  };

  (window.flank ??= {}).briefingDrafts = { read, free, keep, drop };
})();
