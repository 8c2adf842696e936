// @ts-check
// The list of events in the drawer: by year, of the kinds shown, with the day's place among them kept in view.
(() => {
  "use strict";
  const { h, byId, put } = flank.dom;
  const { eventList } = flank;
  const PANEL = "drawer-events";

  const view = {
    /** @type {{n: number, line: string, button: HTMLElement}[]} */ items: [],
    /** @type {{node: HTMLElement, own: any[]}[]} */ years: [],
    /** @type {number[]} */ seen: [],
    ...{ field: h("input"), count: h("span"), kinds: h("div"), list: h("div"), here: h("li"), nothing: h("p") },
    ...{ built: false, waiting: 0, place: /** @type {number | null | undefined} */ (undefined) },
  };

  const isOpen = () => flank.state.get().drawer === "events";

  const item = ({ events }, n) => {
    const button = h(
      "button",
      { type: "button", "data-listed": events.id[n], onclick: () => flank.take.event(events.id[n], events.date[n]) },
      h("i", { class: `event ${events.kind[n]}` }),
      h("span", { class: "when" }, events.period[n]),
      h("span", { class: "what" }, events.name[n], h("span", { class: "spoken" }, `, ${events.kind[n]}`)),
      h("span", { class: "where" }, events.place[n]),
    );
    return { n, button, line: eventList.line(events, n) };
  };

  const yearOf = ([year, items]) => {
    const list = h("ol", {}, ...items.map(({ button }) => h("li", {}, button)));
    return { own: items, node: h("section", { "aria-label": year }, h("h3", {}, year), list) };
  };

  const kindButton = (kind) =>
    h(
      "button",
      { type: "button", "data-do": `events:${kind}`, "data-kind": kind },
      h("i", { class: `event ${kind}` }),
      h("span", {}, kind),
    );

  const field = () =>
    h("input", {
      type: "search",
      placeholder: "Search the events",
      "aria-label": "Search the events",
      autocomplete: "off",
      spellcheck: "false",
      oninput: () => {
        sieve(flank.page.told());
        flank.notices.say("count", view.count.textContent);
      },
    });

  const build = ({ content }) => {
    const { events } = content;
    view.years = eventList
      .byYear(events, eventList.order(events))
      .map(([year, own]) => yearOf([year, own.map((n) => item(content, n))]));
    view.items = view.years.flatMap(({ own }) => own);
    view.here = h("li", { class: "events-here", "aria-hidden": "true" }, h("span"));
    view.list = h(
      "div",
      { class: "events-list", "data-stops": "[data-listed]" },
      ...view.years.map(({ node }) => node),
    );
    Object.assign(view, { field: field(), count: h("span", { class: "events-count" }) });
    view.kinds = h(
      "div",
      { class: "events-kinds", role: "group", "aria-label": "Kinds of event" },
      ...flank.events.KINDS.filter((kind) => events.kind.includes(kind)).map(kindButton),
    );
    view.nothing = h("p", { class: "events-nothing", hidden: true }, "No event fits.");
    byId(PANEL).replaceChildren(
      h("div", { class: "events-tools" }, view.kinds, view.field, view.count),
      view.nothing,
      view.list,
    );
    flank.roving.listen(view.list);
    view.built = true;
  };

  /** Shows the events of the kinds shown that have what is searched. */
  const sieve = ({ content: { events }, state: { eventKinds } }) => {
    const text = /** @type {HTMLInputElement} */ (view.field).value;
    const fits = ({ n, line }) => eventKinds.includes(events.kind[n]) && eventList.fits(line, text);
    for (const each of view.items) each.button.hidden = !fits(each);
    for (const { node, own } of view.years) node.hidden = own.every(({ button }) => button.hidden);
    view.seen = view.items.filter(({ button }) => !button.hidden).map(({ n }) => n);
    for (const button of view.kinds.children)
      button.setAttribute("aria-pressed", String(eventKinds.includes(button.getAttribute("data-kind"))));
    put(view.count, "textContent", `${view.seen.length} of ${view.items.length}`);
    view.nothing.hidden = view.seen.length > 0;
    view.place = undefined;
    flank.roving.refresh(view.list);
    follow();
  };

  /** The list alone is scrolled, and only where the day's place is out of sight. */
  const bringHere = () => {
    const { list, here } = view,
      top = here.offsetTop - list.scrollTop;
    if (top < 0.15 * list.clientHeight || top > 0.85 * list.clientHeight)
      list.scrollTop = here.offsetTop - list.clientHeight / 2;
  };

  /** The day stands after the last event that has begun. */
  const follow = () => {
    view.waiting = 0;
    if (!isOpen()) return;
    const { content, state: now } = flank.page.told();
    put(/** @type {any} */ (view.here.firstChild), "textContent", flank.dates.inWords(now.asOf));
    for (const { n, button } of view.items)
      flank.dom.set(button, {
        "aria-current": now.selected === content.events.id[n] ? "true" : null,
        class: eventList.isOn(content.events, n, now.asOf) ? "on-day" : null,
      });
    const place = eventList.lastBegun(content.events, view.seen, now.asOf);
    if (place === view.place) return;
    view.place = place;
    const before = view.items.find(({ n }) => n === place)?.button.parentElement;
    if (before) before.after(view.here);
    else view.years[0].node.querySelector("ol")?.prepend(view.here);
    if (view.here.offsetParent) bringHere();
  };

  const show = (told, changed) => {
    if (!isOpen()) return;
    const opens = !view.built || changed.includes("drawer");
    if (!view.built) build(told);
    if (opens || changed.includes("eventKinds")) sieve(told);
    else if (changed.includes("asOf") || changed.includes("selected")) view.waiting ||= flank.idle.later(follow);
  };

  flank.parts.add({ show });
})();
