// @ts-check
// What the browser asks the server to make. A fault is an Error whose message is the sentence for the visitor.
(() => {
  "use strict";

  /** The sentence that the server gave as its reason; it may have sent a page instead. */
  const reason = (answer) =>
    answer
      .json()
      .then(({ error }) => error)
      .catch(() => null)
      .then((words) => words || `The file could not be made: the server answered ${answer.status}.`);

  /** @param {string} url @param {any} asked @returns {Promise<Blob>} */
  const file = async (url, asked) => {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(asked) }).catch(() => {
      throw new Error("The file could not be made: the server did not answer.");
    });
    if (!answer.ok) throw new Error(await reason(answer));
    return answer.blob();
  };

  (window.flank ??= {}).server = { file };
})();
