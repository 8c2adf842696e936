// @ts-check
// The box that finds whatever has a name.
(() => {
  "use strict";
  const { h, byId } = flank.dom;
  const NAMES_IT = ["asOf", "style", "theme"]; // what the words and symbols of a find depend on

  /** `within`: the place or system whose records are listed; `opened`: kinds shown in full; `opener`: who had the focus. */
  const finding = {
    box: /** @type {any} */ (null),
    catalogue: /** @type {any} */ (null),
    opened: new Set(),
    within: /** @type {any} */ (null),
    opener: /** @type {any} */ (null),
    raised: false,
  };

  /** What can be found, learnt when the box is first gone to. */
  const learn = () => {
    finding.catalogue ??= flank.catalogue.make(flank.page.told().content);
  };

  const groupsNow = (now, text) => {
    const { catalogue, within } = finding;
    if (within) return flank.found.groupsWithin(now, within, (r) => catalogue.ofRecord.get(r));
    return flank.catalogue
      .find(catalogue, text, (entry) => flank.found.isInForce(now, entry))
      .map(({ kind, entries }) => ({ key: kind, title: flank.found.TITLES[kind], entries }));
  };

  /** Lists what the box asks for. @param {number} active the option that Enter means @returns {number} how many were found */
  const list = (active = 0) => {
    const { box } = finding;
    const told = flank.page.told(),
      text = box.field.value;
    learn();
    const now = flank.found.view(told, finding.catalogue);
    const groups = groupsNow(now, text);
    const { nodes, options } = flank.found.list(now, groups, finding.opened);
    const nothing = h("p", { class: "found-nothing" }, `Nothing is called “${text.trim()}”.`);
    flank.combobox.show(box, nodes.length ? nodes : [nothing], options, active);
    return groups.reduce((sum, { entries }) => sum + entries.length, 0);
  };

  const listAndTell = () => {
    finding.opened.clear();
    const count = list();
    flank.notices.say("count", count ? `${count} found` : "Nothing found");
  };

  const close = () => flank.combobox.hide(finding.box);

  const typed = (text) => {
    finding.within = null;
    if (text.trim()) listAndTell();
    else close();
  };

  const lookInto = (entry) => {
    finding.within = entry;
    finding.box.field.value = entry.names[0];
    listAndTell();
  };

  const take = ({ entry, opens }, n) => {
    if (entry) return flank.take.of(entry, flank.page.told().content, { lookInto, close, leave });
    finding.opened.add(opens);
    list(n);
  };

  /** Gives the focus back to who had it before. */
  const leave = () => {
    const { opener, raised } = finding;
    finding.box.field.value = "";
    if (raised && flank.sheets.isOpen()) byId("layers-button").click();
    flank.focus.giveBack(opener, byId("map-panel"));
  };

  const enter = () => {
    const { field } = finding.box;
    finding.raised = flank.sheets.reveal(field);
    field.focus();
    field.select();
  };

  const create = () =>
    flank.combobox.create(
      "find-field",
      byId("find-list"),
      "What was found",
      {
        placeholder: "Find anything",
        "aria-label": "Find a place, formation, nation, weapon system or event",
        "aria-keyshortcuts": "/",
        enterkeyhint: "go",
      },
      {
        typed,
        take,
        leave,
        focus: (from) => {
          finding.opener = from;
          setTimeout(learn); // before the first letter, and after the frame that shows the focus
          document.body.classList.add("finding");
        },
        blur: () => {
          finding.raised = false;
          document.body.classList.remove("finding");
        },
      },
    );

  flank.parts.add({
    open: () => {
      finding.box = create();
      byId("find-box").append(finding.box.field, h("kbd", { "aria-hidden": "true" }, "/"));
    },
    show: (_told, changed, moved) => {
      const { list: shown, active } = finding.box;
      if (!shown.hidden && (moved || changed.some((fact) => NAMES_IT.includes(fact)))) list(Math.max(active, 0));
    },
    keys: [{ keys: ["/"], words: "find by name", run: enter }],
  });
})();
