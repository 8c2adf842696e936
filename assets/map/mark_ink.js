// @ts-check
// What floats over the ground of an image's map, as SVG text in a palette: names, lines, symbols with their labels.
(() => {
  "use strict";
  const names = (printed, palette) =>
    printed
      .map(({ name, kind, x, y }) =>
        kind === "seas"
          ? flank.ink.text(name, x, y, {
              size: 11.5,
              italic: true,
              anchor: "middle",
              fill: palette.map.sea_label,
              spacing: 0.4,
            })
          : flank.ink.text(name.toUpperCase(), x, y, {
              size: 10.5,
              weight: 500,
              anchor: "middle",
              fill: palette.map.country_label,
              spacing: 0.9,
            }),
      )
      .join("");

  const markLabel = (mark, palette) => {
    const halo = palette.map.land,
      ink = palette.page.ink;
    if (mark.area)
      return mark.told
        .map((line, n) =>
          flank.ink.text(line, mark.x, mark.y - 4 + 15 * n, {
            size: n ? 11 : 14,
            weight: n ? 400 : 700,
            anchor: "middle",
            fill: palette.fillInk[mark.fill],
            halo,
          }),
        )
        .join("");
    if (!mark.label) return "";
    const { side } = mark.label;
    const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
    const x =
      side === "right" ? mark.label.x : side === "left" ? mark.label.x + mark.size.w : mark.label.x + mark.size.w / 2;
    return mark.told
      .map((line, n) =>
        flank.ink.text(line, x, mark.label.y + flank.drawing.LINE_PX * (n + 1) - 3, {
          weight: n ? 400 : 600,
          anchor,
          fill: ink,
          halo,
        }),
      )
      .join("");
  };

  /** Lines between records, dashed where they are planned, dotted where a source is in doubt. */
  const lines = (drawn, palette) =>
    drawn
      .map(({ id, layer, d, head, dots, planned, doubtful, change }) => {
        const colour = change && change.kind !== "same" ? palette.change[change.kind] : palette.layerColour[layer];
        const dashes = doubtful ? ` stroke-dasharray="1.5 3"` : planned ? ` stroke-dasharray="6 4"` : "";
        return (
          `<g data-layer="${layer}" data-record="${id}"${flank.ink.changed(change)}><path d="${d}" fill="none" stroke="${colour}" stroke-width="1.6"${dashes}/>` +
          `<path d="${flank.lineNodes.HEAD}" fill="${colour}" transform="translate(${flank.ink.px(head.x)} ${flank.ink.px(head.y)}) rotate(${flank.ink.px(head.angle)})"/>` +
          dots
            .map(({ x, y }) => `<circle cx="${flank.ink.px(x)}" cy="${flank.ink.px(y)}" r="2" fill="${colour}"/>`)
            .join("") +
          "</g>"
        );
      })
      .join("");

  const marks = (placed, palette) => {
    const led = placed.filter((mark) => mark.leader && !mark.area);
    const leaders = led
      .map(({ ax, ay, x, y }) => `M${flank.ink.px(ax)} ${flank.ink.px(ay)}L${flank.ink.px(x)} ${flank.ink.px(y)}`)
      .join("");
    const dots = led
      .map(
        ({ ax, ay }) => `<circle cx="${flank.ink.px(ax)}" cy="${flank.ink.px(ay)}" r="2" fill="${palette.page.ink}"/>`,
      )
      .join("");
    return (
      `<path d="${leaders}" fill="none" stroke="${palette.page.ink_muted}" stroke-width="0.9"/>${dots}` +
      placed
        .filter((mark) => !mark.area)
        .map(
          (mark) =>
            `<g data-layer="${mark.layer}" data-record="${mark.id}"${flank.ink.changed(mark.change)} transform="translate(${flank.ink.px(mark.x)} ${flank.ink.px(mark.y)}) scale(${mark.scale.toFixed(3)})">${mark.symbol.svg}</g>`,
        )
        .join("") +
      placed.map((mark) => markLabel(mark, palette)).join("")
    );
  };

  (window.flank ??= {}).markInk = { names, lines, marks };
})();
