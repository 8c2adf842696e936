// @ts-check
// Takes the composed map away: a PNG or an SVG file of a stated size.
(() => {
  "use strict";
  const LARGEST_PX = 10000;

  /** @param {{width: number, height: number}} size */
  const check = ({ width, height }) => {
    if (!(width > 0 && height > 0 && width <= LARGEST_PX && height <= LARGEST_PX))
      throw new RangeError(
        `An image of ${width} × ${height} pixels cannot be made: each side goes up to ${LARGEST_PX}.`,
      );
  };

  /** @param {{svg: string}} picture see map/compose.js @returns {Blob} */
  const svg = (picture) => {
    check(picture);
    return new Blob([picture.svg], { type: "image/svg+xml" });
  };

  const encoded = (canvas) =>
    new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) =>
          blob
            ? resolve(blob)
            : reject(new Error(`The browser could not make an image of ${canvas.width} × ${canvas.height} pixels.`)),
        "image/png",
      ),
    );

  /** The picture painted to pixels. @param {any} picture @param {{width: number}} [to] @returns {Promise<Blob>} */
  const png = async (picture, { width } = picture) => {
    const size = { width, height: Math.round((width * picture.height) / picture.width) };
    check(size);
    const url = URL.createObjectURL(svg(picture));
    try {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), size);
      const ink = canvas.getContext("2d", { alpha: false });
      ink.drawImage(image, 0, 0, size.width, size.height);
      return await encoded(canvas);
    } finally {
      URL.revokeObjectURL(url);
    }
  };

  /** Of two dates both, the earlier first. */
  const fileName = ({ days, width, height }, format) => `flank_${days.join("_")}_${width}x${height}.${format}`;

  const download = (blob, name) => {
    const link = flank.dom.h("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  /** `png-3840x2160` or `svg-1920x1080`: makes the file and hands it over. */
  const save = async (what) => {
    const [format, sides] = what.split("-");
    const [width, height] = sides.split("x").map(Number);
    flank.notices.message("Composing the image…");
    const picture = flank.compose.picture(flank.shot.now(), { ...flank.settings.USUAL, width, height });
    download(format === "svg" ? svg(picture) : await png(picture), fileName(picture, format));
    flank.notices.message("");
  };

  (window.flank ??= {}).exporter = { svg, png, save, fileName, download };
})();
