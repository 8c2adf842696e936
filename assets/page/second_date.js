// @ts-check
// The second date of a comparison in its two fields: a day by name, or the same day as it is typed.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { state } = flank;

  const held = { content: null, today: "" };

  const select = () => /** @type {HTMLSelectElement} */ (byId("compare-preset"));
  const field = () => /** @type {HTMLInputElement} */ (byId("compare-field"));

  const presets = () => held.content.presets.map(({ title, day, opens }) => ({ title, opens, day: day ?? held.today }));

  /** The day to start with: a summit other than the day on show. @returns {string} */
  const usual = (asOf) => presets().find(({ day, opens }) => opens && day !== asOf).day;

  const say = (fault) => {
    const box = byId("compare-fault");
    box.textContent = fault;
    box.hidden = !fault;
    field().setAttribute("aria-invalid", String(Boolean(fault)));
  };

  const typed = () => {
    const { day, fault } = flank.dateField.read(field().value, held.content.window);
    say(fault ?? "");
    if (day) state.set({ compare: day });
  };

  /** A day by name; another one is typed, so the keyboard goes where that is done. */
  const chosen = () => {
    if (select().value) return state.set({ compare: select().value });
    field().focus();
    field().select();
  };

  const open = ({ content, today }) => {
    Object.assign(held, { content, today });
    select().replaceChildren(
      ...presets().map(({ title, day }) => h("option", { value: day }, `${title}, ${flank.dates.inWords(day)}`)),
      h("option", { value: "" }, "Another day"),
    );
    select().addEventListener("change", chosen);
    flank.dom.set(field(), { "aria-label": "The second date, typed", "aria-describedby": "compare-fault" });
    field().addEventListener("keydown", (event) => event.key === "Enter" && typed());
    field().addEventListener("change", typed);
  };

  /** The day in both fields; what was wrong before is past. */
  const show = (day) => {
    select().value = day;
    if (select().value !== day) select().value = "";
    if (document.activeElement !== field()) field().value = day;
    say("");
  };

  (window.flank ??= {}).secondDate = { open, show, usual };
})();
