// @ts-check
// One line for whatever has one, symbols, areas, events: under the pointer, at what has the focus, and after a tap.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const EDGE_PX = 8;

  const listen = (content) => {
    const tip = byId("tip");
    const hide = () => (tip.hidden = true);

    /** Of events that lie on one another, all that a click there goes through. */
    const words = (target, x) => {
      const mark = target.closest?.("[data-state], [data-tip]");
      const together = mark?.matches("[data-event]") && x !== undefined ? flank.events.under(mark, x) : [];
      if (together.length > 1) return together.map((event) => event.dataset.tip).join("; ");
      return mark?.getAttribute("data-tip") ?? content.states.hover[mark?.getAttribute("data-state")];
    };

    /** Below and right of a point where there is room, else above; above at once where the thing itself must stay seen. */
    const show = (text, x, y, above = false) => {
      tip.hidden = !text;
      if (!text) return;
      flank.dom.put(tip, "textContent", text);
      const { width, height } = tip.getBoundingClientRect();
      tip.style.left = `${Math.max(EDGE_PX, Math.min(x + 14, innerWidth - width - EDGE_PX))}px`;
      tip.style.top = `${above || y + 18 + height > innerHeight ? y - height - 12 : y + 18}px`;
    };

    const showAt = (element) => {
      const { left, width, top, height } = element.getBoundingClientRect();
      show(words(element), left + width / 2, top + height / 2, element.matches("[data-event]"));
    };

    document.addEventListener(
      "pointermove",
      (event) => {
        if (event.pointerType !== "touch")
          show(event.buttons ? null : words(event.target, event.clientX), event.clientX, event.clientY);
      },
      { passive: true },
    );
    document.addEventListener("focusin", ({ target }) => {
      const told = /** @type {Element} */ (target);
      if (told.matches("[data-tip]:focus-visible") && !told.closest("dialog")) showAt(told);
    });
    document.addEventListener("click", (event) => {
      const told = /** @type {Element} */ (event.target).closest("[data-event], .count");
      if (told && /** @type {PointerEvent} */ (event).pointerType === "touch") showAt(told);
    });
    for (const past of ["pointerleave", "pointerdown", "focusout"]) document.addEventListener(past, hide);
    document.addEventListener("keydown", hide, true);
  };

  (window.flank ??= {}).hover = { listen };
})();
