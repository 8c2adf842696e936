// @ts-check
// The count beside a layer: how many of its things are on the map, how many are only listed, and of how many where a
// filter is on.
(() => {
  "use strict";
  const { h } = flank.dom;
  const PAPERS = ["policy", "plan", "regional-plan", "implementation", "concept"];

  /** What the chips are, in words: "4 policies and plans, 1 beyond the map". */
  const chipWords = ({ records, states }, chips) => {
    const count = { papers: 0, beyond: 0, placeless: 0 };
    for (const i of chips) {
      const r = states.record[i];
      const isBeyond = records.beyond[r] || states.area[i] !== null;
      count[PAPERS.includes(records.kind[r]) ? "papers" : isBeyond ? "beyond" : "placeless"] += 1;
    }
    return [
      [count.papers, count.papers === 1 ? "policy or plan" : "policies and plans"],
      [count.beyond, "beyond the map"],
      [count.placeless, "unplaced"],
    ]
      .filter(([some]) => some)
      .map((part) => part.join(" "))
      .join(", ");
  };

  /** A layer's kinds one by one, where it has words for them: "33 signatories, 28 agreements". */
  const kindWords = ({ records, states }, { countWords }, { units, chips }) => {
    const kinds = [...units, ...chips].map((i) => records.kind[states.record[i]]);
    return Object.entries(countWords)
      .map(([kind, [one, several]]) => ({ one, several, count: kinds.filter((each) => each === kind).length }))
      .filter(({ count }) => count)
      .map(({ one, several, count }) => `${count} ${count === 1 ? one : several}`)
      .join(", ");
  };

  const sum = ({ units, chips }) => `${units.length}${chips.length ? ` + ${chips.length}` : ""}`;

  /** "12" on the map, and "+ 4" that are only listed; where a filter is on, of how many. */
  const write = (count, { units, chips }, words, all) => {
    const of = all ? `of ${sum(all)}` : "",
      key = `${units.length} ${words} ${of}`;
    if (count.dataset.key === key) return;
    count.dataset.key = key;
    count.dataset.tip = `${units.length} on the map${words && `, and listed below: ${words}`}${of && `; filtered, ${of} in force`}`;
    count.replaceChildren(
      String(units.length),
      ...(chips.length ? [h("span", { class: "more" }, ` + ${chips.length}`)] : []),
      ...(of ? [h("span", { class: "of" }, ` ${of}`)] : []),
    );
  };

  (window.flank ??= {}).counts = { chipWords, kindWords, write };
})();
