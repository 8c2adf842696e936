// @ts-check
// The parts of a film: the map where it changes, and strips of the days that run over it, so that a minute is a few hundred
// pictures and not thousands of frames. The server lays them over each other: export/film.py.
(() => {
  "use strict";
  const QUALITY = 0.92; // of the JPEGs: no edge of a label is seen to fray
  const [OVER, UNDER, BESIDE] = [1.05, 0.35, 0.3]; // room around the day's words, in parts of their height
  const { toDay, toIso, inWords } = flank.dates;

  /** Lets the page have its turn. */
  const rest = () => new Promise((resolve) => flank.idle.later(() => resolve(null)));

  /** Where the words of any of these days stand, in whole pixels of the film. */
  const boxOf = (ink, days, { x, y, size, anchor }, frame) => {
    const widest = Math.max(...days.map(({ day }) => ink.measureText(inWords(toIso(day))).width)) + 2 * BESIDE * size;
    const start = x - { left: BESIDE * size, right: widest - BESIDE * size, center: widest / 2 }[anchor];
    const left = Math.max(0, Math.floor(start)),
      top = Math.max(0, Math.floor(y - OVER * size));
    return [
      left,
      top,
      Math.min(Math.ceil(widest), frame.width - left),
      Math.min(Math.ceil((OVER + UNDER) * size), frame.height - top),
    ];
  };

  const letter = (canvas, { weight, size, family, fill, anchor }) => {
    const ink = canvas.getContext("2d", { alpha: false });
    Object.assign(ink, { font: `${weight} ${size}px ${flank.shots.font()}`, fillStyle: fill, textAlign: anchor });
    return ink;
  };

  /** Cells from top to bottom: what the picture has there, with a day over it. */
  const strip = (frame, days, words) => {
    const canvas = document.createElement("canvas"),
      box = boxOf(letter(canvas, words), days, words, frame),
      [left, top, wide, high] = box;
    Object.assign(canvas, { width: wide, height: high * days.length });
    const ink = letter(canvas, words);
    days.forEach(({ day }, n) => {
      ink.drawImage(frame, left, top, wide, high, 0, n * high, wide, high);
      ink.fillText(inWords(toIso(day)), words.x - left, words.y - top + n * high);
    });
    return { canvas, box };
  };

  /** The map on a stretch's first day, without that day. */
  const base = async (days, settings, paint) => {
    const picture = await flank.shots.picture({ asOf: toIso(days[0].day), compare: null }, settings);
    const { svg, wide, words } = flank.filmLayers.parted(picture);
    const frame = await paint({ ...picture, svg }, settings.width);
    const scale = settings.width / wide;
    for (const name of ["x", "y", "size"]) words[name] *= scale;
    return { frame, words, picture };
  };

  const number = (n) => String(n).padStart(4, "0");

  /**
   * @param {any[]} stretches see film_plan.js @param {{width: number, height: number}} settings @param {number} fps
   * @returns {AsyncGenerator<{name: string, blob: Blob}>} the pictures, the strips, last the plan
   */
  async function* parts(stretches, settings, fps) {
    const told = [],
      sources = new Set(),
      paint = flank.filmLayers.painter();
    let held, name;
    for (const [n, { days, isSame }] of stretches.entries()) {
      await rest();
      if (!isSame) {
        held = await base(days, settings, paint);
        for (const { publisher } of held.picture.sources) sources.add(publisher);
        name = `picture-${number(n)}.jpg`;
        yield { name, blob: await flank.shots.encoded(held.frame, "image/jpeg", QUALITY) };
      }
      const { canvas, box } = strip(held.frame, days, held.words);
      const stripName = `days-${number(n)}.png`;
      yield { name: stripName, blob: await flank.shots.encoded(canvas, "image/png") };
      told.push({ picture: name, strip: stripName, box, repeats: days.map(({ frames }) => frames) });
    }
    const ends = [stretches[0].days[0], stretches.at(-1).days.at(-1)].map(({ day }) => toIso(day));
    const plan = { width: held.frame.width, height: held.frame.height, fps, title: held.picture.title };
    Object.assign(plan, { date: [...new Set(ends)].join("/"), sources: [...sources].join("; "), stretches: told });
    yield { name: "film.json", blob: new Blob([JSON.stringify(plan)], { type: "application/json" }) };
  }

  /** How many parts that will be. */
  const count = (stretches) => stretches.length + stretches.filter(({ isSame }) => !isSame).length + 1;

  /** What is shown on a day, and how surely: two days of which that is the same look the same. */
  const lookOf = ({ content, state }, day) => {
    const { pick, knowledge } = flank.timeline;
    const { shown } = flank.page.sift(pick(content.states, day), state);
    return shown.map((i) => [i, ...Object.values(knowledge(content.states, i, day))].join()).join(";");
  };

  /** Days on which the picture becomes another one: what is shown changes, or how far it is known. */
  const cuts = (told) => {
    const { content, today } = told;
    let before = "";
    const looks = flank.timeline.changeDays(content.states).filter((day) => {
      const look = lookOf(told, day),
        isOther = look !== before;
      before = look;
      return isOther;
    });
    return [...looks.map(toDay), toDay(content.window.knownTo) + 1, toDay(today) + 1].sort((one, other) => one - other);
  };

  (window.flank ??= {}).filmFrames = { parts, count, cuts };
})();
