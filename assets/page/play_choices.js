// @ts-check
// How it plays: speed, loop and reverse, as the controls show them and the browser keeps them.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const KEPT_AS = "flank-play";

  const choices = { loop: false, reverse: false };
  const speed = () => /** @type {HTMLSelectElement} */ (byId("play-speed"));

  const words = () => speed().selectedOptions[0].dataset.words ?? "";

  const WORDS = {
    loop: (on) => (on ? "In a loop" : "Once, to the end"),
    reverse: (on) => (on ? "Backwards" : "Forwards"),
  };

  const keep = () => flank.kept.write(KEPT_AS, JSON.stringify({ ...choices, speed: speed().value }));

  /** What was kept, as far as it is a choice that we have. */
  const kept = () => {
    try {
      const { loop, reverse, speed } = JSON.parse(flank.kept.read(KEPT_AS) ?? "{}");
      return { loop: loop === true, reverse: reverse === true, speed: String(speed) };
    } catch {
      return { loop: false, reverse: false, speed: "" };
    }
  };

  const mirror = () => {
    byId("play-loop").setAttribute("aria-pressed", String(choices.loop));
    byId("play-reverse").setAttribute("aria-pressed", String(choices.reverse));
    byId("play-button").classList.toggle("reversed", choices.reverse);
  };

  /** @param {() => void} onChange called after each change that a visitor makes */
  const open = (onChange) => {
    const { speed: days, ...ways } = kept();
    const known = [...speed().options].some((option) => option.value === days);
    speed().value = known ? days : (speed().dataset.atStart ?? "");
    Object.assign(choices, ways);
    mirror();
    const changed = () => (keep(), mirror(), onChange());
    speed().addEventListener("change", changed);
    return {
      /** @param {"loop" | "reverse"} way */
      flip: (way) => {
        choices[way] = !choices[way];
        flank.notices.tell(WORDS[way](choices[way]));
        changed();
      },
      /** The next speed up or down, and its words. @param {1 | -1} by */
      shift: (by) => {
        const { options, selectedIndex } = speed();
        speed().selectedIndex = Math.min(Math.max(selectedIndex + by, 0), options.length - 1);
        flank.notices.tell(words());
        changed();
      },
    };
  };

  /** @returns {{daysPerSecond: number, loop: boolean, reverse: boolean}} */
  const get = () => ({ ...choices, daysPerSecond: Number(speed().value) });

  (window.flank ??= {}).playChoices = { open, get, words };
})();
