// @ts-check
// What is done to a briefing: steps added from the view as it is, moved, edited, taken out; undone; saved and opened.
(() => {
  "use strict";
  const { byId, h } = flank.dom;
  const { state, briefing, briefingSteps: steps } = flank;

  const say = (words) => (byId("briefing-said").textContent = words);

  const at = () => state.get().step - 1;
  const has = (n) => n >= 0 && n < briefing.get().steps.length;

  /** The step that counts as gone to; the map stays as it is. */
  const stand = (n) =>
    state.set({ briefing: flank.stageStep.named(), step: Math.min(n + 1, briefing.get().steps.length) });

  /** The briefing at hand, edited. What could not be read again is not taken. @returns {boolean} whether it was */
  const take = (next, n = at()) => {
    const fault = flank.briefingFile.faultOf(next, flank.page.told().content);
    if (fault) say(`${fault} It was not taken over: change it here, or it is lost.`);
    else {
      briefing.take(next);
      stand(n);
    }
    return !fault;
  };

  /** To a step, as on the stage but at once. */
  const go = (n) => {
    if (!has(n)) return;
    const facts = briefing.stateOf(briefing.get().steps[n]);
    state.set({ ...facts, step: n + 1, briefing: flank.stageStep.named(), ...flank.bounds.opening(facts.asOf) });
    flank.stage.goTo(facts.view);
  };

  /** After the step at hand, with the view as it is. */
  const add = () => {
    const now = briefing.get();
    if (now.steps.length >= steps.MOST_STEPS) return say(`A briefing holds ${steps.MOST_STEPS} steps at most.`);
    const n = has(at()) ? at() + 1 : now.steps.length;
    const made = steps.step(briefing.viewOf(state.get()), flank.dates.inWords(state.get().asOf));
    state.set({ drawer: "briefing" });
    if (take(steps.add(now, made, n), n)) say(`Step ${n + 1} is added.`);
    return byId("briefing-editor").querySelector("input")?.focus();
  };

  const edit = (n, change) => take(steps.edit(briefing.get(), n, change));

  const retake = () => {
    if (!has(at())) return;
    if (edit(at(), { view: briefing.viewOf(state.get()) })) say(`Step ${at() + 1} now shows the view as it is.`);
  };

  const move = (from, to) => {
    if (!has(from) || !has(to) || from === to) return;
    take(steps.move(briefing.get(), from, to), to);
    say(`“${briefing.get().steps[to].title}” is now step ${to + 1}.`);
  };

  const remove = (n) => {
    if (!has(n)) return;
    const { title } = briefing.get().steps[n];
    take(steps.remove(briefing.get(), n), Math.max(n - 1, 0));
    say(`“${title}” is deleted. Undo brings it back.`);
  };

  /** @param {1 | -1} direction */
  const undo = (direction) => {
    if (!briefing.can(direction))
      return say(direction < 0 ? "There is nothing to undo." : "There is nothing to do again.");
    briefing.step(direction);
    stand(at());
    return say(direction < 0 ? "Undone." : "Done again.");
  };

  /** @param {string} id @param {boolean} ofOwn see briefing.js */
  const choose = (id, ofOwn) => {
    briefing.choose(id, ofOwn);
    stand(-1);
  };

  const empty = () => {
    briefing.begin(steps.empty());
    stand(-1);
    say("A new briefing: add a step for each view that you want to show. The one before stays in the list.");
  };

  const forget = () => {
    if (!briefing.isOwn()) return say("This briefing is shipped with the map, and stays.");
    const { title } = briefing.get();
    briefing.forget();
    stand(-1);
    return say(`“${title}” is deleted. Undo brings it back.`);
  };

  const save = () => {
    const name = `${flank.briefingFile.nameOf(briefing.get())}.json`;
    const text = flank.briefingFile.format(briefing.get());
    flank.exporter.download(new Blob([text], { type: "application/json" }), name);
    say(`${name} is saved.`);
  };

  /** A file that is none leaves all as it is, and says why. */
  const read = async (file) => {
    try {
      const opened = flank.briefingFile.parse(await file.text(), flank.page.told().content);
      briefing.begin(opened);
      stand(-1);
      say(`“${opened.title}” is open, with ${opened.steps.length} steps.`);
    } catch (fault) {
      say(`${file.name} was not opened. ${fault.message}`);
    }
  };

  const open = () => {
    const field = h("input", { type: "file", accept: ".json,application/json" });
    field.addEventListener("change", () => field.files?.[0] && read(field.files[0]));
    field.click();
  };

  flank.parts.add({
    actions: {
      "briefing-go": (n) => go(+n),
      "briefing-add": add,
      "briefing-retake": retake,
      "briefing-up": (n) => move(+n, +n - 1),
      "briefing-down": (n) => move(+n, +n + 1),
      "briefing-remove": (n) => remove(+n),
      "briefing-undo": (direction) => undo(direction === "1" ? 1 : -1),
      "briefing-save": save,
      "briefing-open": open,
      "briefing-empty": empty,
      "briefing-forget": forget,
    },
    keys: [
      { keys: ["j"], words: "the view as it is now becomes a step of the briefing", run: add },
      { keys: ["q"], words: "undo the last edit of the briefing; with Shift, do it again", run: () => undo(-1) },
      { keys: ["Q"], words: "do again what was undone", run: () => undo(1) },
    ],
  });

  (window.flank ??= {}).briefingEdits = { go, edit, move, remove, choose, take, say };
})();
