// @ts-check
// Drag, wheel, pinch and double click on the map, told to whoever moves the camera. Knows nothing of the map.
(() => {
  "use strict";
  const CLICK_SLACK = 4; // px a pointer may wander and still have clicked
  const WHEEL_STEP = 0.0018;

  /**
   * @param {HTMLElement} surface
   * @param {{panBy: (dx: number, dy: number) => void, zoomBy: (factor: number, at: [number, number]) => void,
   *   settle: () => void, click: (target: Element) => void}} on
   */
  const listen = (surface, on) => {
    const pointers = new Map();
    let wandered = 0,
      wheeling = 0;

    const at = (event) => {
      const box = surface.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    const spread = () => {
      const [[ax, ay], [bx, by]] = [...pointers.values()];
      return {
        distance: Math.hypot(bx - ax, by - ay),
        middle: /** @type {[number, number]} */ ([(ax + bx) / 2, (ay + by) / 2]),
      };
    };

    surface.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      if (!pointers.size) wandered = 0;
      pointers.set(event.pointerId, at(event));
    });

    surface.addEventListener("pointermove", (event) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      wandered += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
      if (wandered <= CLICK_SLACK) return;
      if (!surface.hasPointerCapture(event.pointerId)) surface.setPointerCapture(event.pointerId);
      const old = pointers.size === 2 ? spread() : null;
      pointers.set(event.pointerId, now);
      if (old) {
        const { distance, middle } = spread();
        on.panBy(middle[0] - old.middle[0], middle[1] - old.middle[1]);
        on.zoomBy(distance / old.distance, middle);
      } else on.panBy(now[0] - before[0], now[1] - before[1]);
    });

    const lift = (event) => {
      if (!pointers.delete(event.pointerId) || pointers.size) return;
      if (wandered > CLICK_SLACK) on.settle();
      else if (event.type === "pointerup") on.click(event.target);
    };
    surface.addEventListener("pointerup", lift);
    surface.addEventListener("pointercancel", lift);

    surface.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        const pixels = event.deltaMode === 1 ? event.deltaY * 30 : event.deltaY;
        on.zoomBy(Math.exp(-pixels * WHEEL_STEP), at(event));
        clearTimeout(wheeling);
        wheeling = window.setTimeout(on.settle, 160);
      },
      { passive: false },
    );

    surface.addEventListener("dblclick", (event) => {
      on.zoomBy(1.8, at(event));
      on.settle();
    });
  };

  (window.flank ??= {}).gestures = { listen };
})();
