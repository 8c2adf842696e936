// @ts-check
// The nodes of lines between records: one a state, made once, put in and taken out under the symbols.
(() => {
  "use strict";
  const { s, set } = flank.dom;
  const HEAD = "M0 0L-7 -3.5V3.5Z"; // an arrow's, pointing right

  /** @param {SVGGElement} home */
  const create = (home, content) => ({ home, content, nodes: new Map() });

  const made = (view, { i, id, layer }) => {
    const parts = {
      reach: s("path", { class: "reach" }),
      line: s("path", { class: "run" }),
      head: s("path", { class: "head", d: HEAD }),
      dots: [0, 1].map(() => s("circle", { class: "leader-dot", r: 2 })),
    };
    const g = s(
      "g",
      { class: "line", "data-layer": layer, "data-record": id, "data-state": i, role: "img" },
      parts.reach,
      parts.line,
      parts.head,
      ...parts.dots,
    );
    view.nodes.set(i, { g, at: "", ...parts });
    return view.nodes.get(i);
  };

  const turn = (view, node, line) => {
    const { i, planned, doubtful, change, selected } = line;
    const tip = change?.tip;
    set(node.g, { "data-change": change?.kind, "data-tip": tip, "aria-label": tip ?? view.content.states.hover[i] });
    node.g.classList.toggle("planned", planned);
    node.g.classList.toggle("doubtful", doubtful);
    node.g.classList.toggle("selected", selected);
  };

  const move = (node, { d, head, dots }) => {
    const at = `${d} ${dots.length}`;
    if (node.at === at) return;
    node.at = at;
    node.line.setAttribute("d", d);
    node.reach.setAttribute("d", d);
    node.head.setAttribute(
      "transform",
      `translate(${head.x.toFixed(1)} ${head.y.toFixed(1)}) rotate(${head.angle.toFixed(1)})`,
    );
    node.dots.forEach((dot, n) =>
      set(dot, { cx: dots[n]?.x.toFixed(1), cy: dots[n]?.y.toFixed(1), visibility: dots[n] ? null : "hidden" }),
    );
  };

  /** @param {any} view @param {any[]} lines see lines.js @param {string | null} selected a record's id */
  const show = (view, lines, selected) => {
    const wanted = new Set(lines.map(({ i }) => i));
    for (const [i, { g }] of view.nodes) if (!wanted.has(i)) g.remove();
    for (const line of lines) {
      const node = view.nodes.get(line.i) ?? made(view, line);
      turn(view, node, { ...line, selected: line.id === selected });
      move(node, line);
      if (!node.g.isConnected) view.home.append(node.g);
    }
  };

  (window.flank ??= {}).lineNodes = { create, show, HEAD };
})();
