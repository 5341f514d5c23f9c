import { type PerspectiveCamera, Spherical, Vector3 } from 'three';
import { FIRST_VIEW } from './framing';
import type { Vector } from './manifest';

const NEAREST = 0.45;
const FARTHEST = 1.6;
const HIGHEST = 0.15;
const LOWEST = 1.62;
/** By time, not by frame: a slow device arrives as soon as a fast one, in fewer pictures. */
const EASING_MS = 90;
const FIRST_FRAME_MS = 16;
const REST = 1e-4;
const FULL_TURN = 2 * Math.PI;

/** Where the camera stands around the object, and where it is going. Distances are multiples of the first one. */
export class Orbit {
  /** While somebody drags, the camera follows at once. */
  held = false;
  private readonly centre: Vector3;
  private readonly wanted = new Spherical(1, FIRST_VIEW.polar, FIRST_VIEW.azimuth);
  private readonly shown = new Spherical(1, FIRST_VIEW.polar, FIRST_VIEW.azimuth);
  private distance = 1;
  private lastFrame: number | undefined;

  constructor(
    private readonly camera: PerspectiveCamera,
    centre: Vector,
    private readonly reducedMotion: boolean,
    private readonly moved: () => void,
  ) {
    this.centre = new Vector3(...centre);
  }

  /** Distance at which the whole object is seen. */
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
    const turns = Math.round((this.wanted.theta - FIRST_VIEW.azimuth) / FULL_TURN);
    this.wanted.set(1, FIRST_VIEW.polar, FIRST_VIEW.azimuth + turns * FULL_TURN);
    this.moved();
  }

  /** One frame towards the wanted view; true while there is way to go. */
  advance(now: number): boolean {
    const elapsed = this.lastFrame === undefined ? FIRST_FRAME_MS : now - this.lastFrame;
    const share = this.reducedMotion || this.held ? 1 : 1 - Math.exp(-elapsed / EASING_MS);
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

  private place(): void {
    const { radius, phi, theta } = this.shown;
    this.camera.position.setFromSphericalCoords(radius * this.distance, phi, theta).add(this.centre);
    this.camera.lookAt(this.centre);
  }
}
