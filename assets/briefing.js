// @ts-check
// The briefing at hand: a shipped one, or one of the visitor's own, which the browser keeps. A step becomes state here, and
// a state a step's view.
(() => {
  "use strict";
  /** What of the address belongs to a view; the rest is of the page, as the theme is. */
  const VIEW = [
    ...["date", "layers", "record", "view", "compare", "mode"],
    ...["nations", "roles", "confidence", "sources", "events", "since", "metric", "edition"],
    ...["symbols", "rings", "labels"],
  ];
  const OF_THE_PAGE = ["theme", "drawer", "from", "to", "image", "briefing", "step", "stage"];

  /** @typedef {import("./briefing_steps.js").Briefing} Briefing */
  const held = {
    content: /** @type {any} */ (null),
    line: /** @type {any} */ (null),
    own: /** @type {Map<string, Briefing>} */ (new Map()),
    unread: /** @type {{id: string, text: string, why: string}[]} */ ([]),
  };
  const listeners = [];

  /** @returns {Briefing | null} */
  const get = () => (held.line ? flank.undo.now(held.line) : null);
  const shipped = () => held.content.briefings;
  const isOwn = (briefing = get()) => briefing !== null && !shipped().includes(briefing);

  /** In a page that was saved, the briefing that was saved with it comes first, whatever this machine has kept. */
  const isSaved = () => document.documentElement.dataset.saved === "true";

  /** To be called before anything is read from the address. */
  const open = (content) => {
    const { own, unread } = flank.briefingDrafts.read(content);
    Object.assign(held, { content, unread, own: new Map(own.map((briefing) => [briefing.id, briefing])) });
    const first = isSaved() ? undefined : own.at(-1);
    held.line = flank.undo.begin(first ?? content.briefings[0] ?? flank.briefingSteps.empty());
  };

  /** All of one's own under this id goes on under another. */
  const rename = (from, id) => {
    const renamed = (briefing) => (isOwn(briefing) && briefing.id === from ? { ...briefing, id } : briefing);
    held.line = { ...held.line, values: held.line.values.map(renamed) };
  };

  /** Nothing is kept of one that is shipped, or that was begun and has no step yet. */
  const keep = () => {
    const now = get();
    if (!now || !isOwn() || (!now.steps.length && !held.own.has(now.id))) return;
    if (!flank.briefingDrafts.keep(now)) {
      rename(now.id, flank.briefingDrafts.free(now.id));
      return keep();
    }
    held.own.delete(now.id);
    held.own.set(now.id, now);
  };

  const turn = (line) => {
    held.line = line;
    keep();
    for (const listen of listeners) listen(get());
  };

  const push = (briefing) => turn(flank.undo.push(held.line, briefing));

  /** Another one than those that are kept, or that one of them; it can be undone. @param {Briefing} briefing */
  const begin = (briefing) => {
    const same = held.own.get(briefing.id);
    const isKept = same && flank.briefingFile.format(same) === flank.briefingFile.format(briefing);
    push(isKept ? same : { ...briefing, id: flank.briefingDrafts.free(briefing.id) });
  };

  /** The briefing at hand, edited: of a shipped one it is the first draft. */
  const take = (briefing) => (isOwn() ? push(briefing) : begin(briefing));

  /** @param {1 | -1} direction -1 undoes */
  const step = (direction) => turn(flank.undo.step(held.line, direction));

  /** @param {string} id of a shipped one @param {boolean} ofOwn or of one of the visitor's own */
  const choose = (id, ofOwn = false) => {
    const wanted = ofOwn ? held.own.get(id) : shipped().find((briefing) => briefing.id === id);
    if (wanted && wanted !== get()) push(wanted);
  };

  /** One's own is no longer kept, and another is at hand; undoing that keeps it again. */
  const forget = () => {
    const now = get();
    if (!now || !isOwn()) return;
    flank.briefingDrafts.drop(now.id);
    held.own.delete(now.id);
    push([...held.own.values()].at(-1) ?? shipped()[0] ?? flank.briefingSteps.empty());
  };

  /** @param {string} id of one that was not read: once it is saved as a file it need not be kept */
  const release = (id) => {
    flank.briefingDrafts.drop(id);
    held.unread = held.unread.filter((each) => each.id !== id);
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

  (window.flank ??= {}).briefing = {
    VIEW,
    open,
    get,
    shipped,
    isOwn,
    own: () => [...held.own.values()],
    unread: () => held.unread,
    begin,
    take,
    step,
    can: (direction) => flank.undo.can(held.line, direction),
    choose,
    forget,
    release,
    adopt,
    stateOf,
    viewOf,
    stepOf,
    isAt,
    isSaved,
    subscribe: (listen) => listeners.push(listen),
  };
})();
