// @ts-check
// What floats over the map: symbols, labels, leaders and names; one node a state, made once, put in and taken out.
(() => {
  "use strict";
  const { h, s, fromMarkup } = flank.dom;
  const { LINE_PX } = flank.drawing;

  /** @param {HTMLElement} host the graph's element */
  const create = (host, content) => {
    const groups = Object.fromEntries(
      ["names", "lines", "leaders", "marks", "labels"].map((name) => [name, s("g", { class: name })]),
    );
    const halo = s("rect", { class: "selection", rx: 4, visibility: "hidden" });
    groups.labels.setAttribute("aria-hidden", "true");
    groups.names.setAttribute("aria-hidden", "true");
    const floating = [groups.names, groups.lines, groups.leaders, halo, groups.marks, groups.labels];
    host.append(h("div", { class: "lifted" }, s("svg", { class: "scene" }, ...floating)));
    return {
      groups,
      halo,
      content,
      marks: new Map(),
      labels: new Map(),
      leaders: new Map(),
      names: new Map(),
      lines: flank.lineNodes.create(groups.lines, content),
      shown: new Set(),
    };
  };

  /** Of two days, a node says how its thing changed, to eyes and ears; else what holds. */
  const tell = (node, change, hover) => {
    if (node.change === change) return;
    node.change = change;
    flank.dom.set(node.g, { "data-change": change?.kind, "data-tip": change?.tip, "aria-label": change?.tip ?? hover });
  };

  /** The symbol's node; drawn again where its look has changed (style, theme, certainty). */
  const markNode = (view, mark) => {
    let node = view.marks.get(mark.i);
    const hover = view.content.states.hover[mark.i];
    if (!node) {
      const g = s("g", {
        class: "mark",
        "data-layer": mark.layer,
        "data-record": mark.id,
        "data-state": mark.i,
        role: "img",
        "aria-label": hover,
      });
      view.marks.set(mark.i, (node = { g, symbol: null, at: "", shown: false }));
    }
    tell(node, mark.change, hover);
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
      const text = s(
        "text",
        mark.area ? { class: "area-label", style: `--fill-ink:var(--fill-ink-${mark.fill})` } : { class: "label" },
        ...mark.told.map((line, n) =>
          s("tspan", { class: n ? "detail" : "head", x: 0, y: mark.area ? n * 15 : LINE_PX * (n + 1) - 3 }, line),
        ),
      );
      view.labels.set(mark.i, (node = { text, told, at: "", anchor: "", shown: false }));
    }
    return node;
  };

  /** What is not shown is not in the document: one record has one node there, whoever looks for it. */
  const display = (node, element, home, shown) => {
    if (node.shown === shown) return;
    node.shown = shown;
    if (shown) home.append(element);
    else element.remove();
  };

  const moveTo = (node, element, transform) => {
    if (node.at !== transform) element.setAttribute("transform", (node.at = transform));
  };

  /** Where a label's first line begins, ends or has its middle. */
  const anchorOf = (mark) => {
    if (mark.area) return { x: mark.x, y: mark.y - 4, anchor: "middle" };
    const { x, y, side } = mark.label;
    if (side === "right") return { x, y, anchor: "start" };
    return side === "left" ? { x: x + mark.size.w, y, anchor: "end" } : { x: x + mark.size.w / 2, y, anchor: "middle" };
  };

  const placeLabel = (view, mark) => {
    if (!mark.area && mark.label === null) {
      const unseen = view.labels.get(mark.i);
      if (unseen) display(unseen, unseen.text, view.groups.labels, false);
      return;
    }
    const node = labelNode(view, mark);
    display(node, node.text, view.groups.labels, true);
    const { x, y, anchor } = anchorOf(mark);
    if (node.anchor !== anchor) node.text.setAttribute("text-anchor", (node.anchor = anchor));
    moveTo(node, node.text, `translate(${x.toFixed(1)} ${y.toFixed(1)})`); // a new x would have the text laid out again
  };

  /** The line from a symbol to its place: a node each, since one path for all would be painted whole at each change. */
  const lead = (view, mark) => {
    let node = view.leaders.get(mark.i);
    if (!node && !mark.leader) return;
    if (!node) {
      const g = s("g", {}, s("path", { class: "leader" }), s("circle", { class: "leader-dot", r: 2 }));
      view.leaders.set(mark.i, (node = { g, at: "", shown: false }));
    }
    display(node, node.g, view.groups.leaders, mark.leader);
    const [ax, ay] = [mark.ax.toFixed(1), mark.ay.toFixed(1)];
    const at = `M${ax} ${ay}L${mark.x.toFixed(1)} ${mark.y.toFixed(1)}`;
    if (!mark.leader || node.at === at) return;
    node.at = at;
    node.g.firstChild.setAttribute("d", at);
    node.g.lastChild.setAttribute("cx", ax);
    node.g.lastChild.setAttribute("cy", ay);
  };

  /** Symbols, labels and leaders where this camera has them. */
  const showMarks = (view, marks, selected) => {
    const next = new Set();
    for (const mark of marks) {
      next.add(mark.i);
      if (!mark.area) {
        const node = markNode(view, mark);
        moveTo(node, node.g, `translate(${mark.x.toFixed(1)} ${mark.y.toFixed(1)}) scale(${mark.scale.toFixed(3)})`);
        display(node, node.g, view.groups.marks, true);
        lead(view, mark);
      }
      placeLabel(view, mark);
    }
    for (const i of view.shown) if (!next.has(i)) hide(view, i);
    view.shown = next;
    select(
      view,
      marks.find((mark) => mark.id === selected && !mark.area),
    );
  };

  const hide = (view, i) => {
    const mark = view.marks.get(i),
      label = view.labels.get(i),
      leader = view.leaders.get(i);
    if (mark) display(mark, mark.g, view.groups.marks, false);
    if (label) display(label, label.text, view.groups.labels, false);
    if (leader) display(leader, leader.g, view.groups.leaders, false);
  };

  const select = (view, mark) => {
    flank.dom.set(view.halo, { visibility: mark ? "visible" : "hidden" });
    if (!mark) return;
    const [l, t, r, b] = mark.box;
    for (const [name, value] of Object.entries({
      x: mark.x + l - 4,
      y: mark.y + t - 4,
      width: r - l + 8,
      height: b - t + 8,
    }))
      view.halo.setAttribute(name, value.toFixed(1));
  };

  /** Names of countries and seas: a node each, shown where there is room. */
  const showNames = (view, names) => {
    const wanted = new Set();
    for (const { name, kind, x, y } of names) {
      let node = view.names.get(name);
      if (!node) {
        const text = s("text", { class: kind }, name);
        view.names.set(name, (node = { text, at: "", shown: false }));
      }
      wanted.add(node);
      display(node, node.text, view.groups.names, true);
      moveTo(node, node.text, `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    }
    for (const node of view.names.values()) if (!wanted.has(node)) display(node, node.text, view.groups.names, false);
  };

  (window.flank ??= {}).scene = { create, showMarks, showNames };
})();
