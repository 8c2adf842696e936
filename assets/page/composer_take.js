// @ts-check
// What the composer hands over: a file of the format that is chosen, or pixels for the clipboard. PDF and slides are made
// by the server.
(() => {
  "use strict";
  const ROUTE = { pdf: "/export/pdf", pptx: "/export/pptx" };
  const NAME = { pdf: "PDF", pptx: "PowerPoint slide" };

  const bodyOf = async (picture, format) =>
    format === "pdf"
      ? { pages: [flank.handedOver.page(picture)] }
      : { slides: [await flank.handedOver.slide(picture)] };

  /** The server's own sentence where it has one. */
  const faultOf = async (answer, format) => {
    const told = await answer.json().catch(() => ({}));
    return new Error(told.error ?? `The ${NAME[format]} could not be made: the server answered ${answer.status}.`);
  };

  const fromServer = async (picture, format) => {
    const body = JSON.stringify(await bodyOf(picture, format));
    const answer = await fetch(ROUTE[format], {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    }).catch(() =>
      Promise.reject(
        new Error(`A ${NAME[format]} is made by the server, which did not answer. PNG and SVG need none.`),
      ),
    );
    if (!answer.ok) throw await faultOf(answer, format);
    return answer.blob();
  };

  const make = (picture, format) => {
    if (format === "svg") return flank.exporter.svg(picture);
    return format === "png" ? flank.exporter.png(picture) : fromServer(picture, format);
  };

  /** @param {any} picture @param {string} format */
  const file = async (picture, format) =>
    flank.exporter.download(await make(picture, format), flank.exporter.fileName(picture, format));

  const NOT_COPIED = "The browser does not let this page copy an image; save it instead.";

  /** The clipboard is asked at once, while the click counts; the image comes when it is painted. */
  const copy = async (picture) => {
    if (!navigator.clipboard?.write || !window.ClipboardItem) throw new Error(NOT_COPIED);
    const made = flank.exporter.png(picture);
    await navigator.clipboard.write([new ClipboardItem({ "image/png": made })]).catch(async () => {
      await made; // its own fault, where it has one
      throw new Error(NOT_COPIED);
    });
  };

  (window.flank ??= {}).composerTake = { file, copy };
})();
