// @ts-check
// Starts the page: fetches the records, waits for Plotly's base map, wires state to what shows it.
(() => {
  "use strict";
  const { byId } = flank.dom;
  const PATIENCE_MS = 20000;
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";

  const loading = (words) => {
    const box = document.getElementById("loading");
    if (box) box.textContent = words;
  };

  const fetched = async (url, what) => {
    const fault = (why) => new Error(`The ${what} could not be read: ${why}.`);
    const answer = await fetch(url).catch(() => Promise.reject(fault("the server did not answer")));
    if (!answer.ok) throw fault(`the server answered ${answer.status}`);
    return answer.json().catch(() => Promise.reject(fault("the server sent something else")));
  };

  const records = fetched(meta("flank-records"), "records");
  fetch(meta("flank-base-map")).catch(() => null); // Plotly asks for it later and finds it in the cache

  /** What is drawn of the base map. Dash may mount the graph twice: it is looked up each time. */
  const baseMap = () => {
    const graph = /** @type {any} */ (document.querySelector("#map .js-plotly-plot"));
    const land = graph?.querySelector(".geo .layer.land path");
    return { graph, drawn: Boolean(graph?._fullLayout?.geo?._subplot?.projection && land?.getAttribute("d")) };
  };

  /** Plotly's graph element, once the base map is drawn in it. */
  const drawn = () =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const look = () => {
        const { graph, drawn } = baseMap();
        if (drawn) resolve(graph);
        else if (performance.now() - began < PATIENCE_MS) requestAnimationFrame(look);
        else
          reject(
            new Error(
              graph
                ? "The base map has not come: its outlines were not drawn."
                : "The base map has not come: Plotly, which draws it, is missing.",
            ),
          );
      };
      look();
    });

  let begun = false;
  setTimeout(() => begun || flank.trouble.say("Dash, which sets up the page, has not started."), PATIENCE_MS);

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

  Object.assign((window.flank ??= {}), { ready });
  (window.dash_clientside ??= {}).start = { begin: () => void begin().catch(flank.trouble.say) };
})();
