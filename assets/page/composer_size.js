// @ts-check
// The composer's fields of size: by name, then its resolution, or both sides of a size of one's own.
(() => {
  "use strict";
  const { h } = flank.dom;
  const { SIZES, widths, ofASlide, LARGEST_PX, SMALLEST_PX } = flank.sizes;
  const OWN = "custom";
  const MOST_PX = 99999;

  /** A whole number that the address can say; whether an image can be so large is told beside the preview. */
  const whole = (text) => Math.min(Math.max(Math.round(Number(text)) || 0, 0), MOST_PX);

  const side = (name, words, set) => {
    const limits = { min: SMALLEST_PX, max: LARGEST_PX, step: 1 };
    const input = h("input", { type: "number", name, ...limits, oninput: () => set({ [name]: whole(input.value) }) });
    return { node: flank.composerFields.labelled(words, input), input };
  };

  /** A named size comes with the second of its resolutions; one of one's own begins with what was there. */
  const chosen = (size) => (size === OWN ? { size } : { size, width: widths(size)[1].px });

  /** @returns {import("./composer_fields.js").Field} */
  const fields = (set) => {
    const size = h(
      "select",
      { name: "size", onchange: () => set(chosen(size.value)) },
      ...Object.entries(SIZES).map(([value, { title }]) => h("option", { value }, title)),
    );
    const resolution = h("select", { name: "resolution", onchange: () => set({ width: Number(resolution.value) }) });
    const [across, up] = [side("width", "Width, px", set), side("height", "Height, px", set)];
    const { labelled } = flank.composerFields;
    const named = labelled("Resolution", resolution),
      sized = labelled("Size", size);

    const offer = (name, width) => {
      const offered = widths(name);
      const own = offered.some(({ px }) => px === width) ? [] : [{ px: width, words: `${width} px wide` }];
      resolution.replaceChildren(...[...offered, ...own].map(({ px, words }) => h("option", { value: px }, words)));
      resolution.value = String(width);
    };

    const show = (settings) => {
      const isOwn = settings.size === OWN,
        isSlide = settings.format === "pptx";
      for (const option of size.options) option.disabled = isSlide && ofASlide(option.value) !== option.value;
      size.value = isSlide ? ofASlide(settings.size) : settings.size;
      named.hidden = isOwn || settings.format !== "png";
      across.node.hidden = up.node.hidden = !isOwn || isSlide;
      if (!isOwn) offer(settings.size, settings.width);
      for (const { input } of [across, up]) if (document.activeElement !== input) input.value = settings[input.name];
    };
    return { node: h("div", { class: "sizes" }, sized, named, across.node, up.node), show };
  };

  (window.flank ??= {}).composerSize = { fields };
})();
