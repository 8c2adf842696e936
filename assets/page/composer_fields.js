// @ts-check
// The composer's form: one field for each choice, showing what is set and telling what is changed.
(() => {
  "use strict";
  const { h } = flank.dom;

  /** @typedef {{node: HTMLElement, show: (settings: any) => void}} Field */

  const labelled = (words, input, more = {}) => h("label", more, h("span", {}, words), input);

  /** @param {[string, string][]} options @returns {Field} */
  const choice = (name, words, options, set) => {
    const select = h(
      "select",
      { name, onchange: () => set({ [name]: select.value }) },
      ...options.map(([value, text]) => h("option", { value }, text)),
    );
    return { node: labelled(words, select), show: (settings) => (select.value = settings[name]) };
  };

  /** @returns {Field} */
  const flag = (name, words, set) => {
    const box = h("input", { type: "checkbox", name, onchange: () => set({ [name]: box.checked }) });
    return {
      node: h("label", { class: "flag" }, box, h("span", {}, words)),
      show: (settings) => (box.checked = settings[name]),
    };
  };

  /** Words of the map's own until others are written; emptied by its button it has the map's own again.
   *  @param {(name: string) => string} own @returns {Field} */
  const line = (name, words, own, set) => {
    const input = h("input", {
      type: "text",
      name,
      maxlength: flank.settings.LONGEST_WORDS,
      oninput: () => set({ [name]: input.value === own(name) ? null : input.value }),
    });
    const show = (settings) => {
      if (document.activeElement !== input || settings[name] === null) input.value = settings[name] ?? own(name);
      back.hidden = settings[name] === null;
    };
    const back = h(
      "button",
      {
        type: "button",
        "data-tip": "As the map has it",
        "aria-label": `${words} as the map has it`,
        onclick: () => set({ [name]: null }),
      },
      "↺",
    );
    return { node: h("div", { class: "own-line" }, labelled(words, input), back), show };
  };

  /** A banner: its words, and a colour where it is not the usual one of such words. @param {"top" | "bottom"} name @returns {Field} */
  const marking = (name, words, set) => {
    const change = (part) => set({ marking: { ...flank.settings.get().marking, ...part } });
    const input = h("input", {
      type: "text",
      name,
      maxlength: flank.settings.LONGEST_WORDS,
      placeholder: "UNCLASSIFIED",
      oninput: () => change({ [name]: input.value, [`${name}Colour`]: "" }),
    });
    const colour = h("input", {
      type: "color",
      name: `${name}Colour`,
      "aria-label": `Colour of the ${words.toLowerCase()}`,
      oninput: () => change({ [`${name}Colour`]: colour.value }),
    });
    const show = ({ marking: set }, palette) => {
      if (document.activeElement !== input) input.value = set[name];
      colour.value = flank.marking.colourOf(set[name], set[`${name}Colour`], palette).toLowerCase();
      colour.disabled = !set[name] || palette.theme === "print";
    };
    return { node: h("div", { class: "own-line" }, labelled(words, input), colour), show };
  };

  /** @param {(file: File) => void} read @returns {Field} */
  const logo = (read, set) => {
    const input = h("input", {
      type: "file",
      name: "logo",
      accept: ".png,.svg",
      onchange: () => {
        if (input.files[0]) read(input.files[0]);
        input.value = "";
      },
    });
    const name = h("span", { class: "logo-name" });
    const drop = h(
      "button",
      { type: "button", "aria-label": "Without the logo", onclick: () => set({ logo: null }) },
      "×",
    );
    const show = (settings) => {
      name.textContent = settings.logo?.name ?? "";
      drop.hidden = settings.logo === null;
    };
    return { node: h("div", { class: "own-line" }, labelled("Logo, PNG or SVG", input), name, drop), show };
  };

  (window.flank ??= {}).composerFields = { labelled, choice, flag, line, marking, logo };
})();
