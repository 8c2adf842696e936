// @ts-check
// The key to what changed: a sample of each kind and how often it is there. Shown while two days differ on one map.
(() => {
  "use strict";
  const { h, byId, put } = flank.dom;
  const SAMPLE = {
    symbol: "mech-infantry-battalion",
    shape: "disc",
    code: "DE",
    layer: "battlegroups",
    status: "in-place",
  };
  const TITLES = { ...flank.changeWords.TITLES, same: "No change" };

  const symbol = (kind, { style }, palette) =>
    flank.badges.symbol({ ...SAMPLE, style }, { kinds: kind === "same" ? [] : [kind], back: false }, palette);

  /** @type {Map<string, HTMLElement>} rows by kind and look: a step of the date writes their numbers alone */
  const rows = new Map();

  const row = (kind, { content, state }) => {
    const key = `${kind} ${state.style} ${state.theme}`;
    if (!rows.has(key)) {
      const sample = flank.sample.drawing(symbol(kind, state, content.palettes[state.theme]), { size: 0.6 });
      rows.set(key, h("li", { "data-kind": kind }, sample, h("span")));
    }
    return rows.get(key);
  };

  /** @param {any} told @param {any} differences see comparison.js; null where the map shows one day */
  const show = (told, differences) => {
    const list = byId("changes-key");
    put(list, "hidden", differences === null);
    if (!differences) return;
    const same = differences.union.length - differences.entries.length;
    const shown = [...differences.counts, ["same", same]]
      .filter(([, count]) => count)
      .map(([kind, count]) => {
        const own = row(kind, told);
        put(own.lastChild, "textContent", `${TITLES[kind]}: ${count}`);
        return own;
      });
    if (shown.length !== list.children.length || shown.some((own, n) => own !== list.children[n]))
      list.replaceChildren(...shown);
  };

  (window.flank ??= {}).changesKey = { show, symbol, TITLES };
})();
