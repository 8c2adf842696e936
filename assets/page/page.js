// @ts-check
// The page: which views follow which fact of the state. Everything reads the same spans in force.
(() => {
  "use strict";
  const { byId, h } = flank.dom;
  const { state, timeline } = flank;

  const page = { content: null, days: [], segment: -1, inForce: [], shown: [], slider: null, today: "", frame: null };

  const goToDay = (asOf) => {
    const { start, end } = page.content.window;
    state.set({ asOf: asOf < start ? start : asOf > end ? end : asOf });
  };
  const choose = (selected) => state.set({ selected });

  /** States in force, of all layers and of those that are on; worked out again only where a change day was crossed. */
  const work = (now, changed) => {
    const segment = timeline.segment(page.days, now.asOf);
    const moved = segment !== page.segment;
    if (moved) page.inForce = timeline.pick(page.content.states, now.asOf);
    page.segment = segment;
    if (moved || changed.includes("layersOn")) {
      const on = page.content.layers.map((layer) => now.layersOn.includes(layer.key));
      page.shown = page.inForce.filter((i) => on[page.content.records.layer[page.content.states.record[i]]]);
    }
    return moved;
  };

  const showCard = (now, force) => {
    const panel = byId("card-panel"), open = now.selected !== null;
    const turned = panel.hidden === open;
    panel.hidden = !open;
    document.body.classList.toggle("with-card", open);
    if (open && (force || turned)) {
      byId("card-body").replaceChildren(...flank.card.build(page.content, now.selected, page.inForce, now, goToDay));
    }
    return turned;
  };

  const paint = (theme) => document.documentElement.setAttribute("data-theme", theme);

  /** One change of state, told to every view that depends on it. */
  const follow = (now, changed) => {
    const has = (...facts) => facts.some((fact) => changed.includes(fact));
    const moved = work(now, changed);
    if (has("asOf")) flank.slider.show(page.slider, now.asOf);
    if (has("theme")) paint(now.theme);
    const reshaped = showCard(now, has("selected", "style", "theme") || (moved && now.selected) || (has("asOf") && notCurrent(now)));
    if (reshaped) flank.stage.reframe(now.view);
    if (moved || has("layersOn")) flank.panel.show(page.content, page.inForce, now.layersOn, choose);
    if (has("style", "theme")) flank.panel.legend(page.content, now);
    if (moved || has("layersOn", "style", "theme", "ringsOn", "labelsOn")) flank.stage.show(page.shown, now);
    else if (has("selected") && !reshaped) flank.stage.redraw();
    if (has("asOf", "layersOn", "selected", "style", "theme", "ringsOn", "labelsOn", "view")) flank.address.follow(now);
    flank.controls.mirror(now, changed, page.content.layers);
  };

  /** A card that speaks of a day on which its record is not in force names that day, so it follows every step. */
  const notCurrent = (now) => now.selected !== null &&
    !page.inForce.some((i) => page.content.records.id[page.content.states.record[i]] === now.selected);

  const speak = (() => {
    let waiting = 0;
    return (now) => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        const units = flank.panel.byLayer(page.content, page.shown).map(({ units }, n) => [units.length, page.content.layers[n].title]);
        byId("spoken").textContent = `${flank.dates.inWords(now.asOf)}. ` +
          units.filter(([count, title]) => now.layersOn.length && count).map(([count, title]) => `${count} ${String(title).toLowerCase()}`).join(", ");
      }, 400);
    };
  })();

  const message = (words) => {
    const box = byId("message");
    box.replaceChildren(...(words ? [h("span", {}, words), h("button", { type: "button", "aria-label": "Close the message", onclick: () => message("") }, "×")] : []));
    box.hidden = !words;
  };

  const typed = (event) => {
    const field = /** @type {HTMLInputElement} */ (byId("date-field")), fault = byId("date-fault");
    if (event.type === "keydown" && event.key !== "Enter") return;
    const told = flank.slider.read(field.value, page.content.window);
    fault.textContent = told.fault ?? "";
    fault.hidden = !told.fault;
    field.setAttribute("aria-invalid", told.fault ? "true" : "false");
    if (told.day) goToDay(told.day);
  };

  const openHelp = (rows) => {
    byId("keys-list").replaceChildren(...rows.map((row) => h("li", {}, ...row.keys.slice(0, 1).map((key) => h("kbd", {}, key)), h("span", {}, row.words))));
    /** @type {HTMLDialogElement} */ (byId("keys-help")).showModal();
  };

  const imageMenu = () => /** @type {HTMLDetailsElement} */ (byId("image-menu"));
  const openImageMenu = () => {
    imageMenu().open = true;
    /** @type {HTMLElement} */ (imageMenu().querySelector("button")).focus();
  };
  const takeImage = (what) => {
    imageMenu().open = false;
    flank.exporter.save(what).catch(flank.start.trouble);
  };

  /** What the page starts with: its own defaults, then what the address asks for. */
  const startState = (content) => ({
    asOf: content.window.default,
    layersOn: content.layers.filter((layer) => layer.onAtStart).map((layer) => layer.key),
    theme: /** @type {"light" | "dark"} */ (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
  });

  /** Buttons of the page say what they do: `data-view`, `data-zoom`, `data-step`, `data-toggle`. */
  const buttons = (actions) => document.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest?.("button[data-do]");
    if (!button) return;
    const [what, value] = /** @type {string} */ (button.getAttribute("data-do")).split(":");
    actions[what](value);
  });

  const open = (content, graph, host) => {
    Object.assign(page, { content, days: timeline.changeDays(content.states), today: flank.dates.toIso(Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000) / 86400000)) });
    page.slider = flank.slider.create(byId("timeline-strip"), content, page.today, goToDay);
    const { change, ignored } = flank.address.parse(location.search, content);
    const first = { ...startState(content), ...change };
    Object.assign(state.get(), { view: first.view ?? "whole", theme: first.theme });
    byId("card-panel").hidden = !first.selected;
    flank.stage.create(graph, host, content, state.get(), { view: (view) => state.set({ view }), click: choose });
    state.subscribe(follow);
    state.subscribe((now, changed) => changed.includes("asOf") && speak(now));
    state.set(first);
    paint(first.theme);
    flank.panel.legend(content, state.get());
    flank.controls.mirror(state.get(), Object.keys(state.get()), content.layers);
    if (ignored.length) message(`The address held something that this page does not know, left aside: ${ignored.join("; ")}.`);
    listen(content);
  };

  const listen = (content) => {
    const goTo = (view) => {
      state.set({ view });
      flank.stage.goTo(view);
    };
    const toggle = (fact) => state.set(fact === "style" ? { style: state.get().style === "app6" ? "plain" : "app6" }
      : fact === "theme" ? { theme: state.get().theme === "dark" ? "light" : "dark" } : { [fact]: !state.get()[fact] });
    const layer = (key) => {
      const on = state.get().layersOn;
      state.set({ layersOn: content.layers.map((each) => each.key).filter((each) => on.includes(each) !== (each === key)) });
    };
    const zoomBy = (factor) => {
      flank.stage.zoomBy(+factor);
      flank.stage.settle();
    };
    const step = (move) => goToDay(move(state.get().asOf));
    const rows = flank.keys.table({ step, views: content.views, goTo, zoomBy, toggle, frame: content.window, closeCard: () => (imageMenu().open ? (imageMenu().open = false) : choose(null)),
      exportImage: openImageMenu, help: () => openHelp(rows) });
    flank.keys.listen(rows);
    buttons({ view: goTo, zoom: zoomBy, toggle, layer, style: (style) => state.set({ style }), day: goToDay, step: (days) => step((day) => flank.dates.toIso(flank.dates.toDay(day) + +days)),
      month: (months) => step((day) => flank.dates.addMonths(day, +months)), today: () => goToDay(page.today), close: () => choose(null),
      help: () => openHelp(rows), image: takeImage,
      shut: () => /** @type {HTMLDialogElement} */ (byId("keys-help")).close(), sheet: (name) => document.body.classList.toggle(`sheet-${name}`) });
    byId("date-field").addEventListener("keydown", typed);
    byId("date-field").addEventListener("change", typed);
    for (const list of document.querySelectorAll("details.layer-list"))
      list.addEventListener("toggle", () => flank.panel.show(content, page.inForce, state.get().layersOn, choose));
    document.addEventListener("click", (event) => {
      if (!imageMenu().contains(/** @type {Node} */ (event.target))) imageMenu().open = false;
    });
    flank.hover.listen(content);
    let sizing = 0;
    new ResizeObserver(() => {
      cancelAnimationFrame(sizing);
      sizing = requestAnimationFrame(() => flank.stage.reframe(state.get().view));
    }).observe(byId("map-panel"));
  };

  /** For images and tests: the page's content and what is in force on it. */
  const told = () => ({ content: page.content, inForce: page.inForce, shown: page.shown, state: state.get(), today: page.today });

  (window.flank ??= {}).page = { open, told, message, goToDay };
})();
