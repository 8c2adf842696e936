// @ts-check
// The ratifications of Finland's and Sweden's accession as they came in: a mark for each ally, the count, who is missing.
(() => {
  "use strict";
  const { h, byId, put, set } = flank.dom;
  const { inWords } = flank.dates;

  /** @typedef {{course: any, head: HTMLElement, line: HTMLElement, marks: HTMLElement[], shown: number}} Row */
  /** @type {Row[]} */
  let rows = [];

  const mark = (content, { r, host, day }) =>
    h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          "data-ratified": content.records.id[r],
          "data-tip": `${content.countries[host]}, ${inWords(day)}`,
          onclick: () => flank.page.pick(content.records.id[r]),
        },
        content.otherNames[host][0],
      ),
    );

  const rowOf = (content, candidate) => {
    const course = flank.ratifying.course(content, candidate);
    const row = {
      course,
      head: h("p", { class: "ratified-head" }),
      line: h("p", { class: "ratified-line" }),
      marks: course.ratifications.map((each) => mark(content, each)),
      shown: -1,
    };
    const label = `Ratifications of ${content.countries[candidate]}`;
    const node = h(
      "div",
      { "data-candidate": candidate },
      row.head,
      h("ol", { "aria-label": label }, ...row.marks),
      row.line,
    );
    return { row, node };
  };

  const names = ({ countries }, codes) => codes.map((code) => countries[code]).join(", ");

  const headWords = (content, { candidate, protocol, member }, now) => {
    const name = content.countries[candidate];
    if (!now) return `${name}: no protocol yet; it was signed on ${inWords(protocol)}`;
    const days = now.days === 1 ? "1 day" : `${now.days} days`;
    const when = now.isMember
      ? `member since ${inWords(member)}, ${days} after the protocol`
      : `${days} since the protocol (${inWords(protocol)})`;
    return `${name}: ${now.count} of ${now.of} · ${when}`;
  };

  const lineWords = (content, now) => {
    if (!now) return "";
    const missing = now.missing.length ? `Still missing: ${names(content, now.missing)}.` : "";
    if (!now.untold.length) return missing;
    const untold = `${names(content, now.untold)}, an ally by then, is one of the ${now.of}: no source here dates its own.`;
    return now.missing.length ? `${missing} ${untold}` : untold;
  };

  /** Only the marks between the count as it was and as it is. */
  const turnMarks = (content, row, asOf) => {
    const count = row.course.ratifications.filter(({ day }) => day <= asOf).length;
    if (count === row.shown) return;
    const [from, to] = row.shown < 0 ? [0, row.marks.length] : [count, row.shown].sort((a, b) => a - b);
    for (let n = from; n < to; n++) {
      const { host, day } = row.course.ratifications[n],
        button = row.marks[n].firstElementChild;
      button.classList.toggle("done", n < count);
      set(button, { "aria-label": `${content.countries[host]}, ${inWords(day)}${n < count ? "" : ", not yet"}` });
    }
    row.shown = count;
  };

  const alliesOn = (content, inForce) =>
    flank.membership
      .groups(content, inForce)
      .get("membership-ally")
      .map((i) => ({
        host: content.records.host[content.states.record[i]],
        since: content.states.start[i],
      }));

  const open = (content) => {
    const made = flank.ratifying.CANDIDATES.map((candidate) => rowOf(content, candidate));
    rows = made.map(({ row }) => row);
    byId("belongs-ratified").replaceChildren(...made.map(({ node }) => node));
  };

  const show = ({ content, inForce, state: { asOf } }) => {
    if (!rows.length) open(content);
    const allies = alliesOn(content, inForce);
    for (const row of rows) {
      const now = flank.ratifying.standing(row.course, allies, asOf);
      put(row.head, "textContent", headWords(content, row.course, now));
      put(row.line, "textContent", lineWords(content, now));
      turnMarks(content, row, asOf);
    }
  };

  (window.flank ??= {}).belongsRatified = { show };
})();
