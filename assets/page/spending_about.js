// @ts-check
// What an edition is: who published it when, what it counts and what of it is held; and where one of its figures comes from.
(() => {
  "use strict";
  const { h } = flank.dom;
  const { spending } = flank;

  /** What it counts stands out where that is not what the first one counted. @returns {Node[]} */
  const about = (content, of, row) => {
    const { when, title, counts, holds, url } = spending.editionOf(content, of);
    const changed = counts !== content.spending.editions[0].counts;
    return [
      h(
        "p",
        { class: "pay-edition" },
        h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, `NATO, ${title}`),
        `, ${when}. Counts `,
        h(changed ? "strong" : "span", {}, counts),
        `. Held here: ${holds}.`,
      ),
      row && row.figure.sources.length
        ? h(
            "details",
            {},
            h("summary", {}, "Source of the figure"),
            flank.sourceList.list(content.sources, row.figure.sources),
          )
        : null,
    ].filter(Boolean);
  };

  (window.flank ??= {}).spendingAbout = { about };
})();
