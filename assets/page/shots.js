// @ts-check
// Pictures of the map as it would be on another day or step, for decks and films.
(() => {
  "use strict";

  /** @param {object} change facts of the state @param {any} settings how it is composed: size, title, subtitle, format */
  const picture = async (change, settings) => {
    await flank.fonts.ready();
    return flank.compose.picture(flank.shot.at(change), { ...flank.settings.get(), ...settings });
  };

  /** A drawing painted on a canvas of this width, over what is painted already.
   *  @param {any} picture @param {number} wide @param {HTMLCanvasElement | null} [under] */
  const paint = async (picture, wide, under = null) => {
    const { width, height } = picture;
    const url = flank.exporter.pictureUrl(picture);
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
  const font = () => flank.fonts.measured();

  (window.flank ??= {}).shots = { picture, paint, encoded, font };
})();
