// @ts-check
// What a file says of itself: title, date and sources as metadata that Inkscape and search engines read.
(() => {
  "use strict";
  const NAMESPACES =
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"';

  /** A source as one line. */
  const sourceLine = ({ title, published, url }, publisher) =>
    [`${publisher}: ${title}`, published, url].filter(Boolean).join(", ");

  const lines = (sources) =>
    sources.flatMap(({ publisher, items }) => items.map((each) => sourceLine(each, publisher)));

  /** Title, description and metadata. @param {any} picture without its SVG */
  const head = ({ title, subtitle, filtered, when, days, known, sources }) => {
    const { escape } = flank.ink;
    const items = lines(sources).map((line) => `<rdf:li>${escape(line)}</rdf:li>`);
    return (
      `<title>${escape(`${title}, ${when}`)}</title>` +
      `<desc>${escape([subtitle, filtered, known, "public sources, indicative"].filter(Boolean).join("; "))}</desc>` +
      `<metadata><rdf:RDF ${NAMESPACES}><rdf:Description rdf:about=""><dc:title>${escape(title)}</dc:title>` +
      `<dc:date>${days.join("/")}</dc:date><dc:source><rdf:Bag>${items.join("")}</rdf:Bag></dc:source>` +
      "</rdf:Description></rdf:RDF></metadata>"
    );
  };

  /** The whole document, with what is drawn in it. */
  const document = ({ inner, ...picture }, { width, height, wide, high }, palette) => {
    const sides = [wide, high].map((side) => Math.round(side * 1000) / 1000);
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${sides.join(" ")}"` +
      ` font-family="${flank.fonts.IN_FILES}">${head(picture)}` +
      `<rect width="${sides[0]}" height="${sides[1]}" fill="${palette.page.surface}"/>${inner}</svg>`
    );
  };

  (window.flank ??= {}).about = { document, lines };
})();
