// @ts-check
// Sources as a list with their addresses; or folded under their number, and written when they are opened.
(() => {
  "use strict";
  const { h } = flank.dom;

  const item = (sources, n) =>
    h(
      "li",
      {},
      h(
        "a",
        { href: sources.url[n], target: "_blank", rel: "noopener noreferrer" },
        sources.title[n] || sources.url[n],
      ),
      h(
        "span",
        { class: "source-by" },
        [sources.publisher[n], sources.published[n] && flank.dates.inWordsLoose(sources.published[n]), sources.kind[n]]
          .filter(Boolean)
          .join(" · "),
      ),
    );

  /** @param {any} sources the table of sources @param {number[]} positions in it */
  const list = (sources, positions) =>
    h("section", { class: "sources" }, h("h3", {}, "Sources"), h("ol", {}, ...positions.map((n) => item(sources, n))));

  const folded = (sources, positions, name = "") => {
    const summary = h("summary", {}, positions.length === 1 ? "1 source" : `${positions.length} sources`);
    const box = h("details", { class: name || null }, summary);
    box.addEventListener("toggle", () => {
      if (box.children.length === 1) box.append(list(sources, positions));
    });
    return box;
  };

  (window.flank ??= {}).sourceList = { list, folded };
})();
