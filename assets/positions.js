// @ts-check
// Which rows of the content's tables belong together: a state's layer, a layer's records, a record's states. Pure.
(() => {
  "use strict";
  const layerOf = ({ states, records, layers }, i) => layers[records.layer[states.record[i]]];

  /** @param {string} key of a layer @returns {number[]} */
  const recordsOf = ({ layers, records }, key) => {
    const n = layers.findIndex((layer) => layer.key === key);
    return records.layer.flatMap((of, r) => (of === n ? [r] : []));
  };

  /** In order; those that never hold too. @returns {number[]} */
  const statesOf = ({ states }, r) => states.record.flatMap((record, i) => (record === r ? [i] : []));

  (window.flank ??= {}).positions = { layerOf, recordsOf, statesOf };
})();
