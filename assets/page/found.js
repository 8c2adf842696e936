// @ts-check
// What was found, as options under headings: each with its symbol, what it is, and when it is in force.
(() => {
  "use strict";
  const { h } = flank.dom;

  const MOST = 8; // of a kind, until the rest is asked for
  const SYMBOL_SCALE = 0.62;
  const TITLES = {
    nation: "Nations",
    place: "Places",
    view: "Views of the map",
    system: "Weapon systems",
    record: "Formations and things",
    event: "Events",
    figure: "Figures of the force model",
    panel: "Panels",
  };
  const DOES = { lead: "leads", part: "takes part in", host: "hosts" };

  /** What options depend on: the page, the catalogue, which records are in force, and how often each nation has a role. */
  const view = (told, catalogue) => ({
    ...told,
    catalogue,
    current: new Map(told.inForce.map((i) => [told.content.states.record[i], i])),
    roles: flank.filter.ROLES.map((role) => [DOES[role], flank.filter.byRole(told.content, told.inForce, role)]),
  });

  /** What no date touches is in force on each. */
  const isInForce = ({ current }, { kind, records }) =>
    !["place", "system", "record"].includes(kind) || records.some((r) => current.has(r));

  const joined = (...words) => words.filter(Boolean).join(" · ");

  const number = (count, one, many) => `${count} ${count === 1 ? one : many}`;

  const nationWords = ({ roles }, { key }) => {
    const has = roles.filter(([, counts]) => counts.has(key)).map(([does, counts]) => `${does} ${counts.get(key)}`);
    return has.join(", ") || "in nothing on this day";
  };

  const amount = ({ current }, { records }) =>
    `${number(records.length, "record", "records")}, ${records.filter((r) => current.has(r)).length} in force`;

  const hostOf = ({ records, countries }, r) => countries[records.host[r]];

  const WORDS = {
    nation: nationWords,
    place: (now, entry) => joined(hostOf(now.content, entry.records[0]), amount(now, entry)),
    view: ({ content }, { at }) => `key ${content.views[at].shortcut}`,
    system: amount,
    record: (now, { at }) => {
      const { records, layers, states } = now.content;
      const tenure = flank.catalogue.tenure(states, now.catalogue.own[at], now.today);
      const yet = !tenure.startsWith("planned") && flank.catalogue.isPlan(states, now.current.get(at));
      return joined(
        layers[records.layer[at]].title,
        records.place[at] ?? hostOf(now.content, at),
        yet ? `${tenure}, a plan on this day` : tenure,
      );
    },
    event: ({ content: { events } }, { at }) => joined(events.kind[at], events.when[at]),
    figure: ({ content: { figures } }, { at }) => figures.records.measures[at],
    panel: ({ content }, { at }) => `key ${content.panels[at].shortcut}`,
  };

  const symbolOf = (now, r) => {
    const { content, state, catalogue, inForce } = now;
    const i = flank.card.stateToShow(content, catalogue.own[r], inForce, state.asOf);
    if (i === undefined) return null;
    return flank.sample.ofState(content, i, state.asOf, state, { size: SYMBOL_SCALE });
  };

  const MARKS = {
    nation: ({ content }, { key }) => h("span", { class: "found-code" }, content.otherNames[key][0]),
    place: () => h("span", { class: "found-pin" }),
    view: () => h("span", { class: "found-view" }),
    system: (now, { records }) => (records.length ? symbolOf(now, records[0]) : null),
    record: (now, { at }) => symbolOf(now, at),
    event: ({ content }, { at }) => h("i", { class: `event ${content.events.kind[at]}` }),
    figure: () => h("span", { class: "found-bars" }),
    panel: () => h("span", { class: "found-view" }),
  };

  const option = (id, attributes, ...children) =>
    h("div", { id, role: "option", "aria-selected": "false", ...attributes }, ...children);

  const optionOf = (now, entry, id) =>
    option(
      id,
      { class: isInForce(now, entry) ? "found" : "found past", "data-found": `${entry.kind}:${entry.key}` },
      h("span", { class: "found-mark", "aria-hidden": "true" }, MARKS[entry.kind](now, entry)),
      h(
        "span",
        { class: "found-words" },
        h("span", { class: "found-name" }, entry.names[0]),
        " ",
        h("span", { class: "found-about" }, WORDS[entry.kind](now, entry)),
        isInForce(now, entry) ? null : h("span", { class: "spoken" }, ", not in force on this day"),
      ),
    );

  /** Records of a place, or with a system: those in force, then the others. */
  const groupsWithin = (now, { kind, names, records }, entryOf) => {
    const day = flank.dates.inWords(now.state.asOf);
    const where = `${kind === "place" ? "At" : "With"} ${names[0]}`;
    const entries = (some) => some.map(entryOf);
    return [
      {
        key: "now",
        title: `${where}, in force on ${day}`,
        entries: entries(records.filter((r) => now.current.has(r))),
      },
      { key: "then", title: `${where}, before or after`, entries: entries(records.filter((r) => !now.current.has(r))) },
    ].filter((group) => group.entries.length);
  };

  /**
   * @param {{key: string, title: string, entries: any[]}[]} groups @param {Set<string>} opened groups shown in full
   * @returns {{nodes: HTMLElement[], options: {node: HTMLElement, entry?: any, opens?: string}[]}}
   */
  const list = (now, groups, opened) => {
    const options = [];
    const add = (made) => options.push(made) && made.node;
    const nextId = () => `find-option-${options.length}`;
    const nodes = groups.map(({ key, title, entries }) => {
      const shown = opened.has(key) ? entries : entries.slice(0, MOST);
      const items = shown.map((entry) => add({ entry, node: optionOf(now, entry, nextId()) }));
      const left = entries.length - shown.length;
      if (left) items.push(add({ opens: key, node: option(nextId(), { class: "found rest" }, `and ${left} more`) }));
      const heading = `find-group-${key}`;
      return h(
        "div",
        { role: "group", "aria-labelledby": heading },
        h("div", { class: "found-kind", id: heading, role: "presentation" }, title),
        ...items,
      );
    });
    return { nodes, options };
  };

  (window.flank ??= {}).found = { view, isInForce, groupsWithin, list, TITLES };
})();
