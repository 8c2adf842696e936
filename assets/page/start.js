// @ts-check
// Starts the page: fetches the records, waits for Plotly's base map, wires state to what shows it, reports trouble.
(() => {
  "use strict";
  const { byId, h } = flank.dom;
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";

  /** A fault is a sentence on the page, never a blank one. */
  const trouble = (fault) => {
    const box = document.getElementById("trouble") ?? document.body.appendChild(h("div", { id: "trouble", role: "alert" }));
    const words = fault?.message ?? String(fault);
    box.replaceChildren(h("strong", {}, "Something went wrong in the page. "), h("span", {}, words), " ",
      h("button", { type: "button", onclick: () => location.reload() }, "Load again"),
      h("button", { type: "button", onclick: () => box.remove() }, "Go on"));
    document.documentElement.dataset.trouble = words;
  };
  window.addEventListener("error", (event) => event.error && trouble(event.error));
  window.addEventListener("unhandledrejection", (event) => trouble(event.reason));

  const loading = (words) => {
    const box = document.getElementById("loading");
    if (box) box.textContent = words;
  };

  const fetched = (url, what) => fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(`The ${what} could not be read: the server answered ${answer.status}.`);
    return answer.json();
  });

  const records = fetched(meta("flank-records"), "records");
  fetch(meta("flank-base-map")).catch(() => null); // Plotly asks for it later and finds it in the cache

  /** Plotly's graph element, once the base map is drawn in it. Dash may mount the graph twice: it is looked up each time. */
  const drawn = () => new Promise((resolve) => {
    const look = () => {
      const graph = /** @type {any} */ (document.querySelector("#map .js-plotly-plot"));
      const land = graph?.querySelector(".geo .layer.land path");
      if (graph?._fullLayout?.geo?._subplot?.projection && land?.getAttribute("d")) resolve(graph);
      else requestAnimationFrame(look);
    };
    look();
  });

  let begun = false;
  /** Called once by Dash when the page's parts stand. */
  const begin = async () => {
    if (begun) return;
    begun = true;
    loading("Reading the records…");
    const content = await records;
    flank.symbols.use(content.symbols);
    loading("Drawing the base map…");
    const graph = await drawn();
    flank.page.open(content, graph, byId("map"));
    document.getElementById("loading")?.remove();
    document.documentElement.dataset.ready = "true";
    readied();
  };

  let readied = () => {};
  const ready = new Promise((resolve) => (readied = () => resolve(null)));

  Object.assign((window.flank ??= {}), { ready, start: { trouble } });
  (window.dash_clientside ??= {}).start = { begin: () => void begin().catch(trouble) };
})();
