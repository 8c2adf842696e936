// @ts-check
// The planes that the map can be drawn on: the flank's, which Plotly projects, and further ones. Everything downstream
// reads the content of one plane, and need not know which.
(() => {
  "use strict";
  const FLANK = "flank";
  // far out symbols are smaller, and those too many for a part of the map keep to their places
  const LOOKS = {
    [FLANK]: { shrink: 1, crampedAt: Infinity },
    "euro-atlantic": { shrink: 0.8, crampedAt: 8 },
    world: { shrink: 0.7, crampedAt: 4 },
  };

  /** @type {WeakMap<object, Map<string, any>>} by the page's content */
  const made = new WeakMap();

  const make = (content, key) => {
    const { records, paths, places, ...rest } = content.planes.find((plane) => plane.key === key);
    return {
      ...content,
      records: { ...content.records, ...records },
      paths,
      places,
      base: rest.base,
      projection: rest.projection,
      plane: key,
      look: LOOKS[key],
    };
  };

  /** The page's content as it is on a plane; the same object each time. */
  const of = (content, key) => {
    const whole = content.ofAllPlanes ?? content;
    if (!made.has(whole)) made.set(whole, new Map());
    const kept = made.get(whole);
    if (!kept.has(key)) {
      const own = key === FLANK ? { ...whole, plane: FLANK, look: LOOKS[FLANK] } : make(whole, key);
      kept.set(key, { ...own, ofAllPlanes: whole });
    }
    return kept.get(key);
  };

  /** The plane of a view by name, or of a camera. */
  const keyOf = ({ views }, view) =>
    flank.address.parseCamera(view)?.plane ?? views.find(({ key }) => key === view)?.plane ?? FLANK;

  /** The content for a view. */
  const forView = (content, view) => of(content, keyOf(content, view));

  (window.flank ??= {}).planes = { of, keyOf, forView, FLANK };
})();
