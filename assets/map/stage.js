// @ts-check
// The map as the page uses it: holds the camera, has the panes drawn for it, follows gestures and the window.
(() => {
  "use strict";
  const { camera: optics, basemap, gestures, pane } = flank;
  const COARSE = 2; // how many times larger or smaller than it was drawn
  const ROAM_UNITS = 260; // how far beyond the whole flank the middle of the map may go, plane units

  /** Everything the map holds; set once in `create`. The first pane is the page's own map. */
  const map = {
    content: null,
    graph: null,
    state: null,
    panes: [],
    camera: null,
    whole: null,
    onView: (_view) => {},
  };

  const main = () => map.panes[0];

  const viewBox = (key) => (map.content.views.find((view) => view.key === key) ?? map.content.views[0]).box;

  /** The plane box that the middle of the map may not leave. */
  const roam = () => {
    const [left, top, right, bottom] = viewBox("whole");
    return [left - ROAM_UNITS, top, right + ROAM_UNITS, bottom];
  };

  /** What a pane shows, for its camera and its frame. */
  const sceneOf = (one) => ({
    content: map.content,
    asOf: map.state.asOf,
    state: map.state,
    whole: map.whole,
    ...one.sight,
    camera: map.camera,
    frame: one.frame,
  });

  /** Places and draws everything for the camera as it is. */
  const redraw = () => {
    for (const one of map.panes) pane.draw(one, sceneOf(one));
  };

  /** Shows the states in force, of the layers that are on. */
  const show = (picked, state) => {
    map.state = state;
    main().sight = { picked };
    pane.cover(main(), sceneOf(main()));
    redraw();
  };

  /** During a gesture all is carried along as it is drawn; it is drawn again at the end, or where it has grown too coarse. */
  const carry = (camera) => {
    map.camera = optics.keepOver(camera, roam(), main().frame);
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
    const [lon, lat] = basemap.lonLat(map.graph, map.content.anchors, optics.middle(map.camera, main().frame));
    map.onView(`${lat.toFixed(2)},${lon.toFixed(2)},${(map.camera.k / map.whole.k).toFixed(2)}`);
  };

  /** The camera that a view's name or a `lat,lon,zoom` stands for. */
  const cameraOf = (view) => {
    const free = flank.address.parseCamera(view);
    if (!free) return optics.fit(viewBox(view), main().frame);
    return optics.centre(
      basemap.plane(map.graph, map.content.anchors, free.lon, free.lat),
      free.zoom * map.whole.k,
      main().frame,
    );
  };

  const goTo = (view) => fly(cameraOf(view));

  /** Brings a record's place into the frame, if it is outside. */
  const bringIntoView = (id) => {
    const { records } = map.content,
      r = records.id.indexOf(id);
    if (r < 0 || records.x[r] === null || records.beyond[r]) return;
    const { k, tx, ty } = map.camera,
      frame = flank.frame.free(map.graph, ["--covers-record", "--covers-map"]),
      x = k * records.x[r] + tx,
      y = k * records.y[r] + ty;
    if (x > frame.left && x < frame.right && y > frame.top && y < frame.bottom) return;
    fly(optics.centre({ x: records.x[r], y: records.y[r] }, k, frame), settle);
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

  /** Measures what can be seen of the map, and what the whole flank takes of it. */
  const measure = () => {
    main().frame = flank.frame.free(map.graph);
    map.whole = optics.fit(viewBox("whole"), main().frame);
  };

  /** Measures again after the window or a panel changed; the view stays. */
  const reframe = (view) => {
    if (!map.graph) return;
    measure();
    map.camera = cameraOf(view);
    main().move = basemap.mover(map.graph, map.content.anchors);
    redraw();
  };

  /**
   * @param {any} graph Plotly's graph element, drawn
   * @param {HTMLElement} host the element with the id `map`
   */
  const create = (graph, host, content, state, on) => {
    Object.assign(map, { graph, content, state, onView: on.view, panes: [pane.create(host, content)] });
    measure();
    main().move = basemap.mover(graph, content.anchors);
    map.camera = main().drawn = cameraOf(state.view);
    graph.on("plotly_afterplot", () => pane.rebase(main(), basemap.mover(graph, content.anchors), map.camera));
    gestures.listen(host, {
      panBy,
      zoomBy,
      settle,
      click: (target) => on.click(target.closest("[data-record]")?.getAttribute("data-record") ?? null),
    });
  };

  (window.flank ??= {}).stage = {
    create,
    show,
    redraw,
    zoomBy,
    settle,
    goTo,
    bringIntoView,
    reframe,
    now: () => sceneOf(main()),
    held: map,
  };
})();
