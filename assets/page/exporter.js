// @ts-check
// Takes a composed picture away: as an SVG or a PNG file, or as pixels for the clipboard.
(() => {
  "use strict";

  /** A vector file; on paper it has the paper's size. @param {any} picture see map/compose.js @returns {Blob} */
  const svg = ({ svg: drawing, width, height, paper }) => {
    const sized = paper
      ? drawing.replace(`width="${width}" height="${height}"`, `width="${paper.width}mm" height="${paper.height}mm"`)
      : drawing;
    return new Blob([sized], { type: "image/svg+xml" });
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

  /** The picture as an image that can be drawn or shown: its own address, to be given up once it is drawn. */
  const pictureUrl = ({ svg: drawing }) =>
    URL.createObjectURL(new Blob([flank.fonts.within(drawing)], { type: "image/svg+xml" }));

  const painted = async (picture, { width, height }) => {
    const url = pictureUrl(picture);
    try {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      canvas.getContext("2d", { alpha: false }).drawImage(image, 0, 0, width, height);
      return canvas;
    } finally {
      URL.revokeObjectURL(url);
    }
  };

  /** The picture painted to pixels. @param {any} picture @param {{width: number}} [to] @returns {Promise<Blob>} */
  const png = async (picture, { width } = picture) => {
    const height = width === picture.width ? picture.height : Math.round((width * picture.height) / picture.width);
    flank.sizes.check(width, height);
    await flank.fonts.ready();
    const blob = await encoded(await painted(picture, { width, height }));
    return flank.pngWords.write(blob, {
      Title: `${picture.title}, ${picture.when}`,
      Date: picture.days.join("/"),
      Description: [picture.subtitle, picture.filtered, picture.known].filter(Boolean).join("; "),
      Source: flank.about.lines(picture.sources).join("\n"),
    });
  };

  /** Of two dates both, the earlier first. */
  const fileName = ({ days, width, height }, format) => `flank_${days.join("_")}_${width}x${height}.${format}`;

  const download = (blob, name) => {
    const link = flank.dom.h("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  /** `png-3840x2160` or `svg-1920x1080`, of the menu: a slide with what else was last chosen, under the map's own title. */
  const save = async (what) => {
    const [format, sides] = what.split("-");
    flank.notices.message("image", "Composing the image…");
    await flank.fonts.ready();
    const asked = { format, size: "slide", width: Number(sides.split("x")[0]), title: null, subtitle: null };
    const picture = flank.compose.picture(flank.shot.now(), { ...flank.settings.get(), ...asked });
    download(format === "svg" ? svg(picture) : await png(picture), fileName(picture, format));
    flank.notices.message("image", "");
  };

  (window.flank ??= {}).exporter = { svg, png, pictureUrl, save, fileName, download };
})();
