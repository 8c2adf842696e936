// Laid into the page before its own scripts: when the map was drawn, and from a key press to the paint after it.
(() => {
  "use strict";

  /** The task after the next frame: by then that frame has been painted. */
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  }));

  let step = null;
  addEventListener("keydown", (event) => {
    const at = { pressed: event.timeStamp, began: performance.now(), scripted: 0 };
    step = painted().then((paint) => ({ paint_ms: paint - at.pressed, script_ms: at.scripted - at.began }));
    addEventListener("keydown", () => { at.scripted = performance.now(); }, { once: true }); // bubbles here last
  }, { capture: true });

  const drawn = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset.ready !== "true") return;
      observer.disconnect();
      painted().then(resolve);
    }).observe(document, { attributes: true, attributeFilter: ["data-ready"], subtree: true });
  });

  /** Puts the map on a day and waits until nothing is left to paint. */
  const goTo = async (asOf) => {
    window.flank.page.goToDay(asOf);
    await painted();
    await painted();
  };

  window.probe = { drawn, goTo, step: () => step };
})();
