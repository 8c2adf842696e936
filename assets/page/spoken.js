// @ts-check
// What a screen reader is told of each choice, whether it was made by a key or by a button: by fact of the state.
(() => {
  "use strict";
  const { inWords } = flank.dates;

  const onOff = (what, is) => `${what} ${is ? "on" : "off"}`;

  const range = ({ from, to }) => {
    const { start, end } = flank.page.range();
    return from || to ? `Range from ${inWords(start)} to ${inWords(end)}` : "The whole timeline";
  };

  /** Layers of which one list has what the other has not, as they are now. */
  const layers = ({ layersOn }, { content }, was) =>
    content.layers
      .filter(({ key }) => layersOn.includes(key) !== was.layersOn.includes(key))
      .map(({ key, title }) => onOff(title, layersOn.includes(key)))
      .join(", ");

  const kinds = ({ eventKinds }, { content }, was) =>
    [...new Set(content.events.kind)]
      .filter((kind) => eventKinds.includes(kind) !== was.eventKinds.includes(kind))
      .map((kind) => `Events of kind ${kind} ${eventKinds.includes(kind) ? "shown" : "hidden"}`)
      .join(", ");

  /** The sentence of each fact; where the map was moved by hand its view has no name, and nothing is told of it. */
  const SENTENCES = {
    style: ({ style }) => (style === "plain" ? "Plain symbols" : "APP-6 symbols"),
    ringsOn: ({ ringsOn }) => onOff("Range rings", ringsOn),
    labelsOn: ({ labelsOn }) => onOff("Labels", labelsOn),
    theme: ({ theme }) => (theme === "dark" ? "Dark" : "Light"),
    view: ({ view }, { content }) => content.views.find(({ key }) => key === view)?.title,
    layersOn: layers,
    eventKinds: kinds,
    from: range,
    to: range,
  };

  /** Lists of the state before the change at hand. */
  const was = { layersOn: /** @type {string[]} */ ([]), eventKinds: /** @type {string[]} */ ([]) };

  /** A change that moves the date too is told by the day, which comes with more to say. */
  const show = (told, changed) => {
    const { state } = told;
    if (!changed.includes("asOf")) {
      const sentences = changed.map((fact) => SENTENCES[fact]?.(state, told, was)).filter(Boolean);
      if (sentences.length) flank.notices.say("choice", [...new Set(sentences)].join(". "));
    }
    Object.assign(was, { layersOn: state.layersOn, eventKinds: state.eventKinds });
  };

  /** Why a key finds nothing further on: within a range there may be more beyond it. @param {1 | -1} direction */
  const noMore = (what, direction) => {
    const { from, to } = flank.state.get();
    const { start, end } = flank.page.range();
    if (direction > 0) return `No later ${what}${to ? ` in the range to ${inWords(end)}` : ""}.`;
    return `No earlier ${what}${from ? ` in the range from ${inWords(start)}` : ""}.`;
  };

  flank.parts.add({ show });

  (window.flank ??= {}).spoken = { noMore };
})();
