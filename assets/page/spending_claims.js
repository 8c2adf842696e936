// @ts-check
// What was claimed of spending at the summit, and what the tables say about each claim.
(() => {
  "use strict";
  const { h } = flank.dom;

  const claim = (content, { said, verdict, tables, sources }) =>
    h(
      "li",
      { class: "pay-claim" },
      h("p", { class: "pay-said" }, h("span", { class: "pay-verdict" }, verdict), said),
      h("p", {}, tables),
      flank.sourceList.folded(content.sources, sources),
    );

  const section = (content) =>
    h(
      "section",
      {},
      h("h3", {}, "Claims at Vilnius, and what the tables say"),
      h("ul", {}, ...content.spending.claims.map((each) => claim(content, each))),
    );

  (window.flank ??= {}).spendingClaims = { section };
})();
