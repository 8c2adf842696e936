// @ts-check
// The clock and the time spent, in the presenter's window; loading it again does not lose the time.
(() => {
  "use strict";
  const { byId, put } = flank.dom;
  const KEPT_AS = "flank-talk-time";
  const TICK_MS = 250;

  /** @type {{spent: number, since: number | null}} spent before it was last started, ms; started when, null while it stands */
  let time = { spent: 0, since: null };
  let ticking = 0;

  const keep = () => flank.kept.here.write(KEPT_AS, JSON.stringify(time));
  const recall = () => JSON.parse(flank.kept.here.read(KEPT_AS) ?? "null") ?? { spent: 0, since: Date.now() };

  const two = (number) => String(number).padStart(2, "0");

  /** 754000 ms are 12:34, and an hour more 1:12:34. */
  const inWords = (ms) => {
    const seconds = Math.floor(ms / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
  };

  const spent = () => time.spent + (time.since === null ? 0 : Date.now() - time.since);

  const tick = () => {
    const now = new Date();
    put(byId("talk-clock"), "textContent", `${two(now.getHours())}:${two(now.getMinutes())}`);
    put(byId("talk-spent"), "textContent", inWords(spent()));
    put(byId("talk-time"), "textContent", time.since === null ? "Start" : "Pause");
  };

  const set = (next) => {
    time = next;
    keep();
    tick();
  };

  const toggle = () => set(time.since === null ? { ...time, since: Date.now() } : { spent: spent(), since: null });

  const turn = (on) => {
    clearInterval(ticking);
    if (!on) return;
    set(recall());
    ticking = window.setInterval(tick, TICK_MS);
  };

  flank.parts.add({
    actions: {
      "talk-time": toggle,
      "talk-reset": () => set({ spent: 0, since: time.since === null ? null : Date.now() }),
    },
  });

  (window.flank ??= {}).talkTime = { turn, inWords };
})();
