// @ts-check
// A briefing as a file: written, and read with the first fault named by step and field. The schema says the same in JSON.
(() => {
  "use strict";
  const LARGEST = 2e6; // characters
  const KEYS = { briefing: ["format", "id", "title", "steps"], step: ["title", "line", "sources", "notes", "view"] };

  const fault = (field, words) => {
    throw new Error(`${field} ${words}.`);
  };

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /** An object with these keys, all of them and no other. */
  const object = (value, keys, where) => {
    if (!isObject(value)) fault(where, "is not an object");
    for (const key of keys) if (!(key in value)) fault(where, `has no “${key}”`);
    for (const key of Object.keys(value)) if (!keys.includes(key)) fault(where, `has “${key}”, which no briefing has`);
  };

  const text = (value, longest, where, least = 1) => {
    if (typeof value !== "string") fault(where, "is not a text");
    if (value.trim().length < least) fault(where, "is empty");
    if (value.length > longest) fault(where, `is longer than ${longest} characters`);
  };

  const list = (value, longest, where) => {
    if (!Array.isArray(value)) fault(where, "is not a list");
    if (value.length > longest) fault(where, `has more than ${longest} entries`);
  };

  const cited = (sources, known, where) => {
    list(sources, 50, where);
    for (const id of sources) if (!known.includes(id)) fault(where, `names “${id}”, which is no source of this map`);
  };

  /** What the address could not read of it is a fault of the file. */
  const viewed = (view, content, where) => {
    if (!isObject(view)) fault(`${where},`, "is not an object");
    for (const [key, value] of Object.entries(view)) {
      if (!flank.briefing.VIEW.includes(key)) fault(`${where},`, `has “${key}”, which no view has`);
      if (typeof value !== "string") fault(`${where}, ${key},`, "is not a text");
      const { change, ignored, words } = flank.address.parse(`?${new URLSearchParams({ [key]: value })}`, content);
      if (words || ignored.length || !Object.keys(change).length)
        fault(`${where}, ${key},`, `is “${value}”, which this map does not know`);
    }
    if (!("date" in view)) fault(`${where},`, "has no “date”");
  };

  const stepped = (step, known, content, where) => {
    object(step, KEYS.step, where);
    text(step.title, 120, `${where}, title,`);
    text(step.line, 300, `${where}, line,`, 0);
    cited(step.sources, known, `${where}, sources,`);
    list(step.notes, 50, `${where}, notes,`);
    step.notes.forEach((note, n) => {
      object(note, ["text", "sources"], `${where}, note ${n + 1},`);
      text(note.text, 2000, `${where}, note ${n + 1}, text,`);
      cited(note.sources, known, `${where}, note ${n + 1}, sources,`);
    });
    viewed(step.view, content, `${where}, view`);
  };

  const document = (written) => {
    if (written.length > LARGEST) fault("The file", "is larger than 2 MB");
    try {
      return JSON.parse(written);
    } catch {
      return fault("The file", "is not JSON");
    }
  };

  /** @param {string} written @returns {import("./briefing_steps.js").Briefing} @throws {Error} with a sentence */
  const parse = (written, content) => {
    const { FORMAT, MOST_STEPS } = flank.briefingSteps;
    const read = document(written);
    if (read?.format !== FORMAT) fault("The file", `is no briefing of this map: its “format” is not “${FORMAT}”`);
    object(read, KEYS.briefing, "The briefing");
    if (typeof read.id !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(read.id))
      fault("The briefing’s id", "is not made of small letters, digits and hyphens");
    text(read.id, 80, "The briefing’s id");
    text(read.title, 120, "The briefing’s title");
    list(read.steps, MOST_STEPS, "The list of steps");
    read.steps.forEach((step, n) => stepped(step, content.sources.id, content, `Step ${n + 1}`));
    return read;
  };

  /** @param {import("./briefing_steps.js").Briefing} briefing */
  const format = (briefing) => `${JSON.stringify(briefing, null, 1)}\n`;

  /** Why a briefing could not be read again, were it kept as it is; else nothing. */
  const faultOf = (briefing, content) => {
    try {
      parse(format(briefing), content);
      return "";
    } catch ({ message }) {
      return message;
    }
  };

  /** “Vilnius 2023” is `vilnius-2023`: for the file's name. */
  const nameOf = ({ title }) =>
    title
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "briefing";

  (window.flank ??= {}).briefingFile = { parse, format, faultOf, nameOf };
})();
