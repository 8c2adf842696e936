// @ts-check
// How an image is composed: what the composer offers, kept for the next visit, and short enough for the address.
(() => {
  "use strict";
  const KEPT_AS = "flank-image";
  const LONGEST_WORDS = 200;

  /**
   * @typedef {{top: string, bottom: string, topColour: string, bottomColour: string}} Marking a colour where it is not the usual
   *   one of such words
   * @typedef {{format: string, size: string, width: number, height: number, title: string | null, subtitle: string | null,
   *   legend: boolean, scaleBar: boolean, graticule: boolean, sources: "all" | "publishers", credits: boolean,
   *   marking: Marking, logo: {uri: string, width: number, height: number, name: string} | null,
   *   theme: "page" | "light" | "dark" | "print"}} Settings
   *   size: a name of map/sizes.js; width: of the pixels made, and with height of a size of one's own; title, subtitle: null
   *   where the map's own are taken
   */

  /** @type {Settings} */
  const USUAL = {
    format: "png",
    size: "slide",
    width: 1920,
    height: 1080,
    title: null,
    subtitle: null,
    legend: true,
    scaleBar: true,
    graticule: true,
    sources: "publishers",
    credits: true,
    marking: { top: "", bottom: "", topColour: "", bottomColour: "" },
    logo: null,
    theme: "page",
  };

  const isOneOf = (some) => (text) => (some.includes(text) ? text : undefined);
  const isSide = (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined);
  const isFlag = (text) => ({ on: true, off: false })[text];
  const isLine = (text) => (text.length <= LONGEST_WORDS ? text : undefined);
  const isColour = (text) => (/^#[0-9a-f]{6}$/i.test(text) ? text : undefined);

  /** What the address says of an image; a part of the marking goes by its own name. */
  const READ = {
    format: isOneOf(["png", "svg", "pdf", "pptx"]),
    size: (text) => (Object.hasOwn(flank.sizes.SIZES, text) ? text : undefined),
    width: isSide,
    height: isSide,
    title: isLine,
    subtitle: isLine,
    legend: isFlag,
    scaleBar: isFlag,
    graticule: isFlag,
    sources: isOneOf(["all", "publishers"]),
    credits: isFlag,
    theme: isOneOf(["page", "light", "dark", "print"]),
    top: isLine,
    bottom: isLine,
    topColour: isColour,
    bottomColour: isColour,
  };

  const flat = ({ marking, ...rest }) => ({ ...rest, ...marking });

  const nested = (found) => {
    const { top, bottom, topColour, bottomColour, ...rest } = { ...flat(USUAL), ...found };
    return /** @type {Settings} */ ({ ...rest, marking: { top, bottom, topColour, bottomColour } });
  };

  // two signs of the notation itself, where they stand in words
  const sealed = (words) => words.replace(/~/g, "~0").replace(/;/g, "~1");
  const opened = (words) => words.replace(/~1/g, ";").replace(/~0/g, "~");
  const written = (value) => (typeof value === "boolean" ? (value ? "on" : "off") : sealed(String(value)));

  /** What differs from the usual, `size:a3;theme:print`. @param {Settings} settings */
  const textOf = (settings) => {
    const [own, usual] = [flat(settings), flat(USUAL)];
    return Object.keys(READ)
      .filter((key) => own[key] !== usual[key])
      .map((key) => `${key}:${written(own[key])}`)
      .join(";");
  };

  /** What is known of it holds, whatever else it says. @param {string} text @returns {{found: any, unknown: string[]}} */
  const read = (text) => {
    const found = {},
      unknown = [];
    for (const part of text.split(";").filter(Boolean)) {
      const [key, ...rest] = part.split(":");
      const value = Object.hasOwn(READ, key) ? READ[key](opened(rest.join(":"))) : undefined;
      if (value === undefined) unknown.push(part);
      else found[key] = value;
    }
    return { found, unknown };
  };

  /** @param {string} text @returns {Settings} */
  const parse = (text) => nested(read(text).found);

  /** What of it is unknown, and it without that. @param {string} text */
  const sifted = (text) => ({ text: textOf(parse(text)), unknown: read(text).unknown });

  /** What was kept; a title was for one map, and is not. */
  const kept = () => {
    try {
      const { text, logo } = JSON.parse(flank.kept.read(KEPT_AS) ?? "{}");
      return { ...parse(text ?? ""), logo: logo ?? null };
    } catch {
      return USUAL;
    }
  };

  /** @type {Settings | null} */
  let settings = null;

  /** @returns {Settings} */
  const get = () => (settings ??= kept());

  const text = () => textOf(get());

  const keep = () => {
    const { title: _title, subtitle: _subtitle, ...lasting } = get();
    const words = textOf({ ...lasting, title: null, subtitle: null });
    flank.kept.write(KEPT_AS, JSON.stringify({ text: words, logo: lasting.logo }));
  };

  /** @param {Partial<Settings>} change */
  const set = (change) => {
    settings = { ...get(), ...change };
    keep();
    flank.state.set({ image: text() });
  };

  /** Takes up what the address says; a logo does not travel in it. */
  const follow = ({ state: { image } }) => {
    if (image !== text()) settings = { ...parse(image), logo: get().logo };
  };

  flank.parts.add({ show: (told, changed) => changed.includes("image") && follow(told) });

  (window.flank ??= {}).settings = { get, set, text, parse, sifted, USUAL, LONGEST_WORDS };
})();
