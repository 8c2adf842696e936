// @ts-check
// Composes an image of the map: head, map, key and sources beside or below it, credits, markings. A string of SVG.
// What is on it is what is in force on the screen: it reads the same states.
(() => {
  "use strict";
  const PAD = 16,
    EDGE = 24,
    UNDER_RULE = 26; // from a rule to the first baseline under it, px
  const SIDE_PX = { few: 292, many: 380 }; // width of the key and sources
  const MANY_SOURCES = 60;
  const BESIDE_FROM = 1.2; // times as wide as high: key and sources stand beside the map, else below it
  const BELOW = { least: 0.2, most: 0.36, first: 0.3, forAll: 0.46 }; // of the height; forAll: where all sources are listed
  const ROOM_FOR_SOURCES = 110;

  const inside = (mark, frame) =>
    mark.ax > frame.left && mark.ax < frame.right && mark.ay > frame.top && mark.ay < frame.bottom;

  /** The middle of the screen's map, and at least as much of it; a view by name fits an upright frame by itself. */
  const cameraFor = ({ content, state, camera, frame: seen }, frame) => {
    const { fit, centre, middle } = flank.camera;
    const across = frame.right - frame.left,
      up = frame.bottom - frame.top;
    if (across < up * BESIDE_FROM && !flank.address.parseCamera(state.view))
      return fit(flank.views.box(content, state.view), frame);
    const fitting = Math.min(across / (seen.right - seen.left), up / (seen.bottom - seen.top));
    return centre(middle(camera, seen), camera.k * fitting, frame);
  };

  const sceneFor = (screen, frame, more) => {
    const camera = cameraFor(screen, frame);
    const whole = flank.camera.fit(screen.content.views[0].box, frame);
    return { ...screen, ...more, frame, camera, whole, font: flank.fonts.measured() };
  };

  /** What the frame shows. */
  const drawnIn = (scene) => ({
    scene,
    marks: flank.drawing.marks(scene).filter((mark) => mark.area || inside(mark, scene.frame)),
    areas: flank.drawing.areas(scene),
  });

  /** Beside the map: a column as high as the map. */
  const beside = (body, wide, isMany) => {
    const side = isMany ? SIDE_PX.many : SIDE_PX.few;
    const box = { left: wide - side + PAD, top: body.top + UNDER_RULE, right: wide - PAD, bottom: body.bottom - 8 };
    return { frame: { ...body, left: 0, right: wide - side }, key: box, sources: box };
  };

  /** Below the map: the key on the left, the sources on the right, or either alone. */
  const below = (body, wide, high, { legend }) => {
    const top = body.bottom - high,
      middle = legend ? wide / 2 : EDGE - PAD;
    const box = { top: top + UNDER_RULE, bottom: body.bottom - 8 };
    return {
      frame: { ...body, left: 0, right: wide, bottom: top },
      key: { ...box, left: EDGE, right: middle - PAD },
      sources: { ...box, left: middle + PAD, right: wide - EDGE },
    };
  };

  /** Where all stands. Below the map the key's own height decides, so it is set once to see what it takes. */
  const arrange = (body, sheet, screen, settings, more, palette) => {
    const { wide } = sheet,
      space = body.bottom - body.top;
    if (sheet.isMapAlone && !settings.legend) return { frame: { ...body, left: 0, right: wide } };
    if (sheet.isMapAlone || wide / sheet.high >= BESIDE_FROM)
      return beside(body, wide, settings.sources === "all" || more.sources.length > MANY_SOURCES);
    const first = below(body, wide, BELOW.first * space, settings);
    const { scene, marks, areas } = drawnIn(sceneFor(screen, first.frame, more));
    if (settings.sources === "all") return below(body, wide, BELOW.forAll * space, settings);
    const tall = settings.legend ? flank.legend.draw(scene, marks, areas, palette, first.key).y - first.key.top : 0;
    return below(
      body,
      wide,
      Math.min(BELOW.most * space, Math.max(BELOW.least * space, tall + UNDER_RULE + 8)),
      settings,
    );
  };

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

  /** Banners, head and foot, and what is left between them. */
  const surround = (sheet, told, settings, palette) => {
    const { wide, high } = sheet,
      { marking, logo, credits } = settings;
    const upper = flank.marking.draw(marking.top, marking.topColour, 0, wide, palette);
    const lower = flank.marking.draw(marking.bottom, marking.bottomColour, high - flank.marking.HEIGHT, wide, palette);
    const head = sheet.isMapAlone
      ? { svg: "", bottom: upper.height, notes: [] }
      : flank.head.draw(told, { top: upper.height, wide }, palette, logo);
    const ground = high - lower.height;
    const foot = credits && !sheet.isMapAlone ? flank.head.foot(ground, wide, palette) : { svg: "", top: ground };
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
      notes: head.notes,
    };
  };

  /**
   * @param {any} screen see shot.js @param {import("../settings.js").Settings} settings
   * @returns {{svg: string, width: number, height: number, paper?: {width: number, height: number}, title: string,
   *   subtitle: string, when: string, asOf: string, days: string[], known: string, theme: string, sources: any[],
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
      differences && flank.references.ofBoth(content, differences),
    );
    const themed = { ...screen, state: { ...state, theme: palette.theme } },
      told = flank.head.words(screen, settings);
    const around = surround(sheet, told, settings, palette);
    const places = arrange(around.body, sheet, themed, settings, { cite, sources }, palette);
    const drawn = drawnIn(sceneFor(themed, places.frame, { cite }));
    const aside = asideSvg(drawn, places, sheet, settings, sources, palette);
    const about = {
      ...told,
      asOf: screen.asOf,
      days: differences ? [differences.earlier, differences.later] : [screen.asOf],
      theme: palette.theme,
      sources,
    };
    const inner = flank.mapInk.draw(drawn, settings, palette) + around.svg + aside.svg;
    const { width, height, paper } = sheet;
    return {
      svg: flank.about.document({ ...about, inner }, sheet, palette),
      width,
      height,
      ...(paper && { paper }),
      ...about,
      frame: places.frame,
      notes: around.notes,
    };
  };

  (window.flank ??= {}).compose = { picture };
})();
