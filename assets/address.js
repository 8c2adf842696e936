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
    record: (text, { records }) => (records.id.includes(text) ? { selected: text } : null),
    symbols: (text) => (["app6", "plain"].includes(text) ? { style: text } : null),
    rings: (text) => (["on", "off"].includes(text) ? { ringsOn: text === "on" } : null),
    labels: (text) => (["on", "off"].includes(text) ? { labelsOn: text === "on" } : null),
    theme: (text) => (["light", "dark"].includes(text) ? { theme: text } : null),
    view: (text, { views }) => (views.some((view) => view.key === text) || parseCamera(text) ? { view: text } : null),
  };

  /** `56.9,24.1,3.2` is latitude, longitude and zoom. @returns {{lat: number, lon: number, zoom: number} | null} */
  const parseCamera = (text) => {
    const numbers = text.split(",").map(Number);
    if (numbers.length !== 3 || !numbers.every(Number.isFinite)) return null;
    const [lat, lon, zoom] = numbers;
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom > 0 && zoom <= 64 ? { lat, lon, zoom } : null;
  };

  /**
   * @param {string} search the part of the address from the question mark on
   * @returns {{change: object, ignored: string[]}} what to set, and what was left aside, in words
   */
  const parse = (search, content) => {
    const change = {}, ignored = [];
    for (const [key, text] of new URLSearchParams(search)) {
      const read = READERS[key]?.(text, content) ?? null;
      if (read) Object.assign(change, read);
      else ignored.push(`${key}=${text}`);
      if (read && key === "layers") ignored.push(...unknownLayers(text, content.layers));
    }
    return { change, ignored };
  };

  const unknownLayers = (text, layers) =>
    text.split(",").filter((name) => name && !layers.some((layer) => layer.key === name)).map((name) => `layer ${name}`);

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
