// @ts-check
// The address bar: reads a view from it, writes the view into it, and says what it could not read.
(() => {
  "use strict";
  const MOST = 60; // characters of what is told back
  const NUMBER = /^-?\d+(\.\d+)?$/;

  const PLANE = /^([a-z-]+):/;

  /**
   * `56.9,24.1,3.2` is latitude, longitude and zoom, on the flank's plane; `world:35.1,120,2.3` on another.
   * @returns {{plane: string, lat: number, lon: number, zoom: number} | null}
   */
  const parseCamera = (text) => {
    const named = PLANE.exec(text)?.[1];
    if (named && !Object.hasOwn(flank.projections.OF, named)) return null;
    const parts = text.replace(PLANE, "").split(",");
    if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
    const [lat, lon, zoom] = parts.map(Number);
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom > 0 && zoom <= 64
      ? { plane: named ?? "flank", lat, lon, zoom }
      : null;
  };

  /** A day of the timeline. @param {string} fact that it sets */
  const day = (fact) => ({
    isDay: true,
    read: (text, { window: frame }) =>
      flank.dates.isDay(text) && frame.start <= text && text <= frame.end ? { [fact]: text } : null,
    write: (state) => state[fact],
  });

  /** One of some words; not written where it is the one that the page starts with. */
  const word = (fact, words, usual = words[0]) => ({
    read: (text) => (words.includes(text) ? { [fact]: text } : null),
    write: (state) => (state[fact] === usual ? null : state[fact]),
  });

  const flag = (fact, usual) => ({
    read: (text) => (["on", "off"].includes(text) ? { [fact]: text === "on" } : null),
    write: (state) => (state[fact] === usual ? null : state[fact] ? "on" : "off"),
  });

  /**
   * Words of a list, in its order; what is not on it is left aside by name.
   * @param {boolean} mayBeEmpty whether none of them is a choice too, `layers=`
   */
  const list = (fact, known, what, mayBeEmpty = false) => ({
    known,
    what,
    read: (text, content) => {
      const words = known(content).filter((each) => text.split(",").includes(each));
      return words.length || (text === "" && mayBeEmpty) ? { [fact]: words } : null;
    },
    write: (state) => (state[fact].length || mayBeEmpty ? state[fact].join(",") : null),
  });

  /** One of some words that the content has. */
  const known = (fact, words) => ({
    read: (text, content) => (words(content).includes(text) ? { [fact]: text } : null),
    write: (state, content) => (state[fact] === words(content)[0] ? null : state[fact]),
  });

  const kindsOf = ({ kind }) => [...new Set(kind)];

  const PARAMETERS = {
    date: day("asOf"),
    layers: list("layersOn", ({ layers }) => layers.map((layer) => layer.key), "layer", true),
    record: {
      read: (text, { records, events }) => ([...records.id, ...events.id].includes(text) ? { selected: text } : null),
      write: (state) => state.selected,
    },
    view: {
      read: (text, { views }) => (views.some((view) => view.key === text) || parseCamera(text) ? { view: text } : null),
      write: (state) => (state.view === "whole" ? null : state.view),
    },
    compare: day("compare"),
    mode: {
      ...word("mode", ["difference", "side"]),
      write: (state) => (state.compare ? state.mode : null),
    },
    from: day("from"),
    to: day("to"),
    nations: list("nations", ({ countries }) => Object.keys(countries), "nation"),
    roles: list("roles", () => flank.filter.ROLES, "role"),
    confidence: list("confidence", () => flank.filter.CONFIDENCE, "confidence"),
    sources: list("sourceKinds", ({ sources }) => kindsOf(sources), "kind of source"),
    events: {
      ...list("eventKinds", ({ events }) => kindsOf(events), "kind of event", true),
      write: ({ eventKinds }, { events }) =>
        eventKinds.length === kindsOf(events).length ? null : eventKinds.join(","),
    },
    metric: known("metric", ({ spending }) => spending.metrics.map(({ key }) => key)),
    edition: known("edition", ({ spending }) => ["then", ...spending.editions.map(({ day }) => day)]),
    since: {
      read: (text, { window: frame }) => (flank.dates.isDay(text) && text <= frame.end ? { since: text } : null),
      write: ({ since }, { window: frame }) => (since === frame.start ? null : since),
    },
    panel: {
      read: (text, { panels }) => (text === "" || panels.some(({ key }) => key === text) ? { drawer: text } : null),
      write: (state) => state.drawer || null,
    },
    symbols: word("style", ["app6", "plain"]),
    rings: flag("ringsOn", false),
    labels: flag("labelsOn", true),
    theme: word("theme", ["light", "dark"]),
    image: {
      unknown: (text) => flank.settings.sifted(text).unknown.map((part) => `image=${clipped(part)}`),
      read: (text) => ({ image: flank.settings.sifted(text).text }),
      write: ({ image }) => (image ? encodeURIComponent(image).replace(/%3A/g, ":").replace(/%3B/g, ";") : null),
    },
    briefing: {
      read: (text, { briefings }) => (briefings.some(({ id }) => id === text) ? { briefing: text } : null),
      write: (state) => state.briefing,
    },
    step: {
      read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? { step: +text } : null),
      write: (state) => (state.step && flank.briefing.isAt(state) ? String(state.step) : null),
    },
    stage: word("stage", ["", "on", "presenter"]),
  };

  /** A day that is one, but not on this timeline, in a sentence; else nothing. */
  const outside = (key, text, { window: frame }) =>
    PARAMETERS[key]?.isDay && flank.dates.isDay(text) ? flank.dates.outside(text, frame) : "";

  const unknownWords = (key, text, content) => {
    const { known, what, unknown } = PARAMETERS[key];
    if (unknown) return unknown(text);
    if (!known) return [];
    return text
      .split(",")
      .filter((name) => name && !known(content).includes(name))
      .map((name) => `${what} ${clipped(name)}`);
  };

  /** Sets the range as it is kept. @returns {string} why it was taken back, else nothing */
  const checkRange = (change, { window: frame }) => {
    const { from = null, to = null, asOf = frame.default } = change;
    if (from === null && to === null) return "";
    const { why, ...kept } = flank.range.asked({ from, to, asOf }, frame);
    Object.assign(change, { from: kept.from, to: kept.to });
    return why;
  };

  /** A visitor recognises it by its beginning. */
  const clipped = (text) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

  /**
   * @param {string} search the part of the address from the question mark on
   * @returns {{change: object, ignored: string[], words: string}} what to set, what was left aside, and that in sentences
   */
  const parse = (search, content) => {
    const change = {},
      ignored = [],
      sentences = [],
      seen = new Set();
    for (const [key, text] of new URLSearchParams(search)) {
      const again = seen.has(key);
      const read = Object.hasOwn(PARAMETERS, key) && !again ? PARAMETERS[key].read(text, content) : null;
      const sentence = read || again ? "" : outside(key, text, content);
      if (read) Object.assign(change, read);
      else if (sentence) sentences.push(sentence);
      else ignored.push(`${clipped(`${key}=${text}`)}${again ? ` (${clipped(key)} is given twice)` : ""}`);
      if (read) ignored.push(...unknownWords(key, text, content));
      seen.add(key);
    }
    if (ignored.length)
      sentences.unshift(`The address held something that this page does not know, left aside: ${ignored.join("; ")}.`);
    const briefed = change.briefing || change.step ? flank.briefingAddress.lay(change, content) : { change, words: "" };
    sentences.push(...[checkRange(briefed.change, content), briefed.words].filter(Boolean));
    return { change: briefed.change, ignored, words: sentences.join(" ") };
  };

  /** Date and layers always, the rest where it differs from the page's own start. @returns {[string, string][]} */
  const pairs = (state, content) =>
    Object.entries(PARAMETERS)
      .map(([key, { write }]) => /** @type {[string, string]} */ ([key, write(state, content)]))
      .filter(([, text]) => text !== null);

  /** Where the page shows a step of a shipped briefing, that says it all. */
  const format = (state, content) => {
    const isStep = state.briefing !== null && flank.briefing.isAt(state);
    const written = pairs(state, content).filter(([key]) => !isStep || !flank.briefing.VIEW.includes(key));
    return `?${written.map((pair) => pair.join("=")).join("&")}`;
  };

  /** What the page is opened at; a page saved to disk carries the view of the moment in which it was saved. */
  const asked = () =>
    location.search || document.querySelector('meta[name="flank-start"]')?.getAttribute("content") || "";

  const write = (address) => {
    try {
      history.replaceState(null, "", address);
    } catch {
      /* some browsers keep the address of a page that was opened from disk */
    }
  };

  const BEAT_MS = 400; // Safari allows a hundred changes in thirty seconds
  let waiting = 0;
  /** A drag, or playing, makes more changes than browsers allow: the last one within a beat is written. */
  const follow = (state, content) => {
    waiting ||= window.setTimeout(() => {
      waiting = 0;
      write(format(state, content));
    }, BEAT_MS);
  };

  (window.flank ??= {}).address = { asked, parse, pairs, format, follow, parseCamera };
})();
