// @ts-check
// Saves the page as one file that opens from disk: at the view of the moment, with the briefing that is open.
(() => {
  "use strict";

  const save = async () => {
    const { content, state } = flank.page.told();
    flank.menu.closeImages();
    flank.notices.message("page", "Making the page…");
    const asked = { start: flank.address.format(state, content), briefing: flank.briefing?.get() ?? null };
    const page = await flank.server.file("/export/page", asked);
    flank.exporter.download(page, `flank_${state.asOf}.html`);
    flank.notices.message("page", "");
  };

  flank.parts.add({
    actions: { "save-page": () => void save().catch((fault) => flank.notices.message("page", fault.message)) },
  });
})();
