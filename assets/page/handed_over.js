// @ts-check
// What a composed picture takes along to the server: a page of a PDF, or a slide with its words apart from its map.
(() => {
  "use strict";
  const LOGO_PX = 600; // wide, on a slide: sharp at 4K

  const base64 = async (blob) => {
    const reader = new FileReader();
    await new Promise((resolve, reject) =>
      Object.assign(reader, { onload: resolve, onerror: reject }).readAsDataURL(blob),
    );
    return String(reader.result).split(",")[1];
  };

  const words = ({ title, subtitle, filtered, when, asOf, known, theme, sources }) => ({
    ...{ title, subtitle, when, asOf, known, theme, sources },
    ...(filtered && { filtered }),
  });

  /** PowerPoint has no SVG of its own that all its versions show. */
  const logoOf = async ({ uri, width, height }) => {
    const image = new Image();
    image.src = uri;
    await image.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: LOGO_PX, height: Math.max(1, Math.round((LOGO_PX * height) / width)) });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return base64(await flank.shots.encoded(canvas, "image/png"));
  };

  /** @param {any} picture see map/compose.js */
  const page = (picture) => ({
    ...words(picture),
    svg: picture.svg,
    ...(picture.paper && { paper: picture.paper }),
  });

  /** @param {any} picture composed as a slide's map */
  const slide = async (picture) => {
    const { credits, banners, logo, wide } = picture;
    const png = await base64(await flank.exporter.png(picture));
    return { ...words(picture), wide, png, credits, banners, ...(logo && { logo: await logoOf(logo) }) };
  };

  (window.flank ??= {}).handedOver = { base64, page, slide };
})();
