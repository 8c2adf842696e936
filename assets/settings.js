// @ts-check
// How an image is composed: the choices that the composer offers, kept for the next visit.
(() => {
  "use strict";
  const KEPT_AS = "flank-image";

  /**
   * @typedef {{format: "png" | "svg" | "pdf" | "pptx", size: string, width: number, height: number, title: string | null,
   *   subtitle: string | null, legend: boolean, scaleBar: boolean, graticule: boolean, sources: "all" | "publishers",
   *   credits: boolean, marking: {top: string, bottom: string, colour: string}, logo: string | null,
   *   theme: "page" | "light" | "dark" | "print"}} Settings
   *   size: a name of map/sizes.js; width: of the pixels made, and with height of a size of one's own; title, subtitle: null
   *   where the map's own are taken; logo: a data URI
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
    graticule: false,
    sources: "publishers",
    credits: true,
    marking: { top: "", bottom: "", colour: "" },
    logo: null,
    theme: "page",
  };

  const kept = () => {
    try {
      return JSON.parse(flank.kept.read(KEPT_AS) ?? "{}");
    } catch {
      return {};
    }
  };

  /** @type {Settings | null} */
  let settings = null;

  /** @returns {Settings} */
  const get = () => (settings ??= { ...USUAL, ...kept() });

  /** @param {Partial<Settings>} change */
  const set = (change) => {
    settings = { ...get(), ...change };
    flank.kept.write(KEPT_AS, JSON.stringify(settings));
  };

  (window.flank ??= {}).settings = { get, set, USUAL };
})();
