import { describe, expect, it, vi } from 'vitest';
import { centreOf, distanceFor, radiusOf } from './framing';
import { moveForKey } from './moves';

const chair = { min: [-0.25, 0, -0.25] as const, max: [0.25, 0.9, 0.25] as const };
const bounds = { min: [...chair.min] as [number, number, number], max: [...chair.max] as [number, number, number] };

describe('framing', () => {
  it('looks at the middle of the object', () => {
    expect(centreOf(bounds)).toEqual([0, 0.45, 0]);
  });

  it('steps back on a narrow canvas, and not on a wide one', () => {
    const radius = radiusOf(bounds);
    expect(distanceFor(radius, 0.5)).toBeGreaterThan(distanceFor(radius, 1));
    expect(distanceFor(radius, 2)).toBe(distanceFor(radius, 1));
  });

  it('never puts the camera inside the object, however small it is', () => {
    expect(distanceFor(radiusOf(bounds), 1)).toBeGreaterThan(radiusOf(bounds));
    expect(radiusOf({ min: [0, 0, 0], max: [0, 0, 0] })).toBeGreaterThan(0);
  });
});

describe('the viewer keys', () => {
  it('turn, zoom and reset, and leave the others to the page', () => {
    const orbit = { turn: vi.fn(), zoom: vi.fn(), reset: vi.fn() };
    moveForKey('ArrowLeft')?.(orbit);
    moveForKey('+')?.(orbit);
    moveForKey('Home')?.(orbit);
    expect(orbit.turn).toHaveBeenCalledWith(expect.any(Number), 0);
    expect(orbit.zoom.mock.calls[0]?.[0]).toBeLessThan(1);
    expect(orbit.reset).toHaveBeenCalledOnce();
    expect(moveForKey('Tab')).toBeUndefined();
  });
});
