// @ts-check
// What each chart shows and says: its pieces, its paths, its words on a day. No elements yet.
(() => {
  "use strict";
  const { pieces, counts, people, basis, top } = flank.series;
  const plots = flank.curvePlots;

  /**
   * @typedef {{id: string, title: string, record: string | null, layer: string | null, measures: string, top: number | null,
   *   height: number, paths: {look: string, d: string}[], pieces: any[], words: (piece: any | null) => string,
   *   note: (piece: any | null) => string, says: (piece: any) => number[], own: number[]}} Spec
   *   `record`: of the map, to open its card; `top`: of the scale, null where there is no figure; `says`: sources of a piece;
   *   `own`: states that a list of statements goes through
   * @typedef {{content: any, passing: number[], frame: {first: number, last: number}, absent: string}} Asked
   *   `passing`: states of all days that pass the filter; `absent`: what is said of a day on which none of them holds
   */

  const old = (piece) => (piece.stale ? ", over a year old" : "");
  const doubt = (states, piece) => (states.confidence[piece.state] === "low" ? ", low confidence" : "");

  /** What a battlegroup's states say of people on a day. */
  const peopleWords = (states, absent) => (piece) => {
    if (!piece) return absent;
    const strength = states.strength[piece.state],
      also = strength ? `; ${strength}` : "",
      status = states.statusWords[piece.state];
    if (piece.kind === "plan") return `${status}: a plan${also}${doubt(states, piece)}`;
    if (piece.kind === "unknown") return `${status}, strength not known${also}${doubt(states, piece)}`;
    return `${strength}${old(piece)}${doubt(states, piece)}`;
  };

  /** @param {Asked} asked One chart a battlegroup, from north to south: figures of several in one host are never added up. */
  const troops = ({ content, passing, frame, absent }) => {
    const { records, states, countries } = content;
    const layer = content.layers.findIndex(({ key }) => key === "battlegroups");
    const groups = byRecord(states, passing).filter(([r]) => records.layer[r] === layer);
    groups.sort(([a], [b]) => records.y[a] - records.y[b]);
    const shown = groups.map(([, own]) => pieces(states, own, people, frame));
    const most = top(shown.flat().map(({ value }) => value));
    const inHost = (host) => groups.filter(([r]) => records.host[r] === host).length;
    const title = (r) => countries[records.host[r]] + (inHost(records.host[r]) > 1 ? `, ${records.place[r]}` : "");
    return groups.map(([r, own], n) => ({
      ...blank(records.id[r], title(r), own),
      record: records.id[r],
      ...plots.people(shown[n], frame, most),
      words: peopleWords(states, absent),
      says: ({ saidBy }) => states.sources[saidBy],
    }));
  };

  const blank = (id, title, own) => ({ id, title, own, record: null, layer: null, measures: "", note: () => "" });

  /** States by what they are of, in order. @returns {[number, number[]][]} */
  const byRecord = (states, some) => {
    const groups = new Map();
    for (const i of some) groups.set(states.record[i], [...(groups.get(states.record[i]) ?? []), i]);
    return [...groups];
  };

  const countWords = (piece) =>
    `${piece.value || "none"} in force${piece.planned ? `, ${piece.planned} of them planned` : ""}`;

  /** @param {Asked} asked One chart a layer, in the panel's order. */
  const things = ({ content, passing, frame }) => {
    const { records, states } = content;
    const shown = content.layers.map((_, layer) =>
      counts(
        states,
        passing.filter((i) => records.layer[states.record[i]] === layer),
        frame,
      ),
    );
    return flank.panelOrder.positions(content.layers).map((n) => ({
      ...blank(content.layers[n].key, content.layers[n].title, []),
      layer: content.layers[n].key,
      ...plots.count(shown[n], frame),
      words: countWords,
      says: () => [],
    }));
  };

  /** What a figure of the force model says on a day: its number, what that is worth, and how sure it is. */
  const figureWords = (states, absent) => (piece) =>
    piece
      ? [
          `${states.strength[piece.state] ?? "no figure known"}${piece.kind === "present" ? old(piece) : ""}`,
          states.statusWords[piece.state],
          `${states.confidence[piece.state]} confidence`,
        ].join(" · ")
      : absent;

  /** @param {Asked} asked One chart a figure, each on a scale of its own: no two measure the same thing. */
  const figures = ({
    content: {
      figures: { records, states },
    },
    passing,
    frame,
    absent,
  }) =>
    byRecord(states, passing).map(([r, own]) => ({
      ...blank(records.id[r], records.name[r], own),
      measures: records.measures[r],
      ...plots.figure(pieces(states, own, basis, frame), frame),
      words: figureWords(states, absent),
      note: (piece) => (piece ? states.note[piece.state] : ""),
      says: ({ saidBy }) => states.sources[saidBy],
    }));

  (window.flank ??= {}).curveSpecs = { troops, things, figures };
})();
