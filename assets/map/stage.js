// @ts-check
// The map as the page uses it: holds the camera, has the panes drawn for it, follows gestures and the window.
(() => {
  "use strict";
  const { camera: optics, basemap, basePaths, gestures, pane, planes, beside, views } = flank;
  const ROOM_PX = 40; // less of a map shows no symbol whole
  const COARSE = 2; // how many times larger or smaller than it was drawn

  /** Everything the map holds. The first pane is the page's own map; the second, once there, shows another day. */
  const map = {
    content: null,
    graph: null,
    state: null,
    panes: [],
    beside: null,
    seating: "",
    camera: null,
    whole: null,
    onView: (_view) => {},
    onDrawn: () => {},
    onClick: (_id) => {},
  };

  const main = () => map.panes[0];

  /** Draws on the plane of a view: its base map, and all that lies on it. @returns {boolean} whether it is another one */
  const turn = (view) => {
    const content = planes.forView(map.content, view);
    if (content === map.content) return false;
    flank.flight.go(() => {}, 0); // ends one over the plane that is left
    map.content = content;
    for (const one of map.panes) {
      basePaths.show(one.host, content);
      Object.assign(one, { look: "", laid: null });
    }
    arrange(view);
    return true;
  };

  /** What a pane shows, for its camera and its frame. */
  const sceneOf = (one) => ({
    content: map.content,
    asOf: map.state.asOf,
    state: map.state,
    whole: map.whole,
    ...one.sight,
    camera: pane.cameraOf(one, map.camera),
    frame: one.frame,
  });

  /** Places and draws everything for the camera as it is. */
  const redraw = () => {
    for (const one of map.panes) pane.draw(one, sceneOf(one));
    map.onDrawn();
  };

  /** One map, or two: `later` and `earlier` say which day the page's own has. */
  const seat = (seating) => {
    if (map.seating === seating) return false;
    map.seating = seating;
    if (seating && !map.beside) map.beside = makeBeside();
    if (map.beside) beside.showParts(map.beside, seating !== "");
    if (seating) rebaseBeside();
    else main().host.style.clipPath = "";
    map.panes = seating ? [main(), map.beside.pane] : [main()];
    for (const one of map.panes) one.look = "";
    return true;
  };

  /** Draws a pane where it has something else to show, or the same in another way, or in another frame. */
  const showIn = (one, sight, look, isArranged) => {
    const isOther = one.sight !== sight || one.look !== look;
    if (!isOther && !isArranged) return;
    Object.assign(one, { sight, look });
    if (isOther) pane.cover(one, sceneOf(one));
    pane.draw(one, sceneOf(one));
  };

  /** The dates over two maps. */
  const date = () => map.seating && beside.date(map.beside, [map.state.asOf, map.state.compare].sort());

  /**
   * Shows what is in sight, see assets/page/comparison.js.
   * @param {boolean} [reshaped] whether the window or a panel changed: then it measures again; the view stays
   */
  const show = (sight, state, reshaped = false) => {
    map.state = state;
    const isTurned = turn(state.view);
    const isArranged = seat(!sight.beside ? "" : sight.isLater ? "later" : "earlier") || reshaped || isTurned;
    if (isArranged) arrange(state.view);
    date();
    const { style, theme, ringsOn, labelsOn, selected } = state;
    const look = [style, theme, ringsOn, labelsOn, selected, ...flank.fills.facts().map((fact) => state[fact])].join();
    [sight, sight.beside].slice(0, map.panes.length).forEach((seen, n) => showIn(map.panes[n], seen, look, isArranged));
    map.onDrawn();
  };

  /** During a gesture all is carried along as it is drawn; it is drawn again at the end, or where it has grown too coarse. */
  const carry = (camera) => {
    map.camera = optics.keepOver(camera, views.roam(map.content), main().frame);
    const ratio = map.camera.k / main().drawn.k;
    if (ratio > COARSE || ratio < 1 / COARSE) return redraw();
    for (const one of map.panes) pane.carry(one, map.camera);
  };

  const panBy = (dx, dy) => carry(optics.pan(map.camera, dx, dy));

  /** @param {number} factor @param {[number, number]} at what stays where it is, px; else the middle */
  const zoomBy = (factor, at = optics.centreOf(main().frame)) => carry(optics.zoom(map.camera, factor, at, map.whole));

  /** After a gesture: everything finds its place again, and the address hears where the map stands. */
  const settle = () => {
    redraw();
    map.onView(views.written(map, main().frame));
  };

  /** Within a plane the map flies; to another one it is there at once. */
  const goTo = (view) => {
    if (!turn(view)) return fly(views.camera(map, view, main().frame));
    for (const one of map.panes) pane.cover(one, sceneOf(one));
    redraw();
  };

  /** What is free of a pane for one record, as the first pane has it: of the first, or where a sheet hides that, of the other. */
  const roomFor = (free) => {
    const rooms = map.panes.map((one) => optics.shifted(optics.common(one.frame, free), one.shift));
    return rooms.find(({ left, top, right, bottom }) => right - left > ROOM_PX && bottom - top > ROOM_PX) ?? rooms[0];
  };

  /** Brings a record's place into the frame, if it is outside. */
  const bringIntoView = (id) => {
    const { records } = map.content,
      r = records.id.indexOf(id);
    if (r < 0 || records.x[r] === null || records.beyond[r]) return;
    const { k, tx, ty } = map.camera,
      frame = roomFor(flank.frame.free(map.graph, ["--covers-record", "--covers-map"])),
      x = k * records.x[r] + tx,
      y = k * records.y[r] + ty;
    if (x > frame.left && x < frame.right && y > frame.top && y < frame.bottom) return;
    fly(optics.centre({ x: records.x[r], y: records.y[r] }, k, frame), settle);
  };

  /** Content, camera and its whole for a view, of whichever plane. */
  const seenIn = (view) => {
    const content = planes.forView(map.content, view),
      { frame } = main();
    const whole = optics.fit(views.wholeBox(content), frame);
    return { content, whole, camera: views.camera({ content, graph: map.graph, whole }, view, frame) };
  };
  const cameraOf = (view) => seenIn(view).camera;

  /** To a view while the state changes on the way, see travel.js. */
  const travel = (view, ms, split, along) => {
    const way = {
      camera: () => map.camera,
      cameraOf,
      frame: () => main().frame,
      put: (camera) => (map.camera = camera),
      carry,
      isDrawn: () => optics.same(main().drawn, pane.cameraOf(main(), map.camera)),
      redraw,
    };
    if (planes.keyOf(map.content, view) === map.content.plane) return flank.travel.go(way, view, ms, split, along);
    goTo(view);
    flank.travel.go(way, view, ms, split, along);
  };

  const fly = (to, landed = () => {}) => {
    const from = map.camera,
      { frame } = main();
    flank.flight.go((part) => {
      map.camera = part === 1 ? to : optics.between(from, to, part, frame);
      redraw();
      if (part === 1) landed();
    });
  };

  /** What the page's own map has of a frame. */
  const ownPart = (free) => (map.seating ? beside.halves(free).frames[map.seating === "later" ? 1 : 0] : free);

  /** Measures what can be seen of the map, and what the whole flank takes of it. */
  const measure = () => {
    const free = flank.frame.shaped(flank.frame.free(map.graph));
    main().frame = ownPart(free);
    if (map.seating) beside.seat(map.beside, main(), map.seating === "later", free);
    map.whole = optics.fit(views.wholeBox(map.content), main().frame);
  };

  const moverOf = (one) => basemap.mover(map.graph, map.content, one.host);

  const arrange = (view) => {
    measure();
    map.camera = views.camera(map, view, main().frame);
    for (const one of map.panes) one.move = moverOf(one);
  };

  const rebaseBeside = () => {
    const { pane: second, copy } = map.beside;
    basePaths.show(second.host, map.content);
    pane.rebase(second, copy(map.content), map.camera);
  };

  /** After Plotly has plotted, for its first time or for another size of the window. */
  const replotted = () => {
    if (map.seating) rebaseBeside();
    pane.rebase(main(), moverOf(main()), map.camera);
  };

  /** A gesture on a pane moves all of them: the camera hears of it as if it were made on the first. */
  const listenOn = (one) =>
    gestures.listen(one.host, {
      panBy,
      zoomBy: (factor, [x, y]) => zoomBy(factor, [x - one.shift[0], y - one.shift[1]]),
      settle,
      click: (target) => map.onClick(target.closest("[data-record]")?.getAttribute("data-record") ?? null),
    });

  const makeBeside = () => {
    const made = beside.create(main().host.parentElement, map.graph, map.content);
    listenOn(made.pane);
    return made;
  };

  /**
   * @param {any} graph Plotly's graph element, drawn
   * @param {HTMLElement} host the element with the id `map`
   */
  const create = (graph, host, content, state, on) => {
    const panes = [pane.create(host, content)];
    const flat = planes.of(content, planes.FLANK);
    Object.assign(map, { graph, content: flat, state, onView: on.view, onDrawn: on.drawn, onClick: on.click, panes });
    if (!turn(state.view)) arrange(state.view);
    main().drawn = map.camera;
    graph.on("plotly_afterplot", replotted);
    listenOn(main());
  };

  (window.flank ??= {}).stage = {
    create,
    show,
    zoomBy,
    settle,
    goTo,
    travel,
    bringIntoView,
    date,
    now: () => sceneOf(main()),
    marks: () => main().marks,
    /** Plotly's graph element, for the base map of an image. */
    graph: () => map.graph,
    seenIn,
    /** What can be seen of each map, px. */
    frames: () => map.panes.map(({ frame }) => frame),
    /** The view over a record's place, no further away than before. @param {number} least how near, times the whole flank */
    near: (r, least) => views.near(map, r, least, main().frame),
    /** What the page's own map draws, and the room on it that neither panels nor sheets take. */
    inSight: () => ({
      marks: main().marks,
      frame: optics.common(main().frame, flank.frame.free(map.graph, ["--covers-record", "--covers-map"])),
    }),
  };
})();
