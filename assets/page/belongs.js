// @ts-check
// Who belongs, in the drawer: counts, ratifications and ways, in step with the date while it is open.
(() => {
  "use strict";
  const { set } = flank.dom;
  const { LAYER } = flank.membership;

  const button = () => document.querySelector(`#drawer-belongs [data-do="layer:${LAYER}"]`);

  const show = (told, changed, moved) => {
    const { state } = told;
    if (state.drawer !== "belongs") return;
    const opens = changed.includes("drawer");
    if (opens || changed.includes("layersOn")) set(button(), { "aria-pressed": state.layersOn.includes(LAYER) });
    if (opens || changed.includes("since")) flank.sinceField.show(state.since);
    if (opens || moved || changed.includes("since")) flank.belongsCounts.show(told);
    if (!opens && !changed.includes("asOf")) return;
    flank.belongsRatified.show(told);
    flank.belongsPath.show(told);
  };

  flank.parts.add({ open: ({ content }) => flank.sinceField.open(content), show });
})();
