// @ts-check
// Composes an image of the map: head, map, key and sources beside or below it, credits, markings. A string of SVG.
// What is on it is what is in force on the screen: it reads the same states.
(() => {
  "use strict";
  const ROOM_FOR_SOURCES = 110; // that the key leaves, px

  /** Key and sources; beside the map the sources come under the key. */
  const asideSvg = ({ scene, marks, areas }, { key, sources: box }, sheet, settings, sources, palette) => {
    const isShared = key === box && settings.legend,
      own = isShared && !sheet.isMapAlone ? { ...key, bottom: key.bottom - ROOM_FOR_SOURCES } : key;
    const legend = settings.legend ? flank.legend.draw(scene, marks, areas, palette, own) : { svg: "", y: 0 };
    if (sheet.isMapAlone) return { svg: legend.svg, left: 0 };
    const rest = isShared ? { ...box, top: legend.y + 6 } : box;
    const told = flank.references.draw({ sources, kind: settings.sources }, rest, palette);
    return { svg: legend.svg + told.svg, left: told.left };
  };

  /** Banners, head and foot, and what is left between them; a slide has its own. */
  const surround = (sheet, told, settings, palette, owed) => {
    const { wide, high } = sheet,
      { marking, logo, credits } = settings;
    if (sheet.isMapAlone) return { svg: "", body: { top: 0, bottom: high }, notes: [] };
    const upper = flank.marking.draw(marking.top, marking.topColour, { top: 0 }, wide, palette);
    const lower = flank.marking.draw(marking.bottom, marking.bottomColour, { bottom: high }, wide, palette);
    const head = flank.head.draw(told, { top: upper.height, wide }, palette, logo);
    const ground = high - lower.height;
    const foot = credits ? flank.head.foot(owed, ground, wide, palette) : { svg: "", top: ground };
    const y = flank.ink.px(foot.top);
    const rules = `M0 ${flank.ink.px(head.bottom)}H${flank.ink.px(wide)}${credits ? `M0 ${y}H${flank.ink.px(wide)}` : ""}`;
    return {
      svg:
        head.svg +
        foot.svg +
        `<path d="${rules}" stroke="${palette.page.rule}" stroke-width="1"/>` +
        upper.svg +
        lower.svg,
      body: { top: head.bottom, bottom: foot.top },
      notes: [
        ...head.notes,
        upper.isCut && flank.head.TOO_LONG("marking above"),
        lower.isCut && flank.head.TOO_LONG("marking below"),
      ].filter(Boolean),
    };
  };

  /**
   * @param {any} screen see shot.js @param {import("../settings.js").Settings} settings
   * @returns {{svg: string, width: number, height: number, paper?: {width: number, height: number}, title: string,
   *   subtitle: string, when: string, asOf: string, days: string[], known: string, theme: string, sources: any[], credits: string[], banners: any, logo: any,
   *   frame: any, notes: string[]}} svg: a whole document; paper in mm; frame: that of the map, in the image's units;
   *   notes: sentences on what did not fit
   */
  const picture = (screen, settings) => {
    const { content, state, picked, differences } = screen;
    const sheet = { ...flank.sizes.sheet(settings), isMapAlone: settings.format === "pptx" };
    const palette = content.palettes[settings.theme] ?? content.palettes[state.theme];
    const { sources, cite } = flank.references.publishers(
      content,
      picked.filter((i) => flank.drawing.onMap(content, i)),
      differences ? flank.references.ofBoth(content, differences) : (i) => flank.fills.sources(content, i, state),
    );
    const themed = { ...screen, state: { ...state, theme: palette.theme } },
      told = flank.head.words(screen, settings);
    const owed = flank.head.credits(content);
    const around = surround(sheet, told, settings, palette, owed);
    const places = flank.layout.arrange(around.body, sheet, themed, settings, { cite, sources }, palette);
    const drawn = flank.layout.drawnIn(flank.layout.sceneFor(themed, places.frame, { cite }));
    const aside = asideSvg(drawn, places, sheet, settings, sources, palette);
    const about = {
      ...told,
      asOf: screen.asOf,
      days: differences ? [differences.earlier, differences.later] : [screen.asOf],
      theme: palette.theme,
      sources,
      credits: settings.credits ? owed : [],
      banners: flank.marking.told(settings.marking, palette),
      logo: settings.logo,
    };
    const inner = flank.mapInk.draw(drawn, settings, palette) + around.svg + aside.svg;
    const { width, height, paper } = sheet;
    return {
      svg: flank.about.document({ ...about, inner }, sheet, palette),
      width,
      height,
      ...(paper && { paper }),
      ...(sheet.isMapAlone && { wide: sheet.wide }),
      ...about,
      frame: places.frame,
      notes: around.notes,
    };
  };

  (window.flank ??= {}).compose = { picture };
})();
