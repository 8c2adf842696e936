// @ts-check
// The dialog of films and decks: opened by button and by key; filled when it is opened.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const KINDS = { pptx: "PowerPoint", pdf: "PDF", zip: "ZIP of images" };

  const dialog = () => /** @type {HTMLDialogElement} */ (byId("film-dialog"));

  const deckPart = () => {
    const { title, steps } = flank.decks.deck();
    return [
      h("h2", {}, "Deck"),
      h("p", {}, `${title}: ${steps.length} slides, each with its date, sources and notes.`),
      h(
        "div",
        { class: "kinds" },
        ...Object.entries(KINDS).map(([kind, words]) =>
          h("button", { type: "button", class: "make", "data-do": `deck-make:${kind}` }, words),
        ),
      ),
    ];
  };

  const open = () => {
    const close = h("button", { type: "button", class: "close", "aria-label": "Close", "data-do": "film-shut:" }, "×");
    dialog().replaceChildren(close, h("h2", {}, "Film"), ...flank.film.form(), ...deckPart());
    dialog().showModal();
  };

  const shut = () => dialog().close();

  /** Closes first: while the file is being made, the page is there to be used. */
  const making = (make) => {
    shut();
    make();
  };

  flank.parts.add({
    keys: [{ keys: ["f"], words: "a film, or a deck", run: open }],
    actions: {
      film: open,
      "film-shut": shut,
      "film-make": () => making(flank.film.make),
      "deck-make": (kind) => making(() => flank.decks.make(/** @type {any} */ (kind))),
    },
  });
})();
