import { NeutralToneMapping, PCFShadowMap, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { FIELD_OF_VIEW, type Bounds, centreOf, distanceFor } from './framing';
import { listenToGestures } from './gestures';
import type { LoadedModel } from './loadModel';
import { Orbit } from './Orbit';
import { Room } from './Room';

const MAX_PIXEL_RATIO = 2;
/** Height at the bottom that belongs to the buttons. */
const BUTTONS_PX = 56;

/** One object in its room, before a camera. Draws only when something has changed. */
export class Stage {
  readonly orbit: Orbit;
  /** Called with the canvas still holding the last picture, just before it changes. */
  onBeforeChange: (canvas: HTMLCanvasElement) => void = () => undefined;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly camera = new PerspectiveCamera(FIELD_OF_VIEW);
  private readonly room: Room;
  private readonly closing = new AbortController();
  private model: LoadedModel | undefined;
  private frame = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly bounds: Bounds,
    reducedMotion: boolean,
  ) {
    this.renderer = rendererFor(canvas);
    this.room = new Room(this.renderer, this.scene, bounds);
    this.orbit = new Orbit(this.camera, centreOf(bounds), reducedMotion, this.invalidate);
    listenToGestures(canvas, this.orbit, this.closing.signal);
    const resizes = new ResizeObserver(this.fit);
    resizes.observe(canvas);
    this.closing.signal.addEventListener('abort', () => resizes.disconnect());
    this.fit();
  }

  /** Replaces the model between two frames; the shaders are ready before, so no frame is empty. */
  async show(model: LoadedModel): Promise<void> {
    await this.renderer.compileAsync(model.scene, this.camera, this.scene);
    if (this.closing.signal.aborted) return model.dispose();
    this.change(() => {
      this.model?.scene.removeFromParent();
      this.model?.dispose();
      this.model = model;
      this.scene.add(model.scene);
    });
  }

  /** Dresses the model shown; false when a later wish or a later model has overtaken this one. */
  async dress(variant: string | null, stillWanted: () => boolean): Promise<boolean> {
    const model = this.model;
    const dress = await model?.variants.prepare(variant);
    if (!dress || !stillWanted() || this.model !== model) return false;
    this.change(dress);
    return true;
  }

  dispose(): void {
    this.closing.abort();
    cancelAnimationFrame(this.frame);
    this.model?.dispose();
    this.room.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  private change(make: () => void): void {
    if (this.model) {
      // The drawing buffer is only readable in the task that drew it.
      this.renderer.render(this.scene, this.camera);
      this.onBeforeChange(this.canvas);
    }
    make();
    this.renderer.shadowMap.needsUpdate = true;
    this.renderer.render(this.scene, this.camera);
  }

  private readonly invalidate = () => {
    this.frame ||= requestAnimationFrame(this.draw);
  };

  private readonly draw = (now: number) => {
    this.frame = 0;
    if (this.orbit.advance(now)) this.invalidate();
    this.renderer.render(this.scene, this.camera);
  };

  private readonly fit = () => {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;
    this.renderer.setPixelRatio(Math.min(devicePixelRatio, MAX_PIXEL_RATIO));
    this.renderer.setSize(width, height, false);
    this.camera.aspect = width / height;
    this.camera.setViewOffset(width, height, 0, BUTTONS_PX / 2, width, height);
    const roomAbove = height / Math.max(height - BUTTONS_PX, 1);
    this.orbit.frame(distanceFor(this.bounds, this.camera.aspect * roomAbove) * roomAbove);
    this.renderer.render(this.scene, this.camera);
  };
}

function rendererFor(canvas: HTMLCanvasElement): WebGLRenderer {
  const renderer = new WebGLRenderer({ canvas, alpha: true, antialias: true, powerPreference: 'low-power' });
  renderer.toneMapping = NeutralToneMapping;
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  renderer.shadowMap.autoUpdate = false;
  return renderer;
}
