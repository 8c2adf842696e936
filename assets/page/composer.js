// @ts-check
// The composer: a dialog beside the map with a preview that is the image itself. It follows the map, and the map keeps to
// the frame of the image.
(() => {
  "use strict";
  const { byId, h } = flank.dom;
  const BEAT_MS = 120; // of many changes in a row the last one is composed
  const SHEET = "(max-width: 760px), (max-height: 560px)"; // there it lies over the map, which needs no frame
  const SAME_RATIO = 0.01;

  const held = { fields: [], picture: null, url: "", opener: null, waiting: 0, ratio: 0, fault: "" };

  const dialog = () => /** @type {HTMLDialogElement} */ (byId("composer"));
  const isOpen = () => dialog().open;

  const say = (words, isFault = false) => {
    byId("composer-said").textContent = words;
    byId("composer-said").classList.toggle("fault", isFault);
  };

  /** What title and subtitle are where nobody wrote others. */
  const own = (name) => flank.head.words(flank.shot.now(), { title: null, subtitle: null })[name];

  const set = (change) => {
    flank.settings.set(change);
    later();
  };

  const readLogo = (file) =>
    flank.logo.read(file).then(
      (logo) => set({ logo }),
      (fault) => say(fault.message, true),
    );

  const build = () => {
    const { choice, flag, line, marking, logo } = flank.composerFields;
    const fields = {
      format: choice(
        "format",
        "Format",
        [
          ["png", "PNG"],
          ["svg", "SVG"],
          ["pdf", "PDF"],
          ["pptx", "PowerPoint slide"],
        ],
        set,
      ),
      theme: choice(
        "theme",
        "Colours",
        [
          ["page", "As on the page"],
          ["light", "Light"],
          ["dark", "Dark"],
          ["print", "Greyscale, for print"],
        ],
        set,
      ),
      sources: choice(
        "sources",
        "Sources",
        [
          ["publishers", "Publishers"],
          ["all", "All, with title and date"],
        ],
        set,
      ),
      size: flank.composerSize.fields(set),
      title: line("title", "Title", own, set),
      subtitle: line("subtitle", "Subtitle", own, set),
      legend: flag("legend", "Key", set),
      scaleBar: flag("scaleBar", "Scale bar", set),
      graticule: flag("graticule", "Graticule", set),
      credits: flag("credits", "Credits", set),
      top: marking("top", "Marking above", set),
      bottom: marking("bottom", "Marking below", set),
      logo: logo(readLogo, set),
    };
    held.fields = Object.values(fields);
    const { format, size, theme, sources, legend, scaleBar, graticule, credits } = fields;
    byId("composer-form").replaceChildren(
      h("div", { class: "pair" }, format.node, theme.node),
      size.node,
      fields.title.node,
      fields.subtitle.node,
      h("div", { class: "flags" }, legend.node, scaleBar.node, graticule.node, credits.node),
      sources.node,
      fields.top.node,
      fields.bottom.node,
      fields.logo.node,
    );
  };

  const mirror = () => {
    const settings = flank.settings.get(),
      { content, state } = flank.page.told();
    const palette = content.palettes[settings.theme] ?? content.palettes[state.theme];
    for (const field of held.fields) field.show(settings, palette);
  };

  /** The map keeps to the frame that the image has of it. */
  const reframe = (ratio) => {
    const wanted = isOpen() && !matchMedia(SHEET).matches ? ratio : 0;
    if (Math.abs(wanted - held.ratio) < SAME_RATIO) return false;
    held.ratio = wanted;
    flank.frame.hold(wanted || null);
    flank.page.reframe();
    return true;
  };

  const compose = () => flank.compose.picture(flank.shot.now(), flank.settings.get());

  const composed = () => {
    const { left, top, right, bottom } = (held.picture = compose()).frame;
    if (reframe((right - left) / (bottom - top))) held.picture = compose();
    return held.picture;
  };

  const preview = (picture) => {
    const url = flank.exporter.pictureUrl(picture);
    const shown = h("img", {
      src: url,
      alt: `Preview: ${picture.title}, ${picture.when}`,
      width: picture.width,
      height: picture.height,
    });
    byId("composer-preview").replaceChildren(shown);
    URL.revokeObjectURL(held.url);
    held.url = url;
  };

  /** Composes anew, or says why not; what was there before stays to be seen. */
  const refresh = () => {
    if (!isOpen()) return;
    mirror();
    try {
      preview(composed());
      say(held.picture.notes.join(" "));
      held.fault = "";
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault;
      say((held.fault = fault.message), true);
    }
    flank.composerFrame.show(isOpen() && held.ratio > 0);
  };

  const later = () => {
    clearTimeout(held.waiting);
    held.waiting = window.setTimeout(refresh, BEAT_MS);
  };

  const open = async () => {
    held.opener = document.activeElement;
    if (!held.fields.length) build();
    dialog().show();
    document.body.classList.add("with-composer");
    flank.parts.raise("composer");
    byId("composer-title").focus({ preventScroll: true });
    mirror();
    await flank.fonts.ready();
    refresh();
  };

  const close = () => {
    if (!isOpen()) return false;
    const lost = flank.focus.isLostFrom(dialog());
    dialog().close();
    document.body.classList.remove("with-composer");
    flank.composerFrame.show(false);
    reframe(0);
    if (lost) flank.focus.giveBack(held.opener, document.querySelector("#image-menu summary"));
    return true;
  };

  /** @param {(picture: any, format: string) => Promise<void>} take */
  const hand = async (take, done) => {
    refresh();
    if (held.fault) return;
    say("Composing the image…");
    await take(held.picture, flank.settings.get().format).then(
      () => say(done),
      (fault) => say(fault.message, true),
    );
  };

  const TAKE = {
    file: () => hand(flank.composerTake.file, "Saved."),
    copy: () => hand(flank.composerTake.copy, "Copied."),
    usual: () => set(flank.settings.USUAL),
  };

  const toggle = () => close() || (flank.menu.closeImages(), void open());

  flank.parts.add({
    show: (_told, changed) => isOpen() && changed.some((fact) => fact !== "selected") && later(),
    room: "composer",
    close,
    keys: [{ keys: ["i"], words: "compose an image: size, title, marking, format", run: toggle }],
    actions: { composer: toggle, take: (what) => TAKE[what]() },
  });

  (window.flank ??= {}).composer = { isOpen };
})();
