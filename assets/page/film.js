// @ts-check
// A film of a range of days: its form in the dialog, what that comes to, and the order for it.
(() => {
  "use strict";
  const { h } = flank.dom;
  const { toDay, inWords } = flank.dates;
  const KEPT_AS = "flank-film";
  const MOST_FRAMES = 5400; // as the server has it: export/limits.py
  const FPS = { mp4: 30, webm: 30, gif: 10 };
  const FORMATS = { mp4: "MP4", webm: "WebM", gif: "GIF" };
  const SIZES = { "854x480": "854 × 480", "1280x720": "1280 × 720", "1920x1080": "1920 × 1080" };

  /** Fields of the form, made when the dialog is first opened. */
  let fields = /** @type {any} */ (null);

  const kept = () => {
    try {
      return JSON.parse(flank.kept.read(KEPT_AS) ?? "{}");
    } catch {
      return {};
    }
  };

  const select = (options, value) =>
    h(
      "select",
      { onchange: tell },
      ...Object.entries(options).map(([key, text]) => h("option", { value: key, selected: key === value }, text)),
    );

  /** The speeds are those of playing. */
  const speeds = () =>
    Object.fromEntries(
      [.../** @type {HTMLSelectElement} */ (flank.dom.byId("play-speed")).options].map((option) => [
        option.value,
        option.dataset.words,
      ]),
    );

  const field = (words, input) => h("label", {}, h("span", {}, words), input);

  const form = () => {
    const { start, end } = flank.page.range(),
      was = kept(),
      day = (value) => h("input", { type: "text", value, autocomplete: "off", spellcheck: "false", oninput: tell });
    fields = {
      from: day(start),
      to: day(end),
      speed: select(speeds(), was.speed ?? flank.dom.byId("play-speed").dataset.atStart),
      size: select(SIZES, was.size ?? "1280x720"),
      format: select(FORMATS, was.format ?? "mp4"),
      told: h("p", { class: "told", role: "status" }),
      make: h("button", { type: "button", class: "make", "data-do": "film-make:" }, "Make the film"),
    };
    const { from, to, speed, size, format, told, make } = fields;
    const form = h(
      "div",
      { class: "film-form" },
      field("From", from),
      field("To", to),
      field("Speed", speed),
      field("Size", size),
      field("Format", format),
    );
    tell();
    return [form, told, make];
  };

  const dayOf = (input) => {
    const { day, fault } = flank.dateField.read(input.value, flank.page.told().content.window);
    input.setAttribute("aria-invalid", String(Boolean(fault)));
    if (fault) throw new RangeError(fault);
    return day;
  };

  const lasts = (length) => {
    const seconds = Math.round(length);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  };

  /** What the form asks for; throws a sentence where it asks for nothing that can be made. */
  const asked = () => {
    const [from, to] = [dayOf(fields.from), dayOf(fields.to)];
    if (from > to) throw new RangeError(`A film runs forwards: ${inWords(from)} is not before ${inWords(to)}.`);
    const [width, height] = fields.size.value.split("x").map(Number);
    const format = fields.format.value,
      fps = FPS[format];
    const run = { first: toDay(from), last: toDay(to), daysPerSecond: Number(fields.speed.value), fps };
    const shown = flank.filmPlan.days(run),
      frames = flank.filmPlan.frames(shown);
    if (frames > MOST_FRAMES)
      throw new RangeError(`That would last ${lasts(frames / fps)}; a film goes up to ${lasts(MOST_FRAMES / fps)}.`);
    return { from, to, width, height, format, fps, shown, frames };
  };

  /** A film shows one day after the other; two days at once it does not. */
  const leftOut = () => {
    const { compare } = flank.state.get();
    return compare === null ? "" : ` The comparison with ${inWords(compare)} is left out.`;
  };

  function tell() {
    try {
      const film = asked();
      fields.told.textContent = `${inWords(film.from)} to ${inWords(film.to)}, in ${lasts(film.frames / film.fps)}.${leftOut()}`;
      fields.make.disabled = false;
    } catch (fault) {
      fields.told.textContent = fault.message;
      fields.make.disabled = true;
    }
  }

  /** @returns {Promise<void> | undefined} */
  const make = () => {
    const { from, to, width, height, format, fps, shown, frames } = asked();
    const { speed, size } = fields;
    flank.kept.write(KEPT_AS, JSON.stringify({ speed: speed.value, size: size.value, format }));
    const { parts, count, cuts } = flank.filmFrames;
    const stretches = flank.filmPlan.stretches(shown, cuts(flank.page.told()));
    const settings = { format: "png", size: "custom", width, height };
    return flank.workBar.follow("Making the film", {
      kind: "film",
      options: { format, frames, name: `flank_${from}_${to}_${width}x${height}.${format}` },
      parts: parts(stretches, settings, fps),
      total: count(stretches),
    });
  };

  (window.flank ??= {}).film = { form, make };
})();
