// @ts-check
// The three groups of charts, each with its words and the key to its lines, and the ground that they share.
(() => {
  "use strict";
  const { h, s } = flank.dom;
  const { toDay } = flank.dates;
  const SAMPLE = "M2 7H26"; // a line in a key, 28 by 12 pixels
  const BOX = "M2 11V3H26V11";

  /** Title, what it shows, and the key: look, words, and the sample's path. */
  const SECTIONS = [
    {
      key: "troops",
      title: "Allied troops in battlegroups, by host",
      about:
        "One line a battlegroup, from north to south, all on one scale. Steps between the figures that sources give: no line, no figure. Never added up.",
      looks: [
        ["present said", "said to be present"],
        ["present carried", "carried over from an earlier report"],
        ["present stale", "not restated for over a year"],
        ["exercise", "there for an exercise", BOX],
        ["unknown", "in force, strength not known"],
        ["plan", "announced or agreed, a plan"],
      ],
    },
    {
      key: "things",
      title: "In force, by layer",
      about: "All that a layer has in force, on the map and in the panel's lists. Each layer on a scale of its own.",
      looks: [
        ["count", "all in force"],
        ["there", "of these, on the ground", BOX],
      ],
    },
    {
      key: "figures",
      title: "Force model",
      about:
        "What allies and NATO say of the force. Each on a scale of its own: no two of them measure the same thing.",
      looks: [
        ["present said", "counted, there or as ready"],
        ["present stale", "not restated for over a year"],
        ["target", "a target: promised, nobody counted"],
        ["ceiling", "a ceiling: no more than this", "M2 10V4H26V10"],
        ["unknown", "in force, no figure known"],
      ],
    },
  ];

  const keyItem = ([look, words, d = SAMPLE]) =>
    h("li", {}, s("svg", { width: 28, height: 12, "aria-hidden": "true" }, s("path", { class: look, d })), words);

  /** @param {{title: string, about: string, key: string, looks: string[][]}} section @param {{node: HTMLElement}[]} rows */
  const section = ({ key, title, about, looks }, rows) =>
    h(
      "section",
      { class: `curves-${key}`, "aria-label": title },
      h("h3", {}, title),
      h(
        "details",
        { class: "curve-about", "data-list": key, open: !flank.screens.isSmall() },
        h("summary", {}, `${about} `, h("span", { class: "more" }, "Key")),
        h("ul", { class: "curve-key" }, ...looks.map(keyItem)),
      ),
      ...(rows.length ? rows.map(({ node }) => node) : [h("p", { class: "none" }, "Nothing passes the filter.")]),
    );

  /** Years, the time without records, and what is planned: behind all charts. */
  const ground = (content, today) => {
    const { start, end, knownTo } = content.window;
    const first = toDay(start),
      last = toDay(end);
    const share = (iso) => `${(((toDay(iso) - first) / (last - first)) * 100).toFixed(3)}%`;
    const years = [];
    for (let year = +start.slice(0, 4); `${year}-01-01` <= end; year++) years.push(year);
    const at = (year) => ({ class: year % 2 ? "odd" : "even", style: `left:${share(`${year}-01-01`)}` });
    return {
      back: h(
        "div",
        { class: "ground" },
        ...years.map((year) => h("i", at(year))),
        h("div", { class: "unrecorded", style: `left:${share(knownTo)};right:calc(100% - ${share(today)})` }),
        h("div", { class: "planned", style: `left:${share(today)}` }),
      ),
      axis: h(
        "div",
        { class: "axis", "aria-hidden": "true" },
        h("div", {}, ...years.map((year) => h("span", at(year), String(year)))),
      ),
    };
  };

  (window.flank ??= {}).curveSections = { SECTIONS, section, ground };
})();
