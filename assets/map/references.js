// @ts-check
// The sources of an image: who published what, numbered as on the labels. In the largest type that holds them; what does
// not fit in the smallest is told by number.
(() => {
  "use strict";
  const TYPE = { publishers: { largest: 10, smallest: 5.5 }, all: { largest: 9, smallest: 6 } };
  const LEADING = 1.32,
    UNDER_TITLE_PX = 3,
    COLUMN_PX = 330; // a wider room has columns
  const HEADING = {
    publishers: "SOURCES, BY PUBLISHER; NUMBERS AS ON THE LABELS",
    all: "SOURCES; NUMBERS AS ON THE LABELS",
  };

  /** Publishers of what is drawn, numbered in the order of the first mark that rests on them; who cites which.
   *  @param {(i: number) => number[]} [sourcesOf] the sources that a state's mark rests on */
  const publishers = (content, states, sourcesOf = (i) => content.states.sources[i]) => {
    const { publisher: of, title, url, published } = content.sources;
    /** @type {Map<string, {number: number, sources: Set<number>}>} */
    const found = new Map();
    for (const n of states.flatMap(sourcesOf)) {
      if (!found.has(of[n])) found.set(of[n], { number: found.size + 1, sources: new Set() });
      found.get(of[n])?.sources.add(n);
    }
    const item = (n) => ({ title: title[n], url: url[n], published: published[n] });
    return {
      sources: [...found].map(([publisher, { number, sources }]) => ({
        number,
        publisher,
        items: [...sources].map(item),
      })),
      cite: (i) => [...new Set(sourcesOf(i).map((n) => found.get(of[n])?.number ?? 0))].sort((a, b) => a - b),
    };
  };

  /** A change rests on the sources of both its days. */
  const ofBoth = ({ states }, { entries }) => {
    const pairs = new Map(
      entries.map(({ before, after }) => [after ?? before, [before, after].filter((i) => i !== null)]),
    );
    return (i) => [...new Set((pairs.get(i) ?? [i]).flatMap((each) => states.sources[each]))];
  };

  const dated = ({ title, published }) => (published ? `${title} (${flank.dates.inWordsLoose(published)})` : title);

  /** What is to be listed, each with how many sources it stands for; publishers alone run on, as one. */
  const entries = (sources, kind) =>
    sources.map(({ number, publisher, items }) => ({
      words:
        kind === "all"
          ? `${number} ${publisher}: ${items.map(dated).join("; ")}.`
          : `${number} ${publisher}${items.length > 1 ? ` (${items.length})` : ""};`,
      count: items.length,
    }));

  const more = (count) => `and ${count} more, in the file’s metadata.`;

  /** Entries as lines, with the number of those that had no room. */
  const setIn = (some, rest, kind, room, size) => {
    const words = [...some.map((entry) => entry.words), ...(rest ? [more(rest)] : [])];
    const paragraphs = kind === "all" ? words : [words.join(" ").replace(/;$/, ".")];
    return paragraphs.flatMap((each) => flank.ink.wrap(each, room, size, 400));
  };

  /** The type in which entries would fill a room without a gap: no larger one can hold them. */
  const upperSize = (listed, area) => {
    const { width } = flank.ink;
    const words = listed.flatMap((entry) => entry.words.split(" "));
    const long = words.reduce((sum, word) => sum + width(word, 1), words.length * width(" ", 1));
    return Math.ceil(2 * Math.sqrt(area / (long * LEADING))) / 2 + 0.5;
  };

  /** As many entries as a number of lines holds. */
  const fill = (listed, kind, room, size, most) => {
    const left = (n) => listed.slice(n).reduce((sum, { count }) => sum + count, 0);
    const lines = (n) => setIn(listed.slice(0, n), left(n), kind, room, size);
    const fits = flank.ink.mostThatFit(listed.length - 1, (n) => lines(n).length <= most);
    return { lines: lines(fits), left: left(fits) };
  };

  /**
   * @param {{sources: any[], kind: "all" | "publishers"}} what
   * @param {{left: number, top: number, right: number, bottom: number}} box @param {any} palette
   * @returns {{svg: string, left: number}} left: how many sources had to be told by number
   */
  const draw = ({ sources, kind }, { left, top, right, bottom }, palette) => {
    const { text, paragraph } = flank.ink;
    const { largest, smallest } = TYPE[kind];
    const style = { size: 9, weight: 600, fill: palette.page.ink_muted, spacing: 0.5 };
    const title = paragraph(HEADING[kind], left, top, right - left, style);
    const columns = Math.max(1, Math.floor((right - left) / COLUMN_PX)),
      step = (right - left) / columns;
    const from = title.y + UNDER_TITLE_PX,
      listed = entries(sources, kind);
    const first = Math.max(smallest, Math.min(largest, upperSize(listed, (right - left) * Math.max(0, bottom - from))));
    for (let size = first; ; size -= 0.5) {
      const perColumn = Math.max(1, Math.floor((bottom - from) / (size * LEADING)) + 1);
      const room = step - (columns > 1 ? 14 : 0),
        whole = setIn(listed, 0, kind, room, size);
      const isFit = whole.length <= perColumn * columns;
      if (!isFit && size > smallest) continue;
      const set = isFit ? { lines: whole, left: 0 } : fill(listed, kind, room, size, perColumn * columns);
      const even = Math.ceil(set.lines.length / columns);
      const line = (words, n) =>
        text(words, left + Math.floor(n / even) * step, from + (n % even) * size * LEADING, {
          size,
          fill: palette.page.ink,
        });
      return { svg: title.svg + set.lines.map(line).join(""), left: set.left };
    }
  };

  (window.flank ??= {}).references = { publishers, ofBoth, draw };
})();
