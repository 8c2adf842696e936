// @ts-check
// Sizes of an image by name, and the sheet that each stands for: pixels, paper, and the units that it is composed in.
// A unit is a pixel of a slide 1280 wide; a poster has more of them, each larger. Pure.
(() => {
  "use strict";
  const LARGEST_PX = 10000,
    SMALLEST_PX = 320,
    SLENDER = 3; // times as long as broad
  const SLIDE_UNITS = 1280 * 720;
  const DPI = [150, 300, 600],
    MM_PER_INCH = 25.4;
  const POSTER = 1.25; // an A3 sheet has so many times the units of an A4 one in a row: type 1.13 times as large, more room

  /** @typedef {{title: string, sides: [number, number], widths?: number[], isPaper?: boolean, scale?: number}} Size
   *   sides: of paper in mm; widths: of the pixels that are offered, the second one at first */
  /** @type {Record<string, Size>} */
  const SIZES = {
    slide: { title: "Slide, 16:9", sides: [16, 9], widths: [1280, 1920, 3840, 7680] },
    "slide-4-3": { title: "Slide, 4:3", sides: [4, 3], widths: [1024, 1600, 2880, 5760] },
    a4: { title: "A4, across", sides: [297, 210], isPaper: true },
    "a4-upright": { title: "A4, upright", sides: [210, 297], isPaper: true },
    a3: { title: "A3, across", sides: [420, 297], isPaper: true, scale: POSTER },
    "a3-upright": { title: "A3, upright", sides: [297, 420], isPaper: true, scale: POSTER },
    square: { title: "Square", sides: [1, 1], widths: [800, 1600, 2160, 4320] },
    custom: { title: "Custom", sides: [16, 9] },
  };
  // between a slide's own title and sources, 720 units high with them; sharp on a screen of 4K
  const MAP_UP = 574,
    SHARP = 3,
    MAP_ACROSS = { slide: 1280, "slide-4-3": 960 };

  /** The size of a slide that a size stands for. */
  const ofASlide = (size) => (Object.hasOwn(MAP_ACROSS, size) ? size : "slide");

  const BANNER = 22; // a marking at an edge of the slide takes it from the map

  const mapOfASlide = (size, marking) => [
    MAP_ACROSS[ofASlide(size)],
    MAP_UP - BANNER * [marking?.top, marking?.bottom].filter(Boolean).length,
  ];

  const inPx = (mm, dpi) => Math.round((mm / MM_PER_INCH) * dpi);

  /** Widths that a size is offered in, with words for each. @returns {{px: number, words: string}[]} */
  const widths = (name) => {
    const { sides, widths: offered = [], isPaper } = SIZES[name];
    if (isPaper) return DPI.map((dpi) => ({ px: inPx(sides[0], dpi), words: `${dpi} dpi` }));
    return offered.map((px) => ({ px, words: `${px} × ${heightOf(px, sides)}` }));
  };

  const heightOf = (width, [across, up]) => Math.round((width * up) / across);

  const check = (width, height) => {
    const said = `An image of ${width} × ${height} pixels cannot be made:`;
    if (!(Math.max(width, height) <= LARGEST_PX && Math.min(width, height) >= SMALLEST_PX))
      throw new RangeError(`${said} each side goes from ${SMALLEST_PX} to ${LARGEST_PX}.`);
    if (Math.max(width, height) > SLENDER * Math.min(width, height))
      throw new RangeError(`${said} one side may be ${SLENDER} times the other at most.`);
  };

  /**
   * @param {{format: string, size: string, width: number, height: number, marking?: any}} settings
   * @returns {{width: number, height: number, wide: number, high: number, paper?: {width: number, height: number}}}
   *   pixels; units; paper in mm. Throws a RangeError with a sentence where it cannot be made
   */
  const sheet = ({ format, size, width: asked, height: own, marking }) => {
    const { sides, isPaper, scale = 1 } = SIZES[size] ?? SIZES.slide;
    const isMapAlone = format === "pptx";
    const [across, up] = mapOfASlide(size, marking);
    const width = isMapAlone ? SHARP * across : asked,
      height = isMapAlone ? SHARP * up : size === "custom" ? own : heightOf(width, sides);
    check(width, height);
    const unit = isMapAlone ? SHARP : Math.sqrt((width * height) / (SLIDE_UNITS * scale * scale));
    const paper = isPaper && !isMapAlone ? { width: sides[0], height: sides[1] } : undefined;
    return { width, height, wide: width / unit, high: height / unit, ...(paper && { paper }) };
  };

  (window.flank ??= {}).sizes = { SIZES, widths, sheet, ofASlide, check, LARGEST_PX, SMALLEST_PX };
})();
