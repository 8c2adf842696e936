// @ts-check
// The font of what is taken away, fetched when it is first needed. The page itself goes on in the font of the system.
(() => {
  "use strict";
  const FILES = {
    400: "Inter-Regular.woff2",
    600: "Inter-SemiBold.woff2",
    700: "Inter-Bold.woff2",
    italic: "Inter-Italic.woff2",
  };
  const FALLBACK = "'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
  const IN_FILES = `Inter, ${FALLBACK}`;
  const MEASURED = "Image Inter"; // a name of its own, or the page would change its font with it

  const held = { family: FALLBACK, faces: /** @type {Record<string, string>} */ ({}), coming: null };

  const asUri = (blob) =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result).replace(/^data:[^;]*/, "data:font/woff2"));
      reader.readAsDataURL(blob);
    });

  const fetchFace = async ([key, file]) => {
    const answer = await fetch(`/assets/fonts/${file}`);
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    const blob = await answer.blob();
    const traits = key === "italic" ? { style: "italic" } : { weight: key };
    const face = new FontFace(MEASURED, await blob.arrayBuffer(), traits);
    document.fonts.add(await face.load());
    held.faces[key] = await asUri(blob);
  };

  /** Once the font is there. Where it cannot be had, an image is set in the font of the system. */
  const ready = () =>
    (held.coming ??= Promise.all(Object.entries(FILES).map(fetchFace)).then(
      () => (held.family = `"${MEASURED}", ${FALLBACK}`),
      () => (held.faces = {}),
    ));

  const rule = ([key, uri]) =>
    `@font-face{font-family:Inter;${key === "italic" ? "font-style:italic" : `font-weight:${key}`};src:url(${uri}) format("woff2")}`;

  const weightsIn = (svg) => {
    const named = new Set([...svg.matchAll(/font-weight="(\w+)"/g)].map(([, weight]) => weight.replace("bold", "700")));
    return (key) => key === "400" || named.has(key) || (key === "italic" && svg.includes('font-style="italic"'));
  };

  /** An SVG with its fonts in it: an image sees none of the page's. */
  const within = (svg) => {
    const isUsed = weightsIn(svg);
    const rules = Object.entries(held.faces).filter(([key]) => isUsed(key));
    return svg.replace(/<svg[^>]*>/, (root) => `${root}<style>${rules.map(rule).join("")}</style>`);
  };

  (window.flank ??= {}).fonts = { IN_FILES, ready, within, measured: () => held.family };
})();
