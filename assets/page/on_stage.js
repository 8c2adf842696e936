// @ts-check
// On stage: the map has the whole window, type is large, title, line and date of the step stand over and under it.
(() => {
  "use strict";
  const { h, byId, put } = flank.dom;
  const { state, talk } = flank;
  const LOW_PX = 560, // a window so high or so wide shows the map as it is, a larger one larger
    NARROW_PX = 900;
  const KEYED_BY = ["asOf", "compare", "mode", "stage", "layersOn"];

  let opener = /** @type {Element | null} */ (null);

  const isAudience = () => state.get().stage === "on";
  const zoom = () => Math.max(1, Math.min(innerHeight / LOW_PX, innerWidth / NARROW_PX));

  const showDays = ({ asOf, compare }) => {
    const days = (compare === null ? [asOf] : [asOf, compare]).sort().map(flank.dates.inWords);
    byId("stage-date").replaceChildren(...days.flatMap((day, n) => [n ? " → " : "", h("span", {}, day)]));
  };

  /** What the colours of countries mean and, of two days, the badges. */
  const showKey = ({ compare }) => {
    const badges = compare === null ? [] : [...byId("changes-key").children];
    const rows = [...badges, ...byId("fills-key").children];
    byId("stage-key").replaceChildren(...rows.map((row) => row.cloneNode(true)));
  };

  /** Publishers of what the line rests on, each once. */
  const publishers = ({ sources: ids }, { sources }) => [
    ...new Set(ids.map((id) => sources.publisher[sources.id.indexOf(id)]).filter(Boolean)),
  ];

  const caption = (told) => {
    const step = flank.briefing.stepOf(told.state);
    if (!step) return;
    const names = publishers(step, told.content).join(" · ");
    put(byId("stage-title"), "textContent", step.title);
    put(byId("stage-line"), "textContent", step.line);
    put(byId("stage-sources"), "textContent", names ? `Sources: ${names}` : "");
    put(byId("stage-count"), "textContent", `${told.state.step} / ${talk.length()}`);
  };

  const speak = (told) => {
    const step = flank.briefing.stepOf(told.state);
    if (step) flank.notices.tell(`Step ${told.state.step} of ${talk.length()}. ${step.title}. ${step.line}`);
  };

  const showBlack = () => {
    if (isAudience()) byId("stage-black").hidden = !talk.isBlack();
  };

  const turn = (told) => {
    const on = isAudience();
    document.body.classList.toggle("on-stage", on);
    for (const id of ["stage-head", "stage-foot"]) byId(id).hidden = !on;
    document.body.style.setProperty("--stage-zoom", on ? String(zoom()) : "1");
    flank.stageDot.turn(false);
    byId("stage-black").hidden = true;
    if (on) byId("stage-head").focus({ preventScroll: true });
    flank.page.reframe();
  };

  /** From the step that was gone to last. What is open over the map closes. */
  const start = () => {
    if (!talk.length())
      return flank.notices.message("briefing", "The briefing has no step yet: take the view as it is first.");
    opener = document.activeElement;
    state.set({ stage: "on", drawer: "" });
    talk.go(state.get().step || 1);
  };

  const leave = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    state.set({ stage: "" });
    flank.focus.giveBack(opener, document.querySelector('#toolbar [data-do="drawer:briefing"]'));
  };

  const show = (told, changed) => {
    const has = (fact) => changed.includes(fact);
    if (has("stage")) {
      talk.turn();
      turn(told);
    }
    if (!isAudience()) return;
    if (has("asOf") || has("compare") || has("stage")) showDays(told.state);
    if (KEYED_BY.some(has) || flank.fills.facts().some(has)) showKey(told.state);
    if (has("step") || has("stage")) caption(told);
    if (has("step")) speak(told);
  };

  const open = () => {
    talk.subscribe(showBlack);
    addEventListener("resize", () => {
      if (isAudience()) document.body.style.setProperty("--stage-zoom", String(zoom()));
    });
  };

  flank.parts.add({
    open,
    show,
    keys: [{ keys: ["a"], words: "on stage: present the briefing", run: start }],
    actions: { stage: start },
  });

  (window.flank ??= {}).onStage = { leave };
})();
