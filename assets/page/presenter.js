// @ts-check
// The presenter's own window: notes with their sources, the next step on a small map, the clock and the time spent.
(() => {
  "use strict";
  const { h, byId, put } = flank.dom;
  const { state, talk } = flank;

  const isHere = () => state.get().stage === "presenter";

  /** Sources of a step by number, in the order in which its words name them. */
  const numbered = (step) => [...new Set([step, ...step.notes].flatMap(({ sources }) => sources))];

  const cited = (sources, all) => (sources.length ? ` [${sources.map((id) => all.indexOf(id) + 1).join(", ")}]` : "");

  const source = (id, { sources }) => {
    const n = sources.id.indexOf(id);
    if (n < 0) return h("li", {}, id);
    const link = h("a", { href: sources.url[n], target: "_blank", rel: "noopener noreferrer" }, sources.title[n]);
    return h("li", {}, `${sources.publisher[n]}: `, link);
  };

  const showStep = ({ content, state: now }) => {
    const step = flank.briefing.stepOf(now);
    if (!step) return;
    const all = numbered(step),
      next = flank.briefing.get().steps[now.step];
    put(byId("talk-title"), "textContent", step.title);
    put(byId("talk-line"), "textContent", step.line + cited(step.sources, all));
    put(byId("talk-count"), "textContent", `${now.step} / ${talk.length()}`);
    put(byId("talk-next"), "textContent", next ? next.title : "This is the last step.");
    byId("talk-notes").replaceChildren(
      ...step.notes.map(({ text, sources }) => h("li", {}, text + cited(sources, all))),
    );
    byId("talk-sources").replaceChildren(...all.map((id) => source(id, content)));
  };

  const press = (id, on) => byId(id).setAttribute("aria-pressed", String(on));

  const follow = () => {
    if (!isHere()) return;
    press("talk-black", talk.isBlack());
    press("talk-cut", talk.isCut());
    const black = talk.isBlack() ? "The screen is black." : "";
    put(byId("talk-status"), "textContent", talk.isAlone() ? "The map has left the stage." : black);
    showStep(flank.page.told());
  };

  const turn = () => {
    document.body.classList.toggle("presenter", isHere());
    byId("presenter").hidden = !isHere();
    flank.talkTime.turn(isHere());
    flank.page.reframe();
  };

  const show = (told, changed) => {
    if (changed.includes("stage")) turn();
    if (isHere() && (changed.includes("step") || changed.includes("stage"))) follow();
  };

  /** The map shows the step after the one that the address names. */
  const begin = () => isHere() && state.get().step && talk.show(state.get().step);

  flank.parts.add({
    open: () => {
      talk.subscribe(follow);
      flank.ready.then(begin);
    },
    show,
    actions: {
      "talk-move": (by) => talk.move(+by),
      "talk-black": talk.turnBlack,
      "talk-cut": talk.turnCut,
    },
  });
})();
