// @ts-check
// Words between windows of one talk: by BroadcastChannel, and straight from window to window where that does not carry,
// as between pages that were opened from disk. What comes both ways is heard once.
(() => {
  "use strict";

  const IS_FROM_DISK = location.protocol === "file:"; // then no origin can be written to, and browsers name it differently
  const HOMES = IS_FROM_DISK ? ["null", "file://"] : [location.origin];

  /** @typedef {{kind: string, from: string, number: number, [more: string]: any}} Message */

  /**
   * @param {string} name @param {(message: Message) => void} hear
   * @returns {{send: (kind: string, more?: object) => void, reach: (other: Window | null) => void, close: () => void}}
   */
  const create = (name, hear) => {
    const self = Math.random().toString(36).slice(2);
    const heard = new Map();
    let sent = 0,
      peer = /** @type {Window | null} */ (window.opener);

    const take = (message) => {
      if (message?.name !== name || message.from === self || heard.get(message.from) >= message.number) return;
      heard.set(message.from, message.number);
      hear(message);
    };

    const radio = window.BroadcastChannel ? new BroadcastChannel(name) : null;
    radio?.addEventListener("message", ({ data }) => take(data));

    const bySelf = ({ data, origin, source }) => {
      if (!HOMES.includes(origin)) return;
      if (data?.name === name) peer = /** @type {Window} */ (source);
      take(data);
    };
    addEventListener("message", bySelf);

    const send = (kind, more = {}) => {
      const message = { ...more, name, kind, from: self, number: (sent += 1) };
      radio?.postMessage(message);
      if (peer && !peer.closed) peer.postMessage(message, IS_FROM_DISK ? "*" : location.origin);
    };

    const close = () => {
      radio?.close();
      removeEventListener("message", bySelf);
    };

    return { send, reach: (other) => (peer = other), close };
  };

  (window.flank ??= {}).channel = { create };
})();
