// @ts-check
// In a page saved to disk, before all else: what the page fetches is within it; what only a server makes is refused.
(() => {
  "use strict";
  const NO_SERVER =
    "This is made by the map’s server, and a page saved to disk has none. " +
    "Images as PNG and SVG and the table as CSV can be had here.";

  const held = (path) => [...document.querySelectorAll("script[data-path]")].find((each) => each.dataset.path === path);

  const bytes = (node) =>
    node.dataset.packed ? Uint8Array.from(atob(node.textContent), (sign) => sign.charCodeAt(0)) : node.textContent;

  const answer = (body, status, type) => new Response(body, { status, headers: { "Content-Type": type } });

  /** @param {any} asked an address, or a request */
  window.fetch = async (asked) => {
    const node = held(String(asked?.url ?? asked));
    if (node) return answer(bytes(node), 200, node.dataset.kind);
    return answer(JSON.stringify({ error: NO_SERVER }), 503, "application/json");
  };

  document.documentElement.dataset.saved = "true";
})();
