// @ts-check
// Kinds of screens, as the style sheets have them.
(() => {
  "use strict";
  const SMALL = "(max-width: 760px), (max-height: 560px)"; // panels are sheets over the map
  const PHONE = "(max-width: 760px) and (min-height: 561px)"; // upright: over an open drawer there is room for one map

  const isSmall = () => matchMedia(SMALL).matches;
  const isPhone = () => matchMedia(PHONE).matches;

  (window.flank ??= {}).screens = { isSmall, isPhone };
})();
