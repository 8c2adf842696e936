// @ts-check
// Panels that count all allies whatever the filter says: while one is on they say so.
(() => {
  "use strict";
  const { h, byId, put } = flank.dom;
  const PANELS = ["belongs", "spending"];
  const WORDS = "The filter does not reach in here: all allies are counted.";

  const note = h("p", { class: "unfiltered", hidden: true }, WORDS);

  const show = ({ state }) => {
    const isUnfiltered = PANELS.includes(state.drawer) && flank.filter.isOn(state);
    put(note, "hidden", !isUnfiltered);
    const panel = isUnfiltered && byId(`drawer-${state.drawer}`);
    if (panel && note.parentNode !== panel) panel.prepend(note);
  };

  flank.parts.add({ show });
})();
