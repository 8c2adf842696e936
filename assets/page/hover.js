// @ts-check
// One line under the pointer for whatever has one: symbols, areas, events.
(() => {
  "use strict";
  const { h } = flank.dom;

  const listen = (content) => {
    const tip = h("div", { id: "tip", role: "presentation", hidden: true });
    document.body.append(tip);
    const words = (target) => {
      const mark = target.closest?.("[data-state]");
      return mark ? content.states.hover[+mark.getAttribute("data-state")] : target.closest?.("[data-tip]")?.getAttribute("data-tip");
    };
    const show = (event) => {
      const text = event.buttons ? null : words(event.target);
      tip.hidden = !text;
      if (!text) return;
      if (tip.textContent !== text) tip.textContent = text;
      const { width, height } = tip.getBoundingClientRect();
      tip.style.left = `${Math.max(8, Math.min(event.clientX + 14, innerWidth - width - 8))}px`;
      tip.style.top = `${event.clientY + 18 + height > innerHeight ? event.clientY - height - 12 : event.clientY + 18}px`;
    };
    document.addEventListener("pointermove", show, { passive: true });
    document.addEventListener("pointerleave", () => (tip.hidden = true));
    document.addEventListener("pointerdown", () => (tip.hidden = true));
  };

  (window.flank ??= {}).hover = { listen };
})();
