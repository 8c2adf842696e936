// @ts-check
// Banners over and under an image that say how it may be handled. Free text; known ones bring their usual colour.
(() => {
  "use strict";
  const HEIGHT = 22,
    SIZE = 12.5,
    SMALLEST = 7;

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

  /** @param {string} words @param {string} own a colour chosen, or none @returns {{svg: string, height: number}} */
  const draw = (words, own, y, wide, palette) => {
    if (!words) return { svg: "", height: 0 };
    const { text, width, clip } = flank.ink,
      colour = colourOf(words, own, palette);
    const letters = lettersOn(colour, palette);
    const room = wide - 24,
      size = Math.max(SMALLEST, SIZE * Math.min(1, room / (width(words, SIZE, 700) + words.length)));
    const [line = ""] = clip(words, room, size, 700, 1).lines;
    return {
      svg:
        `<rect data-marking="${colour}" x="0" y="${flank.ink.px(y)}" width="${flank.ink.px(wide)}" height="${HEIGHT}" fill="${colour}"/>` +
        text(line, wide / 2, y + HEIGHT / 2 + size * 0.36, {
          size,
          weight: 700,
          anchor: "middle",
          fill: letters,
          spacing: 0.6,
        }),
      height: HEIGHT,
    };
  };

  (window.flank ??= {}).marking = { draw, told, colourOf, HEIGHT };
})();
