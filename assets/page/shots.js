// @ts-check
// Pictures of the map as it would be on another day or step, for decks and films.
(() => {
  "use strict";

  /** Until assets/map/shot.js has come: the page's own scene with other facts. */
  const sceneAt = (change) => {
    const { content } = flank.page.told(),
      { held } = flank.stage,
      state = { ...flank.state.get(), ...change },
      { shown } = flank.page.sift(flank.timeline.pick(content.states, state.asOf), state);
    const camera = change.view ? flank.views.camera(held, state.view, held.panes[0].frame) : held.camera;
    return { ...flank.stage.now(), content, state, asOf: state.asOf, picked: shown, camera };
  };

  /** Until `flank.compose.picture` has come: a slide, with what it is of. */
  const slide = (screen, { width, height, title, subtitle }) => {
    const { content, picked, asOf } = screen,
      { dates, page, slider } = flank;
    const { names } = flank.compose.publishers(content, picked);
    return {
      svg: flank.compose.slide(screen, flank.stage.held.graph, { width, height }),
      width,
      height,
      title: title ?? "NATO’s eastern flank",
      subtitle: subtitle ?? "",
      when: dates.inWords(asOf),
      asOf,
      known: slider.reach(content.window, asOf, page.told().today),
      sources: names.map((name, n) => ({ number: n + 1, publisher: name.replace(/^\d+ | \(\d+\)$/g, ""), items: [] })),
    };
  };

  /** @param {object} change facts of the state @param {any} settings how it is composed: size, title, subtitle, format */
  const picture = async (change, settings) => {
    if (!flank.shot) return slide(sceneAt(change), settings);
    await flank.fonts.ready();
    return flank.compose.picture(flank.shot.at(change), { ...flank.settings.get(), ...settings });
  };

  /** A drawing painted on a canvas of this width, over what is painted already.
   *  @param {any} picture @param {number} wide @param {HTMLCanvasElement | null} [under] */
  const paint = async (picture, wide, under = null) => {
    const { svg, width, height } = picture;
    const url = flank.exporter.pictureUrl?.(picture) ?? URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    try {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width: wide, height: Math.round((wide * height) / width) });
      const ink = /** @type {any} */ (canvas.getContext("2d", { alpha: false }));
      if (under) ink.drawImage(under, 0, 0);
      ink.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas;
    } finally {
      URL.revokeObjectURL(url);
    }
  };

  /** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
  const encoded = (canvas, type, quality) =>
    new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("The browser could not make a picture of that size."))),
        type,
        quality,
      ),
    );

  /** The font of a picture's words, for who writes over it. */
  const font = (family) => flank.fonts?.measured() ?? family;

  (window.flank ??= {}).shots = { picture, paint, encoded, font };
})();
