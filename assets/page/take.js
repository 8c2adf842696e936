// @ts-check
// What choosing a find does: a record or an event opens its card, a nation is filtered by, a place is flown to.
(() => {
  "use strict";
  const { state } = flank;
  const CLOSE = 4; // times the whole flank: near enough to tell a place from its neighbours

  const goTo = (view) => {
    state.set({ view });
    flank.stage.goTo(view);
  };

  /** The camera over a record's place, no further away than before. */
  const flyTo = ({ records, anchors }, r) => {
    const { graph, camera, whole } = flank.stage.held;
    if (records.x[r] === null || records.beyond[r]) return;
    const [lon, lat] = flank.basemap.lonLat(graph, anchors, { x: records.x[r], y: records.y[r] });
    goTo(`${lat.toFixed(2)},${lon.toFixed(2)},${Math.max(camera.k / whole.k, CLOSE).toFixed(2)}`);
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
    place: (entry, content, box) => {
      box.lookInto(entry);
      flyTo(content, entry.records[0]);
    },
    view: ({ key }, _content, box) => {
      box.leave();
      goTo(key);
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
