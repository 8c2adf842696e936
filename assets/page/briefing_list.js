// @ts-check
// The list of steps: a click or Enter shows one, drag or Alt with an arrow moves it, Delete takes it out.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { briefingEdits: edits } = flank;

  let dragged = -1;

  const placeOf = (target) => {
    const row = /** @type {HTMLElement | null} */ (target.closest?.("#briefing-steps li") ?? null);
    return row ? [...byId("briefing-steps").children].indexOf(row) : -1;
  };

  const focus = (n) =>
    /** @type {HTMLElement | null} */ (byId("briefing-steps").children[n]?.querySelector("button"))?.focus();

  const row = (step, n, isHere) =>
    h(
      "li",
      { draggable: "true", class: isHere && "here" },
      h(
        "button",
        { type: "button", "data-do": `briefing-go:${n}`, "aria-current": isHere && "step" },
        h("span", { class: "step-number" }, String(n + 1)),
        h("span", { class: "step-title" }, step.title),
        h("span", { class: "step-date" }, flank.dates.inShort(step.view.date)),
      ),
    );

  /** @param {import("../briefing_steps.js").Briefing} briefing @param {number} at the step that was gone to last */
  const show = (briefing, at) => {
    const held = placeOf(document.activeElement ?? document.body);
    byId("briefing-steps").replaceChildren(...briefing.steps.map((step, n) => row(step, n, n === at)));
    if (held >= 0) focus(at >= 0 ? at : Math.min(held, briefing.steps.length - 1));
    byId("briefing-steps").children[at]?.scrollIntoView({ block: "nearest" });
  };

  const byKey = (event) => {
    const n = placeOf(event.target),
      step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (n < 0 || (!step && event.key !== "Delete")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Delete") edits.remove(n);
    else if (event.altKey) edits.move(n, n + step);
    else focus(n + step);
  };

  const byPointer = (list) => {
    list.addEventListener("dragstart", (event) => {
      dragged = placeOf(event.target);
      event.dataTransfer?.setData("text/plain", String(dragged + 1));
    });
    list.addEventListener("dragover", (event) => dragged >= 0 && event.preventDefault());
    list.addEventListener("drop", (event) => {
      event.preventDefault();
      edits.move(dragged, placeOf(event.target));
    });
    list.addEventListener("dragend", () => (dragged = -1));
  };

  const listen = () => {
    byId("briefing-steps").addEventListener("keydown", byKey);
    byPointer(byId("briefing-steps"));
  };

  (window.flank ??= {}).briefingList = { show, listen };
})();
