// @ts-check
// The keys of a talk, those that clickers send among them. While a talk is on, the page's own keys are off.
(() => {
  "use strict";
  const { talk } = flank;

  const toggleFullscreen = () =>
    document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen().catch(() => {});

  /** Rows that start with `both` hold in the presenter's window too. */
  const ROWS = [
    { both: true, keys: ["PageDown", "ArrowRight", "ArrowDown", "Space"], run: () => talk.move(1) },
    { both: true, keys: ["PageUp", "ArrowLeft", "ArrowUp"], run: () => talk.move(-1) },
    { both: true, keys: ["Home"], run: () => talk.go(1) },
    { both: true, keys: ["End"], run: () => talk.go(talk.length()) },
    { both: true, keys: ["b", "."], run: talk.turnBlack },
    { both: true, keys: ["c"], run: talk.turnCut },
    { both: false, keys: ["f"], run: toggleFullscreen },
    { both: false, keys: ["l"], run: () => flank.stageDot.toggle() },
    { both: false, keys: ["n"], run: talk.openPresenter },
    { both: false, keys: ["Escape"], run: () => flank.onStage.leave() },
  ];

  const nameOf = ({ key }) => (key === " " ? "Space" : key.length === 1 ? key.toLowerCase() : key);

  /** A button that has the keyboard is pressed by Space, and fields are written in. */
  const isTheirs = ({ target, key }) =>
    target.closest?.("input, select, textarea") || (key === " " && target.closest?.("button, a[href], summary"));

  const rowFor = (event) =>
    ROWS.find(({ keys, both }) => keys.includes(nameOf(event)) && (both || !talk.isPresenter()));

  /** Before all other listeners. Chords stay with the browser, and so does Tab. */
  const press = (event) => {
    if (!talk.isOn()) return;
    event.stopImmediatePropagation();
    if (event.ctrlKey || event.metaKey || event.altKey || isTheirs(event)) return;
    if (event.key.length === 1 && event.key !== " " && !flank.keys.letters()) return;
    const row = rowFor(event);
    if (!row) return;
    event.preventDefault();
    row.run();
  };

  addEventListener("keydown", press, true);

  (window.flank ??= {}).stageKeys = { ROWS };
})();
