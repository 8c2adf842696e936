// @ts-check
// The composer: a dialog beside the map with a preview that is the image itself. It follows the map, and the map keeps to
// the frame of the image.
(() => {
  "use strict";
  const { byId, h } = flank.dom;
  const BEAT_MS = 120; // of many changes in a row the last one is composed
  const SHEET = "(max-width: 760px), (max-height: 560px)"; // there it lies over the map, which needs no frame
  const SAME_RATIO = 0.01;

  const held = { picture: null, url: "", opener: null, waiting: 0, ratio: 0, fault: "" };

  const dialog = () => /** @type {HTMLDialogElement} */ (byId("composer"));
  const isOpen = () => dialog().open;

  const say = (words, isFault = false) => {
    byId("composer-said").textContent = words;
    byId("composer-said").classList.toggle("fault", isFault);
  };

  const set = (change) => {
    flank.settings.set(change);
    later();
  };

  const readLogo = (file) =>
    flank.logo.read(file).then(
      (logo) => set({ logo }),
      (fault) => say(fault.message, true),
    );

  /** The map keeps to the frame that the image has of it. */
  const reframe = (ratio) => {
    const { compare, mode } = flank.state.get(),
      isTwo = compare !== null && mode === "side"; // two maps keep their halves
    const isBeside = isOpen() && !matchMedia(SHEET).matches && !isTwo;
    const wanted = isBeside ? ratio : 0;
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
    flank.composerForm.mirror();
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
    flank.sheets.layers(false);
    flank.state.set({ drawer: "" });
    flank.composerForm.build(set, readLogo);
    dialog().show();
    document.body.classList.add("with-composer");
    flank.parts.raise("composer");
    byId("composer-title").focus({ preventScroll: true });
    flank.composerForm.mirror();
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

  /** It follows the map, and makes way for what is opened in its place. */
  const show = ({ state }, changed) => {
    if (!isOpen()) return;
    const isOver = ["selected", "drawer", "compare"].some((fact) => changed.includes(fact) && state[fact]);
    if (isOver && !changed.includes("asOf")) close();
    else later();
  };

  flank.parts.add({
    show,
    room: "composer",
    close,
    keys: [{ keys: ["i"], words: "compose an image: size, title, marking, format", run: toggle }],
    actions: { composer: toggle, take: (what) => TAKE[what]() },
  });

  (window.flank ??= {}).composer = { isOpen };
})();
