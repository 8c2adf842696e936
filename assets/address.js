// @ts-check
// The address bar: reads a view from it, writes the view into it, and says what it could not read.
(() => {
  "use strict";

  const READERS = {
    date: (text, { window: frame }) =>
      flank.dates.isDay(text) && frame.start <= text && text <= frame.end ? { asOf: text } : null,
    layers: (text, { layers }) => {
      const known = layers.map((layer) => layer.key).filter((key) => text.split(",").includes(key));
      return known.length || text === "" ? { layersOn: known } : null;
    },
    record: (text, { records, events }) => ([...records.id, ...events.id].includes(text) ? { selected: text } : null),
    symbols: (text) => (["app6", "plain"].includes(text) ? { style: text } : null),
    rings: (text) => (["on", "off"].includes(text) ? { ringsOn: text === "on" } : null),
    labels: (text) => (["on", "off"].includes(text) ? { labelsOn: text === "on" } : null),
    theme: (text) => (["light", "dark"].includes(text) ? { theme: text } : null),
    view: (text, { views }) => (views.some((view) => view.key === text) || parseCamera(text) ? { view: text } : null),
  };

  const NUMBER = /^-?\d+(\.\d+)?$/;

  /** `56.9,24.1,3.2` is latitude, longitude and zoom. @returns {{lat: number, lon: number, zoom: number} | null} */
  const parseCamera = (text) => {
    const parts = text.split(",");
    if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
    const [lat, lon, zoom] = parts.map(Number);
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom > 0 && zoom <= 64 ? { lat, lon, zoom } : null;
  };

  /** A day that is one, but not on this timeline, in a sentence; else nothing. */
  const outside = (key, text, { window: frame }) =>
    key === "date" && flank.dates.isDay(text) ? flank.dates.outside(text, frame) : "";

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
      const read = Object.hasOwn(READERS, key) && !seen.has(key) ? READERS[key](text, content) : null;
      const sentence = read ? "" : outside(key, text, content);
      if (read) Object.assign(change, read);
      else if (sentence) sentences.push(sentence);
      else ignored.push(seen.has(key) ? `${key}=${text} (${key} is given twice)` : `${key}=${text}`);
      if (read && key === "layers") ignored.push(...unknownLayers(text, content.layers));
      seen.add(key);
    }
    if (ignored.length)
      sentences.unshift(`The address held something that this page does not know, left aside: ${ignored.join("; ")}.`);
    return { change, ignored, words: sentences.join(" ") };
  };

  const unknownLayers = (text, layers) =>
    text
      .split(",")
      .filter((name) => name && !layers.some((layer) => layer.key === name))
      .map((name) => `layer ${name}`);

  /** Date and layers always, the rest where it differs from the page's own start. */
  const format = (state) => {
    const parts = [`date=${state.asOf}`, `layers=${state.layersOn.join(",")}`];
    if (state.selected) parts.push(`record=${state.selected}`);
    if (state.view !== "whole") parts.push(`view=${state.view}`);
    if (state.style !== "app6") parts.push(`symbols=${state.style}`);
    if (state.ringsOn) parts.push("rings=on");
    if (!state.labelsOn) parts.push("labels=off");
    if (state.theme === "dark") parts.push("theme=dark");
    return `?${parts.join("&")}`;
  };

  let waiting = 0;
  /** Browsers allow a few hundred changes a minute, a drag makes more: the last one within a beat is written. */
  const follow = (state) => {
    waiting ||= window.setTimeout(() => {
      waiting = 0;
      history.replaceState(null, "", format(state));
    }, 200);
  };

  (window.flank ??= {}).address = { parse, format, follow, parseCamera };
})();
