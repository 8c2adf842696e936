// @ts-check
// Between Dash's controls and the state: what a control says goes into the state, what the state says shows on it.
(() => {
  "use strict";
  const { state } = flank;
  const tell = (id, props) => window.dash_clientside.set_props(id, props);

  /** Shows on the controls what the state says, whoever changed it. */
  const mirror = (now, changed) => {
    if (changed.includes("layersOn"))
      for (const { key } of flank.page.told().content.layers) tell(`layer-switch-${key}`, { checked: now.layersOn.includes(key) });
    if (changed.includes("style")) tell("symbol-style", { value: now.style });
    if (changed.includes("ringsOn")) tell("rings-on", { checked: now.ringsOn });
    if (changed.includes("labelsOn")) tell("labels-on", { checked: now.labelsOn });
  };

  const openHelp = () => tell("keys-help", { opened: true });
  const openExport = () => tell("export-menu", { opened: true });

  const opened = () => document.documentElement.dataset.ready === "true";

  // Dash's callbacks (ui/callbacks.py): a control changed, the state is told. Before the page is open they say nothing.
  const begin = () => flank.start.begin();
  const layers = (...checked) => {
    if (!opened()) return;
    const keys = flank.page.told().content.layers.map((layer) => layer.key);
    state.set({ layersOn: keys.filter((_, n) => checked[n]) });
  };
  const options = (style, ringsOn, labelsOn) => opened() && state.set({ style, ringsOn, labelsOn });
  const exportImage = () => {
    const chosen = window.dash_clientside.callback_context.triggered_id;
    if (chosen && opened()) flank.exporter.save(String(chosen)).catch(flank.start.trouble);
  };

  (window.flank ??= {}).controls = { mirror, openHelp, openExport };
  (window.dash_clientside ??= {}).controls = { begin, layers, options, exportImage };
})();
