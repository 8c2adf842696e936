// @ts-check
// How far an export is: a bar over the map with a button that ends it, while the page goes on.
(() => {
  "use strict";
  const { h, byId } = flank.dom;

  const box = () => byId("work-bar");

  const shut = () => {
    if (flank.focus.isLostFrom(box())) flank.symbolStop.focus();
    box().replaceChildren();
    box().hidden = true;
  };

  const shown = (words, cancel) => {
    const bar = h("progress", { max: 1, value: 0, "aria-label": words }),
      share = h("span", { class: "share" }, "0 %");
    box().replaceChildren(h("span", {}, words), bar, share, h("button", { type: "button", onclick: cancel }, "Cancel"));
    box().hidden = false;
    return (part) => {
      bar.value = part;
      share.textContent = `${Math.floor(part * 100)} %`;
    };
  };

  /** What could not be made is told in a sentence; what was cancelled needs none but that. */
  const failed = (fault) => {
    if (fault.name === "AbortError") return flank.notices.tell(fault.message);
    flank.notices.message("work", fault.message);
  };

  /** Has the server make a file and hands it over. @param {string} words what is being made @param {any} order see work.js */
  const follow = (words, order) => {
    try {
      let show = (_share) => {};
      const { done, cancel } = flank.work.run({ ...order, onProgress: (share) => show(share) });
      show = shown(words, cancel);
      flank.notices.message("work", "");
      flank.notices.tell(words);
      return done
        .then(({ blob, name }) => {
          flank.exporter.download(blob, name);
          flank.notices.tell(`${name} is ready.`);
        })
        .catch(failed)
        .finally(shut);
    } catch (fault) {
      failed(fault);
    }
  };

  (window.flank ??= {}).workBar = { follow };
})();
