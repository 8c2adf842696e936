// @ts-check
// The menu of images and the list of keys.
(() => {
  "use strict";
  const { byId, h } = flank.dom;

  const images = () => /** @type {HTMLDetailsElement} */ (byId("image-menu"));
  const help = () => /** @type {HTMLDialogElement} */ (byId("keys-help"));

  const openImages = () => {
    images().open = true;
    flank.parts.raise("image-menu");
    /** @type {HTMLElement} */ (images().querySelector("button")).focus();
  };

  /** @returns {boolean} whether it was open */
  const closeImages = () => {
    const { open } = images();
    const held = images().contains(document.activeElement);
    images().open = false;
    if (open && held) images().querySelector("summary")?.focus();
    return open;
  };

  const takeImage = (what) => {
    closeImages();
    flank.exporter.save(what).catch(flank.trouble.say);
  };

  const openHelp = (rows) => {
    byId("keys-list").replaceChildren(
      ...rows.map((row) =>
        h(
          "li",
          {},
          h("span", { class: "row-keys" }, ...row.keys.map((key) => h("kbd", {}, key))),
          h("span", {}, row.words),
        ),
      ),
    );
    byId("letter-keys").setAttribute("aria-checked", String(flank.keys.letters()));
    help().showModal();
  };

  const closeHelp = () => help().close();

  const listen = () => {
    document.addEventListener("click", (event) => {
      if (!images().contains(/** @type {Node} */ (event.target))) images().open = false;
    });
    images().addEventListener("toggle", () => images().open && flank.parts.raise("image-menu"));
    // the browser gives the focus back to what had it, which may have been nothing
    help().addEventListener("close", () => {
      if (flank.focus.isLostFrom(help()))
        flank.focus.giveBack(document.querySelector('#toolbar [data-do="help:keys"]'));
    });
  };

  flank.parts.add({ room: "image-menu", close: closeImages });

  (window.flank ??= {}).menu = { listen, openImages, closeImages, takeImage, openHelp, closeHelp };
})();
