import type { Orbit } from './Orbit';

export type ViewerMove = (orbit: Pick<Orbit, 'turn' | 'zoom' | 'reset'>) => void;

const STEP = Math.PI / 8;
const TILT = Math.PI / 12;
const ZOOM = 1.2;

export const MOVES = {
  left: (orbit) => orbit.turn(-STEP, 0),
  right: (orbit) => orbit.turn(STEP, 0),
  up: (orbit) => orbit.turn(0, -TILT),
  down: (orbit) => orbit.turn(0, TILT),
  closer: (orbit) => orbit.zoom(1 / ZOOM),
  farther: (orbit) => orbit.zoom(ZOOM),
  reset: (orbit) => orbit.reset(),
} satisfies Record<string, ViewerMove>;

const KEYS: Record<string, ViewerMove> = {
  ArrowLeft: MOVES.left,
  ArrowRight: MOVES.right,
  ArrowUp: MOVES.up,
  ArrowDown: MOVES.down,
  '+': MOVES.closer,
  '=': MOVES.closer,
  '-': MOVES.farther,
  Home: MOVES.reset,
};

export function moveForKey(key: string): ViewerMove | undefined {
  return KEYS[key];
}
