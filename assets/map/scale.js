// @ts-check
// What an image's map is measured by: a scale bar, true in the middle of the frame, and lines of longitude and latitude.
(() => {
  "use strict";
  const EARTH_KM = 6371.0088;
  const WIDEST = 170, // of the bar, px
    WIDEST_SHARE = 0.3; // of the frame
  const STEPS = [1, 2, 5, 10, 20]; // degrees
  const APART_PX = 110;
  const FLANK_LINES = { west: -60, east: 100, south: 20, north: 82 };

  const radians = (degrees) => (degrees * Math.PI) / 180;

  /** Along the great circle. */
  const distanceKm = ([lonA, latA], [lonB, latB]) => {
    const half = (a, b) => Math.sin(radians(b - a) / 2) ** 2;
    const chord = half(latA, latB) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * half(lonA, lonB);
    return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
  };

  /** The largest of 1, 2, 5, 10, … that is not more. */
  const rounded = (km) => {
    const power = 10 ** Math.floor(Math.log10(km));
    return power * ([5, 2, 1].find((step) => step * power <= km) ?? 1);
  };

  /** Km of one px in the middle of the frame: measured over a short way, since the scale changes with the place. */
  const kmPerPx = ({ content, camera, frame }, graph) => {
    const [x, y] = flank.camera.centreOf(frame),
      reach = 10;
    const at = (px) =>
      flank.basemap.lonLat(graph, content, { x: (px - camera.tx) / camera.k, y: (y - camera.ty) / camera.k });
    return distanceKm(at(x - reach), at(x + reach)) / (2 * reach);
  };

  const bar = (scene, graph, palette) => {
    const { text, px } = flank.ink,
      { left, right, bottom } = scene.frame;
    const perPx = kmPerPx(scene, graph);
    const km = rounded(perPx * Math.min(WIDEST, WIDEST_SHARE * (right - left)));
    const wide = km / perPx,
      [x, y] = [left + 16, bottom - 14];
    return (
      `<rect x="${px(x - 8)}" y="${px(y - 24)}" width="${px(Math.max(wide, 100) + 16)}" height="32" rx="4" fill="${palette.page.surface}" fill-opacity="0.85"/>` +
      `<path data-km="${km}" d="M${px(x)} ${px(y - 5)}V${px(y)}H${px(x + wide)}V${px(y - 5)}" fill="none" stroke="${palette.page.ink}" stroke-width="1.3"/>` +
      text(`${km} km`, x, y - 11, { size: 10, weight: 600, fill: palette.page.ink }) +
      text("at the centre", x + 6 + flank.ink.width(`${km} km`, 10, 600), y - 11, {
        size: 9,
        fill: palette.page.ink_muted,
      })
    );
  };

  const range = (from, to, step) => {
    const first = Math.ceil(from / step) * step;
    return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, n) => first + n * step);
  };

  /** Where lines are drawn on a plane. */
  const reachOf = ({ plane }) => {
    const own = flank.projections.OF[plane];
    if (!own) return { ...FLANK_LINES, reaches: () => true };
    return { ...own.lines, reaches: ([lon, lat]) => own.reaches(lon, lat) };
  };

  /** Points of a line, in pixels of the image. */
  const line = (places, { content, camera }, graph) =>
    places.map(([lon, lat]) => {
      const { x, y } = flank.basemap.plane(graph, content, lon, lat);
      return [camera.k * x + camera.tx, camera.k * y + camera.ty];
    });

  /** Where a line first crosses an edge of the frame. @param {0 | 1} axis 0: an upright edge @returns {number[] | null} */
  const crossing = (points, axis, edge, [from, to]) => {
    for (let n = 1; n < points.length; n++) {
      const [a, b] = [points[n - 1], points[n]];
      if (a[axis] < edge === b[axis] < edge) continue;
      const part = (edge - a[axis]) / (b[axis] - a[axis]);
      const along = a[1 - axis] + (b[1 - axis] - a[1 - axis]) * part;
      if (along > from && along < to) return axis ? [along, edge] : [edge, along];
    }
    return null;
  };

  const degrees = (value, [positive, negative]) =>
    `${Math.abs(value)}°${value > 0 ? positive : value < 0 ? negative : ""}`;

  /** Lines and their labels: meridians at the upper edge, parallels at the left one. */
  const graticule = (scene, graph, palette) => {
    const { left, top, right, bottom } = scene.frame,
      { text, px } = flank.ink;
    const kmPerDegree = 111;
    const step = STEPS.find((each) => (each * kmPerDegree) / kmPerPx(scene, graph) >= APART_PX) ?? 20;
    const { west, east, south, north, reaches } = reachOf(scene.content);
    const along = (places) => line(places.filter(reaches), scene, graph);
    const meridians = range(west, east, step).map((lon) => ({
      points: along(range(south, north, 1).map((lat) => [lon, lat])),
      words: degrees(lon > 180 ? lon - 360 : lon, "EW"),
    }));
    const parallels = range(south, north, step).map((lat) => ({
      points: along(range(west, east, 2).map((lon) => [lon, lat])),
      words: degrees(lat, "NS"),
    }));
    const d = [...meridians, ...parallels]
      .filter(({ points }) => points.length)
      .map(({ points }) => `M${points.map((point) => point.map(px).join(" ")).join("L")}`)
      .join("");
    const style = { size: 9, fill: palette.map.sea_label, halo: palette.map.sea };
    const label = ({ points, words }, isMeridian) => {
      const at = isMeridian
        ? crossing(points, 1, top, [left + 30, right - 30])
        : crossing(points, 0, left, [top + 20, bottom - 44]);
      if (!at) return "";
      return isMeridian
        ? text(words, at[0], top + 11, { ...style, anchor: "middle" })
        : text(words, left + 4, at[1] - 3, style);
    };
    return {
      lines: `<path data-graticule="${step}" d="${d}" fill="none" stroke="${palette.map.graticule}" stroke-width="0.7"/>`,
      labels:
        meridians.map((each) => label(each, true)).join("") + parallels.map((each) => label(each, false)).join(""),
    };
  };

  (window.flank ??= {}).scale = { bar, graticule, distanceKm };
})();
