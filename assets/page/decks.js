// @ts-check
// A briefing as slides, a PDF or a ZIP of images: each step composed as it would be on the page.
(() => {
  "use strict";
  const IMAGE_PX = 1920;

  /** As the composer has its slides, else 16:9. */
  const sizeOf = () => ({ size: flank.sizes.ofASlide(flank.settings.get().size), width: 1280 });

  /** Sources by id, as notes name them. */
  const sourcesNamed = ({ sources }, ids) =>
    ids
      .map((id) => sources.id.indexOf(id))
      .filter((n) => n >= 0)
      .map((n) => ({
        title: sources.title[n],
        publisher: sources.publisher[n],
        url: sources.url[n],
        published: sources.published?.[n] ?? "",
      }));

  const stepsOf = (briefing, content) =>
    briefing.steps.map((step) => ({
      change: flank.briefing.stateOf(step),
      title: step.title,
      subtitle: step.line,
      notes: (step.notes ?? []).map(({ text, sources = [] }) => ({ text, sources: sourcesNamed(content, sources) })),
    }));

  /** Without a briefing: the days that people compare, as the page shows the rest. */
  const daysOf = ({ content, today }) =>
    content.presets.map(({ title, day }) => ({ change: { asOf: day ?? today, compare: null }, title, notes: [] }));

  /** @returns {{title: string, key: string, steps: any[]}} */
  const deck = () => {
    const told = flank.page.told(),
      briefing = flank.briefing?.get?.();
    if (!briefing?.steps.length) return { title: "Summits and turning points", key: "summits", steps: daysOf(told) };
    return { title: briefing.title, key: briefing.id, steps: stepsOf(briefing, told.content) };
  };

  const png = async (picture, wide) => flank.shots.encoded(await flank.shots.paint(picture, wide), "image/png");

  const json = (value) => new Blob([JSON.stringify(value)], { type: "application/json" });

  /** What goes up for a step, by the kind of file. */
  const PART = {
    pptx: async (picture, { notes }) => ({
      suffix: ".json",
      blob: json({ ...(await flank.handedOver.slide(picture)), notes }),
    }),
    pdf: async (picture, { notes }) => ({
      suffix: ".json",
      blob: json({ ...flank.handedOver.page(picture), notes }),
    }),
    zip: async (picture) => ({ suffix: `_${picture.asOf}.png`, blob: await png(picture, IMAGE_PX) }),
  };

  async function* parts(kind, steps) {
    for (const [n, step] of steps.entries()) {
      await new Promise((resolve) => flank.idle.later(() => resolve(null)));
      const { title, subtitle, change } = step;
      const format = { pptx: "pptx", pdf: "pdf", zip: "png" }[kind];
      const picture = await flank.shots.picture(change, { ...sizeOf(), format, title, subtitle });
      const { suffix, blob } = await PART[kind](picture, step);
      yield { name: `${String(n + 1).padStart(2, "0")}${suffix}`, blob };
    }
  }

  /** @param {"pptx" | "pdf" | "zip"} kind */
  const make = (kind) => {
    const { steps, key } = deck();
    return flank.workBar.follow("Making the deck", {
      kind,
      options: { name: `flank_${key}.${kind}` },
      parts: parts(kind, steps),
      total: steps.length,
    });
  };

  (window.flank ??= {}).decks = { deck, make };
})();
