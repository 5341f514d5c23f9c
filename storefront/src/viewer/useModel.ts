import { type RefObject, useEffect, useRef, useState } from 'react';
import { announce } from '../ui/announce';
import type { Level, ModelSource } from './manifest';
import { type Play, playModel } from './playModel';
import { useWanted } from './useWanted';

interface Shown {
  level: 'poster' | Level;
  variant: string | null;
  progress: number;
  failed: boolean;
}

const NOTHING_YET: Shown = { level: 'poster', variant: null, progress: 0, failed: false };

interface Stage {
  host: RefObject<HTMLElement | null>;
  canvas: RefObject<HTMLCanvasElement | null>;
  ghost: RefObject<HTMLCanvasElement | null>;
}

/** Shows the model on the canvas once it is wanted, in the variant wished for, and says how far it has come. */
export function useModel({ host, canvas, ghost }: Stage, source: ModelSource | null, variant: string | null) {
  const wanted = useWanted(host);
  const [shown, setShown] = useState(NOTHING_YET);
  const play = useRef<Play>(null);
  const wish = useRef(variant);
  const model = useRef(source);
  model.current = source;

  useEffect(() => {
    wish.current = variant;
    void play.current?.wear(variant);
  }, [variant]);

  useEffect(() => {
    if (!wanted || !model.current || !canvas.current || !ghost.current) return;
    const leaving = new AbortController();
    const update = (change: Partial<Shown>) => leaving.signal.aborted || setShown((before) => ({ ...before, ...change }));
    const lost = () => update({ level: 'poster', failed: true });
    canvas.current.addEventListener('webglcontextlost', lost, { signal: leaving.signal });
    playModel({
      canvas: canvas.current,
      ghost: ghost.current,
      source: model.current,
      variant: wish.current,
      signal: leaving.signal,
      onStage: (started) => (play.current = started),
      audience: {
        onLevel: (level) => update({ level, progress: 0 }),
        onProgress: (progress) => update({ progress }),
        onVariant: (worn) => update({ variant: worn }),
      },
    }).then(
      () => announce('3D view ready'),
      () => update({ failed: true, progress: 0 }),
    );
    return () => {
      leaving.abort();
      play.current = null;
    };
  }, [wanted, source?.key, canvas, ghost]);

  return { shown, play };
}
