// @ts-check
// What lies on the map plane: areas of countries and the rings of range. The camera is a transform on them. A drawing of its
// own, so that a browser which paints in layers need not paint it again for a symbol.
(() => {
  "use strict";
  const { s, set } = flank.dom;

  /** @param {HTMLElement} host the graph's element @param {string} name of its patterns, one for each map on the page */
  const create = (host, content, name = "hatch") => {
    const layers = content.layers.map((layer) =>
      s("g", { class: `areas-of ${layer.key} ${flank.fills.edgeOf(layer)}` }),
    );
    const areas = s("g", { class: "areas" }, ...layers);
    const rings = s("g", { class: "rings" });
    const svg = s("svg", { class: "scene ground" }, patterns(content, name), areas, rings);
    host.append(svg);
    return {
      content,
      name,
      areas,
      layers: new Map(content.layers.map(({ key }, n) => [key, layers[n]])),
      rings,
      patterns: [...svg.querySelectorAll("pattern")],
      nodes: new Map(),
      told: new Map(),
    };
  };

  /** Inferred members are hatched in the ink of their area; an estimate has fine lines, what is missing broad ones. */
  const patterns = ({ states }, name) => {
    const inferred = new Set(states.fill.filter((_fill, i) => states.inferredArea[i] !== null));
    const pattern = (id, angle, attributes) =>
      s(
        "pattern",
        { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", "data-angle": angle },
        s("line", { x1: 0, y1: 0, x2: 0, y2: 6, ...attributes }),
      );
    return s(
      "defs",
      {},
      ...[...inferred].map((fill) =>
        pattern(`${name}-${fill}`, 45, { class: "hatch", style: `--fill-ink:var(--fill-ink-${fill})` }),
      ),
      pattern(`${name}-estimated`, 135, { class: "veil-line" }),
      pattern(`${name}-missing`, 45, { class: "veil-line broad" }),
    );
  };

  const areaNode = (ground, area) =>
    s(
      "g",
      { class: "area", "data-layer": area.layer, "data-record": area.id, role: "img" },
      s("path", { class: "stated", d: area.d }),
      area.inferred && s("path", { class: "inferred", d: area.inferred, fill: `url(#${ground.name}-${area.fill})` }),
      area.veil && s("path", { class: "veil", d: area.d, fill: `url(#${ground.name}-${area.veil})` }),
    );

  const colours = (fill) => `--fill:var(--fill-${fill});--fill-ink:var(--fill-ink-${fill})`;

  /** Says on an area's node which state it shows and in which colour, and of two days how that changed. */
  const tell = ({ content, told }, node, { i, change, fill, told: said, outlined, selected }) => {
    const before = told.get(node);
    const isSame = before?.i === i && before.change === change && before.fill === fill && before.said === said;
    if (isSame && before.outlined === outlined && before.selected === selected) return;
    told.set(node, { i, change, fill, said, outlined, selected });
    const tip = change?.tip ?? said;
    const label = tip ?? content.states.hover[i];
    set(node, { "data-state": i, "data-change": change?.kind, "data-tip": tip, "aria-label": label });
    set(node, { "data-fill": fill, style: colours(fill) });
    node.classList.toggle("outlined", outlined);
    node.classList.toggle("selected", selected);
  };

  /**
   * An area's node is made once for each shape that it has; what is not in force is not in the document. A new state of the
   * same shape only says so on the node: nothing on the map costs more to paint than an area.
   */
  const showAreas = (ground, areas) => {
    const wanted = new Set(areas.map((area) => area.shape));
    for (const [shape, node] of ground.nodes) if (!wanted.has(shape)) node.remove();
    for (const area of areas) {
      if (!ground.nodes.has(area.shape)) ground.nodes.set(area.shape, areaNode(ground, area));
      const node = ground.nodes.get(area.shape);
      tell(ground, node, area);
      if (!node.isConnected) ground.layers.get(area.layer).append(node);
    }
  };

  const showRings = (ground, rings) =>
    ground.rings.replaceChildren(
      ...rings.map((ring) =>
        s("path", { class: ring.planned ? "ring planned" : "ring", d: ring.d, "data-ring-of": ring.id }),
      ),
    );

  /** What lies on the plane moves with the camera at once. */
  const move = (ground, camera) => {
    const transform = `matrix(${camera.k} 0 0 ${camera.k} ${camera.tx} ${camera.ty})`;
    ground.areas.setAttribute("transform", transform);
    ground.rings.setAttribute("transform", transform);
    for (const pattern of ground.patterns)
      pattern.setAttribute("patternTransform", `scale(${1 / camera.k}) rotate(${pattern.dataset.angle})`);
  };

  (window.flank ??= {}).ground = { create, showAreas, showRings, move };
})();
