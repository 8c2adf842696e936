// @ts-check
// Briefings of one's own that this map can no longer read: said on arrival, and given back as the files that they are.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const { briefing } = flank;

  const nameOf = ({ id }) => `${id}.json`;

  const show = () => {
    for (const old of document.querySelectorAll('[data-do^="briefing-unread:"]')) old.remove();
    const button = ({ id }) =>
      h("button", { type: "button", "data-do": `briefing-unread:${id}` }, `Take away ${nameOf({ id })}`);
    byId("briefing-said").before(...briefing.unread().map(button));
  };

  const sentence = (each) =>
    `Your briefing ${nameOf(each)} cannot be read here any more. ${each.why} It is kept: the briefing’s panel has it as a file.`;

  const open = () => {
    show();
    flank.notices.message("unread", briefing.unread().map(sentence).join(" "));
  };

  const take = (id) => {
    const found = briefing.unread().find((each) => each.id === id);
    if (!found) return;
    flank.exporter.download(new Blob([found.text], { type: "application/json" }), nameOf(found));
    briefing.release(id);
    flank.briefingEdits.say(`${nameOf(found)} is saved, and no longer kept here.`);
    show();
  };

  flank.parts.add({ open, actions: { "briefing-unread": take } });
})();
