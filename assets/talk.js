// @ts-check
// A talk: which step is on, and whether the screen is black. The windows of one talk tell each other, and either can drive.
(() => {
  "use strict";
  const { state } = flank;
  const KEPT_AS = "flank-talk";
  const PRESENTER = "flank-presenter-";

  /** Each talk has a channel of its own: two of them may be held in one browser. The audience's window gives the presenter's
   *  the talk as its name, and both know it after they were loaded again. */
  const name = () => {
    if (window.name.startsWith(PRESENTER)) return window.name.slice(PRESENTER.length);
    const known = flank.kept.here.read(KEPT_AS) ?? Math.random().toString(36).slice(2);
    flank.kept.here.write(KEPT_AS, known);
    return known;
  };

  const held = {
    black: false,
    isCut: false,
    isAlone: false,
    channel: /** @type {any} */ (null),
    name: /** @type {string | null} */ (null),
  };
  const listeners = [];

  const isOn = () => state.get().stage !== "";
  const isPresenter = () => state.get().stage === "presenter";
  const length = () => flank.briefing.get()?.steps.length ?? 0;

  const tellAll = () => {
    for (const listen of listeners) listen();
  };

  /** What another window needs to be in step with this one; a briefing of one's own goes along whole. */
  const position = () => ({
    step: state.get().step,
    black: held.black,
    isCut: held.isCut,
    briefing: flank.briefing.isOwn() ? flank.briefing.get() : state.get().briefing,
  });

  const send = () => held.channel?.send("at", position());

  /** Without a word to the others. @param {number} number of the step, from 1 */
  const show = (number) => {
    const n = Math.min(Math.max(number, 1), length());
    if (n > 0) flank.stageStep.go(n, held.isCut);
    tellAll();
  };

  /** @param {number} number of the step, from 1 */
  const go = (number) => {
    held.black = false;
    show(number);
    send();
  };

  const move = (by) => go(state.get().step + by);

  const turnBlack = () => {
    held.black = !held.black;
    tellAll();
    send();
  };

  const turnCut = () => {
    held.isCut = !held.isCut;
    tellAll();
    send();
  };

  const follow = ({ step, black, isCut, briefing }) => {
    const isOther = flank.briefing.adopt(briefing);
    Object.assign(held, { black, isCut, isAlone: false });
    if (isOther || step !== state.get().step) show(step);
    else tellAll();
  };

  const hear = (message) => {
    if (!isOn()) return;
    if (message.kind === "hello" && state.get().step) send();
    if (message.kind === "at") follow(message);
    if (message.kind !== "left") return;
    held.isAlone = true;
    tellAll();
  };

  /** The window takes part, or no longer. */
  const turn = () => {
    if (!isOn()) {
      held.channel?.send("left");
      held.channel?.close();
      Object.assign(held, { channel: null, black: false });
    } else if (!held.channel) {
      held.channel = flank.channel.create((held.name ??= name()), hear);
      held.channel.send("hello");
    }
  };

  /** The window for the presenter's own screen. */
  const openPresenter = () => {
    const { step, briefing, theme } = state.get();
    const asked = new URLSearchParams({ ...(briefing && { briefing }), step: String(step), stage: "presenter", theme });
    const other = window.open(
      `${location.pathname}?${asked}`,
      `${PRESENTER}${held.name}`,
      "popup,width=1120,height=760",
    );
    if (!other)
      return flank.notices.message(
        "briefing",
        "The browser does not let this page open a window: allow it, and try again.",
      );
    held.channel?.reach(other);
  };

  (window.flank ??= {}).talk = {
    isOn,
    isPresenter,
    length,
    turn,
    show,
    go,
    move,
    turnBlack,
    turnCut,
    openPresenter,
    isAlone: () => held.isAlone,
    isBlack: () => held.black,
    isCut: () => held.isCut,
    subscribe: (listen) => listeners.push(listen),
  };
})();
