// @ts-check
// The briefing in the drawer: which one it is, its steps, and a form for the step that was gone to last.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { briefing, briefingEdits: edits, briefingNotes: written } = flank;
  const OWN = "own:"; // no id has a colon
  const SETTLED_MS = 200;

  const isOpen = () => flank.state.get().drawer === "briefing";
  const known = () => flank.page.told().content.sources.id;

  const options = () => {
    const choice = /** @type {HTMLSelectElement} */ (byId("briefing-choice"));
    const own = briefing.own().map(({ id, title }) => h("option", { value: `${OWN}${id}` }, `${title} (your own)`));
    const begun = briefing.isOwn() && !briefing.own().includes(briefing.get());
    const now = begun ? [h("option", { value: "" }, `${briefing.get().title} (your own)`)] : []; // not kept yet
    const all = briefing.shipped().map(({ id, title }) => h("option", { value: id }, title));
    choice.replaceChildren(...now, ...own, ...all);
    choice.value = begun ? "" : `${briefing.isOwn() ? OWN : ""}${briefing.get().id}`;
  };

  const field = (label, tag, value, onchange, traits = {}) => {
    const input = h(tag, { ...traits, onchange: () => onchange(input) });
    input.value = value;
    return h("label", {}, h("span", {}, label), input);
  };

  /** Reads sources from brackets; one that is not known is said, and stays in the text. */
  const cited = (text) => {
    const { notes, unknown } = written.read(text, known());
    if (unknown.length) edits.say(`No source of this map: ${unknown.join(", ")}. The brackets stay in the text.`);
    return notes;
  };

  const setTitle = (n) => (input) => {
    if (!input.value.trim()) input.value = briefing.get().steps[n].title;
    else edits.edit(n, { title: input.value.trim() });
  };

  const setLine = (n) => (input) => {
    const [line = { text: "", sources: [] }] = cited(input.value.replaceAll("\n", " "));
    edits.edit(n, { line: line.text, sources: line.sources });
  };

  const setNotes = (n) => (input) => edits.edit(n, { notes: cited(input.value) });

  const setName = (input) => {
    if (input.value.trim()) edits.take(flank.briefingSteps.entitle(briefing.get(), input.value.trim()));
  };

  const button = (does, label, text) =>
    h("button", { type: "button", "data-do": does, "aria-label": label, "data-tip": label }, text);

  const tools = (n) =>
    h(
      "div",
      { class: "step-tools" },
      button("briefing-retake:", "The step shows the view as it is now", "Take this view"),
      button(`briefing-up:${n}`, "Move the step up (Alt and ↑ in the list)", "↑"),
      button(`briefing-down:${n}`, "Move the step down (Alt and ↓ in the list)", "↓"),
      button(`briefing-remove:${n}`, "Delete the step (Delete in the list)", "Delete"),
    );

  const form = (step, n) => [
    tools(n),
    field("Title", "input", step.title, setTitle(n), { type: "text", maxlength: 120 }),
    field("Line", "textarea", written.line({ text: step.line, sources: step.sources }), setLine(n), { rows: 2 }),
    field("Notes, a line each; ids of sources in [ ] at its end", "textarea", written.write(step.notes), setNotes(n), {
      rows: 5,
    }),
  ];

  const nothing = () =>
    h(
      "p",
      { class: "about" },
      briefing.get().steps.length
        ? "Choose a step, or add the view as it is."
        : "No steps yet: arrange the map, then add the view as it is.",
    );

  const named = () =>
    field("Title of the briefing", "input", briefing.get().title, setName, { type: "text", maxlength: 120 });

  const held = { at: -1 }; // the step of the form

  /** The form of the same step stays, so that the keyboard keeps its place: what it says follows. */
  const refill = (editor, step) => {
    const [title, line, notes] = editor.querySelectorAll("input, textarea");
    flank.dom.put(title, "value", step.title);
    flank.dom.put(line, "value", written.line({ text: step.line, sources: step.sources }));
    flank.dom.put(notes, "value", written.write(step.notes));
  };

  let waiting = 0;
  /** Whether the page still shows its step is told once the map stands still. */
  const sayWhetherShown = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const tool = document.querySelector('#briefing-editor [data-do="briefing-retake:"]');
      if (tool) tool.textContent = briefing.isAt(flank.state.get()) ? "View ✓" : "Take this view";
    }, SETTLED_MS);
  };

  const fill = (now) => {
    const editor = byId("briefing-editor"),
      step = briefing.stepOf(now);
    if (step && held.at === now.step) refill(editor, step);
    else editor.replaceChildren(...(step ? form(step, now.step - 1) : [named(), nothing()]));
    held.at = step ? now.step : -1;
    sayWhetherShown();
  };

  const turnButtons = () => {
    const can = { "undo:-1": briefing.can(-1), "undo:1": briefing.can(1), "forget:": briefing.isOwn() };
    for (const [does, isPossible] of Object.entries(can)) {
      const button = document.querySelector(`#drawer-briefing [data-do="briefing-${does}"]`);
      button?.setAttribute("aria-disabled", String(!isPossible));
    }
  };

  const update = () => {
    const now = flank.state.get();
    if (!isOpen()) return;
    options();
    turnButtons();
    flank.briefingList.show(briefing.get(), now.step - 1);
    fill(now);
  };

  const open = () => {
    briefing.subscribe(update);
    flank.briefingList.listen();
    byId("briefing-choice").addEventListener("change", ({ target }) => {
      const { value } = /** @type {HTMLSelectElement} */ (target);
      edits.choose(value.replace(OWN, ""), value.startsWith(OWN));
    });
  };

  const show = (_told, changed) => {
    if (!isOpen()) return;
    if (changed.some((fact) => ["drawer", "step", "briefing"].includes(fact))) update();
    else sayWhetherShown();
  };

  flank.parts.add({ open, show });
})();
