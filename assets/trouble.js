// @ts-check
// A fault is a sentence on the page, never a blank one. ui/lean.py puts this script before all others, so it needs none of them.
(() => {
  "use strict";

  const button = (words, run) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", run);
    return made;
  };

  /** The first fault stays: what comes after it mostly follows from it. */
  const say = (fault) => {
    if (document.getElementById("trouble")) return;
    const box = document.body.appendChild(document.createElement("div"));
    box.id = "trouble";
    box.setAttribute("role", "alert");
    const words = fault?.message ?? String(fault);
    const head = document.createElement("strong");
    head.textContent = "Something went wrong in the page. ";
    box.replaceChildren(
      head,
      words,
      " ",
      button("Load again", () => location.reload()),
      button("Go on", () => box.remove()),
    );
    document.documentElement.dataset.trouble = words;
  };

  const missingPart = (element) => {
    const name = String(element.src || element.href)
      .split(/[?#]/)[0]
      .split("/")
      .at(-1);
    return new Error(`A part of it, ${name}, could not be loaded.`);
  };

  /** What is only preloaded is asked for again by whoever needs it. */
  const isPart = (target) =>
    target instanceof HTMLScriptElement || (target instanceof HTMLLinkElement && target.rel === "stylesheet");

  // With capture: that a script was not loaded is told to its element only.
  window.addEventListener(
    "error",
    (event) => {
      const { target, error } = /** @type {any} */ (event);
      if (isPart(target)) say(missingPart(target));
      else if (error) say(error);
    },
    true,
  );
  window.addEventListener("unhandledrejection", (event) => say(event.reason));

  (window.flank ??= {}).trouble = { say };
})();
