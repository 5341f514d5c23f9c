import {
  DirectionalLight, Mesh, NeutralToneMapping, PMREMGenerator, PerspectiveCamera, PlaneGeometry, Scene, ShadowMaterial,
  PCFShadowMap, type Texture, WebGLRenderer,
} from 'three';
import { RoomEnvironment } from 'three/examples/jsm/environments/RoomEnvironment.js';
import type { LoadedModel } from './loadModel';
import { FIELD_OF_VIEW, type Bounds, centreOf, distanceFor, radiusOf } from './framing';
import { Orbit } from './Orbit';

const MAX_PIXEL_RATIO = 2;
const SHADOW_DEPTH = 0.2;
/** Half the side of the floor that can hold shadow, in radii of the object. */
const SHADOW_REACH = 1.6;
/** Height at the bottom that belongs to the buttons. */
const BUTTONS_PX = 56;

/** The room one object stands in: light, floor shadow, camera. Draws only when something has changed. */
export class Stage {
  readonly orbit: Orbit;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly camera = new PerspectiveCamera(FIELD_OF_VIEW);
  private readonly sun = new DirectionalLight(0xffffff, 1.2);
  private readonly floor = new Mesh(new PlaneGeometry(1, 1), new ShadowMaterial({ opacity: SHADOW_DEPTH }));
  private readonly environment: Texture;
  private readonly resizes: ResizeObserver;
  private model: LoadedModel | undefined;
  private frame = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly bounds: Bounds,
    reducedMotion: boolean,
  ) {
    this.renderer = new WebGLRenderer({ canvas, alpha: true, antialias: true, powerPreference: 'low-power' });
    this.renderer.toneMapping = NeutralToneMapping;
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.renderer.shadowMap.autoUpdate = false;
    this.environment = this.lightTheRoom();
    this.placeFloorAndSun();
    this.orbit = new Orbit(this.camera, canvas, centreOf(bounds), reducedMotion, this.invalidate);
    this.resizes = new ResizeObserver(this.fit);
    this.resizes.observe(canvas);
    this.fit();
  }

  /** Replaces the model between two frames; the shaders are ready before, so no frame is empty. */
  async show(model: LoadedModel): Promise<void> {
    await this.renderer.compileAsync(model.scene, this.camera, this.scene);
    this.beforeChange();
    const previous = this.model;
    if (previous) this.scene.remove(previous.scene);
    this.scene.add(model.scene);
    this.model = model;
    this.changed();
    previous?.dispose();
  }

  /** Dresses the model shown; a switch that a later one has overtaken is dropped by `stillWanted`. */
  async dress(variant: string | null, stillWanted: () => boolean): Promise<boolean> {
    const model = this.model;
    if (!model) return false;
    const dress = await model.variants.prepare(variant);
    if (!stillWanted() || this.model !== model) return false;
    this.beforeChange();
    dress();
    this.changed();
    return true;
  }

  /** Called with the canvas still holding the last picture, just before it changes. */
  onBeforeChange: (canvas: HTMLCanvasElement) => void = () => undefined;

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.resizes.disconnect();
    this.orbit.dispose();
    this.model?.dispose();
    this.environment.dispose();
    this.floor.geometry.dispose();
    this.floor.material.dispose();
    this.sun.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  private readonly invalidate = () => {
    this.frame ||= requestAnimationFrame(this.draw);
  };

  private readonly draw = (now: number) => {
    this.frame = 0;
    if (this.orbit.advance(now)) this.invalidate();
    this.renderer.render(this.scene, this.camera);
  };

  private beforeChange(): void {
    if (!this.model) return;
    // The drawing buffer is only readable in the task that drew it.
    this.renderer.render(this.scene, this.camera);
    this.onBeforeChange(this.canvas);
  }

  private changed(): void {
    this.renderer.shadowMap.needsUpdate = true;
    this.renderer.render(this.scene, this.camera);
  }

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

  private lightTheRoom(): Texture {
    const generator = new PMREMGenerator(this.renderer);
    const room = new RoomEnvironment();
    const { texture } = generator.fromScene(room, 0.04);
    this.scene.environment = texture;
    this.scene.environmentIntensity = 0.9;
    room.dispose();
    generator.dispose();
    return texture;
  }

  private placeFloorAndSun(): void {
    const [x, , z] = centreOf(this.bounds);
    const radius = radiusOf(this.bounds);
    const ground = this.bounds.min[1];
    this.floor.rotation.x = -Math.PI / 2;
    this.floor.position.set(x, ground - radius * 0.002, z);
    // Smaller than the shadow map: beyond its border there would be a seam.
    this.floor.scale.setScalar(radius * SHADOW_REACH * 1.7);
    this.floor.receiveShadow = true;

    this.sun.position.set(x + radius * 0.3, ground + radius * 4, z + radius * 0.4);
    this.sun.target.position.set(x, ground, z);
    this.sun.castShadow = true;
    const { shadow } = this.sun;
    const reach = SHADOW_REACH * radius;
    Object.assign(shadow.camera, { left: -reach, right: reach, top: reach, bottom: -reach, near: radius * 0.5, far: radius * 6 });
    shadow.camera.updateProjectionMatrix();
    shadow.mapSize.set(128, 128);
    shadow.radius = 3;
    this.scene.add(this.floor, this.sun, this.sun.target);
  }
}
