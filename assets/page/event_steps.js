// @ts-check
// From event to event by key: its day is gone to, and the keyboard goes to its mark; where marks are hidden it is said.
(() => {
  "use strict";
  const { state } = flank;

  /** The event last gone to whose mark could not take the focus. */
  let unseen = /** @type {string | null} */ (null);

  const enter = (events, n) => {
    unseen = null;
    flank.events.focus(events.id[n]);
    if (flank.events.focused() === events.id[n]) return;
    unseen = events.id[n];
    flank.notices.say("event", flank.events.words(events, n));
  };

  /** The next event's day, and the keyboard on its mark. A card of an event follows. @param {1 | -1} direction */
  const to = (direction) => {
    const { content } = flank.page.told(),
      { events } = content;
    const { asOf, selected, eventKinds } = state.get();
    const follows = selected !== null && flank.eventCard.isEvent(content, selected);
    const last = flank.events.focused() ?? (follows ? selected : unseen);
    const n = flank.events.next(events, flank.page.range(), eventKinds, asOf, direction, last);
    if (n === null) return flank.notices.tell(flank.spoken.noMore("event", direction));
    state.set({ asOf: events.date[n], selected: follows ? events.id[n] : selected });
    enter(events, n);
  };

  (window.flank ??= {}).eventSteps = { to };
})();
