// @ts-check
// What choosing a find does: a record or an event opens its card, a nation is filtered by, a place is flown to.
(() => {
  "use strict";
  const { state } = flank;
  const CLOSE = 4; // times the whole flank: near enough to tell a place from its neighbours

  const flyTo = (r) => {
    const view = flank.stage.near(r, CLOSE);
    if (view) flank.page.goTo(view);
  };

  const layersWith = ({ layers, records }, r) => {
    const on = [...state.get().layersOn, layers[records.layer[r]].key];
    return layers.map((layer) => layer.key).filter((key) => on.includes(key));
  };

  /** @typedef {{lookInto: (entry: any) => void, close: () => void, leave: () => void}} Box lists an entry's records;
   *   closes its list, and keeps the focus; clears itself, and gives the focus back */

  const TAKE = {
    nation: ({ key }, _content, box) => {
      box.leave();
      state.set({ nations: [key], roles: [] });
      flank.filterChips.focus();
    },
    place: (entry, _content, box) => {
      box.lookInto(entry);
      flyTo(entry.records[0]);
    },
    view: ({ key }, _content, box) => {
      box.leave();
      flank.page.goTo(key);
    },
    system: (entry, _content, box) => box.lookInto(entry),
    record: ({ key, at }, content, box) => {
      box.close();
      flank.page.pick(key, { layersOn: layersWith(content, at) });
    },
    event: ({ key, at }, { events }, box) => {
      const asOf = events.date[at];
      box.close();
      flank.page.pick(key, flank.bounds.isOnTimeline(asOf) ? { asOf } : {});
    },
  };

  /** @param {any} entry of the catalogue @param {any} content @param {Box} box */
  const of = (entry, content, box) => TAKE[entry.kind](entry, content, box);

  (window.flank ??= {}).take = { of };
})();
