// @ts-check
// The map as the page uses it: holds the camera, redraws what changed, follows gestures and the window.
(() => {
  "use strict";
  const { camera: optics, ground, scene, drawing, basemap, gestures } = flank;
  const FLIGHT_MS = 240;
  const COARSE = 2; // how many times larger or smaller than it was drawn
  const ROAM_UNITS = 260; // how far beyond the whole flank the middle of the map may go, plane units

  /** Everything the map holds; set once in `create`. */
  const map = {
    content: null,
    graph: null,
    state: null,
    ground: null,
    view: null,
    move: null,
    camera: null,
    whole: null,
    frame: null,
    picked: [],
    host: null,
    drawn: null,
    laid: null,
    flight: 0,
    onView: (_view) => {},
    marks: [],
    names: [],
  };

  const viewBox = (key) => (map.content.views.find((view) => view.key === key) ?? map.content.views[0]).box;

  /** The plane box that the middle of the map may not leave. */
  const roam = () => {
    const [left, top, right, bottom] = viewBox("whole");
    return [left - ROAM_UNITS, top, right + ROAM_UNITS, bottom];
  };

  const sceneNow = () => ({
    content: map.content,
    asOf: map.state.asOf,
    picked: map.picked,
    state: map.state,
    camera: map.camera,
    whole: map.whole,
    frame: map.frame,
  });

  /** Moves base map and ground to the camera. Setting what is set already would have all of them painted again. */
  const lay = () => {
    if (map.laid === map.camera) return;
    map.laid = map.camera;
    map.move(map.camera);
    ground.move(map.ground, map.camera);
  };

  /** Places and draws everything for the camera as it is. */
  const redraw = () => {
    if (!map.view) return;
    const now = sceneNow();
    putDown();
    lay();
    map.marks = drawing.marks(now);
    map.names = drawing.names(now, map.marks);
    scene.showMarks(map.view, map.marks, map.state.selected);
    scene.showNames(map.view, map.names);
  };

  /** Shows the states in force, of the layers that are on. */
  const show = (picked, state) => {
    map.picked = picked;
    map.state = state;
    const now = sceneNow();
    ground.showAreas(map.ground, drawing.areas(now));
    ground.showRings(map.ground, drawing.rings(now));
    redraw();
  };

  /**
   * During a gesture what is drawn is carried along as it is, larger or smaller, which a browser does without painting;
   * it is drawn again when the gesture ends, or where it has grown too coarse.
   */
  const carry = (camera) => {
    map.camera = optics.keepOver(camera, roam(), map.frame);
    const { k, tx, ty } = map.camera;
    const ratio = k / map.drawn.k;
    if (ratio > COARSE || ratio < 1 / COARSE) return redraw();
    const shift = [tx - ratio * map.drawn.tx, ty - ratio * map.drawn.ty];
    map.host.classList.add("carried");
    map.host.style.setProperty("--carried", `matrix(${ratio}, 0, 0, ${ratio}, ${shift})`);
  };

  const putDown = () => {
    map.drawn = map.camera;
    if (map.host.classList.contains("carried")) map.host.classList.remove("carried");
  };

  const panBy = (dx, dy) => carry(optics.pan(map.camera, dx, dy));

  const zoomBy = (factor, at = [(map.frame.left + map.frame.right) / 2, (map.frame.top + map.frame.bottom) / 2]) =>
    carry(optics.zoom(map.camera, factor, at, map.whole));

  /** After a gesture: everything finds its place again, and the address hears where the map stands. */
  const settle = () => {
    redraw();
    const { x, y } = optics.middle(map.camera, map.frame);
    const [lon, lat] = basemap.lonLat(map.graph, map.content.anchors, { x, y });
    map.onView(`${lat.toFixed(2)},${lon.toFixed(2)},${(map.camera.k / map.whole.k).toFixed(2)}`);
  };

  /** The camera that a view's name or a `lat,lon,zoom` stands for. */
  const cameraOf = (view) => {
    const free = flank.address.parseCamera(view);
    if (!free) return optics.fit(viewBox(view), map.frame);
    return optics.centre(
      basemap.plane(map.graph, map.content.anchors, free.lon, free.lat),
      free.zoom * map.whole.k,
      map.frame,
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
      began = performance.now();
    cancelAnimationFrame(map.flight);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      map.camera = to;
      redraw();
      return landed();
    }
    const step = (time) => {
      const part = Math.min(Math.max((time - began) / FLIGHT_MS, 0), 1);
      map.camera = part === 1 ? to : optics.between(from, to, part * (2 - part), map.frame);
      redraw();
      if (part < 1) map.flight = requestAnimationFrame(step);
      else landed();
    };
    map.flight = requestAnimationFrame(step);
  };

  /** Measures the frame again after the window or a panel changed; the view stays. */
  const reframe = (view) => {
    if (!map.graph) return;
    map.frame = flank.frame.free(map.graph);
    map.whole = optics.fit(viewBox("whole"), map.frame);
    map.camera = cameraOf(view);
    map.move = basemap.mover(map.graph, map.content.anchors);
    redraw();
  };

  /**
   * @param {any} graph Plotly's graph element, drawn
   * @param {HTMLElement} host the element with the id `map`
   */
  const create = (graph, host, content, state, on) => {
    Object.assign(map, { graph, host, content, state, onView: on.view });
    map.ground = ground.create(host, content);
    map.view = scene.create(host, content);
    map.frame = flank.frame.free(graph);
    map.whole = optics.fit(viewBox("whole"), map.frame);
    map.move = basemap.mover(graph, content.anchors);
    map.camera = map.drawn = cameraOf(state.view);
    graph.on("plotly_afterplot", () => {
      map.move = basemap.mover(graph, content.anchors);
      map.move(map.drawn ?? map.camera); // in mid-gesture all is carried from where it was drawn
    });
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
    now: sceneNow,
    held: map,
  };
})();
