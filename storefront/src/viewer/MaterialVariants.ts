import { type Material, Mesh } from 'three';
import type { GLTF, GLTFParser } from 'three/examples/jsm/loaders/GLTFLoader.js';

const EXTENSION = 'KHR_materials_variants';

interface Mapping {
  material: number;
  variants: number[];
}

interface Switchable {
  mesh: Mesh;
  original: Material | Material[];
  mappings: Mapping[];
}

/** KHR_materials_variants: which material each part wears in which of the model's named variants. */
export class MaterialVariants {
  private readonly parser: GLTFParser;
  private readonly names: string[];
  private readonly parts: Switchable[] = [];
  private readonly loaded = new Set<Material>();

  constructor(gltf: GLTF) {
    this.parser = gltf.parser;
    const named = (gltf.userData['gltfExtensions']?.[EXTENSION]?.variants ?? []) as { name: string }[];
    this.names = named.map(({ name }) => name);
    gltf.scene.traverse((mesh) => {
      if (!(mesh instanceof Mesh)) return;
      const mappings = mesh.userData['gltfExtensions']?.[EXTENSION]?.mappings as Mapping[] | undefined;
      if (mappings) this.parts.push({ mesh, original: mesh.material, mappings });
    });
  }

  /** Loads what the variant needs and only then dresses every part, so that nothing is seen half changed. */
  async prepare(name: string | null): Promise<() => void> {
    const index = name === null ? -1 : this.names.indexOf(name);
    const dressed = await Promise.all(this.parts.map((part) => this.dress(part, index)));
    return () => dressed.forEach((dress) => dress());
  }

  /** Every material ever worn, the ones not on now included. */
  *materials(): Iterable<Material> {
    yield* this.loaded;
    for (const { original } of this.parts) yield* [original].flat();
  }

  private async dress({ mesh, original, mappings }: Switchable, variant: number): Promise<() => void> {
    const mapping = mappings.find(({ variants }) => variants.includes(variant));
    const material = mapping ? ((await this.parser.getDependency('material', mapping.material)) as Material) : undefined;
    return () => {
      mesh.material = material ?? original;
      if (!material) return;
      this.parser.assignFinalMaterial(mesh);
      for (const worn of [mesh.material].flat()) this.loaded.add(worn);
    };
  }
}
