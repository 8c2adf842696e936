// @ts-check
// Who belongs on the day: how many allies and since when, and by name who else is on the way or a partner.
(() => {
  "use strict";
  const { h, byId } = flank.dom;

  const GROUPS = {
    "membership-ally": ["ally", "allies"],
    "membership-invitee": ["invitee", "invitees"],
    "membership-applicant": ["applicant", "applicants"],
    "membership-partner": ["partner with a tailored programme", "partners with a tailored programme"],
    "membership-partner-open": ["partner without one", "partners without one"],
  };

  const name = ({ countries, records, states }, i) => countries[records.host[states.record[i]]];

  const countryButton = (content, i) => {
    const { records, states } = content,
      id = records.id[states.record[i]];
    return h(
      "button",
      { type: "button", "data-belongs": id, "data-tip": states.hover[i], onclick: () => flank.page.pick(id) },
      name(content, i),
    );
  };

  /** Since when there are so many: the newest of them says it. */
  const sinceWords = (content, [newest]) => ` since ${content.states.when[newest]} (${name(content, newest)})`;

  const groupNode = (content, fill, some, state) => {
    const words = `${some.length} ${GROUPS[fill][some.length === 1 ? 0 : 1]}`;
    const isAllies = fill === "membership-ally";
    const head = [
      flank.sample.colour(flank.membership.look(content, some.at(-1), state)),
      h("strong", {}, words),
      isAllies ? sinceWords(content, some) : ":",
    ];
    const names = h("span", { class: "belongs-names" }, ...some.map((i) => countryButton(content, i)));
    return isAllies
      ? h("details", { class: "belongs-group", "data-group": fill }, h("summary", {}, ...head), names)
      : h("div", { class: "belongs-group", "data-group": fill }, ...head, names);
  };

  let written = "";

  /** Written anew only where someone else belongs, or the day of newcomers has changed. */
  const show = ({ content, inForce, state }) => {
    const groups = [...flank.membership.groups(content, inForce)].filter(([, some]) => some.length);
    const key = `${state.since}|${groups.map(([, some]) => some.join()).join("|")}`;
    if (key === written) return;
    written = key;
    const box = byId("belongs-counts");
    const wasOpen = box.querySelector("details")?.open ?? false;
    const held = document.activeElement?.closest("#belongs-counts [data-belongs]")?.getAttribute("data-belongs");
    box.replaceChildren(...groups.map(([fill, some]) => groupNode(content, fill, some, state)));
    box.querySelector("details")?.toggleAttribute("open", wasOpen);
    if (held) flank.focus.giveBack(box.querySelector(`[data-belongs="${held}"]`), byId("drawer-belongs"));
  };

  (window.flank ??= {}).belongsCounts = { show };
})();
