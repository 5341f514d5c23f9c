import type { Vector } from './manifest';

export interface Bounds {
  min: Vector;
  max: Vector;
}

/** The posters' view and lens, so that the model takes its picture's place: 32° to the side, 18° from above. */
export const FIRST_VIEW = { azimuth: (32 * Math.PI) / 180, polar: (72 * Math.PI) / 180 };
export const FIELD_OF_VIEW = 28;
const MARGIN = 1.08;
const DIRECTIONS = 24;

export function centreOf({ min, max }: Bounds): Vector {
  return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
}

export function radiusOf({ min, max }: Bounds): number {
  return Math.max(Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / 2, 1e-6);
}

/** The nearest distance from which the object is seen whole, however far it is turned round. */
export function distanceFor(bounds: Bounds, aspect: number): number {
  const vertical = Math.tan((FIELD_OF_VIEW * Math.PI) / 360);
  const horizontal = vertical * aspect;
  let distance = radiusOf(bounds);
  for (const [x, y, z] of cornersOf(bounds)) {
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const azimuth = (turn * 2 * Math.PI) / DIRECTIONS;
      const right = x * Math.cos(azimuth) - z * Math.sin(azimuth);
      const outward = x * Math.sin(azimuth) + z * Math.cos(azimuth);
      const up = y * Math.sin(FIRST_VIEW.polar) - outward * Math.cos(FIRST_VIEW.polar);
      const near = y * Math.cos(FIRST_VIEW.polar) + outward * Math.sin(FIRST_VIEW.polar);
      distance = Math.max(distance, near + (Math.abs(up) * MARGIN) / vertical, near + (Math.abs(right) * MARGIN) / horizontal);
    }
  }
  return distance;
}

/** Corners of the box around its middle. */
function cornersOf(bounds: Bounds): Vector[] {
  const [cx, cy, cz] = centreOf(bounds);
  const ends = [bounds.min, bounds.max];
  return ends.flatMap(([x]) => ends.flatMap(([, y]) => ends.map(([, , z]): Vector => [x - cx, y - cy, z - cz])));
}
