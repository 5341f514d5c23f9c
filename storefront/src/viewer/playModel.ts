import { crossFade } from './crossFade';
import type { Level, ModelSource } from './manifest';
import { Renditions } from './Renditions';
import type { Stage } from './Stage';

export interface Audience {
  onLevel: (level: Level) => void;
  onProgress: (fraction: number) => void;
  onVariant: (variant: string | null) => void;
}

/** A model on its stage: dressed at will, and gone with everything it held when disposed. */
export interface Play {
  stage: Stage;
  wear: (variant: string | null) => Promise<void>;
}

interface Props {
  canvas: HTMLCanvasElement;
  ghost: HTMLCanvasElement;
  source: ModelSource;
  variant: string | null;
  signal: AbortSignal;
  audience: Audience;
  onStage: (play: Play) => void;
}

/** Brings a model on stage level by level: the small one first, the full one over it, three.js itself not before. */
export async function playModel({ canvas, ghost, source, variant, signal, audience, onStage }: Props): Promise<void> {
  const [manifest, three] = await Promise.all([source.read(signal), import('./three')]);
  signal.throwIfAborted();
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const stage = new three.Stage(canvas, manifest.bounds, reducedMotion);
  signal.addEventListener('abort', () => stage.dispose());
  if (!reducedMotion) stage.onBeforeChange = (shown) => crossFade(shown, ghost);

  let worn = variant;
  const wear = async (next: string | null) => {
    worn = next;
    if (await stage.dress(next, () => worn === next && !signal.aborted)) audience.onVariant(next);
  };
  onStage({ stage, wear });

  const renditions = new Renditions(manifest, () => source.read(signal), signal, source.credentials);
  for (const level of renditions.levels()) {
    audience.onProgress(0);
    const model = await three.loadModel(await renditions.bytes(level, audience.onProgress));
    const dressedIn = worn;
    (await model.variants.prepare(dressedIn))();
    signal.throwIfAborted();
    await stage.show(model);
    signal.throwIfAborted();
    audience.onVariant(dressedIn);
    audience.onLevel(level);
    if (worn !== dressedIn) await wear(worn);
  }
}
