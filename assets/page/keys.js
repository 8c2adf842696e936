// @ts-check
// The keyboard: one table of keys, what each does, and the words that the help shows.
(() => {
  "use strict";
  const { toDay, toIso, addMonths } = flank.dates;

  /** Keys that belong to a field or a menu while it has the focus. */
  const busy = (target) => target.closest?.("input:not([type=range]):not([type=checkbox]), select, textarea, [role=menu], [role=dialog], [role=radiogroup]");

  /** @param {{step: (move: (asOf: string) => string) => void, views: any[], goTo: (view: string) => void, zoomBy: (factor: number) => void,
   *   toggle: (what: string) => void, closeCard: () => void, exportImage: () => void, help: () => void, frame: any}} on */
  const table = (on) => [
    { keys: ["ArrowRight"], words: "a day on; with Shift a month", run: (shift) => on.step((day) => (shift ? addMonths(day, 1) : toIso(toDay(day) + 1))) },
    { keys: ["ArrowLeft"], words: "a day back; with Shift a month", run: (shift) => on.step((day) => (shift ? addMonths(day, -1) : toIso(toDay(day) - 1))) },
    { keys: ["Home"], words: "to the first day", run: () => on.step(() => on.frame.start) },
    { keys: ["End"], words: "to the last day", run: () => on.step(() => on.frame.end) },
    ...on.views.map((view) => ({ keys: [view.shortcut], words: view.title, run: () => on.goTo(view.key) })),
    { keys: ["+", "="], words: "closer", run: () => on.zoomBy(1.4) },
    { keys: ["-"], words: "further away", run: () => on.zoomBy(1 / 1.4) },
    { keys: ["s"], words: "APP-6 symbols or plain ones", run: () => on.toggle("style") },
    { keys: ["r"], words: "range rings", run: () => on.toggle("ringsOn") },
    { keys: ["l"], words: "labels", run: () => on.toggle("labelsOn") },
    { keys: ["t"], words: "light or dark", run: () => on.toggle("theme") },
    { keys: ["e"], words: "take the map away as an image", run: () => on.exportImage() },
    { keys: ["?"], words: "this list", run: () => on.help() },
    { keys: ["Escape"], words: "close the card", run: () => on.closeCard() },
  ];

  const listen = (rows) => {
    const byKey = new Map(rows.flatMap((row) => row.keys.map((key) => [key, row])));
    document.addEventListener("keydown", (event) => {
      const row = byKey.get(event.key);
      if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
      if (busy(event.target) && event.key !== "Escape") return;
      if (event.key !== "Escape") event.preventDefault();
      row.run(event.shiftKey);
    });
  };

  (window.flank ??= {}).keys = { table, listen };
})();
