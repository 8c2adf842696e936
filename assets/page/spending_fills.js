// @ts-check
// How defence expenditure colours the allies: by the measure and the edition that the page has chosen, read for the days of
// the state. A move is a change only where it crosses the line of the measure, or a class where the measure has none.
(() => {
  "use strict";
  const { spending, spendingWords } = flank;
  const KEY = "spending";

  const allyOf = ({ states, records }, i) => records.host[states.record[i]];
  const choiceOf = ({ metric, edition }) => ({ metric, edition });

  const daysOf = ({ asOf, compare }) => (compare === null ? [asOf] : [asOf, compare].sort());

  const figureOf = (content, i, state) =>
    spending.figure(content, allyOf(content, i), content.states.start[i], choiceOf(state));

  /** @type {Map<string, any>} looks by state and choice: a map that moves asks for the same ones again */
  const looks = new Map();

  const worked = (content, i, state) => {
    const metric = spending.metricOf(content, state.metric),
      figure = figureOf(content, i, state);
    const look =
      figure.why === "no-forces"
        ? { fill: "spending-no-forces" }
        : figure.value === null
          ? { fill: "spending-missing", veil: "missing" }
          : {
              fill: metric.fills[spending.classOf(metric, figure.value)],
              ...(figure.estimated && { veil: "estimated" }),
            };
    const name = content.countries[allyOf(content, i)];
    return { look, figure, told: `${name}: ${spendingWords.figure(content, metric, figure)}` };
  };

  const known = (content, i, state) => {
    const key = `${i} ${state.metric} ${state.edition}`;
    let found = looks.get(key);
    if (!found) looks.set(key, (found = worked(content, i, state)));
    return found;
  };

  const key = (content, state) => {
    const metric = spending.metricOf(content, state.metric);
    return [
      ...metric.fills.map((fill, n) => ({ fill, words: metric.classes[n] })),
      { fill: "spending-missing", veil: /** @type {const} */ ("estimated"), words: "Fine lines: estimated by NATO" },
      { fill: "spending-missing", veil: /** @type {const} */ ("missing"), words: "Missing in this edition" },
      { fill: "spending-no-forces", words: "No armed forces" },
    ];
  };

  /** On which side of its line a value stands; where a measure has no line, in which class. */
  const sideOf = (metric, value) =>
    metric.line === null ? spending.classOf(metric, value) : Number(spending.reaches(metric, value, metric.line));

  /** `2023 → 2024, edition of 7 July 2023 → 17 June 2024`, the edition once where both days read the same. */
  const years = (content, was, is) => {
    const editions = [...new Set([was.edition, is.edition])].map((day) => spending.editionOf(content, day).when);
    return `${was.year} → ${is.year}, edition of ${editions.join(" → ")}`;
  };

  /** @returns {{kind: "grown" | "shrunk", words: string} | null} */
  const moved = (content, before, after, state) => {
    const metric = spending.metricOf(content, state.metric);
    const [was, is] = [before, after].map((i) => known(content, i, state).figure);
    if (was.value === null || is.value === null) return null;
    const [from, to] = [was, is].map(({ value }) => sideOf(metric, value));
    if (from === to) return null;
    const { number, value } = spendingWords;
    return {
      kind: to > from ? "grown" : "shrunk",
      words: `${number(was.value, metric.decimals)} → ${value(metric, is.value)} (${years(content, was, is)})`,
    };
  };

  flank.fills.add(KEY, {
    look: (content, i, state) => known(content, i, state).look,
    told: (content, i, state) => known(content, i, state).told,
    sources: (content, i, state) => {
      const own = known(content, i, state).figure.sources;
      return own.length ? own : content.states.sources[i];
    },
    key,
    title: (content, state) => `Defence expenditure: ${spendingWords.title(content, daysOf(state), choiceOf(state))}`,
    facts: ["metric", "edition"],
    moved,
  });
})();
