// @ts-check
// To the clipboard, in several kinds at once: a program that is pasted into takes the one that it knows best.
(() => {
  "use strict";

  /** The older way, which works without https too: the browser asks, within a copy, what is to be copied. */
  const byEvent = (kinds) => {
    let told = false;
    const tell = (event) => {
      for (const [type, text] of Object.entries(kinds)) event.clipboardData.setData(type, text);
      event.preventDefault();
      event.stopImmediatePropagation();
      told = true;
    };
    document.addEventListener("copy", tell, { capture: true, once: true });
    document.execCommand("copy");
    document.removeEventListener("copy", tell, { capture: true });
    if (!told) throw new Error("The browser did not copy.");
  };

  /** @param {Record<string, string>} kinds text by its MIME type; rejects where the browser does not allow it */
  const write = async (kinds) => {
    if (!navigator.clipboard?.write) return byEvent(kinds);
    const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]).catch(() => byEvent(kinds));
  };

  (window.flank ??= {}).clipboard = { write };
})();
