// @ts-check
// The briefing at hand: a shipped one, or the visitor's own, which the browser keeps. A step becomes state here, and a
// state a step's view.
(() => {
  "use strict";
  const KEPT_AS = "flank-briefing";

  /** What of the address belongs to a view; the rest is of the page, as the theme is. */
  const VIEW = [
    ...["date", "layers", "record", "view", "compare", "mode"],
    ...["nations", "roles", "confidence", "sources", "events", "symbols", "rings", "labels"],
  ];
  const OF_THE_PAGE = ["theme", "drawer", "briefing", "step", "stage"];

  const held = { content: /** @type {any} */ (null), line: /** @type {any} */ (null), own: /** @type {any} */ (null) };
  const listeners = [];

  /** @returns {import("./briefing_steps.js").Briefing | null} */
  const get = () => (held.line ? flank.undo.now(held.line) : null);
  const shipped = () => held.content.briefings;
  const isOwn = () => get() !== null && !shipped().includes(get());

  const draft = () => {
    const kept = flank.kept.read(KEPT_AS);
    if (!kept) return null;
    try {
      return flank.briefingFile.parse(kept, held.content);
    } catch {
      return null; // of an older version: a shipped one is better than none
    }
  };

  /** To be called before anything is read from the address. */
  const open = (content) => {
    held.content = content;
    held.own = draft();
    held.line = flank.undo.begin(held.own ?? content.briefings[0] ?? flank.briefingSteps.empty());
  };

  /** A shipped one that is looked at does not cost anybody their draft. */
  const keep = () => {
    if (!isOwn() || get() === held.own) return;
    held.own = get();
    flank.kept.write(KEPT_AS, flank.briefingFile.format(held.own));
  };

  const turn = (line) => {
    held.line = line;
    keep();
    for (const listen of listeners) listen(get());
  };

  /** Another briefing at hand, by editing or by choice; it can be undone. */
  const take = (briefing) => turn(flank.undo.push(held.line, briefing));

  /** @param {1 | -1} direction -1 undoes */
  const step = (direction) => turn(flank.undo.step(held.line, direction));

  /** @param {string | null} id of a shipped one; null for the visitor's own */
  const choose = (id) => {
    const wanted = id === null ? held.own : shipped().find((briefing) => briefing.id === id);
    if (wanted && wanted !== get()) take(wanted);
  };

  /** What another window presents: a shipped one by its id, or its own, which is shown here and not kept here.
   *  @returns {boolean} whether it is another one than before */
  const adopt = (presented) => {
    const wanted = typeof presented === "string" ? shipped().find(({ id }) => id === presented) : presented;
    const { format } = flank.briefingFile;
    if (!wanted || format(wanted) === format(get())) return false;
    held.line = flank.undo.push(held.line, wanted);
    for (const listen of listeners) listen(wanted);
    return true;
  };

  /** All that a step says of the state, and what it does not say as the page starts. */
  const stateOf = ({ view }) => {
    const { change } = flank.address.parse(`?${new URLSearchParams(view)}`, held.content);
    const facts = { ...flank.state.atStart(held.content), ...change };
    for (const fact of OF_THE_PAGE) delete facts[fact];
    return facts;
  };

  /** @returns {Record<string, string>} the view that the page shows, as a step has it */
  const viewOf = (state) =>
    Object.fromEntries(flank.address.pairs(state, held.content).filter(([key]) => VIEW.includes(key)));

  /** The step that was gone to last. @returns {import("./briefing_steps.js").Step | undefined} */
  const stepOf = (state) => get()?.steps[state.step - 1];

  /** Whether the page shows the step that it went to last; on stage it always counts as that. */
  const isAt = (state) => {
    const at = stepOf(state);
    if (!at || state.stage !== "") return at !== undefined;
    return Object.entries(stateOf(at)).every(([fact, value]) => flank.state.same(state[fact], value));
  };

  /** Under what an address says lies the step that it names. @returns {{change: any, words: string}} */
  const lay = (change) => {
    const { briefing: id, step: number, stage } = change;
    if (id) choose(id);
    if (!number) return { change: id ? { drawer: "briefing", ...change } : change, words: "" };
    const at = id || stage ? get()?.steps[number - 1] : undefined;
    const whose = id ? `The briefing “${get()?.title}” has ${get()?.steps.length} steps` : "No briefing is named";
    if (!at) return { change: { ...change, step: 0 }, words: `${whose}, so step ${number} was left aside.` };
    return { change: { drawer: stage ? "" : "briefing", ...stateOf(at), ...change }, words: "" };
  };

  (window.flank ??= {}).briefing = {
    VIEW,
    open,
    get,
    shipped,
    isOwn,
    own: () => held.own,
    take,
    step,
    can: (direction) => flank.undo.can(held.line, direction),
    choose,
    adopt,
    stateOf,
    viewOf,
    stepOf,
    isAt,
    lay,
    subscribe: (listen) => listeners.push(listen),
  };
})();
