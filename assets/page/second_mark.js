// @ts-check
// The second date on the strip, while two are compared.
(() => {
  "use strict";
  const { h, put } = flank.dom;

  let mark = /** @type {HTMLElement | null} */ (null);
  let scale = /** @type {any} */ (null);

  const open = ({ content }) => {
    scale = flank.slider.scale(content.window);
    mark = h("div", { class: "other-day", hidden: true, "aria-hidden": "true" });
    document.querySelector("#timeline-strip .strip .cursor")?.before(mark);
  };

  const show = ({ state: { compare } }, changed) => {
    if (!mark || !changed.includes("compare")) return;
    put(mark, "hidden", compare === null);
    if (compare !== null) mark.style.left = scale.share(compare);
  };

  flank.parts.add({ open, show });
})();
