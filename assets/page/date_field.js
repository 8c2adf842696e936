// @ts-check
// The field for a typed date: the day, or a sentence that says what is wrong with it.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const SHOWN = 40; // characters of what was typed

  /** @returns {{day?: string, fault?: string}} */
  const read = (text, frame) => {
    const day = flank.dates.read(text);
    if (!day)
      return { fault: `“${text.trim().slice(0, SHOWN)}” is no date. Type a day such as 2023-07-11 or 11 July 2023.` };
    const fault = flank.dates.outside(day, frame);
    return fault ? { fault } : { day };
  };

  const say = (fault) => {
    const field = byId("date-field"),
      box = byId("date-fault");
    box.textContent = fault;
    box.hidden = !fault;
    field.setAttribute("aria-invalid", String(Boolean(fault)));
  };

  /** After any change of the date: what was wrong before is past. */
  const clear = () => byId("date-fault").hidden || say("");

  const listen = (frame, goTo) => {
    const field = /** @type {HTMLInputElement} */ (byId("date-field"));
    const typed = () => {
      const { day, fault } = read(field.value, frame);
      say(fault ?? "");
      if (day) goTo(day);
    };
    field.setAttribute("aria-label", "Date, to be typed");
    field.setAttribute("aria-describedby", "date-fault");
    field.addEventListener("keydown", (event) => event.key === "Enter" && typed());
    field.addEventListener("change", typed);
  };

  (window.flank ??= {}).dateField = { listen, clear, read };
})();
