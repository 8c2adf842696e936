// @ts-check
// The way of a candidate or a partner, as a list of steps: what the date has reached is marked, each leads to its day and card.
(() => {
  "use strict";
  const { h, byId, set } = flank.dom;

  const held = {
    content: /** @type {any} */ (null),
    ways: /** @type {any[]} */ ([]),
    steps: /** @type {any[]} */ ([]),
    nodes: /** @type {HTMLElement[]} */ ([]),
    reached: -1,
  };

  const select = () => /** @type {HTMLSelectElement} */ (byId("belongs-choice"));

  const dayNode = ({ states, window: frame }, { i, day }) =>
    day >= frame.start && day <= frame.end
      ? h(
          "button",
          { type: "button", class: "when", "data-tip": "To this day", onclick: () => flank.page.visit(day) },
          states.when[i],
        )
      : h("span", { class: "when" }, states.when[i]);

  const stepNode = (content, step) => {
    const { states, records } = content,
      id = records.id[step.r];
    return h(
      "li",
      { "data-step": id },
      dayNode(content, step),
      h(
        "button",
        { type: "button", class: "what", "data-tip": "Open its card", onclick: () => flank.page.pick(id) },
        h("span", { class: "what-of" }, `${records.name[step.r]}: ${states.statusWords[step.i]}`),
        h("span", {}, states.note[step.i]),
      ),
      flank.sourceList.folded(content.sources, states.sources[step.i], "step-sources"),
    );
  };

  const draw = () => {
    const { content, ways } = held;
    held.steps = flank.ways.steps(
      content,
      ways.find(({ id }) => id === select().value),
    );
    held.nodes = held.steps.map((step) => stepNode(content, step));
    held.reached = -1;
    byId("belongs-path").replaceChildren(...held.nodes);
  };

  /** The newest step that was reached is where the way stands. */
  const mark = (asOf) => {
    const count = flank.ways.reached(held.steps, asOf);
    if (count === held.reached) return;
    held.reached = count;
    held.nodes.forEach((node, n) => {
      node.classList.toggle("reached", n < count);
      set(node, { "aria-current": n === count - 1 ? "step" : null });
    });
  };

  const open = (content) => {
    Object.assign(held, { content, ways: flank.ways.all(content) });
    select().replaceChildren(...held.ways.map(({ id, title }) => h("option", { value: id }, title)));
    select().addEventListener("change", () => {
      draw();
      mark(flank.state.get().asOf);
    });
    draw();
  };

  const show = ({ content, state: { asOf } }) => {
    if (!held.content) open(content);
    mark(asOf);
  };

  (window.flank ??= {}).belongsPath = { show };
})();
