import { type KeyboardEvent, useRef } from 'react';
import { Poster } from '../ui/Poster';
import { ArLink } from './ArLink';
import type { ModelSource } from './manifest';
import { useModel } from './useModel';
import { ViewerControls } from './ViewerControls';
import { type ViewerMove, moveForKey } from './moves';
import './viewer.css';

interface Props {
  source: ModelSource | null;
  variant: string | null;
  posterUrl: string | null;
  name: string;
}

/** The poster at once; the model over it as soon as there is one to show. Without WebGL the poster simply stays. */
export function ModelViewer({ source, variant, posterUrl, name }: Props) {
  const host = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ghost = useRef<HTMLCanvasElement>(null);
  const { shown, play } = useModel({ host, canvas, ghost }, source, variant);
  const onStage = shown.level !== 'poster';

  const make = (move: ViewerMove) => play.current && move(play.current.stage.orbit);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.altKey || event.ctrlKey || event.metaKey ? undefined : moveForKey(event.key);
    if (!move) return;
    event.preventDefault();
    make(move);
  };

  return (
    <section className="viewer" ref={host} data-on-stage={onStage || undefined} aria-label={`${name} in 3D`}>
      <Poster url={posterUrl} alt={name} eager className="viewer-poster" sizes="(min-width: 60rem) 45rem, 100vw" />
      <canvas
        ref={canvas} className="viewer-canvas" data-testid="viewer" data-level={shown.level}
        data-variant={shown.variant ?? ''} tabIndex={onStage ? 0 : -1} onKeyDown={onKeyDown} role="img" aria-hidden={!onStage}
        aria-label={`${name}, 3D model. Arrow keys turn it, plus and minus zoom, Home shows the first view.`}
      />
      <canvas ref={ghost} className="viewer-ghost" aria-hidden="true" />
      {shown.progress > 0 && shown.progress < 1 && (
        <progress className="viewer-progress" value={shown.progress} max={1} aria-label="Loading the 3D model" />
      )}
      {shown.failed && !onStage && <p className="viewer-failed small">The 3D view is not available right now; this is the picture.</p>}
      {source?.credentials === 'omit' && <ArLink source={source} variant={variant} name={name} />}
      {onStage && <ViewerControls onMove={make} />}
    </section>
  );
}
