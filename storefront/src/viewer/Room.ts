import { DirectionalLight, Mesh, PMREMGenerator, PlaneGeometry, type Scene, ShadowMaterial, type Texture, type WebGLRenderer } from 'three';
import { RoomEnvironment } from 'three/examples/jsm/environments/RoomEnvironment.js';
import { type Bounds, centreOf, radiusOf } from './framing';

const SHADOW_DEPTH = 0.2;
/** Half the side of the floor that can hold shadow, in radii of the object. */
const SHADOW_REACH = 1.6;

/** What surrounds the object: light from a bright room, and a floor that shows nothing but its shadow. */
export class Room {
  private readonly environment: Texture;
  private readonly sun = new DirectionalLight(0xffffff, 1.2);
  private readonly floor = new Mesh(new PlaneGeometry(1, 1), new ShadowMaterial({ opacity: SHADOW_DEPTH }));

  constructor(renderer: WebGLRenderer, scene: Scene, bounds: Bounds) {
    this.environment = environmentFor(renderer);
    scene.environment = this.environment;
    scene.environmentIntensity = 0.9;
    this.placeFloor(bounds);
    this.placeSun(bounds);
    scene.add(this.floor, this.sun, this.sun.target);
  }

  dispose(): void {
    this.environment.dispose();
    this.floor.geometry.dispose();
    this.floor.material.dispose();
    this.sun.dispose();
  }

  private placeFloor(bounds: Bounds): void {
    const [x, , z] = centreOf(bounds);
    const radius = radiusOf(bounds);
    this.floor.rotation.x = -Math.PI / 2;
    this.floor.position.set(x, bounds.min[1] - radius * 0.002, z);
    // Smaller than the shadow map: beyond its border there would be a seam.
    this.floor.scale.setScalar(radius * SHADOW_REACH * 1.7);
    this.floor.receiveShadow = true;
  }

  private placeSun(bounds: Bounds): void {
    const [x, , z] = centreOf(bounds);
    const radius = radiusOf(bounds);
    const ground = bounds.min[1];
    this.sun.position.set(x + radius * 0.3, ground + radius * 4, z + radius * 0.4);
    this.sun.target.position.set(x, ground, z);
    this.sun.castShadow = true;
    const { shadow } = this.sun;
    const reach = SHADOW_REACH * radius;
    Object.assign(shadow.camera, { left: -reach, right: reach, top: reach, bottom: -reach, near: radius * 0.5, far: radius * 6 });
    shadow.camera.updateProjectionMatrix();
    // Coarse on purpose: a soft edge without the grain of a wide filter.
    shadow.mapSize.set(64, 64);
    shadow.radius = 1.2;
  }
}

function environmentFor(renderer: WebGLRenderer): Texture {
  const generator = new PMREMGenerator(renderer);
  const room = new RoomEnvironment();
  const { texture } = generator.fromScene(room, 0.04);
  room.dispose();
  generator.dispose();
  return texture;
}
