// @ts-check
// Makes the elements of the parts that Dash only puts up (ui/fixed.py): React's own, where Dash would watch each.
(() => {
  "use strict";
  /** @param {string | [string, object, ...any]} part @returns {any} */
  const element = (part) => {
    if (typeof part === "string") return part;
    const [tag, traits, ...inside] = part;
    return React.createElement(tag, traits, ...inside.map(element));
  };

  const Fixed = ({ parts }) => React.createElement(React.Fragment, null, ...parts.map(element));

  /** @type {any} */ (window).flank_parts = { Fixed };
})();
