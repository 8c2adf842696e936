// @ts-check
// The further planes' projections on a sphere of 1000 units, y down: geodata/planes.py has the same. Formulas: Snyder 1987,
// USGS Professional Paper 1395, chapter 24; Šavrič, Patterson and Jenny 2018, The Equal Earth map projection.
(() => {
  "use strict";
  const RADIUS = 1000;
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const degrees = (angle) => (angle * 180) / Math.PI;
  const between = (value, least, most) => Math.min(Math.max(value, least), most);

  /**
   * @typedef {{x: number, y: number}} Point on the plane
   * @typedef {{forward: (lon: number, lat: number) => Point, inverse: (point: Point) => [number, number], lines:
   *   {west: number, east: number, south: number, north: number}, reaches: (lon: number, lat: number) => boolean}} Projection
   *   lines: where a graticule runs, degrees
   */

  /** Lambert's azimuthal equal-area. @param {number} reach in degrees from the centre @returns {Projection} */
  const azimuthal = (lon0, lat0, reach) => {
    const [sin0, cos0] = [Math.sin(radians(lat0)), Math.cos(radians(lat0))];
    const cosOfAway = (lon, lat) => {
      const [phi, lambda] = [radians(lat), radians(lon - lon0)];
      return sin0 * Math.sin(phi) + cos0 * Math.cos(phi) * Math.cos(lambda);
    };
    return {
      forward: (lon, lat) => {
        const [phi, lambda] = [radians(lat), radians(lon - lon0)];
        const k = RADIUS * Math.sqrt(2 / (1 + cosOfAway(lon, lat)));
        const north = cos0 * Math.sin(phi) - sin0 * Math.cos(phi) * Math.cos(lambda);
        return { x: k * Math.cos(phi) * Math.sin(lambda), y: -k * north };
      },
      inverse: ({ x, y }) => {
        const rho = Math.hypot(x, y);
        if (rho === 0) return [lon0, lat0];
        const away = 2 * Math.asin(between(rho / (2 * RADIUS), 0, 1));
        const [sin, cos] = [Math.sin(away), Math.cos(away)];
        const lat = degrees(Math.asin(between(cos * sin0 - (y * sin * cos0) / rho, -1, 1)));
        const lon = lon0 + degrees(Math.atan2(x * sin, rho * cos0 * cos + y * sin0 * sin));
        return [aroundZero(lon), lat];
      },
      lines: { west: -180, east: 180, south: -80, north: 90 },
      reaches: (lon, lat) => cosOfAway(lon, lat) > Math.cos(radians(reach)),
    };
  };

  const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const M = Math.sqrt(3) / 2;
  const up = (theta) => theta * (A1 + A2 * theta ** 2 + theta ** 6 * (A3 + A4 * theta ** 2));
  const slope = (theta) => A1 + 3 * A2 * theta ** 2 + theta ** 6 * (7 * A3 + 9 * A4 * theta ** 2);
  const NEWTON_STEPS = 12;
  const CLOSE = 1e-11;

  const thetaAt = (height) => {
    let theta = height / A1;
    for (let n = 0; n < NEWTON_STEPS; n++) {
      const step = (up(theta) - height) / slope(theta);
      theta -= step;
      if (Math.abs(step) < CLOSE) break;
    }
    return theta;
  };

  const aroundZero = (lon) => ((((lon + 180) % 360) + 360) % 360) - 180;

  /** @param {number} lon0 the meridian in the middle @returns {Projection} */
  const equalEarth = (lon0) => {
    const cut = lon0 - 180;
    const fromMiddle = (lon) => (lon === cut + 360 ? 180 : ((((lon - cut) % 360) + 360) % 360) - 180);
    return {
      forward: (lon, lat) => {
        const theta = Math.asin(M * Math.sin(radians(lat)));
        const x = (RADIUS * radians(fromMiddle(lon)) * Math.cos(theta)) / (M * slope(theta));
        return { x, y: -RADIUS * up(theta) };
      },
      inverse: ({ x, y }) => {
        const theta = thetaAt(between(-y / RADIUS, up(-Math.PI / 3), up(Math.PI / 3)));
        const lon = degrees((M * x * slope(theta)) / (RADIUS * Math.cos(theta)));
        return [aroundZero(lon0 + between(lon, -180, 180)), degrees(Math.asin(between(Math.sin(theta) / M, -1, 1)))];
      },
      lines: { west: cut, east: cut + 360, south: -80, north: 80 },
      reaches: () => true,
    };
  };

  /** @type {Record<string, Projection>} by the plane's key */
  const OF = { "euro-atlantic": azimuthal(-30, 50, 80), world: equalEarth(11) };

  (window.flank ??= {}).projections = { OF };
})();
