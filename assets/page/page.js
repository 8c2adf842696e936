// @ts-check
// The page: which views follow which fact of the state. Everything reads the same spans in force.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const { state, timeline } = flank;
  const { range, goToDay, reaching, visit } = flank.bounds;

  const page = { content: null, days: [], segment: -1, inForce: [], passing: [], shown: [], slider: null, today: "" };

  /** The content as the plane of the view has it. */
  const here = () => flank.planes.forView(page.content, state.get().view);

  /** What was clicked on the map; null closes the card. */
  const choose = (selected) => {
    const closes = selected === null && state.get().selected !== null;
    state.set({ selected });
    if (closes) flank.cardPanel.leave();
  };

  /** What was chosen by name, in a list or on the timeline: the keyboard goes to its card, the map shows it. */
  const pick = (selected, change = {}) => {
    const opener = document.activeElement;
    state.set({ selected, ...reaching(change) });
    flank.cardPanel.enter(opener, selected);
    flank.stage.bringIntoView?.(selected);
  };

  const goTo = (view) => {
    state.set({ view });
    flank.stage.goTo(view);
  };

  const openEvent = (n) => pick(page.content.events.id[n], { asOf: page.content.events.date[n] });

  /** Of some states, those whose layers are on. */
  const ofLayersOn = (some, { layersOn }) => {
    const { layers, records, states } = page.content;
    const on = layers.map((layer) => layersOn.includes(layer.key));
    return some.filter((i) => on[records.layer[states.record[i]]]);
  };

  /** Of some states, those that pass the filter, and of these the ones whose layers are on. */
  const sift = (inForce, now) => {
    const passing = flank.filter.isOn(now) ? inForce.filter((i) => flank.filter.passes(page.content, i, now)) : inForce;
    return { passing, shown: ofLayersOn(passing, now) };
  };

  /** The states in force; worked out again only where a change day was crossed. @returns {boolean} whether others pass */
  const work = (now, changed) => {
    const segment = timeline.segment(page.days, now.asOf);
    const moved = segment !== page.segment;
    if (moved) page.inForce = timeline.pick(page.content.states, now.asOf);
    page.segment = segment;
    const sifted = moved || changed.some((fact) => flank.filter.FACTS.includes(fact));
    if (sifted || changed.includes("layersOn")) Object.assign(page, sift(page.inForce, now));
    return sifted;
  };

  /** A card that speaks of a day on which its record is not in force names that day, so it follows every step. */
  const namesTheDay = (now) =>
    !page.inForce.some((i) => page.content.records.id[page.content.states.record[i]] === now.selected);

  const showCard = (now, moved, has) => {
    const outdated = has("style", "theme", ...flank.fills.facts()) || moved || (has("asOf") && namesTheDay(now));
    const turned = flank.cardPanel.show(page.content, page.inForce, now, { outdated, another: has("selected") }, visit);
    const covered = turned && now.selected !== null && flank.sheets.layers(false);
    return turned || covered;
  };

  const paint = (theme) => document.documentElement.setAttribute("data-theme", theme);
  const showPanel = () => flank.panel.show(here(), page, state.get().layersOn, pick);

  const showDay = (now) => {
    flank.slider.show(page.slider, now.asOf);
    flank.dateField.clear();
    flank.notices.speak(page.content, page.shown, now.asOf);
  };

  const showMap = (reshaped) => flank.stage.show(flank.comparison.sight(told()), state.get(), reshaped);

  const hasRoom = ({ clientWidth, clientHeight }) => clientWidth > 0 && clientHeight > 0;

  /** After the window or a panel changed. A map that is hidden waits until it is seen. */
  const reframe = () => hasRoom(byId("map-panel")) && showMap(true);

  /** A day that passes the second one changes the two maps' places, though nothing else may differ. */
  const isBeside = ({ compare, mode }) => compare !== null && mode === "side";

  /** One change of state, told to every view that depends on it. */
  const follow = (now, changed) => {
    const has = (...facts) => facts.some((fact) => changed.includes(fact));
    const moved = work(now, changed);
    if (has("asOf")) showDay(now);
    if (has("theme")) paint(now.theme);
    const reshaped = [flank.parts.turn(told(), changed), showCard(now, moved, has)].some(Boolean);
    if (moved || has("layersOn", "view", ...flank.fills.facts())) showPanel();
    if (has("style", "theme")) flank.panel.legend(page.content, now);
    const others =
      moved || has("layersOn", "style", "theme", "ringsOn", "labelsOn", "selected", ...flank.fills.facts());
    if (others || reshaped || has("compare", "mode") || (has("asOf") && isBeside(now))) showMap(reshaped);
    flank.parts.each("show", told(), changed, moved);
    flank.address.follow(now, page.content);
    flank.controls.mirror(now, changed, page.content.layers);
  };

  /** What the page starts with: its own defaults, then what the address asks for. */
  const startState = (content) => ({
    ...state.atStart(content),
    theme: /** @type {"light" | "dark"} */ (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
    image: flank.settings.text(),
  });

  const todayHere = () =>
    flank.dates.toIso(Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000) / 86400000));

  const open = (content, graph, host) => {
    Object.assign(page, { content, days: timeline.changeDays(content.states), today: todayHere() });
    page.slider = flank.slider.create(byId("timeline-strip"), content, page.today, goToDay, openEvent);
    flank.panel.listen(showPanel);
    flank.briefing.open(content);
    const { change, words } = flank.address.parse(flank.address.asked(), content);
    const first = { ...startState(content), ...change };
    Object.assign(state.get(), { view: first.view ?? "whole", theme: first.theme });
    flank.cardPanel.turn(Boolean(first.selected)); // the map learns at once what it leaves free
    flank.stage.create(graph, host, content, state.get(), {
      view: (view) => state.set({ view }),
      drawn: () => flank.parts.each("drawn"),
      click: choose,
    });
    flank.parts.each("open", told());
    state.subscribe(follow);
    state.set(first);
    paint(first.theme);
    flank.panel.legend(content, state.get());
    flank.controls.mirror(state.get(), Object.keys(state.get()), content.layers);
    if (first.selected && !first.view) flank.stage.bringIntoView?.(first.selected);
    if (words) flank.notices.message("address", words);
    flank.actions.listen({ content, today: page.today, goToDay, visit, choose, toEvent: flank.eventSteps.to });
  };

  /** For parts, images and tests: the page's content and what is in force on it. */
  const told = () => ({
    content: here(),
    inForce: page.inForce,
    passing: page.passing,
    shown: page.shown,
    state: state.get(),
    today: page.today,
  });

  (window.flank ??= {}).page = { open, told, goToDay, visit, range, reframe, sift, ofLayersOn, pick, choose, goTo };
})();
