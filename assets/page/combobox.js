// @ts-check
// A field with a list of options under it, by the ARIA pattern: the focus stays in the field, arrows walk the options,
// Enter takes one, Escape leaves.
(() => {
  "use strict";
  const { h } = flank.dom;
  const GAP_PX = 4;

  /** @typedef {{field: any, list: any, name: string, options: {node: HTMLElement}[], active: number}} Combobox */

  /** The option that Enter means; none where it is -1. It comes into sight with the next frame, whose layout is due anyway. */
  const activate = (/** @type {Combobox} */ box, n) => {
    box.options[box.active]?.node.setAttribute("aria-selected", "false");
    box.active = n;
    const node = box.options[n]?.node;
    node?.setAttribute("aria-selected", "true");
    requestAnimationFrame(() => node?.scrollIntoView({ block: "nearest" }));
    if (node) box.field.setAttribute("aria-activedescendant", node.id);
    else box.field.removeAttribute("aria-activedescendant");
  };

  /** The style sheet decides whether the list stands under its field or in the flow of the page. */
  const place = ({ field, list }) => {
    const { left, bottom } = field.getBoundingClientRect();
    list.style.setProperty("--field-left", `${left}px`);
    list.style.setProperty("--field-bottom", `${bottom + GAP_PX}px`);
  };

  /** A box without options is none, and what is none has no name. */
  const asListbox = ({ list, name }, is) => {
    for (const [trait, value] of Object.entries({ role: "listbox", "aria-label": name }))
      if (is) list.setAttribute(trait, value);
      else list.removeAttribute(trait);
  };

  /** Shows a list; without options its nodes only say something. @param {Combobox} box @param {number} active */
  const show = (box, nodes, options, active) => {
    if (box.list.hidden) place(box);
    box.list.replaceChildren(...nodes);
    box.options = options;
    asListbox(box, options.length > 0);
    box.list.hidden = false;
    box.field.setAttribute("aria-expanded", String(options.length > 0));
    activate(box, Math.min(active, options.length - 1));
  };

  const hide = (/** @type {Combobox} */ box) => {
    if (box.list.hidden) return;
    box.options = [];
    activate(box, -1);
    box.list.hidden = true;
    box.field.setAttribute("aria-expanded", "false");
  };

  const listen = (box, on) => {
    const walk = (by) =>
      box.options.length
        ? activate(box, (box.active + by + box.options.length) % box.options.length)
        : on.typed(box.field.value);
    const keys = {
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      Enter: () => box.active >= 0 && on.take(box.options[box.active], box.active),
      Escape: on.leave,
    };
    box.field.addEventListener("keydown", (event) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || !keys[event.key]) return;
      event.preventDefault();
      event.stopPropagation(); // Escape is the field's own here: what lies under it stays open
      keys[event.key]();
    });
    box.field.addEventListener("input", () => on.typed(box.field.value));
    box.field.addEventListener("focus", ({ relatedTarget }) => on.focus(relatedTarget));
    box.field.addEventListener("blur", () => {
      hide(box);
      on.blur();
    });
    box.list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
    box.list.addEventListener("click", ({ target }) => {
      const n = box.options.findIndex(({ node }) => node.contains(target));
      if (n >= 0) on.take(box.options[n], n);
    });
  };

  /**
   * @param {string} id of the field @param {HTMLElement} list @param {string} name of the list
   * @param {Record<string, string>} traits of the field: its name, its placeholder
   * @param {{typed: (text: string) => void, take: (option: any, n: number) => void, leave: () => void,
   *   focus: (from: Element | null) => void, blur: () => void}} on
   * @returns {Combobox}
   */
  const create = (id, list, name, traits, on) => {
    const field = h("input", {
      id,
      type: "text",
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": list.id,
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      ...traits,
    });
    const box = { field, list, name, options: [], active: -1 };
    listen(box, on);
    return box;
  };

  (window.flank ??= {}).combobox = { create, show, hide };
})();
