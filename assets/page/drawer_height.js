// @ts-check
// How high the drawer is: its upper edge is dragged by mouse and touch, or moved by key; the browser keeps it.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const KEPT_AS = "flank-drawer-height";
  const LEAST_PX = 160, // as drawer.css has it
    STEP_PX = 20,
    LONG_STEP_PX = 80; // with Shift

  /** The style sheet says it: it knows what else is in the window. */
  const most = () => Math.round(parseFloat(getComputedStyle(byId("drawer")).maxHeight));
  const within = (px) => Math.round(Math.min(Math.max(px, LEAST_PX), most()));
  const height = () => Math.round(byId("drawer").getBoundingClientRect().height);

  const handle = h("div", {
    class: "drawer-handle",
    role: "separator",
    tabindex: 0,
    "aria-orientation": "horizontal",
    "aria-label": "Height of the drawer",
    "aria-controls": "drawer",
    "aria-valuemin": LEAST_PX,
    "data-tip": "Drag it, or use the arrow keys: the drawer's height",
  });

  /** What a screen reader hears of it. */
  const tell = () => {
    const px = height();
    handle.setAttribute("aria-valuenow", String(px));
    handle.setAttribute("aria-valuemax", String(most()));
    handle.setAttribute("aria-valuetext", `${Math.round((px / innerHeight) * 100)} % of the window`);
  };

  const set = (px) => document.body.style.setProperty("--drawer-asked", `${within(px)}px`);

  /** The map finds its frame again once the edge is let go. */
  const settle = () => {
    tell();
    flank.kept.write(KEPT_AS, String(height()));
    flank.page.reframe();
  };

  const byKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? LONG_STEP_PX : STEP_PX;
    const to = { ArrowUp: height() + step, ArrowDown: height() - step, Home: LEAST_PX, End: most() }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // elsewhere these keys move the date
    set(to);
    settle();
  };

  const byPointer = () => {
    let grip = 0; // from the pointer to the drawer's upper edge, px
    handle.addEventListener("pointerdown", (event) => {
      grip = height() + event.clientY;
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener("pointermove", ({ clientY, pointerId }) => {
      if (handle.hasPointerCapture(pointerId)) set(grip - clientY);
    });
    handle.addEventListener("lostpointercapture", settle);
  };

  const open = () => {
    const kept = Number(flank.kept.read(KEPT_AS));
    if (kept >= LEAST_PX) document.body.style.setProperty("--drawer-asked", `${Math.round(kept)}px`); // the style sheet keeps it within the window
    handle.addEventListener("keydown", byKey);
    byPointer();
    byId("drawer").prepend(handle);
    addEventListener("resize", () => byId("drawer").hidden || tell());
  };

  flank.parts.add({
    open,
    show: ({ state: now }, changed) => changed.includes("drawer") && now.drawer !== "" && tell(),
  });
})();
