// @ts-check
// What choosing a find does: a record or an event opens its card, a figure or a panel
// the drawer, a nation is filtered by, a place is flown to.
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

  const record = (id, content) =>
    flank.page.pick(id, { layersOn: layersWith(content, content.records.id.indexOf(id)) });

  /** Its day is gone to, where the timeline has it. */
  const event = (id, asOf) => flank.page.pick(id, flank.bounds.isOnTimeline(asOf) ? { asOf } : {});

  const panel = (name) => {
    state.set({ drawer: name });
    flank.dom.byId(`drawer-${name}`).focus({ preventScroll: true });
  };

  const figure = (id) => {
    panel("forces");
    flank.forces.enter(id);
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
    record: ({ key }, content, box) => {
      box.close();
      record(key, content);
    },
    event: ({ key, at }, { events }, box) => {
      box.close();
      event(key, events.date[at]);
    },
    figure: ({ key }, _content, box) => {
      box.leave();
      figure(key);
    },
    panel: ({ key }, _content, box) => {
      box.leave();
      panel(key);
    },
  };

  /** @param {any} entry of the catalogue @param {any} content @param {Box} box */
  const of = (entry, content, box) => TAKE[entry.kind](entry, content, box);

  (window.flank ??= {}).take = { of, record, event, figure };
})();
