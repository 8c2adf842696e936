// @ts-check
// The visitor's filter in words: for its chips, for who hears the page, for the image that leaves it.
(() => {
  "use strict";

  /** Before a nation, and after it. */
  const BY = { lead: "led", part: "joined", host: "hosted" };
  const DOES = { lead: "leads", part: "takes part", host: "hosts" };

  /** "one", "one or two", "one, two or three"; beyond `most` the rest by number. @param {string[]} words */
  const anyOf = (words, most = Infinity) => {
    const told = words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words;
    return told.length < 2 ? told.join("") : `${told.slice(0, -1).join(", ")} or ${told.at(-1)}`;
  };

  const inOrder = (all, some) => all.filter((each) => some.includes(each));

  const rolesOf = ({ roles }) => (roles.length ? inOrder(flank.filter.ROLES, roles) : flank.filter.ROLES);

  const confidenceWords = ({ confidence }) => `${anyOf(inOrder(flank.filter.CONFIDENCE, confidence))} confidence`;

  const sourceWords = ({ sourceKinds: words }, { sourceKinds }, most) =>
    `sources: ${anyOf(
      inOrder(Object.keys(words), sourceKinds).map((kind) => words[kind]),
      most,
    )}`;

  /**
   * @param {any} content @param {any} filter see filter.js @param {number} [most] nations and kinds to name
   * @returns {string} `led by Germany; high confidence`; nothing where nothing is filtered
   */
  const line = (content, filter, most) => {
    const { nations, confidence, sourceKinds } = filter;
    const named = nations.map((code) => content.countries[code]);
    return [
      named.length && `${anyOf(rolesOf(filter).map((role) => BY[role]))} by ${anyOf(named, most)}`,
      confidence.length && confidenceWords(filter),
      sourceKinds.length && sourceWords(content, filter, most),
    ]
      .filter(Boolean)
      .join("; ");
  };

  /** Why nothing is shown although something is filtered for. @param {number[]} passing states of all layers */
  const nothing = (passing, when = " on this day") =>
    passing.length ? `What passes${when} is of layers that are off.` : `Nothing passes${when}.`;

  /** What each chosen thing is called where it can be taken back, by fact and value. */
  const choices = (content, filter) => {
    const roles = filter.roles.length ? ` · ${anyOf(rolesOf(filter).map((role) => DOES[role]))}` : "";
    return [
      ...filter.nations.map((value) => ({ fact: "nations", value, words: `${content.countries[value]}${roles}` })),
      ...inOrder(flank.filter.CONFIDENCE, filter.confidence).map((value) => ({
        fact: "confidence",
        value,
        words: `${value} confidence`,
      })),
      ...inOrder(Object.keys(content.sourceKinds), filter.sourceKinds).map((value) => ({
        fact: "sourceKinds",
        value,
        words: `sources: ${content.sourceKinds[value]}`,
      })),
    ];
  };

  (window.flank ??= {}).filterWords = { line, choices, nothing, DOES };
})();
