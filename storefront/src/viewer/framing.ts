import type { Vector } from './manifest';

export interface Bounds {
  min: Vector;
  max: Vector;
}

/** Where the camera looks from at first: a little to the side and from above, as one meets an object in a gallery. */
export const FIRST_VIEW = { azimuth: 0.6, polar: 1.3 };
export const FIELD_OF_VIEW = 30;
const MARGIN = 1.1;

export function centreOf({ min, max }: Bounds): Vector {
  return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
}

export function radiusOf({ min, max }: Bounds): number {
  return Math.max(Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / 2, 1e-6);
}

/** Distance at which the whole bounding sphere is seen, whichever side of the picture is the narrow one. */
export function distanceFor(radius: number, aspect: number): number {
  const vertical = (FIELD_OF_VIEW * Math.PI) / 360;
  const narrow = Math.min(vertical, Math.atan(Math.tan(vertical) * aspect));
  return (radius * MARGIN) / Math.sin(narrow);
}
