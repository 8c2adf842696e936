// @ts-check
// Shows on the switches what the state says, whoever changed it.
(() => {
  "use strict";
  const { byId } = flank.dom;

  const turn = (id, on) => byId(id).setAttribute("aria-checked", String(on));

  const mirror = (now, changed, layers) => {
    if (changed.includes("layersOn"))
      for (const { key } of layers) turn(`layer-switch-${key}`, now.layersOn.includes(key));
    if (changed.includes("ringsOn")) turn("rings-on", now.ringsOn);
    if (changed.includes("labelsOn")) turn("labels-on", now.labelsOn);
    if (changed.includes("style"))
      for (const button of byId("symbol-style").children)
        button.setAttribute("aria-pressed", String(button.getAttribute("data-do") === `style:${now.style}`));
  };

  (window.flank ??= {}).controls = { mirror };
})();
