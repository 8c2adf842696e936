// @ts-check
// What visitors do, by button and by key: `data-do="what:value"` names a row of one table.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const { state } = flank;
  const { toDay, toIso, addMonths } = flank.dates;

  const zoomBy = (factor) => {
    flank.stage.zoomBy(+factor);
    flank.stage.settle();
  };

  const OTHER = { style: { app6: "plain", plain: "app6" }, theme: { light: "dark", dark: "light" } };

  const toggle = (fact) => {
    const is = state.get()[fact];
    state.set({ [fact]: OTHER[fact]?.[is] ?? !is });
  };

  /** Two layers that colour countries would hide each other: by hand, one takes the other's place. */
  const toggleLayer = (layers, key) => {
    const { isFiller } = flank.fills,
      on = state.get().layersOn;
    const isNew = !on.includes(key) && isFiller(layers.find((layer) => layer.key === key));
    const stays = (layer) => on.includes(layer.key) && !(isNew && isFiller(layer));
    const wanted = layers.filter((layer) => (layer.key === key ? !on.includes(key) : stays(layer)));
    state.set({ layersOn: wanted.map((layer) => layer.key) });
  };

  const toggleLetters = () => {
    flank.keys.turnLetters(!flank.keys.letters());
    byId("letter-keys").setAttribute("aria-checked", String(flank.keys.letters()));
  };

  const byButton = (actions) =>
    document.addEventListener("click", (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest?.("button[data-do]");
      if (!button) return;
      const [what, value] = /** @type {string} */ (button.getAttribute("data-do")).split(":");
      actions[what](value);
    });

  /** A new size puts the view anew into its frame. An observer also tells the first size, perhaps in the midst of a drag. */
  const followSize = () => {
    const panel = byId("map-panel");
    const size = () => `${panel.clientWidth} ${panel.clientHeight}`;
    let sizing = 0;
    let known = size();
    new ResizeObserver(() => {
      if (size() === known) return;
      known = size();
      cancelAnimationFrame(sizing);
      sizing = requestAnimationFrame(flank.page.reframe);
    }).observe(panel);
  };

  /** @param {{content: any, today: string, goToDay: (day: string) => void, choose: (id: string | null) => void,
   *   visit: (day: string) => void, toEvent: (direction: 1 | -1) => void}} on */
  const listen = ({ content, today, goToDay, visit, choose, toEvent }) => {
    const step = (move) => goToDay(move(state.get().asOf));
    const rows = flank.keys.table({
      step,
      today: () => visit(today),
      views: content.views,
      goTo: flank.page.goTo,
      zoomBy,
      toggle,
      toEvent,
      layers: [...content.layers].sort(flank.panelOrder.compare),
      toggleLayer: (key) => toggleLayer(content.layers, key),
      close: flank.parts.close,
      exportImage: flank.menu.openImages,
      help: () => flank.menu.openHelp(rows),
    });
    flank.keys.listen(rows);
    byButton({
      view: flank.page.goTo,
      zoom: zoomBy,
      toggle,
      layer: (key) => toggleLayer(content.layers, key),
      style: (style) => state.set({ style }),
      step: (days) => step((day) => toIso(toDay(day) + +days)),
      month: (months) => step((day) => addMonths(day, +months)),
      today: () => visit(today),
      close: () => choose(null),
      letters: toggleLetters,
      help: () => flank.menu.openHelp(rows),
      shut: flank.menu.closeHelp,
      image: flank.menu.takeImage,
      ...flank.parts.actions(),
    });
    flank.dateField.listen(content.window, visit);
    flank.menu.listen();
    flank.hover.listen(content);
    followSize();
  };

  (window.flank ??= {}).actions = { listen };
})();
