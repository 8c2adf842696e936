// @ts-check
// Saves the page as one file that opens from disk: at the view of the moment, with the briefing that is open.
(() => {
  "use strict";

  /** A briefing of one's own has a name in the page that carries it. */
  const start = ({ content, state }) => {
    const { briefing } = flank;
    const isNamed = briefing.isOwn() && briefing.isAt(state);
    return flank.address.format(isNamed ? { ...state, briefing: briefing.get().id } : state, content);
  };

  const save = async () => {
    const { state } = flank.page.told();
    flank.menu.closeImages();
    flank.notices.message("page", "Making the page…");
    const asked = { start: start(flank.page.told()), briefing: flank.briefing.get() };
    const page = await flank.server.file("/export/page", asked);
    flank.exporter.download(page, `flank_${state.asOf}.html`);
    flank.notices.message("page", "");
  };

  flank.parts.add({
    actions: { "save-page": () => void save().catch((fault) => flank.notices.message("page", fault.message)) },
  });
})();
