// @ts-check
// Playing: the date runs by the clock until it is paused, moved by hand, out of sight, or at its end.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const { toDay, toIso } = flank.dates;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  /** @typedef {{from: number, began: number | null, day: number, pace: any}} Run `began`: the time of its first frame, ms */

  /** @type {Run | null} */
  let run = null;
  let requested = 0;

  const paceNow = () => {
    const { start, end } = flank.page.range();
    return { first: toDay(start), last: toDay(end), inBeats: calm.matches, ...flank.playChoices.get() };
  };

  const mirror = () => {
    const button = byId("play-button"),
      words = run ? "Pause (Space)" : "Play (Space)";
    button.classList.toggle("playing", run !== null);
    button.setAttribute("aria-label", words);
    button.setAttribute("data-tip", words);
  };

  /** Sets the date, once a frame and where it is another day. */
  const goTo = (day) => {
    if (!run || day === toDay(flank.state.get().asOf)) return;
    run.day = day;
    flank.page.goToDay(toIso(day));
  };

  const frame = (now) => {
    if (!run) return;
    run.began ??= now;
    const { day, over } = flank.pace.after(run.from, now - run.began, run.pace);
    goTo(day);
    if (over) pause();
    else if (run) requested = requestAnimationFrame(frame);
  };

  const start = () => {
    const pace = paceNow(),
      from = flank.pace.begin(toDay(flank.state.get().asOf), pace);
    run = { from, began: null, day: from, pace };
    mirror();
    flank.notices.tell(`Playing${pace.reverse ? " backwards" : ""}, ${flank.playChoices.words()}`);
    goTo(from);
    requested = requestAnimationFrame(frame);
  };

  /** The day is told once it stands still. */
  const pause = () => {
    if (!run) return;
    run = null;
    cancelAnimationFrame(requested);
    mirror();
    const { content, shown, state } = flank.page.told();
    flank.notices.speak(content, shown, state.asOf);
  };

  const toggle = () => (run ? pause() : start());

  /** Another speed, way or range: it goes on from the day that is shown. */
  const goOn = () => {
    if (!run) return;
    const from = toDay(flank.state.get().asOf);
    Object.assign(run, { from, began: null, day: from, pace: paceNow() });
  };

  /** @param {1 | -1} direction */
  const toChange = (direction) => {
    pause();
    const day = flank.changeDays.next(flank.strip.days(), flank.state.get().asOf, direction, flank.page.range());
    if (day) flank.page.goToDay(day);
    else flank.notices.tell(flank.spoken.noMore("change", direction));
  };

  let choices = /** @type {any} */ (null);

  const open = () => {
    choices = flank.playChoices.open(goOn);
    byId("timeline-day").addEventListener("pointerdown", pause);
    document.addEventListener("visibilitychange", () => document.hidden && pause());
  };

  /** Whoever else moves the date pauses. */
  const show = ({ state }, changed) => {
    if (!run) return;
    if (changed.includes("asOf") && toDay(state.asOf) !== run.day) pause();
    else if (changed.includes("from") || changed.includes("to")) goOn();
  };

  flank.parts.add({
    open,
    show,
    keys: [
      { keys: ["Space"], words: "play, pause", run: toggle },
      { keys: ["n"], words: "to the next change of what is shown", run: () => toChange(1) },
      { keys: ["p"], words: "to the change before", run: () => toChange(-1) },
      { keys: [">"], words: "play faster", run: () => choices.shift(1) },
      { keys: ["<"], words: "play slower", run: () => choices.shift(-1) },
      { keys: ["o"], words: "loop, on or off", run: () => choices.flip("loop") },
      { keys: ["v"], words: "play backwards or forwards", run: () => choices.flip("reverse") },
    ],
    actions: {
      play: toggle,
      change: (direction) => toChange(direction === "1" ? 1 : -1),
      loop: () => choices.flip("loop"),
      reverse: () => choices.flip("reverse"),
    },
  });

  (window.flank ??= {}).play = { isOn: () => run !== null };
})();
