// @ts-check
// A dot that the audience can follow, in the pointer's place.
(() => {
  "use strict";
  const { byId } = flank.dom;

  const follow = ({ clientX, clientY }) => {
    byId("stage-dot").style.translate = `${clientX}px ${clientY}px`;
  };

  const turn = (on) => {
    byId("stage-dot").hidden = !on;
    document.body.classList.toggle("with-dot", on);
    if (on) addEventListener("pointermove", follow);
    else removeEventListener("pointermove", follow);
  };

  (window.flank ??= {}).stageDot = { turn, toggle: () => turn(byId("stage-dot").hidden) };
})();
