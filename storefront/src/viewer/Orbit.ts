import { type PerspectiveCamera, Spherical, Vector3 } from 'three';
import { FIRST_VIEW, type Bounds } from './framing';

const NEAREST = 0.45;
const FARTHEST = 1.6;
const LOWEST = 1.62;
const HIGHEST = 0.15;
const DRAG_RADIANS_PER_HEIGHT = Math.PI;
const WHEEL_ZOOM = 0.0015;
/** By time, not by frame: a slow device arrives as soon as a fast one, in fewer pictures. */
const EASING_MS = 90;
const FIRST_FRAME_MS = 16;
const REST = 1e-4;

/** Turns the camera around the object: by pointer, by pinch, by ctrl + wheel, and by the page's buttons and keys. */
export class Orbit {
  private readonly centre: Vector3;
  private readonly wanted = new Spherical(1, FIRST_VIEW.polar, FIRST_VIEW.azimuth);
  private readonly shown = new Spherical(1, FIRST_VIEW.polar, FIRST_VIEW.azimuth);
  private readonly pointers = new Map<number, PointerEvent>();
  private readonly listening = new AbortController();
  private distance = 1;
  private lastFrame: number | undefined;

  constructor(
    private readonly camera: PerspectiveCamera,
    private readonly canvas: HTMLCanvasElement,
    centre: Bounds['min'],
    private readonly reducedMotion: boolean,
    private readonly moved: () => void,
  ) {
    this.centre = new Vector3(...centre);
    const { signal } = this.listening;
    canvas.addEventListener('pointerdown', this.grab, { signal });
    canvas.addEventListener('pointermove', this.drag, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(end, this.release, { signal });
    canvas.addEventListener('wheel', this.wheel, { signal, passive: false });
  }

  /** Distance at which the whole object is seen; radii are kept as multiples of it. */
  frame(distance: number): void {
    this.distance = distance;
    this.camera.near = distance / 50;
    this.camera.far = distance * 10;
    this.camera.updateProjectionMatrix();
    this.place();
  }

  turn(azimuth: number, polar: number): void {
    this.wanted.theta += azimuth;
    this.wanted.phi = Math.min(Math.max(this.wanted.phi + polar, HIGHEST), LOWEST);
    this.moved();
  }

  zoom(factor: number): void {
    this.wanted.radius = Math.min(Math.max(this.wanted.radius * factor, NEAREST), FARTHEST);
    this.moved();
  }

  reset(): void {
    // The short way round, however often it was turned.
    const turns = Math.round((this.wanted.theta - FIRST_VIEW.azimuth) / (2 * Math.PI));
    this.wanted.set(1, FIRST_VIEW.polar, FIRST_VIEW.azimuth + turns * 2 * Math.PI);
    this.moved();
  }

  /** One frame towards the wanted view; true while there is way to go. */
  advance(now: number): boolean {
    const elapsed = this.lastFrame === undefined ? FIRST_FRAME_MS : now - this.lastFrame;
    const share = this.reducedMotion || this.pointers.size > 0 ? 1 : 1 - Math.exp(-elapsed / EASING_MS);
    let way = 0;
    for (const axis of ['radius', 'phi', 'theta'] as const) {
      const gap = this.wanted[axis] - this.shown[axis];
      this.shown[axis] += Math.abs(gap) < REST ? gap : gap * share;
      way = Math.max(way, Math.abs(this.wanted[axis] - this.shown[axis]));
    }
    this.place();
    this.lastFrame = way > 0 ? now : undefined;
    return way > 0;
  }

  dispose(): void {
    this.listening.abort();
  }

  private place(): void {
    const { radius, phi, theta } = this.shown;
    this.camera.position.setFromSphericalCoords(radius * this.distance, phi, theta).add(this.centre);
    this.camera.lookAt(this.centre);
  }

  private readonly grab = (event: PointerEvent) => {
    if (event.button !== 0) return;
    this.pointers.set(event.pointerId, event);
    this.canvas.setPointerCapture(event.pointerId);
  };

  private readonly drag = (event: PointerEvent) => {
    const last = this.pointers.get(event.pointerId);
    if (!last) return;
    const spread = this.spread();
    this.pointers.set(event.pointerId, event);
    if (this.pointers.size > 1) {
      this.zoom(spread / Math.max(this.spread(), 1));
      return;
    }
    const radians = DRAG_RADIANS_PER_HEIGHT / this.canvas.clientHeight;
    this.turn((last.clientX - event.clientX) * radians, (last.clientY - event.clientY) * radians);
  };

  private readonly release = (event: PointerEvent) => {
    this.pointers.delete(event.pointerId);
  };

  /** The plain wheel belongs to the page; with ctrl, as a trackpad's pinch sends it, it zooms. */
  private readonly wheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoom(Math.exp(event.deltaY * WHEEL_ZOOM * (event.deltaMode === 0 ? 4 : 40)));
  };

  private spread(): number {
    const [a, b] = [...this.pointers.values()];
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 1;
  }
}
