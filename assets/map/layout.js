// @ts-check
// Where an image has its map, its key and its sources, and what of the map the frame shows.
(() => {
  "use strict";
  const PAD = 16,
    EDGE = 24,
    UNDER_RULE = 26; // from a rule to the first baseline under it, px
  const SIDE_PX = { few: 292, many: 380 }; // width of the key and sources
  const MANY_SOURCES = 60;
  const BESIDE_FROM = 1.2; // times as wide as high: key and sources stand beside the map, else below it
  const BELOW = { least: 0.2, most: 0.36, first: 0.3, forAll: 0.46 }; // of the height; forAll: where all sources are listed

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
    const whole = flank.camera.fit(flank.views.wholeBox(screen.content), frame);
    return { ...screen, ...more, frame, camera, whole, font: flank.fonts.measured() };
  };

  /** What the frame shows. */
  const drawnIn = (scene) => {
    const placed = flank.drawing.marks(scene),
      lines = flank.lines.lines(scene, placed);
    return {
      scene: { ...scene, lines },
      marks: placed.filter((mark) => mark.area || inside(mark, scene.frame)),
      areas: flank.drawing.areas(scene),
      lines,
    };
  };

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
      return beside(
        body,
        wide,
        !sheet.isMapAlone && (settings.sources === "all" || more.sources.length > MANY_SOURCES),
      );
    const first = below(body, wide, BELOW.first * space, settings);
    const { scene, marks, areas } = drawnIn(sceneFor(screen, first.frame, more));
    if (settings.sources === "all") return below(body, wide, BELOW.forAll * space, settings);
    const tall = settings.legend ? flank.legend.height(scene, marks, areas, palette, first.key) : 0;
    return below(
      body,
      wide,
      Math.min(BELOW.most * space, Math.max(BELOW.least * space, tall + UNDER_RULE + 8)),
      settings,
    );
  };

  (window.flank ??= {}).layout = { arrange, sceneFor, drawnIn };
})();
