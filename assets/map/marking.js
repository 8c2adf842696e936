// @ts-check
// Banners over and under an image that say how it may be handled. Free text; known ones bring their usual colour.
(() => {
  "use strict";
  const HEIGHT = 22,
    SIZE = 12.5,
    SMALLEST = 9,
    LEADING = 1.25,
    MOST_LINES = 6,
    SPACING = 0.6; // between letters, px

  /** The colour of the longest known marking that a text holds; else that of the ink. */
  const colourOf = (words, own, palette) => {
    const known = Object.keys(palette.marking)
      .filter((each) => each === each.toUpperCase() && words.toUpperCase().includes(each))
      .sort((a, b) => b.length - a.length)[0];
    return palette.theme === "print" ? palette.line : own || palette.marking[known ?? "other"];
  };

  const light = (colour) =>
    [1, 3, 5]
      .map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2)
      .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0);

  const DARK_FROM = 0.18; // of full light: dark letters read better on it

  const lettersOn = (colour, palette) => (light(colour) > DARK_FROM ? palette.marking.dark : palette.marking.light);

  /** Banners as words and colours, for a slide that has them at its own edges. @returns {Record<string, any>} */
  const told = ({ top, bottom, topColour, bottomColour }, palette) =>
    Object.fromEntries(
      [
        ["top", top, topColour],
        ["bottom", bottom, bottomColour],
      ]
        .filter(([, words]) => words)
        .map(([edge, words, own]) => {
          const fill = colourOf(words, own, palette);
          return [edge, { words, fill, ink: lettersOn(fill, palette) }];
        }),
    );

  /** In one line as long as that can be read, else in several: a handling caveat is the last thing to be cut. */
  const set = (words, room) => {
    const { width, clip } = flank.ink;
    const fits = SIZE * Math.min(1, room / (width(words, SIZE, 700) + words.length));
    const size = Math.max(SMALLEST, fits);
    return { size, ...clip(words, room, size, 700, MOST_LINES, SPACING) };
  };

  /** @param {string} words @param {string} own a colour chosen, or none @param {{top: number} | {bottom: number}} edge
   *  @returns {{svg: string, height: number, isCut: boolean}} */
  const draw = (words, own, edge, wide, palette) => {
    if (!words) return { svg: "", height: 0, isCut: false };
    const { text, px } = flank.ink,
      colour = colourOf(words, own, palette),
      fill = lettersOn(colour, palette);
    const { lines, size, isCut } = set(words, wide - 24);
    const leading = size * LEADING,
      height = HEIGHT + (lines.length - 1) * leading,
      top = "top" in edge ? edge.top : edge.bottom - height;
    const line = (each, n) =>
      text(each, wide / 2, top + HEIGHT / 2 + size * 0.36 + n * leading, {
        size,
        weight: 700,
        anchor: "middle",
        fill,
        spacing: SPACING,
      });
    const band = `<rect data-marking="${colour}" x="0" y="${px(top)}" width="${px(wide)}" height="${px(height)}" fill="${colour}"/>`;
    return { svg: band + lines.map(line).join(""), height, isCut };
  };

  (window.flank ??= {}).marking = { draw, told, colourOf };
})();
