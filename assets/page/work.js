// @ts-check
// Heavy work of the server: parts go up one by one, a Dash background callback makes the file, the file comes down.
// One at a time; cancelling ends it here and there, and nothing of it is left.
(() => {
  "use strict";
  const PARTS_SHARE = { film: 0.75, pptx: 0.95, pdf: 0.4, zip: 0.97 }; // of the time, as measured
  const SILENT_MS = 60000; // after so long without a word nobody is working on it

  /**
   * @typedef {{kind: "film" | "pptx" | "pdf" | "zip", options: any, parts: AsyncIterable<{name: string, blob: Blob}>,
   *   total: number, onProgress: (share: number) => void}} Order share: 0 to 1
   * @typedef {{order: Order, job: string, ending: AbortController, told: (share: number) => void,
   *   resolve: (value: any) => void, reject: (why: any) => void, timer: number}} Work
   */

  /** @type {{work: Work | null}} */
  const held = { work: null };

  const asked = async (method, path, { body, signal } = /** @type {any} */ ({})) => {
    const headers = typeof body === "string" ? { "Content-Type": "application/json" } : {};
    const answer = await fetch(`/export/jobs${path}`, { method, body, signal, headers }).catch((fault) => {
      throw fault.name === "AbortError" ? fault : new Error("The server did not answer.");
    });
    if (answer.ok) return answer;
    const { error } = await answer.json().catch(() => ({}));
    throw new Error(error ?? `The server answered ${answer.status}.`);
  };

  /** Each word that is heard of it gives it more time. */
  const listenOn = (work) => {
    clearTimeout(work.timer);
    const sentence = "The server has not said a word about it for a minute, so it was given up.";
    work.timer = window.setTimeout(() => work.reject(new Error(sentence)), SILENT_MS);
  };

  /** Sends the parts up: while one is under way the next is made. */
  const send = async (work) => {
    const { order, job, ending } = work;
    let sent = 0;
    const put = async ({ name, blob }) => {
      await asked("PUT", `/${job}/${name}`, { body: blob, signal: ending.signal });
      work.told((PARTS_SHARE[order.kind] * ++sent) / order.total);
    };
    let under = Promise.resolve();
    for await (const part of order.parts) {
      await under;
      ending.signal.throwIfAborted();
      under = put(part);
      under.catch(() => null); // told when it is waited for
    }
    await under;
  };

  /** Has Dash make the file, and waits for its answer. */
  const made = (work) =>
    new Promise((resolve, reject) => {
      Object.assign(work, { resolve, reject });
      work.ending.signal.addEventListener("abort", () => reject(work.ending.signal.reason));
      listenOn(work);
      window.dash_clientside.set_props("work-order", { data: { job: work.job } });
    });

  /** @param {Work} work */
  const carry = async (work) => {
    const { order, ending } = work;
    const { kind, options, total } = order;
    const body = JSON.stringify({ kind, options, total });
    work.job = (await (await asked("POST", "", { body, signal: ending.signal })).json()).job;
    await send(work);
    await made(work);
    const blob = await (await asked("GET", `/${work.job}`, { signal: ending.signal })).blob();
    work.told(1);
    return { blob, name: options.name };
  };

  /** Ends the process, then takes away the files. */
  const drop = ({ job }) => {
    if (!job) return;
    window.dash_clientside.set_props("work-cancel", { data: job });
    fetch(`/export/jobs/${job}`, { method: "DELETE", keepalive: true }).catch(() => null);
  };

  /** @param {Order} order @returns {{done: Promise<{blob: Blob, name: string}>, cancel: () => void}} */
  const run = (order) => {
    if (held.work) throw new Error("An export is being made: wait for it, or cancel it.");
    const nothing = () => {};
    /** @type {Work} */
    const work = {
      order,
      job: "",
      ending: new AbortController(),
      told: order.onProgress,
      ...{ timer: 0 },
      resolve: nothing,
      reject: nothing,
    };
    held.work = work;
    const done = carry(work)
      .catch((fault) => {
        drop(work);
        throw work.ending.signal.aborted ? work.ending.signal.reason : fault;
      })
      .finally(() => {
        clearTimeout(work.timer);
        held.work = null;
      });
    return { done, cancel: () => work.ending.abort(new DOMException("The export was cancelled.", "AbortError")) };
  };

  /** What Dash says of a job; of another one than ours it is too late. */
  const heard = (said) => {
    const { work } = held;
    return said && work?.job === said.job ? work : null;
  };

  const hearProgress = (said) => {
    const work = heard(said);
    if (!work) return;
    listenOn(work);
    const share = PARTS_SHARE[work.order.kind];
    work.told(share + ((1 - share) * said.done) / said.total);
  };

  const hearAnswer = (said) => {
    const work = heard(said);
    if (work) said.error ? work.reject(new Error(said.error)) : work.resolve(null);
  };

  window.addEventListener("pagehide", () => held.work && drop(held.work));

  (window.flank ??= {}).work = { run, isOn: () => held.work !== null };
  (window.dash_clientside ??= {}).work = { hearProgress, hearAnswer };
})();
