// @ts-check
// The map's own drawing, over Plotly's base map: one node a state, made once, shown and hidden with the date.
(() => {
  "use strict";
  const { s, fromMarkup } = flank.dom;
  const { LINE_PX } = flank.drawing;

  /** @param {HTMLElement} host the graph's element */
  const create = (host, content) => {
    const groups = Object.fromEntries(["areas", "rings", "names", "leaders", "marks", "labels"].map((name) => [name, s("g", { class: name })]));
    const leaders = s("path", { class: "leader" }), dots = s("path", { class: "leader-dot" });
    const halo = s("rect", { class: "selection", rx: 4, visibility: "hidden" });
    groups.leaders.append(leaders, dots);
    groups.labels.setAttribute("aria-hidden", "true");
    groups.names.setAttribute("aria-hidden", "true");
    const floating = s("g", { class: "floating" }, groups.names, groups.leaders, halo, groups.marks, groups.labels);
    const svg = s("svg", { class: "scene" }, hatches(content), groups.areas, groups.rings, floating);
    host.append(svg);
    const patterns = [...svg.querySelectorAll("pattern")];
    return { svg, patterns, groups, floating, leaders, dots, halo, content, marks: new Map(), labels: new Map(), areas: new Map(), names: [], shown: new Set() };
  };

  /** Inferred members are hatched in their plan's own tint. */
  const hatches = (content) => s("defs", {}, ...Object.keys(content.palettes.light.plans).map((id) =>
    s("pattern", { id: `hatch-${id}`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      s("line", { class: `hatch ${id}`, x1: 0, y1: 0, x2: 0, y2: 6 }))));

  /** The symbol's node; drawn again where its look has changed (style, theme, certainty). */
  const markNode = (view, mark) => {
    let node = view.marks.get(mark.i);
    if (!node) {
      const hover = view.content.states.hover[mark.i];
      const g = s("g", { class: "mark", "data-layer": mark.layer, "data-record": mark.id, "data-state": mark.i,
        role: "img", "aria-label": hover, display: "none" });
      view.groups.marks.append(g);
      view.marks.set(mark.i, (node = { g, symbol: null, at: "" }));
    }
    if (node.symbol !== mark.symbol) {
      node.g.replaceChildren(...(mark.symbol ? fromMarkup(mark.symbol.svg).childNodes : []));
      node.symbol = mark.symbol;
    }
    return node;
  };

  const labelNode = (view, mark) => {
    let node = view.labels.get(mark.i);
    const told = mark.told.join("\n");
    if (!node || node.told !== told) {
      node?.text.remove();
      const text = s("text", { class: mark.area ? `area-label ${mark.id}` : "label" }, ...mark.told.map((line, n) =>
        s("tspan", { class: n ? "detail" : "head" }, line)));
      view.groups.labels.append(text);
      view.labels.set(mark.i, (node = { text, told, at: "" }));
    }
    return node;
  };

  const moveTo = (node, element, transform) => {
    if (node.at !== transform) element.setAttribute("transform", (node.at = transform));
  };

  const placeLabel = (view, mark) => {
    const node = labelNode(view, mark);
    const visible = mark.area || mark.label !== null;
    node.text.setAttribute("display", visible ? "inline" : "none");
    if (!visible) return;
    const left = mark.area || mark.label.side === "right";
    const centred = mark.area || ["above", "below"].includes(mark.label.side);
    const x = mark.area ? mark.x : centred ? mark.label.x + mark.size.w / 2 : left ? mark.label.x : mark.label.x + mark.size.w;
    const y = mark.area ? mark.y - 4 : mark.label.y + LINE_PX - 3;
    const anchor = centred ? "middle" : left ? "start" : "end";
    const at = `${Math.round(x * 10)},${Math.round(y * 10)},${anchor}`;
    if (node.at === at) return;
    node.at = at;
    node.text.setAttribute("text-anchor", anchor);
    [...node.text.children].forEach((line, n) => {
      line.setAttribute("x", x.toFixed(1));
      line.setAttribute("y", (y + n * (mark.area ? 15 : LINE_PX)).toFixed(1));
    });
  };

  /** Symbols, labels and leaders where this camera has them. */
  const showMarks = (view, marks, selected) => {
    const next = new Set();
    let lines = "", ends = "";
    for (const mark of marks) {
      next.add(mark.i);
      if (!mark.area) {
        const node = markNode(view, mark);
        moveTo(node, node.g, `translate(${mark.x.toFixed(1)} ${mark.y.toFixed(1)}) scale(${mark.scale.toFixed(3)})`);
        if (!view.shown.has(mark.i)) node.g.setAttribute("display", "inline");
        if (mark.leader) {
          lines += `M${mark.ax.toFixed(1)} ${mark.ay.toFixed(1)}L${mark.x.toFixed(1)} ${mark.y.toFixed(1)}`;
          ends += `M${mark.ax.toFixed(1)} ${mark.ay.toFixed(1)}h0`;
        }
      }
      placeLabel(view, mark);
    }
    for (const i of view.shown) if (!next.has(i)) hide(view, i);
    view.shown = next;
    view.leaders.setAttribute("d", lines);
    view.dots.setAttribute("d", ends);
    select(view, marks.find((mark) => mark.id === selected && !mark.area));
  };

  const hide = (view, i) => {
    view.marks.get(i)?.g.setAttribute("display", "none");
    view.labels.get(i)?.text.setAttribute("display", "none");
  };

  const select = (view, mark) => {
    view.halo.setAttribute("visibility", mark ? "visible" : "hidden");
    if (!mark) return;
    const [l, t, r, b] = mark.box;
    for (const [name, value] of Object.entries({ x: mark.x + l - 4, y: mark.y + t - 4, width: r - l + 8, height: b - t + 8 }))
      view.halo.setAttribute(name, value.toFixed(1));
  };

  const showAreas = (view, areas) => {
    const wanted = new Set(areas.map((area) => area.i));
    for (const [i, node] of view.areas) node.setAttribute("display", wanted.has(i) ? "inline" : "none");
    for (const area of areas) {
      if (view.areas.has(area.i)) continue;
      const node = s("g", { class: `area ${area.id}`, "data-layer": area.layer, "data-record": area.id, "data-state": area.i,
        role: "img", "aria-label": view.content.states.hover[area.i] },
        s("path", { class: "stated", d: area.d }), area.inferred && s("path", { class: "inferred", d: area.inferred, fill: `url(#hatch-${area.id})` }));
      view.groups.areas.append(node);
      view.areas.set(area.i, node);
    }
  };

  const showRings = (view, rings) => view.groups.rings.replaceChildren(...rings.map((ring) =>
    s("path", { class: ring.planned ? "ring planned" : "ring", d: ring.d, "data-ring-of": ring.id })));

  const showNames = (view, names) => {
    names.forEach((name, n) => {
      const text = view.names[n] ??= view.groups.names.appendChild(s("text", {}));
      if (text.textContent !== name.name) text.textContent = name.name;
      text.setAttribute("class", name.kind);
      text.setAttribute("x", name.x.toFixed(1));
      text.setAttribute("y", name.y.toFixed(1));
      text.setAttribute("display", "inline");
    });
    for (let n = names.length; n < view.names.length; n++) view.names[n].setAttribute("display", "none");
  };

  /** What lies on the plane moves with the camera at once. */
  const moveGround = (view, camera) => {
    const transform = `matrix(${camera.k} 0 0 ${camera.k} ${camera.tx} ${camera.ty})`;
    view.groups.areas.setAttribute("transform", transform);
    view.groups.rings.setAttribute("transform", transform);
    for (const pattern of view.patterns) pattern.setAttribute("patternTransform", `scale(${1 / camera.k}) rotate(45)`);
  };

  /** While dragging, what floats over the ground is only carried along; it is placed again when the drag ends. */
  const carry = (view, dx, dy) => view.floating.setAttribute("transform", dx || dy ? `translate(${dx} ${dy})` : "");

  (window.flank ??= {}).scene = { create, showMarks, showAreas, showRings, showNames, moveGround, carry };
})();
