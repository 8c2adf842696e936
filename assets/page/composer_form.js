// @ts-check
// The composer's form: its fields in reading order, each showing what is set.
(() => {
  "use strict";
  const { byId, h } = flank.dom;

  const FORMATS = [
    ["png", "PNG"],
    ["svg", "SVG"],
    ["pdf", "PDF"],
    ["pptx", "PowerPoint slide"],
  ];
  const THEMES = [
    ["page", "As on the page"],
    ["light", "Light"],
    ["dark", "Dark"],
    ["print", "Greyscale, for print"],
  ];
  const SOURCES = [
    ["publishers", "Publishers"],
    ["all", "All, with title and date"],
  ];

  /** @type {import("./composer_fields.js").Field[]} */
  let fields = [];

  /** What title and subtitle are where nobody wrote others. */
  const own = (name) => flank.head.words(flank.shot.now(), { title: null, subtitle: null })[name];

  /** @param {(change: any) => void} set @param {(file: File) => void} readLogo */
  const build = (set, readLogo) => {
    if (fields.length) return;
    const { choice, flag, line, marking, logo } = flank.composerFields;
    const pair = [choice("format", "Format", FORMATS, set), choice("theme", "Colours", THEMES, set)];
    const flags = [
      flag("legend", "Key", set),
      flag("scaleBar", "Scale bar", set),
      flag("graticule", "Graticule", set),
      flag("credits", "Credits", set),
    ];
    const size = flank.composerSize.fields(set);
    const lines = [line("title", "Title", own, set), line("subtitle", "Subtitle", own, set)];
    const rest = [
      marking("top", "Marking above", set),
      marking("bottom", "Marking below", set),
      choice("sources", "Sources", SOURCES, set),
      logo(readLogo, set),
    ];
    const nodes = (some) => some.map(({ node }) => node);
    fields = [...pair, size, ...lines, ...flags, ...rest];
    byId("composer-form").replaceChildren(
      h("div", { class: "pair" }, ...nodes(pair)),
      size.node,
      ...nodes(lines),
      h("div", { class: "flags" }, ...nodes(flags)),
      ...nodes(rest),
    );
  };

  const mirror = () => {
    const settings = flank.settings.get(),
      { content, state } = flank.page.told();
    const palette = content.palettes[settings.theme] ?? content.palettes[state.theme];
    for (const field of fields) field.show(settings, palette);
  };

  (window.flank ??= {}).composerForm = { build, mirror };
})();
