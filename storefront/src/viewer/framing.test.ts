import { describe, expect, it, vi } from 'vitest';
import { type Bounds, centreOf, distanceFor, radiusOf } from './framing';
import { moveForKey } from './moves';

const bounds = { min: [-0.25, 0, -0.25], max: [0.25, 0.9, 0.25] } satisfies Bounds;

describe('framing', () => {
  it('looks at the middle of the object', () => {
    expect(centreOf(bounds)).toEqual([0, 0.45, 0]);
  });

  it('steps back on a narrow canvas, and not on a wide one', () => {
    expect(distanceFor(bounds, 0.5)).toBeGreaterThan(distanceFor(bounds, 1));
    expect(distanceFor(bounds, 2)).toBeCloseTo(distanceFor(bounds, 1.5));
  });

  it('steps back for what is long, from whichever side', () => {
    const long = { min: [-1, 0, -0.2], max: [1, 0.9, 0.2] } satisfies Bounds;
    const deep = { min: [-0.2, 0, -1], max: [0.2, 0.9, 1] } satisfies Bounds;
    expect(distanceFor(long, 1)).toBeGreaterThan(distanceFor(bounds, 1));
    expect(distanceFor(long, 1)).toBeCloseTo(distanceFor(deep, 1));
  });

  it('never puts the camera inside the object, however small it is', () => {
    expect(distanceFor(bounds, 1)).toBeGreaterThan(radiusOf(bounds));
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
