// @ts-check
// What `python -m export` has the page do: the page's own composer, with nobody at the mouse. Files come as base64.
(() => {
  "use strict";
  const { base64, page, slide } = /** @type {any} */ (window).flank.handedOver;

  /** What of the address the page could not read, in sentences. @param {string} search */
  const misread = (search) => flank.address.parse(search, flank.page.told().content).words;

  /** As wide as the dialog offers first, where no width is asked for. */
  const usualWidth = (size) => {
    const offered = flank.sizes.widths(size);
    return (offered[1] ?? offered[0])?.px ?? 1920;
  };

  const logoOf = async (given) => {
    if (!given) return null;
    const uri = flank.logo.plain(given);
    const image = new Image();
    image.src = uri;
    await image.decode().catch(() => {
      throw new Error("The logo cannot be read: it is neither a PNG nor an SVG, or it is broken.");
    });
    return { uri, width: image.naturalWidth, height: image.naturalHeight, name: "logo" };
  };

  const composed = async (change, { width, logo, ...asked }) => {
    await flank.fonts.ready();
    const settings = { ...flank.settings.get(), ...asked, width: width ?? usualWidth(asked.size) };
    return flank.compose.picture(flank.shot.at(change), { ...settings, logo: await logoOf(logo) });
  };

  const PART = {
    png: async (picture) => ({ file: await base64(await flank.exporter.png(picture)) }),
    svg: async (picture) => ({ file: await base64(flank.exporter.svg(picture)) }),
    pdf: async (picture) => page(picture),
    pptx: slide,
  };

  /** One map. @param {{change: any, notes?: any[]}} step @param {any} asked settings of the image */
  const made = async ({ change, notes = [] }, asked) => {
    const picture = await composed(change, asked);
    const part = await PART[asked.format](picture);
    return { name: flank.exporter.fileName(picture, asked.format), part: { ...part, ...(notes.length && { notes }) } };
  };

  const sourcesNamed = ({ sources }, ids) =>
    ids
      .map((id) => sources.id.indexOf(id))
      .filter((n) => n >= 0)
      .map((n) => ({
        ...{ title: sources.title[n], publisher: sources.publisher[n], url: sources.url[n] },
        published: sources.published[n] ?? "",
      }));

  /** A shipped briefing by its name, or the text of a saved one, read. */
  const briefed = (name, text) => {
    const { content } = flank.page.told();
    const briefing = text ? flank.briefingFile.parse(text, content) : content.briefings.find(({ id }) => id === name);
    if (!briefing) throw new Error(`There is no briefing ${name}, neither shipped nor as a file.`);
    return briefing;
  };

  /** What a page that is saved with a briefing carries, and that it opens at the first step. */
  const opening = (search, name, text) => {
    const briefing = briefed(name, text);
    const asked = new URLSearchParams(search);
    asked.set("briefing", briefing.id);
    if (briefing.steps.length) asked.set("step", "1");
    return { start: `?${asked}`, briefing };
  };

  const steps = (name, text) => {
    const { content } = flank.page.told();
    return briefed(name, text).steps.map((step) => ({
      change: flank.briefing.stateOf(step),
      title: step.title,
      subtitle: step.line,
      notes: (step.notes ?? []).map((note) => ({ ...note, sources: sourcesNamed(content, note.sources ?? []) })),
    }));
  };

  /** Those that the timeline reaches. */
  const summits = () => {
    const { events, window: frame } = flank.page.told().content;
    const isOurs = (n) => events.kind[n] === "summit" && frame.start <= events.date[n] && events.date[n] <= frame.end;
    return [...events.kind.keys()]
      .filter(isOurs)
      .map((n) => ({ change: { asOf: events.date[n], compare: null }, subtitle: events.name[n] }));
  };

  const day = () => flank.state.get().asOf;

  /** What is shown, or all that ever was of the layers and the filter. */
  const told = (history) => {
    const { content, shown, state } = flank.page.told();
    const ever = () =>
      flank.page.sift(
        content.states.start.flatMap((start, i) => (start === null ? [] : [i])),
        state,
      ).shown;
    return history ? ever() : shown;
  };

  /** Record and first day of each. */
  const spans = (history) => {
    const { records, states } = flank.page.told().content;
    return told(history).map((i) => [records.id[states.record[i]], states.start[i]]);
  };

  /** The file that the page's own table is saved as. */
  const csv = (history) => {
    if (!told(history).length) throw new Error("Nothing is in force of what is shown, so there is nothing to save.");
    return flank.tableFiles.csv(flank.page.told().content, told(history));
  };

  /** @type {any} */ (window).handsFree = { misread, made, opening, steps, summits, spans, csv, day };
})();
