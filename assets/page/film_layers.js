// @ts-check
// A picture of a film taken apart: the ground, which stays and is painted once, what lies on it, and the words of the day.
(() => {
  "use strict";
  const ROOT = /^<svg[^>]*>/;
  const DEFS = /<defs>.*?<\/defs>/s;
  const ABOUT = /<(title|desc|metadata)>.*?<\/\1>/gs; // names the day, and is not drawn
  const DAY = /<text data-day="" ([^>]*)>[^<]*<\/text>/;
  const MAP = /<g clip-path="[^"]*">/; // what is drawn of the ground comes first in it, and holds no group

  /** @param {string} whole @returns {{ground: string, rest: string} | null} two drawings; null where they cannot be told apart */
  const split = (whole) => {
    const svg = whole.replace(ABOUT, "");
    const [map, root, defs] = [MAP, ROOT, DEFS].map((part) => part.exec(svg));
    if (!map || !root) return null;
    const begin = map.index + map[0].length,
      end = svg.indexOf("<g ", begin);
    if (end < 0) return null;
    return { ground: `${svg.slice(0, end)}</g></svg>`, rest: `${root[0]}${defs?.[0] ?? ""}${map[0]}${svg.slice(end)}` };
  };

  /** The picture without its day, and how that was written. @param {{svg: string, width: number}} picture */
  const parted = ({ svg, width }) => {
    const found = DAY.exec(svg);
    if (!found) throw new Error("The picture does not say its day, so no film can be made of it.");
    const root = /** @type {RegExpExecArray} */ (ROOT.exec(svg))[0];
    const read = (name, usual, tag = found[1]) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? usual;
    const [, , wide] = read("viewBox", `0 0 ${width} 0`, root).split(" ");
    return {
      svg: svg.replace(found[0], ""),
      wide: Number(wide),
      words: {
        x: Number(read("(?<![\\w-])x", "0")),
        y: Number(read("(?<![\\w-])y", "0")),
        size: parseFloat(read("font-size", "16")),
        weight: read("font-weight", "400"),
        family: read("font-family", "sans-serif", root),
        fill: read("fill", "black"),
        anchor: { end: "right", middle: "center" }[read("text-anchor", "start")] ?? "left",
      },
    };
  };

  /** Paints pictures one after the other on grounds of their own. */
  const painter = () => {
    const held = { ground: "", canvas: /** @type {HTMLCanvasElement | null} */ (null) };
    /** @param {{svg: string, width: number, height: number}} picture @param {number} wide */
    return async (picture, wide) => {
      const parts = split(picture.svg);
      if (!parts) return flank.shots.paint(picture, wide);
      if (held.ground !== parts.ground) {
        held.canvas = await flank.shots.paint({ ...picture, svg: parts.ground }, wide);
        held.ground = parts.ground;
      }
      return flank.shots.paint({ ...picture, svg: parts.rest }, wide, held.canvas);
    };
  };

  (window.flank ??= {}).filmLayers = { split, parted, painter };
})();
