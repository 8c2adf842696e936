// @ts-check
// A logo from the visitor's disk: read, looked at, and held as a data URI. What is not a picture is told in a sentence.
(() => {
  "use strict";
  const KINDS = ["image/png", "image/svg+xml"];
  const LARGEST_KB = 400; // the browser has to keep it, and each image carries it

  /** Drawing programs write a DOCTYPE, which no converter that is safe reads. @param {string} uri of base64 */
  const plain = (uri) => {
    const [head, body] = uri.split(",");
    if (!head.includes("image/svg+xml")) return uri;
    const bytes = Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
    const text = new TextDecoder().decode(bytes).replace(/<!DOCTYPE[^>[]*(\[[^\]]*\]\s*)?>/i, "");
    return `data:image/svg+xml,${encodeURIComponent(text)}`;
  };

  const uriOf = (file) =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(new Error(`The logo ${file.name} could not be read.`));
      reader.readAsDataURL(file);
    });

  const sizeOf = async (uri, name) => {
    const image = new Image();
    image.src = uri;
    await image.decode().catch(() => Promise.reject(new Error(`The logo ${name} is broken: it cannot be drawn.`)));
    // an SVG that gives no size of its own has none
    return { width: image.naturalWidth || 1, height: image.naturalHeight || 1 };
  };

  /** @param {File} file @returns {Promise<{uri: string, width: number, height: number, name: string}>} */
  const read = async (file) => {
    const { name, type, size } = file;
    if (!KINDS.includes(type)) throw new Error(`The logo ${name} is neither a PNG nor an SVG.`);
    if (size > LARGEST_KB * 1024)
      throw new Error(`The logo ${name} has ${Math.ceil(size / 1024)} kB; ${LARGEST_KB} are the limit.`);
    const uri = plain(await uriOf(file));
    return { uri, name, ...(await sizeOf(uri, name)) };
  };

  (window.flank ??= {}).logo = { read, plain };
})();
