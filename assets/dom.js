// @ts-check
// Makes elements: the one place that knows the two namespaces.
(() => {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";

  const fill = (node, attributes, children) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else if (value === true) node.setAttribute(name, "");
      else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, String(value));
    }
    node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
    return node;
  };

  /** HTML element; attributes that start with `on` are listeners, null and false are left out. */
  const h = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

  /** SVG element, by the same rules. */
  const s = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

  /** Sets attributes of a node that stands, where they are not so already; null and false take them away. */
  const set = (node, attributes) => {
    for (const [name, value] of Object.entries(attributes))
      if (value === null || value === undefined || value === false) node.removeAttribute(name);
      else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
  };

  /** An SVG group from markup that this program made itself. */
  const fromMarkup = (markup) => {
    const holder = document.createElementNS(SVG, "g");
    holder.innerHTML = markup;
    return holder;
  };

  /** Writes a property where it is not so already: the browser lays out and paints anew what is written, same or not. */
  const put = (node, property, value) => {
    if (node[property] !== value) node[property] = value;
  };

  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  (window.flank ??= {}).dom = { h, s, set, put, fromMarkup, byId, SVG };
})();
