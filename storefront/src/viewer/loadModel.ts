import { Material, Mesh, type Object3D, Texture } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { type GLTF, GLTFLoader, type GLTFParser } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { MaterialVariants } from './MaterialVariants';

/** A parsed model and all it holds on the graphics card. */
export class LoadedModel {
  readonly variants: MaterialVariants;

  constructor(private readonly gltf: GLTF) {
    this.variants = new MaterialVariants(gltf);
    this.scene.traverse((object) => {
      object.castShadow = true;
    });
  }

  get scene(): Object3D {
    return this.gltf.scene;
  }

  dispose(): void {
    const materials = new Set<Material>(this.variants.materials());
    this.scene.traverse((object) => {
      if (!(object instanceof Mesh)) return;
      object.geometry.dispose();
      for (const material of [object.material].flat()) materials.add(material);
    });
    materials.forEach(disposeMaterial);
  }
}

function disposeMaterial(material: Material): void {
  for (const value of Object.values(material)) {
    if (!(value instanceof Texture)) continue;
    if (value.image instanceof ImageBitmap) value.image.close();
    value.dispose();
  }
  material.dispose();
}

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).register(decodeImagesInPlace);

export async function loadModel(bytes: ArrayBuffer): Promise<LoadedModel> {
  return new LoadedModel(await loader.parseAsync(bytes, ''));
}

/**
 * The stock loader fetches embedded images back through blob: URLs. Decoding the bytes directly is quicker and leaves
 * the content security policy without blob: in connect-src and img-src. Images outside the file are not followed.
 */
function decodeImagesInPlace(parser: GLTFParser) {
  const textures = new Map<number, Promise<Texture>>();
  const decode = async (index: number): Promise<Texture> => {
    const { bufferView, mimeType } = parser.json.images[index] as { bufferView?: number; mimeType?: string };
    if (bufferView === undefined) throw new Error(`image ${index} is not inside the model`);
    const data = (await parser.getDependency('bufferView', bufferView)) as ArrayBuffer;
    const blob = new Blob([data], mimeType ? { type: mimeType } : {});
    const texture = new Texture(await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' }));
    texture.needsUpdate = true;
    return texture;
  };
  parser.loadImageSource = async (index) => {
    const known = textures.get(index);
    if (known) return (await known).clone();
    const decoded = decode(index);
    textures.set(index, decoded);
    return decoded;
  };
  return { name: 'PLINTH_images_in_place' };
}
