import type { ReactNode } from 'react';
import { DownIcon, HomeIcon, MinusIcon, PlusIcon, TurnLeftIcon, TurnRightIcon, UpIcon } from '../ui/icons';
import { MOVES, type ViewerMove } from './moves';

/** What dragging and pinching do, as single presses (WCAG 2.5.7). */
export function ViewerControls({ onMove }: { onMove: (move: ViewerMove) => void }) {
  const button = (label: string, move: ViewerMove, icon: ReactNode) => (
    <button type="button" aria-label={label} title={label} onClick={() => onMove(move)}>
      {icon}
    </button>
  );
  return (
    <div className="viewer-controls" role="group" aria-label="Turn and zoom">
      {button('Turn left', MOVES.left, <TurnLeftIcon />)}
      {button('Turn right', MOVES.right, <TurnRightIcon />)}
      {button('Look from above', MOVES.up, <UpIcon />)}
      {button('Look from below', MOVES.down, <DownIcon />)}
      {button('Zoom in', MOVES.closer, <PlusIcon />)}
      {button('Zoom out', MOVES.farther, <MinusIcon />)}
      {button('First view', MOVES.reset, <HomeIcon />)}
    </div>
  );
}
