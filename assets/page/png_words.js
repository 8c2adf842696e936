// @ts-check
// Words in a PNG: its title, date and sources, as iTXt chunks after the head, each with the checksum that the format asks.
(() => {
  "use strict";
  const HEAD_BYTES = 33; // the signature, and the chunk that says the size

  const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
    let rest = n;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
    return rest;
  });

  const checksum = (bytes) => {
    let crc = 0xffffffff;
    for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
  };

  /** Length, type, keyword, five zeros (no compression, no language, no translation), text, checksum. */
  const chunk = ([keyword, words]) => {
    const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${words}`);
    const made = new Uint8Array(body.length + 8),
      view = new DataView(made.buffer);
    view.setUint32(0, body.length - 4);
    made.set(body, 4);
    view.setUint32(body.length + 4, checksum(body));
    return made;
  };

  /** @param {Blob} png @param {Record<string, string>} words by keyword @returns {Blob} */
  const write = (png, words) =>
    new Blob([png.slice(0, HEAD_BYTES), ...Object.entries(words).map(chunk), png.slice(HEAD_BYTES)], {
      type: "image/png",
    });

  (window.flank ??= {}).pngWords = { write };
})();
