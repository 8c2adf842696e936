// @ts-check
// Steps of a briefing put in, moved, edited and taken out. Pure: each gives another briefing, and leaves the one it was given.
(() => {
  "use strict";

  /**
   * @typedef {{text: string, sources: string[]}} Note
   * @typedef {{title: string, line: string, sources: string[], notes: Note[], view: Record<string, string>}} Step
   * @typedef {{format: string, id: string, title: string, steps: Step[]}} Briefing see geodata/schema/briefing.schema.json
   */

  const FORMAT = "flank-briefing-1";
  const MOST_STEPS = 100; // as the schema has it

  /** @returns {Briefing} */
  const empty = () => ({ format: FORMAT, id: "own", title: "My briefing", steps: [] });

  /** @param {Record<string, string>} view @returns {Step} */
  const step = (view, title = "New step") => ({ title, line: "", sources: [], notes: [], view });

  /** @param {Briefing} briefing @param {Step} added @param {number} at its place */
  const add = (briefing, added, at) => ({ ...briefing, steps: briefing.steps.toSpliced(at, 0, added) });

  /** @param {Briefing} briefing @param {number} at */
  const remove = (briefing, at) => ({ ...briefing, steps: briefing.steps.toSpliced(at, 1) });

  /** @param {Briefing} briefing @param {number} from @param {number} to its place afterwards */
  const move = (briefing, from, to) => add(remove(briefing, from), briefing.steps[from], to);

  /** @param {Briefing} briefing @param {number} at @param {Partial<Step>} change */
  const edit = (briefing, at, change) => ({
    ...briefing,
    steps: briefing.steps.with(at, { ...briefing.steps[at], ...change }),
  });

  /** @param {Briefing} briefing @param {string} title */
  const entitle = (briefing, title) => ({ ...briefing, title });

  (window.flank ??= {}).briefingSteps = { FORMAT, MOST_STEPS, empty, step, add, remove, move, edit, entitle };
})();
