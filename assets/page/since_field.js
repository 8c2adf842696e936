// @ts-check
// The day from which an ally counts as a newcomer, in its two fields: by name, or as it is typed.
(() => {
  "use strict";
  const { h, byId, put, set } = flank.dom;
  const { state } = flank;

  const NAMED = [
    ["1999-01-01", "1999"],
    ["2004-01-01", "2004"],
    ["2014-01-01", "2014"],
    ["2022-02-24", "24 February 2022"],
  ];

  const select = () => /** @type {HTMLSelectElement} */ (byId("belongs-since"));
  const field = () => /** @type {HTMLInputElement} */ (byId("belongs-field"));

  const say = (fault) => {
    put(byId("belongs-fault"), "textContent", fault);
    put(byId("belongs-fault"), "hidden", !fault);
    set(field(), { "aria-invalid": String(Boolean(fault)) });
  };

  const faultOf = (text, day, frame) => {
    if (!day) return flank.dateField.read(text, frame).fault;
    return day > frame.end ? flank.dates.outside(day, frame) : "";
  };

  const typed = (frame) => {
    const day = flank.dates.read(field().value),
      fault = faultOf(field().value, day, frame);
    say(fault);
    if (!fault) state.set({ since: day });
  };

  const chosen = () => {
    if (select().value) return state.set({ since: select().value });
    field().focus();
    field().select();
  };

  const open = ({ window: frame }) => {
    select().replaceChildren(
      ...NAMED.map(([day, title]) => h("option", { value: day }, title)),
      h("option", { value: "" }, "Another day"),
    );
    select().addEventListener("change", chosen);
    set(field(), { "aria-label": "Newcomers since, typed", "aria-describedby": "belongs-fault" });
    field().addEventListener("keydown", (event) => event.key === "Enter" && typed(frame));
    field().addEventListener("change", () => typed(frame));
  };

  const show = (since) => {
    select().value = since;
    if (select().value !== since) select().value = "";
    if (document.activeElement !== field()) field().value = since;
    say("");
  };

  (window.flank ??= {}).sinceField = { open, show };
})();
