// @ts-check
// The keyboard: one table of keys, what each does, and the words that the help shows.
(() => {
  "use strict";
  const { toDay, toIso, addMonths } = flank.dates;
  const KEPT_AS = "flank-letter-keys";
  const DIGITS = 9; // the layers after the ninth in the panel have no key

  const dayOr = (direction) => (shift) => (day) => (shift ? addMonths(day, direction) : toIso(toDay(day) + direction));
  const [onward, back] = [dayOr(1), dayOr(-1)];

  /** @param {{step: (move: (asOf: string) => string) => void, today: () => void, views: any[], goTo: (view: string) => void,
   *   layers: any[], toggleLayer: (key: string) => void, zoomBy: (factor: number) => void, toEvent: (direction: 1 | -1) => void, toggle: (what: string) => void,
   *   close: () => void, exportImage: () => void, help: () => void}} on */
  const table = (on) => [
    { keys: ["ArrowRight"], words: "a day on; with Shift a month", run: (shift) => on.step(onward(shift)) },
    { keys: ["ArrowLeft"], words: "a day back; with Shift a month", run: (shift) => on.step(back(shift)) },
    { keys: ["Home"], words: "to the first day", run: () => on.step(() => flank.page.range().start) },
    { keys: ["End"], words: "to the last day", run: () => on.step(() => flank.page.range().end) },
    { keys: ["y"], words: "to today", run: () => on.today() },
    { keys: ["]"], words: "to the next event; Enter opens its card", run: () => on.toEvent(1) },
    { keys: ["["], words: "to the event before", run: () => on.toEvent(-1) },
    ...on.layers.slice(0, DIGITS).map((layer, n) => ({
      keys: [`Shift+${n + 1}`],
      words: `${layer.title}, on or off`,
      run: () => on.toggleLayer(layer.key),
    })),
    ...on.views.map((view) => ({ keys: [view.shortcut], words: view.title, run: () => on.goTo(view.key) })),
    { keys: ["+", "="], words: "closer", run: () => on.zoomBy(1.4) },
    { keys: ["-"], words: "further away", run: () => on.zoomBy(1 / 1.4) },
    { keys: ["s"], words: "APP-6 symbols or plain ones", run: () => on.toggle("style") },
    { keys: ["r"], words: "range rings", run: () => on.toggle("ringsOn") },
    { keys: ["l"], words: "labels", run: () => on.toggle("labelsOn") },
    { keys: ["t"], words: "light or dark", run: () => on.toggle("theme") },
    { keys: ["e"], words: "take the map away as an image", run: () => on.exportImage() },
    { keys: ["?"], words: "this list", run: () => on.help() },
    ...flank.parts.keys(),
    { keys: ["Escape"], words: "close what lies on top", run: () => on.close() },
  ];

  /** Whether keys of a single sign act: some people switch them off, since a spoken word presses several (WCAG 2.1.4). */
  let letters = flank.kept.read(KEPT_AS) !== "off";

  const turnLetters = (on) => {
    letters = on;
    flank.kept.write(KEPT_AS, on ? "on" : "off");
  };

  /** A field in which the keys write. */
  const writes = (target) => target.closest?.("input:not([type=range]):not([type=checkbox]), select, textarea");

  /** What Space presses: there it does not play. */
  const isPressed = (target) => target.closest?.("button, summary, a[href], input[type=checkbox], [role=button]");

  /** With Ctrl and the like a key is the browser's; AltGr only writes signs, on many keyboards these two brackets. */
  const chorded = (event) => (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph");

  const isOurs = (event) =>
    !chorded(event) &&
    (letters || event.key.length > 1) &&
    !document.querySelector("dialog:modal") &&
    (event.key === "Escape" || !writes(event.target)) &&
    !(event.key === " " && isPressed(event.target));

  /** A digit with Shift goes by its place: the sign that it writes depends on the keyboard. */
  const nameOf = ({ shiftKey, code, key }) =>
    shiftKey && /^Digit\d$/.test(code) ? `Shift+${code.at(-1)}` : key === " " ? "Space" : key;

  const listen = (rows) => {
    const acting = rows.filter((row) => row.run);
    const byKey = new Map(acting.flatMap((row) => row.keys.map((key) => [key, row])));
    document.addEventListener("keydown", (event) => {
      const row = byKey.get(nameOf(event)) ?? byKey.get(event.key);
      if (!row || !isOurs(event)) return;
      if (event.key !== "Escape") event.preventDefault();
      row.run(event.shiftKey);
    });
  };

  (window.flank ??= {}).keys = { table, listen, letters: () => letters, turnLetters };
})();
