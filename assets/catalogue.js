// @ts-check
// All that can be found by name: nations, places, views, weapon systems, formations and things, events, figures, panels.
// Pure.
(() => {
  "use strict";

  /**
   * @typedef {{kind: "nation" | "place" | "view" | "system" | "record" | "event" | "figure" | "panel", names: string[], more: string[],
   *   key: string, at: number, records: number[]}} Entry
   *   names: the first is its title; key: code or id; at: its position in the table of its kind; records: those
   *   at the place, or with the system
   */

  const isPlan = ({ status }, i) => flank.status.isPlanned(status[i]);

  /** The years of a time, its end not included. */
  const years = (start, end) => {
    const { toDay, toIso } = flank.dates;
    const [first, last] = [start.slice(0, 4), toIso(toDay(end) - 1).slice(0, 4)];
    return first === last ? first : `${first} to ${last}`;
  };

  /**
   * When a record is in force, in words: "2017 to today", "2022 to 2023", "planned".
   * @param {number[]} own its states, in order
   */
  const tenure = (states, own, today) => {
    const { start, end } = states;
    const drawn = own.filter((i) => start[i] !== null);
    if (!drawn.length) return "no day known";
    const stays = (i) => end[i] === null || end[i] > today;
    const begun = drawn.filter((i) => !isPlan(states, i) && start[i] <= today);
    const [told, last] = [begun.length ? begun : drawn, (begun.length ? begun : drawn).at(-1)];
    if (begun.length) return stays(last) ? `${start[told[0]].slice(0, 4)} to today` : years(start[told[0]], end[last]);
    return stays(last) ? "planned" : `planned, ${years(start[told[0]], end[last])}`;
  };

  /** `Ādaži (Kadaga base)` reads `Ādaži`. */
  const shortPlace = (place) =>
    place
      .split(/ \(|[;,]/)[0]
      .replace(/ (training area|air base|area|and .+)$/, "")
      .trim();

  /** A country's record has its capital as its place, where nothing of it is. */
  const placeOf = ({ place, isNational }, r) => (isNational[r] ? null : place[r]);

  /** Records that stand at one point are at one place, and so are those of one country whose places share a name. */
  const places = ({ records, countries }) => {
    const atPoint = new Map();
    records.id.forEach((_, r) => {
      if (!placeOf(records, r) || records.x[r] === null) return;
      const key = `${records.x[r]} ${records.y[r]}`;
      atPoint.set(key, [...(atPoint.get(key) ?? []), r]);
    });
    const byName = new Map();
    for (const group of atPoint.values()) {
      const name = group.map((r) => shortPlace(records.place[r])).sort((a, b) => a.length - b.length)[0];
      const key = `${records.host[group[0]]} ${name}`;
      byName.set(key, { name, records: [...(byName.get(key)?.records ?? []), ...group] });
    }
    const nations = Object.values(countries);
    return [...byName.values()].filter(({ name }) => !nations.includes(name)); // "somewhere in Poland" is no place
  };

  const entry = (kind, at, key, names, more = [], records = []) => ({ kind, at, key, names, more, records });

  const nationEntries = ({ countries, otherNames }, nations) =>
    nations.map((code, n) => entry("nation", n, code, [countries[code], code, ...otherNames[code]]));

  const placeEntries = (content) =>
    places(content).map(({ name, records: at }, n) => {
      const { records, countries } = content;
      const host = countries[records.host[at[0]]];
      return entry(
        "place",
        n,
        `${records.host[at[0]]} ${name}`,
        [name],
        [host, ...at.map((r) => records.place[r])],
        at,
      );
    });

  const viewEntries = ({ views }) => views.map(({ key, title }, n) => entry("view", n, key, [title]));

  const systemEntries = ({ systems, records }) =>
    systems.name.map((name, n) => {
      const having = records.systems.flatMap((own, r) => (own.includes(name) ? [r] : []));
      return entry("system", n, name, [name, ...systems.aliases[n]], [], having);
    });

  const recordEntries = ({ records, layers, countries, systems }) =>
    records.id.map((id, r) => {
      const aliases = records.systems[r].flatMap((name) => [name, ...systems.aliases[systems.name.indexOf(name)]]);
      const more = [placeOf(records, r) ?? "", countries[records.host[r]], layers[records.layer[r]].title, ...aliases];
      return entry("record", r, id, [records.name[r]], [...more, records.kind[r]], [r]);
    });

  const eventEntries = ({ events }) =>
    events.id.map((id, n) => entry("event", n, id, [events.name[n]], [events.when[n], events.date[n], events.kind[n]]));

  const figureEntries = ({ figures: { records } }) =>
    records.id.map((id, n) => entry("figure", n, id, [records.name[n]], [records.measures[n]]));

  const panelEntries = ({ panels }) => panels.map(({ key, title }, n) => entry("panel", n, key, [title]));

  /** @returns {Entry[]} */
  const entries = (content) => [
    ...nationEntries(content, flank.filter.nationsIn(content)),
    ...placeEntries(content),
    ...viewEntries(content),
    ...systemEntries(content),
    ...recordEntries(content),
    ...eventEntries(content),
    ...figureEntries(content),
    ...panelEntries(content),
  ];

  /** States by record, in order. @returns {number[][]} */
  const statesByRecord = ({ records, states }) => {
    const own = records.id.map(() => []);
    states.record.forEach((r, i) => own[r].push(i));
    return own;
  };

  /** Everything that can be found, the table to find it by, and of each record its states and its entry. */
  const make = (content) => {
    const all = entries(content);
    const ofRecord = new Map(all.filter(({ kind }) => kind === "record").map((entry) => [entry.at, entry]));
    return { entries: all, table: flank.search.index(all), own: statesByRecord(content), ofRecord };
  };

  const KINDS = ["nation", "place", "view", "system", "record", "event", "figure", "panel"];

  /**
   * Finds by kind, the best first: what fits at the beginning of a word before what fits inside, then what is in force.
   * @param {ReturnType<typeof make>} catalogue @param {(entry: Entry) => boolean} isInForce
   * @returns {{kind: string, entries: Entry[]}[]} the kind of the best find first
   */
  const find = ({ entries: all, table }, text, isInForce) => {
    const found = flank.search
      .query(table, text)
      .map((fits) => ({ ...fits, entry: all[fits.n], late: isInForce(all[fits.n]) ? 0 : 1 }))
      .sort((a, b) => a.tier - b.tier || a.late - b.late || a.rank - b.rank || a.n - b.n);
    const best = (kind) => Math.min(...found.filter((each) => each.entry.kind === kind).map((each) => each.rank));
    return KINDS.map((kind) => ({
      kind,
      best: best(kind),
      entries: found.filter((each) => each.entry.kind === kind).map((each) => each.entry),
    }))
      .filter((group) => group.entries.length)
      .sort((a, b) => a.best - b.best);
  };

  (window.flank ??= {}).catalogue = { make, find, tenure, isPlan };
})();
