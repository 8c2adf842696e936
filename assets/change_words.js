// @ts-check
// What changed, in words: short for a label, in full for list, hover and image. Pure.
(() => {
  "use strict";
  const TITLES = {
    appeared: "Appeared",
    ended: "Ended",
    lead: "New lead",
    grown: "Grown",
    shrunk: "Shrunk",
    status: "Status moved",
  };
  const COUNTED = {
    appeared: "appeared",
    ended: "ended",
    lead: "with a new lead",
    grown: "grown",
    shrunk: "shrunk",
    status: "moved in status",
  };
  const ARROW = " → ";

  const nation = ({ countries }, code) => countries[code] ?? code;

  /** "1,430 → 2,200 present", "target 3,000 → 4,000": what is counted is said. */
  const troops = ({ states, strengthWords }, before, after) => {
    const both = [before, after].map((i) => states.troops[i].toLocaleString("en-GB")).join(ARROW);
    return strengthWords[states.troopsBasis[after]].replace("{}", both);
  };

  /** Who joined an area, or left it. */
  const members = (content, before, after, name) => {
    const [was, is] = [content.states.countries[before], content.states.countries[after]];
    const joined = is.filter((code) => !was.includes(code)),
      left = was.filter((code) => !is.includes(code));
    return (joined.length ? "+ " : "− ") + (joined.length ? joined : left).map(name).join(", ");
  };

  const size = (content, { before, after, moved }, name) => {
    if (moved) return moved.words;
    return content.states.area[before] !== null && content.states.area[after] !== null
      ? members(content, before, after, name)
      : troops(content, before, after);
  };

  const status = ({ states }, { before, after }) => states.statusWords[before] + ARROW + states.statusWords[after];

  /** The state that says when a record ended, where one does. */
  const endOf = ({ states }, before) => {
    let i = before + 1;
    while (states.record[i] === states.record[before] && states.status[i] !== "ended") i++;
    return states.record[i] === states.record[before] ? states.when[i] : null;
  };

  /** For a label on the map, a line a kind; what appeared has its ordinary label there. @returns {string[]} */
  const onLabel = (content, entry) => {
    const { lead } = content.states;
    const lines = {
      appeared: () => (content.states.area[entry.after] === null ? null : "appeared"),
      ended: () => "ended",
      lead: () => lead[entry.before] + ARROW + lead[entry.after],
      grown: () => size(content, entry, (code) => code),
      shrunk: () => size(content, entry, (code) => code),
      status: () => status(content, entry),
    };
    return entry.kinds.map((kind) => lines[kind]()).filter((line) => line !== null);
  };

  const inFull = {
    appeared: ({ states, records }, { after }) =>
      `${states.became?.[after] ? `${states.became[after]}: ` : ""}${states.statusWords[after]}${records.isAct[states.record[after]] ? "," : " since"} ${states.sinceWhen?.[after] ?? states.when[after]}`,
    ended: (content, { before }) => {
      const when = endOf(content, before),
        was = `was ${content.states.statusWords[before]}`;
      return when ? `${was}, ended ${when}` : was;
    },
    lead: (content, { before, after }) =>
      [before, after].map((i) => nation(content, content.states.lead[i])).join(ARROW),
    grown: (content, entry) => size(content, entry, (code) => nation(content, code)),
    shrunk: (content, entry) => size(content, entry, (code) => nation(content, code)),
    status: (content, entry) => {
      const back = flank.changes.isBack(content, entry.before, entry.after);
      const became = content.states.became?.[entry.after];
      return `${became ?? `moved ${back ? "back" : "on"}`}: ${status(content, entry)}`;
    },
  };

  /** One way in which a record changed, in full. */
  const told = (content, entry, kind) => inFull[kind](content, entry);

  /** The line under the pointer: name and all that changed. */
  const hover = (content, entry) =>
    [
      content.records.name[entry.r],
      ...entry.kinds.map((kind) => {
        const words = told(content, entry, kind); // a status says itself that it moved, a standing what it became
        return kind === "status" || content.states.became?.[entry.after]
          ? words
          : `${TITLES[kind].toLowerCase()}: ${words}`;
      }),
    ].join(" · ");

  /** "32 appeared, 10 ended, 3 grown", or that nothing did. @param {[string, number][]} counts */
  const summary = (counts) =>
    counts
      .filter(([, count]) => count)
      .map(([kind, count]) => `${count} ${COUNTED[kind]}`)
      .join(", ") || "nothing changed";

  (window.flank ??= {}).changeWords = { onLabel, told, hover, summary, TITLES };
})();
